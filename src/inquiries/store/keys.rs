//! What was said in first contacts, as it is stored: sealed bytes, and the keys to them as wrapped for whoever may read.

use crate::access::{ReadSealed, ReceiveInquiries, Tx, WritePeople, WriteSealed};
use crate::args;
use crate::db::Error;
use uuid::Uuid;

/// What is sealed of an inquiry, and the key to it as wrapped for the operation.
pub struct Stored {
    pub sealed: Vec<u8>,
    /// Of the operation's key pair.
    pub version: i64,
    pub wrapped: Vec<u8>,
}

/// What is sealed of an inquiry, if anything is.
///
/// # Errors
/// Those of the database.
pub fn sealed(tx: &mut Tx<impl ReadSealed>, inquiry: Uuid) -> Result<Option<Stored>, Error> {
    let sql = "SELECT sealed, version, wrapped FROM inquiry_sealed WHERE operation = $1 AND inquiry = $2";
    let args = args![tx.operation(), inquiry];
    tx.find(sql, args, |row| Ok(Stored { sealed: row.get(0)?, version: row.get(1)?, wrapped: row.get(2)? }))
}

/// The key of an inquiry as wrapped for one account.
///
/// # Errors
/// Those of the database.
pub fn granted(tx: &mut Tx<impl ReadSealed>, inquiry: Uuid, account: Uuid) -> Result<Option<Vec<u8>>, Error> {
    let sql = "SELECT wrapped FROM inquiry_grant WHERE operation = $1 AND inquiry = $2 AND account = $3";
    let args = args![tx.operation(), inquiry, account];
    tx.find(sql, args, |row| row.get(0))
}

/// An inquiry that somebody has the key to: id, the key as wrapped for him or her, and what it opens.
pub type Granted = (Uuid, Vec<u8>, Vec<u8>);

/// Every inquiry whose key an account has.
///
/// # Errors
/// Those of the database.
pub fn granted_all(tx: &mut Tx<impl ReadSealed>, account: Uuid) -> Result<Vec<Granted>, Error> {
    let sql = "SELECT g.inquiry, g.wrapped, s.sealed FROM inquiry_grant g
               JOIN inquiry_sealed s ON s.operation = g.operation AND s.inquiry = g.inquiry
               WHERE g.operation = $1 AND g.account = $2 ORDER BY g.inquiry";
    let args = args![tx.operation(), account];
    tx.all(sql, args, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Who has the key of an inquiry: accounts with their names, by name.
///
/// # Errors
/// Those of the database.
pub fn readers(tx: &mut Tx<impl ReadSealed>, inquiry: Uuid) -> Result<Vec<(Uuid, String)>, Error> {
    let sql = "SELECT a.id, a.name FROM inquiry_grant g JOIN account a ON a.id = g.account
               WHERE g.operation = $1 AND g.inquiry = $2 ORDER BY a.name, a.id";
    let args = args![tx.operation(), inquiry];
    tx.all(sql, args, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Stores what is sealed, in the place of what was; nobody has the new key yet.
///
/// # Errors
/// Those of the database.
pub fn put(tx: &mut Tx<impl ReceiveInquiries>, inquiry: Uuid, stored: &Stored) -> Result<(), Error> {
    let sql = "INSERT INTO inquiry_sealed (operation, inquiry, sealed, version, wrapped) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (operation, inquiry) DO UPDATE SET sealed = excluded.sealed, version = excluded.version,
               wrapped = excluded.wrapped";
    let operation = tx.operation();
    let args = args![operation, inquiry, stored.sealed.as_slice(), stored.version, stored.wrapped.as_slice()];
    tx.execute(sql, args)?;
    tx.execute("DELETE FROM inquiry_grant WHERE operation = $1 AND inquiry = $2", args![operation, inquiry]).map(drop)
}

/// Gives an account the key of an inquiry, wrapped for it.
///
/// # Errors
/// Those of the database.
pub fn give(tx: &mut Tx<impl ReceiveInquiries>, inquiry: Uuid, account: Uuid, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "INSERT INTO inquiry_grant (operation, inquiry, account, wrapped) VALUES ($1, $2, $3, $4)
               ON CONFLICT (operation, inquiry, account) DO UPDATE SET wrapped = excluded.wrapped";
    let args = args![tx.operation(), inquiry, account, wrapped];
    tx.execute(sql, args).map(drop)
}

/// Erases what is sealed of an inquiry, and every key to it.
///
/// # Errors
/// Those of the database.
pub fn clear(tx: &mut Tx<impl WritePeople>, inquiry: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM inquiry_grant WHERE operation = $1 AND inquiry = $2", args![operation, inquiry])?;
    tx.execute("DELETE FROM inquiry_sealed WHERE operation = $1 AND inquiry = $2", args![operation, inquiry]).map(drop)
}

/// Erases what is sealed of every inquiry: for an operation that no longer stores who somebody is.
///
/// # Errors
/// Those of the database.
pub fn clear_everything(tx: &mut Tx<impl WriteSealed>) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM inquiry_grant WHERE operation = $1", args![operation])?;
    tx.execute("DELETE FROM inquiry_sealed WHERE operation = $1", args![operation]).map(drop)
}

/// Every inquiry that has a key: id, version of the operation's key pair, and the key as wrapped for it.
///
/// # Errors
/// Those of the database.
pub fn escrows(tx: &mut Tx<impl ReadSealed>) -> Result<Vec<(Uuid, i64, Vec<u8>)>, Error> {
    let sql = "SELECT inquiry, version, wrapped FROM inquiry_sealed WHERE operation = $1 ORDER BY inquiry";
    let args = args![tx.operation()];
    tx.all(sql, args, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Puts a key as wrapped for a newer key pair of the operation in the place of the old one.
///
/// # Errors
/// Those of the database.
pub fn rewrap(tx: &mut Tx<impl WriteSealed>, inquiry: Uuid, version: i64, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE inquiry_sealed SET version = $3, wrapped = $4 WHERE operation = $1 AND inquiry = $2";
    let args = args![tx.operation(), inquiry, version, wrapped];
    tx.execute(sql, args).map(drop)
}
