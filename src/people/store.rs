//! Persons in the database, always within the reader's reach.

use super::{Line, Person, State};
use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::db::{Arg, Error, Row};
use jiff::civil::{Date, date};
use stats::{ChildrenAtHome, Gender};
use uuid::Uuid;

const COLUMNS: &str =
    "p.id, p.code, p.gender, p.birth_year, p.municipality, p.children, p.diagnoses, p.learned_of, p.state";

/// Whom the reader may see: everyone where `$2` is missing, else those whom that ombud supports or supported last, those whom
/// nobody has supported yet, since the queue is everybody's, those for whom he or she stands in today, and those whose key
/// he or she was given. Whoever has been erased is out of everybody's sight.
pub const IN_REACH: &str = "p.erased = FALSE AND (CAST($2 AS UUID) IS NULL
    OR p.supporter = $2
    OR (p.state IN ('none', 'queued')
        AND NOT EXISTS (SELECT 1 FROM support r WHERE r.operation = p.operation AND r.person = p.id))
    OR EXISTS (SELECT 1 FROM deputy d JOIN operation c ON c.id = d.operation WHERE d.operation = p.operation
               AND d.person = p.id AND d.ombud = $2 AND d.starts_on <= c.today AND d.ends_on >= c.today)
    OR EXISTS (SELECT 1 FROM key_grant g JOIN account k ON k.id = g.account WHERE g.operation = p.operation
               AND g.person = p.id AND g.basis = 'granted' AND k.ombud = $2))";

/// A person's state by the rows about him or her: *queued* while an accepted intake, not withdrawn, has no support
/// period that starts on its day or later.
pub const STATE: &str = "CASE
    WHEN EXISTS (SELECT 1 FROM support s WHERE s.operation = person.operation AND s.person = person.id
                 AND s.ends_on IS NULL) THEN 'open'
    WHEN EXISTS (SELECT 1 FROM intake i WHERE i.operation = person.operation AND i.person = person.id
                 AND i.outcome = 'accepterad' AND i.withdrawn_on IS NULL
                 AND NOT EXISTS (SELECT 1 FROM support s WHERE s.operation = i.operation AND s.person = i.person
                                 AND s.starts_on >= i.on_day)) THEN 'queued'
    WHEN EXISTS (SELECT 1 FROM support s WHERE s.operation = person.operation AND s.person = person.id) THEN 'closed'
    ELSE 'none' END";

/// Who supports a person by the rows about him or her, or did so last.
pub const SUPPORTER: &str =
    "(SELECT s.ombud FROM support s WHERE s.operation = person.operation AND s.person = person.id
    ORDER BY s.starts_on DESC LIMIT 1)";

/// What a list shows: any part left out shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub municipality: Option<String>,
    pub state: Option<State>,
    /// The beginning of a code.
    pub code: Option<String>,
    /// Who supports or has supported the person.
    pub ombud: Option<Uuid>,
    /// The days between which a support began, both included.
    pub from: Option<Date>,
    pub to: Option<Date>,
}

impl Filter {
    fn args(&self, tx: &Tx<impl ReadPeople>) -> Vec<Arg> {
        let state = self.state.map(State::code);
        let (from, to) = (self.from.unwrap_or(date(1, 1, 1)), self.to.unwrap_or(date(9999, 12, 31)));
        let (place, code) = (self.municipality.as_deref(), self.code.as_deref());
        args![tx.operation(), tx.own(), place, state, code, self.ombud, from, to].to_vec()
    }

    /// The conditions on municipality, state, code and period.
    fn conditions(&self) -> [&'static str; 4] {
        let dated = self.from.is_some() || self.to.is_some();
        [
            if self.municipality.is_some() { ONE_PLACE } else { ANY_PLACE },
            if self.state.is_some() { ONE_STATE } else { ANY_STATE },
            if self.code.is_some() { ONE_CODE } else { ANY_CODE },
            match (self.ombud.is_some(), dated) {
                (false, false) => ANY_PERIOD,
                (true, _) => OF_OMBUD,
                (false, true) => BEGUN,
            },
        ]
    }
}

// Each part of a filter as it stands when it is used, and when it is not: an optional part in one text would keep the
// planner from the index that finds fifty persons among a hundred thousand.
const ANY_PLACE: &str = "CAST($3 AS TEXT) IS NULL";
const ONE_PLACE: &str = "p.municipality = $3";
const ANY_STATE: &str = "CAST($4 AS TEXT) IS NULL";
const ONE_STATE: &str = "p.state = $4";
const ANY_CODE: &str = "CAST($5 AS TEXT) IS NULL";
const ONE_CODE: &str = "substr(p.code, 1, length($5)) = $5";
const ANY_PERIOD: &str = "CAST($6 AS UUID) IS NULL AND CAST($7 AS DATE) <= CAST($8 AS DATE)";
const OF_OMBUD: &str = "p.id IN (SELECT w.person FROM support w WHERE w.operation = $1 AND w.ombud = $6
    AND w.starts_on >= $7 AND w.starts_on <= $8)";
const BEGUN: &str = "CAST($6 AS UUID) IS NULL AND p.id IN (SELECT w.person FROM support w WHERE w.operation = $1
    AND w.starts_on >= $7 AND w.starts_on <= $8)";

// Those in reach in parts that share nobody, each of which an index finds: asking about everybody in turn would make an
// ombud's list of some hundred persons as slow as the register is long. The order of a CROSS JOIN is kept by SQLite.
// The limit, which nobody reaches, tells it that few are lent: it would else read every person first, to filter by.
const EVERYBODY: &str = "person p WHERE CAST($2 AS UUID) IS NULL";
const NEVER_SUPPORTED: &str = "person p WHERE p.state = 'none'";
const FIRST_IN_QUEUE: &str = "person p WHERE p.state = 'queued'
    AND NOT EXISTS (SELECT 1 FROM support n WHERE n.operation = p.operation AND n.person = p.id)";
const OWN: &str = "person p WHERE p.supporter = $2";
const LENT: &str = "(SELECT b.person FROM deputy b WHERE b.operation = $1 AND b.ombud = $2
     UNION SELECT b.person FROM account k CROSS JOIN key_grant b
     WHERE k.operation = $1 AND k.ombud = $2 AND b.operation = k.operation AND b.account = k.id
     LIMIT 100000) lent
    CROSS JOIN person p WHERE p.id = lent.person AND (p.supporter = $2) IS NOT TRUE
    AND EXISTS (SELECT 1 FROM support n WHERE n.operation = p.operation AND n.person = p.id)";

/// The parts that somebody with this reach sees of a list of persons in this state.
fn parts(own: Option<Uuid>, state: Option<State>) -> &'static [&'static str] {
    match (own, state) {
        (None, _) => &[EVERYBODY],
        (Some(_), None) => &[NEVER_SUPPORTED, FIRST_IN_QUEUE, OWN, LENT],
        (Some(_), Some(State::None)) => &[NEVER_SUPPORTED],
        (Some(_), Some(State::Queued)) => &[FIRST_IN_QUEUE, OWN, LENT],
        (Some(_), Some(State::Open | State::Closed)) => &[OWN, LENT],
    }
}

/// The ids of those in reach of `own`, as statements that share nobody, each of which an index finds; `$1` is the operation,
/// `$2` the reader's ombud.
pub fn reached(own: Option<Uuid>) -> impl Iterator<Item = String> {
    parts(own, None).iter().map(|part| format!("SELECT p.id FROM {part} AND p.operation = $1 AND {IN_REACH}"))
}

fn person(row: &Row) -> Result<Person, Error> {
    Ok(Person {
        id: row.get(0)?,
        code: row.get(1)?,
        gender: row.code(2, Gender::parse)?,
        birth_year: row.get::<Option<i64>>(3)?.and_then(|year| i16::try_from(year).ok()),
        municipality: row.get(4)?,
        children: row.code(5, ChildrenAtHome::parse)?,
        diagnoses: row.get(6)?,
        learned_of: row.get(7)?,
        state: row.code(8, State::parse)?,
    })
}

/// One page of persons, by code, from row `offset`, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<impl ReadPeople>, filter: &Filter, offset: i64, limit: i64) -> Result<Vec<Line>, Error> {
    let mut args = filter.args(tx);
    args.extend([limit.into(), offset.into()]);
    let [place, state, code, period] = filter.conditions();
    let chosen = parts(tx.own(), filter.state).iter().map(|part| {
        format!(
            "SELECT p.id, p.code FROM {part}
             AND p.operation = $1 AND {IN_REACH} AND {place} AND {state} AND {code} AND {period}"
        )
    });
    let chosen = chosen.collect::<Vec<_>>().join(" UNION ALL ");
    // Chosen by what the indexes hold, and only then read whole: without the cross join SQLite may read every person by
    // code, and look each up among the chosen. The second column is the code.
    let sql = format!(
        "SELECT {COLUMNS}, o.code, s.starts_on FROM ({chosen} ORDER BY 2 LIMIT $9 OFFSET $10) c
         CROSS JOIN person p
         LEFT JOIN support s ON s.operation = p.operation AND s.person = p.id AND s.ends_on IS NULL
         LEFT JOIN ombud o ON o.operation = s.operation AND o.id = s.ombud
         WHERE p.operation = $1 AND p.id = c.id ORDER BY p.code"
    );
    tx.all(&sql, &args, in_list)
}

/// One person as a list shows it; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn line(tx: &mut Tx<impl ReadPeople>, id: Uuid) -> Result<Option<Line>, Error> {
    let args = args![tx.operation(), tx.own(), id];
    let sql = format!(
        "SELECT {COLUMNS}, o.code, s.starts_on FROM person p
         LEFT JOIN support s ON s.operation = p.operation AND s.person = p.id AND s.ends_on IS NULL
         LEFT JOIN ombud o ON o.operation = s.operation AND o.id = s.ombud
         WHERE p.operation = $1 AND {IN_REACH} AND p.id = $3"
    );
    tx.find(&sql, args, in_list)
}

fn in_list(row: &Row) -> Result<Line, Error> {
    Ok(Line { person: person(row)?, ombud: row.get(9)?, since: row.get(10)? })
}

/// How many persons a list has, counted to `most` at the furthest.
///
/// # Errors
/// Those of the database.
pub fn count(tx: &mut Tx<impl ReadPeople>, filter: &Filter, most: i64) -> Result<i64, Error> {
    let mut args = filter.args(tx);
    args.push(most.into());
    let [place, state, code, period] = filter.conditions();
    let mut found = 0;
    for part in parts(tx.own(), filter.state) {
        let sql = format!(
            "SELECT count(*) FROM (SELECT 1 AS one FROM {part}
             AND p.operation = $1 AND {IN_REACH} AND {place} AND {state} AND {code} AND {period} LIMIT $9) found"
        );
        found += tx.one::<i64>(&sql, &args)?;
        if found >= most {
            return Ok(most);
        }
    }
    Ok(found)
}

/// The person with this id; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadPeople>, id: Uuid) -> Result<Option<Person>, Error> {
    let args = args![tx.operation(), tx.own(), id];
    let sql = format!("SELECT {COLUMNS} FROM person p WHERE p.operation = $1 AND {IN_REACH} AND p.id = $3");
    tx.find(&sql, args, person)
}

/// Stores a new person. Sending the same form twice stores one: a person who is there already is left alone.
///
/// # Errors
/// [`Error::Unique`] where another person has the code.
pub fn create(tx: &mut Tx<impl WritePeople>, person: &Person) -> Result<(), Error> {
    let revision = tx.revision()?;
    let sql = "INSERT INTO person (operation, id, revision, code, gender, birth_year, municipality, children, diagnoses,
        learned_of, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'none') ON CONFLICT (operation, id) DO NOTHING";
    let args = stored(tx.operation(), revision, person);
    tx.execute(sql, &args).map(drop)
}

/// Stores a person anew.
///
/// # Errors
/// [`Error::Unique`] where another person has the code.
pub fn save(tx: &mut Tx<impl WritePeople>, person: &Person) -> Result<(), Error> {
    let revision = tx.revision()?;
    let sql = "UPDATE person SET revision = $3, code = $4, gender = $5, birth_year = $6, municipality = $7,
        children = $8, diagnoses = $9, learned_of = $10 WHERE operation = $1 AND id = $2";
    let args = stored(tx.operation(), revision, person);
    tx.execute(sql, &args).map(drop)
}

fn stored(operation: i64, revision: i64, person: &Person) -> Vec<Arg> {
    args![
        operation,
        person.id,
        revision,
        &person.code,
        person.gender.code(),
        person.birth_year,
        &person.municipality,
        person.children.code(),
        person.diagnoses.as_deref(),
        person.learned_of.as_deref()
    ]
    .to_vec()
}

/// Takes a person away who has nothing else recorded; an inquiry is about nobody in the register then.
///
/// # Errors
/// [`Error::Reference`] where something is.
pub fn remove(tx: &mut Tx<impl WritePeople>, id: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("UPDATE inquiry SET person = NULL WHERE operation = $1 AND person = $2", args![operation, id])?;
    tx.execute("DELETE FROM person WHERE operation = $1 AND id = $2", args![operation, id])?;
    tx.removed("person", id)
}

/// Brings a person's state in line with the rows about him or her; called after each change of those.
///
/// # Errors
/// Those of the database.
pub fn settle(tx: &mut Tx<impl WritePeople>, id: Uuid) -> Result<(), Error> {
    let (operation, revision) = (tx.operation(), tx.revision()?);
    let sql = format!(
        "UPDATE person SET revision = $3, state = {STATE}, supporter = {SUPPORTER} WHERE operation = $1 AND id = $2"
    );
    tx.execute(&sql, args![operation, id, revision]).map(drop)
}
