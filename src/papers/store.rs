//! Frozen versions of reports, with their files, in the database.

use super::{Kind, Paper};
use crate::access::{ReadFigures, Tx, WriteReports};
use crate::args;
use crate::db::Error;
use crate::reports::store::{VERSION, known, stored, version};
use crate::reports::{Format, Version};
use uuid::Uuid;

/// The frozen versions of a report, latest first.
///
/// # Errors
/// Those of the database.
pub fn versions(tx: &mut Tx<impl ReadFigures>, paper: &Paper) -> Result<Vec<Version>, Error> {
    let args = args![tx.operation(), paper.kind().code(), paper.about()];
    let sql = format!(
        "SELECT {VERSION} FROM issued WHERE operation = $1 AND report = $2 AND about = $3 ORDER BY version DESC"
    );
    tx.all(&sql, args, version)
}

/// Every report of a kind that has been frozen, with its last version; the latest first.
///
/// # Errors
/// Those of the database.
pub fn issued(tx: &mut Tx<impl ReadFigures>, kind: Kind) -> Result<Vec<(Paper, Version)>, Error> {
    let args = args![tx.operation(), kind.code()];
    let sql = format!(
        "SELECT {VERSION}, about FROM issued i WHERE operation = $1 AND report = $2 AND version =
         (SELECT max(n.version) FROM issued n WHERE n.operation = $1 AND n.report = $2 AND n.about = i.about)
         ORDER BY about DESC"
    );
    let rows = tx.all(&sql, args, |row| Ok((row.get::<String>(6)?, version(row)?)))?;
    Ok(rows.into_iter().filter_map(|(about, version)| Some((Paper::parse(kind, &about)?, version))).collect())
}

/// Stores a frozen version. Two who freeze at once: the second finds its number taken.
///
/// # Errors
/// [`Error::Unique`] where the number is taken.
pub fn insert(
    tx: &mut Tx<impl WriteReports>,
    paper: &Paper,
    account: Option<Uuid>,
    version: &Version,
) -> Result<(), Error> {
    let of = args![tx.operation(), paper.kind().code(), paper.about()].to_vec();
    let sql = "INSERT INTO issued
               (operation, report, about, version, signed_at, signed_on, signer, account, content, sha256)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    tx.execute(sql, &stored(&of, account, version)).map(drop)
}

/// Stores a file of a frozen version, under the ending of its name.
///
/// # Errors
/// Those of the database.
pub fn insert_file(
    tx: &mut Tx<impl WriteReports>,
    paper: &Paper,
    version: i64,
    (language, format): (&str, &str),
    bytes: &[u8],
) -> Result<(), Error> {
    let args = args![tx.operation(), paper.kind().code(), paper.about(), version, language, format, bytes];
    let sql = "INSERT INTO issued_file (operation, report, about, version, language, format, bytes)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, args).map(drop)
}

/// The formats that a frozen version was written in: those there were when it was frozen.
///
/// # Errors
/// Those of the database.
pub fn formats(
    tx: &mut Tx<impl ReadFigures>,
    paper: &Paper,
    version: i64,
    language: &str,
) -> Result<Vec<Format>, Error> {
    let args = args![tx.operation(), paper.kind().code(), paper.about(), version, language];
    let sql = "SELECT format FROM issued_file WHERE operation = $1 AND report = $2 AND about = $3 AND version = $4
               AND language = $5";
    Ok(known(tx.all(sql, args, |row| row.get(0))?))
}

/// On how many leaves a frozen version is drawn.
///
/// # Errors
/// Those of the database.
pub fn leaves(tx: &mut Tx<impl ReadFigures>, paper: &Paper, version: i64, language: &str) -> Result<usize, Error> {
    let args = args![tx.operation(), paper.kind().code(), paper.about(), version, language];
    let sql = "SELECT count(*) FROM issued_file WHERE operation = $1 AND report = $2 AND about = $3 AND version = $4
               AND language = $5 AND format LIKE 'article%'";
    let leaves: i64 = tx.one(sql, args)?;
    Ok(usize::try_from(leaves).unwrap_or_default())
}

/// A file of a frozen version, as it was frozen.
///
/// # Errors
/// Those of the database.
pub fn file(
    tx: &mut Tx<impl ReadFigures>,
    paper: &Paper,
    version: i64,
    (language, format): (&str, &str),
) -> Result<Option<Vec<u8>>, Error> {
    let args = args![tx.operation(), paper.kind().code(), paper.about(), version, language, format];
    let sql = "SELECT bytes FROM issued_file WHERE operation = $1 AND report = $2 AND about = $3 AND version = $4
               AND language = $5 AND format = $6";
    tx.find(sql, args, |row| row.get(0))
}
