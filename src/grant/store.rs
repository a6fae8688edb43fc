//! The answers and the signed versions in the database.

use super::Version;
use super::answers::{Answer, Answers};
use super::figures::About;
use crate::access::{ReadFigures, Tx, WriteAccounts};
use crate::args;
use crate::db::Error;
use crate::reports::store::{VERSION, stored, version};
use uuid::Uuid;

/// The operation as its settings present it.
///
/// # Errors
/// Those of the database.
pub fn about(tx: &mut Tx<impl ReadFigures>) -> Result<About, Error> {
    let operation = tx.operation();
    let sql = "SELECT name, county, host, form, demonstration FROM operation WHERE id = $1";
    let found = tx.find(sql, args![operation], |row| {
        Ok(About {
            name: row.get(0)?,
            county: row.get(1)?,
            host: row.get(2)?,
            form: row.get(3)?,
            demonstration: row.get(4)?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// The answers of a year and those of the nearest year before it that has any, in one statement.
///
/// # Errors
/// Those of the database.
pub fn answers(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<(Answers, Answers), Error> {
    let operation = tx.operation();
    let sql = "SELECT year, field, value, reason, carried_over FROM grant_answer WHERE operation = $1 AND (year = $2
               OR year = (SELECT max(year) FROM grant_answer WHERE operation = $1 AND year < $2))";
    let rows = tx.all(sql, args![operation, year], |row| {
        let answer = Answer { value: row.get(2)?, reason: row.get(3)?, carried_over: row.get(4)? };
        Ok((row.get::<i64>(0)?, (row.get::<String>(1)?, answer)))
    })?;
    let (own, before): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(of, _)| *of == i64::from(year));
    let of = |rows: Vec<(i64, (String, Answer))>| rows.into_iter().map(|(_, answer)| answer).collect();
    Ok((of(own), of(before)))
}

/// The years that have any answer, latest first.
///
/// # Errors
/// Those of the database.
pub fn years(tx: &mut Tx<impl ReadFigures>) -> Result<Vec<i16>, Error> {
    let operation = tx.operation();
    let sql = "SELECT DISTINCT year FROM grant_answer WHERE operation = $1 ORDER BY year DESC";
    let years = tx.all(sql, args![operation], |row| row.get::<i64>(0))?;
    Ok(years.into_iter().filter_map(|year| i16::try_from(year).ok()).collect())
}

/// Stores an answer in the place of the one that was there.
///
/// # Errors
/// Those of the database.
pub fn save(tx: &mut Tx<impl WriteAccounts>, year: i16, field: &str, answer: &Answer) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "INSERT INTO grant_answer (operation, year, field, value, reason, carried_over)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (operation, year, field)
               DO UPDATE SET value = excluded.value, reason = excluded.reason, carried_over = excluded.carried_over";
    let reason = answer.reason.clone();
    tx.execute(sql, args![operation, year, field, &answer.value, reason, answer.carried_over]).map(drop)
}

/// Takes an answer away.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WriteAccounts>, year: i16, field: &str) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "DELETE FROM grant_answer WHERE operation = $1 AND year = $2 AND field = $3";
    tx.execute(sql, args![operation, year, field]).map(drop)
}

/// The signed versions of a year, latest first.
///
/// # Errors
/// Those of the database.
pub fn versions(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Vec<Version>, Error> {
    let operation = tx.operation();
    let sql = format!("SELECT {VERSION} FROM grant_version WHERE operation = $1 AND year = $2 ORDER BY version DESC");
    tx.all(&sql, args![operation, year], version)
}

/// Stores a signed version. Two signatures at once: the second finds its number taken.
///
/// # Errors
/// [`Error::Unique`] where the number is taken.
pub fn insert_version(
    tx: &mut Tx<impl WriteAccounts>,
    year: i16,
    account: Option<Uuid>,
    version: &Version,
) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "INSERT INTO grant_version
               (operation, year, version, signed_at, signed_on, signer, account, content, sha256)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    tx.execute(sql, &stored(args![operation, year], account, version)).map(drop)
}
