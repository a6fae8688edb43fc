//! Support periods in the database.

use super::{State, Support};
use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::{IN_REACH, settle};
use uuid::Uuid;

const COLUMNS: &str = "s.id, s.person, s.ombud, o.code, s.starts_on, s.ends_on, s.closing_reason";
const JOINED: &str = "support s JOIN person p ON p.operation = s.operation AND p.id = s.person
    LEFT JOIN ombud o ON o.operation = s.operation AND o.id = s.ombud";

fn support(row: &Row) -> Result<Support, Error> {
    let state = match row.get(5)? {
        None => State::Open,
        Some(on) => State::Closed { on, reason: row.get(6)? },
    };
    Ok(Support {
        id: row.get(0)?,
        person: row.get(1)?,
        ombud: row.get(2)?,
        ombud_code: row.get(3)?,
        start: row.get(4)?,
        state,
    })
}

/// A person's periods, the latest first.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<Support>, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE s.operation = $1 AND {IN_REACH} AND s.person = $3 ORDER BY s.starts_on DESC"
    );
    tx.all(&sql, args, support)
}

/// The period with this id; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadPeople>, id: Uuid) -> Result<Option<Support>, Error> {
    let args = args![tx.operation(), tx.own(), id];
    let sql = format!("SELECT {COLUMNS} FROM {JOINED} WHERE s.operation = $1 AND {IN_REACH} AND s.id = $3");
    tx.find(&sql, args, support)
}

/// The name that an ombud signs in with, where he or she does.
///
/// # Errors
/// Those of the database.
pub fn name_of(tx: &mut Tx<impl ReadPeople>, ombud: Uuid) -> Result<Option<String>, Error> {
    let sql = "SELECT name FROM account WHERE operation = $1 AND ombud = $2 AND active = TRUE";
    let args = args![tx.operation(), ombud];
    tx.find(sql, args, |row| row.get(0))
}

/// Stores a new period. Sending the same form twice stores one.
///
/// # Errors
/// [`Error::Overlap`] where it would overlap another of the person's.
pub fn create(tx: &mut Tx<impl WritePeople>, support: &Support) -> Result<(), Error> {
    let args = stored(tx, support)?;
    if tx
        .find("SELECT id FROM support WHERE operation = $1 AND id = $2", &args[..2], |row| row.get::<Uuid>(0))?
        .is_some()
    {
        return Ok(());
    }
    let sql = "INSERT INTO support (operation, id, revision, person, ombud, starts_on, ends_on, closing_reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.execute(sql, &args)?;
    settle(tx, support.person)
}

/// Stores a period anew.
///
/// # Errors
/// [`Error::Overlap`] where it would overlap another of the person's.
pub fn save(tx: &mut Tx<impl WritePeople>, support: &Support) -> Result<(), Error> {
    let args = stored(tx, support)?;
    let sql = "UPDATE support SET revision = $3, person = $4, ombud = $5, starts_on = $6, ends_on = $7,
        closing_reason = $8 WHERE operation = $1 AND id = $2";
    tx.execute(sql, &args)?;
    settle(tx, support.person)
}

fn stored(tx: &mut Tx<impl WritePeople>, support: &Support) -> Result<Vec<Arg>, Error> {
    let revision = tx.revision()?;
    let operation = tx.operation();
    Ok(args![
        operation,
        support.id,
        revision,
        support.person,
        support.ombud,
        support.start,
        support.end(),
        support.closing_reason()
    ]
    .to_vec())
}

/// Takes a period away that should never have been noted.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople>, support: &Support) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM support WHERE operation = $1 AND id = $2", args![operation, support.id])?;
    tx.removed("support", support.id)?;
    settle(tx, support.person)
}
