//! The same register at the same moment gives the same bytes: in another process, and on the other database.

use super::{LANGUAGES, REPORTS, fetched, varmland};
use ombud::reports::{FORMATS, sha256_of};
use ombud::testing::{Engine, Site};
use std::collections::BTreeMap;
use std::process::Command;

/// Names a file for the digests, where this program is run as the other process.
const OTHER: &str = "OMBUD_TEST_DIGESTS";
const NAME: &str = "same::bytes::the_same_register_gives_the_same_bytes_in_another_process_and_on_the_other_database";

/// The digest of every file of every report.
fn digests(site: &Site) -> BTreeMap<String, String> {
    let manager = site.manager();
    let mut digests = BTreeMap::new();
    for ((report, _), language) in REPORTS.iter().flat_map(|report| LANGUAGES.map(|language| (report, language))) {
        for format in FORMATS {
            let ending = format!(".{}", format.extension());
            let digest = sha256_of(&fetched(&manager, report, &ending, language));
            digests.insert(format!("{report}{ending} {language}"), digest);
        }
    }
    digests
}

#[test]
fn the_same_register_gives_the_same_bytes_in_another_process_and_on_the_other_database() {
    if let Ok(file) = std::env::var(OTHER) {
        let here = digests(&varmland(Engine::Sqlite));
        return std::fs::write(file, serde_json::to_vec(&here).unwrap()).unwrap();
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut other = Command::new(std::env::current_exe().unwrap());
    let mut other =
        other.args(["--exact", NAME]).env(OTHER, file.path()).spawn().expect("this program starts once more");
    let of_engine = [Engine::Sqlite, Engine::Postgres].map(|engine| digests(&varmland(engine)));
    assert!(other.wait().unwrap().success());
    let elsewhere: BTreeMap<String, String> = serde_json::from_slice(&std::fs::read(file.path()).unwrap()).unwrap();
    assert_eq!(elsewhere.len(), REPORTS.len() * LANGUAGES.len() * FORMATS.len());
    assert_eq!(differing(&of_engine[0], &elsewhere), Vec::<&String>::new(), "in another process");
    assert_eq!(differing(&of_engine[0], &of_engine[1]), Vec::<&String>::new(), "on the other database");
}

/// The files that are not the same.
fn differing<'d>(one: &'d BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<&'d String> {
    one.iter().filter(|(name, digest)| other.get(*name) != Some(digest)).map(|(name, _)| name).collect()
}
