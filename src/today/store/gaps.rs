//! The records that lack something, in the database.

use crate::access::{ReadPeople, Tx};
use crate::args;
use crate::db::{Error, Row};
use crate::people::store::IN_REACH;
use crate::today::{Led, Record};
use jiff::civil::Date;
use stats::{ChildrenAtHome, Gender};
use uuid::Uuid;

// Support that goes on, support that ended in the time asked about, and that of nobody: apart, each is a range of the index by
// ombud. `CROSS JOIN` keeps SQLite to the order in which the tables stand: it would begin with all support there has been.
const GOING: &str = "ombud o CROSS JOIN support s CROSS JOIN person p
    WHERE o.operation = $1 AND s.operation = o.operation AND s.ombud = o.id AND s.ends_on IS NULL";
const ENDED: &str = "ombud o CROSS JOIN support s CROSS JOIN person p
    WHERE o.operation = $1 AND s.operation = o.operation AND s.ombud = o.id AND s.ends_on >= $3";
const NOBODYS: &str = "support s CROSS JOIN person p LEFT JOIN ombud o ON o.operation = s.operation AND o.id = s.ombud
    WHERE s.operation = $1 AND s.ombud IS NULL
    AND (s.ends_on IS NULL OR s.ends_on >= $3)";

// Whose: one text for both would let SQLite believe that it is everybody's, and read every person beforehand.
const ONE_OMBUD: &str = "o.id = $4";
const ALL_OMBUD: &str = "CAST($4 AS UUID) IS NULL";

/// Only the latest period of a person: whoever gives it answers for the record.
const LATEST: &str = "NOT EXISTS (SELECT 1 FROM support l WHERE l.operation = s.operation AND l.person = s.person
    AND l.starts_on > s.starts_on)";

/// New, and not carried in (counting rules, *Persons in the flow*).
const NEW: &str = "s.starts_on >= $3 AND NOT EXISTS (SELECT 1 FROM support c WHERE c.operation = s.operation
    AND c.person = s.person AND c.starts_on < $3 AND (c.ends_on IS NULL OR c.ends_on >= $3))";

/// The intake that led to the first period of the time (counting rules, *Contact reasons*).
const LED: &str = "intake i WHERE i.operation = s.operation AND i.person = s.person AND i.outcome = 'accepterad'
    AND i.on_day <= (SELECT min(f.starts_on) FROM support f WHERE f.operation = s.operation AND f.person = s.person
                     AND f.starts_on >= $3) ORDER BY i.on_day DESC, i.id DESC LIMIT 1";

/// The clients whose support goes on or ended on `from` or later and who lack something, by ombud and code: those of one ombud,
/// or everybody's, also where the ombud has left or none is named.
///
/// # Errors
/// Those of the database.
pub fn incomplete(tx: &mut Tx<impl ReadPeople>, ombud: Option<Uuid>, from: Date) -> Result<Vec<Record>, Error> {
    let mut found = Vec::new();
    let whose = if ombud.is_some() { ONE_OMBUD } else { ALL_OMBUD };
    for source in [GOING, ENDED, NOBODYS] {
        let args = args![tx.operation(), tx.own(), from, ombud];
        let sql = format!(
            "SELECT s.ombud, o.code, p.id, p.code, p.gender, p.birth_year, p.children,
             CASE WHEN {NEW} THEN TRUE ELSE FALSE END,
             CASE WHEN {NEW} THEN (SELECT i.id FROM {LED}) END,
             CASE WHEN {NEW} THEN (SELECT i.reasons FROM {LED}) END,
             (SELECT u.id FROM intake u WHERE u.operation = s.operation AND u.person = s.person AND u.outcome = ''
              AND u.on_day >= $3 ORDER BY u.on_day, u.id LIMIT 1)
             FROM {source} AND {whose} AND p.operation = s.operation AND p.id = s.person AND {LATEST} AND {IN_REACH}"
        );
        found.extend(tx.all(&sql, args, record)?);
    }
    found.retain(|record| !record.gaps().is_empty());
    found.sort_by(|one, other| one.place().cmp(&other.place()));
    Ok(found)
}

impl Record {
    /// What lists are ordered by: the ombud's code, nobody's last, then the client's.
    fn place(&self) -> (bool, &Option<String>, &str) {
        (self.ombud.is_none(), &self.ombud_code, &self.code)
    }
}

fn record(row: &Row) -> Result<Record, Error> {
    let reasons: Option<i64> = row.get(9)?;
    let led = match (row.get(7)?, row.get(8)?) {
        (false, _) => Led::NotAsked,
        (true, None) => Led::Nowhere,
        (true, Some(id)) => Led::Intake { id, reasons: reasons.unwrap_or_default() != 0 },
    };
    Ok(Record {
        ombud: row.get(0)?,
        ombud_code: row.get(1)?,
        person: row.get(2)?,
        code: row.get(3)?,
        gender: row.code(4, Gender::parse)?,
        birth_year: row.get::<Option<i64>>(5)?.and_then(|year| i16::try_from(year).ok()),
        children: row.code(6, ChildrenAtHome::parse)?,
        led,
        unsettled: row.get(10)?,
    })
}
