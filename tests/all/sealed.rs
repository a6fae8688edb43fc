//! Nothing that says who somebody is stands anywhere but behind a seal: the demonstration is filled and used, and then every
//! place where bytes can lie is searched.

use crate::served::{Served, address, wait};
use ombud::access::{CommandLine, Tx, keys, store};
use ombud::db::Address;
use ombud::demo::{self, Size};
use ombud::identities::keys::Holder;
use ombud::identities::{Identity, store as sealed};
use ombud::testing::{Site, on_both};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is typed while the demonstration is used.
const NAME: &str = "Vitsippa Skogsstjärnedotter";
const AGREEMENT: &str = "Vitsippa vill kunna handla själv på torget";
const NOTE: &str = "Ringde fastighetsskötaren om den trasiga porttelefonen";
const PAPER: &str = "innehåll i en handling om trumpetsvamp";
/// What a stranger writes in the contact form, and what somebody notes of a call.
const WRITTEN: &str = "Jag vågar inte gå till brevlådan vid grusplanen";
const WRITER: &str = "Blåklocka Mossängesdotter";
const REACH: &str = "blaklocka.mossangesdotter@exempel.se";
const CALLED: &str = "Dottern ringde om en avstängd kyl i sommarköket";
const TELEPHONE: &str = "070-174 06 98";

/// What is looked for, by its first bytes.
struct Needles {
    by_start: HashMap<[u8; 8], Vec<String>>,
    /// Whether any begins with these two bytes: most places in a file are passed by at once.
    begins: Vec<bool>,
}

impl Needles {
    fn new(texts: impl IntoIterator<Item = String>) -> Needles {
        let mut needles = Needles { by_start: HashMap::new(), begins: vec![false; 1 << 16] };
        for text in texts.into_iter().filter(|text| text.len() >= 10) {
            let start: [u8; 8] = text.as_bytes()[..8].try_into().unwrap();
            needles.begins[usize::from(u16::from_be_bytes([start[0], start[1]]))] = true;
            needles.by_start.entry(start).or_default().push(text);
        }
        needles
    }

    /// Which of them stand in `bytes`.
    fn found_in(&self, bytes: &[u8]) -> Vec<&str> {
        let mut found = Vec::new();
        for (at, start) in bytes.windows(8).enumerate() {
            if !self.begins[usize::from(u16::from_be_bytes([start[0], start[1]]))] {
                continue;
            }
            let start: [u8; 8] = start.try_into().unwrap();
            let here = self.by_start.get(&start).into_iter().flatten();
            found.extend(here.filter(|text| bytes[at..].starts_with(text.as_bytes())).map(String::as_str));
        }
        found
    }

    #[track_caller]
    fn stand_nowhere_in(&self, what: &str, bytes: &[u8]) {
        let found = self.found_in(bytes);
        assert!(found.is_empty(), "{what} holds {:?}", &found[..found.len().min(5)]);
    }
}

#[test]
fn what_is_looked_for_is_found_where_it_stands() {
    let needles = Needles::new([NAME.to_owned(), NOTE.to_owned()]);
    assert_eq!(needles.found_in(format!("xx{NOTE}yy{NAME}").as_bytes()), [NOTE, NAME]);
    assert!(needles.found_in(b"Vitsippa Skogs").is_empty());
}

/// Every name, telephone number, agreement and note of the operation, opened with the operation's key.
fn everything(site: &Site, operation: i64, password: &str) -> Vec<String> {
    let app = site.app.clone();
    let (account, _) = app.db.read(|tx| store::by_email(tx, "chef@exempel.se")).unwrap().expect("the manager");
    let pair = keys::unlock(&app, &account, password).expect("the demonstration's password");
    let holder = Holder::of_account(&app, operation, account.id, pair);
    ombud::access::May::by_command(&app, operation).read_now(move |tx| Ok(opened(tx, &holder))).unwrap()
}

fn opened(tx: &mut Tx<CommandLine>, holder: &Holder) -> Vec<String> {
    let mut texts = Vec::new();
    for (person, ..) in sealed::keys::escrows(tx).unwrap() {
        let key = holder.key_by_operation(tx, person).unwrap().expect("the manager has the operation's key");
        let open = |sealed: &[u8], context: String| key.open(sealed, &context).expect("it opens").to_vec();
        let identity = sealed::identity(tx, person).unwrap().expect("everybody has one");
        let identity: Identity = serde_json::from_slice(&open(&identity, format!("identity:{person}"))).unwrap();
        texts.extend(identity.parts().map(|(_, text)| text.to_owned()));
        let notes = sealed::notes(tx, person).unwrap();
        texts.extend(
            notes.iter().map(|note| String::from_utf8(open(&note.sealed, format!("note:{}", note.id))).unwrap()),
        );
        for text in sealed::texts::of_person(tx, person).unwrap() {
            let context = format!("text:{}:{}", text.about.kind(), text.about.id());
            texts.push(String::from_utf8(open(&text.sealed, context)).unwrap());
        }
    }
    texts.extend(inquiries(tx, holder));
    texts
}

/// What was said in the first contacts that go on.
fn inquiries(tx: &mut Tx<CommandLine>, holder: &Holder) -> Vec<String> {
    let holder = Ok(holder.clone());
    let mut texts = Vec::new();
    for (inquiry, ..) in ombud::inquiries::store::keys::escrows(tx).unwrap() {
        let sight = ombud::inquiries::sealed::look(tx, &holder, inquiry).unwrap();
        let said = sight.said().expect("the manager has the key");
        texts.extend([said.name.clone(), said.reach.clone(), said.message.clone()]);
    }
    assert!(texts.len() > 15, "only {} texts of first contacts are sealed", texts.len());
    texts
}

/// A stranger fills in the contact form of an operation.
fn write_to(served: &Served, operation: i64) {
    let at = format!("/contact/{operation}");
    let form = served.get(&at).text();
    let token = form.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a form");
    // Nobody writes faster.
    std::thread::sleep(std::time::Duration::from_millis(3200));
    let fields = [("name", WRITER), ("reach", REACH), ("sender", "person"), ("message", WRITTEN), ("source", "")];
    let sent = served.post(&at, &[], &[&fields[..], &[("token", token)]].concat());
    assert_eq!(sent.status, 303, "{}", sent.text());
}

/// Somebody signs in and works with a client; gives the names that were shown on the way.
fn use_it(served: &Served, sign_in: &demo::SignIn) {
    let sent = served.post("/sign-in", &[], &[("email", sign_in.email), ("password", sign_in.password)]);
    let cookie = sent.headers.get_all("set-cookie").iter().find_map(|value| {
        let pair = value.to_str().ok()?.split(';').next()?;
        pair.starts_with("ombud_session=").then(|| pair.to_owned())
    });
    let signed_in = [("cookie", cookie.expect("a session").as_str().to_owned())];
    let signed_in: Vec<(&str, &str)> = signed_in.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let list = served.send("GET /people?state=open", &signed_in, "").text();
    let person = list.split("/people/").filter_map(|rest| rest.get(..36)).find(|id| id.matches('-').count() == 4);
    let at = |rest: &str| format!("/people/{}{rest}", person.expect("the demonstration's ombud has clients"));
    let identity = [("name", NAME), ("telephone", TELEPHONE), ("agreement", AGREEMENT)];
    assert_eq!(served.post(&at("/identity"), &signed_in, &identity).status, 303);
    assert_eq!(served.post(&at("/notes"), &signed_in, &[("text", NOTE)]).status, 303);
    let multipart = [&signed_in[..], &[("content-type", "multipart/form-data; boundary=x")]].concat();
    let body =
        format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n{PAPER}\r\n--x--\r\n");
    assert_eq!(served.send(&format!("POST {}", at("/papers")), &multipart, &body).status, 303);
    let page = served.send(&format!("GET {}", at("")), &signed_in, "").text();
    for shown in [NAME, TELEPHONE, AGREEMENT, NOTE] {
        assert!(page.contains(shown), "{shown} is not shown in {page}");
    }
    let call = [("received_on", "2022-01-04"), ("channel", "telephone"), ("sender", "relative"), ("source", "")];
    let noted = served.post("/inquiries", &signed_in, &[&call[..], &[("name", NAME), ("message", CALLED)]].concat());
    assert_eq!(noted.status, 303, "{}", noted.text());
    assert!(served.send(&format!("GET {}", noted.location()), &signed_in, "").text().contains(CALLED));
    assert!(served.post("/people/found", &signed_in, &[("sought", "vitsip")]).text().contains(NAME));
    assert_eq!(served.send("GET /exchange/register.zip", &signed_in, "").status, 403);
}

#[test]
fn nothing_that_says_who_somebody_is_stands_anywhere_unsealed() {
    on_both(|site| {
        let [manager, ombud] = demo::fill(&site.app, Size::S, 1).expect("the database has room for it");
        let operations = site.app.db.read(store::operations).unwrap();
        let (operation, _) = operations.into_iter().find(|(_, name)| name == demo::NAME).expect("it is made");
        let known = everything(site, operation, manager.password);
        assert!(known.len() > 300, "only {} texts are sealed", known.len());
        let typed = [NAME, AGREEMENT, NOTE, PAPER, TELEPHONE, WRITTEN, WRITER, REACH, CALLED].map(str::to_owned);
        let encoded = typed.clone().map(|text| serde_urlencoded::to_string([("x", text)]).unwrap()[2..].to_owned());
        let needles = Needles::new(known.into_iter().chain(typed).chain(encoded));

        let mut served = Served::on(site, &[]);
        write_to(&served, operation);
        use_it(&served, &ombud);
        let idle = wait(|| served.memory().iter().all(|bytes| needles.found_in(bytes).is_empty()).then_some(()));
        if idle.is_none() {
            served.memory().iter().for_each(|bytes| needles.stand_nowhere_in("the memory of an idle server", bytes));
        }
        for file in files(site) {
            needles.stand_nowhere_in(&file.display().to_string(), &std::fs::read(&file).unwrap_or_default());
        }
        served.stop();
        wait(|| served.ended()).expect("it ends");
        needles.stand_nowhere_in("the log", served.log().as_bytes());
        needles.stand_nowhere_in("what it said", served.said().as_bytes());
        let folder = tempfile::tempdir().unwrap();
        copy_out(site, folder.path());
        for file in below(folder.path()).into_iter().chain(files(site)) {
            needles.stand_nowhere_in(&file.display().to_string(), &std::fs::read(&file).unwrap_or_default());
        }
    });
}

/// Where the database lies: SQLite's file with its log, or all that the PostgreSQL server keeps, its log included.
fn files(site: &Site) -> Vec<PathBuf> {
    if let Some(folder) = site.folder() {
        return below(folder);
    }
    let folder: String =
        site.app.db.read(|tx| tx.one("SELECT current_setting('data_directory')", ombud::args![])).unwrap();
    let found = below(Path::new(&folder));
    assert!(found.iter().any(|file| file.to_string_lossy().contains("pg_wal")), "the server's files cannot be read");
    found
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

/// A backup and an export, as whoever looks after the server makes them.
fn copy_out(site: &Site, to: &Path) {
    let address = address(site);
    let run = |arguments: &[&str]| {
        let done = Command::new(env!("CARGO_BIN_EXE_ombud")).args(arguments).args(["--database", &address]).output();
        let done = done.expect("the program runs");
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    };
    let at = |name: &str| to.join(name).display().to_string();
    run(&["export", &at("export"), "--operation", demo::NAME]);
    match &site.address {
        Address::Sqlite(_) => run(&["backup", &at("backup.db")]),
        Address::Postgres(url) => {
            let dump = dump_program();
            let done = Command::new(dump).args(["--file", &at("backup.sql"), url]).status().expect("pg_dump runs");
            assert!(done.success(), "pg_dump");
        }
    }
    assert!(below(to).len() > 3);
}

/// `pg_dump`, where Debian puts it or wherever the path says.
fn dump_program() -> PathBuf {
    let debian = below(Path::new("/usr/lib/postgresql")).into_iter().find(|file| file.ends_with("bin/pg_dump"));
    debian.unwrap_or_else(|| "pg_dump".into())
}
