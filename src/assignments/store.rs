//! Assignments in the database, always those of persons within reach.

pub mod plans;

use super::{Assignment, Due, Line, State};
use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::IN_REACH;
use jiff::civil::Date;
use stats::LifeArea;
use uuid::Uuid;

const COLUMNS: &str = "a.id, a.person, a.area, a.kind, a.counterpart, a.starts_on, a.ends_on, a.outcome";
const JOINED: &str = "assignment a JOIN person p ON p.operation = a.operation AND p.id = a.person";
/// What goes on comes before what has ended, and the latest first among each.
const ORDER: &str = "CASE WHEN a.ends_on IS NULL THEN 0 ELSE 1 END, a.starts_on DESC, a.id DESC";

fn assignment(row: &Row) -> Result<Assignment, Error> {
    let state = match row.get(6)? {
        None => State::Going,
        Some(on) => State::Ended { on, outcome: row.get(7)? },
    };
    Ok(Assignment {
        id: row.get(0)?,
        person: row.get(1)?,
        area: row.code(2, LifeArea::parse)?,
        kind: row.get(3)?,
        counterpart: row.get(4)?,
        start: row.get(5)?,
        state,
    })
}

/// One page of all assignments, those that go on first, from row `offset`, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<impl ReadPeople>, offset: i64, limit: i64) -> Result<Vec<Line>, Error> {
    let args = args![tx.operation(), tx.own(), limit, offset];
    let sql = format!(
        "SELECT {COLUMNS}, p.code FROM {JOINED} WHERE a.operation = $1 AND {IN_REACH} ORDER BY {ORDER} LIMIT $3 OFFSET $4"
    );
    tx.all(&sql, args, |row| Ok(Line { assignment: assignment(row)?, code: row.get(8)? }))
}

/// How many assignments there are, counted to `most` at the furthest.
///
/// # Errors
/// Those of the database.
pub fn count(tx: &mut Tx<impl ReadPeople>, most: i64) -> Result<i64, Error> {
    let args = args![tx.operation(), tx.own(), most];
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 AS one FROM {JOINED} WHERE a.operation = $1 AND {IN_REACH} LIMIT $3) found"
    );
    tx.one(&sql, args)
}

/// A person's assignments, those that go on first.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<Assignment>, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE a.operation = $1 AND {IN_REACH} AND a.person = $3 ORDER BY {ORDER}"
    );
    tx.all(&sql, args, assignment)
}

/// The assignments of those whom `ombud` supports that go on and whose next step was to be taken on `day` or before it,
/// the earliest day first.
///
/// # Errors
/// Those of the database.
pub fn due(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, day: Date) -> Result<Vec<Due>, Error> {
    let args = args![tx.operation(), tx.own(), ombud, day];
    let sql = format!(
        "SELECT a.id, p.id, p.code, a.area, a.kind, d.due_on FROM support s
         JOIN person p ON p.operation = s.operation AND p.id = s.person
         JOIN assignment_plan d ON d.operation = s.operation AND d.person = s.person AND d.due_on <= $4
         JOIN assignment a ON a.operation = d.operation AND a.id = d.assignment
         WHERE s.operation = $1 AND s.ombud = $3 AND s.ends_on IS NULL AND {IN_REACH} AND a.ends_on IS NULL
         ORDER BY d.due_on, p.code, a.id"
    );
    tx.all(&sql, args, |row| {
        Ok(Due {
            assignment: row.get(0)?,
            person: row.get(1)?,
            code: row.get(2)?,
            area: row.code(3, LifeArea::parse)?,
            kind: row.get(4)?,
            on: row.get(5)?,
        })
    })
}

/// The assignment with this id; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadPeople>, id: Uuid) -> Result<Option<Assignment>, Error> {
    let args = args![tx.operation(), tx.own(), id];
    let sql = format!("SELECT {COLUMNS} FROM {JOINED} WHERE a.operation = $1 AND {IN_REACH} AND a.id = $3");
    tx.find(&sql, args, assignment)
}

/// Stores a new assignment. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn create(tx: &mut Tx<impl WritePeople>, assignment: &Assignment) -> Result<(), Error> {
    let args = stored(tx, assignment)?;
    let sql = "INSERT INTO assignment (operation, id, revision, person, area, kind, counterpart, starts_on, ends_on,
        outcome) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (operation, id) DO NOTHING";
    tx.execute(sql, &args).map(drop)
}

/// Stores an assignment anew.
///
/// # Errors
/// Those of the database.
pub fn save(tx: &mut Tx<impl WritePeople>, assignment: &Assignment) -> Result<(), Error> {
    let args = stored(tx, assignment)?;
    let sql =
        "UPDATE assignment SET revision = $3, person = $4, area = $5, kind = $6, counterpart = $7, starts_on = $8,
        ends_on = $9, outcome = $10 WHERE operation = $1 AND id = $2";
    tx.execute(sql, &args).map(drop)
}

fn stored(tx: &mut Tx<impl WritePeople>, assignment: &Assignment) -> Result<Vec<Arg>, Error> {
    let revision = tx.revision()?;
    let operation = tx.operation();
    Ok(args![
        operation,
        assignment.id,
        revision,
        assignment.person,
        assignment.area.code(),
        &assignment.kind,
        assignment.counterpart.as_deref(),
        assignment.start,
        assignment.end(),
        assignment.outcome()
    ]
    .to_vec())
}

/// Takes an assignment away that should never have been noted.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople>, id: Uuid) -> Result<(), Error> {
    plans::remove(tx, id)?;
    let operation = tx.operation();
    tx.execute("DELETE FROM assignment WHERE operation = $1 AND id = $2", args![operation, id])?;
    tx.removed("assignment", id)
}
