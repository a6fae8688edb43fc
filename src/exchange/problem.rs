//! What is wrong with an import, told so that the one who made the file can mend it.

use std::fmt;

/// How many problems are told in full; a register that is wrong in every row would fill memory otherwise.
const TOLD: usize = 10_000;

/// Something that has to be mended before the import (problem). Messages are in Swedish, as the files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file or sheet, as it is called in what was given; empty for what was given as a whole.
    pub file: String,
    /// The heading is row 1.
    pub row: Option<u32>,
    /// The column's heading.
    pub column: Option<String>,
    /// What was found and what was expected.
    pub message: String,
}

impl Problem {
    /// A problem with a file as a whole.
    pub fn of_file(file: &str, message: impl Into<String>) -> Problem {
        Problem { file: file.to_owned(), row: None, column: None, message: message.into() }
    }

    /// A problem with a row, or with a cell of it.
    pub fn of_row(file: &str, row: u32, column: Option<&str>, message: impl Into<String>) -> Problem {
        Problem { row: Some(row), column: column.map(str::to_owned), ..Problem::of_file(file, message) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let mut parts = Vec::new();
        if !self.file.is_empty() {
            parts.push(self.file.clone());
        }
        parts.extend(self.row.map(|row| format!("rad {row}")));
        parts.extend(self.column.as_ref().map(|column| format!("kolumn {column}")));
        if !parts.is_empty() {
            write!(out, "{}: ", parts.join(", "))?;
        }
        write!(out, "{}", self.message)
    }
}

/// Every problem of an import.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    told: Vec<Problem>,
    count: usize,
}

impl Problems {
    /// One more.
    pub fn push(&mut self, problem: Problem) {
        self.count += 1;
        if self.told.len() < TOLD {
            self.told.push(problem);
        }
    }

    /// Those of `other` after these.
    pub fn extend(&mut self, other: Problems) {
        self.count += other.count - other.told.len();
        other.told.into_iter().for_each(|problem| self.push(problem));
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many there are, told or not.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Those that are told in full.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.told.iter()
    }
}

/// One a line, and how many more there are than are told.
impl fmt::Display for Problems {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        self.told.iter().try_for_each(|problem| writeln!(out, "{problem}"))?;
        let more = self.count - self.told.len();
        if more > 0 {
            writeln!(out, "… och {more} till")?;
        }
        Ok(())
    }
}

/// Text from a file as a message shows it: in quotation marks, on one line, and not too long.
pub fn shown(text: &str) -> String {
    let mut short: String =
        text.chars().take(40).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    format!("”{short}”")
}
