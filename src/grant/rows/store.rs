//! The rows behind a figure in the database: one statement for a page of them, within the reader's reach.

use super::{Behind, Line};
use crate::access::{ReadPeople, Tx};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::IN_REACH;
use crate::web::Paging;
use stats::{CallerKind, Gender, IntakeOutcome, LifeArea, Rows};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// As many places as a page has rows, so that there is one statement whatever is on the page; `$1` is the operation and
/// `$2` the ombud.
const PLACES: &str = "$3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
    $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46,
    $47, $48, $49, $50, $51, $52";

/// How rows of a kind are found and read.
struct Source {
    /// The ids of all that the reader may open, and of those that nobody may since whose they were has been erased;
    /// nothing where a kind is in everyone's reach.
    reach: Option<(String, &'static str)>,
    /// The rows with certain ids, in the order of the ids.
    lines: String,
    read: fn(&Row) -> Result<Line, Error>,
}

fn source(rows: &Rows) -> Source {
    match rows {
        Rows::Persons(_) => persons(),
        Rows::Periods(_) => periods(),
        Rows::Intakes(_) => intakes(),
        Rows::Assignments(_) => assignments(),
        Rows::Advice(_) => Source { reach: None, lines: advice_sql(), read: advice },
        Rows::Ombud(_) => Source { reach: None, lines: ombud_sql(), read: ombud },
    }
}

fn persons() -> Source {
    let reach = format!("SELECT p.id FROM person p WHERE p.operation = $1 AND {IN_REACH}");
    let lines = format!(
        "SELECT p.id, p.code, p.municipality, p.gender, p.birth_year FROM person p
         WHERE p.operation = $1 AND {IN_REACH} AND p.id IN ({PLACES}) ORDER BY p.id"
    );
    let erased = "SELECT p.id FROM person p WHERE p.operation = $1 AND p.erased = TRUE";
    Source { reach: Some((reach, erased)), lines, read: person }
}

fn periods() -> Source {
    let reach = format!(
        "SELECT t.id FROM support t JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND {IN_REACH}"
    );
    let lines = format!(
        "SELECT p.id, p.code, p.municipality, t.starts_on, t.ends_on, t.closing_reason
         FROM support t JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND {IN_REACH} AND t.id IN ({PLACES}) ORDER BY t.id"
    );
    let erased = "SELECT t.id FROM support t JOIN person p ON p.operation = t.operation AND p.id = t.person
        WHERE t.operation = $1 AND p.erased = TRUE";
    Source { reach: Some((reach, erased)), lines, read: period }
}

fn intakes() -> Source {
    let reach = format!(
        "SELECT t.id FROM intake t LEFT JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND (p.id IS NULL OR {IN_REACH})"
    );
    let lines = format!(
        "SELECT t.id, t.on_day, t.municipality, t.outcome, p.code
         FROM intake t LEFT JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND (p.id IS NULL OR {IN_REACH}) AND t.id IN ({PLACES}) ORDER BY t.id"
    );
    let erased = "SELECT t.id FROM intake t JOIN person p ON p.operation = t.operation AND p.id = t.person
        WHERE t.operation = $1 AND p.erased = TRUE";
    Source { reach: Some((reach, erased)), lines, read: intake }
}

fn assignments() -> Source {
    let reach = format!(
        "SELECT t.id FROM assignment t JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND {IN_REACH}"
    );
    let lines = format!(
        "SELECT t.id, p.code, t.area, t.kind, t.starts_on, t.ends_on
         FROM assignment t JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND {IN_REACH} AND t.id IN ({PLACES}) ORDER BY t.id"
    );
    let erased = "SELECT t.id FROM assignment t JOIN person p ON p.operation = t.operation AND p.id = t.person
        WHERE t.operation = $1 AND p.erased = TRUE";
    Source { reach: Some((reach, erased)), lines, read: assignment }
}

// Rows that belong to nobody's record are in everyone's reach, whoever asks in `$2`.

fn advice_sql() -> String {
    format!(
        "SELECT t.id, t.on_day, t.caller, t.municipality, t.minutes FROM advice t
         WHERE t.operation = $1 AND (CAST($2 AS UUID) IS NULL OR t.id IS NOT NULL) AND t.id IN ({PLACES}) ORDER BY t.id"
    )
}

fn ombud_sql() -> String {
    format!(
        "SELECT t.id, t.code, t.gender, t.employed_from, t.employed_to, t.rate FROM ombud t
         WHERE t.operation = $1 AND (CAST($2 AS UUID) IS NULL OR t.id IS NOT NULL) AND t.id IN ({PLACES}) ORDER BY t.id"
    )
}

fn person(row: &Row) -> Result<Line, Error> {
    Ok(Line::Person {
        id: row.get(0)?,
        code: row.get(1)?,
        municipality: row.get(2)?,
        gender: row.code(3, Gender::parse)?,
        birth_year: row.get(4)?,
        periods: Vec::new(),
    })
}

fn period(row: &Row) -> Result<Line, Error> {
    Ok(Line::Period {
        person: row.get(0)?,
        code: row.get(1)?,
        municipality: row.get(2)?,
        days: (row.get(3)?, row.get(4)?),
        closing_reason: row.get(5)?,
    })
}

fn intake(row: &Row) -> Result<Line, Error> {
    Ok(Line::Intake {
        id: row.get(0)?,
        on: row.get(1)?,
        municipality: row.get(2)?,
        outcome: row.code(3, IntakeOutcome::parse)?,
        code: row.get(4)?,
    })
}

fn advice(row: &Row) -> Result<Line, Error> {
    Ok(Line::Advice {
        id: row.get(0)?,
        on: row.get(1)?,
        caller: row.code(2, CallerKind::parse)?,
        municipality: row.get(3)?,
        minutes: row.get(4)?,
    })
}

fn assignment(row: &Row) -> Result<Line, Error> {
    Ok(Line::Assignment {
        id: row.get(0)?,
        code: row.get(1)?,
        area: row.code(2, LifeArea::parse)?,
        kind: row.get(3)?,
        days: (row.get(4)?, row.get(5)?),
    })
}

fn ombud(row: &Row) -> Result<Line, Error> {
    Ok(Line::Ombud {
        id: row.get(0)?,
        code: row.get(1)?,
        gender: row.code(2, Gender::parse)?,
        days: (row.get(3)?, row.get(4)?),
        rate: row.get(5)?,
    })
}

/// A page of the rows, from row `offset`, in the order of their ids.
///
/// # Errors
/// Those of the database.
pub fn behind(tx: &mut Tx<impl ReadPeople>, rows: &Rows, offset: i64) -> Result<Behind, Error> {
    let source = source(rows);
    let ids: Vec<Uuid> = rows.ids().iter().map(|id| Uuid::from_u128(*id)).collect();
    let all = ids.len() as i64;
    let ids = in_reach(tx, &source, ids)?;
    let page = ids.iter().skip(offset as usize).take(Paging::SIZE as usize).copied().collect::<Vec<_>>();
    let mut lines = lines(tx, &source, &page)?;
    add_periods(tx, &mut lines, &page)?;
    Ok(Behind { lines, all, in_reach: ids.len() as i64 })
}

/// Those of the ids that the reader may open: where the whole operation is in reach, all but those of the erased.
fn in_reach(tx: &mut Tx<impl ReadPeople>, source: &Source, ids: Vec<Uuid>) -> Result<Vec<Uuid>, Error> {
    let (operation, own) = (tx.operation(), tx.own());
    let Some((reach, erased)) = &source.reach else { return Ok(ids) };
    let (sql, args, shown) = match own {
        Some(_) => (reach.as_str(), args![operation, own].to_vec(), true),
        None => (*erased, args![operation].to_vec(), false),
    };
    let found: BTreeSet<Uuid> = tx.all(sql, &args, |row| row.get(0))?.into_iter().collect();
    Ok(ids.into_iter().filter(|id| found.contains(id) == shown).collect())
}

/// The rows with these ids, at most a page of them, in the order of the ids.
fn lines(tx: &mut Tx<impl ReadPeople>, source: &Source, page: &[Uuid]) -> Result<Vec<Line>, Error> {
    if page.is_empty() {
        return Ok(Vec::new());
    }
    let args = padded(tx, page);
    tx.all(&source.lines, &args, source.read)
}

/// Adds to each person the support periods that he or she has.
fn add_periods(tx: &mut Tx<impl ReadPeople>, lines: &mut [Line], page: &[Uuid]) -> Result<(), Error> {
    if !matches!(lines.first(), Some(Line::Person { .. })) {
        return Ok(());
    }
    let sql = format!(
        "SELECT t.person, t.starts_on, t.ends_on FROM support t JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND {IN_REACH} AND t.person IN ({PLACES}) ORDER BY t.starts_on"
    );
    let args = padded(tx, page);
    let mut found: BTreeMap<Uuid, Vec<super::Days>> = BTreeMap::new();
    tx.each(&sql, &args, |row| {
        found.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
        Ok(())
    })?;
    for line in lines {
        if let Line::Person { id, periods, .. } = line {
            *periods = found.remove(id).unwrap_or_default();
        }
    }
    Ok(())
}

/// The operation, the ombud and the ids, with nobody's for the places left over.
fn padded(tx: &Tx<impl ReadPeople>, ids: &[Uuid]) -> Vec<Arg> {
    let rest = (ids.len()..Paging::SIZE as usize).map(|_| Uuid::nil());
    let ids = ids.iter().copied().chain(rest).map(Arg::from);
    [Arg::from(tx.operation()), Arg::from(tx.own())].into_iter().chain(ids).collect()
}
