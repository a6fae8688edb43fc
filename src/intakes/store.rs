//! Intakes in the database. One without a client is everybody's.

use super::{About, Destination, Intake, Outcome};
use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::{IN_REACH, reached, settle};
use jiff::civil::{Date, date};
use stats::{Gender, IntakeOutcome, Reasons};
use uuid::Uuid;

const COLUMNS: &str = "i.id, i.person, p.code, i.on_day, i.municipality, i.gender, i.birth_year, i.outcome, i.reasons,
    i.other_reason, i.withdrawn_on, i.priority, i.told, i.passed";
const JOINED: &str = "intake i LEFT JOIN person p ON p.operation = i.operation AND p.id = i.person";

/// What the list shows: a part left out shows all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub outcome: Option<IntakeOutcome>,
    pub year: Option<i16>,
}

const FILTER: &str = "i.on_day >= $3 AND i.on_day <= $4 AND (CAST($5 AS TEXT) IS NULL OR i.outcome = $5)";

impl Filter {
    fn args(&self, tx: &Tx<impl ReadPeople>) -> Vec<Arg> {
        // A range that is always there lets the index be used, with a year or without.
        let (from, to) = self.year.map_or((1, 9999), |year| (year, year));
        let outcome = self.outcome.map(IntakeOutcome::code);
        args![tx.operation(), tx.own(), date(from, 1, 1), date(to, 12, 31), outcome].to_vec()
    }
}

fn intake(row: &Row) -> Result<Intake, Error> {
    let about = match row.get(1)? {
        Some(person) => About::Client { person, code: row.get(2)? },
        None => About::Visitor { gender: row.code(5, Gender::parse)?, birth_year: year(row.get(6)?) },
    };
    Ok(Intake {
        id: row.get(0)?,
        about,
        on: row.get(3)?,
        municipality: row.get(4)?,
        outcome: Outcome::new(row.code(7, IntakeOutcome::parse)?, row.get(10)?),
        reasons: Reasons::from_bits(u16::try_from(row.get::<i64>(8)?).map_err(|_| Error::Column(8))?),
        other_reason: row.get(9)?,
        priority: row.get(11)?,
        told: row.get(12)?,
        passed: Destination::read(row.text(13)?.unwrap_or_default()),
    })
}

fn year(stored: Option<i64>) -> Option<i16> {
    stored.and_then(|year| i16::try_from(year).ok())
}

/// One page of intakes, the latest first, from row `offset`, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<impl ReadPeople>, filter: &Filter, offset: i64, limit: i64) -> Result<Vec<Intake>, Error> {
    let mut args = filter.args(tx);
    args.extend([limit.into(), offset.into()]);
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH}) AND {FILTER}
         ORDER BY i.on_day DESC, i.id DESC LIMIT $6 OFFSET $7"
    );
    tx.all(&sql, &args, intake)
}

/// How many intakes a list has, counted to `most` at the furthest.
///
/// # Errors
/// Those of the database.
pub fn count(tx: &mut Tx<impl ReadPeople>, filter: &Filter, most: i64) -> Result<i64, Error> {
    let mut args = filter.args(tx);
    args.push(most.into());
    if tx.own().is_some() {
        return count_reached(tx, &args, most);
    }
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 AS one FROM {JOINED}
         WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH}) AND {FILTER} LIMIT $6) found"
    );
    tx.one(&sql, &args)
}

/// The same for an ombud: the visitors', and then from those in reach to their intakes. The other way one would ask of every
/// intake there has been.
fn count_reached(tx: &mut Tx<impl ReadPeople>, args: &[Arg], most: i64) -> Result<i64, Error> {
    let visitors = format!(
        "SELECT count(*) FROM (SELECT 1 AS one FROM intake i WHERE i.operation = $1 AND i.person IS NULL
         AND CAST($2 AS UUID) IS NOT NULL AND {FILTER} LIMIT $6) found"
    );
    let mut found: i64 = tx.one(&visitors, args)?;
    for reached in reached(tx.own()) {
        if found >= most {
            break;
        }
        let sql = format!(
            "SELECT count(*) FROM (SELECT 1 AS one FROM ({reached}) c CROSS JOIN intake i
             WHERE i.operation = $1 AND i.person = c.id AND {FILTER} LIMIT $6) found"
        );
        found += tx.one::<i64>(&sql, args)?;
    }
    Ok(found.min(most))
}

/// The day of the operation's first intake, for the years to choose among.
///
/// # Errors
/// Those of the database.
pub fn first_day(tx: &mut Tx<impl ReadPeople>) -> Result<Option<Date>, Error> {
    let operation = tx.operation();
    tx.one("SELECT min(on_day) FROM intake WHERE operation = $1", args![operation])
}

/// A person's intakes, the latest first.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<Intake>, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE i.operation = $1 AND {IN_REACH} AND i.person = $3
         ORDER BY i.on_day DESC, i.id DESC"
    );
    tx.all(&sql, args, intake)
}

/// The intake with this id; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadPeople>, id: Uuid) -> Result<Option<Intake>, Error> {
    let args = args![tx.operation(), tx.own(), id];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE i.operation = $1 AND (i.person IS NULL OR {IN_REACH}) AND i.id = $3"
    );
    tx.find(&sql, args, intake)
}

/// Stores a new intake. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn create(tx: &mut Tx<impl WritePeople>, intake: &Intake) -> Result<(), Error> {
    let args = stored(tx, intake)?;
    let sql = "INSERT INTO intake (operation, id, revision, on_day, municipality, gender, birth_year, outcome, reasons,
        other_reason, withdrawn_on, priority, told, passed, person)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT (operation, id) DO NOTHING";
    tx.execute(sql, &args)?;
    settle_client(tx, intake)
}

/// Stores an intake anew. Gender and birth year that came with a client's intake from elsewhere are left as they are:
/// no form shows them.
///
/// # Errors
/// Those of the database.
pub fn save(tx: &mut Tx<impl WritePeople>, intake: &Intake) -> Result<(), Error> {
    let args = stored(tx, intake)?;
    let sql = "UPDATE intake SET revision = $3, on_day = $4, municipality = $5,
        gender = CASE WHEN person IS NULL THEN $6 ELSE gender END,
        birth_year = CASE WHEN person IS NULL THEN $7 ELSE birth_year END, outcome = $8, reasons = $9,
        other_reason = $10, withdrawn_on = $11, priority = $12, told = $13, passed = $14 WHERE operation = $1 AND id = $2";
    tx.execute(sql, &args[..14])?;
    settle_client(tx, intake)
}

fn stored(tx: &mut Tx<impl WritePeople>, intake: &Intake) -> Result<Vec<Arg>, Error> {
    let revision = tx.revision()?;
    let operation = tx.operation();
    let passed = Some(Destination::kept(&intake.passed)).filter(|passed| !passed.is_empty());
    Ok(args![
        operation,
        intake.id,
        revision,
        intake.on,
        &intake.municipality,
        intake.about.gender().code(),
        intake.about.birth_year(),
        intake.outcome.code().code(),
        intake.reasons.bits(),
        intake.other_reason.as_deref(),
        intake.withdrawn(),
        intake.priority.as_deref(),
        intake.told.as_deref(),
        passed,
        intake.about.person()
    ]
    .to_vec())
}

/// Takes an intake away that should never have been noted.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople>, intake: &Intake) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM intake WHERE operation = $1 AND id = $2", args![operation, intake.id])?;
    tx.removed("intake", intake.id)?;
    settle_client(tx, intake)
}

/// An intake may put its client in the queue, or out of it.
fn settle_client(tx: &mut Tx<impl WritePeople>, intake: &Intake) -> Result<(), Error> {
    intake.about.person().map_or(Ok(()), |person| settle(tx, person))
}
