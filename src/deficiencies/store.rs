//! Deficiencies in the database: drafts, always those of one account, and those of the operation, which are counted.

use super::Draft;
use crate::access::{ReadFigures, Tx, WriteDeficiencies};
use crate::args;
use crate::db::{Error, Row};
use jiff::civil::Date;
use stats::disclosure::DeficiencyRow;
use uuid::Uuid;

const COLUMNS: &str = "id, on_day, party, description";

fn draft(row: &Row) -> Result<Draft, Error> {
    Ok(Draft { id: row.get(0)?, on: row.get(1)?, party: row.get(2)?, description: row.get(3)? })
}

/// One page of an account's drafts, the latest first, from row `offset`, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<impl WriteDeficiencies>, account: Uuid, offset: i64, limit: i64) -> Result<Vec<Draft>, Error> {
    let args = args![tx.operation(), account, limit, offset];
    let sql = format!(
        "SELECT {COLUMNS} FROM deficiency_draft WHERE operation = $1 AND account = $2
         ORDER BY on_day DESC, id DESC LIMIT $3 OFFSET $4"
    );
    tx.all(&sql, args, draft)
}

/// How many drafts an account has.
///
/// # Errors
/// Those of the database.
pub fn count(tx: &mut Tx<impl WriteDeficiencies>, account: Uuid) -> Result<i64, Error> {
    let args = args![tx.operation(), account];
    tx.one("SELECT count(*) FROM deficiency_draft WHERE operation = $1 AND account = $2", args)
}

/// The account's draft with this id.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl WriteDeficiencies>, account: Uuid, id: Uuid) -> Result<Option<Draft>, Error> {
    let args = args![tx.operation(), account, id];
    let sql = format!("SELECT {COLUMNS} FROM deficiency_draft WHERE operation = $1 AND account = $2 AND id = $3");
    tx.find(&sql, args, draft)
}

/// Stores a new draft. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn create(tx: &mut Tx<impl WriteDeficiencies>, account: Uuid, draft: &Draft) -> Result<(), Error> {
    let sql = "INSERT INTO deficiency_draft (operation, account, id, on_day, party, description)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (operation, account, id) DO NOTHING";
    let args = args![tx.operation(), account, draft.id, draft.on, draft.party.as_deref(), &draft.description];
    tx.execute(sql, args).map(drop)
}

/// Stores a draft anew; `false` where the account has no such draft.
///
/// # Errors
/// Those of the database.
pub fn save(tx: &mut Tx<impl WriteDeficiencies>, account: Uuid, draft: &Draft) -> Result<bool, Error> {
    let sql = "UPDATE deficiency_draft SET on_day = $4, party = $5, description = $6
        WHERE operation = $1 AND account = $2 AND id = $3";
    let args = args![tx.operation(), account, draft.id, draft.on, draft.party.as_deref(), &draft.description];
    Ok(tx.execute(sql, args)? > 0)
}

/// Takes a draft away; `false` where the account has no such draft.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WriteDeficiencies>, account: Uuid, id: Uuid) -> Result<bool, Error> {
    let sql = "DELETE FROM deficiency_draft WHERE operation = $1 AND account = $2 AND id = $3";
    let args = args![tx.operation(), account, id];
    Ok(tx.execute(sql, args)? > 0)
}

/// The deficiencies of the operation that were noted from one day to another, both included. Drafts are nobody else's.
///
/// # Errors
/// Those of the database.
pub fn counted(tx: &mut Tx<impl ReadFigures>, from: Date, to: Date) -> Result<Vec<DeficiencyRow>, Error> {
    let args = args![tx.operation(), from, to];
    let sql = "SELECT on_day, party, kind FROM deficiency WHERE operation = $1 AND on_day >= $2 AND on_day <= $3
        ORDER BY on_day, id";
    tx.all(sql, args, |row| {
        Ok(DeficiencyRow { year: row.get::<Date>(0)?.year(), party: row.get(1)?, kind: row.get(2)? })
    })
}
