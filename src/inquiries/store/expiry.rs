//! Inquiries that never became a person, when their time is up.

use crate::access::{Erase, Tx};
use crate::args;
use crate::db::Error;
use jiff::civil::Date;
use uuid::Uuid;

/// Every inquiry that is about nobody in the register, with the day of its latest step. One that is about a person goes with
/// the person.
///
/// # Errors
/// Those of the database.
pub fn unattached(tx: &mut Tx<impl Erase>) -> Result<Vec<(Uuid, Date)>, Error> {
    let args = args![tx.operation()];
    let sql = "SELECT id, last_on FROM inquiry WHERE operation = $1 AND person IS NULL ORDER BY last_on, id";
    tx.all(sql, args, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Erases an inquiry that is about nobody in the register, with what is sealed of it and every key to it.
///
/// # Errors
/// Those of the database.
pub fn expire(tx: &mut Tx<impl Erase>, id: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM inquiry_grant WHERE operation = $1 AND inquiry = $2", args![operation, id])?;
    tx.execute("DELETE FROM inquiry_sealed WHERE operation = $1 AND inquiry = $2", args![operation, id])?;
    let sql = "DELETE FROM inquiry WHERE operation = $1 AND id = $2 AND person IS NULL";
    tx.execute(sql, args![operation, id]).map(drop)
}
