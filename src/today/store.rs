//! An ombud's own clients in the database, and what was noted about them last.

use super::{Client, Gap, Used};
use crate::access::{ReadPeople, Tx};
use crate::args;
use crate::db::{Error, Row};
use crate::people::store::IN_REACH;
use jiff::civil::Date;
use stats::{ChildrenAtHome, Gender, IntakeOutcome};
use uuid::Uuid;

/// The latest contact with a person.
const SEEN: &str = "(SELECT max(c.on_day) FROM contact c WHERE c.operation = p.operation AND c.person = p.id)";

/// The clients whom `ombud` supports or stands in for, and those whose support ended on `from` or later; each once, those
/// seen last first.
///
/// # Errors
/// Those of the database.
pub fn clients(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, from: Date, today: Date) -> Result<Vec<Client>, Error> {
    let mut clients = supported(tx, ombud, from)?;
    clients.extend(stood_in_for(tx, ombud, today)?);
    // A going period before an ended one, so that the one kept of a person who came back is the one that goes on.
    clients.sort_by_key(|client| (client.id, !client.going, client.deputy));
    clients.dedup_by_key(|client| client.id);
    clients.sort_by(|a, b| b.seen.cmp(&a.seen).then_with(|| a.code.cmp(&b.code)));
    Ok(clients)
}

fn supported(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, from: Date) -> Result<Vec<Client>, Error> {
    let sql = format!(
        "SELECT p.id, p.code, p.gender, p.birth_year, p.children, s.starts_on, s.ends_on, {SEEN}
         FROM support s JOIN person p ON p.operation = s.operation AND p.id = s.person
         WHERE s.operation = $1 AND s.ombud = $2 AND (s.ends_on IS NULL OR s.ends_on >= $3) AND {IN_REACH}"
    );
    let args = args![tx.operation(), ombud, from];
    tx.all(&sql, args, |row| {
        let ended: Option<Date> = row.get(6)?;
        client(row, ended.is_none(), false)
    })
}

fn stood_in_for(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, today: Date) -> Result<Vec<Client>, Error> {
    let sql = format!(
        "SELECT p.id, p.code, p.gender, p.birth_year, p.children, d.starts_on, d.ends_on, {SEEN}
         FROM deputy d JOIN person p ON p.operation = d.operation AND p.id = d.person
         WHERE d.operation = $1 AND d.ombud = $2 AND d.starts_on <= $3 AND d.ends_on >= $3 AND p.erased = FALSE"
    );
    let args = args![tx.operation(), ombud, today];
    tx.all(&sql, args, |row| client(row, true, true))
}

fn client(row: &Row, going: bool, deputy: bool) -> Result<Client, Error> {
    Ok(Client {
        id: row.get(0)?,
        code: row.get(1)?,
        gender: row.code(2, Gender::parse)?,
        birth_year: row.get::<Option<i64>>(3)?.and_then(|year| i16::try_from(year).ok()),
        children: row.code(4, ChildrenAtHome::parse)?,
        since: row.get(5)?,
        going,
        seen: row.get(7)?,
        deputy,
    })
}

/// What is missing in the intakes of those clients of `ombud` whose support goes on or ended on `from` or later: whose it
/// is, and what.
///
/// # Errors
/// Those of the database.
pub fn intake_gaps(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, from: Date) -> Result<Vec<(Uuid, Gap)>, Error> {
    let sql = format!(
        "SELECT DISTINCT p.id, i.id, i.outcome, i.on_day
         FROM support s JOIN person p ON p.operation = s.operation AND p.id = s.person
         JOIN intake i ON i.operation = s.operation AND i.person = s.person
         WHERE s.operation = $1 AND s.ombud = $2 AND (s.ends_on IS NULL OR s.ends_on >= $3) AND {IN_REACH}
           AND i.on_day <= s.starts_on AND (i.outcome = '' OR (i.outcome = 'accepterad' AND i.reasons = 0))
         ORDER BY i.on_day, i.id"
    );
    let args = args![tx.operation(), ombud, from];
    tx.all(&sql, args, |row| {
        let (person, intake) = (row.get(0)?, row.get(1)?);
        let missing = row.code(2, IntakeOutcome::parse)? == IntakeOutcome::Missing;
        Ok((person, if missing { Gap::Outcome(intake) } else { Gap::Reasons(intake) }))
    })
}

/// What the latest contacts with the clients of `ombud` were noted with, the latest first, at most `limit`, none before
/// `from`.
///
/// # Errors
/// Those of the database.
pub fn used(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, from: Date, limit: i64) -> Result<Vec<Used>, Error> {
    let sql = "SELECT c.mode, c.minutes, c.counterpart FROM support s
         JOIN contact c ON c.operation = s.operation AND c.person = s.person AND c.on_day >= $3
         WHERE s.operation = $1 AND s.ombud = $2 AND s.ends_on IS NULL ORDER BY c.on_day DESC, c.id DESC LIMIT $4";
    let args = args![tx.operation(), ombud, from, limit];
    tx.all(sql, args, |row| {
        let minutes = row.get::<Option<i64>>(1)?.and_then(|minutes| u16::try_from(minutes).ok());
        Ok(Used { mode: row.get(0)?, minutes, counterpart: row.get(2)? })
    })
}
