//! What an import would change, and the same steps making the change: one pass, so that the two cannot differ.

use super::check;
use super::compare::{Comparison, Difference};
use super::identity::{Coded, Known};
use super::problem::{Problem, Problems, shown};
use super::progress::{Phase, Progress, Watch};
use super::read::Reading;
use super::records::{
    Absence, Advice, Assignment, Client, Contact, Deficiency, LedgerLine, Ombud, Population, Rating, Record, Support,
    Visit, for_every_record,
};
use super::refs::{Codes, Refs};
use super::register::Operation;
use super::store;
use super::table::Table;
use super::words::{Word, Words};
use crate::access::{Exchange, Tx};
use crate::app::App;
use crate::db::Error;
use crate::erasure;
use std::collections::BTreeSet;
use std::fmt;
use uuid::Uuid;

/// What an import changes in one file's rows (ändring).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file's name in the format.
    pub file: String,
    pub added: u64,
    pub changed: u64,
    pub unchanged: u64,
}

/// How an import went, or would go (utfall).
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// One for each file that was there.
    pub changes: Vec<Change>,
    /// Whether the operation itself, its areas or municipalities change.
    pub operation: bool,
    /// If there are any, nothing was changed.
    pub problems: Problems,
    /// What was passed over or looks odd, in Swedish.
    pub notes: Vec<String>,
    /// Whether the changes were made.
    pub applied: bool,
}

impl Outcome {
    /// Whether there is anything to change.
    pub fn changes_something(&self) -> bool {
        self.operation || self.changes.iter().any(|change| change.added + change.changed > 0)
    }
}

/// A line for each file, in Swedish.
impl fmt::Display for Change {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let Change { file, added, changed, unchanged } = self;
        write!(out, "{file}: {added} nya, {changed} ändrade, {unchanged} oförändrade")
    }
}

/// Compares `reading` with what is stored and, if ids can be had from `app`, stores it.
///
/// # Errors
/// Those of the database.
pub fn run<R: Exchange>(tx: &mut Tx<R>, reading: &Reading, app: Option<&App>, watch: &Watch) -> Result<Outcome, Error> {
    let outcome = Outcome { problems: reading.problems.clone(), notes: reading.notes.clone(), ..Outcome::default() };
    let mut words = reading.register.words.clone();
    let erased = erasure::store::codes(tx)?.iter().map(|code| words.add(code)).collect();
    let progress = Steps {
        watch: watch.clone(),
        phase: app.map_or(Phase::Comparing, |_| Phase::Writing),
        done: 0,
        total: rows(reading),
    };
    let mut plan =
        Plan { tx, reading, app, words, refs: Refs::default(), places: BTreeSet::new(), erased, progress, outcome };
    plan.operation()?;
    plan.refs.clients = plan.coded::<Client>(store::save)?;
    plan.refs.ombud = plan.coded::<Ombud>(store::save)?;
    plan.rest()?;
    plan.finish()
}

fn rows(reading: &Reading) -> u64 {
    let mut total = 0;
    for_every_record!(T => total += T::of(&reading.register).map_or(0, |table| table.rows.len() as u64));
    total
}

struct Plan<'r, 'x, 'a, 'b, R> {
    tx: &'x mut Tx<'a, 'b, R>,
    reading: &'r Reading,
    app: Option<&'r App>,
    words: Words,
    refs: Refs,
    /// Municipalities that rows name.
    places: BTreeSet<Word>,
    /// The codes of those who have been erased, whose rows nothing changes any more.
    erased: BTreeSet<Word>,
    progress: Steps,
    outcome: Outcome,
}

impl<R: Exchange> Plan<'_, '_, '_, '_, R> {
    fn operation(&mut self) -> Result<(), Error> {
        let stored = store::operation(self.tx)?.unwrap_or_default();
        let Some(brought) = &self.reading.register.operation else { return Ok(()) };
        let after = merge(&stored, brought);
        if store::name_taken(self.tx, &after.name)? {
            let message = format!("en annan verksamhet heter redan {}", shown(&after.name));
            self.outcome.problems.push(Problem::of_file("verksamhet.toml", message));
        }
        self.outcome.operation = after != stored;
        if self.outcome.operation && self.app.is_some() {
            store::save_operation(self.tx, &after)?;
        }
        Ok(())
    }

    /// Rows that others refer to, and the codes of all of them.
    fn coded<T: Coded>(
        &mut self,
        save: impl Fn(&mut Tx<R>, &Refs, &Words, &[T]) -> Result<(), Error>,
    ) -> Result<Codes, Error> {
        let table = T::of(&self.reading.register);
        let nothing = Table::from(Vec::new());
        let mut difference = self.compare::<T>(table.unwrap_or(&nothing))?;
        let Some(table) = table else {
            return Ok(Codes::new(difference.settled.into_iter().map(|(row, _)| row), None));
        };
        check::codes(table, &difference.settled, &self.words, &mut self.outcome.problems);
        self.check(table, &difference);
        let added = self.write(table, &mut difference, save)?;
        let mut codes = Codes::new(difference.settled.into_iter().map(|(row, _)| row), Some(table));
        added.iter().for_each(|row| codes.add(row.code(), row.id()));
        Ok(codes)
    }

    fn rest(&mut self) -> Result<(), Error> {
        self.table::<Visit>()?;
        self.supports()?;
        self.table::<Assignment>()?;
        self.table::<Contact>()?;
        self.table::<Advice>()?;
        self.table::<Rating>()?;
        self.table::<Deficiency>()?;
        self.table::<Absence>()?;
        self.table::<LedgerLine>()?;
        self.table::<Population>()
    }

    fn supports(&mut self) -> Result<(), Error> {
        let Some(table) = Support::of(&self.reading.register) else { return Ok(()) };
        let mut difference = self.compare(table)?;
        check::overlaps(table, &difference.settled, &self.words, &mut self.outcome.problems);
        self.check(table, &difference);
        self.write(table, &mut difference, store::replace).map(drop)
    }

    fn table<T: Known>(&mut self) -> Result<(), Error> {
        let Some(table) = T::of(&self.reading.register) else { return Ok(()) };
        let mut difference = self.compare::<T>(table)?;
        self.check(table, &difference);
        self.write(table, &mut difference, store::replace).map(drop)
    }

    fn compare<T: Known>(&mut self, table: &Table<T>) -> Result<Difference<T>, Error> {
        let mut comparison = Comparison::new(table);
        check::doubled(table, comparison.doubled(), &mut self.outcome.problems);
        let (erased, mut closed) = (&self.erased, BTreeSet::new());
        store::rows::<T>(self.tx, &self.refs, &mut self.words, |row, _| {
            if check::of_erased(&row, erased) {
                closed.extend(row.id());
            }
            comparison.stored(row);
            Ok(())
        })?;
        let difference = comparison.finish();
        check::erased(table, &difference, (erased, &closed), &mut self.outcome.problems);
        Ok(difference)
    }

    fn check<T: Known>(&mut self, table: &Table<T>, difference: &Difference<T>) {
        let problems = &mut self.outcome.problems;
        check::references(table, &self.refs, &self.words, problems);
        check::merged(table, &difference.changed, problems);
        check::municipalities(table, &mut self.places);
        self.outcome.changes.push(Change {
            file: const { &T::SHEET }.file(),
            added: difference.added.len() as u64,
            changed: difference.changed.len() as u64,
            unchanged: difference.unchanged,
        });
        if self.app.is_none() {
            self.progress.step(table.rows.len() as u64);
        }
    }

    /// Stores the difference, if it is to be stored; the new rows of a kind that is [`Known::SETTLED`], with their ids.
    fn write<T: Known>(
        &mut self,
        table: &Table<T>,
        difference: &mut Difference<T>,
        save: impl Fn(&mut Tx<R>, &Refs, &Words, &[T]) -> Result<(), Error>,
    ) -> Result<Vec<T>, Error> {
        let Some(app) = self.app.filter(|_| self.outcome.problems.is_empty()) else { return Ok(Vec::new()) };
        if !difference.changed.is_empty() {
            let rows: Vec<T> = difference.changed.drain(..).map(|(_, row)| row).collect();
            save(self.tx, &self.refs, &self.words, &rows)?;
        }
        if difference.added.is_empty() {
            return Ok(Vec::new());
        }
        let order = self.numbered(app, table, std::mem::take(&mut difference.added));
        let rows = || order.iter().map(|(id, at)| table.rows[*at as usize].with_id(Some(*id)));
        let progress = &mut self.progress;
        store::insert(self.tx, &self.refs, &self.words, rows().inspect(|_| progress.step(1)))?;
        Ok(if T::SETTLED { rows().collect() } else { Vec::new() })
    }

    /// New rows with their ids, in the order of these. Rows about one person get ids that follow each other, so that
    /// both orders in which the database keeps them are written from one end to the other.
    fn numbered<T: Known>(&self, app: &App, table: &Table<T>, mut added: Vec<u32>) -> Vec<(Uuid, u32)> {
        let person = const { &T::SHEET }.columns.iter().position(|column| column.sql == "person");
        if let Some(person) = person {
            added.sort_by_cached_key(|&at| match table.rows[at as usize].values()[person] {
                super::value::Value::Text(code) => self.refs.clients.id(code),
                _ => None,
            });
        }
        let given = |at: u32| table.rows[at as usize].id().unwrap_or_else(|| app.id());
        let mut order: Vec<(Uuid, u32)> = added.into_iter().map(|at| (given(at), at)).collect();
        order.sort_unstable();
        order
    }

    fn finish(mut self) -> Result<Outcome, Error> {
        self.strange_places()?;
        if self.app.is_some() && self.outcome.problems.is_empty() {
            let flow = [Client::SHEET.file(), Visit::SHEET.file(), Support::SHEET.file()];
            let moved = |change: &Change| flow.contains(&change.file) && change.added + change.changed > 0;
            if self.outcome.changes.iter().any(moved) {
                store::settle_states(self.tx)?;
                erasure::store::settle(self.tx)?;
            }
            self.outcome.applied = true;
        }
        Ok(self.outcome)
    }

    /// Notes municipalities that are not the operation's: allowed, but often a slip of the pen.
    fn strange_places(&mut self) -> Result<(), Error> {
        let stored = store::operation(self.tx)?.unwrap_or_default();
        let operation =
            self.reading.register.operation.as_ref().map_or(stored.clone(), |brought| merge(&stored, brought));
        let members: BTreeSet<&str> = operation.municipalities().collect();
        let strange = self.places.iter().map(|word| &self.words[*word]).filter(|name| !members.contains(name));
        let strange: Vec<String> = strange.take(20).map(shown).collect();
        if !members.is_empty() && !strange.is_empty() {
            let names = strange.join(", ");
            self.outcome.notes.push(format!("kommuner som inte hör till verksamheten finns i filerna: {names}"));
        }
        Ok(())
    }
}

/// `stored` with what `brought` says.
fn merge(stored: &Operation, brought: &Operation) -> Operation {
    let or = |new: &Option<String>, old: &Option<String>| new.clone().or_else(|| old.clone());
    Operation {
        name: brought.name.clone(),
        county: or(&brought.county, &stored.county),
        form: or(&brought.form, &stored.form),
        host: or(&brought.host, &stored.host),
        areas: if brought.areas.is_empty() { stored.areas.clone() } else { brought.areas.clone() },
    }
}

/// Counts rows, and tells of it now and then.
struct Steps {
    watch: Watch,
    phase: Phase,
    done: u64,
    total: u64,
}

impl Steps {
    fn step(&mut self, rows: u64) {
        const EVERY: u64 = 20_000;
        let before = self.done / EVERY;
        self.done += rows;
        if self.done / EVERY > before || self.done == self.total {
            (self.watch)(Progress { phase: self.phase, done: self.done, total: self.total });
        }
    }
}
