//! The sheets of a workbook, read cell by cell. What a formula gave last is not data: nobody wrote it.

use super::{Entry, Halt, Line, Sink};
use calamine::{DataRef, Reader, Xlsx};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// An open workbook.
pub struct Workbook {
    book: Xlsx<BufReader<File>>,
    sheets: Vec<String>,
}

impl Workbook {
    pub fn open(path: &Path) -> Result<Workbook, String> {
        let book: Xlsx<_> = calamine::open_workbook(path)
            .map_err(|error: calamine::XlsxError| format!("arbetsboken går inte att läsa: {error}"))?;
        let sheets = book.sheet_names();
        Ok(Workbook { book, sheets })
    }

    pub fn entries(&self) -> Vec<Entry> {
        self.sheets.iter().map(|name| Entry { name: name.clone(), size: 0 }).collect()
    }

    /// Gives `sink` every row that has a cell, each as wide as the first.
    pub fn rows(&mut self, at: usize, sink: &mut impl Sink) -> Result<(), Halt> {
        let damaged = |error: calamine::XlsxError| Halt::new(format!("bladet går inte att läsa: {error}"));
        let mut cells = self.book.worksheet_cells_reader(&self.sheets[at]).map_err(damaged)?;
        let mut rows = Rows { line: Line::default(), width: 0, sink };
        while let Some(cell) = cells.next_cell_with_formula().map_err(damaged)? {
            let (row, column) = (cell.pos.0 + 1, cell.pos.1 as usize);
            rows.reach(row, column);
            let text = match cell.formula {
                Some(formula) => Err(format!("innehåller formeln ={formula}; skriv in värdet i stället")),
                None => text(&cell.value),
            };
            match text {
                Ok(text) => rows.line.push(&text),
                Err(message) => rows.sink.fault(row, column, format!("cell {} {message}", place(row, column))),
            }
            rows.line.end_cell();
        }
        rows.finish();
        Ok(())
    }
}

struct Rows<'a, S> {
    line: Line,
    width: usize,
    sink: &'a mut S,
}

impl<S: Sink> Rows<'_, S> {
    /// Ends the row before `row`, if that is another one, and the cells before `column`.
    fn reach(&mut self, row: u32, column: usize) {
        if row != self.line.number {
            self.finish();
            self.line.start(row);
        }
        while self.line.len() < column {
            self.line.end_cell();
        }
    }

    fn finish(&mut self) {
        if self.line.number == 0 {
            return;
        }
        if self.width == 0 && !self.line.is_blank() {
            self.width = self.line.len();
        }
        while self.line.len() < self.width {
            self.line.end_cell();
        }
        self.sink.line(&self.line);
    }
}

/// A cell as the text that a file would have.
fn text(value: &DataRef) -> Result<String, String> {
    match value {
        DataRef::Empty => Ok(String::new()),
        DataRef::String(text) => Ok(text.clone()),
        DataRef::SharedString(text) => Ok((*text).to_owned()),
        DataRef::Int(whole) => Ok(whole.to_string()),
        DataRef::Float(number) => Ok(number.to_string()),
        DataRef::Bool(value) => Ok(value.to_string()),
        DataRef::DateTime(moment) if moment.is_datetime() => Ok(date(moment)),
        DataRef::DateTimeIso(text) => Ok(text.strip_suffix("T00:00:00").unwrap_or(text).to_owned()),
        DataRef::DateTime(_) | DataRef::DurationIso(_) => {
            Err("är en tidslängd; väntade en text, ett tal eller ett datum".into())
        }
        DataRef::Error(error) => Err(format!("visar felet {error}; skriv in värdet")),
    }
}

fn date(moment: &calamine::ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date} {hour:02}:{minute:02}") }
}

/// `C5` for the third cell of the fifth row.
fn place(row: u32, column: usize) -> String {
    let (mut letters, mut rest) = (String::new(), column + 1);
    while rest > 0 {
        letters.insert(0, char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{row}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn cells_are_named_as_the_spreadsheet_does() {
        assert_eq!((super::place(5, 2), super::place(1, 26)), ("C5".into(), "AA1".into()));
    }
}
