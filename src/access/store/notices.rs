//! What accounts have to be told, in the database.

use crate::access::Notice;
use crate::args;
use crate::db::{Error, Tx};
use uuid::Uuid;

/// Leaves a notice for an account.
///
/// # Errors
/// Those of the database.
pub fn add(tx: &mut Tx, account: Uuid, notice: &Notice) -> Result<(), Error> {
    let sql = "INSERT INTO notice (account, id, at, kind, subject, detail) VALUES ($1, $2, $3, $4, $5, $6)";
    let args = args![account, notice.id, notice.at, &notice.kind, &notice.subject, &notice.detail];
    tx.execute(sql, args).map(drop)
}

/// What an account has not put away, the latest first; `but` is left out.
///
/// # Errors
/// Those of the database.
pub fn unread(tx: &mut Tx, account: Uuid, but: Uuid) -> Result<Vec<Notice>, Error> {
    let sql = "SELECT id, at, kind, subject, detail FROM notice
               WHERE account = $1 AND id <> $2 AND read_at IS NULL ORDER BY at DESC, id";
    tx.all(sql, args![account, but], |row| {
        Ok(Notice { id: row.get(0)?, at: row.get(1)?, kind: row.get(2)?, subject: row.get(3)?, detail: row.get(4)? })
    })
}

/// Puts a notice away; whether there was one.
///
/// # Errors
/// Those of the database.
pub fn put_away(tx: &mut Tx, account: Uuid, id: Uuid, at: i64) -> Result<bool, Error> {
    let sql = "UPDATE notice SET read_at = $3 WHERE account = $1 AND id = $2 AND read_at IS NULL";
    tx.execute(sql, args![account, id, at]).map(|rows| rows == 1)
}
