//! Loads the register into columns: all of it once, afterwards only what is newer.

use crate::access::{ReadFigures, Tx, WriteReports};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::failure::{Failure, Result};
use jiff::civil::Date;
use stats::disclosure::{PUBLISHED_AS, Published};
use stats::{
    AbsenceKind, AbsenceRow, AdviceRow, AssignmentRow, CallerKind, ChildrenAtHome, Columns, ContactRow, Day, Declined,
    Gender, IntakeOutcome, IntakeRow, Key, LifeArea, Moment, OmbudRow, Percent, Period, PeriodRow, PersonRow,
    RatingRow, Reasons, Word,
};
use uuid::Uuid;

const PERSONS: &str =
    "SELECT id, gender, birth_year, municipality, children, diagnoses FROM person WHERE operation = $1";
const PERIODS: &str =
    "SELECT id, person, starts_on, ends_on, closing_reason IS NOT NULL, ombud FROM support WHERE operation = $1";
const INTAKES: &str =
    "SELECT id, person, on_day, municipality, outcome, reasons, withdrawn_on FROM intake WHERE operation = $1";
const ASSIGNMENTS: &str =
    "SELECT id, person, area, kind, starts_on, ends_on, outcome FROM assignment WHERE operation = $1";
const CONTACTS: &str = "SELECT id, person, on_day, minutes, mode, counterpart FROM contact WHERE operation = $1";
const ADVICE: &str = "SELECT id, on_day, minutes, caller, municipality FROM advice WHERE operation = $1";
const RATINGS: &str = "SELECT id, person, on_day, moment, area, value FROM rating WHERE operation = $1";
const OMBUD: &str = "SELECT id, gender, employed_from, employed_to, rate FROM ombud WHERE operation = $1";
const ABSENCES: &str = "SELECT id, ombud, starts_on, ends_on, extent, kind FROM absence WHERE operation = $1";
/// The tail for everything: the whole table in the order of its key.
const WHOLE: &str = "ORDER BY id";
/// The tail for newer rows only, in the order of the index that finds them.
const NEWER: &str = "AND revision > $2 ORDER BY revision, id";

/// The operation's revision now.
pub fn revision(tx: &mut Tx<impl ReadFigures>) -> Result<i64, Error> {
    let operation = tx.operation();
    tx.one("SELECT revision FROM operation WHERE id = $1", args![operation])
}

/// What settled reports have told of years that have ended.
///
/// # Errors
/// Those of the database.
pub fn published(tx: &mut Tx<impl ReadFigures>) -> Result<Vec<Published>> {
    let operation = tx.operation();
    let sql = "SELECT year, figure, told FROM published WHERE operation = $1 ORDER BY year, figure";
    let rows =
        tx.all(sql, args![operation], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?, row.get::<String>(2)?)))?;
    let read =
        rows.into_iter().filter_map(|(year, figure, told)| Published::read(i16::try_from(year).ok()?, figure, &told));
    Ok(read.collect())
}

/// The same of what is told of a year beside the release.
///
/// # Errors
/// Those of the database.
pub fn published_beside(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Vec<Published>> {
    let (operation, named) = (tx.operation(), format!("{PUBLISHED_AS}%"));
    let sql =
        "SELECT figure, told FROM published WHERE operation = $1 AND year = $2 AND figure LIKE $3 ORDER BY figure";
    let rows = tx.all(sql, args![operation, year, named], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)))?;
    Ok(rows.into_iter().filter_map(|(figure, told)| Published::read(year, figure, &told)).collect())
}

/// Notes what a settled report tells; what an earlier version of it told gives way.
///
/// # Errors
/// Those of the database.
pub fn publish(tx: &mut Tx<impl WriteReports>, told: &[Published]) -> Result<()> {
    // What has been told is a part of what figures are made from.
    let (operation, _) = (tx.operation(), tx.revision()?);
    for one in told {
        let sql = "INSERT INTO published (operation, year, figure, told) VALUES ($1, $2, $3, $4)
                   ON CONFLICT (operation, year, figure) DO UPDATE SET told = excluded.told";
        tx.execute(sql, args![operation, one.year, &one.figure, one.code()])?;
    }
    Ok(())
}

/// Brings everything but contacts up to date: all rows if `held` is `None`, else those newer than `held`.
///
/// Rows that are gone go first: a row that came back under the same id is then put again.
pub fn load(tx: &mut Tx<impl ReadFigures>, columns: &mut Columns, held: Option<i64>) -> Result<()> {
    municipalities(tx, columns)?;
    if let Some(held) = held {
        remove(tx, columns, held)?;
    }
    let mut source = Source { tx, held };
    source.rows(PERSONS, columns, person)?;
    source.rows(PERIODS, columns, period)?;
    source.rows(INTAKES, columns, intake)?;
    source.rows(ASSIGNMENTS, columns, assignment)?;
    source.rows(ADVICE, columns, advice)?;
    source.rows(RATINGS, columns, rating)?;
    source.rows(OMBUD, columns, ombud)?;
    source.rows(ABSENCES, columns, absence)
}

/// Brings contacts up to date in the same way.
pub fn load_contacts(tx: &mut Tx<impl ReadFigures>, columns: &mut Columns, held: Option<i64>) -> Result<()> {
    if held.is_none() {
        let operation = tx.operation();
        let rows: i64 = tx.one("SELECT count(*) FROM contact WHERE operation = $1", args![operation])?;
        columns.reserve_contacts(usize::try_from(rows).unwrap_or_default());
    }
    Source { tx, held }.rows(CONTACTS, columns, contact)
}

/// A view of the database, of which either everything or only newer rows are wanted.
struct Source<'t, 'a, 'b, R> {
    tx: &'t mut Tx<'a, 'b, R>,
    held: Option<i64>,
}

impl<R: ReadFigures> Source<'_, '_, '_, R> {
    fn rows(
        &mut self,
        select: &str,
        columns: &mut Columns,
        put: impl Fn(&Row, &mut Columns) -> Result<(), Error>,
    ) -> Result<()> {
        let mut args: Vec<Arg> = args![self.tx.operation()].to_vec();
        args.extend(self.held.map(Arg::from));
        let tail = if self.held.is_some() { NEWER } else { WHOLE };
        let sql = format!("{select} {tail}");
        self.tx.each(&sql, &args, |row| put(row, columns)).map_err(Failure::from)
    }
}

/// The ratings that persons declined in the period. No revision stands on them, so they are read anew each time.
pub fn declined(tx: &mut Tx<impl ReadFigures>, period: Period) -> Result<Vec<Declined>, Error> {
    let args = args![tx.operation(), period.first_date(), period.last_date()];
    let sql = "SELECT person, on_day, moment, area FROM rating_declined
        WHERE operation = $1 AND on_day >= $2 AND on_day <= $3 ORDER BY id";
    tx.all(sql, args, |row| {
        let (moment, area) = (row.code(2, Moment::parse)?, row.code(3, LifeArea::parse)?);
        Ok(Declined { person: key(row.get(0)?), on: day(row, 1)?, moment, area })
    })
}

fn municipalities(tx: &mut Tx<impl ReadFigures>, columns: &mut Columns) -> Result<(), Error> {
    columns.clear_municipalities();
    let operation = tx.operation();
    let sql = "SELECT name, area FROM municipality WHERE operation = $1 ORDER BY position, name";
    tx.each(sql, args![operation], |row| {
        let name = word(columns, row.text(0)?)?.ok_or(Error::Column(0))?;
        let area = word(columns, row.text(1)?)?;
        columns.put_municipality(name, area);
        Ok(())
    })
}

fn remove(tx: &mut Tx<impl ReadFigures>, columns: &mut Columns, held: i64) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "SELECT kind, id FROM removed WHERE operation = $1 AND revision > $2";
    tx.each(sql, args![operation, held], |row| {
        let id = key(row.get(1)?);
        match row.text(0)?.unwrap_or_default() {
            "person" => columns.remove_person(id),
            "support" => columns.remove_period(id),
            "intake" => columns.remove_intake(id),
            "assignment" => columns.remove_assignment(id),
            "contact" => columns.remove_contact(id),
            "advice" => columns.remove_advice(id),
            "rating" => columns.remove_rating(id),
            "ombud" => columns.remove_ombud(id),
            "absence" => columns.remove_absence(id),
            _ => return Err(Error::Column(0)),
        }
        Ok(())
    })
}

fn person(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = PersonRow {
        gender: row.code(1, Gender::parse)?,
        birth_year: row.get::<Option<i64>>(2)?.map(narrow).transpose()?,
        municipality: required(columns, row, 3)?,
        children: row.code(4, ChildrenAtHome::parse)?,
    };
    let told = diagnoses(columns, row.text(5)?.unwrap_or_default())?;
    columns.put_person(key(row.get(0)?), put);
    columns.put_diagnoses(key(row.get(0)?), &told);
    Ok(())
}

/// The diagnoses in a field where several are told, parted as the exchange format or whoever types parts them.
fn diagnoses(columns: &mut Columns, field: &str) -> Result<Vec<Word>, Error> {
    let names = field.split(['|', ',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty());
    names.map(|name| columns.word(name).map_err(|error| Error::Other(error.to_string()))).collect()
}

fn period(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = PeriodRow {
        person: key(row.get(1)?),
        start: day(row, 2)?,
        end: end(row, 3)?,
        reason_stated: row.get(4)?,
        ombud: row.get::<Option<Uuid>>(5)?.map(key),
    };
    columns.put_period(key(row.get(0)?), put);
    Ok(())
}

fn intake(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = IntakeRow {
        person: row.get::<Option<Uuid>>(1)?.map(key),
        on: day(row, 2)?,
        municipality: required(columns, row, 3)?,
        outcome: row.code(4, IntakeOutcome::parse)?,
        reasons: Reasons::from_bits(narrow(row.get(5)?)?),
        withdrawn: end(row, 6)?,
    };
    columns.put_intake(key(row.get(0)?), put);
    Ok(())
}

fn assignment(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = AssignmentRow {
        person: key(row.get(1)?),
        area: row.code(2, LifeArea::parse)?,
        kind: required(columns, row, 3)?,
        start: day(row, 4)?,
        end: end(row, 5)?,
        outcome: word(columns, row.text(6)?)?,
    };
    columns.put_assignment(key(row.get(0)?), put);
    Ok(())
}

fn contact(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = ContactRow {
        person: key(row.get(1)?),
        on: day(row, 2)?,
        minutes: minutes(row, 3)?,
        mode: required(columns, row, 4)?,
        counterpart: word(columns, row.text(5)?)?,
    };
    columns.put_contact(key(row.get(0)?), put);
    Ok(())
}

fn advice(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = AdviceRow {
        on: day(row, 1)?,
        minutes: minutes(row, 2)?,
        caller: row.code(3, CallerKind::parse)?,
        municipality: word(columns, row.text(4)?)?,
    };
    columns.put_advice(key(row.get(0)?), put);
    Ok(())
}

fn rating(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = RatingRow {
        person: key(row.get(1)?),
        on: day(row, 2)?,
        moment: row.code(3, Moment::parse)?,
        area: row.code(4, LifeArea::parse)?,
        value: narrow(row.get(5)?)?,
    };
    columns.put_rating(key(row.get(0)?), put);
    Ok(())
}

fn ombud(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = OmbudRow {
        gender: row.code(1, Gender::parse)?,
        from: day(row, 2)?,
        to: end(row, 3)?,
        rate: Percent(narrow(row.get(4)?)?),
    };
    columns.put_ombud(key(row.get(0)?), put);
    Ok(())
}

fn absence(row: &Row, columns: &mut Columns) -> Result<(), Error> {
    let put = AbsenceRow {
        ombud: key(row.get(1)?),
        from: day(row, 2)?,
        to: end(row, 3)?,
        extent: Percent(narrow(row.get(4)?)?),
        kind: row.code(5, AbsenceKind::parse)?,
    };
    columns.put_absence(key(row.get(0)?), put);
    Ok(())
}

fn key(id: Uuid) -> Key {
    id.as_u128()
}

fn day(row: &Row, at: usize) -> Result<Day, Error> {
    row.get::<Date>(at).map(Day::from)
}

fn end(row: &Row, at: usize) -> Result<Day, Error> {
    row.get(at).map(Day::end)
}

fn minutes(row: &Row, at: usize) -> Result<Option<u16>, Error> {
    row.get::<Option<i64>>(at)?.map(narrow).transpose()
}

fn narrow<N: TryFrom<i64>>(wide: i64) -> Result<N, Error> {
    N::try_from(wide).map_err(|_| Error::Other(format!("{wide} is outside what the register holds")))
}

fn required(columns: &mut Columns, row: &Row, at: usize) -> Result<Word, Error> {
    word(columns, row.text(at)?)?.ok_or(Error::Column(at))
}

fn word(columns: &mut Columns, text: Option<&str>) -> Result<Option<Word>, Error> {
    text.map(|text| columns.word(text).map_err(|error| Error::Other(error.to_string()))).transpose()
}
