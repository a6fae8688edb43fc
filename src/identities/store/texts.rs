//! Short sealed texts in the database. Callers find the person first.

use crate::access::{ReadSealed, Tx, WriteSealed};
use crate::args;
use crate::db::Error;
use crate::identities::About;
use uuid::Uuid;

/// A text as it is stored.
pub struct Sealed {
    pub about: About,
    pub sealed: Vec<u8>,
}

/// Every text about a person.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Vec<Sealed>, Error> {
    let sql = "SELECT about, kind, sealed FROM person_text WHERE operation = $1 AND person = $2 ORDER BY about, kind";
    let args = args![tx.operation(), person];
    tx.all(sql, args, |row| {
        let id = row.get(0)?;
        Ok(Sealed { about: row.code(1, |kind| About::read(kind, id))?, sealed: row.get(2)? })
    })
}

/// The text about one thing.
///
/// # Errors
/// Those of the database.
pub fn one(tx: &mut Tx<impl ReadSealed>, person: Uuid, about: About) -> Result<Option<Vec<u8>>, Error> {
    let sql = "SELECT sealed FROM person_text WHERE operation = $1 AND person = $2 AND about = $3 AND kind = $4";
    let args = args![tx.operation(), person, about.id(), about.kind()];
    tx.find(sql, args, |row| row.get(0))
}

/// Stores a text in the place of the one before.
///
/// # Errors
/// Those of the database.
pub fn put(tx: &mut Tx<impl WriteSealed>, person: Uuid, about: About, sealed: &[u8], now: i64) -> Result<(), Error> {
    let sql =
        "INSERT INTO person_text (operation, person, about, kind, written_at, sealed) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (operation, person, about, kind) DO UPDATE SET written_at = excluded.written_at,
               sealed = excluded.sealed";
    let args = args![tx.operation(), person, about.id(), about.kind(), now, sealed];
    tx.execute(sql, args).map(drop)
}

/// Stores a text sealed anew.
///
/// # Errors
/// Those of the database.
pub fn reseal(tx: &mut Tx<impl WriteSealed>, person: Uuid, about: About, sealed: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE person_text SET sealed = $5 WHERE operation = $1 AND person = $2 AND about = $3 AND kind = $4";
    let args = args![tx.operation(), person, about.id(), about.kind(), sealed];
    tx.execute(sql, args).map(drop)
}

/// Takes a text away, if there is one.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WriteSealed>, person: Uuid, about: About) -> Result<(), Error> {
    let sql = "DELETE FROM person_text WHERE operation = $1 AND person = $2 AND about = $3 AND kind = $4";
    let args = args![tx.operation(), person, about.id(), about.kind()];
    tx.execute(sql, args).map(drop)
}
