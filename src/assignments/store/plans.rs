//! The day on which an assignment is to be taken up again. Callers find the assignment first.

use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::db::Error;
use jiff::civil::Date;
use uuid::Uuid;

/// The days that are set for a person's assignments.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<(Uuid, Date)>, Error> {
    let sql = "SELECT assignment, due_on FROM assignment_plan WHERE operation = $1 AND person = $2 ORDER BY due_on";
    let args = args![tx.operation(), person];
    tx.all(sql, args, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The day that is set for an assignment.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadPeople>, assignment: Uuid) -> Result<Option<Date>, Error> {
    let args = args![tx.operation(), assignment];
    tx.find("SELECT due_on FROM assignment_plan WHERE operation = $1 AND assignment = $2", args, |row| row.get(0))
}

/// Sets the day for an assignment of `person`, or takes it away.
///
/// # Errors
/// Those of the database.
pub fn put(tx: &mut Tx<impl WritePeople>, assignment: Uuid, person: Uuid, due_on: Option<Date>) -> Result<(), Error> {
    let Some(due_on) = due_on else { return remove(tx, assignment) };
    let sql = "INSERT INTO assignment_plan (operation, assignment, person, due_on) VALUES ($1, $2, $3, $4)
        ON CONFLICT (operation, assignment) DO UPDATE SET due_on = excluded.due_on";
    let args = args![tx.operation(), assignment, person, due_on];
    tx.execute(sql, args).map(drop)
}

/// Takes the day of an assignment away, if one is set.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople>, assignment: Uuid) -> Result<(), Error> {
    let args = args![tx.operation(), assignment];
    tx.execute("DELETE FROM assignment_plan WHERE operation = $1 AND assignment = $2", args).map(drop)
}
