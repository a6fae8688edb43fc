//! A row of cells as text, whatever it was read from.

/// A row (rad), reused from one to the next.
#[derive(Debug, Default)]
pub struct Line {
    /// Where it stood; the heading is 1.
    pub number: u32,
    text: String,
    ends: Vec<usize>,
}

/// Takes the rows of one file or sheet.
pub trait Sink {
    /// The next row.
    fn line(&mut self, line: &Line);
    /// A cell (from 0) that cannot be read as text, and why.
    fn fault(&mut self, row: u32, cell: usize, message: String);
}

/// Why the rest of a file could not be read.
#[derive(Debug)]
pub struct Halt {
    pub row: Option<u32>,
    /// In Swedish.
    pub message: String,
}

impl Halt {
    pub fn new(message: impl Into<String>) -> Halt {
        Halt { row: None, message: message.into() }
    }

    pub fn at(row: u32, message: impl Into<String>) -> Halt {
        Halt { row: Some(row), message: message.into() }
    }
}

impl Line {
    pub fn start(&mut self, number: u32) {
        self.number = number;
        self.text.clear();
        self.ends.clear();
    }

    /// More text of the cell that is being read.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }

    /// How many cells have ended.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Bytes of text in all cells.
    pub fn size(&self) -> usize {
        self.text.len()
    }

    /// Whether no cell holds anything.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The trimmed text of a cell; empty beyond the last.
    pub fn cell(&self, at: usize) -> &str {
        let Some(end) = self.ends.get(at) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.text[start..*end].trim()
    }
}
