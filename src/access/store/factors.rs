//! Second factors in the database: authenticators and recovery codes. Passkeys have a file of their own.

use crate::args;
use crate::db::{Arg, Error, Tx};
use uuid::Uuid;

/// An authenticator as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authenticator {
    /// Its secret, wrapped for its owner.
    pub wrapped: Vec<u8>,
    /// Whether its owner has shown that it gives the right codes; until then it is no factor.
    pub confirmed: bool,
}

/// The authenticator of an account.
///
/// # Errors
/// Those of the database.
pub fn authenticator(tx: &mut Tx, account: Uuid) -> Result<Option<Authenticator>, Error> {
    let sql = "SELECT wrapped, confirmed_at FROM authenticator WHERE account = $1";
    tx.find(sql, args![account], |row| {
        Ok(Authenticator { wrapped: row.get(0)?, confirmed: row.get::<Option<i64>>(1)?.is_some() })
    })
}

/// Stores a secret that is not confirmed yet, in place of another such; a confirmed one stays.
///
/// # Errors
/// Those of the database.
pub fn begin_authenticator(tx: &mut Tx, account: Uuid, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "INSERT INTO authenticator (account, wrapped) VALUES ($1, $2)
               ON CONFLICT (account) DO UPDATE SET wrapped = excluded.wrapped WHERE authenticator.confirmed_at IS NULL";
    tx.execute(sql, args![account, wrapped]).map(drop)
}

/// Confirms it with the time step of its first code; whether there was anything to confirm.
///
/// # Errors
/// Those of the database.
pub fn confirm_authenticator(tx: &mut Tx, account: Uuid, step: i64, at: i64) -> Result<bool, Error> {
    let sql = "UPDATE authenticator SET confirmed_at = $2, step = $3 WHERE account = $1 AND confirmed_at IS NULL";
    tx.execute(sql, args![account, at, step]).map(|rows| rows == 1)
}

/// Uses up a time step; whether it and no later one had been used before.
///
/// # Errors
/// Those of the database.
pub fn use_step(tx: &mut Tx, account: Uuid, step: i64) -> Result<bool, Error> {
    let sql = "UPDATE authenticator SET step = $2 WHERE account = $1 AND step < $2 AND confirmed_at IS NOT NULL";
    tx.execute(sql, args![account, step]).map(|rows| rows == 1)
}

/// Takes the authenticator away.
///
/// # Errors
/// Those of the database.
pub fn remove_authenticator(tx: &mut Tx, account: Uuid) -> Result<(), Error> {
    tx.execute("DELETE FROM authenticator WHERE account = $1", args![account]).map(drop)
}

/// Whether signing in to an account takes a second step.
///
/// # Errors
/// Those of the database.
pub fn second(tx: &mut Tx, account: Uuid) -> Result<bool, Error> {
    let sql = "SELECT CAST((SELECT count(*) FROM authenticator WHERE account = $1 AND confirmed_at IS NOT NULL)
                         + (SELECT count(*) FROM passkey WHERE account = $1) AS BIGINT)";
    tx.one::<i64>(sql, args![account]).map(|count| count > 0)
}

/// Stores the digests of new recovery codes in place of all others.
///
/// # Errors
/// Those of the database.
pub fn replace_codes(tx: &mut Tx, account: Uuid, digests: &[Vec<u8>]) -> Result<(), Error> {
    tx.execute("DELETE FROM recovery_code WHERE account = $1", args![account])?;
    let rows = digests.iter().map(|digest| vec![Arg::from(account), Arg::from(digest.as_slice())]);
    tx.insert("INSERT INTO recovery_code (account, digest)", 2, rows)
}

/// Uses up a recovery code; whether there was one.
///
/// # Errors
/// Those of the database.
pub fn use_code(tx: &mut Tx, account: Uuid, digest: &[u8]) -> Result<bool, Error> {
    let sql = "DELETE FROM recovery_code WHERE account = $1 AND digest = $2";
    tx.execute(sql, args![account, digest]).map(|rows| rows == 1)
}

/// How many recovery codes are left.
///
/// # Errors
/// Those of the database.
pub fn codes_left(tx: &mut Tx, account: Uuid) -> Result<i64, Error> {
    tx.one("SELECT count(*) FROM recovery_code WHERE account = $1", args![account])
}

/// Takes the recovery codes away where there is no second factor left that they could stand in for.
///
/// # Errors
/// Those of the database.
pub fn tidy_codes(tx: &mut Tx, account: Uuid) -> Result<(), Error> {
    if second(tx, account)? {
        return Ok(());
    }
    tx.execute("DELETE FROM recovery_code WHERE account = $1", args![account]).map(drop)
}
