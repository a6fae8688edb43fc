//! `ombud report` for the five reports: every format in both languages, to a file or on standard output, and what is said where there
//! is no such report.

use crate::cases::{ombud, said};
use crate::source::root;
use serde_json::Value;
use std::path::Path;

/// Each report of the register of Västmanland, and the words that it is titled with in Swedish and in English.
const REPORTS: [(&[&str], [&str; 2]); 5] = [
    (&["annual-report", "--year", "2021"], ["Verksamhetsberättelse 2021", "Annual report 2021"]),
    (&["interim-account", "--from", "2021-01-01", "--to", "2021-06-30"], ["Delredovisning", "Interim account"]),
    (&["municipality-report", "--year", "2021", "--municipality", "Västerås"], ["Västerås", "Västerås"]),
    (&["application", "--year", "2022"], ["Ansökan om statsbidrag 2022", "Application for the state grant 2022"]),
    (&["steering-paper", "--year", "2021", "--quarter", "4"], ["kvartal 4 2021", "quarter 4 of 2021"]),
];

/// Formats with what their files begin with.
const FORMATS: [(&str, &str); 6] = [
    ("json", "{\n  \"form\""),
    ("html", "<!DOCTYPE html>"),
    ("csv", "\u{feff}"),
    ("pdf", "%PDF-"),
    ("docx", "PK"),
    ("xlsx", "PK"),
];

/// A new database with that register.
fn vastmanland(folder: &Path) -> String {
    let database = format!("sqlite:{}", folder.join("v.db").display());
    said(&ombud(&database, &["import", &root().join("tests/cases/vastmanland-2021").display().to_string()]), 0);
    database
}

fn report<'a>(of: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [&["report"], of, more].concat()
}

#[test]
fn every_format_of_the_five_reports_is_written_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let database = vastmanland(folder.path());
    for ((of, titles), (at, language)) in REPORTS.into_iter().flat_map(|one| [(one, (0, "sv")), (one, (1, "en"))]) {
        for (format, start) in FORMATS {
            let file = folder.path().join(format!("{}-{language}.{format}", of[0]));
            let path = file.display().to_string();
            let told = ombud(&database, &report(of, &["--language", language, "--format", format, "--output", &path]));
            assert_eq!(said(&told, 0), "", "the file alone holds it");
            let bytes = std::fs::read(&file).unwrap();
            assert!(bytes.starts_with(start.as_bytes()) && bytes.len() > 1000, "{path}: {} bytes", bytes.len());
            if matches!(format, "json" | "html" | "csv") {
                assert!(String::from_utf8_lossy(&bytes).contains(titles[at]), "no {} in {path}", titles[at]);
            }
        }
    }
}

#[test]
fn what_is_written_is_what_is_printed_and_the_same_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let database = vastmanland(folder.path());
    for (of, _) in REPORTS {
        assert!(said(&ombud(&database, &report(of, &[])), 0).starts_with("<!DOCTYPE html>"), "{of:?} unless asked");
        let printed = || {
            let json = said(&ombud(&database, &report(of, &["--format", "json"])), 0);
            let mut json: Value = serde_json::from_str(&json).expect("JSON and nothing else");
            // The one thing that the clock changes: when the register was read, here and on the first page.
            let members = json.as_object_mut().expect("an object");
            assert!(members.remove("read_at").is_some() && members.remove("facts").is_some());
            json
        };
        assert_eq!(printed(), printed(), "{of:?}");
    }
}

#[test]
fn why_there_is_no_such_report_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let database = vastmanland(folder.path());
    let refusals: [(&[&str], &str); 9] = [
        (&["annual-report", "--year", "2150"], "no report of 2150: the year has not begun"),
        (&["interim-account", "--from", "2150-01-01", "--to", "2150-06-30"], "the last one has not come yet"),
        (&["interim-account", "--from", "2021-07-01", "--to", "2021-06-30"], "--from must not come after --to"),
        (
            &["municipality-report", "--year", "2021", "--municipality", "Ingenstans"],
            "nobody from a municipality that is",
        ),
        (&["municipality-report", "--year", "2150", "--municipality", "Västerås"], "or the year has not begun"),
        (&["municipality-report", "--year", "2021"], "say which municipality with --municipality"),
        (&["application", "--year", "2150"], "no application for 2150: it is too far ahead"),
        (&["steering-paper", "--year", "2150", "--quarter", "1"], "quarter 1 of 2150: it has not ended"),
        (&["annual-report", "--from", "2021-01-01", "--to", "2021-06-30"], "say of which year with --year"),
    ];
    for (of, why) in refusals {
        for format in ["json", "pdf"] {
            let output = ombud(&database, &report(of, &["--format", format]));
            let error = String::from_utf8_lossy(&output.stderr);
            assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{of:?}: {error}");
            assert!(error.contains(why) && error.trim_end().lines().count() == 1, "{of:?}: {error}");
        }
    }
}

#[test]
fn what_cannot_be_meant_is_wrong_usage_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let database = vastmanland(folder.path());
    let file = folder.path().join("ut").display().to_string();
    let wrong: [(&[&str], &str); 6] = [
        (&["annual-report", "--year", "2021", "--format", "odt"], "expected one of json, html, pdf, docx, xlsx, csv"),
        (&["annual-report", "--year", "2021", "--language", "fi"], "sv, en"),
        (&["steering-paper", "--year", "2021"], "--quarter"),
        (&["steering-paper", "--year", "2021", "--quarter", "5"], "1..=4"),
        (&["interim-account", "--from", "2021-01-01"], "--to"),
        (&["monthly-report", "--year", "2021"], "annual-report"),
    ];
    for (of, why) in wrong {
        let output = ombud(&database, &report(of, &["--output", &file]));
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{of:?}: {error}");
        assert!(error.contains(why), "{of:?}: {error}");
    }
    let nowhere = folder.path().join("none/ut").display().to_string();
    for (of, _) in REPORTS {
        let output = ombud(&database, &report(of, &["--format", "json", "--output", &nowhere]));
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains(&nowhere), "the file is named");
    }
    assert!(!Path::new(&file).exists());
}
