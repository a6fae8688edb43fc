//! The pictures of reports in the database.

use super::anew::Made;
use super::{Chosen, File, ImageFormat, Picture, Words};
use crate::access::{ReadFigures, Tx, WriteReports};
use crate::args;
use crate::db::{Error, Row};
use std::collections::BTreeMap;

/// What each part of a report has in the period: what was chosen for it or for the nearest period before it.
///
/// # Errors
/// Those of the database.
pub fn chosen(tx: &mut Tx<impl ReadFigures>, report: &str, period: i16) -> Result<BTreeMap<String, Chosen>, Error> {
    let operation = tx.operation();
    let sql = "SELECT p.part, p.period, p.sha256, f.format, f.width, f.height, p.alt, p.alt_en, p.caption, p.caption_en
               FROM picture p JOIN picture_file f ON f.operation = p.operation AND f.sha256 = p.sha256
               WHERE p.operation = $1 AND p.report = $2 AND p.period = (SELECT max(n.period) FROM picture_choice n
                WHERE n.operation = $1 AND n.report = $2 AND n.part = p.part AND n.period <= $3)
               ORDER BY p.part, p.place";
    let rows = tx.all(sql, args![operation, report, period], |row| {
        Ok((row.get::<String>(0)?, row.get::<i64>(1)?, picture(row)?))
    })?;
    let mut parts: BTreeMap<String, Chosen> = BTreeMap::new();
    for (part, of, picture) in rows {
        let (Ok(period), Some(picture)) = (i16::try_from(of), picture) else { continue };
        let part = parts.entry(part).or_default();
        part.period = period;
        part.pictures.push(picture);
    }
    Ok(parts)
}

/// A row of [`chosen`]; `None` where its file is of a kind that this program does not know.
fn picture(row: &Row) -> Result<Option<Picture>, Error> {
    let (sha256, ending): (String, String) = (row.get(2)?, row.get(3)?);
    let [width, height] = [row.get::<i64>(4)?, row.get::<i64>(5)?];
    let words = Words { alt: row.get(6)?, alt_en: row.get(7)?, caption: row.get(8)?, caption_en: row.get(9)? };
    let size = [width, height].map(|side| u32::try_from(side).unwrap_or_default());
    Ok(format(&ending).map(|format| Picture { file: File { sha256, format, size }, words }))
}

fn format(ending: &str) -> Option<ImageFormat> {
    [ImageFormat::Jpeg, ImageFormat::Png].into_iter().find(|format| format.extension() == ending)
}

/// Stores the pictures of a part in a period in the place of those that were there. Files that nothing shows any more go.
///
/// # Errors
/// Those of the database, and [`Error::Reference`] where a picture's file was not stored.
pub fn choose(
    tx: &mut Tx<impl WriteReports>,
    report: &str,
    period: i16,
    part: &str,
    pictures: &[Picture],
) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "INSERT INTO picture_choice (operation, report, part, period) VALUES ($1, $2, $3, $4)
               ON CONFLICT (operation, report, part, period) DO NOTHING";
    tx.execute(sql, args![operation, report, part, period])?;
    let sql = "DELETE FROM picture WHERE operation = $1 AND report = $2 AND part = $3 AND period = $4";
    tx.execute(sql, args![operation, report, part, period])?;
    for (place, Picture { file, words }) in (0_i64..).zip(pictures) {
        let Words { alt, alt_en, caption, caption_en } = words.clone();
        let sql = "INSERT INTO picture
                   (operation, report, part, period, sha256, place, alt, alt_en, caption, caption_en)
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let values = args![operation, report, part, period, &file.sha256, place, alt, alt_en, caption, caption_en];
        tx.execute(sql, values)?;
    }
    let sql = "DELETE FROM picture_file WHERE operation = $1 AND settled = FALSE AND NOT EXISTS
               (SELECT 1 FROM picture p WHERE p.operation = $1 AND p.sha256 = picture_file.sha256)";
    tx.execute(sql, args![operation]).map(drop)
}

/// Stores a file, once however often it comes.
///
/// # Errors
/// Those of the database.
pub fn keep(tx: &mut Tx<impl WriteReports>, Made { file, bytes }: &Made) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "INSERT INTO picture_file (operation, sha256, format, width, height, bytes, settled)
               VALUES ($1, $2, $3, $4, $5, $6, FALSE) ON CONFLICT (operation, sha256) DO NOTHING";
    let [width, height] = file.size.map(i64::from);
    let values = args![operation, &file.sha256, file.format.extension(), width, height, bytes.as_slice()];
    tx.execute(sql, values).map(drop)
}

/// A file with its format.
///
/// # Errors
/// Those of the database.
pub fn file(tx: &mut Tx<impl ReadFigures>, sha256: &str) -> Result<Option<(ImageFormat, Vec<u8>)>, Error> {
    let operation = tx.operation();
    let sql = "SELECT format, bytes FROM picture_file WHERE operation = $1 AND sha256 = $2";
    let found = tx.find(sql, args![operation, sha256], |row| Ok((row.get::<String>(0)?, row.get::<Vec<u8>>(1)?)))?;
    Ok(found.and_then(|(ending, bytes)| Some((format(&ending)?, bytes))))
}

/// Notes that a settled version shows a file, which stays from now on.
///
/// # Errors
/// Those of the database.
pub fn settle(tx: &mut Tx<impl WriteReports>, sha256: &str) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "UPDATE picture_file SET settled = TRUE WHERE operation = $1 AND sha256 = $2";
    tx.execute(sql, args![operation, sha256]).map(drop)
}
