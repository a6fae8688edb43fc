//! The chain of events against whoever has the database in hand: any row removed, added, altered or swapped is found, and
//! whoever makes the whole chain anew is found by a head that was printed before.

use ombud::audit::{Event, Head, Stamp, store};
use ombud::db::{Arg, Error, Tx};
use ombud::testing::{Engine, Site, on_both};
use ombud::{args, audit};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use uuid::Uuid;

const KINDS: [&str; 4] = ["person.read", "support.closed", "session.started", "exchange.exported"];

/// A random event: kind, subject, actor, origin, reason, person, microseconds since the one before.
type Happened = (usize, String, String, String, String, Option<u8>, i64);

fn happened() -> impl Strategy<Value = Happened> {
    let text = || "[a-c]{0,2}";
    (0..KINDS.len(), text(), text(), text(), text(), prop::option::of(0..3_u8), 0..2_i64)
}

/// Something done to the log behind the program's back. The numbers choose rows, columns and values.
#[derive(Clone, Debug)]
enum Tampering {
    /// A column of a row gets another value.
    Alter {
        row: usize,
        column: usize,
        value: usize,
    },
    /// A row goes; with `neatly` the later ones move up and the head knows. Not of the last one: a log cut short with its
    /// head is an older log, which only a printed head and the register's changes tell from a whole one.
    Delete {
        row: usize,
        neatly: bool,
    },
    /// A row comes, a copy of another; the later ones make room, and with `neatly` the head knows.
    Insert {
        at: usize,
        of: usize,
        neatly: bool,
    },
    /// Two rows trade everything but their numbers and, unless `seals`, their seals.
    Swap {
        one: usize,
        other: usize,
        seals: bool,
    },
    /// The head gets another length or another seal.
    Head {
        length: Option<i64>,
        seal: bool,
    },
    HeadGone,
    /// Not a row is left, nor, if so, a head.
    All {
        head: bool,
    },
}

fn tampering() -> impl Strategy<Value = Tampering> {
    let (row, flag) = (|| 0..100_usize, any::<bool>);
    prop_oneof![
        6 => (row(), 0..COLUMNS.len(), row()).prop_map(|(row, column, value)| Tampering::Alter { row, column, value }),
        3 => (row(), flag()).prop_map(|(row, neatly)| Tampering::Delete { row, neatly }),
        3 => (row(), row(), flag()).prop_map(|(at, of, neatly)| Tampering::Insert { at, of, neatly }),
        3 => (row(), row(), flag()).prop_map(|(one, other, seals)| Tampering::Swap { one, other, seals }),
        1 => (1..4_i64).prop_map(|more| Tampering::Head { length: Some(more), seal: false }),
        1 => Just(Tampering::Head { length: None, seal: true }),
        1 => Just(Tampering::HeadGone),
        1 => flag().prop_map(|head| Tampering::All { head }),
    ]
}

/// Every column of a row, and what it can be altered to.
const COLUMNS: [&str; 10] =
    ["operation", "number", "at", "actor", "kind", "subject", "reason", "origin", "person", "seal"];

/// One row as it is stored, in the order of [`COLUMNS`].
type Row = Vec<Arg>;

fn rows(tx: &mut Tx, operation: i64) -> Result<Vec<Row>, Error> {
    let sql = "SELECT operation, number, at, actor, kind, subject, reason, origin, person, seal FROM audit_event
               WHERE operation = $1 ORDER BY number";
    tx.all(sql, args![operation], |row| {
        let texts = [3, 4, 5, 6, 7].map(|at| row.get::<String>(at));
        let mut all: Row = vec![row.get::<i64>(0)?.into(), row.get::<i64>(1)?.into(), row.get::<i64>(2)?.into()];
        for text in texts {
            all.push(text?.into());
        }
        all.push(row.get::<Option<Uuid>>(8)?.into());
        all.push(row.get::<Vec<u8>>(9)?.into());
        Ok(all)
    })
}

fn put(tx: &mut Tx, row: &[Arg]) -> Result<(), Error> {
    let sql = "INSERT INTO audit_event (operation, number, at, actor, kind, subject, reason, origin, person, seal)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    tx.execute(sql, row).map(drop)
}

/// Puts these rows in the place of all there are.
fn replace(tx: &mut Tx, operation: i64, rows: &[Row]) -> Result<(), Error> {
    tx.execute("DELETE FROM audit_event WHERE operation = $1", args![operation])?;
    rows.iter().try_for_each(|row| put(tx, row))
}

/// Numbers the rows from 1 as they stand, and tells the head.
fn renumber(tx: &mut Tx, operation: i64, rows: &mut [Row], head: bool) -> Result<(), Error> {
    for (row, number) in rows.iter_mut().zip(1_i64..) {
        row[1] = number.into();
    }
    if !head {
        return Ok(());
    }
    let length = rows.len() as i64;
    let seal = rows.last().map_or(Arg::from(Vec::<u8>::new()), |last| last[9].clone());
    let sql = "UPDATE audit_head SET length = $2, seal = $3 WHERE operation = $1";
    tx.execute(sql, &[operation.into(), length.into(), seal]).map(drop)
}

/// Another value for a column.
fn other(column: usize, now: &Arg, elsewhere: i64, value: usize) -> Arg {
    let value = value as i64;
    match now {
        _ if column == 0 => elsewhere.into(),
        _ if column == 1 => (1_000 + value).into(),
        Arg::Int(Some(now)) => (now + 1 + value).into(),
        Arg::Text(Some(text)) if !text.is_empty() && value % 2 == 0 => text[1..].into(),
        Arg::Text(Some(text)) => format!("{text}x").into(),
        Arg::Id(Some(_)) if value % 2 == 0 => None::<Uuid>.into(),
        Arg::Id(_) => Uuid::from_u128(1_000 + value as u128).into(),
        Arg::Bytes(Some(bytes)) if value % 3 == 0 => bytes[1..].to_vec().into(),
        Arg::Bytes(Some(bytes)) => {
            let mut bytes = bytes.clone();
            let at = value as usize % bytes.len();
            bytes[at] ^= 1 << (value % 8);
            bytes.into()
        }
        other => panic!("a column holds {other:?}"),
    }
}

/// Does it; whether anything is other than it was.
fn tamper(tx: &mut Tx, operation: i64, elsewhere: i64, tampering: &Tampering) -> Result<bool, Error> {
    let before = rows(tx, operation)?;
    let (mut rows, length) = (before.clone(), before.len());
    let one_head = "UPDATE audit_head SET length = length + $2, seal = $3 WHERE operation = $1";
    match tampering {
        Tampering::Alter { row, column, value } => {
            let row = &mut rows[row % length];
            row[*column] = other(*column, &row[*column], elsewhere, *value);
        }
        Tampering::Delete { row, neatly } => {
            rows.remove(row % length);
            if *neatly && row % length < length - 1 {
                renumber(tx, operation, &mut rows, true)?;
            }
        }
        Tampering::Insert { at, of, neatly } => {
            let copy = rows[of % length].clone();
            rows.insert(at % (length + 1), copy);
            renumber(tx, operation, &mut rows, *neatly)?;
        }
        Tampering::Swap { one, other, seals } => {
            let (one, other) = (one % length, other % length);
            let last = if *seals { 10 } else { 9 };
            let (a, b) = (rows[one][2..last].to_vec(), rows[other][2..last].to_vec());
            rows[one].splice(2..last, b);
            rows[other].splice(2..last, a);
        }
        Tampering::Head { length, seal } => {
            let end = before.last().map_or(Arg::from(Vec::<u8>::new()), |last| last[9].clone());
            let end = if *seal { Arg::from(vec![7_u8; 32]) } else { end };
            tx.execute(one_head, &[operation.into(), length.unwrap_or(0).into(), end])?;
            return Ok(true);
        }
        Tampering::HeadGone => {
            tx.execute("DELETE FROM audit_head WHERE operation = $1", args![operation])?;
            return Ok(true);
        }
        Tampering::All { head } => {
            rows.clear();
            if *head {
                tx.execute("DELETE FROM audit_head WHERE operation = $1", args![operation])?;
            }
        }
    }
    replace(tx, operation, &rows)?;
    Ok(rows != before)
}

/// What is written and taken back again: whether the tampering changed anything, and what the verification says.
enum Ended {
    Seen(bool, Option<i64>),
    Broken(Error),
}

impl From<Error> for Ended {
    fn from(error: Error) -> Ended {
        Ended::Broken(error)
    }
}

fn write(tx: &mut Tx, operation: i64, events: &[Happened]) -> Result<(), Error> {
    let mut at = 0;
    for (kind, subject, actor, origin, reason, person, later) in events {
        at += later;
        let stamp = Stamp { at, actor: actor.clone(), origin: origin.clone() };
        let person = person.map(|person| Uuid::from_u128(person.into()));
        let event = Event::new(KINDS[*kind], subject).because(reason.clone()).about(person);
        let place = store::take(tx, operation)?;
        store::append(tx, operation, &place, &stamp, &event)?;
    }
    Ok(())
}

#[test]
fn any_single_tampering_with_the_log_is_found() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let site = Site::new(engine);
        let elsewhere =
            site.app.db.write(|tx| ombud::access::store::create_operation(tx, "Annorstans", false)).unwrap();
        let operation = site.operation;
        let cases = (prop::collection::vec(happened(), 1..12), tampering());
        let mut runner = TestRunner::new_with_rng(
            Config { cases: 256, failure_persistence: None, ..Config::default() },
            proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
        );
        let ran = runner.run(&cases, |(events, tampering)| {
            let tried = (events.clone(), tampering.clone());
            let ended = site.app.db.write(move |tx| -> Result<(), Ended> {
                write(tx, operation, &tried.0)?;
                assert_eq!(store::verify(tx, operation)?, None, "an honest chain is whole");
                let changed = tamper(tx, operation, elsewhere, &tried.1)?;
                Err(Ended::Seen(changed, store::verify(tx, operation)?))
            });
            match ended {
                Err(Ended::Seen(changed, found)) => prop_assert_eq!(changed, found.is_some(), "{:?}", tampering),
                Err(Ended::Broken(error)) => prop_assert!(false, "{}", error),
                Ok(()) => prop_assert!(false, "nothing was taken back"),
            }
            Ok(())
        });
        ran.unwrap_or_else(|error| panic!("{engine:?}: {error}"));
    }
}

/// Makes the whole chain anew without the event `left_out`, as somebody does who knows how it is sealed.
fn made_anew(tx: &mut Tx, operation: i64, left_out: i64) -> Result<(), Error> {
    let mut kept = Vec::new();
    let sql =
        "SELECT at, actor, subject, origin FROM audit_event WHERE operation = $1 AND number <> $2 ORDER BY number";
    tx.each(sql, args![operation, left_out], |row| {
        let stamp = Stamp { at: row.get(0)?, actor: row.get(1)?, origin: row.get(3)? };
        kept.push((stamp, row.get::<String>(2)?));
        Ok(())
    })?;
    tx.execute("DELETE FROM audit_event WHERE operation = $1", args![operation])?;
    let sql = "UPDATE audit_head SET length = 0, seal = $2 WHERE operation = $1";
    tx.execute(sql, args![operation, Vec::<u8>::new()])?;
    for (stamp, subject) in kept {
        let place = store::take(tx, operation)?;
        store::append(tx, operation, &place, &stamp, &Event::new("person.read", subject))?;
    }
    Ok(())
}

#[test]
fn a_chain_made_anew_is_found_by_a_head_printed_before() {
    on_both(|site| {
        let (operation, manager) = (site.operation, site.manager());
        let head = || site.app.db.read(|tx| store::head(tx, operation)).unwrap().unwrap();
        let holds = |head: &Head| site.app.db.read(|tx| store::holds(tx, operation, head)).unwrap();
        let empty = Head { number: 0, seal: Vec::new() };
        let printed = head();
        manager.get("/people");
        let later = head();
        assert!([&empty, &printed, &later].map(holds) == [true; 3]);
        site.app.db.write(move |tx| made_anew(tx, operation, 1)).unwrap();
        assert_eq!(site.app.db.read(|tx| store::verify(tx, operation)).unwrap(), None, "the forger knows the trade");
        assert!([&printed, &later].map(holds) == [false; 2]);
    });
}

#[test]
fn a_log_that_knows_less_than_the_register_changed_is_found() {
    on_both(|site| {
        let (operation, manager) = (site.operation, site.manager());
        let fields = [("code", "K1"), ("gender", ""), ("municipality", "Sala"), ("children", "")];
        assert_eq!(manager.post("/people", &fields).status, 303);
        let faults = || site.by_command().read_now(ombud::verification::faults).unwrap();
        assert_eq!(faults(), Vec::<String>::new());
        let emptied = site.app.db.write(move |tx| -> Result<(), Error> {
            tx.execute("DELETE FROM audit_event WHERE operation = $1", args![operation])?;
            let sql = "UPDATE audit_head SET length = 0, seal = $2 WHERE operation = $1";
            tx.execute(sql, args![operation, Vec::<u8>::new()]).map(drop)
        });
        emptied.unwrap();
        assert_eq!(faults().len(), 1, "{:?}", faults());
    });
}

#[test]
fn a_month_signed_off_with_another_log_is_found() {
    on_both(|site| {
        let (operation, manager) = (site.operation, site.manager());
        manager.get("/people");
        site.wait_seconds(40 * 24 * 3600);
        let manager = site.manager();
        assert_eq!(manager.post("/log/2022-01/sign-off", &[]).status, 303);
        let faults = || site.by_command().read_now(ombud::verification::faults).unwrap();
        assert_eq!(faults(), Vec::<String>::new());
        site.app.db.write(move |tx| made_anew(tx, operation, 1)).unwrap();
        assert_eq!(faults().len(), 1, "{:?}", faults());
    });
}

#[test]
fn events_from_before_there_were_persons_keep_their_seals() {
    let entry = audit::Entry {
        number: 1,
        at: 2,
        actor: "a".into(),
        kind: "b".into(),
        subject: "c".into(),
        reason: String::new(),
        origin: String::new(),
        person: None,
    };
    // Made by the program as it was before there were reasons.
    let head = Head { number: 1, seal: audit::seal(&[], &entry) };
    assert_eq!(head.to_string(), OLD_SEAL);
}

/// SHA-256 over `before`, number, time, actor, kind and subject, each after its length in eight bytes.
const OLD_SEAL: &str = "1:11b9216a421c1df074a8a39a0a4d8b6375bdaead826a1fb0a67f73cbd849d5e1";
