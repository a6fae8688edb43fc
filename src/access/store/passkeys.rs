//! Passkeys in the database, and whom a municipality's own sign-in knows under which name.

use crate::access::keys::SealedPair;
use crate::access::passkeys::Stored;
use crate::args;
use crate::db::{Error, Tx};
use uuid::Uuid;

/// The passkeys of an account, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn passkeys(tx: &mut Tx, account: Uuid) -> Result<Vec<Stored>, Error> {
    let sql = "SELECT id, name, credential, added_at, used_at FROM passkey WHERE account = $1 ORDER BY added_at, id";
    tx.all(sql, args![account], |row| {
        let (credential, added_at) = (row.get(2)?, row.get(3)?);
        Ok(Stored { id: row.get(0)?, name: row.get(1)?, credential, added_at, used_at: row.get(4)? })
    })
}

/// Stores a new passkey, with the private key as sealed by what it gives out.
///
/// # Errors
/// Those of the database.
pub fn add(tx: &mut Tx, account: Uuid, passkey: &Stored, sealed: Option<&SealedPair>) -> Result<(), Error> {
    let sql = "INSERT INTO passkey (id, account, name, credential, added_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![passkey.id, account, &passkey.name, &passkey.credential, passkey.added_at])?;
    sealed.map_or(Ok(()), |sealed| super::keys::put_sealed_pair(tx, account, sealed))
}

/// Notes that a passkey was used, with its counter as it is now.
///
/// # Errors
/// Those of the database.
pub fn used(tx: &mut Tx, account: Uuid, passkey: &Stored, at: i64) -> Result<(), Error> {
    let sql = "UPDATE passkey SET credential = $3, used_at = $4 WHERE account = $1 AND id = $2";
    tx.execute(sql, args![account, passkey.id, &passkey.credential, at]).map(drop)
}

/// Takes a passkey away, and the private key that it unlocked; whether there was one.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx, account: Uuid, id: Uuid) -> Result<bool, Error> {
    super::keys::remove_sealed_pair(tx, account, id)?;
    tx.execute("DELETE FROM passkey WHERE account = $1 AND id = $2", args![account, id]).map(|rows| rows == 1)
}

/// The account that somebody known elsewhere has here.
///
/// # Errors
/// Those of the database.
pub fn known_elsewhere(tx: &mut Tx, issuer: &str, subject: &str) -> Result<Option<Uuid>, Error> {
    let sql = "SELECT account FROM external_identity WHERE issuer = $1 AND subject = $2";
    tx.find(sql, args![issuer, subject], |row| row.get(0))
}

/// Notes who somebody known elsewhere is here; whether that account was nobody's there before.
///
/// # Errors
/// Those of the database.
pub fn link(tx: &mut Tx, issuer: &str, subject: &str, account: Uuid) -> Result<bool, Error> {
    let sql = "SELECT count(*) FROM external_identity WHERE issuer = $1 AND account = $2";
    if tx.one::<i64>(sql, args![issuer, account])? > 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO external_identity (issuer, subject, account) VALUES ($1, $2, $3)";
    tx.execute(sql, args![issuer, subject, account]).map(|rows| rows == 1)
}
