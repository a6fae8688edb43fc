//! What must not break the program, nor change anything: broken files, full disks, locked and newer databases, crashes.

use crate::cases::{exported, ombud, said, upload, zipped};
use crate::scene::{scenes, shows};
use crate::source::root;
use axum::body::Body;
use ombud::db::{Address, Db, Error, ServerLock, newest_migration};
use ombud::testing::{Engine, Site, on_both};
use ombud::web::{Language, texts};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Uploads something that must be refused, with a reason, and must change nothing.
#[track_caller]
fn is_refused(site: &Site, name: &str, bytes: &[u8]) {
    let before = exported(site);
    let page = upload(site, name, bytes, "import");
    let told = page.text().contains(&texts(Language::Swedish).text("import-refused"));
    assert!(told || (400..500).contains(&page.status), "{name}: {} {}", page.status, page.text());
    assert_eq!(exported(site), before, "{name} changed something");
}

#[test]
fn broken_uploads_are_refused_and_change_nothing() {
    scenes(|scene| {
        let rows = "klient;kön;kommun\nK9;;Sala\n".repeat(200);
        let whole = zipped(&[("klienter.csv".to_owned(), rows.into_bytes())]);
        is_refused(scene.site, "cut.zip", &whole[..whole.len() / 2]);
        is_refused(scene.site, "empty.zip", b"");
        is_refused(scene.site, "nothing.zip", &vec![0; 10 << 20]);
        is_refused(scene.site, "nothing.xlsx", &vec![0; 10 << 20]);
        is_refused(scene.site, "spaces.csv", &vec![b' '; 1 << 20]);
        is_refused(scene.site, "other.zip", &zipped(&[("dikter.txt".to_owned(), b"x".to_vec())]));
        let nul = b"klient;kommun;k\xc3\xb6n\nK\0;Sala;\n".to_vec();
        is_refused(scene.site, "nul.zip", &zipped(&[("klienter.csv".to_owned(), nul)]));
        is_refused(scene.site, "nothing-inside.zip", &zipped(&[("klienter.csv".to_owned(), vec![0; 10 << 20])]));
    });
}

#[test]
fn a_zip_bomb_and_a_path_in_a_zip_are_refused() {
    let site = Site::new(Engine::Sqlite);
    let row = "K9;;Sala;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\n".repeat(1 << 20);
    let bomb = zipped(&[("klienter.csv".to_owned(), format!("klient;kön;kommun\n{}", row.repeat(10)).into_bytes())]);
    assert!(bomb.len() < 4 << 20, "the bomb has {} bytes", bomb.len());
    let started = Instant::now();
    is_refused(&site, "bomb.zip", &bomb);
    assert!(started.elapsed() < Duration::from_secs(60), "it took {:?}", started.elapsed());
    let outside = site.folder().unwrap().join("klienter.csv");
    for path in ["../klienter.csv", "/klienter.csv", "..\\klienter.csv", "a/../../klienter.csv"] {
        is_refused(&site, "path.zip", &zipped(&[(path.to_owned(), b"klient;kommun\nK9;Sala\n".to_vec())]));
        assert!(!outside.exists());
    }
}

#[test]
fn an_upload_cut_off_half_way_stores_nothing() {
    on_both(|site| {
        let manager = site.manager();
        let body =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.zip\"\r\n\r\nPK\x03\x04 and then";
        let request = manager.request("POST", "/exchange/imports");
        let request = request.header("content-type", "multipart/form-data; boundary=x").body(Body::from(body));
        let answer = manager.send(request);
        assert_eq!(answer.status, 400, "{}", answer.text());
        assert!(answer.text().contains("<h1>"));
        let nonsense = manager.request("POST", "/exchange/imports").body(Body::from("hej"));
        assert!((400..500).contains(&manager.send(nonsense).status));
    });
}

#[test]
fn forms_that_are_no_forms_are_told_so() {
    scenes(|scene| {
        for path in ["/people?code=%00", "/staff/municipalities/%00/removal", "/sign-in?then=%00"] {
            assert_eq!(scene.site.manager().get(path).status, 400, "{path}");
        }
        for (kind, body) in [
            ("application/json", "{}"),
            ("application/x-www-form-urlencoded", "code=%FF%FE"),
            ("text/plain", "code=K9"),
            ("application/x-www-form-urlencoded", "\u{0}=\u{0}"),
            ("application/x-www-form-urlencoded", "code=%00&municipality=Sala&gender=&children="),
        ] {
            let anna = scene.anna();
            let request = anna.request("POST", "/people").header("content-type", kind).body(Body::from(body));
            let answer = anna.send(request);
            assert!((400..500).contains(&answer.status), "{body}: {} {}", answer.status, answer.text());
        }
    });
}

#[test]
fn a_locked_database_is_told_as_such_and_nothing_is_lost() {
    let site = Site::new(Engine::Sqlite);
    let Address::Sqlite(path) = &site.address else { unreachable!("asked for SQLite") };
    let manager = site.manager();
    // The first request of a day notes which day it is.
    shows(&manager.get("/overview"), "<h1>");
    let holder = rusqlite::Connection::open(path).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let answer = manager.post("/advice", &[("on_day", "2021-01-01"), ("caller", "annan")]);
    assert_eq!(answer.status, 503, "{}", answer.text());
    // A script is told that it failed, and nothing of the inside.
    let scripted = manager.request("POST", "/advice").header("x-autosave", "1");
    let scripted = scripted.header("content-type", "application/x-www-form-urlencoded");
    let told = manager.send(scripted.body(Body::from("on_day=2021-01-01&caller=annan")));
    assert_eq!((told.status, told.text().as_str()), (503, ""));
    // Whatever does not have to be logged before it is shown can still be read.
    shows(&manager.get("/overview"), "<h1>");
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(manager.post("/advice", &[("on_day", "2021-01-01"), ("caller", "annan")]).status, 303);
}

#[test]
fn a_newer_database_is_left_alone() {
    on_both(|site| {
        let newer = newest_migration() + 1;
        let raise =
            move |tx: &mut ombud::db::Tx| tx.execute("INSERT INTO migration (number) VALUES ($1)", ombud::args![newer]);
        site.app.db.write(raise).unwrap();
        let error = Db::open(&site.address).err().expect("an older program refuses");
        assert!(matches!(error, Error::Newer { .. }), "{error}");
        assert!(error.to_string().contains(&newer.to_string()));
    });
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("brev.db");
    std::fs::write(&file, "Kära mormor, ".repeat(1000)).unwrap();
    let database = format!("sqlite:{}", file.display());
    for arguments in [&["verify"][..], &["import", "tests/cases/vastmanland-2021"], &["backup", "x.db"]] {
        let output = ombud(&database, arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("brev.db"), "{arguments:?}");
    }
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("Kära mormor"));
}

#[test]
fn one_file_has_one_server() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("v.db");
    let first = ServerLock::take(&path).unwrap();
    assert!(matches!(ServerLock::take(&path), Err(Error::Locked)));
    let output = ombud(&format!("sqlite:{}", path.display()), &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("v.db"));
    drop(first);
    ServerLock::take(&path).unwrap();
}

#[test]
fn a_full_disk_stores_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("v.db");
    let database = format!("sqlite:{}", path.display());
    drop(Db::open(&Address::Sqlite(path.clone())).unwrap());
    // No file may grow beyond this: what a disk does that is full. The signal is ignored, so that the write fails instead.
    // In blocks of 512 bytes: less than the register takes in the write-ahead log, where it stands first.
    let limit = 400;
    let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" import \"$1\"");
    let case = root().join("tests/cases/vastmanland-2021");
    let full = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_ombud")])
        .arg(&case)
        .env("OMBUD_DATABASE", &database)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&full.stderr);
    assert_eq!(full.status.code(), Some(1), "{told}");
    assert!(told.contains("full"), "{told}");
    let report = ["report", "grant-account", "--year", "2021"];
    assert_eq!(ombud(&database, &report).status.code(), Some(1), "part of it was stored");
    said(&ombud(&database, &["import", &case.display().to_string()]), 0);
    said(&ombud(&database, &["verify"]), 0);
}

/// A server of its own process.
struct Server {
    process: Child,
    address: String,
    setup: Option<String>,
}

impl Server {
    /// Serves the database; a new one prints the address of its set-up page too.
    fn start(database: &Path, new: bool) -> Server {
        let mut process = Command::new(env!("CARGO_BIN_EXE_ombud"))
            .args(["serve", "--listen", "127.0.0.1:0", "--database", &format!("sqlite:{}", database.display())])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
        let first = said.next().expect("the address").unwrap();
        let address = first.rsplit("http://").next().unwrap().to_owned();
        let setup = new.then(|| said.next().expect("the address of the set-up page").unwrap());
        let setup = setup.map(|line| format!("/{}", line.splitn(4, '/').last().unwrap()));
        Server { process, address, setup }
    }

    /// Sends a form on a connection of its own; `None` where the server went away before it answered.
    fn post(&self, path: &str, cookie: &str, body: &str) -> Option<String> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: prov\r\nConnection: close\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        (!answer.is_empty()).then_some(answer)
    }

    fn sign_in(&self) -> String {
        let answer = self.post("/sign-in", "", "email=a%40b.se&password=tolv+tecken+och+mer").unwrap();
        let cookie = answer.lines().find_map(|line| line.to_lowercase().strip_prefix("set-cookie: ").map(|_| line));
        cookie.unwrap_or_else(|| panic!("{answer}"))["set-cookie: ".len()..].split(';').next().unwrap().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn a_crash_loses_no_acknowledged_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("v.db");
    let server = Server::start(&path, true);
    let setup = server.setup.clone().unwrap();
    let beginning = "operation=Prov&name=A&email=a%40b.se&password=tolv+tecken+och+mer";
    assert!(server.post(&setup, "", beginning).unwrap().starts_with("HTTP/1.1 303"));
    let cookie = server.sign_in();
    let (acknowledged, writes) = (AtomicUsize::new(0), 60);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let call = || server.post("/advice", &cookie, "on_day=2021-01-01&caller=annan&minutes=1");
                while call().is_some_and(|answer| answer.starts_with("HTTP/1.1 303")) {
                    acknowledged.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        let patience = Instant::now() + Duration::from_secs(60);
        while acknowledged.load(Ordering::SeqCst) < writes && Instant::now() < patience {
            std::thread::sleep(Duration::from_millis(5));
        }
        let process = server.process.id().to_string();
        assert!(Command::new("kill").args(["-9", &process]).status().unwrap().success());
    });
    let acknowledged = acknowledged.into_inner();
    assert!(acknowledged >= writes, "only {acknowledged} writes before the crash");
    let db = Db::open(&Address::Sqlite(path.clone())).unwrap();
    let stored: i64 = db.read(|tx| tx.one("SELECT count(*) FROM advice", ombud::args![])).unwrap();
    let stored = usize::try_from(stored).unwrap();
    assert!((acknowledged..=acknowledged + 4).contains(&stored), "{acknowledged} acknowledged, {stored} stored");
    drop((db, server));
    said(&ombud(&format!("sqlite:{}", path.display()), &["verify"]), 0);
    let again = Server::start(&path, false);
    assert!(again.post("/advice", &again.sign_in(), "on_day=2021-01-01&caller=annan").unwrap().contains("303"));
}
