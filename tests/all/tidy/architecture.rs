//! Who may know whom: the layers, the features and the libraries.

use super::{names, none};
use crate::source::{Scanned, scanned};
use crate::statements::{holds_sql, is_sql};

/// The features: folders with rules, a store and pages of their own.
const FEATURES: &[&str] = &[
    "advice",
    "annual",
    "application",
    "assignments",
    "closings",
    "contacts",
    "deficiencies",
    "erasure",
    "grant",
    "identities",
    "inquiries",
    "intakes",
    "overview",
    "papers",
    "people",
    "queue",
    "ratings",
    "secrecy",
    "staff",
    "statistics",
    "steering",
    "support",
    "team",
    "today",
];

#[test]
fn sql_stands_in_stores_and_migrations_only() {
    let elsewhere = scanned("src").into_iter().filter(|file| !holds_sql(&file.path));
    none(elsewhere.flat_map(|file| {
        let found = file.texts.iter().filter(|text| is_sql(text)).map(|sql| format!("{}: {sql}", file.path));
        found.collect::<Vec<_>>()
    }));
}

#[test]
fn only_db_names_a_driver() {
    let drivers = ["rusqlite::", "postgres::", "r2d2::", "r2d2_sqlite::"];
    let outside = scanned("src").into_iter().filter(|file| !file.path.starts_with("src/db/"));
    // The sites of tests make and drop schemas, which no connection from the pool could.
    let outside = outside.filter(|file| file.path != "src/testing.rs");
    none(outside.flat_map(|file| said(&file, &drivers)));
}

#[test]
fn rules_name_neither_database_nor_web() {
    let foreign = ["db::", "axum", "askama", "store::", "crate::web", "tokio", "args!"];
    let rules: Vec<String> = FEATURES.iter().map(|feature| format!("src/{feature}/mod.rs")).collect();
    none(scanned("src").into_iter().filter(|file| rules.contains(&file.path)).flat_map(|file| said(&file, &foreign)));
}

#[test]
fn what_looks_at_free_text_knows_nothing_but_the_text() {
    let foreign = ["db::", "axum", "askama", "store::", "crate::web", "crate::access", "tokio", "args!"];
    none(scanned("src/freetext").into_iter().flat_map(|file| said(&file, &foreign)));
}

#[test]
fn every_feature_is_there_and_holds_the_same_names() {
    let paths: Vec<String> = scanned("src").into_iter().map(|file| file.path).collect();
    let has = |feature: &str, name: &str| paths.iter().any(|path| path.starts_with(&format!("src/{feature}/{name}")));
    none(FEATURES.iter().flat_map(|feature| {
        let missing = ["mod.rs", "pages"].into_iter().filter(|name| !has(feature, name));
        missing.map(|name| format!("src/{feature}/{name} is missing")).collect::<Vec<_>>()
    }));
}

#[test]
fn libraries_know_nothing_of_ours_and_do_no_io() {
    let foreign = ["ombud::", "std::fs", "std::net", "std::time", "std::env", "std::process", "tokio", "async "];
    let libraries = ["crates/stats/src", "crates/documents/src", "crates/sealing/src"].map(scanned);
    none(libraries.into_iter().flatten().flat_map(|file| said(&file, &foreign)));
}

#[test]
fn pages_are_used_by_their_own_feature_only() {
    none(scanned("src").into_iter().filter(|file| file.path != "src/lib.rs").flat_map(|file| {
        let own = file.path.split('/').nth(1).unwrap_or_default().to_owned();
        let others = FEATURES.iter().filter(|feature| **feature != own);
        others
            .filter(|other| names(&file.code, &format!("{other}::pages::")))
            .map(|other| format!("{} uses the pages of {other}", file.path))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn clock_and_chance_are_made_in_main_only() {
    let makers = ["Timestamp::now", "Zoned::now", "SystemTime::now", "getrandom::fill", "now_v7", "new_v4"];
    none(scanned("src").into_iter().filter(|file| file.path != "src/main.rs").flat_map(|file| said(&file, &makers)));
}

#[test]
fn only_the_program_itself_listens_and_nothing_calls_out() {
    let network = ["TcpStream", "reqwest", "hyper::client", "UdpSocket", "to_socket_addrs", "ureq"];
    // The municipality's own sign-in, where whoever runs the server has named one.
    let quiet = scanned("src").into_iter().filter(|file| file.path != "src/access/outside.rs");
    none(quiet.flat_map(|file| said(&file, &network)));
}

/// Which of `words` the file's code names.
fn said(file: &Scanned, words: &[&str]) -> Vec<String> {
    let found = words.iter().filter(|word| names(&file.code, word));
    found.map(|word| format!("{} names {word}", file.path)).collect()
}
