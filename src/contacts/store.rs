//! Contacts in the database, always those of persons within reach.

use super::Contact;
use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::IN_REACH;
use uuid::Uuid;

const COLUMNS: &str = "c.id, c.person, c.on_day, c.mode, c.minutes, c.counterpart";
const JOINED: &str = "contact c JOIN person p ON p.operation = c.operation AND p.id = c.person";

fn contact(row: &Row) -> Result<Contact, Error> {
    Ok(Contact {
        id: row.get(0)?,
        person: row.get(1)?,
        on: row.get(2)?,
        mode: row.get(3)?,
        minutes: row.get::<Option<i64>>(4)?.and_then(|minutes| u16::try_from(minutes).ok()),
        counterpart: row.get(5)?,
    })
}

/// One page of a person's contacts, the latest first, from row `offset`, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid, offset: i64, limit: i64) -> Result<Vec<Contact>, Error> {
    let args = args![tx.operation(), tx.own(), person, limit, offset];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE c.operation = $1 AND {IN_REACH} AND c.person = $3
         ORDER BY c.on_day DESC, c.id DESC LIMIT $4 OFFSET $5"
    );
    tx.all(&sql, args, contact)
}

/// One page of a person's contacts, and how many there are: counted only where the page does not hold them all.
///
/// # Errors
/// Those of the database.
pub fn page_of(
    tx: &mut Tx<impl ReadPeople>,
    person: Uuid,
    offset: i64,
    limit: i64,
) -> Result<(Vec<Contact>, i64), Error> {
    let mut contacts = of_person(tx, person, offset, limit.saturating_add(1))?;
    let found = contacts.len() as i64;
    contacts.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let all = offset == 0 && found <= limit;
    Ok((contacts, if all { found } else { count_of(tx, person)? }))
}

/// How many contacts a person has.
///
/// # Errors
/// Those of the database.
pub fn count_of(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<i64, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!("SELECT count(*) FROM {JOINED} WHERE c.operation = $1 AND {IN_REACH} AND c.person = $3");
    tx.one(&sql, args)
}

/// The contact with this id; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadPeople>, id: Uuid) -> Result<Option<Contact>, Error> {
    let args = args![tx.operation(), tx.own(), id];
    let sql = format!("SELECT {COLUMNS} FROM {JOINED} WHERE c.operation = $1 AND {IN_REACH} AND c.id = $3");
    tx.find(&sql, args, contact)
}

/// Stores a new contact. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn create(tx: &mut Tx<impl WritePeople>, contact: &Contact) -> Result<(), Error> {
    let args = stored(tx, contact)?;
    let sql = "INSERT INTO contact (operation, id, revision, person, on_day, mode, minutes, counterpart)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (operation, id) DO NOTHING";
    tx.execute(sql, &args).map(drop)
}

/// Stores a contact anew.
///
/// # Errors
/// Those of the database.
pub fn save(tx: &mut Tx<impl WritePeople>, contact: &Contact) -> Result<(), Error> {
    let args = stored(tx, contact)?;
    let sql = "UPDATE contact SET revision = $3, person = $4, on_day = $5, mode = $6, minutes = $7, counterpart = $8
        WHERE operation = $1 AND id = $2";
    tx.execute(sql, &args).map(drop)
}

fn stored(tx: &mut Tx<impl WritePeople>, contact: &Contact) -> Result<Vec<Arg>, Error> {
    let revision = tx.revision()?;
    let operation = tx.operation();
    let (minutes, counterpart) = (contact.minutes, contact.counterpart.as_deref());
    Ok(args![operation, contact.id, revision, contact.person, contact.on, &contact.mode, minutes, counterpart].to_vec())
}

/// Takes a contact away that should never have been noted.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople>, id: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM contact WHERE operation = $1 AND id = $2", args![operation, id])?;
    tx.removed("contact", id)
}
