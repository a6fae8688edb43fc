//! Published cases: the register of a county goes in, every figure that was published comes out.

use crate::scene::{hides, shows};
use crate::source::root;
use ombud::testing::{Answer, Site, on_both};
use ombud::web::{Language, texts};
use serde_json::Value;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

/// Files with their names and contents.
pub type Files = Vec<(String, Vec<u8>)>;

fn vastmanland() -> PathBuf {
    root().join("tests/cases/vastmanland-2021")
}

/// The files of a register in a folder.
pub fn register(folder: &Path) -> Files {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let of_register = |path: &PathBuf| path.extension().is_some_and(|kind| kind == "csv" || kind == "toml");
    let mut paths: Vec<PathBuf> = entries.filter(of_register).collect();
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), std::fs::read(path).unwrap())).collect()
}

/// A zip of files.
pub fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn unzipped(bytes: &[u8]) -> Files {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|at| {
            let mut entry = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// Uploads a register and waits for the page that says how it went.
pub fn upload(site: &Site, name: &str, bytes: &[u8], wish: &str) -> Answer {
    let manager = site.manager();
    let sent = manager.upload("/exchange/imports", name, bytes, &[("wish", wish)]);
    if sent.status != 303 {
        return sent;
    }
    for _ in 0..600 {
        let page = manager.get(sent.location());
        if page.header("refresh").is_empty() {
            return page;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the import has not ended in half a minute");
}

/// Takes a register in, whole.
#[track_caller]
pub fn import(site: &Site, files: &[(String, Vec<u8>)]) {
    shows(&upload(site, "register.zip", &zipped(files), "import"), &texts(Language::Swedish).text("import-done"));
}

/// The whole register as it is exported.
pub fn exported(site: &Site) -> Files {
    let answer = site.manager().get("/exchange/register.zip");
    assert_eq!(answer.status, 200, "{}", answer.text());
    unzipped(&answer.bytes)
}

/// The grant account of a year, over HTTP.
pub fn grant_account(site: &Site, year: i16) -> Value {
    let answer = site.manager().get(&format!("/grant-account/{year}.json"));
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

/// Every figure of `expected` that `found` does not have, by its address.
pub fn missing(expected: &Value, found: &Value, at: &str) -> Vec<String> {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => expected
            .iter()
            .flat_map(|(key, value)| missing(value, found.get(key).unwrap_or(&Value::Null), &format!("{at}.{key}")))
            .collect(),
        _ if expected == found => Vec::new(),
        _ => vec![format!("{at}: {found}, not {expected}")],
    }
}

fn expected() -> Value {
    serde_json::from_slice(&std::fs::read(vastmanland().join("expected.json")).unwrap()).unwrap()
}

/// Figures at the ends of a value.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(leaves).sum(),
        Value::Array(items) => items.iter().map(leaves).sum(),
        _ => 1,
    }
}

#[test]
fn the_register_of_vastmanland_gives_every_published_figure() {
    assert!(leaves(&expected()) > 150, "the case has {} figures", leaves(&expected()));
    on_both(|site| {
        import(site, &register(&vastmanland()));
        let wrong = missing(&expected(), &grant_account(site, 2021), "");
        assert!(wrong.is_empty(), "{}:\n{}", site.app.db.engine(), wrong.join("\n"));
    });
}

#[test]
fn looking_first_changes_nothing_and_importing_twice_changes_nothing() {
    on_both(|site| {
        let (zip, before) = (zipped(&register(&vastmanland())), exported(site));
        let look = upload(site, "v.zip", &zip, "look");
        shows(&look, &texts(Language::Swedish).text("import-would"));
        assert_eq!(exported(site), before);
        import(site, &register(&vastmanland()));
        let once = exported(site);
        assert_ne!(once, before);
        let again = upload(site, "v.zip", &zip, "look");
        shows(&again, &texts(Language::Swedish).text("import-would-nothing"));
        import(site, &register(&vastmanland()));
        assert_eq!(exported(site), once);
        hides(&site.foreign_manager().get("/people"), "href=\"/people/0");
    });
}

/// Runs the program on a database.
pub fn ombud(database: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ombud"));
    command.args(arguments).env("OMBUD_DATABASE", database).output().expect("the program starts")
}

/// What the program said, where it was to end with `code`.
#[track_caller]
pub fn said(output: &Output, code: i32) -> String {
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{error}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A database address of each engine, empty, for the program itself.
fn on_empty_databases(test: impl Fn(&str)) {
    let folder = tempfile::tempdir().unwrap();
    test(&format!("sqlite:{}", folder.path().join("empty.db").display()));
    let site = Site::new(ombud::testing::Engine::Postgres);
    let ombud::db::Address::Postgres(url) = &site.address else { unreachable!("asked for PostgreSQL") };
    site.app.db.write(|tx| tx.execute("DELETE FROM audit_head", ombud::args![])).unwrap();
    site.app.db.write(|tx| tx.execute("DELETE FROM operation", ombud::args![])).unwrap();
    test(url);
}

#[test]
fn the_command_line_imports_reports_exports_and_verifies() {
    on_empty_databases(|database| {
        let case = vastmanland().display().to_string();
        let report = ["report", "grant-account", "--year", "2021", "--format", "json"];
        assert_eq!(ombud(database, &report).status.code(), Some(1), "there is nothing to report of yet");
        said(&ombud(database, &["import", &case, "--dry-run"]), 0);
        assert_eq!(ombud(database, &report).status.code(), Some(1), "a dry run stores nothing");
        said(&ombud(database, &["import", &case]), 0);
        let found = serde_json::from_str(&said(&ombud(database, &report), 0)).expect("JSON");
        let wrong = missing(&expected(), &found, "");
        assert!(wrong.is_empty(), "{database}:\n{}", wrong.join("\n"));
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("ut");
        said(&ombud(database, &["export", &out.display().to_string()]), 0);
        assert_eq!(register(&out).len(), 13, "twelve files and the operation itself");
        said(&ombud(database, &["import", &out.display().to_string()]), 0);
        assert_eq!(serde_json::from_str::<Value>(&said(&ombud(database, &report), 0)).unwrap(), found);
        said(&ombud(database, &["verify"]), 0);
    });
}

#[test]
fn every_format_of_the_report_is_written_to_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("v.db").display());
    said(&ombud(&database, &["import", &vastmanland().display().to_string()]), 0);
    for (format, start) in
        [("json", "{"), ("html", "<!DOCTYPE html>"), ("pdf", "%PDF-"), ("docx", "PK"), ("xlsx", "PK"), ("csv", "")]
    {
        let file = folder.path().join(format!("konto.{format}"));
        let (file, arguments) = (file.display().to_string(), ["report", "grant-account", "--year", "2021", "--format"]);
        said(&ombud(&database, &[&arguments[..], &[format, "--output", &file]].concat()), 0);
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(start.as_bytes()) && bytes.len() > 1000, "{format}: {} bytes", bytes.len());
    }
}

#[test]
fn the_published_form_has_the_nine_findings_and_no_other() {
    let form = vastmanland().join("form-as-published.json").display().to_string();
    let found: Value = serde_json::from_str(&said(&ombud("sqlite:none.db", &["check", &form]), 0)).unwrap();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let cells: Vec<String> =
        found["findings"].as_array().unwrap().iter().map(|finding| text(finding, "cell")).collect();
    let expected = [
        "clients.total.women",
        "clients.total.men",
        "clients.closed.men.all",
        "clients.closed.men.18-29",
        "clients.closed.men.30-49",
        "clients.closed.men.50-64",
        "clients.closed.women.65+",
        "signed",
        "steering_group",
    ];
    let (mut cells, mut expected) = (cells, expected.map(str::to_owned).to_vec());
    cells.sort();
    expected.sort();
    assert_eq!(cells, expected);
}

#[test]
fn wrong_usage_is_told_apart_from_a_refusal() {
    let usage: [&[&str]; 4] = [&[], &["import"], &["report", "grant-account", "--year", "next"], &["dance"]];
    for arguments in usage {
        assert_eq!(ombud("sqlite:none.db", arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(ombud("oracle:x", &["verify"]).status.code(), Some(2));
    assert_eq!(ombud("sqlite:/nowhere/none.db", &["verify"]).status.code(), Some(1));
    assert_eq!(ombud("sqlite:none.db", &["check", "/nowhere.json"]).status.code(), Some(1));
    for command in ["serve", "demo", "import", "export", "report", "check", "backup", "restore", "verify"] {
        assert!(said(&ombud("sqlite:none.db", &[command, "--help"]), 0).contains("Usage"), "{command}");
    }
}

#[test]
fn a_backup_is_whole_and_only_a_whole_one_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (database, backup) = (format!("sqlite:{}", at("v.db")), at("kopia.db"));
    said(&ombud(&database, &["import", &vastmanland().display().to_string()]), 0);
    said(&ombud(&database, &["backup", &backup]), 0);
    assert_eq!(ombud(&database, &["backup", &backup]).status.code(), Some(1), "a backup is not overwritten");
    assert_eq!(ombud(&database, &["restore", &backup]).status.code(), Some(1), "a database is not overwritten");
    let restored = format!("sqlite:{}", at("ny.db"));
    said(&ombud(&restored, &["restore", &backup]), 0);
    said(&ombud(&restored, &["verify"]), 0);
    let mut bytes = std::fs::read(&backup).unwrap();
    bytes.truncate(bytes.len() / 2);
    std::fs::write(&backup, bytes).unwrap();
    assert_eq!(ombud(&format!("sqlite:{}", at("halv.db")), &["restore", &backup]).status.code(), Some(1));
    assert!(!folder.path().join("halv.db").exists());
}
