//! From a source to a register: every cell understood, or a problem that says why not.

mod header;
mod rows;

use super::columns::fold;
use super::operation;
use super::problem::{Problem, Problems, shown};
use super::progress::{Phase, Progress, Watch};
use super::records::{Record, for_every_record};
use super::register::Register;
use super::source::{Entry, Source};
use rows::Rows;
use std::cell::Cell;
use std::path::Path;

/// The sheet of instructions in the workbook that we make, which holds no rows.
pub const INSTRUCTIONS: &str = "Läs mig";
const OPERATION_FILE: &str = "verksamhet.toml";

/// What was read (läsning): the register, what has to be mended, and what was passed over.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub register: Register,
    pub problems: Problems,
    /// What was passed over, in Swedish.
    pub notes: Vec<String>,
}

impl From<Register> for Reading {
    fn from(register: Register) -> Reading {
        Reading { register, ..Reading::default() }
    }
}

/// Reads everything at `path`. What goes wrong is in the reading's problems.
pub fn read(path: &Path, watch: &Watch) -> Reading {
    let mut reading = Reading::default();
    let mut source = match Source::open(path) {
        Ok(source) => source,
        Err(problem) => {
            reading.problems.push(problem);
            return reading;
        }
    };
    let entries = source.entries();
    let total = entries.iter().map(|entry| entry.size).sum();
    let (done, told) = (Cell::new(0_u64), Cell::new(0_u64));
    let tick = |bytes: u64| {
        done.set(done.get() + bytes);
        if done.get() - told.get() >= 1 << 20 {
            told.set(done.get());
            watch(Progress { phase: Phase::Reading, done: done.get(), total });
        }
    };
    for at in wanted(&entries, &mut reading) {
        reading.entry(&mut source, at, &entries[at], &tick);
    }
    watch(Progress { phase: Phase::Reading, done: total, total });
    reading
}

/// Which entries are files of the format; the others are noted.
fn wanted(entries: &[Entry], reading: &mut Reading) -> Vec<usize> {
    let mut taken: Vec<(String, &str)> = Vec::new();
    let mut wanted = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let stem = entry.stem();
        if !is_file(&stem) {
            if stem != fold(INSTRUCTIONS) {
                reading.notes.push(format!("{}: hör inte till formatet och läses inte", entry.name));
            }
            continue;
        }
        if let Some((_, other)) = taken.iter().find(|(taken, _)| *taken == stem) {
            reading
                .problems
                .push(Problem::of_file(&entry.name, format!("samma slags fil som {other}; bara en kan läsas")));
            continue;
        }
        taken.push((stem, &entry.name));
        wanted.push(at);
    }
    if wanted.is_empty() {
        let message = "här finns ingen av formatets filer, till exempel klienter.csv eller stodperioder.csv";
        reading.problems.push(Problem::of_file("", message));
    }
    wanted
}

fn is_file(stem: &str) -> bool {
    let mut known = stem == OPERATION_FILE;
    for_every_record!(T => known |= stem == T::SHEET.name);
    known
}

impl Reading {
    fn entry(&mut self, source: &mut Source, at: usize, entry: &Entry, tick: &dyn Fn(u64)) {
        let stem = entry.stem();
        if stem == OPERATION_FILE {
            return self.operation(source, at, &entry.name);
        }
        for_every_record!(T => if stem == T::SHEET.name {
            self.table::<T>(source, at, &entry.name, tick);
        });
    }

    fn table<T: Record>(&mut self, source: &mut Source, at: usize, name: &str, tick: &dyn Fn(u64)) {
        let mut rows = Rows::<T>::new(name, &mut self.register.words, &mut self.problems, &mut self.notes);
        let halt = source.rows(at, &mut rows, tick).err();
        let workbook = matches!(source, Source::Workbook(_));
        let Some(table) = rows.finish(halt, workbook) else { return };
        T::put(&mut self.register, table);
    }

    fn operation(&mut self, source: &mut Source, at: usize, name: &str) {
        match source.text(at) {
            Ok(text) => {
                let (operation, problems, unknown) = operation::read(&text);
                self.notes.extend(unknown.iter().map(|key| format!("{name}: {} är okänt och läses inte", shown(key))));
                problems.into_iter().for_each(|message| self.problems.push(Problem::of_file(name, message)));
                self.register.operation = operation;
            }
            Err(halt) => {
                self.problems.push(Problem { row: halt.row, ..Problem::of_file(name, halt.message) });
            }
        }
    }
}

#[cfg(test)]
mod tests;
