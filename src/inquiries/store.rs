//! First contacts in the database. One that is about nobody in the register yet is everybody's, like the queue; one that
//! is about a person is seen by those who may see the person.

mod expiry;
pub mod form;
pub mod keys;
mod start;
mod today;

pub use expiry::{expire, unattached};
pub use start::direct_contact;
pub use today::{Booked, Quiet, Unanswered, booked, quiet, unanswered};

use super::{Answer, Booking, Channel, Check, Destination, Ending, Finding, Inquiry, Known, Meeting, Received};
use super::{Sender, Source, Visit};
use crate::access::{ReadPeople, ReceiveInquiries, Tx, WritePeople};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::IN_REACH;
use jiff::civil::{Date, Time};
use stats::IntakeOutcome;
use uuid::Uuid;

const COLUMNS: &str = "i.id, i.received_on, i.channel, i.sender, i.source, i.municipality, i.person, p.code,
    i.contacted_on, i.checked_on, i.answers, i.finding, i.met_on, i.met_first, i.met_second, i.booked_on, i.booked_at,
    i.visit_first, i.visit_second, i.visited_on, i.outcome, i.intake, i.ended_on, i.told, i.passed,
    i.replied_on";
const JOINED: &str = "inquiry i LEFT JOIN person p ON p.operation = i.operation AND p.id = i.person";

fn inquiry(row: &Row) -> Result<Inquiry, Error> {
    let received = Received {
        on: row.get(1)?,
        channel: row.code(2, Channel::parse)?,
        sender: row.code(3, Sender::parse)?,
        source: row.code(4, Source::parse)?,
        municipality: row.get(5)?,
    };
    let person = match row.get(6)? {
        Some(id) => Some(Known { id, code: row.get(7)? }),
        None => None,
    };
    Ok(Inquiry {
        id: row.get(0)?,
        received,
        person,
        replied: row.get(25)?,
        contacted: row.get(8)?,
        check: check(row)?,
        meeting: meeting(row)?,
        booking: booking(row)?,
        visit: visit(row)?,
        ending: ending(row)?,
    })
}

fn check(row: &Row) -> Result<Option<Check>, Error> {
    let Some(on) = row.get(9)? else { return Ok(None) };
    let answers: Vec<Answer> = row.text(10)?.unwrap_or_default().split(' ').filter_map(Answer::parse).collect();
    let [health, housing, economy, occupation, adult, disability] = answers[..] else { return Err(Error::Column(10)) };
    let areas = [health, housing, economy, occupation];
    Ok(Some(Check { on, areas, adult, disability, finding: row.code(11, Finding::parse)? }))
}

fn meeting(row: &Row) -> Result<Option<Meeting>, Error> {
    let Some(on) = row.get(12)? else { return Ok(None) };
    Ok(Some(Meeting { on, ombud: [row.get(13)?, row.get(14)?] }))
}

fn booking(row: &Row) -> Result<Option<Booking>, Error> {
    let Some(on) = row.get(15)? else { return Ok(None) };
    Ok(Some(Booking { on, at: time(row, 16)?, ombud: [row.get(17)?, row.get(18)?] }))
}

/// The time of day in a column of minutes after midnight.
fn time(row: &Row, at: usize) -> Result<Time, Error> {
    let minutes: i64 = row.get(at)?;
    let part = |number: i64| i8::try_from(number).map_err(|_| Error::Column(at));
    Time::new(part(minutes / 60)?, part(minutes % 60)?, 0, 0).map_err(|_| Error::Column(at))
}

fn visit(row: &Row) -> Result<Option<Visit>, Error> {
    let Some(on) = row.get(19)? else { return Ok(None) };
    Ok(Some(Visit { on, outcome: row.code(20, IntakeOutcome::parse)?, intake: row.get(21)? }))
}

fn ending(row: &Row) -> Result<Option<Ending>, Error> {
    let Some(on) = row.get(22)? else { return Ok(None) };
    // Whoever is not taken on is always told something.
    let Some(told) = row.get(23)? else { return Ok(Some(Ending::Taken { on })) };
    let passed = Destination::read(row.text(24)?.unwrap_or_default());
    Ok(Some(Ending::NotTaken { on, told, passed }))
}

/// Those that go on, the longest here first, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn open(tx: &mut Tx<impl ReadPeople>, limit: i64) -> Result<Vec<Inquiry>, Error> {
    let args = args![tx.operation(), tx.own(), limit];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH})
         AND i.ended_on IS NULL ORDER BY i.received_on, i.id LIMIT $3"
    );
    tx.all(&sql, args, inquiry)
}

/// One page of those that have ended, the latest first, from row `offset`, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn ended(tx: &mut Tx<impl ReadPeople>, offset: i64, limit: i64) -> Result<Vec<Inquiry>, Error> {
    let args = args![tx.operation(), tx.own(), limit, offset];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH})
         AND i.ended_on IS NOT NULL ORDER BY i.ended_on DESC, i.id DESC LIMIT $3 OFFSET $4"
    );
    tx.all(&sql, args, inquiry)
}

/// How many have ended, counted to `most` at the furthest.
///
/// # Errors
/// Those of the database.
pub fn count_ended(tx: &mut Tx<impl ReadPeople>, most: i64) -> Result<i64, Error> {
    let args = args![tx.operation(), tx.own(), most];
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 AS one FROM {JOINED} WHERE i.operation = $1
         AND (i.person IS NULL OR {IN_REACH}) AND i.ended_on IS NOT NULL LIMIT $3) found"
    );
    tx.one(&sql, args)
}

/// The inquiry with this id; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadPeople>, id: Uuid) -> Result<Option<Inquiry>, Error> {
    let args = args![tx.operation(), tx.own(), id];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH}) AND i.id = $3"
    );
    tx.find(&sql, args, inquiry)
}

/// The inquiries about a person, the latest first.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<Inquiry>, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE i.operation = $1 AND {IN_REACH} AND i.person = $3
         ORDER BY i.received_on DESC, i.id DESC"
    );
    tx.all(&sql, args, inquiry)
}

/// Stores one that has just come in; says whether it is new. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn create(tx: &mut Tx<impl ReceiveInquiries>, inquiry: &Inquiry) -> Result<bool, Error> {
    let received = &inquiry.received;
    let sql = "INSERT INTO inquiry (operation, id, received_on, channel, sender, source, municipality, last_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $3) ON CONFLICT (operation, id) DO NOTHING";
    let args = args![
        tx.operation(),
        inquiry.id,
        received.on,
        received.channel.code(),
        received.sender.code(),
        received.source.code(),
        received.municipality.as_deref()
    ];
    tx.execute(sql, args).map(|rows| rows == 1)
}

/// Stores an inquiry anew with all its steps.
///
/// # Errors
/// [`Error::Reference`] where an ombud or a person does not exist.
pub fn save(tx: &mut Tx<impl WritePeople>, inquiry: &Inquiry) -> Result<(), Error> {
    let sql = "UPDATE inquiry SET received_on = $3, channel = $4, sender = $5, source = $6, municipality = $7,
        person = $8, contacted_on = $9, checked_on = $10, answers = $11, finding = $12, met_on = $13, met_first = $14,
        met_second = $15, booked_on = $16, booked_at = $17, visit_first = $18, visit_second = $19, visited_on = $20,
        outcome = $21, intake = $22, ended_on = $23, told = $24, passed = $25, last_on = $26, replied_on = $27
        WHERE operation = $1 AND id = $2";
    let args = stored(tx.operation(), inquiry);
    tx.execute(sql, &args).map(drop)
}

fn stored(operation: i64, inquiry: &Inquiry) -> Vec<Arg> {
    let Inquiry { received, check, meeting, booking, visit, .. } = inquiry;
    let (met, seen) = (meeting.as_ref().map(|met| met.ombud), booking.as_ref().map(|booked| booked.ombud));
    let (ended, told, passed) = told(inquiry.ending.as_ref());
    args![
        operation,
        inquiry.id,
        received.on,
        received.channel.code(),
        received.sender.code(),
        received.source.code(),
        received.municipality.as_deref(),
        inquiry.person.as_ref().map(|person| person.id),
        inquiry.contacted,
        check.as_ref().map(|check| check.on),
        check.as_ref().map(answers),
        check.as_ref().map(|check| check.finding.code()),
        meeting.as_ref().map(|met| met.on),
        met.map(|ombud| ombud[0]),
        met.map(|ombud| ombud[1]),
        booking.as_ref().map(|booked| booked.on),
        booking.as_ref().map(|booked| minutes(booked.at)),
        seen.map(|ombud| ombud[0]),
        seen.map(|ombud| ombud[1]),
        visit.as_ref().map(|visit| visit.on),
        visit.as_ref().map(|visit| visit.outcome.code()),
        visit.as_ref().map(|visit| visit.intake),
        ended,
        told,
        passed,
        inquiry.last_step(),
        inquiry.replied
    ]
    .to_vec()
}

fn answers(check: &Check) -> String {
    check.answers().map(Answer::code).join(" ")
}

fn minutes(at: Time) -> i64 {
    i64::from(at.hour()) * 60 + i64::from(at.minute())
}

fn told(ending: Option<&Ending>) -> (Option<Date>, Option<String>, Option<String>) {
    match ending {
        None => (None, None, None),
        Some(Ending::Taken { on }) => (Some(*on), None, None),
        Some(Ending::NotTaken { on, told, passed }) => (Some(*on), Some(told.clone()), Some(Destination::kept(passed))),
    }
}

/// Takes an inquiry away that should never have been noted, with what is sealed of it.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople>, id: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM inquiry_grant WHERE operation = $1 AND inquiry = $2", args![operation, id])?;
    tx.execute("DELETE FROM inquiry_sealed WHERE operation = $1 AND inquiry = $2", args![operation, id])?;
    tx.execute("DELETE FROM inquiry WHERE operation = $1 AND id = $2", args![operation, id]).map(drop)
}
