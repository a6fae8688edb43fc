//! What is sealed about persons, in the database: bytes, and who has the keys to them. Always within the reader's reach:
//! callers find the person first.

pub mod keys;
pub mod texts;

use crate::access::{ReadSealed, Tx, WriteSealed};
use crate::args;
use crate::db::Error;
use jiff::civil::Date;
use uuid::Uuid;

/// A sealed note or paper as it is stored.
pub struct Sealed {
    pub id: Uuid,
    /// Microseconds since 1970.
    pub at: i64,
    /// The name of the account that wrote it.
    pub author: String,
    pub sealed: Vec<u8>,
}

/// The sealed identity of a person who has one.
///
/// # Errors
/// Those of the database.
pub fn identity(tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Option<Vec<u8>>, Error> {
    let sql = "SELECT sealed FROM identity WHERE operation = $1 AND person = $2";
    let args = args![tx.operation(), person];
    tx.find(sql, args, |row| row.get(0))
}

/// Stores a sealed identity.
///
/// # Errors
/// Those of the database.
pub fn put_identity(tx: &mut Tx<impl WriteSealed>, person: Uuid, sealed: &[u8], now: i64) -> Result<(), Error> {
    let sql = "INSERT INTO identity (operation, person, sealed, changed_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (operation, person) DO UPDATE SET sealed = excluded.sealed, changed_at = excluded.changed_at";
    let args = args![tx.operation(), person, sealed, now];
    tx.execute(sql, args).map(drop)
}

/// Takes away what is sealed about a person, the identity, the notes and the papers; the keys stay.
///
/// # Errors
/// Those of the database.
pub fn clear_notes_and_papers(tx: &mut Tx<impl WriteSealed>, person: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM note WHERE operation = $1 AND person = $2", args![operation, person])?;
    tx.execute("DELETE FROM paper WHERE operation = $1 AND person = $2", args![operation, person]).map(drop)
}

/// Everything sealed in the operation goes: for an operation that no longer stores any identity.
///
/// # Errors
/// Those of the database.
pub fn clear_everything(tx: &mut Tx<impl WriteSealed>) -> Result<(), Error> {
    let operation = tx.operation();
    clear_all_notes_and_papers(tx)?;
    tx.execute("DELETE FROM identity WHERE operation = $1", args![operation])?;
    tx.execute("DELETE FROM person_text WHERE operation = $1", args![operation])?;
    tx.execute("DELETE FROM key_grant WHERE operation = $1", args![operation])?;
    tx.execute("DELETE FROM person_key WHERE operation = $1", args![operation]).map(drop)
}

/// All notes and papers of the operation go.
///
/// # Errors
/// Those of the database.
pub fn clear_all_notes_and_papers(tx: &mut Tx<impl WriteSealed>) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM note WHERE operation = $1", args![operation])?;
    tx.execute("DELETE FROM paper WHERE operation = $1", args![operation]).map(drop)
}

/// How many identities, notes and papers there are.
///
/// # Errors
/// Those of the database.
pub fn counts(tx: &mut Tx<impl ReadSealed>) -> Result<[i64; 3], Error> {
    let operation = tx.operation();
    Ok([
        tx.one("SELECT count(*) FROM identity WHERE operation = $1", args![operation])?,
        tx.one("SELECT count(*) FROM note WHERE operation = $1", args![operation])?,
        tx.one("SELECT count(*) FROM paper WHERE operation = $1", args![operation])?,
    ])
}

/// The notes about a person, the newest first.
///
/// # Errors
/// Those of the database.
pub fn notes(tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Vec<Sealed>, Error> {
    let sql = "SELECT n.id, n.written_at, a.name, n.sealed FROM note n JOIN account a ON a.id = n.author
               WHERE n.operation = $1 AND n.person = $2 ORDER BY n.written_at DESC, n.id DESC";
    let args = args![tx.operation(), person];
    tx.all(sql, args, |row| Ok(Sealed { id: row.get(0)?, at: row.get(1)?, author: row.get(2)?, sealed: row.get(3)? }))
}

/// Stores a new note. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn add_note(
    tx: &mut Tx<impl WriteSealed>,
    id: Uuid,
    person: Uuid,
    author: Uuid,
    sealed: &[u8],
    now: i64,
) -> Result<(), Error> {
    let sql = "INSERT INTO note (operation, id, person, written_at, author, sealed) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (operation, id) DO NOTHING";
    let args = args![tx.operation(), id, person, now, author, sealed];
    tx.execute(sql, args).map(drop)
}

/// Stores a note sealed anew.
///
/// # Errors
/// Those of the database.
pub fn reseal_note(tx: &mut Tx<impl WriteSealed>, id: Uuid, sealed: &[u8]) -> Result<(), Error> {
    let args = args![tx.operation(), id, sealed];
    tx.execute("UPDATE note SET sealed = $3 WHERE operation = $1 AND id = $2", args).map(drop)
}

/// The papers about a person, the newest first: their sealed names.
///
/// # Errors
/// Those of the database.
pub fn papers(tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Vec<Sealed>, Error> {
    let sql = "SELECT p.id, p.added_at, a.name, p.sealed_name FROM paper p JOIN account a ON a.id = p.author
               WHERE p.operation = $1 AND p.person = $2 ORDER BY p.added_at DESC, p.id DESC";
    let args = args![tx.operation(), person];
    tx.all(sql, args, |row| Ok(Sealed { id: row.get(0)?, at: row.get(1)?, author: row.get(2)?, sealed: row.get(3)? }))
}

/// A paper's sealed name and sealed content.
pub type SealedPaper = (Vec<u8>, Vec<u8>);

/// One paper of a person.
///
/// # Errors
/// Those of the database.
pub fn paper(tx: &mut Tx<impl ReadSealed>, person: Uuid, id: Uuid) -> Result<Option<SealedPaper>, Error> {
    let sql = "SELECT sealed_name, sealed FROM paper WHERE operation = $1 AND person = $2 AND id = $3";
    let args = args![tx.operation(), person, id];
    tx.find(sql, args, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Stores a new paper.
///
/// # Errors
/// Those of the database.
pub fn add_paper(
    tx: &mut Tx<impl WriteSealed>,
    id: Uuid,
    person: Uuid,
    author: Uuid,
    [name, content]: [&[u8]; 2],
    now: i64,
) -> Result<(), Error> {
    let sql = "INSERT INTO paper (operation, id, person, added_at, author, sealed_name, sealed)
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (operation, id) DO NOTHING";
    let args = args![tx.operation(), id, person, now, author, name, content];
    tx.execute(sql, args).map(drop)
}

/// Stores a paper sealed anew.
///
/// # Errors
/// Those of the database.
pub fn reseal_paper(tx: &mut Tx<impl WriteSealed>, id: Uuid, name: &[u8], content: &[u8]) -> Result<(), Error> {
    let args = args![tx.operation(), id, name, content];
    let sql = "UPDATE paper SET sealed_name = $3, sealed = $4 WHERE operation = $1 AND id = $2";
    tx.execute(sql, args).map(drop)
}

/// Takes a paper away; `false` where the person has no such paper.
///
/// # Errors
/// Those of the database.
pub fn remove_paper(tx: &mut Tx<impl WriteSealed>, person: Uuid, id: Uuid) -> Result<bool, Error> {
    let args = args![tx.operation(), person, id];
    let removed = tx.execute("DELETE FROM paper WHERE operation = $1 AND person = $2 AND id = $3", args)?;
    Ok(removed > 0)
}

/// A deputy of a person's ombud (ersättare).
pub struct Deputy {
    pub id: Uuid,
    pub ombud: String,
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Date,
}

/// Those who stand in for a person's ombud on `today` or later.
///
/// # Errors
/// Those of the database.
pub fn deputies(tx: &mut Tx<impl ReadSealed>, person: Uuid, today: Date) -> Result<Vec<Deputy>, Error> {
    let sql = "SELECT d.id, o.code, d.starts_on, d.ends_on FROM deputy d
               JOIN ombud o ON o.operation = d.operation AND o.id = d.ombud
               WHERE d.operation = $1 AND d.person = $2 AND d.ends_on >= $3 ORDER BY d.starts_on, d.id";
    let args = args![tx.operation(), person, today];
    tx.all(sql, args, |row| {
        Ok(Deputy { id: row.get(0)?, ombud: row.get(1)?, starts_on: row.get(2)?, ends_on: row.get(3)? })
    })
}

/// Lets an ombud stand in for a time.
///
/// # Errors
/// Those of the database.
pub fn add_deputy(
    tx: &mut Tx<impl WriteSealed>,
    id: Uuid,
    person: Uuid,
    ombud: Uuid,
    [from, to]: [Date; 2],
) -> Result<(), Error> {
    let sql = "INSERT INTO deputy (operation, id, person, ombud, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (operation, id) DO NOTHING";
    let args = args![tx.operation(), id, person, ombud, from, to];
    tx.execute(sql, args).map(drop)
}

/// Ends a deputy's time at once; `false` where the person has no such deputy.
///
/// # Errors
/// Those of the database.
pub fn remove_deputy(tx: &mut Tx<impl WriteSealed>, person: Uuid, id: Uuid) -> Result<bool, Error> {
    let args = args![tx.operation(), person, id];
    let removed = tx.execute("DELETE FROM deputy WHERE operation = $1 AND person = $2 AND id = $3", args)?;
    Ok(removed > 0)
}

/// Tells the accounts of whoever supports the person that something happened to him or her.
///
/// # Errors
/// Those of the database.
pub fn tell_responsible(
    tx: &mut Tx<impl WriteSealed>,
    person: Uuid,
    notice: Uuid,
    kind: &str,
    detail: &str,
    now: i64,
) -> Result<(), Error> {
    let responsible = "SELECT a.id FROM account a JOIN support s ON s.operation = a.operation AND s.ombud = a.ombud
        WHERE a.operation = $1 AND s.person = $2 AND a.active = TRUE
          AND NOT EXISTS (SELECT 1 FROM support l WHERE l.operation = s.operation AND l.person = s.person
                          AND l.starts_on > s.starts_on)";
    let args = args![tx.operation(), person];
    let accounts: Vec<Uuid> = tx.all(responsible, args, |row| row.get(0))?;
    let sql = "INSERT INTO notice (account, id, at, kind, subject, detail) VALUES ($1, $2, $3, $4, $5, $6)";
    for account in accounts {
        tx.execute(sql, args![account, notice, now, kind, person.to_string(), detail])?;
    }
    Ok(())
}
