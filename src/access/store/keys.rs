//! Accounts' key pairs in the database: the public halves, and the private ones sealed.

use crate::access::keys::{Means, SealedPair};
use crate::args;
use crate::db::{Error, Tx};
use sealing::PublicKey;
use uuid::Uuid;

/// The private key of an account as sealed with one means.
///
/// # Errors
/// Those of the database.
pub fn sealed_pair(tx: &mut Tx, account: Uuid, means: Uuid) -> Result<Option<SealedPair>, Error> {
    let sql = "SELECT means, kind, salt, sealed FROM account_key WHERE account = $1 AND means = $2";
    tx.find(sql, args![account, means], |row| {
        let kind =
            row.code(1, |code| [Means::Password, Means::Passkey].into_iter().find(|kind| kind.code() == code))?;
        Ok(SealedPair { means: row.get(0)?, kind, salt: row.get(2)?, sealed: row.get(3)? })
    })
}

/// Stores a private key sealed with one means, in place of what that means had sealed before.
///
/// # Errors
/// Those of the database.
pub fn put_sealed_pair(tx: &mut Tx, account: Uuid, pair: &SealedPair) -> Result<(), Error> {
    let sql = "INSERT INTO account_key (account, means, kind, salt, sealed) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (account, means) DO UPDATE SET salt = excluded.salt, sealed = excluded.sealed";
    let args = args![account, pair.means, pair.kind.code(), pair.salt.as_slice(), pair.sealed.as_slice()];
    tx.execute(sql, args).map(drop)
}

/// Takes away what one means had sealed.
///
/// # Errors
/// Those of the database.
pub fn remove_sealed_pair(tx: &mut Tx, account: Uuid, means: Uuid) -> Result<(), Error> {
    tx.execute("DELETE FROM account_key WHERE account = $1 AND means = $2", args![account, means]).map(drop)
}

/// Sets whom things are wrapped for when they are wrapped for this account.
///
/// # Errors
/// Those of the database.
pub fn set_public(tx: &mut Tx, account: Uuid, public: &PublicKey) -> Result<(), Error> {
    let sql = "UPDATE account SET public_key = $2 WHERE id = $1";
    tx.execute(sql, args![account, public.bytes()]).map(drop)
}

/// The public key of an account that has one.
///
/// # Errors
/// Those of the database.
pub fn public(tx: &mut Tx, account: Uuid) -> Result<Option<PublicKey>, Error> {
    let sql = "SELECT public_key FROM account WHERE id = $1";
    let bytes = tx.find(sql, args![account], |row| row.get::<Option<Vec<u8>>>(0))?.flatten();
    Ok(bytes.and_then(|bytes| PublicKey::from_bytes(&bytes).ok()))
}
