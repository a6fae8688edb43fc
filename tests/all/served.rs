//! The program itself as a server of its own, called over real connections.

use ombud::testing::{Answer, Site, Visitor};
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned, SupportedProtocolVersion, version};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A server under way, stopped when it is dropped.
pub struct Served {
    child: Child,
    pub address: SocketAddr,
    said: Arc<Mutex<String>>,
    log: PathBuf,
    folder: tempfile::TempDir,
    certificate: Option<PathBuf>,
}

/// A connection, with or without TLS.
pub trait Connection: Read + Write {}
impl<T: Read + Write> Connection for T {}

impl Served {
    /// `ombud serve` on a new SQLite file.
    pub fn new(arguments: &[&str]) -> Served {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("served.db").display());
        Served::start(folder, &database, arguments, None)
    }

    /// `ombud serve` on the database of a site, whose sessions it knows: by a real clock, to which the site's is put.
    pub fn on(site: &Site, arguments: &[&str]) -> Served {
        #[allow(clippy::disallowed_methods, reason = "the program that is started has a real clock")]
        let now = jiff::Timestamp::now().as_microsecond();
        site.wait_seconds((now - site.app.micros()) / 1_000_000);
        Served::start(tempfile::tempdir().unwrap(), &address(site), arguments, None)
    }

    /// The same with a certificate of its own.
    pub fn with_tls(site: &Site) -> Served {
        let folder = tempfile::tempdir().unwrap();
        let certificate = make_certificate(folder.path());
        let database = address(site);
        let (cert, key) = (certificate.display().to_string(), folder.path().join("key.pem").display().to_string());
        let arguments = ["--tls-certificate", &cert, "--tls-key", &key];
        Served::start(folder, &database, &arguments, Some(certificate.clone()))
    }

    fn start(folder: tempfile::TempDir, database: &str, arguments: &[&str], certificate: Option<PathBuf>) -> Served {
        let log = folder.path().join("log");
        let mut child = Command::new(env!("CARGO_BIN_EXE_ombud"))
            .args(["serve", "--listen", "127.0.0.1:0", "--database", database])
            .args(arguments)
            .env("OMBUD_LOG", "trace")
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(&log).unwrap())
            .spawn()
            .expect("the program starts");
        let said = Arc::new(Mutex::new(String::new()));
        let (heard, out) = (said.clone(), child.stdout.take().expect("a pipe"));
        std::thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                *heard.lock().unwrap() += &format!("{line}\n");
            }
        });
        let address = wait(|| {
            let said = said.lock().unwrap();
            said.lines().find_map(|line| line.split("://").nth(1)?.split('/').next()?.parse().ok())
        });
        let address = address.unwrap_or_else(|| panic!("no address: {}", std::fs::read_to_string(&log).unwrap()));
        Served { child, address, said, log, folder, certificate }
    }

    /// The program's process id.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What it has written on standard output.
    pub fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// What it has logged, everything that can be logged included.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Gives it a new certificate, and tells it so.
    pub fn renew_certificate(&self) {
        make_certificate(self.folder.path());
        self.signal("-HUP");
    }

    /// Asks it to stop.
    pub fn stop(&self) {
        self.signal("-TERM");
    }

    fn signal(&self, signal: &str) {
        let told = Command::new("kill").args([signal, &self.pid().to_string()]).status().unwrap();
        assert!(told.success());
    }

    /// Whether it ended well, once it has ended.
    pub fn ended(&mut self) -> Option<bool> {
        self.child.try_wait().unwrap().map(|status| status.success())
    }

    /// A connection as the server was started: https with any version, or http.
    pub fn connect(&self) -> Box<dyn Connection> {
        match self.certificate {
            Some(_) => Box::new(self.connect_tls(rustls::ALL_VERSIONS)),
            None => Box::new(self.connect_plain()),
        }
    }

    pub fn connect_plain(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("the server listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    }

    /// A connection by one of these versions of TLS, to whoever has the certificate that lies in the folder now.
    pub fn connect_tls(
        &self,
        versions: &[&'static SupportedProtocolVersion],
    ) -> StreamOwned<ClientConnection, TcpStream> {
        let certificate = self.certificate.as_ref().expect("a server with TLS");
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_file(certificate).unwrap()).unwrap();
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(versions)
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::from(self.address.ip());
        let client = ClientConnection::new(Arc::new(config), name).unwrap();
        StreamOwned::new(client, self.connect_plain())
    }

    /// One request on a connection of its own: `method_and_path`, further header lines, a body.
    pub fn send(&self, method_and_path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(self.written(method_and_path, headers, body).as_bytes()).unwrap();
        received(&mut stream).expect("an answer")
    }

    /// A request as it goes over the line; the server is to close afterwards.
    pub fn written(&self, method_and_path: &str, headers: &[(&str, &str)], body: &str) -> String {
        let lines: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        format!(
            "{method_and_path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {}\r\n{lines}\r\n{body}",
            self.address,
            body.len()
        )
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send(&format!("GET {path}"), &[], "")
    }

    /// Sends a form.
    pub fn post(&self, path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Answer {
        let form = [("content-type", "application/x-www-form-urlencoded")];
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.send(&format!("POST {path}"), &[&form[..], headers].concat(), &body)
    }

    /// How many times `needle` stands in the memory that the process can write to: what a core dump would hold.
    pub fn in_memory(&self, needle: &str) -> usize {
        self.memory().iter().map(|bytes| occurrences(bytes, needle.as_bytes())).sum()
    }

    /// The memory that the process can write to, a region each.
    pub fn memory(&self) -> Vec<Vec<u8>> {
        use std::os::unix::fs::FileExt;
        let maps = std::fs::read_to_string(format!("/proc/{}/maps", self.pid())).unwrap();
        let memory = std::fs::File::open(format!("/proc/{}/mem", self.pid())).expect("the memory of a child");
        let regions = maps.lines().filter(|line| line.contains(" rw")).filter_map(|line| {
            let (from, to) = line.split(' ').next()?.split_once('-')?;
            Some((u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?))
        });
        let read = regions.map(|(from, to)| {
            let mut bytes = vec![0; (to - from) as usize];
            // A region may be gone, or be one that nobody can read; what is left of it is still searched.
            let _ = memory.read_at(&mut bytes, from);
            bytes
        });
        read.collect()
    }
}

/// The address of a site's database, as the command line takes it.
pub fn address(site: &Site) -> String {
    match &site.address {
        ombud::db::Address::Sqlite(path) => format!("sqlite:{}", path.display()),
        ombud::db::Address::Postgres(url) => url.clone(),
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The cookie that a visitor sends, `NAME=SECRET`.
pub fn cookie_of(visitor: &Visitor) -> String {
    let request = visitor.request("GET", "/").body(()).unwrap();
    request.headers()["cookie"].to_str().unwrap().to_owned()
}

/// What comes, until the server closes.
pub fn received(stream: &mut dyn Connection) -> Option<Answer> {
    let mut bytes = Vec::new();
    // A server may leave without TLS's good-bye; what came before is whole by its length.
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
    Some(Answer { status, headers, bytes: bytes[end + 4..].to_vec() })
}

/// A certificate for this machine, made on the spot, and its key beside it.
fn make_certificate(folder: &Path) -> PathBuf {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let path = folder.join("certificate.pem");
    std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
    std::fs::write(&path, made.cert.pem()).unwrap();
    path
}

/// Both versions of TLS that are spoken.
pub const VERSIONS: [&SupportedProtocolVersion; 2] = [&version::TLS12, &version::TLS13];

/// Asks until there is an answer, for at most a minute.
pub fn wait<T>(mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + Duration::from_secs(60);
    while Instant::now() < end {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    None
}

fn occurrences(hay: &[u8], needle: &[u8]) -> usize {
    hay.windows(needle.len()).filter(|part| *part == needle).count()
}
