//! What of the first contacts waits for somebody today: for the page that shows it.

use crate::access::{ReadPeople, Tx};
use crate::args;
use crate::db::Error;
use crate::inquiries::{Channel, days_between};
use crate::people::store::IN_REACH;
use jiff::civil::{Date, Time};
use uuid::Uuid;

/// An intake visit that has been booked and not been held (bokat nybesök).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// The inquiry.
    pub id: Uuid,
    pub on: Date,
    pub at: Time,
    pub municipality: Option<String>,
    pub ombud: [Uuid; 2],
}

/// Somebody who has not been spoken to yet (obesvarad).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// The inquiry.
    pub id: Uuid,
    pub received: Date,
    pub channel: Channel,
    /// Days that it has waited.
    pub days: i32,
}

/// The visits booked from one day to another, both included, the first first: those of one ombud, or everybody's.
///
/// # Errors
/// Those of the database.
pub fn booked(tx: &mut Tx<impl ReadPeople>, ombud: Option<Uuid>, from: Date, to: Date) -> Result<Vec<Booked>, Error> {
    let args = args![tx.operation(), tx.own(), from, to, ombud];
    let sql = format!(
        "SELECT i.id, i.booked_on, i.booked_at, i.municipality, i.visit_first, i.visit_second FROM inquiry i
         LEFT JOIN person p ON p.operation = i.operation AND p.id = i.person
         WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH}) AND i.ended_on IS NULL AND i.visited_on IS NULL
         AND i.booked_on >= $3 AND i.booked_on <= $4
         AND (CAST($5 AS UUID) IS NULL OR i.visit_first = $5 OR i.visit_second = $5)
         ORDER BY i.booked_on, i.booked_at, i.id"
    );
    tx.all(&sql, args, |row| {
        Ok(Booked {
            id: row.get(0)?,
            on: row.get(1)?,
            at: super::time(row, 2)?,
            municipality: row.get(3)?,
            ombud: [row.get(4)?, row.get(5)?],
        })
    })
}

/// Those whom nobody has had direct contact with, the longest here first.
///
/// # Errors
/// Those of the database.
pub fn unanswered(tx: &mut Tx<impl ReadPeople>) -> Result<Vec<Unanswered>, Error> {
    let args = args![tx.operation(), tx.own()];
    let sql = format!(
        "SELECT i.id, i.received_on, i.channel, c.today FROM inquiry i JOIN operation c ON c.id = i.operation
         LEFT JOIN person p ON p.operation = i.operation AND p.id = i.person
         WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH}) AND i.ended_on IS NULL
         AND i.contacted_on IS NULL ORDER BY i.received_on, i.id"
    );
    tx.all(&sql, args, |row| {
        let received = row.get(1)?;
        let days = row.get::<Option<Date>>(3)?.map_or(0, |today| days_between(received, today).max(0));
        Ok(Unanswered { id: row.get(0)?, received, channel: row.code(2, Channel::parse)?, days })
    })
}
