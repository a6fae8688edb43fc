//! Follow-up interviews in the database: who is to be asked, and what came of asking.

use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::closings::{Asked, Attempt, Due, Window};
use crate::db::{Error, Row};
use crate::people::store::IN_REACH;
use jiff::civil::Date;
use uuid::Uuid;

fn attempt(row: &Row, at: usize) -> Result<Option<Attempt>, Error> {
    let Some(on) = row.get(at)? else { return Ok(None) };
    Ok(Some(Attempt { on, asked: row.code(at + 1, Asked::parse)? }))
}

/// Those who have said yes to being asked, whose time had come on `today`, and of whom nothing has come of it yet: of one ombud,
/// or of everybody; whose time is out first, first. Whoever has come back is not asked about what was before.
///
/// # Errors
/// Those of the database.
pub fn due(tx: &mut Tx<impl ReadPeople>, ombud: Option<Uuid>, today: Date) -> Result<Vec<Due>, Error> {
    let args = args![tx.operation(), tx.own(), ombud, today];
    let sql = format!(
        "SELECT c.support, p.id, p.code, o.code, c.interview_on, t.on_day, t.asked FROM closing c
         JOIN person p ON p.operation = c.operation AND p.id = c.person
         JOIN support s ON s.operation = c.operation AND s.id = c.support
         LEFT JOIN ombud o ON o.operation = s.operation AND o.id = s.ombud
         LEFT JOIN interview t ON t.operation = c.operation AND t.support = c.support
         WHERE c.operation = $1 AND {IN_REACH} AND (CAST($3 AS UUID) IS NULL OR s.ombud = $3) AND c.interview_on <= $4
         AND (t.asked IS NULL OR t.asked = 'unreached') AND s.ends_on IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM support l WHERE l.operation = s.operation AND l.person = s.person
                         AND l.starts_on > s.starts_on)
         ORDER BY c.interview_on, p.id"
    );
    let found = tx.all(&sql, args, |row| {
        let window = Window::from(row.get(4)?);
        let Some(since) = window.next(attempt(row, 5)?).filter(|since| *since <= today) else { return Ok(None) };
        let (support, person, code, ombud) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(Some(Due { support, person, code, ombud, since, by: window.by }))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// The latest attempt to ask about a support period; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn latest(tx: &mut Tx<impl ReadPeople>, support: Uuid) -> Result<Option<Attempt>, Error> {
    let args = args![tx.operation(), tx.own(), support];
    let sql = format!(
        "SELECT t.on_day, t.asked FROM interview t JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND {IN_REACH} AND t.support = $3"
    );
    Ok(tx.find(&sql, args, |row| attempt(row, 0))?.flatten())
}

/// The latest attempts to ask a person, each with the support period that it was about, the earliest first.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<(Uuid, Attempt)>, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!(
        "SELECT t.on_day, t.asked, t.support FROM interview t JOIN person p ON p.operation = t.operation AND p.id = t.person
         WHERE t.operation = $1 AND {IN_REACH} AND t.person = $3 ORDER BY t.on_day, t.support"
    );
    let found = tx.all(&sql, args, |row| {
        let support: Uuid = row.get(2)?;
        Ok(attempt(row, 0)?.map(|attempt| (support, attempt)))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// Notes what came of asking, in the place of the attempt before.
///
/// # Errors
/// Those of the database.
pub fn put(tx: &mut Tx<impl WritePeople>, (support, person): (Uuid, Uuid), attempt: Attempt) -> Result<(), Error> {
    let args = args![tx.operation(), support, person, attempt.on, attempt.asked.code()];
    let sql = "INSERT INTO interview (operation, support, person, on_day, asked) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (operation, support) DO UPDATE SET on_day = excluded.on_day, asked = excluded.asked";
    tx.execute(sql, args).map(drop)
}

/// Takes back what was noted.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople>, support: Uuid) -> Result<(), Error> {
    let args = args![tx.operation(), support];
    tx.execute("DELETE FROM interview WHERE operation = $1 AND support = $2", args).map(drop)
}
