//! Import and export against both databases.

use super::*;
use crate::access::CommandLine;
use crate::access::May;
use crate::args;
use crate::testing::{Site, on_both};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/vastmanland-2021");

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn bring(may: &May<CommandLine>, files: &[(&str, &str)]) -> Outcome {
    import(may, folder(files).path(), false, &unwatched()).unwrap()
}

/// Imports what has to go well.
fn brought(may: &May<CommandLine>, files: &[(&str, &str)]) -> Vec<(u64, u64, u64)> {
    let outcome = bring(may, files);
    assert!(outcome.problems.is_empty(), "{}", outcome.problems);
    outcome.changes.iter().map(|change| (change.added, change.changed, change.unchanged)).collect()
}

fn refused(may: &May<CommandLine>, files: &[(&str, &str)]) -> String {
    let outcome = bring(may, files);
    assert!(!outcome.applied);
    outcome.problems.to_string()
}

fn exported(may: &May<CommandLine>) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    to_folder(may, folder.path(), &unwatched()).unwrap();
    let files = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
    files
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

fn one(site: &Site, operation: i64, sql: &str) -> i64 {
    site.app.db.read(|tx| tx.one(sql, args![operation])).unwrap()
}

const CLIENTS: &str = "klient;kön;födelseår;kommun\nA;kvinna;1980;Sala\nB;man;;Västerås\n";
const PERIODS: &str = "klient;start;avslut;avslutsorsak\nA;2020-01-01;2020-06-30;klar\nA;2021-01-01;;\n";

#[test]
fn every_statement_can_be_planned_by_both() {
    on_both(|site| {
        let plan = |tx: &mut crate::db::Tx| store::statements().iter().try_for_each(|sql| tx.prepare(sql));
        site.app.db.read(plan).unwrap();
    });
}

#[test]
fn the_case_comes_in_once_and_out_the_same() {
    on_both(|site| {
        let outcome = import_by_command(&site.app, Path::new(CASE), None, true, &unwatched()).unwrap();
        assert!(outcome.problems.is_empty() && !outcome.applied && outcome.changes_something(), "{}", outcome.problems);
        assert_eq!(one(site, site.operation, "SELECT count(*) FROM person WHERE operation >= $1"), 0);

        let outcome = import_by_command(&site.app, Path::new(CASE), None, false, &unwatched()).unwrap();
        assert!(outcome.applied, "{}", outcome.problems);
        let operation = site.operation + 1;
        let revision = one(site, operation, "SELECT revision FROM operation WHERE id = $1");
        let again = import_by_command(&site.app, Path::new(CASE), None, false, &unwatched()).unwrap();
        assert!(!again.applied && !again.changes_something(), "{:?}", again.changes);
        assert_eq!(one(site, operation, "SELECT revision FROM operation WHERE id = $1"), revision);
        assert_eq!(one(site, operation, "SELECT count(*) FROM audit_event WHERE operation = $1"), 1);

        let out = exported(&May::by_command(&site.app, operation));
        let files: Vec<(&str, &str)> = out.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let other = Site::new(if site.app.db.engine() == "sqlite" {
            crate::testing::Engine::Sqlite
        } else {
            crate::testing::Engine::Postgres
        });
        brought(&other.by_command(), &files);
        assert_eq!(exported(&other.by_command()), out);
        assert!(brought(&other.by_command(), &files).iter().all(|change| (change.0, change.1) == (0, 0)));
    });
}

#[test]
fn states_follow_the_rows() {
    on_both(|site| {
        let may = site.by_command();
        let clients = "klient;kön;kommun\nopen;;X\nqueued;;X\nclosed;;X\nagain;;X\nnone;;X\nwithdrawn;;X\n";
        let visits = "datum;klient;kommun;resultat;återkallad\n2020-01-01;open;X;accepterad;\n2020-01-01;queued;X;accepterad;\n\
                      2021-01-01;again;X;accepterad;\n2020-01-01;withdrawn;X;accepterad;2020-02-01\n2020-01-01;none;X;avsäger;\n";
        let periods =
            "klient;start;avslut\nopen;2020-01-01;\nclosed;2020-01-01;2020-02-01\nagain;2020-01-01;2020-02-01\n";
        brought(&may, &[("klienter.csv", clients), ("nybesok.csv", visits), ("stodperioder.csv", periods)]);
        let found = may
            .read_now(|tx| {
                let operation = tx.operation();
                Ok(tx.all("SELECT code, state FROM person WHERE operation = $1", args![operation], |row| {
                    Ok((row.get::<String>(0)?, row.get::<String>(1)?))
                })?)
            })
            .unwrap();
        let expected =
            [("open", "open"), ("queued", "queued"), ("closed", "closed"), ("again", "queued"), ("none", "none")];
        for (code, state) in expected.into_iter().chain([("withdrawn", "none")]) {
            assert!(found.contains(&(code.to_owned(), state.to_owned())), "{code}: {found:?}");
        }
    });
}

#[test]
fn rows_without_id_are_known_by_the_rules_of_the_format() {
    on_both(|site| {
        let may = site.by_command();
        assert_eq!(brought(&may, &[("klienter.csv", CLIENTS), ("stodperioder.csv", PERIODS)]), [(2, 0, 0), (2, 0, 0)]);
        // A file without a column leaves it, an empty cell clears it.
        assert_eq!(brought(&may, &[("klienter.csv", "klient;kön;kommun\nA;kvinna;Sala\n")]), [(0, 0, 1)]);
        assert_eq!(brought(&may, &[("klienter.csv", "klient;kön;kommun;födelseår\nA;kvinna;Sala;\n")]), [(0, 1, 0)]);
        let closed = "klient;start;avslut\nA;2021-01-01;2021-09-30\n";
        assert_eq!(brought(&may, &[("stodperioder.csv", closed)]), [(0, 1, 0)]);
        let contacts = "klient;datum;sätt\nA;2021-02-01;brev\nA;2021-02-01;brev\n";
        assert_eq!(brought(&may, &[("kontakter.csv", contacts)]), [(2, 0, 0)]);
        assert_eq!(brought(&may, &[("kontakter.csv", contacts)]), [(0, 0, 2)]);
        let more = "klient;datum;sätt\nA;2021-02-01;brev\nA;2021-02-01;brev\nA;2021-02-01;brev\n";
        assert_eq!(brought(&may, &[("kontakter.csv", more)]), [(1, 0, 2)]);
        let visits = "datum;klient;kommun;resultat\n2020-01-01;A;Sala;\n2020-01-01;;Sala;\n2020-01-01;;Sala;\n";
        assert_eq!(brought(&may, &[("nybesok.csv", visits)]), [(3, 0, 0)]);
        let judged = "datum;klient;kommun;resultat\n2020-01-01;A;Sala;accepterad\n2020-01-01;;Sala;avsäger\n";
        assert_eq!(brought(&may, &[("nybesok.csv", judged)]), [(1, 1, 0)]);
    });
}

#[test]
fn codes_and_days_change_places_by_id() {
    on_both(|site| {
        let may = site.by_command();
        brought(&may, &[("klienter.csv", CLIENTS), ("stodperioder.csv", PERIODS)]);
        let out = exported(&may);
        let swapped = out["klienter.csv"].replace(";A;", ";X;").replace(";B;", ";A;").replace(";X;", ";B;");
        let moved = out["stodperioder.csv"]
            .replace(";A;", ";B;")
            .replace("2020-06-30", "2021-06-30")
            .replace("2021-01-01", "2021-07-01");
        assert_eq!(brought(&may, &[("klienter.csv", &swapped), ("stodperioder.csv", &moved)]), [(0, 2, 0), (0, 2, 0)]);
        assert_eq!(exported(&may)["klienter.csv"], swapped);
        assert_eq!(exported(&may)["stodperioder.csv"], moved);
    });
}

#[test]
fn rules_across_rows_files_and_what_is_stored() {
    on_both(|site| {
        let may = site.by_command();
        brought(&may, &[("klienter.csv", CLIENTS), ("stodperioder.csv", PERIODS)]);
        let before = exported(&may);
        let told = refused(
            &may,
            &[
                ("klienter.csv", "klient;kön;kommun\nC;man;Sala\nD;man;Sala\nC;man;Sala\n;man;Sala\nE;;\n"),
                (
                    "stodperioder.csv",
                    "klient;ombud;start;avslut\nA;;2020-06-30;2020-07-01\nC;PO9;2021-01-01;\nC;;2021-05-01;\nQ;;2021-01-01;\nE;;2021-01-01;\n",
                ),
                ("nybesok.csv", "datum;klient;kommun\n2021-01-01;C;Sala\n2021-01-01;C;Sala\n"),
            ],
        );
        for part in [
            "klienter.csv, rad 4, kolumn klient: koden ”C” står också på rad 2",
            "klienter.csv, rad 5, kolumn klient: cellen är tom",
            "klienter.csv, rad 6, kolumn kommun: cellen är tom",
            "rad 2, kolumn start: perioden 2020-06-30–2020-07-01 för klient ”A” överlappar en period som redan är lagrad (2020-01-01–2020-06-30)",
            "rad 3, kolumn ombud: ”PO9” finns varken",
            "rad 4, kolumn start: perioden 2021-05-01–pågår för klient ”C” överlappar rad 3 (2021-01-01–pågår)",
            "nybesok.csv, rad 3: samma klient och datum står också på rad 2",
        ] {
            assert!(told.contains(part), "{part}\n{told}");
        }
        let missing = refused(&may, &[("kontakter.csv", "klient;datum;sätt\nQ;2021-01-01;brev\n")]);
        assert!(missing.contains("kontakter.csv, rad 2, kolumn klient: ”Q” finns varken"), "{missing}");
        let foreign = format!("id;klient;kön;kommun\n{0};A;man;Sala\n{0};Z;man;Sala\n", uuid::Uuid::from_u128(5));
        let told = refused(&may, &[("klienter.csv", &foreign)]);
        assert!(told.contains("rad 2, kolumn klient: koden ”A” finns redan i registret, med ett annat id"), "{told}");
        assert!(told.contains("rad 3: id 00000000-0000-0000-0000-000000000005 står också på rad 2"), "{told}");
        let reopened = refused(&may, &[("stodperioder.csv", "klient;start;avslut\nA;2020-01-01;\n")]);
        assert!(reopened.contains("tillsammans med det som är lagrat"), "{reopened}");
        assert_eq!(exported(&may), before);
    });
}

/// A mistake in one cell of a row does not hide a mistake in another.
#[test]
fn a_row_that_cannot_be_read_whole_is_still_held_against_the_others() {
    on_both(|site| {
        let clients = ("klienter.csv", "klient;kön;kommun\nA;kvinna;Sala\nA;man;\nB;man;\nB;man;Sala\n");
        let periods = ("stodperioder.csv", "klient;start\nZ;2021-02-30\nA;2021-02-30\n");
        let told = refused(&site.by_command(), &[clients, periods]);
        for expected in [
            "klienter.csv, rad 3, kolumn kommun",
            "klienter.csv, rad 3, kolumn klient: koden ”A” står också på rad 2",
            "klienter.csv, rad 5, kolumn klient: koden ”B” står också på rad 4",
            "stodperioder.csv, rad 2, kolumn start",
            "stodperioder.csv, rad 2, kolumn klient: ”Z” finns varken i filerna eller i registret",
        ] {
            assert!(told.contains(expected), "{expected} is missing in:\n{told}");
        }
        assert!(!told.contains("”A” finns varken"), "{told}");
    });
}

#[test]
fn the_operation_is_chosen_by_its_name() {
    on_both(|site| {
        let by = |files: &[(&str, &str)], wanted| {
            import_by_command(&site.app, folder(files).path(), wanted, false, &unwatched()).unwrap()
        };
        let toml = "namn = \"Ombud Väst\"\n[[område]]\nnamn = \"Norr\"\nkommuner = [\"Sala\"]\n";
        let outcome = by(&[("verksamhet.toml", toml), ("klienter.csv", CLIENTS)], None);
        assert!(outcome.applied, "{}", outcome.problems);
        assert_eq!(outcome.notes, ["kommuner som inte hör till verksamheten finns i filerna: ”Västerås”"]);
        assert!(by(&[("klienter.csv", CLIENTS)], None).problems.to_string().contains("--operation"));
        assert!(by(&[("klienter.csv", CLIENTS)], Some("Ingen")).problems.to_string().contains("”Ombud Väst”"));
        assert!(!by(&[("klienter.csv", CLIENTS)], Some("Ombud Väst")).changes_something());
        let taken =
            import(&site.by_command(), folder(&[("verksamhet.toml", toml)]).path(), false, &unwatched()).unwrap();
        assert!(taken.problems.to_string().contains("en annan verksamhet heter redan"), "{}", taken.problems);
        assert!(bring(&site.by_command(), &[("verksamhet.toml", "namn = \"Nytt namn\"\n")]).applied);
    });
}

#[test]
fn the_empty_workbook_and_a_zip_of_everything_come_in() {
    on_both(|site| {
        let folder = tempfile::tempdir().unwrap();
        let (book, zip) = (folder.path().join("bok.xlsx"), folder.path().join("allt.zip"));
        fs::write(&book, empty_workbook().unwrap()).unwrap();
        let outcome = import(&site.by_command(), &book, false, &unwatched()).unwrap();
        assert!(outcome.problems.is_empty() && outcome.notes.is_empty() && !outcome.applied, "{}", outcome.problems);
        assert_eq!(outcome.changes.len(), 12);
        brought(&site.by_command(), &[("klienter.csv", CLIENTS), ("stodperioder.csv", PERIODS)]);
        to_zip(&site.by_command(), fs::File::create(&zip).unwrap(), &unwatched()).unwrap();
        let again = import(&site.by_command(), &zip, false, &unwatched()).unwrap();
        assert!(again.problems.is_empty() && !again.changes_something(), "{}", again.problems);
    });
}

#[test]
fn values_that_a_spreadsheet_would_calculate_go_through_unchanged() {
    on_both(|site| {
        let text = "datum;aktör;typ;beskrivning\n2021-01-01;=1+1;+46;\"@a;\"\"b\"\"\nrad 2\"\n";
        brought(&site.by_command(), &[("systembrister.csv", text)]);
        let out = exported(&site.by_command());
        assert!(out["systembrister.csv"].contains(";2021-01-01;=1+1;+46;\"@a;\"\"b\"\"\nrad 2\";;;\n"), "{out:?}");
    });
}

/// Registers with every awkward thing that the format allows.
fn registers() -> impl Strategy<Value = Register> {
    let client = (0..4_usize, prop::option::of(1930_i16..2010), "[a-zåäö;\"=|,+ ]{0,6}");
    let contact = (0..8_usize, 0..400_i32, prop::option::of(0_u16..10_000), "[a-zé\"\n]{1,3}");
    (prop::collection::vec(client, 8), prop::collection::vec(contact, 0..30), prop::collection::vec(0..4_i32, 8))
        .prop_map(made)
}

type Parts = (Vec<(usize, Option<i16>, String)>, Vec<(usize, i32, Option<u16>, String)>, Vec<i32>);

fn made((clients, contacts, periods): Parts) -> Register {
    use jiff::{ToSpan, civil::date};
    let mut register = Register::default();
    let codes: Vec<Word> = (0..8).map(|at| register.words.add(&format!("K{at}"))).collect();
    let day = |days: i32| date(2020, 12, 1).saturating_add(days.days());
    let words = &mut register.words;
    let rows = clients.into_iter().zip(&codes).map(|((gender, birth_year, diagnoses), &code)| records::Client {
        id: None,
        code,
        gender: stats::Gender::ALL[gender],
        birth_year,
        municipality: words.add("Å"),
        children: stats::ChildrenAtHome::ALL[gender],
        diagnoses: words.add_unless_empty(diagnoses.trim_matches(['|', ' '])).filter(|_| !diagnoses.contains('|')),
        learned_of: None,
    });
    register.clients = Some(rows.collect::<Vec<_>>().into());
    let words = &mut register.words;
    let rows =
        contacts.into_iter().filter(|contact| !contact.3.trim().is_empty()).map(|(client, on, minutes, mode)| {
            let (client, mode) = (codes[client], words.add(mode.trim()));
            records::Contact { id: None, client, on: day(on), mode, minutes, counterpart: None }
        });
    register.contacts = Some(rows.collect::<Vec<_>>().into());
    let rows = periods.into_iter().zip(&codes).flat_map(|(count, &client)| {
        (0..count).map(move |at| records::Support {
            id: None,
            client,
            ombud: None,
            start: day(at * 30),
            end: (at < 2).then(|| day(at * 30 + 29)),
            closing_reason: None,
        })
    });
    register.supports = Some(rows.filter(|period| period.start < day(90)).collect::<Vec<_>>().into());
    register
}

#[test]
fn any_register_goes_out_and_in_and_out_as_the_same_bytes() {
    on_both(|site| {
        let config = ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() };
        let fresh = || {
            let name = format!("Ombud {}", site.app.id());
            let made = site.app.db.write(move |tx| crate::access::store::create_operation(tx, &name, false)).unwrap();
            May::by_command(&site.app, made)
        };
        let result = proptest::test_runner::TestRunner::new(config).run(&registers(), |register| {
            let (one, other) = (fresh(), fresh());
            let outcome = apply(&one, Arc::new(register.into()), false, &unwatched()).unwrap();
            prop_assert!(outcome.problems.is_empty(), "{}", outcome.problems);
            let mut out = exported(&one);
            let name = out.remove("verksamhet.toml");
            let files: Vec<(&str, &str)> = out.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            brought(&other, &files);
            let mut again = exported(&other);
            prop_assert_ne!(again.remove("verksamhet.toml"), name);
            prop_assert_eq!(&again, &out);
            prop_assert!(brought(&one, &files).iter().all(|change| (change.0, change.1) == (0, 0)));
            Ok(())
        });
        result.unwrap();
    });
}
