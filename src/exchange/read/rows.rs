//! The rows below the heading, each as a record.

use super::header::{self, Place};
use crate::exchange::cell;
use crate::exchange::columns::{Kind, Need};
use crate::exchange::problem::{Problem, Problems, shown};
use crate::exchange::records::Record;
use crate::exchange::rules;
use crate::exchange::source::{Halt, Line, Sink};
use crate::exchange::table::Table;
use crate::exchange::value::Value;
use crate::exchange::words::Words;
use uuid::Uuid;

/// Takes the rows of one file.
pub struct Rows<'a, T> {
    table: Table<T>,
    places: Option<Vec<Place>>,
    /// Columns with a cell of this row that could not be understood: bits.
    wrong: u32,
    values: Vec<Value>,
    words: &'a mut Words,
    problems: &'a mut Problems,
    notes: &'a mut Vec<String>,
}

impl<'a, T: Record> Rows<'a, T> {
    pub fn new(name: &str, words: &'a mut Words, problems: &'a mut Problems, notes: &'a mut Vec<String>) -> Self {
        let table = Table { file: name.to_owned(), present: 0, ..Table::from(Vec::new()) };
        Rows { table, places: None, wrong: 0, values: Vec::new(), words, problems, notes }
    }

    /// The table, unless it is a sheet that nobody wrote in.
    pub fn finish(mut self, halt: Option<Halt>, workbook: bool) -> Option<Table<T>> {
        if let Some(halt) = halt {
            self.table.blind = true;
            let file = self.table.file.clone();
            self.problems.push(Problem { row: halt.row, ..Problem::of_file(&file, halt.message) });
        } else if self.places.is_none() {
            if workbook {
                return None;
            }
            self.problems.push(Problem::of_file(&self.table.file, "filen är tom; raden med rubriker saknas"));
        }
        Some(self.table)
    }

    fn heading(&mut self, line: &Line) {
        let sheet = const { &T::SHEET };
        let places = header::read(sheet, &self.table.file, line, self.problems, self.notes);
        for place in &places {
            if let Place::Column(at) = place {
                self.table.present |= 1 << at;
            }
        }
        self.table.blind |= !self.table.has(0);
        self.places = Some(places);
    }

    fn problem(&mut self, row: u32, column: Option<&str>, message: impl Into<String>) {
        self.problems.push(Problem::of_row(&self.table.file, row, column, message));
    }

    fn row(&mut self, line: &Line, places: &[Place]) {
        let beyond = (places.len()..line.len()).any(|at| !line.cell(at).is_empty());
        if line.len() < places.len() || beyond {
            let message = format!("raden har {} fält, rubrikraden {}", line.len(), places.len());
            self.problem(line.number, None, message);
        }
        self.values.clear();
        self.values.resize(const { T::SHEET.columns.len() }, Value::Empty);
        let mut id = None;
        for (at, place) in places.iter().enumerate() {
            match place {
                Place::Id => id = self.id(line, at),
                Place::Column(column) => self.cell(line, at, *column),
                Place::Unknown => {}
            }
        }
        self.needed(line.number);
        self.rules(line.number);
        self.keep(id, line.number);
    }

    fn id(&mut self, line: &Line, at: usize) -> Option<Uuid> {
        let text = line.cell(at);
        if text.is_empty() {
            return None;
        }
        let id = Uuid::try_parse(text).ok();
        if id.is_none() {
            let message = format!("{} är inte ett id; lämna cellen tom för en ny rad", shown(text));
            self.problem(line.number, Some("id"), message);
        }
        id
    }

    fn cell(&mut self, line: &Line, at: usize, column: usize) {
        let description = const { &T::SHEET }.columns.get(column).expect("places are made from the columns");
        match cell::read(&description.kind, line.cell(at), self.words) {
            Ok(value) => self.values[column] = value,
            Err(message) => {
                self.wrong |= 1 << column;
                self.problem(line.number, Some(description.name), message);
            }
        }
    }

    /// Tells of cells that must hold something and are empty.
    fn needed(&mut self, row: u32) {
        for (at, column) in const { &T::SHEET }.columns.iter().enumerate() {
            let empty = self.values[at] == Value::Empty && self.table.has(at) && self.wrong & (1 << at) == 0;
            if empty && column.need == Need::Value {
                self.problem(row, Some(column.name), "cellen är tom men måste fyllas i");
            }
        }
    }

    fn rules(&mut self, row: u32) {
        let present = self.table.present & !self.wrong;
        for (column, message) in rules::broken(const { &T::SHEET }, &self.values, present) {
            self.problem(row, Some(column), message);
        }
    }

    fn keep(&mut self, id: Option<Uuid>, row: u32) {
        if let Some(record) = T::from_values(id, &self.values) {
            self.table.rows.push(record);
            self.table.lines.push(row);
            return;
        }
        let cells = self.values.iter().zip(const { &T::SHEET }.columns).enumerate();
        self.table.referred.extend(cells.filter_map(|(at, (value, column))| match (value, column.kind) {
            (Value::Text(code), Kind::Client | Kind::Ombud) => Some((row, at, *code)),
            _ => None,
        }));
        // The row is refused, but those who refer to its code are not to blame.
        match (self.values.first(), const { &T::SHEET }.columns.first().map(|column| column.kind)) {
            (Some(Value::Text(code)), Some(Kind::Text)) => self.table.spoiled.push((row, *code)),
            _ => self.table.blind = true,
        }
    }
}

impl<T: Record> Sink for Rows<'_, T> {
    fn line(&mut self, line: &Line) {
        if !line.is_blank() {
            match self.places.take() {
                None => self.heading(line),
                Some(places) => {
                    self.row(line, &places);
                    self.places = Some(places);
                }
            }
        }
        self.wrong = 0;
    }

    fn fault(&mut self, row: u32, cell: usize, message: String) {
        let place = self.places.as_ref().and_then(|places| places.get(cell)).copied();
        let mut column = None;
        if let Some(Place::Column(at)) = place {
            self.wrong |= 1 << at;
            column = const { &T::SHEET }.columns.get(at).map(|column| column.name);
        }
        self.problem(row, column, message);
    }
}
