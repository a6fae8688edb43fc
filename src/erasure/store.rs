//! Erasure in the database: the last entries, the erasing itself, and its log.

use super::{Basis, Erasure, PREFIX, Record, Research, Rule, is_code};
use crate::access::{Erase, Exchange, ReadPeople, Tx};
use crate::app::local;
use crate::args;
use crate::db::{Error, Row};
use crate::people::State;
use crate::staff::OperationForm;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// The latest day of every kind of entry about a person, and the latest instant of every kind that is sealed.
const ENTRIES: &str = "
    (SELECT max(e.on_day) FROM contact e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.starts_on) FROM assignment e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.ends_on) FROM assignment e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.on_day) FROM rating e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.on_day) FROM intake e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.withdrawn_on) FROM intake e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.starts_on) FROM support e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.ends_on) FROM support e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.last_on) FROM inquiry e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.on_day) FROM interview e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.on_day) FROM rating_declined e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.changed_at) FROM identity e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.written_at) FROM note e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.added_at) FROM paper e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.noted_at) FROM recontact e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.noted_at) FROM inventory e WHERE e.operation = p.operation AND e.person = p.id),
    (SELECT max(e.written_at) FROM person_text e WHERE e.operation = p.operation AND e.person = p.id)";

/// Where the entries begin and end among the columns of [`record`], and where instants begin.
const DAYS: std::ops::Range<usize> = 4..15;
const INSTANTS: std::ops::Range<usize> = 15..21;

fn record(row: &Row) -> Result<Record, Error> {
    let id = row.get(0)?;
    let mut last: Option<Date> = None;
    for at in DAYS {
        last = last.max(row.get(at)?);
    }
    for at in INSTANTS {
        last = last.max(row.get::<Option<i64>>(at)?.and_then(day));
    }
    Ok(Record {
        id,
        code: row.get(1)?,
        state: row.code(2, State::parse)?,
        exempt: row.get(3)?,
        last: last.or_else(|| noted(id)),
    })
}

/// The day of an instant (microseconds since 1970) on Swedish clocks.
fn day(micros: i64) -> Option<Date> {
    Timestamp::from_microsecond(micros).ok().map(|at| local(at).date())
}

/// The day when a person was noted about whom there is nothing else, which an id of our own making tells.
fn noted(id: Uuid) -> Option<Date> {
    let (seconds, _) = id.get_timestamp().filter(|_| id.get_version_num() == 7)?.to_unix();
    day(i64::try_from(seconds).ok()?.checked_mul(1_000_000)?)
}

/// The rule of the operation, and the form that it follows from.
///
/// # Errors
/// Those of the database.
pub fn rule(tx: &mut Tx<impl ReadPeople>) -> Result<(Rule, Option<OperationForm>), Error> {
    let operation = tx.operation();
    let found = tx.find("SELECT form, research FROM operation WHERE id = $1", args![operation], |row| {
        let form = row.text(0)?.and_then(OperationForm::parse);
        Ok((Rule::new(form, row.code(1, Research::parse)?), form))
    })?;
    found.ok_or(Error::Other("there is no such operation".into()))
}

/// Decides what is kept for research.
///
/// # Errors
/// Those of the database.
pub fn set_research(tx: &mut Tx<impl Erase>, research: Research) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("UPDATE operation SET research = $2 WHERE id = $1", args![operation, research.code()]).map(drop)
}

/// Everybody who neither is supported nor waits.
///
/// # Errors
/// Those of the database.
pub fn records(tx: &mut Tx<impl Erase>) -> Result<Vec<Record>, Error> {
    let operation = tx.operation();
    let sql = format!(
        "SELECT p.id, p.code, p.state, p.exempt, {ENTRIES} FROM person p
         WHERE p.operation = $1 AND p.erased = FALSE AND p.state IN ('none', 'closed') ORDER BY p.code"
    );
    tx.all(&sql, args![operation], record)
}

/// The person with this id; `None` where there is none, or none any more.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl Erase>, id: Uuid) -> Result<Option<Record>, Error> {
    let operation = tx.operation();
    let sql = format!(
        "SELECT p.id, p.code, p.state, p.exempt, {ENTRIES} FROM person p
         WHERE p.operation = $1 AND p.erased = FALSE AND p.id = $2"
    );
    tx.find(&sql, args![operation, id], record)
}

/// Marks somebody as kept for research, or takes the mark back.
///
/// # Errors
/// Those of the database.
pub fn set_exempt(tx: &mut Tx<impl Erase>, id: Uuid, exempt: bool) -> Result<(), Error> {
    let (operation, revision) = (tx.operation(), tx.revision()?);
    let sql = "UPDATE person SET exempt = $3, revision = $4 WHERE operation = $1 AND id = $2 AND erased = FALSE";
    tx.execute(sql, args![operation, id, exempt, revision]).map(drop)
}

/// What belongs to a person and is gone afterwards.
const GONE: [&str; 16] = [
    "DELETE FROM inquiry_grant WHERE operation = $1 AND inquiry IN (
        SELECT id FROM inquiry WHERE operation = $1 AND person = $2)",
    "DELETE FROM inquiry_sealed WHERE operation = $1 AND inquiry IN (
        SELECT id FROM inquiry WHERE operation = $1 AND person = $2)",
    "DELETE FROM inquiry WHERE operation = $1 AND person = $2",
    "DELETE FROM recontact WHERE operation = $1 AND person = $2",
    "DELETE FROM inventory WHERE operation = $1 AND person = $2",
    "DELETE FROM key_grant WHERE operation = $1 AND person = $2",
    "DELETE FROM person_key WHERE operation = $1 AND person = $2",
    "DELETE FROM identity WHERE operation = $1 AND person = $2",
    "DELETE FROM note WHERE operation = $1 AND person = $2",
    "DELETE FROM paper WHERE operation = $1 AND person = $2",
    "DELETE FROM deputy WHERE operation = $1 AND person = $2",
    "DELETE FROM assignment_plan WHERE operation = $1 AND person = $2",
    "DELETE FROM rating_declined WHERE operation = $1 AND person = $2",
    "DELETE FROM interview WHERE operation = $1 AND person = $2",
    "DELETE FROM closing WHERE operation = $1 AND person = $2",
    "DELETE FROM person_text WHERE operation = $1 AND person = $2",
];

/// What figures count, which goes over to the row without a name and leaves behind all that no figure counts. That a
/// closing reason was stated is counted; what it says is not.
const COUNTED: [&str; 5] = [
    "UPDATE intake SET person = $4, revision = $3, gender = '', birth_year = NULL, other_reason = NULL, priority = NULL,
        told = NULL, passed = NULL WHERE operation = $1 AND person = $2",
    "UPDATE support SET person = $4, revision = $3, ombud = NULL,
        closing_reason = CASE WHEN closing_reason IS NULL THEN NULL ELSE '–' END WHERE operation = $1 AND person = $2",
    "UPDATE assignment SET person = $4, revision = $3, counterpart = NULL, outcome = NULL
     WHERE operation = $1 AND person = $2",
    "UPDATE contact SET person = $4, revision = $3 WHERE operation = $1 AND person = $2",
    "UPDATE rating SET person = $4, revision = $3 WHERE operation = $1 AND person = $2",
];

/// Erases the person `id`: afterwards there is a row called `code` with the new id `fresh`, of which nothing but figures
/// can be made, and nothing that leads from the old id to it.
///
/// # Errors
/// Those of the database; [`Error::Unique`] where another row has the code already.
pub fn erase(tx: &mut Tx<impl Erase>, id: Uuid, fresh: Uuid, code: &str) -> Result<(), Error> {
    let (operation, revision) = (tx.operation(), tx.revision()?);
    leave(tx, id, fresh, code)?;
    for sql in COUNTED {
        tx.execute(sql, args![operation, id, revision, fresh])?;
    }
    for sql in GONE {
        tx.execute(sql, args![operation, id])?;
    }
    let told = "DELETE FROM notice WHERE subject = $2 AND account IN (SELECT id FROM account WHERE operation = $1)";
    tx.execute(told, args![operation, id.to_string()])?;
    tx.execute("DELETE FROM person WHERE operation = $1 AND id = $2", args![operation, id])?;
    tx.removed("person", id)
}

/// The row that is left, with what is counted of the person.
fn leave(tx: &mut Tx<impl Erase>, id: Uuid, fresh: Uuid, code: &str) -> Result<(), Error> {
    let (operation, revision) = (tx.operation(), tx.revision()?);
    let sql = "SELECT gender, birth_year, municipality, children, state FROM person WHERE operation = $1 AND id = $2";
    let counted = tx.find(sql, args![operation, id], |row| {
        let text = |at| row.get::<String>(at);
        Ok((text(0)?, row.get::<Option<i64>>(1)?, text(2)?, text(3)?, text(4)?))
    })?;
    let (gender, born, place, children, state) = counted.ok_or(Error::Reference)?;
    let sql = "INSERT INTO person (operation, id, revision, code, gender, birth_year, municipality, children, state,
        erased) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, TRUE)";
    tx.execute(sql, args![operation, fresh, revision, code, gender, born, place, children, state]).map(drop)
}

/// Writes an erasure in the log; gives its number.
///
/// # Errors
/// Those of the database.
pub fn note(tx: &mut Tx<impl Erase>, on: Date, basis: Basis, account: Option<Uuid>) -> Result<i64, Error> {
    let operation = tx.operation();
    let sql = "SELECT CAST(coalesce(max(number), 0) + 1 AS BIGINT) FROM erasure WHERE operation = $1";
    let number: i64 = tx.one(sql, args![operation])?;
    let sql = "INSERT INTO erasure (operation, number, on_day, basis, account) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![operation, number, on, basis.code(), account])?;
    Ok(number)
}

/// The log of erasures, the latest first, at most `limit` of them.
///
/// # Errors
/// Those of the database.
pub fn log(tx: &mut Tx<impl Erase>, limit: i64) -> Result<Vec<Erasure>, Error> {
    let operation = tx.operation();
    let sql = "SELECT e.number, e.on_day, e.basis, a.name FROM erasure e LEFT JOIN account a ON a.id = e.account
        WHERE e.operation = $1 ORDER BY e.number DESC LIMIT $2";
    tx.all(sql, args![operation, limit], |row| {
        Ok(Erasure { number: row.get(0)?, on: row.get(1)?, basis: row.code(2, Basis::parse)?, by: row.get(3)? })
    })
}

/// The codes of all who have been erased.
///
/// # Errors
/// Those of the database.
pub fn codes(tx: &mut Tx<impl Exchange>) -> Result<Vec<String>, Error> {
    let operation = tx.operation();
    tx.all("SELECT code FROM person WHERE operation = $1 AND erased = TRUE", args![operation], |row| row.get(0))
}

/// Persons that came in with this transaction under the code of an erased person, and with nothing that such a one cannot
/// have, are erased here too.
///
/// # Errors
/// Those of the database.
pub fn settle(tx: &mut Tx<impl Exchange>) -> Result<(), Error> {
    let (operation, revision) = (tx.operation(), tx.revision()?);
    let sql = "SELECT id, code FROM person WHERE operation = $1 AND revision = $2 AND erased = FALSE
        AND substr(code, 1, length($3)) = $3 AND state IN ('none', 'closed') AND diagnoses IS NULL AND learned_of IS NULL";
    let args = args![operation, revision, PREFIX];
    let found: Vec<(Uuid, String)> = tx.all(sql, args, |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (id, _) in found.into_iter().filter(|(_, code)| is_code(code)) {
        let sql = "UPDATE person SET erased = TRUE WHERE operation = $1 AND id = $2";
        tx.execute(sql, args![operation, id])?;
    }
    Ok(())
}
