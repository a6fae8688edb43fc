//! The rows of one file, with which columns it had and where each row stood.

use super::records::Record;
use super::value::Value;
use super::words::Word;

/// What one file holds (tabell). Made from a `Vec` it has every column.
#[derive(Clone, Debug)]
pub struct Table<T> {
    pub rows: Vec<T>,
    /// What the file is called in messages.
    pub(super) file: String,
    /// Bit *n* is set if the file has column *n*; the others leave what is stored as it is.
    pub(super) present: u32,
    /// The row that each one stood on, the heading being 1; empty for rows that no file held.
    pub(super) lines: Vec<u32>,
    /// Codes of rows that could not be read whole, with their lines, so that those who refer to them are not blamed too.
    pub(super) spoiled: Vec<(u32, Word)>,
    /// Whom rows that could not be read whole refer to: line, column and code, so that a mistake there is told as well.
    pub(super) referred: Vec<(u32, usize, Word)>,
    /// Whether some codes could not be read at all, so that nobody who refers to one can be blamed.
    pub(super) blind: bool,
}

impl<T: Record> From<Vec<T>> for Table<T> {
    fn from(rows: Vec<T>) -> Table<T> {
        let present = (1 << T::SHEET.columns.len()) - 1;
        Table {
            rows,
            file: T::SHEET.file(),
            present,
            lines: Vec::new(),
            spoiled: Vec::new(),
            referred: Vec::new(),
            blind: false,
        }
    }
}

impl<T: Record> Table<T> {
    /// The row of the file that `index` stood on.
    pub fn line(&self, index: usize) -> u32 {
        self.lines.get(index).copied().unwrap_or_else(|| u32::try_from(index).unwrap_or(u32::MAX).saturating_add(2))
    }

    /// `stored` with nothing in the columns that the file does not have, and no id: what can be compared with a row.
    pub fn seen(&self, stored: T) -> T {
        if self.has_all() {
            return stored.with_id(None);
        }
        let mut values = stored.values();
        for (at, value) in values.iter_mut().enumerate() {
            if !self.has(at) {
                *value = Value::Empty;
            }
        }
        // What must be there is there in every file that was read, so the row stays whole.
        T::from_values(None, &values).unwrap_or(stored)
    }

    /// `row` as it is to be stored over `stored`: columns that the file does not have stay as they are.
    pub fn over(&self, stored: T, row: T) -> T {
        let (kept, new) = (stored.values(), row.values());
        let merged: Vec<Value> = (0..new.len()).map(|at| if self.has(at) { new[at] } else { kept[at] }).collect();
        T::from_values(stored.id(), &merged).unwrap_or(row.with_id(stored.id()))
    }

    pub(super) fn has(&self, column: usize) -> bool {
        self.present & (1 << column) != 0
    }

    fn has_all(&self) -> bool {
        self.present.count_ones() as usize == T::SHEET.columns.len()
    }
}
