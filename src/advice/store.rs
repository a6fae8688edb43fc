//! Advice calls in the database; they are the whole operation's.

use super::Advice;
use crate::access::{ReadAdvice, Tx, WriteAdvice};
use crate::args;
use crate::db::{Arg, Error, Row};
use stats::CallerKind;
use uuid::Uuid;

const COLUMNS: &str = "id, on_day, caller, municipality, minutes";

fn advice(row: &Row) -> Result<Advice, Error> {
    Ok(Advice {
        id: row.get(0)?,
        on: row.get(1)?,
        caller: row.code(2, CallerKind::parse)?,
        municipality: row.get(3)?,
        minutes: row.get::<Option<i64>>(4)?.and_then(|minutes| u16::try_from(minutes).ok()),
    })
}

/// One page of calls, the latest first, from row `offset`, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<impl ReadAdvice>, offset: i64, limit: i64) -> Result<Vec<Advice>, Error> {
    let args = args![tx.operation(), limit, offset];
    let sql =
        format!("SELECT {COLUMNS} FROM advice WHERE operation = $1 ORDER BY on_day DESC, id DESC LIMIT $2 OFFSET $3");
    tx.all(&sql, args, advice)
}

/// How many calls there are, counted to `most` at the furthest.
///
/// # Errors
/// Those of the database.
pub fn count(tx: &mut Tx<impl WriteAdvice>, most: i64) -> Result<i64, Error> {
    let args = args![tx.operation(), most];
    tx.one("SELECT count(*) FROM (SELECT 1 AS one FROM advice WHERE operation = $1 LIMIT $2) found", args)
}

/// The call with this id.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl WriteAdvice>, id: Uuid) -> Result<Option<Advice>, Error> {
    let args = args![tx.operation(), id];
    let sql = format!("SELECT {COLUMNS} FROM advice WHERE operation = $1 AND id = $2");
    tx.find(&sql, args, advice)
}

/// Stores a new call. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn create(tx: &mut Tx<impl WriteAdvice>, advice: &Advice) -> Result<(), Error> {
    let args = stored(tx, advice)?;
    let sql = "INSERT INTO advice (operation, id, revision, on_day, caller, municipality, minutes)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (operation, id) DO NOTHING";
    tx.execute(sql, &args).map(drop)
}

/// Stores a call anew.
///
/// # Errors
/// Those of the database.
pub fn save(tx: &mut Tx<impl WriteAdvice>, advice: &Advice) -> Result<(), Error> {
    let args = stored(tx, advice)?;
    let sql = "UPDATE advice SET revision = $3, on_day = $4, caller = $5, municipality = $6, minutes = $7
        WHERE operation = $1 AND id = $2";
    tx.execute(sql, &args).map(drop)
}

fn stored(tx: &mut Tx<impl WriteAdvice>, advice: &Advice) -> Result<Vec<Arg>, Error> {
    let revision = tx.revision()?;
    let operation = tx.operation();
    let (caller, municipality) = (advice.caller.code(), advice.municipality.as_deref());
    Ok(args![operation, advice.id, revision, advice.on, caller, municipality, advice.minutes].to_vec())
}

/// Takes a call away that should never have been noted.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WriteAdvice>, id: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM advice WHERE operation = $1 AND id = $2", args![operation, id])?;
    tx.removed("advice", id)
}
