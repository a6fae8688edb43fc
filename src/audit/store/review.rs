//! The log as it is gone through: a month's events, what the rules about the unusual need, and who has signed off.

use crate::access::{ReadLog, SignOffLog, Tx};
use crate::audit::readers::Read;
use crate::audit::store::{ENTRY, entry};
use crate::audit::unusual::{Seen, Tie};
use crate::audit::{Entry, Head, Month};
use crate::db::{Arg, Error};
use crate::{args, audit};
use jiff::civil::Date;
use std::collections::HashMap;
use std::ops::Range;
use uuid::Uuid;

/// Which events a list shows: a part left out shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What the account did, and what was done with it.
    pub account: Option<Uuid>,
    pub kind: Option<String>,
}

impl Filter {
    fn args(&self, operation: i64, at: &Range<i64>) -> Vec<Arg> {
        let account = self.account.map(|account| account.to_string());
        args![operation, at.start, at.end, account, self.kind.as_deref()].to_vec()
    }
}

/// An event with the code of the person that it is about, if that person is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub entry: Entry,
    pub code: Option<String>,
}

const IN_TIME: &str = "e.operation = $1 AND e.at >= $2 AND e.at < $3";
const CHOSEN: &str =
    "(CAST($4 AS TEXT) IS NULL OR e.actor = $4 OR e.subject = $4) AND (CAST($5 AS TEXT) IS NULL OR e.kind = $5)";
const WITH_CODE: &str = "audit_event e LEFT JOIN person p ON p.operation = e.operation AND p.id = e.person";

/// One page of events, the latest first, from row `offset`, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<impl ReadLog>,
    at: &Range<i64>,
    filter: &Filter,
    offset: i64,
    limit: i64,
) -> Result<Vec<Line>, Error> {
    let mut args = filter.args(tx.operation(), at);
    args.extend([limit.into(), offset.into()]);
    let sql = format!(
        "SELECT {ENTRY}, p.code FROM {WITH_CODE} WHERE {IN_TIME} AND {CHOSEN}
         ORDER BY e.at DESC, e.number DESC LIMIT $6 OFFSET $7"
    );
    tx.all(&sql, &args, |row| Ok(Line { entry: entry(row)?, code: row.get(8)? }))
}

/// How many events a list has. All of them are counted, since a reviewer has to be able to reach each.
///
/// # Errors
/// Those of the database.
pub fn count(tx: &mut Tx<impl ReadLog>, at: &Range<i64>, filter: &Filter) -> Result<i64, Error> {
    let args = filter.args(tx.operation(), at);
    tx.one(&format!("SELECT count(*) FROM audit_event e WHERE {IN_TIME} AND {CHOSEN}"), &args)
}

/// The kinds of events that there are.
///
/// # Errors
/// Those of the database.
pub fn kinds(tx: &mut Tx<impl ReadLog>, at: &Range<i64>) -> Result<Vec<String>, Error> {
    let args = args![tx.operation(), at.start, at.end];
    tx.all(&format!("SELECT DISTINCT e.kind FROM audit_event e WHERE {IN_TIME}"), args, |row| row.get(0))
}

/// Every glass that was broken, the latest first. The kind stands in the statement so that its own index is used.
///
/// # Errors
/// Those of the database.
pub fn glass(tx: &mut Tx<impl ReadLog>, at: &Range<i64>) -> Result<Vec<Line>, Error> {
    let args = args![tx.operation(), at.start, at.end];
    let sql = format!(
        "SELECT {ENTRY}, p.code FROM {WITH_CODE} WHERE {IN_TIME} AND e.kind = 'glass.broken' ORDER BY e.number DESC"
    );
    tx.all(&sql, args, |row| Ok(Line { entry: entry(row)?, code: row.get(8)? }))
}

/// Every event as the rules look at it, in the order of time.
///
/// # Errors
/// Those of the database.
pub fn seen(tx: &mut Tx<impl ReadLog>, at: &Range<i64>) -> Result<Vec<Seen>, Error> {
    let args = args![tx.operation(), at.start, at.end];
    let sql = format!(
        "SELECT e.at, e.actor, e.kind, e.subject, e.person FROM audit_event e WHERE {IN_TIME} ORDER BY e.at, e.number"
    );
    tx.all(&sql, args, |row| {
        let (at, actor, kind, subject) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(Seen { at, actor, kind, subject, person: row.get(4)? })
    })
}

const PERSONS: &str = "SELECT e.person FROM audit_event e
    WHERE e.operation = $1 AND e.at >= $2 AND e.at < $3 AND e.person IS NOT NULL";

/// Whose clients the persons of these events are and were.
///
/// # Errors
/// Those of the database.
pub fn ties(tx: &mut Tx<impl ReadLog>, at: &Range<i64>) -> Result<Vec<Tie>, Error> {
    let args = args![tx.operation(), at.start, at.end];
    let sql = format!(
        "SELECT s.person, s.ombud, s.starts_on, s.ends_on, FALSE FROM support s
         WHERE s.operation = $1 AND s.person IN ({PERSONS})
         UNION ALL SELECT d.person, d.ombud, d.starts_on, d.ends_on, TRUE FROM deputy d
         WHERE d.operation = $1 AND d.person IN ({PERSONS})"
    );
    tx.all(&sql, args, |row| {
        let (person, ombud, from) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Tie { person, ombud, from, to: row.get(3)?, deputy: row.get(4)? })
    })
}

/// The codes of the persons of these events.
///
/// # Errors
/// Those of the database.
pub fn codes(tx: &mut Tx<impl ReadLog>, at: &Range<i64>) -> Result<HashMap<Uuid, String>, Error> {
    let args = args![tx.operation(), at.start, at.end];
    let sql = format!("SELECT p.id, p.code FROM person p WHERE p.operation = $1 AND p.id IN ({PERSONS})");
    Ok(tx.all(&sql, args, |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// The months that ought to have been signed off and are not, the oldest first. One statement, so that a page can afford it.
///
/// # Errors
/// Those of the database.
pub fn waiting(tx: &mut Tx<impl ReadLog>, today: Date) -> Result<Vec<Month>, Error> {
    let (first, signed) = signed(tx)?;
    Ok(audit::waiting(first.map(Month::at), &signed, today))
}

/// The first instant after the last month that is signed off; the beginning of time where none is.
///
/// # Errors
/// Those of the database.
pub fn unsigned_from(tx: &mut Tx<impl ReadLog>) -> Result<i64, Error> {
    let (_, signed) = signed(tx)?;
    Ok(signed.into_iter().max().map_or(0, |month| month.micros().end))
}

/// When the log's first event was, and the months that are signed off.
fn signed(tx: &mut Tx<impl ReadLog>) -> Result<(Option<i64>, Vec<Month>), Error> {
    let operation = tx.operation();
    let sql = "SELECT e.at, r.month FROM audit_event e LEFT JOIN log_review r ON r.operation = e.operation
               WHERE e.operation = $1 AND e.number = 1";
    let rows = tx.all(sql, args![operation], |row| {
        Ok((row.get::<i64>(0)?, row.text(1)?.and_then(|month| month.parse().ok())))
    })?;
    let first = rows.first().map(|(at, _)| *at);
    Ok((first, rows.into_iter().filter_map(|(_, month)| month).collect()))
}

/// That somebody has gone through a month (granskning).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub month: Month,
    /// Microseconds since 1970.
    pub at: i64,
    pub account: Uuid,
    pub remark: String,
    /// The chain as it stood.
    pub head: Head,
}

/// Who has gone through a month, if somebody has.
///
/// # Errors
/// Those of the database.
pub fn review(tx: &mut Tx<impl ReadLog>, month: Month) -> Result<Option<Review>, Error> {
    let operation = tx.operation();
    let sql = "SELECT reviewed_at, account, remark, number, seal FROM log_review WHERE operation = $1 AND month = $2";
    tx.find(sql, args![operation, month.to_string()], |row| {
        let head = Head { number: row.get(3)?, seal: row.get(4)? };
        Ok(Review { month, at: row.get(0)?, account: row.get(1)?, remark: row.get(2)?, head })
    })
}

/// Signs a month off.
///
/// # Errors
/// [`Error::Unique`] where somebody has done so already.
pub fn sign_off(tx: &mut Tx<impl SignOffLog>, review: &Review) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "INSERT INTO log_review (operation, month, reviewed_at, account, remark, number, seal)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let (month, seal) = (review.month.to_string(), review.head.seal.as_slice());
    let args = args![operation, month, review.at, review.account, &review.remark, review.head.number, seal];
    tx.execute(sql, args).map(drop)
}

/// The chain as it stood before the event that this transaction is going to write.
///
/// # Errors
/// Those of the database.
pub fn head_before(tx: &mut Tx<impl SignOffLog>) -> Result<Head, Error> {
    let operation = tx.operation();
    let taken = super::head(tx, operation)?.ok_or(Error::Other("the operation has no audit chain".into()))?;
    Ok(Head { number: taken.number - 1, seal: taken.seal })
}

/// Everything that was done with a person, in the order of time. Events from before the log had a column for the person
/// say by their subject whom they were about.
///
/// # Errors
/// Those of the database.
pub fn about(tx: &mut Tx<impl ReadLog>, person: Uuid) -> Result<Vec<Read>, Error> {
    let operation = tx.operation();
    let sql = "SELECT at, actor, kind, reason, number FROM audit_event WHERE operation = $1 AND person = $2
               UNION ALL SELECT at, actor, kind, reason, number FROM audit_event
               WHERE operation = $1 AND subject = $3 AND person IS NULL
               ORDER BY number";
    tx.all(sql, args![operation, person, person.to_string()], |row| {
        Ok(Read { at: row.get(0)?, actor: row.get(1)?, kind: row.get(2)?, reason: row.get(3)? })
    })
}
