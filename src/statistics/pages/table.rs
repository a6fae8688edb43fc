//! The tables of the page as values: built in words and figures here, drawn by one template.

use super::super::Share;
use crate::web::{Frame, Language};
use stats::{Halves, Hundredths, Tally};

/// A part of the page with a heading (avsnitt).
pub struct Section {
    /// Its anchor.
    pub id: &'static str,
    pub heading: String,
    pub lead: Option<String>,
    pub tables: Vec<Table>,
}

impl Section {
    /// The section whose heading is the text `statistics-ID`.
    pub fn new(frame: &Frame, id: &'static str, tables: Vec<Table>) -> Section {
        Section { id, heading: frame.t(&format!("statistics-{id}")), lead: None, tables }
    }

    /// A paragraph before the tables.
    #[must_use]
    pub fn lead(self, lead: String) -> Section {
        Section { lead: Some(lead), ..self }
    }
}

/// A table (tabell): the first column says what, the others how many.
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Row>,
}

impl Table {
    /// A table with the text `caption`, and `head` above its columns.
    pub fn new(frame: &Frame, caption: &str, head: Vec<String>) -> Table {
        Table { caption: frame.t(caption), head, rows: Vec::new() }
    }

    /// A row.
    pub fn row(&mut self, label: impl Into<String>, cells: Vec<String>) {
        self.styled("", label, cells);
    }

    /// A row that sums up others.
    pub fn total(&mut self, label: impl Into<String>, cells: Vec<String>) {
        self.styled("total", label, cells);
    }

    /// A row that is part of the one above it.
    pub fn sub(&mut self, label: impl Into<String>, cells: Vec<String>) {
        self.styled("sub", label, cells);
    }

    fn styled(&mut self, class: &'static str, label: impl Into<String>, cells: Vec<String>) {
        self.rows.push(Row { class, label: label.into(), cells });
    }
}

/// A row of a table.
pub struct Row {
    pub class: &'static str,
    pub label: String,
    pub cells: Vec<String>,
}

/// The texts `keys`, as headings of columns.
pub fn heads<const N: usize>(frame: &Frame, keys: [&str; N]) -> Vec<String> {
    keys.map(|key| frame.t(key)).into()
}

/// Number and minutes.
pub fn tally(frame: &Frame, tally: Tally) -> Vec<String> {
    vec![frame.number(tally.number), frame.number(tally.minutes)]
}

/// A share with its sign; a dash where there is nothing to share.
pub fn share(frame: &Frame, part: u64, base: u64) -> String {
    let share = Share { part, base }.per_cent(decimal_mark(frame));
    share.map_or_else(|| "–".to_owned(), |share| format!("{share}\u{a0}%"))
}

/// A median.
pub fn halves(frame: &Frame, Halves(halves): Halves) -> String {
    let half = if halves % 2 == 0 { String::new() } else { format!("{}5", decimal_mark(frame)) };
    format!("{}{half}", frame.number(halves / 2))
}

/// Full-time posts.
pub fn hundredths(frame: &Frame, Hundredths(size): Hundredths) -> String {
    format!("{}{}{:02}", frame.number(size / 100), decimal_mark(frame), size % 100)
}

fn decimal_mark(frame: &Frame) -> char {
    match frame.texts().language() {
        Language::Swedish => ',',
        Language::English => '.',
    }
}
