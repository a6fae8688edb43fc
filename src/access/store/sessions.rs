//! Sessions in the database: begun, listed, ended; and the browsers they were begun in.

use super::{IDLE, LONGEST};
use crate::access::{Session, Way};
use crate::args;
use crate::db::{Error, Tx};
use uuid::Uuid;

/// When, how and from where a session was started.
#[derive(Clone, Debug, Default)]
pub struct Started {
    /// Microseconds since 1970.
    pub at: i64,
    pub way: Way,
    /// The address.
    pub origin: String,
    /// What the browser calls itself.
    pub agent: String,
}

/// Starts a session and takes away those that have ended.
///
/// # Errors
/// Those of the database.
pub fn start_session(tx: &mut Tx, account: Uuid, session: &Session, started: &Started) -> Result<(), Error> {
    let now = started.at;
    tx.execute("DELETE FROM session WHERE seen_at < $1 OR started_at < $2", args![now - IDLE, now - LONGEST])?;
    let sql = "INSERT INTO session (digest, account, name, factors, started_at, seen_at, way, origin, agent)
               VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8)";
    let digest = session.digest.as_slice();
    let (way, origin, agent) = (started.way.code(), &started.origin, &started.agent);
    let args = args![digest, account, session.name, session.factors, now, way, origin, agent];
    tx.execute(sql, args).map(drop)
}

/// Ends a session.
///
/// # Errors
/// Those of the database.
pub fn end_session(tx: &mut Tx, digest: &[u8]) -> Result<(), Error> {
    tx.execute("DELETE FROM session WHERE digest = $1", args![digest]).map(drop)
}

/// A session of one's own, as it is listed.
#[derive(Clone, Debug)]
pub struct Listed {
    pub digest: Vec<u8>,
    pub name: Uuid,
    pub started: Started,
    /// Microseconds since 1970; up to ten minutes behind.
    pub seen_at: i64,
}

/// The sessions of an account that go on at `now`, the latest first.
///
/// # Errors
/// Those of the database.
pub fn sessions(tx: &mut Tx, account: Uuid, now: i64) -> Result<Vec<Listed>, Error> {
    let sql = "SELECT digest, name, started_at, seen_at, way, origin, agent FROM session
               WHERE account = $1 AND seen_at > $2 AND started_at > $3 ORDER BY seen_at DESC, name DESC";
    tx.all(sql, args![account, now - IDLE, now - LONGEST], |row| {
        let started =
            Started { at: row.get(2)?, way: row.code(4, Way::parse)?, origin: row.get(5)?, agent: row.get(6)? };
        let name = row.get::<Option<Uuid>>(1)?.unwrap_or_default();
        Ok(Listed { digest: row.get(0)?, name, started, seen_at: row.get(3)? })
    })
}

/// Ends all sessions of an account but the one with digest `but`; gives the digests of those that ended.
///
/// # Errors
/// Those of the database.
pub fn end_sessions(tx: &mut Tx, account: Uuid, but: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    let sql = "DELETE FROM session WHERE account = $1 AND digest <> $2 RETURNING digest";
    tx.all(sql, args![account, but], |row| row.get(0))
}

/// What a session was begun with.
///
/// # Errors
/// Those of the database.
pub fn way(tx: &mut Tx, digest: &[u8]) -> Result<Way, Error> {
    let sql = "SELECT way FROM session WHERE digest = $1";
    Ok(tx.find(sql, args![digest], |row| row.code(0, Way::parse))?.unwrap_or_default())
}

/// Notes that a second factor has been shown in a session that goes on.
///
/// # Errors
/// Those of the database.
pub fn strengthen(tx: &mut Tx, digest: &[u8]) -> Result<(), Error> {
    tx.execute("UPDATE session SET factors = 2 WHERE digest = $1", args![digest]).map(drop)
}

/// How an account knows a browser that has just signed in (enhet).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acquaintance {
    /// No browser has signed in to the account before.
    First,
    /// Others have, but not this one.
    New,
    Known,
}

/// Notes that a browser, known by the digest of its cookie, has signed in.
///
/// # Errors
/// Those of the database.
pub fn meet(tx: &mut Tx, account: Uuid, digest: &[u8], at: i64) -> Result<Acquaintance, Error> {
    let sql = "UPDATE device SET seen_at = $3 WHERE account = $1 AND digest = $2";
    if tx.execute(sql, args![account, digest, at])? == 1 {
        return Ok(Acquaintance::Known);
    }
    let others: i64 = tx.one("SELECT count(*) FROM device WHERE account = $1", args![account])?;
    tx.execute("INSERT INTO device (account, digest, seen_at) VALUES ($1, $2, $3)", args![account, digest, at])?;
    Ok(if others == 0 { Acquaintance::First } else { Acquaintance::New })
}
