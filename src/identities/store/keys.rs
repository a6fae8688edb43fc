//! Persons' keys as they are stored: wrapped for the operation and for each account that may read.

use crate::access::{ReadSealed, Tx, WriteSealed};
use crate::args;
use crate::db::Error;
use crate::identities::{Basis, Grant, Wanted};
use jiff::civil::Date;
use sealing::PublicKey;
use uuid::Uuid;

/// A person's key as wrapped for the operation.
pub struct Escrow {
    /// Of the operation's key pair.
    pub version: i64,
    pub wrapped: Vec<u8>,
    /// Whether somebody who has had the key should no longer read.
    pub stale: bool,
}

/// The key of a person who has one, as wrapped for the operation.
///
/// # Errors
/// Those of the database.
pub fn escrow(tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Option<Escrow>, Error> {
    let sql = "SELECT version, wrapped, stale FROM person_key WHERE operation = $1 AND person = $2";
    let args = args![tx.operation(), person];
    tx.find(sql, args, |row| Ok(Escrow { version: row.get(0)?, wrapped: row.get(1)?, stale: row.get(2)? }))
}

/// Stores a person's key as wrapped for the operation; it is nobody's who should not have it.
///
/// # Errors
/// Those of the database.
pub fn put_escrow(tx: &mut Tx<impl WriteSealed>, person: Uuid, version: i64, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "INSERT INTO person_key (operation, person, version, wrapped, stale) VALUES ($1, $2, $3, $4, FALSE)
               ON CONFLICT (operation, person) DO UPDATE SET version = excluded.version, wrapped = excluded.wrapped,
               stale = FALSE";
    let args = args![tx.operation(), person, version, wrapped];
    tx.execute(sql, args).map(drop)
}

/// Notes that somebody who has had a person's key should no longer read.
///
/// # Errors
/// Those of the database.
pub fn mark_stale(tx: &mut Tx<impl WriteSealed>, person: Uuid) -> Result<(), Error> {
    let args = args![tx.operation(), person];
    tx.execute("UPDATE person_key SET stale = TRUE WHERE operation = $1 AND person = $2", args).map(drop)
}

/// Everybody who has a key in the operation: person, version and wrapped key, in the order of their ids.
///
/// # Errors
/// Those of the database.
pub fn escrows(tx: &mut Tx<impl ReadSealed>) -> Result<Vec<(Uuid, i64, Vec<u8>)>, Error> {
    let sql = "SELECT person, version, wrapped FROM person_key WHERE operation = $1 ORDER BY person";
    let args = args![tx.operation()];
    tx.all(sql, args, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// A person's key as wrapped for one account, unless it has ended by `now` (microseconds since 1970).
///
/// # Errors
/// Those of the database.
pub fn granted(tx: &mut Tx<impl ReadSealed>, person: Uuid, account: Uuid, now: i64) -> Result<Option<Vec<u8>>, Error> {
    let sql = "SELECT wrapped FROM key_grant WHERE operation = $1 AND person = $2 AND account = $3
               AND (until IS NULL OR until > $4)";
    let args = args![tx.operation(), person, account, now];
    tx.find(sql, args, |row| row.get(0))
}

/// A key and what it opens, as they are stored.
pub struct Named {
    pub person: Uuid,
    pub wrapped: Vec<u8>,
    pub identity: Vec<u8>,
}

/// Every person whose key an account has and whose identity is kept, with both.
///
/// # Errors
/// Those of the database.
pub fn granted_identities(tx: &mut Tx<impl ReadSealed>, account: Uuid, now: i64) -> Result<Vec<Named>, Error> {
    let sql = "SELECT g.person, g.wrapped, i.sealed FROM key_grant g
               JOIN identity i ON i.operation = g.operation AND i.person = g.person
               WHERE g.operation = $1 AND g.account = $2 AND (g.until IS NULL OR g.until > $3) ORDER BY g.person";
    let args = args![tx.operation(), account, now];
    tx.all(sql, args, |row| Ok(Named { person: row.get(0)?, wrapped: row.get(1)?, identity: row.get(2)? }))
}

/// Who has a person's key, and why.
///
/// # Errors
/// Those of the database.
pub fn grants(tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Vec<Grant>, Error> {
    let sql = "SELECT g.account, g.basis, g.until, a.active = TRUE AND a.role IN ('ombud', 'manager') FROM key_grant g
               JOIN account a ON a.id = g.account WHERE g.operation = $1 AND g.person = $2 ORDER BY g.account";
    let args = args![tx.operation(), person];
    tx.all(sql, args, |row| {
        Ok(Grant { account: row.get(0)?, basis: row.code(1, Basis::parse)?, until: row.get(2)?, standing: row.get(3)? })
    })
}

/// Gives an account a person's key, wrapped for it.
///
/// # Errors
/// Those of the database.
pub fn give(
    tx: &mut Tx<impl WriteSealed>,
    person: Uuid,
    grant: &Grant,
    wrapped: &[u8],
    by: &str,
    now: i64,
) -> Result<(), Error> {
    let sql = "INSERT INTO key_grant (operation, person, account, wrapped, basis, granted_at, granted_by, until)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
               ON CONFLICT (operation, person, account) DO UPDATE SET wrapped = excluded.wrapped, basis = excluded.basis,
               granted_at = excluded.granted_at, granted_by = excluded.granted_by, until = excluded.until";
    let basis = grant.basis.code();
    let args = args![tx.operation(), person, grant.account, wrapped, basis, now, by, grant.until];
    tx.execute(sql, args).map(drop)
}

/// Puts a newly wrapped key in the place of an old one.
///
/// # Errors
/// Those of the database.
pub fn rewrap(tx: &mut Tx<impl WriteSealed>, person: Uuid, account: Uuid, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE key_grant SET wrapped = $4 WHERE operation = $1 AND person = $2 AND account = $3";
    let args = args![tx.operation(), person, account, wrapped];
    tx.execute(sql, args).map(drop)
}

/// Takes a key back; `false` where the account has none.
///
/// # Errors
/// Those of the database.
pub fn take_back(tx: &mut Tx<impl WriteSealed>, person: Uuid, account: Uuid) -> Result<bool, Error> {
    let sql = "DELETE FROM key_grant WHERE operation = $1 AND person = $2 AND account = $3";
    let args = args![tx.operation(), person, account];
    Ok(tx.execute(sql, args)? > 0)
}

/// Whether the person has ever been supported, and who should have the key by that on `today`: the accounts of the ombud of
/// the latest support period, and of those who stand in.
///
/// # Errors
/// Those of the database.
pub fn wanted(tx: &mut Tx<impl ReadSealed>, person: Uuid, today: Date) -> Result<(bool, Vec<Wanted>), Error> {
    let operation = tx.operation();
    let periods: i64 =
        tx.one("SELECT count(*) FROM support WHERE operation = $1 AND person = $2", args![operation, person])?;
    let responsible = "SELECT a.id, a.public_key FROM support s
        JOIN account a ON a.operation = s.operation AND a.ombud = s.ombud
        WHERE s.operation = $1 AND s.person = $2 AND a.active = TRUE AND a.role IN ('ombud', 'manager')
          AND NOT EXISTS (SELECT 1 FROM support l WHERE l.operation = s.operation AND l.person = s.person
                          AND l.starts_on > s.starts_on)";
    let mut wanted = readers(tx, responsible, args![operation, person], Basis::Responsible)?;
    let deputies = "SELECT a.id, a.public_key FROM deputy d
        JOIN account a ON a.operation = d.operation AND a.ombud = d.ombud
        WHERE d.operation = $1 AND d.person = $2 AND a.active = TRUE AND a.role IN ('ombud', 'manager')
          AND d.starts_on <= $3 AND d.ends_on >= $3";
    for deputy in readers(tx, deputies, args![operation, person, today], Basis::Deputy)? {
        if !wanted.iter().any(|known| known.account == deputy.account) {
            wanted.push(deputy);
        }
    }
    Ok((periods > 0, wanted))
}

/// Accounts with a public key: one without has never signed in, and can be given a key once it has.
fn readers(
    tx: &mut Tx<impl ReadSealed>,
    sql: &str,
    args: &[crate::db::Arg],
    basis: Basis,
) -> Result<Vec<Wanted>, Error> {
    let found = tx.all(sql, args, |row| Ok((row.get(0)?, row.get::<Option<Vec<u8>>>(1)?)))?;
    let with_key = found.into_iter().filter_map(|(account, public)| {
        let public = PublicKey::from_bytes(&public?).ok()?;
        Some(Wanted { account, basis, public })
    });
    Ok(with_key.collect())
}

/// The operation's present public key and its version.
///
/// # Errors
/// Those of the database.
pub fn operation_public(tx: &mut Tx<impl ReadSealed>) -> Result<Option<(i64, PublicKey)>, Error> {
    let sql = "SELECT version, public_key FROM operation_key WHERE operation = $1 ORDER BY version DESC LIMIT 1";
    let args = args![tx.operation()];
    let found = tx.find(sql, args, |row| Ok((row.get(0)?, row.get::<Vec<u8>>(1)?)))?;
    Ok(found.and_then(|(version, public)| Some((version, PublicKey::from_bytes(&public).ok()?))))
}

/// The operation's private key of `version`, as wrapped for `holder`: an account's id, or `recovery`.
///
/// # Errors
/// Those of the database.
pub fn operation_private(tx: &mut Tx<impl ReadSealed>, version: i64, holder: &str) -> Result<Option<Vec<u8>>, Error> {
    let sql = "SELECT wrapped FROM operation_key_holder WHERE operation = $1 AND version = $2 AND holder = $3";
    let args = args![tx.operation(), version, holder];
    tx.find(sql, args, |row| row.get(0))
}

/// The public keys of those who have a person's key.
///
/// # Errors
/// Those of the database.
pub fn publics(tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Vec<(Uuid, PublicKey)>, Error> {
    let sql = "SELECT g.account, a.public_key FROM key_grant g JOIN account a ON a.id = g.account
               WHERE g.operation = $1 AND g.person = $2 ORDER BY g.account";
    let args = args![tx.operation(), person];
    let found = tx.all(sql, args, |row| Ok((row.get(0)?, row.get::<Option<Vec<u8>>>(1)?)))?;
    let known =
        found.into_iter().filter_map(|(account, public)| Some((account, PublicKey::from_bytes(&public?).ok()?)));
    Ok(known.collect())
}

/// Puts a person's key as wrapped for a newer key pair of the operation in the place of the old one; who may read stays.
///
/// # Errors
/// Those of the database.
pub fn rewrap_escrow(tx: &mut Tx<impl WriteSealed>, person: Uuid, version: i64, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE person_key SET version = $3, wrapped = $4 WHERE operation = $1 AND person = $2";
    let args = args![tx.operation(), person, version, wrapped];
    tx.execute(sql, args).map(drop)
}

/// Somebody who can read a person (läsbehörig), as pages show it.
pub struct Reader {
    pub account: Uuid,
    pub name: String,
    pub basis: Basis,
    /// Microseconds since 1970.
    pub until: Option<i64>,
}

/// Who can read a person, by name.
///
/// # Errors
/// Those of the database.
pub fn readers_of(tx: &mut Tx<impl ReadSealed>, person: Uuid, now: i64) -> Result<Vec<Reader>, Error> {
    let sql = "SELECT a.id, a.name, g.basis, g.until FROM key_grant g JOIN account a ON a.id = g.account
               WHERE g.operation = $1 AND g.person = $2 AND (g.until IS NULL OR g.until > $3) ORDER BY a.name, a.id";
    let args = args![tx.operation(), person, now];
    tx.all(sql, args, |row| {
        Ok(Reader { account: row.get(0)?, name: row.get(1)?, basis: row.code(2, Basis::parse)?, until: row.get(3)? })
    })
}

/// Who may be given a key: active accounts in a role that may read identities, with a public key.
///
/// # Errors
/// Those of the database.
pub fn may_be_given(tx: &mut Tx<impl ReadSealed>) -> Result<Vec<(Uuid, String, PublicKey)>, Error> {
    let sql = "SELECT id, name, public_key FROM account WHERE operation = $1 AND active = TRUE
               AND role IN ('ombud', 'manager') AND public_key IS NOT NULL ORDER BY name, id";
    let args = args![tx.operation()];
    tx.all(sql, args, |row| {
        let public = PublicKey::from_bytes(&row.get::<Vec<u8>>(2)?).map_err(|_| Error::Column(2))?;
        Ok((row.get(0)?, row.get(1)?, public))
    })
}
