//! The chain of events in the database.

use super::{Entry, Event, Stamp, seal};
use crate::args;
use crate::db::{Error, Row, Tx};

/// The end of an operation's chain, held until the transaction ends so that writers queue up behind it.
pub struct Head {
    number: i64,
    seal: Vec<u8>,
}

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
pub fn take(tx: &mut Tx, operation: i64) -> Result<Head, Error> {
    let sql = "UPDATE audit_head SET length = length + 1 WHERE operation = $1 RETURNING length, seal";
    tx.find(sql, args![operation], |row| Ok(Head { number: row.get(0)?, seal: row.get(1)? }))?
        .ok_or(Error::Other("the operation has no audit chain".into()))
}

/// Writes `event` in the place taken.
///
/// # Errors
/// Those of the database.
pub fn append(tx: &mut Tx, operation: i64, head: &Head, stamp: &Stamp, event: &Event) -> Result<(), Error> {
    let entry = Entry {
        number: head.number,
        at: stamp.at,
        actor: stamp.actor.clone(),
        kind: event.kind.to_owned(),
        subject: event.subject.clone(),
        reason: event.reason.clone(),
        origin: stamp.origin.clone(),
    };
    let sealed = seal(&head.seal, &entry);
    tx.execute(
        "INSERT INTO audit_event (operation, number, at, actor, kind, subject, reason, origin, seal)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            operation,
            entry.number,
            entry.at,
            &entry.actor,
            &entry.kind,
            &entry.subject,
            &entry.reason,
            &entry.origin,
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
    })
}

/// Walks the whole chain of an operation; the number of the first event that does not fit, if one does not.
///
/// # Errors
/// Those of the database.
pub fn verify(tx: &mut Tx, operation: i64) -> Result<Option<i64>, Error> {
    let (length, end) = tx
        .find("SELECT length, seal FROM audit_head WHERE operation = $1", args![operation], |row| {
            Ok((row.get::<i64>(0)?, row.get::<Vec<u8>>(1)?))
        })?
        .ok_or(Error::Other("the operation has no audit chain".into()))?;
    let (mut before, mut expected, mut broken) = (Vec::new(), 1, None);
    let sql = "SELECT number, at, actor, kind, subject, reason, origin, seal FROM audit_event WHERE operation = $1 ORDER BY number";
    tx.each(sql, args![operation], |row| {
        let entry = entry(row)?;
        let sealed = seal(&before, &entry);
        if broken.is_none() && (entry.number != expected || row.get::<Vec<u8>>(7)? != sealed) {
            broken = Some(expected);
        }
        before = sealed;
        expected += 1;
        Ok(())
    })?;
    let cut = (expected != length + 1 || before != end).then_some(expected);
    Ok(broken.or(cut))
}
