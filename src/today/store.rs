//! An ombud's own clients in the database, and what was noted about them last.

mod gaps;

pub use gaps::incomplete;

use super::{Client, Used};
use crate::access::{ReadPeople, Tx};
use crate::args;
use crate::db::{Error, Row};
use crate::people::store::IN_REACH;
use jiff::civil::Date;
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
        "SELECT p.id, p.code, s.starts_on, s.ends_on, {SEEN}
         FROM support s JOIN person p ON p.operation = s.operation AND p.id = s.person
         WHERE s.operation = $1 AND s.ombud = $2 AND (s.ends_on IS NULL OR s.ends_on >= $3) AND {IN_REACH}"
    );
    let args = args![tx.operation(), ombud, from];
    tx.all(&sql, args, |row| {
        let ended: Option<Date> = row.get(3)?;
        client(row, ended.is_none(), false)
    })
}

fn stood_in_for(tx: &mut Tx<impl ReadPeople>, ombud: Uuid, today: Date) -> Result<Vec<Client>, Error> {
    let sql = format!(
        "SELECT p.id, p.code, d.starts_on, d.ends_on, {SEEN}
         FROM deputy d JOIN person p ON p.operation = d.operation AND p.id = d.person
         WHERE d.operation = $1 AND d.ombud = $2 AND d.starts_on <= $3 AND d.ends_on >= $3 AND p.erased = FALSE"
    );
    let args = args![tx.operation(), ombud, today];
    tx.all(&sql, args, |row| client(row, true, true))
}

fn client(row: &Row, going: bool, deputy: bool) -> Result<Client, Error> {
    Ok(Client { id: row.get(0)?, code: row.get(1)?, since: row.get(2)?, going, seen: row.get(4)?, deputy })
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
