//! Texts, chapters and settled versions of annual reports in the database.

use super::{Chapter, Placed, REPORT};
use crate::access::{ReadFigures, Tx, WriteReports};
use crate::args;
use crate::db::Error;
use crate::passages::{self, store::Written};
use crate::pictures::{self, Chosen, Picture};
use crate::reports::store::{VERSION, known, stored, version};
use crate::reports::{Format, Version};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What was written in each chapter for the year, or for the nearest year before it.
///
/// # Errors
/// Those of the database.
pub fn texts(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Written, Error> {
    passages::store::texts(tx, REPORT, year)
}

/// Stores a text of a year in the place of the one that was there.
///
/// # Errors
/// Those of the database.
pub fn save_text(
    tx: &mut Tx<impl WriteReports>,
    year: i16,
    chapter: Chapter,
    language: &str,
    text: &str,
) -> Result<(), Error> {
    passages::store::save(tx, REPORT, year, chapter.code(), language, text)
}

/// What each chapter shows of the operation's own pictures: what was chosen for the year, or for the nearest year before it.
///
/// # Errors
/// Those of the database.
pub fn pictures(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<BTreeMap<String, Chosen>, Error> {
    pictures::store::chosen(tx, REPORT, year)
}

/// Stores the pictures of a chapter in the place of those that the year had.
///
/// # Errors
/// Those of [`pictures::store::choose`].
pub fn choose_pictures(
    tx: &mut Tx<impl WriteReports>,
    year: i16,
    chapter: Chapter,
    chosen: &[Picture],
) -> Result<(), Error> {
    pictures::store::choose(tx, REPORT, year, chapter.code(), chosen)
}

/// The chapters as they were arranged for the year, or for the nearest year before it; nothing where nobody has.
///
/// # Errors
/// Those of the database.
pub fn arrangement(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Vec<Placed>, Error> {
    let operation = tx.operation();
    let sql = "SELECT chapter, shown FROM annual_chapter WHERE operation = $1 AND year =
               (SELECT max(year) FROM annual_chapter WHERE operation = $1 AND year <= $2) ORDER BY place";
    let rows = tx.all(sql, args![operation, year], |row| Ok((row.get::<String>(0)?, row.get::<bool>(1)?)))?;
    // A chapter that this program does not have is passed over.
    Ok(rows.into_iter().filter_map(|(code, shown)| Some((Chapter::parse(&code)?, shown))).collect())
}

/// Stores the order of a year in the place of the one that was there.
///
/// # Errors
/// Those of the database.
pub fn arrange(tx: &mut Tx<impl WriteReports>, year: i16, order: &[Placed]) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM annual_chapter WHERE operation = $1 AND year = $2", args![operation, year])?;
    for (place, (chapter, shown)) in (0_i64..).zip(order) {
        let sql = "INSERT INTO annual_chapter (operation, year, chapter, place, shown) VALUES ($1, $2, $3, $4, $5)";
        tx.execute(sql, args![operation, year, chapter.code(), place, *shown])?;
    }
    Ok(())
}

/// The years that something is written or settled for, latest first.
///
/// # Errors
/// Those of the database.
pub fn years(tx: &mut Tx<impl ReadFigures>) -> Result<Vec<i16>, Error> {
    let operation = tx.operation();
    let sql = "SELECT period FROM passage WHERE operation = $1 AND report = $2
               UNION SELECT period FROM picture_choice WHERE operation = $1 AND report = $2
               UNION SELECT year FROM annual_version WHERE operation = $1 ORDER BY 1 DESC";
    let years = tx.all(sql, args![operation, REPORT], |row| row.get::<i64>(0))?;
    Ok(years.into_iter().filter_map(|year| i16::try_from(year).ok()).collect())
}

/// The settled versions of a year, latest first.
///
/// # Errors
/// Those of the database.
pub fn versions(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Vec<Version>, Error> {
    let operation = tx.operation();
    let sql = format!("SELECT {VERSION} FROM annual_version WHERE operation = $1 AND year = $2 ORDER BY version DESC");
    tx.all(&sql, args![operation, year], version)
}

/// Stores a settled version. Two who settle at once: the second finds its number taken.
///
/// # Errors
/// [`Error::Unique`] where the number is taken.
pub fn insert_version(
    tx: &mut Tx<impl WriteReports>,
    year: i16,
    account: Option<Uuid>,
    version: &Version,
) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "INSERT INTO annual_version
               (operation, year, version, signed_at, signed_on, signer, account, content, sha256)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    tx.execute(sql, &stored(args![operation, year], account, version)).map(drop)
}

/// Stores a file of a settled version, under the ending of its name.
///
/// # Errors
/// Those of the database.
pub fn insert_file(
    tx: &mut Tx<impl WriteReports>,
    year: i16,
    version: i64,
    language: &str,
    format: &str,
    bytes: &[u8],
) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "INSERT INTO annual_file (operation, year, version, language, format, bytes)
               VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(sql, args![operation, year, version, language, format, bytes]).map(drop)
}

/// The formats that a settled version was written in: those there were when it was settled.
///
/// # Errors
/// Those of the database.
pub fn formats(tx: &mut Tx<impl ReadFigures>, year: i16, version: i64, language: &str) -> Result<Vec<Format>, Error> {
    let args = args![tx.operation(), year, version, language];
    let sql = "SELECT format FROM annual_file WHERE operation = $1 AND year = $2 AND version = $3 AND language = $4";
    Ok(known(tx.all(sql, args, |row| row.get(0))?))
}

/// On how many leaves a settled version is drawn.
///
/// # Errors
/// Those of the database.
pub fn leaves(tx: &mut Tx<impl ReadFigures>, year: i16, version: i64, language: &str) -> Result<usize, Error> {
    let args = args![tx.operation(), year, version, language];
    let sql = "SELECT count(*) FROM annual_file
               WHERE operation = $1 AND year = $2 AND version = $3 AND language = $4 AND format LIKE 'article%'";
    let leaves: i64 = tx.one(sql, args)?;
    Ok(usize::try_from(leaves).unwrap_or_default())
}

/// A file of a settled version, as it was settled.
///
/// # Errors
/// Those of the database.
pub fn file(
    tx: &mut Tx<impl ReadFigures>,
    year: i16,
    version: i64,
    language: &str,
    format: &str,
) -> Result<Option<Vec<u8>>, Error> {
    let operation = tx.operation();
    let sql = "SELECT bytes FROM annual_file WHERE operation = $1 AND year = $2 AND version = $3 AND language = $4
               AND format = $5";
    tx.find(sql, args![operation, year, version, language, format], |row| row.get(0))
}
