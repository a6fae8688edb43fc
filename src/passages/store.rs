//! The texts of reports in the database.

use super::{Both, LANGUAGES};
use crate::access::{ReadFigures, Tx, WriteReports};
use crate::args;
use crate::db::Error;
use std::collections::BTreeMap;

/// What was written, by part and language: for which period, and what.
pub type Written = BTreeMap<(String, String), (i16, String)>;

/// What was written in each part of a report for the period, or for the nearest period before it.
///
/// # Errors
/// Those of the database.
pub fn texts(tx: &mut Tx<impl ReadFigures>, report: &str, period: i16) -> Result<Written, Error> {
    let operation = tx.operation();
    let sql = "SELECT t.part, t.language, t.period, t.content FROM passage t WHERE t.operation = $1 AND t.report = $2
               AND t.period = (SELECT max(n.period) FROM passage n WHERE n.operation = $1 AND n.report = $2
                AND n.part = t.part AND n.language = t.language AND n.period <= $3)";
    let rows = tx.all(sql, args![operation, report, period], |row| {
        Ok(((row.get::<String>(0)?, row.get::<String>(1)?), (row.get::<i64>(2)?, row.get::<String>(3)?)))
    })?;
    let written = rows.into_iter().filter_map(|(place, (of, text))| Some((place, (i16::try_from(of).ok()?, text))));
    Ok(written.collect())
}

/// Stores a text of a period in the place of the one that was there.
///
/// # Errors
/// Those of the database.
pub fn save(
    tx: &mut Tx<impl WriteReports>,
    report: &str,
    period: i16,
    part: &str,
    language: &str,
    text: &str,
) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "INSERT INTO passage (operation, report, part, language, period, content) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (operation, report, part, language, period) DO UPDATE SET content = excluded.content";
    tx.execute(sql, args![operation, report, part, language, period, text]).map(drop)
}

/// Makes what waits in a part the period's own; gives how many texts that were.
///
/// # Errors
/// Those of the database.
pub fn take_over(
    tx: &mut Tx<impl WriteReports>,
    report: &str,
    period: i16,
    part: &str,
    said: &Both,
) -> Result<usize, Error> {
    let waiting = || LANGUAGES.into_iter().filter(|language| said.passage(language).waits());
    for language in waiting() {
        save(tx, report, period, part, language, &said.passage(language).text)?;
    }
    Ok(waiting().count())
}

/// The periods that something is written for, latest first.
///
/// # Errors
/// Those of the database.
pub fn periods(tx: &mut Tx<impl ReadFigures>, report: &str) -> Result<Vec<i16>, Error> {
    let operation = tx.operation();
    let sql = "SELECT DISTINCT period FROM passage WHERE operation = $1 AND report = $2 ORDER BY period DESC";
    let periods = tx.all(sql, args![operation, report], |row| row.get::<i64>(0))?;
    Ok(periods.into_iter().filter_map(|period| i16::try_from(period).ok()).collect())
}
