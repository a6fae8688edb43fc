//! Rows and cells: a CSV file, and the sheets of a workbook one under the other.

use super::read::plain;
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;

/// Rows of cells, without the empty ones at their ends.
pub type Grid = Vec<Vec<Held>>;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    Text(String),
    Number(f64),
}

impl Held {
    pub fn text(text: &str) -> Held {
        Held::Text(plain(text))
    }
}

/// A CSV file without the section that each record begins with.
pub fn csv(bytes: &[u8]) -> Grid {
    let text = std::str::from_utf8(bytes).expect("UTF-8").trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.delimiter(b';').flexible(true).has_headers(false).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("a record"));
    records.map(|record| trimmed(record.iter().skip(1).map(Held::text).collect())).collect()
}

/// Every sheet of a workbook.
pub fn xlsx(bytes: &[u8]) -> Grid {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let sheets = book.worksheets();
    let rows = sheets.iter().flat_map(|(_, sheet)| sheet.rows());
    rows.map(|row| trimmed(row.iter().map(cell).collect())).collect()
}

fn cell(data: &Data) -> Held {
    match data {
        Data::Float(number) => Held::Number(*number),
        Data::Int(number) => Held::Number(*number as f64),
        other => Held::text(&other.to_string()),
    }
}

fn trimmed(mut row: Vec<Held>) -> Vec<Held> {
    while row.last().is_some_and(|cell| *cell == Held::Text(String::new())) {
        row.pop();
    }
    row
}
