//! The chain of events in the database.

pub mod review;

use super::{Entry, Event, Head, Stamp, seal};
use crate::args;
use crate::db::{Error, Row, Tx};

/// The next place in an operation's chain, held until the transaction ends so that writers queue up behind it.
pub struct Place {
    number: i64,
    before: Vec<u8>,
}

/// What [`entry`] reads, in its order.
const ENTRY: &str = "e.number, e.at, e.actor, e.kind, e.subject, e.reason, e.origin, e.person";

/// Starts the chain of a new operation.
///
/// # Errors
/// Those of the database.
pub fn begin(tx: &mut Tx, operation: i64) -> Result<(), Error> {
    let sql = "INSERT INTO audit_head (operation, length, seal) VALUES ($1, 0, $2)";
    tx.execute(sql, args![operation, Vec::<u8>::new()]).map(drop)
}

/// Takes the next place in the chain.
///
/// # Errors
/// Those of the database.
pub fn take(tx: &mut Tx, operation: i64) -> Result<Place, Error> {
    let sql = "UPDATE audit_head SET length = length + 1 WHERE operation = $1 RETURNING length, seal";
    tx.find(sql, args![operation], |row| Ok(Place { number: row.get(0)?, before: row.get(1)? }))?
        .ok_or(Error::Other("the operation has no audit chain".into()))
}

/// Writes `event` in the place taken.
///
/// # Errors
/// Those of the database.
pub fn append(tx: &mut Tx, operation: i64, place: &Place, stamp: &Stamp, event: &Event) -> Result<(), Error> {
    let entry = Entry {
        number: place.number,
        at: stamp.at,
        actor: stamp.actor.clone(),
        kind: event.kind.to_owned(),
        subject: event.subject.clone(),
        reason: event.reason.clone(),
        origin: stamp.origin.clone(),
        person: event.person,
    };
    let sealed = seal(&place.before, &entry);
    tx.execute(
        "INSERT INTO audit_event (operation, number, at, actor, kind, subject, reason, origin, person, seal)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            operation,
            entry.number,
            entry.at,
            &entry.actor,
            &entry.kind,
            &entry.subject,
            &entry.reason,
            &entry.origin,
            entry.person,
            sealed.as_slice()
        ],
    )?;
    tx.execute("UPDATE audit_head SET seal = $2 WHERE operation = $1", args![operation, sealed]).map(drop)
}

fn entry(row: &Row) -> Result<Entry, Error> {
    Ok(Entry {
        number: row.get(0)?,
        at: row.get(1)?,
        actor: row.get(2)?,
        kind: row.get(3)?,
        subject: row.get(4)?,
        reason: row.get(5)?,
        origin: row.get(6)?,
        person: row.get(7)?,
    })
}

/// How far an operation's chain has come; `None` where it has none, which only tampering brings about.
///
/// # Errors
/// Those of the database.
pub fn head(tx: &mut Tx, operation: i64) -> Result<Option<Head>, Error> {
    let sql = "SELECT length, seal FROM audit_head WHERE operation = $1";
    tx.find(sql, args![operation], |row| Ok(Head { number: row.get(0)?, seal: row.get(1)? }))
}

/// Whether the chain still is at `printed.number` what it was when `printed` was its head.
///
/// # Errors
/// Those of the database.
pub fn holds(tx: &mut Tx, operation: i64, printed: &Head) -> Result<bool, Error> {
    if printed.number == 0 {
        return Ok(true);
    }
    let sql = "SELECT seal FROM audit_event WHERE operation = $1 AND number = $2";
    let stored = tx.find(sql, args![operation, printed.number], |row| row.get::<Vec<u8>>(0))?;
    Ok(stored.as_ref() == Some(&printed.seal))
}

/// Walks the whole chain of an operation; the number of the first event that does not fit, if one does not.
///
/// # Errors
/// Those of the database.
pub fn verify(tx: &mut Tx, operation: i64) -> Result<Option<i64>, Error> {
    let head = head(tx, operation)?;
    let (mut before, mut expected, mut broken) = (Vec::new(), 1, None);
    let sql = format!("SELECT {ENTRY}, e.seal FROM audit_event e WHERE e.operation = $1 ORDER BY e.number");
    tx.each(&sql, args![operation], |row| {
        let entry = entry(row)?;
        let sealed = seal(&before, &entry);
        if broken.is_none() && (entry.number != expected || row.get::<Vec<u8>>(8)? != sealed) {
            broken = Some(expected);
        }
        before = sealed;
        expected += 1;
        Ok(())
    })?;
    let end = Head { number: expected - 1, seal: before };
    let cut = (head != Some(end)).then_some(expected);
    Ok(broken.or(cut))
}
