//! Who has been asked for ratings: what was declined, and whom to ask now.

use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::db::{Error, Row};
use crate::people::store::IN_REACH;
use crate::ratings::{Declined, END_WITHIN, Waiting, due};
use jiff::ToSpan;
use jiff::civil::Date;
use stats::{LifeArea, Moment};
use uuid::Uuid;

/// The moments that somebody has been asked at since the period began: 1, 2 and 4 for start, middle and end, added up.
const ANSWERED: &str =
    "(SELECT CAST(coalesce(sum(DISTINCT CASE g.moment WHEN 'start' THEN 1 WHEN 'mitt' THEN 2 ELSE 4 END), 0)
    AS BIGINT) FROM rating g WHERE g.operation = s.operation AND g.person = s.person AND g.on_day >= s.starts_on)";
const REFUSED: &str = "(SELECT CAST(coalesce(sum(DISTINCT CASE g.moment WHEN 'start' THEN 1 WHEN 'mitt' THEN 2 ELSE 4 END), 0)
    AS BIGINT) FROM rating_declined g WHERE g.operation = s.operation AND g.person = s.person AND g.on_day >= s.starts_on)";

/// What a person would not rate, the latest day first.
///
/// # Errors
/// Those of the database.
pub fn declined(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<Declined>, Error> {
    let sql = "SELECT id, person, on_day, moment, area FROM rating_declined WHERE operation = $1 AND person = $2
        ORDER BY on_day DESC, id";
    let args = args![tx.operation(), person];
    tx.all(sql, args, |row| {
        let (moment, area) = (row.code(3, Moment::parse)?, row.code(4, LifeArea::parse)?);
        Ok(Declined { id: row.get(0)?, person: row.get(1)?, on: row.get(2)?, moment, area })
    })
}

/// Notes that a person would not rate an area. Sending the same form twice notes it once.
///
/// # Errors
/// Those of the database.
pub fn decline(tx: &mut Tx<impl WritePeople>, declined: &Declined) -> Result<(), Error> {
    let sql =
        "INSERT INTO rating_declined (operation, id, person, on_day, moment, area) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (operation, id) DO NOTHING";
    let (moment, area) = (declined.moment.code(), declined.area.code());
    let args = args![tx.operation(), declined.id, declined.person, declined.on, moment, area];
    tx.execute(sql, args).map(drop)
}

/// Whom of those whom `ombud` supports, or did a short while ago, to ask for ratings on `day`, the longest due first.
///
/// # Errors
/// Those of the database.
pub fn waiting(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, day: Date) -> Result<Vec<Waiting>, Error> {
    let since = day.saturating_sub(END_WITHIN.days());
    let args = args![tx.operation(), tx.own(), ombud, since];
    let sql = format!(
        "SELECT p.id, p.code, s.starts_on, s.ends_on, {ANSWERED}, {REFUSED} FROM support s
         JOIN person p ON p.operation = s.operation AND p.id = s.person
         WHERE s.operation = $1 AND s.ombud = $3 AND (s.ends_on IS NULL OR s.ends_on >= $4) AND {IN_REACH}"
    );
    let found = tx.all(&sql, args, |row| one(row, day))?;
    let mut waiting: Vec<Waiting> = found.into_iter().flatten().collect();
    waiting.sort_by(|one, other| (one.due.by, &one.code).cmp(&(other.due.by, &other.code)));
    Ok(waiting)
}

fn one(row: &Row, day: Date) -> Result<Option<Waiting>, Error> {
    let bits = row.get::<i64>(4)? | row.get::<i64>(5)?;
    let asked = Moment::ALL.map(|moment| bits & (1 << moment.index()) != 0);
    let Some(due) = due(row.get(2)?, row.get(3)?, asked, day) else { return Ok(None) };
    Ok(Some(Waiting { person: row.get(0)?, code: row.get(1)?, due }))
}
