//! What closings settled, in the database, always of persons within reach.

pub mod interviews;

use super::{Closing, Interview};
use crate::access::{ReadPeople, Tx, WritePeople, WriteSealed};
use crate::args;
use crate::db::{Error, Row};
use crate::identities::About;
use crate::identities::store::texts;
use crate::people::store::IN_REACH;
use crate::support::Support;
use uuid::Uuid;

const COLUMNS: &str = "c.support, c.person, c.survey, c.interview, c.interview_on";
const JOINED: &str = "closing c JOIN person p ON p.operation = c.operation AND p.id = c.person";

fn closing(row: &Row) -> Result<Closing, Error> {
    let interview = match (row.get::<Option<bool>>(3)?, row.get(4)?) {
        (Some(true), Some(on)) => Some(Interview::On(on)),
        (Some(_), _) => Some(Interview::Declined),
        (None, _) => None,
    };
    Ok(Closing { support: row.get(0)?, person: row.get(1)?, survey: row.get(2)?, interview })
}

/// What a person's closings settled.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<Closing>, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE c.operation = $1 AND {IN_REACH} AND c.person = $3 ORDER BY c.support"
    );
    tx.all(&sql, args, closing)
}

/// Stores what a closing settled, in the place of what was settled before.
///
/// # Errors
/// Those of the database.
pub fn put(tx: &mut Tx<impl WritePeople>, closing: &Closing) -> Result<(), Error> {
    let sql = "INSERT INTO closing (operation, support, person, survey, interview, interview_on)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (operation, support) DO UPDATE SET survey = excluded.survey,
        interview = excluded.interview, interview_on = excluded.interview_on";
    let interview = closing.interview.map(|interview| interview.on().is_some());
    let on = closing.interview.and_then(Interview::on);
    let args = args![tx.operation(), closing.support, closing.person, closing.survey, interview, on];
    tx.execute(sql, args).map(drop)
}

/// What was settled when a support period ended; `None` where nothing was, or it is out of reach.
///
/// # Errors
/// Those of the database.
pub fn of_support(tx: &mut Tx<impl ReadPeople>, support: Uuid) -> Result<Option<Closing>, Error> {
    let args = args![tx.operation(), tx.own(), support];
    let sql = format!("SELECT {COLUMNS} FROM {JOINED} WHERE c.operation = $1 AND {IN_REACH} AND c.support = $3");
    tx.find(&sql, args, closing)
}

/// Brings what was settled in line with a support period that was changed: the interview follows the last day, and nothing is
/// settled of one that goes on.
///
/// # Errors
/// Those of the database.
pub fn follow<R: ReadPeople + WritePeople + WriteSealed>(tx: &mut Tx<R>, support: &Support) -> Result<(), Error> {
    let Some(last) = support.end() else { return remove(tx, support) };
    let Some(closing) = of_support(tx, support.id)? else { return Ok(()) };
    let interview = closing.interview.map(|interview| Interview::answered(interview.on().is_some(), last));
    put(tx, &Closing { interview, ..closing })
}

/// Takes back what the closing of a support period settled: it has not ended after all.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople + WriteSealed>, support: &Support) -> Result<(), Error> {
    interviews::remove(tx, support.id)?;
    let operation = tx.operation();
    tx.execute("DELETE FROM closing WHERE operation = $1 AND support = $2", args![operation, support.id])?;
    texts::remove(tx, support.person, About::Remains(support.id))
}
