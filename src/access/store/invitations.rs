//! Invitations in the database, and what becomes of an account when one is used.

use crate::access::keys::SealedPair;
use crate::access::store::{ACCOUNT, account};
use crate::access::{Account, Tx as ScopedTx, WriteAccess};
use crate::args;
use crate::db::{Error, Tx};
use sealing::PublicKey;
use uuid::Uuid;

/// Invites to an account of the operation, in place of earlier invitations to it; whether there is such an account.
///
/// # Errors
/// Those of the database.
pub fn invite(tx: &mut ScopedTx<impl WriteAccess>, account: Uuid, digest: &[u8], until: i64) -> Result<bool, Error> {
    let operation = tx.operation();
    let sql = "SELECT count(*) FROM account WHERE operation = $1 AND id = $2";
    if tx.one::<i64>(sql, args![operation, account])? == 0 {
        return Ok(false);
    }
    tx.execute("DELETE FROM invitation WHERE account = $1", args![account])?;
    let sql = "INSERT INTO invitation (digest, account, expires_at) VALUES ($1, $2, $3)";
    tx.execute(sql, args![digest, account, until]).map(|rows| rows == 1)
}

/// Whom an invitation is for, if it holds at `now` and the account is not locked.
///
/// # Errors
/// Those of the database.
pub fn invited(tx: &mut Tx, digest: &[u8], now: i64) -> Result<Option<Account>, Error> {
    let sql = format!(
        "SELECT {ACCOUNT} FROM invitation i JOIN account a ON a.id = i.account
         WHERE i.digest = $1 AND i.expires_at > $2 AND a.active = TRUE"
    );
    tx.find(&sql, args![digest, now], account)
}

/// Everything that the account has signed in with and could read with is gone; gives the digests of its sessions, which have
/// ended. What was wrapped for its old key pair is useless from now on, and whoever opens those persons next seals them anew.
///
/// # Errors
/// Those of the database.
pub fn begin_anew(tx: &mut Tx, account: Uuid) -> Result<Vec<Vec<u8>>, Error> {
    let sql = "UPDATE person_key SET stale = TRUE WHERE EXISTS (SELECT 1 FROM key_grant g
               WHERE g.operation = person_key.operation AND g.person = person_key.person AND g.account = $1)";
    tx.execute(sql, args![account])?;
    tx.execute("DELETE FROM key_grant WHERE account = $1", args![account])?;
    tx.execute("DELETE FROM inquiry_grant WHERE account = $1", args![account])?;
    let sql = "UPDATE operation_key SET stale = TRUE WHERE EXISTS (SELECT 1 FROM operation_key_holder h
               WHERE h.operation = operation_key.operation AND h.version = operation_key.version AND h.holder = $1)";
    tx.execute(sql, args![account.to_string()])?;
    tx.execute("DELETE FROM operation_key_holder WHERE holder = $1", args![account.to_string()])?;
    tx.execute("DELETE FROM account_key WHERE account = $1", args![account])?;
    tx.execute("DELETE FROM authenticator WHERE account = $1", args![account])?;
    tx.execute("DELETE FROM passkey WHERE account = $1", args![account])?;
    tx.execute("DELETE FROM recovery_code WHERE account = $1", args![account])?;
    tx.execute("DELETE FROM external_identity WHERE account = $1", args![account])?;
    tx.execute("DELETE FROM invitation WHERE account = $1", args![account])?;
    super::sessions::end_sessions(tx, account, &[])
}

/// Stores a password's hash with the key pair as sealed by that password.
///
/// # Errors
/// Those of the database.
pub fn set_password(tx: &mut Tx, account: Uuid, hash: &str, sealed: &SealedPair) -> Result<(), Error> {
    tx.execute("UPDATE account SET password = $2 WHERE id = $1", args![account, hash])?;
    super::keys::put_sealed_pair(tx, account, sealed)
}

/// The same for an account with a new key pair.
///
/// # Errors
/// Those of the database.
pub fn set_first_password(
    tx: &mut Tx,
    account: Uuid,
    hash: &str,
    sealed: &SealedPair,
    public: &PublicKey,
) -> Result<(), Error> {
    super::keys::set_public(tx, account, public)?;
    set_password(tx, account, hash, sealed)
}
