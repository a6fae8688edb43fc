//! What tests stand on: a site of its own on either database, and visitors who click through it.
//!
//! PostgreSQL is found by `OMBUD_TEST_POSTGRES`, which `bin/test` sets. A test that cannot run on both fails: nothing
//! is skipped.

use crate::access::{Account, CommandLine, May, Role, Session, store};
use crate::app::{App, World};
use crate::audit::Event;
use crate::db::{Address, Db};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, header};
use jiff::Timestamp;
use sealing::KeyPair;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tower::ServiceExt;
use uuid::Uuid;

/// A database engine to test on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Runs `test` on a new site of each engine.
pub fn on_both(test: impl Fn(&Site)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        test(&Site::new(engine));
    }
}

/// A running site with one empty operation.
pub struct Site {
    pub app: App,
    pub operation: i64,
    pub address: Address,
    router: Router,
    runtime: tokio::runtime::Runtime,
    /// Microseconds since 1970 on this site's clock.
    clock: Arc<AtomicI64>,
    home: Home,
}

/// Where the database is, and how it is taken away afterwards.
enum Home {
    Folder(tempfile::TempDir),
    Schema { url: String, name: String },
}

impl Drop for Home {
    fn drop(&mut self) {
        if let Home::Schema { url, name } = self {
            let mut client = postgres::Client::connect(url, postgres::NoTls).expect("the test server answers");
            client.batch_execute(&format!("DROP SCHEMA {name} CASCADE")).expect("the schema is ours");
        }
    }
}

impl Site {
    /// A site on a database of its own. It is 2022-01-10 there.
    pub fn new(engine: Engine) -> Site {
        let (address, home) = place(engine);
        let clock = Arc::new(AtomicI64::new(1_641_816_000_000_000));
        let app = App::new(Db::open(&address).expect("a new database opens"), world(&clock));
        let operation = app.db.write(|tx| store::create_operation(tx, "Personligt ombud Provköping", false));
        let router = crate::router(&app);
        let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
        let operation = operation.expect("an operation is made");
        Site { app, operation, address, router, runtime, clock, home }
    }

    /// The folder of the site's files (SQLite only).
    pub fn folder(&self) -> Option<&std::path::Path> {
        match &self.home {
            Home::Folder(folder) => Some(folder.path()),
            Home::Schema { .. } => None,
        }
    }

    /// Lets time pass.
    pub fn wait_seconds(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }

    /// The right of the command line.
    pub fn by_command(&self) -> May<CommandLine> {
        May::by_command(&self.app, self.operation)
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Visitor<'_> {
        Visitor { site: self, cookie: None, account: None }
    }

    /// A manager, signed in.
    pub fn manager(&self) -> Visitor<'_> {
        self.sign_in(self.operation, Role::Manager, None)
    }

    /// An ombud, signed in, who is the ombud with this id.
    pub fn ombud(&self, ombud: Uuid) -> Visitor<'_> {
        self.sign_in(self.operation, Role::Ombud, Some(ombud))
    }

    /// The manager of another operation in the same database.
    pub fn foreign_manager(&self) -> Visitor<'_> {
        let name = format!("Personligt ombud Annorstädes {}", self.app.id());
        let other = self.app.db.write(move |tx| store::create_operation(tx, &name, false)).expect("a new name");
        self.sign_in(other, Role::Manager, None)
    }

    /// Somebody in this role, signed in; for an ombud see [`Site::ombud`].
    pub fn somebody(&self, role: Role) -> Visitor<'_> {
        self.sign_in(self.operation, role, None)
    }

    /// An account with this role, signed in with two factors and with its key pair unlocked: the one that an ombud has, or a
    /// new one.
    pub fn sign_in(&self, operation: i64, role: Role, ombud: Option<Uuid>) -> Visitor<'_> {
        let known = May::by_command(&self.app, operation).read_now(|tx| Ok(store::accounts(tx)?)).expect("accounts");
        let known = known.into_iter().find(|account| account.active && ombud.is_some() && account.ombud == ombud);
        let id = known.map_or_else(|| self.create(operation, role, ombud), |account| account.id);
        // The same pair each time, so that an account can come back.
        let pair = KeyPair::from_seed(&Sha256::digest(id.as_bytes()));
        let public = pair.public().clone();
        self.app.db.write(move |tx| store::keys::set_public(tx, id, &public)).expect("a public key");
        self.session(id, pair)
    }

    fn create(&self, operation: i64, role: Role, ombud: Option<Uuid>) -> Uuid {
        let id = self.app.id();
        let account = Account {
            id,
            operation,
            email: format!("{id}@exempel.se"),
            name: "Prov Provsson".into(),
            role,
            ombud,
            english: false,
            active: true,
        };
        May::by_command(&self.app, operation)
            .write_now(move |tx| Ok((store::create_account(tx, &account, "-")?, Event::new("account.created", id))))
            .expect("a new account");
        id
    }

    /// A new session of an account that has been signed in before.
    pub fn again(&self, account: Uuid) -> Visitor<'_> {
        self.session(account, KeyPair::from_seed(&Sha256::digest(account.as_bytes())))
    }

    /// An account whose owner has lost everything, signed in with a new key pair: no key that was given to it opens any more.
    pub fn with_new_pair(&self, account: Uuid) -> Visitor<'_> {
        let pair = KeyPair::generate(&self.app.chance());
        let public = pair.public().clone();
        let anew = move |tx: &mut crate::db::Tx| {
            store::invitations::begin_anew(tx, account)?;
            store::keys::set_public(tx, account, &public)
        };
        self.app.db.write(anew).expect("a public key");
        self.session(account, pair)
    }

    /// One more session of an account, with two factors and this key pair unlocked.
    pub fn session(&self, account: Uuid, pair: KeyPair) -> Visitor<'_> {
        let secret = self.app.secret();
        let session = Session { digest: crate::access::digest(&secret), name: self.app.id(), factors: 2 };
        self.app.keyring.put(&session.digest, pair, self.app.micros());
        let started = store::Started { at: self.app.micros(), ..Default::default() };
        let start = move |tx: &mut crate::db::Tx| store::start_session(tx, account, &session, &started);
        self.app.db.write(start).expect("a new session");
        Visitor { site: self, cookie: Some(format!("ombud_session={secret}")), account: Some(account) }
    }
}

fn place(engine: Engine) -> (Address, Home) {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    if engine == Engine::Sqlite {
        let folder = tempfile::tempdir().expect("a temporary folder");
        return (Address::Sqlite(folder.path().join("ombud.db")), Home::Folder(folder));
    }
    let url = std::env::var("OMBUD_TEST_POSTGRES").expect("OMBUD_TEST_POSTGRES names a server: run bin/test");
    let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut client = postgres::Client::connect(&url, postgres::NoTls).expect("the test server answers");
    client.batch_execute(&format!("CREATE SCHEMA {name}")).expect("a new schema");
    let joint = if url.contains('?') { '&' } else { '?' };
    (Address::Postgres(format!("{url}{joint}options=-csearch_path%3D{name}")), Home::Schema { url, name })
}

/// A clock that tests move, and chance that is the same every time.
fn world(clock: &Arc<AtomicI64>) -> World {
    let (clock, drawn) = (clock.clone(), AtomicU64::new(0));
    World {
        now: Arc::new(move || Timestamp::from_microsecond(clock.load(Ordering::Relaxed)).unwrap_or_default()),
        random: Arc::new(move |bytes| {
            for chunk in bytes.chunks_mut(32) {
                let draw = Sha256::digest(drawn.fetch_add(1, Ordering::Relaxed).to_be_bytes());
                chunk.copy_from_slice(&draw[..chunk.len()]);
            }
        }),
    }
}

/// Somebody with a browser.
pub struct Visitor<'s> {
    site: &'s Site,
    cookie: Option<String>,
    /// The account that is signed in, where the site knows it.
    pub account: Option<Uuid>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: axum::http::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Visitor<'_> {
    /// The same visitor with one more cookie.
    #[must_use]
    pub fn cookie_and(&self, cookie: &str) -> Self {
        let own = self.cookie.as_deref().unwrap_or_default();
        Visitor { site: self.site, cookie: Some(format!("{own}; {cookie}")), account: self.account }
    }

    /// Opens an address.
    pub fn get(&self, path: &str) -> Answer {
        self.send(self.request("GET", path).body(Body::empty()))
    }

    /// Sends a form.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("fields encode");
        let request = self.request("POST", path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)))
    }

    /// Sends a file in the field `file`, with further fields.
    pub fn upload(&self, path: &str, name: &str, bytes: &[u8], fields: &[(&str, &str)]) -> Answer {
        let mut body = Vec::new();
        for (field, value) in fields {
            let part = format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--x--\r\n");
        let request = self.request("POST", path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        self.send(request.body(Body::from(body)))
    }

    /// A request of one's own making.
    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header(header::HOST, "prov");
        match &self.cookie {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        }
    }

    /// Sends a request and waits for the whole answer.
    pub fn send(&self, request: Result<Request<Body>, axum::http::Error>) -> Answer {
        let request = request.expect("a request that makes sense");
        self.site.runtime.block_on(async {
            let response: Response<Body> =
                self.site.router.clone().oneshot(request).await.expect("the router always answers");
            let (parts, body) = response.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("the body comes whole");
            Answer { status: parts.status.as_u16(), headers: parts.headers, bytes: bytes.to_vec() }
        })
    }

    /// This visitor with the cookies that an answer gives and without those that it takes away, as a browser keeps them.
    pub fn with_cookie_of(self, answer: &Answer) -> Self {
        let mut kept: Vec<String> = self.cookie.iter().flat_map(|line| line.split("; ")).map(str::to_owned).collect();
        for cookie in answer.headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            let pair = cookie.split(';').next().unwrap_or_default();
            let name = format!("{}=", pair.split('=').next().unwrap_or_default());
            kept.retain(|other| !other.starts_with(&name));
            if pair != name {
                kept.push(pair.to_owned());
            }
        }
        Visitor { cookie: (!kept.is_empty()).then(|| kept.join("; ")), ..self }
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header's value; empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }
}
