//! Texts, chapters and pictures of annual reports in the database.

use super::{Chapter, Placed, REPORT};
use crate::access::{ReadFigures, Tx, WriteReports};
use crate::args;
use crate::db::Error;
use crate::papers::Kind;
use crate::passages::{self, store::Written};
use crate::pictures::{self, Chosen, Picture};
use std::collections::BTreeMap;

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
               UNION SELECT CAST(about AS BIGINT) FROM issued WHERE operation = $1 AND report = $3 ORDER BY 1 DESC";
    let years = tx.all(sql, args![operation, REPORT, Kind::AnnualReport.code()], |row| row.get::<i64>(0))?;
    Ok(years.into_iter().filter_map(|year| i16::try_from(year).ok()).collect())
}
