//! The queue in the database: what is known of those who wait, when they are contacted again, what the operation decided.

use super::{Grounds, RECONTACT_WEEKS, Ranks, Recontact, Setting};
use crate::access::{ReadPeople, ReadStaff, Tx, WritePeople, WriteStaff};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::IN_REACH;
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

/// Somebody who waits (i kö).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub intake: Uuid,
    /// `None` where the intake is not yet tied to a client.
    pub person: Option<Uuid>,
    /// The client's code.
    pub code: Option<String>,
    pub since: Date,
    pub municipality: String,
    pub grounds: Grounds,
    /// Whether the reader may see more than that somebody stands here.
    pub in_reach: bool,
    /// The day to contact the person again.
    pub recontact: Option<Date>,
}

impl Entry {
    /// Whether the day to contact the person again has come and gone.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.recontact.is_some_and(|due| due < today)
    }
}

/// How many are asked about in one statement: one text serves them all, filled up with nobody.
const AT_ONCE: usize = 50;

/// What is known of each of these intakes, in no order.
///
/// # Errors
/// Those of the database.
pub fn entries(tx: &mut Tx<impl ReadPeople>, intakes: &[Uuid]) -> Result<Vec<Entry>, Error> {
    let sql = format!(
        "SELECT i.id, i.person, p.code, i.on_day, coalesce(p.municipality, i.municipality), i.priority,
         CASE WHEN i.person IS NULL OR ({IN_REACH}) THEN TRUE ELSE FALSE END,
         (SELECT min(r.due_on) FROM recontact r WHERE r.operation = i.operation AND r.intake = i.id AND r.done_on IS NULL)
         FROM intake i LEFT JOIN person p ON p.operation = i.operation AND p.id = i.person
         WHERE i.operation = $1 AND i.id IN (
         $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
         $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43,
         $44, $45, $46, $47, $48, $49, $50, $51, $52)"
    );
    let mut entries = Vec::with_capacity(intakes.len());
    for some in intakes.chunks(AT_ONCE) {
        let mut args = args![tx.operation(), tx.own()].to_vec();
        args.extend((0..AT_ONCE).map(|at| Arg::from(some.get(at).copied().unwrap_or(Uuid::nil()))));
        entries.extend(tx.all(&sql, &args, entry)?);
    }
    Ok(entries)
}

fn entry(row: &Row) -> Result<Entry, Error> {
    let priority: Option<String> = row.get(5)?;
    Ok(Entry {
        intake: row.get(0)?,
        person: row.get(1)?,
        code: row.get(2)?,
        since: row.get(3)?,
        municipality: row.get(4)?,
        grounds: Grounds::read(priority.as_deref()),
        in_reach: row.get(6)?,
        recontact: row.get(7)?,
    })
}

/// What the operation has decided; `None` until it has.
///
/// # Errors
/// Those of the database.
pub fn setting(tx: &mut Tx<impl ReadStaff>) -> Result<Option<Setting>, Error> {
    let operation = tx.operation();
    let sql = "SELECT ranks, place, calling, urgent FROM queue_setting WHERE operation = $1";
    tx.find(sql, args![operation], |row| {
        let ranks: String = row.get(0)?;
        Ok(Setting { ranks: Ranks::read(&ranks), place: row.get(1)?, calling: row.get(2)?, urgent: row.get(3)? })
    })
}

/// Stores what the operation has decided.
///
/// # Errors
/// Those of the database.
pub fn save_setting(tx: &mut Tx<impl WriteStaff>, setting: &Setting) -> Result<(), Error> {
    let operation = tx.operation();
    let ranks = setting.ranks.text();
    let (place, calling, urgent) = (setting.place.as_deref(), setting.calling.as_deref(), setting.urgent.as_deref());
    let sql = "INSERT INTO queue_setting (operation, ranks, place, calling, urgent) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (operation) DO UPDATE SET ranks = $2, place = $3, calling = $4, urgent = $5";
    tx.execute(sql, args![operation, ranks, place, calling, urgent]).map(drop)
}

/// When somebody who waits was or will be contacted again, the latest day first.
///
/// # Errors
/// Those of the database.
pub fn recontacts(tx: &mut Tx<impl ReadPeople>, intake: Uuid) -> Result<Vec<Recontact>, Error> {
    let operation = tx.operation();
    let sql = "SELECT r.due_on, n.name, r.done_on, d.name FROM recontact r JOIN account n ON n.id = r.noted_by
        LEFT JOIN account d ON d.id = r.done_by WHERE r.operation = $1 AND r.intake = $2
        ORDER BY r.due_on DESC, r.id DESC";
    tx.all(sql, args![operation, intake], |row| {
        let (on, by): (Option<Date>, Option<String>) = (row.get(2)?, row.get(3)?);
        Ok(Recontact { due: row.get(0)?, noted_by: row.get(1)?, done: on.zip(by) })
    })
}

/// A new day to contact somebody again, and what became of the one before.
#[derive(Clone, Debug)]
pub struct Next {
    pub id: Uuid,
    pub intake: Uuid,
    pub person: Option<Uuid>,
    pub due: Date,
    /// The account that notes it, and when (microseconds since 1970).
    pub by: Uuid,
    pub at: i64,
    /// The day on which the contact before was made; without one the day before is put off.
    pub done: Option<Date>,
}

/// Stores a new day to contact somebody again, in place of the one before. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn set_next(tx: &mut Tx<impl WritePeople>, next: &Next) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "SELECT id FROM recontact WHERE operation = $1 AND id = $2";
    if tx.find(sql, args![operation, next.id], |row| row.get::<Uuid>(0))?.is_some() {
        return Ok(());
    }
    match next.done {
        Some(on) => {
            let sql = "UPDATE recontact SET done_on = $3, done_by = $4
                WHERE operation = $1 AND intake = $2 AND done_on IS NULL";
            tx.execute(sql, args![operation, next.intake, on, next.by])?;
        }
        None => {
            let sql = "DELETE FROM recontact WHERE operation = $1 AND intake = $2 AND done_on IS NULL";
            tx.execute(sql, args![operation, next.intake])?;
        }
    }
    let sql = "INSERT INTO recontact (operation, id, intake, person, due_on, noted_by, noted_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, args![operation, next.id, next.intake, next.person, next.due, next.by, next.at]).map(drop)
}

/// Somebody who waits and should have been contacted by now (att kontakta).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub intake: Uuid,
    pub person: Option<Uuid>,
    pub code: Option<String>,
    pub on: Date,
    /// Whether somebody has said so; otherwise nobody has said when, and it has been [`RECONTACT_WEEKS`].
    pub planned: bool,
}

/// Those in the queue who should be contacted, whether somebody has said when or not, the earliest first, at most `limit`. For
/// the page Today and the weekly meeting: nobody is forgotten.
///
/// # Errors
/// Those of the database.
pub fn to_contact(tx: &mut Tx<impl ReadPeople>, today: Date, limit: i64) -> Result<Vec<Due>, Error> {
    let mut all = due(tx, today, limit)?;
    all.extend(unplanned(tx, today, limit)?);
    all.sort_by_key(|due| (due.on, due.intake));
    all.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(all)
}

/// Those who have waited for [`RECONTACT_WEEKS`] on `today` without anybody having said when to contact them, the longest first,
/// at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn unplanned(tx: &mut Tx<impl ReadPeople>, today: Date, limit: i64) -> Result<Vec<Due>, Error> {
    let args = args![tx.operation(), tx.own(), today.saturating_sub(RECONTACT_WEEKS.weeks()), limit];
    let sql = format!(
        "SELECT i.id, p.id, p.code, i.on_day FROM person p CROSS JOIN intake i
         WHERE p.operation = $1 AND p.state = 'queued' AND i.operation = p.operation AND i.person = p.id AND {IN_REACH}
         AND i.outcome = 'accepterad' AND i.withdrawn_on IS NULL AND i.on_day <= $3
         AND NOT EXISTS (SELECT 1 FROM support b WHERE b.operation = i.operation AND b.person = i.person
                         AND b.starts_on >= i.on_day)
         AND NOT EXISTS (SELECT 1 FROM recontact d WHERE d.operation = i.operation AND d.intake = i.id
                         AND d.done_on IS NULL)
         UNION ALL
         SELECT i.id, NULL, NULL, i.on_day FROM intake i
         WHERE i.operation = $1 AND i.person IS NULL AND i.outcome = 'accepterad' AND i.withdrawn_on IS NULL
         AND i.on_day <= $3
         AND NOT EXISTS (SELECT 1 FROM recontact d WHERE d.operation = i.operation AND d.intake = i.id
                         AND d.done_on IS NULL)
         ORDER BY 4, 1 LIMIT $4"
    );
    tx.all(&sql, args, |row| {
        let since: Date = row.get(3)?;
        let on = since.saturating_add(RECONTACT_WEEKS.weeks());
        Ok(Due { intake: row.get(0)?, person: row.get(1)?, code: row.get(2)?, on, planned: false })
    })
}

/// Those in the queue on `today` whose day to be contacted again is today or has passed, the earliest first, at most
/// `limit`. For the page Today.
///
/// # Errors
/// Those of the database.
pub fn due(tx: &mut Tx<impl ReadPeople>, today: Date, limit: i64) -> Result<Vec<Due>, Error> {
    let args = args![tx.operation(), tx.own(), today, limit];
    let sql = format!(
        "SELECT i.id, i.person, p.code, r.due_on FROM recontact r
         JOIN intake i ON i.operation = r.operation AND i.id = r.intake
         LEFT JOIN person p ON p.operation = i.operation AND p.id = i.person
         WHERE r.operation = $1 AND r.due_on <= $3 AND r.done_on IS NULL AND (i.person IS NULL OR {IN_REACH})
         AND i.outcome = 'accepterad' AND i.on_day <= $3 AND (i.withdrawn_on IS NULL OR i.withdrawn_on > $3)
         AND NOT EXISTS (SELECT 1 FROM support b WHERE b.operation = i.operation AND b.person = i.person
                         AND b.starts_on >= i.on_day AND b.starts_on <= $3)
         ORDER BY r.due_on, r.id LIMIT $4"
    );
    tx.all(&sql, args, |row| {
        Ok(Due { intake: row.get(0)?, person: row.get(1)?, code: row.get(2)?, on: row.get(3)?, planned: true })
    })
}
