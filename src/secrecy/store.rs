//! Decisions about documentation and the operation's key pair, in the database.

use super::{Decision, Mode, in_force};
use crate::access::{ReadSealed, Secrecy, Tx, WriteSealed};
use crate::args;
use crate::db::Error;
use sealing::PublicKey;
use uuid::Uuid;

/// The decision in force.
///
/// # Errors
/// Those of the database.
pub fn decision(tx: &mut Tx<impl ReadSealed>) -> Result<Option<Decision>, Error> {
    let sql = "SELECT mode, decision, decided_on FROM documentation WHERE operation = $1 ORDER BY number DESC LIMIT 1";
    let args = args![tx.operation()];
    tx.find(sql, args, |row| {
        Ok(Decision { mode: row.code(0, Mode::parse)?, reference: row.get(1)?, decided_on: row.get(2)? })
    })
}

/// How much is documented by the decision in force.
///
/// # Errors
/// Those of the database.
pub fn mode(tx: &mut Tx<impl ReadSealed>) -> Result<Mode, Error> {
    Ok(in_force(decision(tx)?.as_ref()))
}

/// Enters a decision, which is in force from now on.
///
/// # Errors
/// Those of the database.
pub fn decide(tx: &mut Tx<impl WriteSealed>, decision: &Decision, now: i64) -> Result<(), Error> {
    let operation = tx.operation();
    let number: i64 = tx.one(
        "SELECT CAST(coalesce(max(number), 0) + 1 AS BIGINT) FROM documentation WHERE operation = $1",
        args![operation],
    )?;
    let sql = "INSERT INTO documentation (operation, number, mode, decision, decided_on, entered_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let args = args![operation, number, decision.mode.code(), &decision.reference, decision.decided_on, now];
    tx.execute(sql, args).map(drop)
}

/// The operation's present key pair (verksamhetsnyckel), as far as anyone may know it.
pub struct OperationKey {
    pub version: i64,
    pub public: PublicKey,
    /// Of the printed words.
    pub recovery: PublicKey,
    /// Whether somebody has it who should no longer.
    pub stale: bool,
}

/// The operation's present key pair.
///
/// # Errors
/// Those of the database.
pub fn operation_key(tx: &mut Tx<impl ReadSealed>) -> Result<Option<OperationKey>, Error> {
    let sql = "SELECT version, public_key, recovery_public_key, stale FROM operation_key WHERE operation = $1
               ORDER BY version DESC LIMIT 1";
    let args = args![tx.operation()];
    let key = |bytes: Vec<u8>, at| PublicKey::from_bytes(&bytes).map_err(|_| Error::Column(at));
    tx.find(sql, args, |row| {
        Ok(OperationKey {
            version: row.get(0)?,
            public: key(row.get(1)?, 1)?,
            recovery: key(row.get(2)?, 2)?,
            stale: row.get(3)?,
        })
    })
}

/// Stores a new key pair of the operation.
///
/// # Errors
/// [`Error::Unique`] where there is one of that version.
pub fn add_operation_key(tx: &mut Tx<impl WriteSealed>, key: &OperationKey, now: i64) -> Result<(), Error> {
    let sql = "INSERT INTO operation_key (operation, version, public_key, recovery_public_key, made_at)
               VALUES ($1, $2, $3, $4, $5)";
    let args = args![tx.operation(), key.version, key.public.bytes(), key.recovery.bytes(), now];
    tx.execute(sql, args).map(drop)
}

/// Puts new words in the place of the old.
///
/// # Errors
/// Those of the database.
pub fn set_recovery(tx: &mut Tx<impl WriteSealed>, version: i64, recovery: &PublicKey) -> Result<(), Error> {
    let sql = "UPDATE operation_key SET recovery_public_key = $3 WHERE operation = $1 AND version = $2";
    let args = args![tx.operation(), version, recovery.bytes()];
    tx.execute(sql, args).map(drop)
}

/// Lets one more (an account's id, or `recovery`) have the operation's private key, wrapped for it.
///
/// # Errors
/// Those of the database.
pub fn give(tx: &mut Tx<impl WriteSealed>, version: i64, holder: &str, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "INSERT INTO operation_key_holder (operation, version, holder, wrapped) VALUES ($1, $2, $3, $4)
               ON CONFLICT (operation, version, holder) DO UPDATE SET wrapped = excluded.wrapped";
    let args = args![tx.operation(), version, holder, wrapped];
    tx.execute(sql, args).map(drop)
}

/// Takes the operation's key away from everyone who has an older version than `version`.
///
/// # Errors
/// Those of the database.
pub fn forget_older(tx: &mut Tx<impl WriteSealed>, version: i64) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "DELETE FROM operation_key_holder WHERE operation = $1 AND version < $2";
    tx.execute(sql, args![operation, version])?;
    tx.execute("DELETE FROM operation_key WHERE operation = $1 AND version < $2", args![operation, version]).map(drop)
}

/// A manager, and whether the operation's present key is wrapped for him or her.
pub struct Manager {
    pub account: Uuid,
    pub name: String,
    /// `None` for one who has not signed in yet.
    pub public: Option<PublicKey>,
    pub has_key: bool,
}

/// Everyone who should have the operation's key: its active managers.
///
/// # Errors
/// Those of the database.
pub fn managers(tx: &mut Tx<Secrecy>, version: i64) -> Result<Vec<Manager>, Error> {
    let holders = "SELECT holder FROM operation_key_holder WHERE operation = $1 AND version = $2";
    let args = args![tx.operation(), version];
    let holders: Vec<String> = tx.all(holders, args, |row| row.get(0))?;
    let sql = "SELECT id, name, public_key FROM account WHERE operation = $1 AND role = 'manager' AND active = TRUE
               ORDER BY name, id";
    let args = args![tx.operation()];
    tx.all(sql, args, |row| {
        let account: Uuid = row.get(0)?;
        let public = row.get::<Option<Vec<u8>>>(2)?.and_then(|bytes| PublicKey::from_bytes(&bytes).ok());
        let has_key = holders.iter().any(|holder| *holder == account.to_string());
        Ok(Manager { account, name: row.get(1)?, public, has_key })
    })
}

/// How many persons' keys somebody has had who should no longer.
///
/// # Errors
/// Those of the database.
pub fn stale_keys(tx: &mut Tx<impl ReadSealed>) -> Result<i64, Error> {
    let args = args![tx.operation()];
    tx.one("SELECT count(*) FROM person_key WHERE operation = $1 AND stale = TRUE", args)
}
