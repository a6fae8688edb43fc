//! What of the first contacts waits for somebody today: for the page that shows it.

use super::form;
use crate::access::{ReadPeople, ReadStaff, Tx};
use crate::app::days_between;
use crate::args;
use crate::db::Error;
use crate::inquiries::public::Settings;
use crate::inquiries::{Channel, QUIET_DAYS, address, reply_by};
use crate::people::store::IN_REACH;
use jiff::ToSpan;
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

impl Booked {
    /// The address of the inquiry's page.
    pub fn address(&self) -> String {
        address(self.id)
    }
}

/// Somebody whom nobody has answered yet (obesvarad).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// The inquiry.
    pub id: Uuid,
    pub received: Date,
    pub channel: Channel,
    /// Days that it has waited.
    pub days: i32,
    /// The last day on which an answer keeps what the public form promises, however it came in.
    pub reply_by: Date,
}

impl Unanswered {
    /// Whether the day that was promised has passed.
    pub fn is_late(&self, today: Date) -> bool {
        self.reply_by < today
    }

    /// The address of the inquiry's page.
    pub fn address(&self) -> String {
        address(self.id)
    }
}

/// An inquiry that goes on and that nothing has been done about for long (tyst).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// The inquiry.
    pub id: Uuid,
    pub received: Date,
    /// The day of the latest step.
    pub last: Date,
}

impl Quiet {
    /// The address of the inquiry's page.
    pub fn address(&self) -> String {
        address(self.id)
    }
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

/// Those whom nobody has answered on `today`, the longest here first.
///
/// # Errors
/// Those of the database.
pub fn unanswered(tx: &mut Tx<impl ReadPeople + ReadStaff>, today: Date) -> Result<Vec<Unanswered>, Error> {
    let promised = form::settings(tx)?.map_or(Settings::DEFAULT.reply_days, |(settings, _)| settings.reply_days);
    let args = args![tx.operation(), tx.own()];
    let sql = format!(
        "SELECT i.id, i.received_on, i.channel FROM inquiry i
         LEFT JOIN person p ON p.operation = i.operation AND p.id = i.person
         WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH}) AND i.ended_on IS NULL
         AND i.contacted_on IS NULL AND i.replied_on IS NULL ORDER BY i.received_on, i.id"
    );
    tx.all(&sql, args, |row| {
        let received = row.get(1)?;
        let (days, reply_by) = (days_between(received, today).max(0), reply_by(received, promised));
        Ok(Unanswered { id: row.get(0)?, received, channel: row.code(2, Channel::parse)?, days, reply_by })
    })
}

/// Those that go on although nothing has been done about them for [`QUIET_DAYS`] on `today`, the quietest first.
///
/// # Errors
/// Those of the database.
pub fn quiet(tx: &mut Tx<impl ReadPeople>, today: Date) -> Result<Vec<Quiet>, Error> {
    let args = args![tx.operation(), tx.own(), today.saturating_sub(QUIET_DAYS.days())];
    let sql = format!(
        "SELECT i.id, i.received_on, i.last_on FROM inquiry i
         LEFT JOIN person p ON p.operation = i.operation AND p.id = i.person
         WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH}) AND i.ended_on IS NULL AND i.last_on <= $3
         ORDER BY i.last_on, i.id"
    );
    tx.all(&sql, args, |row| Ok(Quiet { id: row.get(0)?, received: row.get(1)?, last: row.get(2)? }))
}
