//! What those who lead the work see, in the database. Everything begins with the ombud, whose index finds the support that
//! goes on among all that there has been.

use super::{Caseload, Client, Decision, Quarter, Turn};
use crate::access::{ReadPeople, ReadStaff, Tx, WriteInventory};
use crate::args;
use crate::assignments::{Assignment, State};
use crate::db::{Error, Row};
use crate::people::store::IN_REACH;
use crate::staff::{self, Absence, Ombud, away};
use jiff::civil::Date;
use stats::LifeArea;
use std::collections::HashMap;
use uuid::Uuid;

/// What each ombud employed today carries, by code.
///
/// # Errors
/// Those of the database.
pub fn caseloads(
    tx: &mut Tx<impl ReadPeople + ReadStaff>,
    absences: &[Absence],
    today: Date,
) -> Result<Vec<Caseload>, Error> {
    let operation = tx.operation();
    let sql = "SELECT o.id,
        (SELECT count(*) FROM support s WHERE s.operation = o.operation AND s.ombud = o.id AND s.ends_on IS NULL
         AND s.starts_on <= $2)
        + (SELECT count(*) FROM support s WHERE s.operation = o.operation AND s.ombud = o.id AND s.ends_on >= $2
           AND s.starts_on <= $2)
        FROM ombud o WHERE o.operation = $1";
    let active: HashMap<Uuid, i64> =
        tx.all(sql, args![operation, today], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect();
    let here = staff::store::ombud(tx)?.into_iter().filter(|ombud| ombud.employed_on(today));
    Ok(here.map(|ombud| carried(ombud, absences, &active, today)).collect())
}

fn carried(ombud: Ombud, absences: &[Absence], active: &HashMap<Uuid, i64>, today: Date) -> Caseload {
    let away = away(absences, ombud.id, today);
    let active = active.get(&ombud.id).and_then(|active| u64::try_from(*active).ok()).unwrap_or_default();
    Caseload { ombud: ombud.id, code: ombud.code, rate: ombud.rate, away, active }
}

/// What one ombud carries; `None` for one who is not employed today.
///
/// # Errors
/// Those of the database.
pub fn caseload(tx: &mut Tx<impl ReadPeople + ReadStaff>, ombud: Uuid, today: Date) -> Result<Option<Caseload>, Error> {
    let Some(known) = staff::store::find(tx, ombud)?.filter(|ombud| ombud.employed_on(today)) else {
        return Ok(None);
    };
    let absences = staff::store::absences(tx, Some(ombud))?;
    let operation = tx.operation();
    let sql = "SELECT count(*) FROM support s WHERE s.operation = $1 AND s.ombud = $2 AND s.starts_on <= $3
        AND (s.ends_on IS NULL OR s.ends_on >= $3)";
    let active: i64 = tx.one(sql, args![operation, ombud, today])?;
    Ok(Some(carried(known, &absences, &HashMap::from([(ombud, active)]), today)))
}

/// The clients whose support by `ombud` goes on, by code, with what was decided about each in `quarter`.
///
/// # Errors
/// Those of the database.
pub fn clients(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, quarter: Quarter, today: Date) -> Result<Vec<Client>, Error> {
    let args = args![tx.operation(), tx.own(), ombud, today, quarter.year, i16::from(quarter.number)];
    let sql = format!(
        "SELECT p.id, p.code, p.municipality, s.starts_on,
         (SELECT max(c.on_day) FROM contact c WHERE c.operation = p.operation AND c.person = p.id AND c.on_day <= $4),
         (SELECT v.decision FROM inventory v WHERE v.operation = p.operation AND v.person = p.id AND v.year = $5
          AND v.quarter = $6),
         CASE WHEN EXISTS (SELECT 1 FROM deputy d WHERE d.operation = p.operation AND d.person = p.id
                           AND d.starts_on <= $4 AND d.ends_on >= $4) THEN TRUE ELSE FALSE END
         FROM support s JOIN person p ON p.operation = s.operation AND p.id = s.person
         WHERE s.operation = $1 AND s.ombud = $3 AND s.starts_on <= $4 AND (s.ends_on IS NULL OR s.ends_on >= $4)
         AND {IN_REACH} ORDER BY p.code"
    );
    tx.all(&sql, args, client)
}

fn client(row: &Row) -> Result<Client, Error> {
    let decision: Option<String> = row.get(5)?;
    Ok(Client {
        id: row.get(0)?,
        code: row.get(1)?,
        municipality: row.get(2)?,
        since: row.get(3)?,
        seen: row.get(4)?,
        decision: decision.as_deref().and_then(Decision::parse),
        deputy: row.get(6)?,
    })
}

/// How many clients of each ombud have been gone through in `quarter`.
///
/// # Errors
/// Those of the database.
pub fn gone_through(tx: &mut Tx<impl ReadPeople>, quarter: Quarter, today: Date) -> Result<HashMap<Uuid, i64>, Error> {
    let args = args![tx.operation(), today, quarter.year, i16::from(quarter.number)];
    let sql = "SELECT o.id, count(*) FROM ombud o JOIN support s ON s.operation = o.operation AND s.ombud = o.id
        JOIN inventory v ON v.operation = s.operation AND v.person = s.person AND v.year = $3 AND v.quarter = $4
        WHERE o.operation = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2) GROUP BY o.id";
    Ok(tx.all(sql, args, |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// Notes what was decided about a client in `quarter`; a decision that was there is replaced.
///
/// # Errors
/// Those of the database.
pub fn decide(
    tx: &mut Tx<impl WriteInventory>,
    person: Uuid,
    quarter: Quarter,
    decision: Decision,
    (by, at): (Uuid, i64),
) -> Result<(), Error> {
    let args = args![tx.operation(), person, quarter.year, i16::from(quarter.number), decision.code(), by, at];
    let sql = "INSERT INTO inventory (operation, person, year, quarter, decision, noted_by, noted_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (operation, person, year, quarter) DO UPDATE SET decision = $5, noted_by = $6, noted_at = $7";
    tx.execute(sql, args).map(drop)
}

/// The assignments of a client that go on, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn going(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<Assignment>, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!(
        "SELECT a.id, a.area, a.kind, a.counterpart, a.starts_on FROM assignment a
         JOIN person p ON p.operation = a.operation AND p.id = a.person
         WHERE a.operation = $1 AND {IN_REACH} AND a.person = $3 AND a.ends_on IS NULL ORDER BY a.starts_on, a.id"
    );
    tx.all(&sql, args, |row| {
        Ok(Assignment {
            id: row.get(0)?,
            person,
            area: row.code(1, LifeArea::parse)?,
            kind: row.get(2)?,
            counterpart: row.get(3)?,
            start: row.get(4)?,
            state: State::Going,
        })
    })
}

/// Whose support began between the two days, both included, the earliest first. What began has not ended before.
///
/// # Errors
/// Those of the database.
pub fn begun(tx: &mut Tx<impl ReadPeople>, from: Date, to: Date) -> Result<Vec<Turn>, Error> {
    let args = args![tx.operation(), tx.own(), from, to];
    let sql = format!(
        "SELECT p.id, p.code, o.code, s.starts_on FROM support s
         JOIN person p ON p.operation = s.operation AND p.id = s.person
         LEFT JOIN ombud o ON o.operation = s.operation AND o.id = s.ombud
         WHERE s.operation = $1 AND {IN_REACH} AND s.starts_on >= $3 AND s.starts_on <= $4 ORDER BY s.starts_on, p.code"
    );
    tx.all(&sql, args, turn)
}

/// Whose support ended between the two days, both included, the earliest first.
///
/// # Errors
/// Those of the database.
pub fn ended(tx: &mut Tx<impl ReadPeople>, from: Date, to: Date) -> Result<Vec<Turn>, Error> {
    let args = args![tx.operation(), tx.own(), from, to];
    let sql = format!(
        "SELECT p.id, p.code, o.code, s.ends_on FROM ombud o CROSS JOIN support s
         CROSS JOIN person p WHERE o.operation = $1 AND s.operation = o.operation AND s.ombud = o.id
         AND p.operation = s.operation AND p.id = s.person AND {IN_REACH} AND s.ends_on >= $3 AND s.ends_on <= $4
         UNION ALL
         SELECT p.id, p.code, NULL, s.ends_on FROM support s
         JOIN person p ON p.operation = s.operation AND p.id = s.person
         WHERE s.operation = $1 AND s.ombud IS NULL AND {IN_REACH} AND s.ends_on >= $3 AND s.ends_on <= $4
         ORDER BY 4, 2"
    );
    tx.all(&sql, args, turn)
}

fn turn(row: &Row) -> Result<Turn, Error> {
    Ok(Turn { person: row.get(0)?, code: row.get(1)?, ombud: row.get(2)?, on: row.get(3)? })
}
