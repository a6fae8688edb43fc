//! What a document is made of, whatever it is written out as.

use jiff::civil::{Date, DateTime};

use crate::{Image, Picture};

/// The language of a document: how figures are written, and what a screen reader and the hyphenation are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Sv,
    En,
}

impl Language {
    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

/// What a document is to the one who holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Filled in and handed in: title and head stand above the first section. One sheet a section as a workbook.
    Form,
    /// Read: a title page with the head, a table of contents, a running head. One sheet a table as a workbook.
    Report,
}

/// A form, report or statement, complete and ready to be written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub kind: Kind,
    /// Must not be empty: an accessible PDF without a title is refused.
    pub title: String,
    pub subtitle: Option<String>,
    pub language: Language,
    /// A short word shown on every page, for what must never be taken for the final paper.
    pub stamp: Option<String>,
    /// The head of a form, what stands on the title page of a report.
    pub facts: Vec<Field>,
    pub sections: Vec<Section>,
    /// Local time the content was settled; becomes the files' date, so that they come out the same each time.
    pub created: DateTime,
    /// Version of the rules that its figures were counted by; none where nothing was counted.
    pub definition: Option<i64>,
    pub labels: Labels,
}

/// The words the renderers need beside the content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// With the places `{page}` and `{pages}`.
    pub page_of: String,
    /// Beside an option in CSV and XLSX.
    pub yes: String,
    /// Beside an option in CSV and XLSX.
    pub no: String,
    /// Read aloud for a ticked box in HTML and PDF.
    pub ticked: String,
    /// Read aloud for an empty box in HTML and PDF.
    pub unticked: String,
    /// Stands where a field or an answer is empty.
    pub not_answered: String,
    /// Name of one numbered remark, before its number.
    pub remark: String,
    /// Name of the list of remarks.
    pub remarks: String,
    /// Name of the workbook's first sheet, with title and head.
    pub overview: String,
    /// What `<5` says: read aloud, and told under each table and picture that has it.
    pub few: String,
    /// What `–` says: read aloud, and told under each table and picture that has it.
    pub hidden: String,
    /// Stands where a picture has no figure to draw.
    pub no_figure: String,
    /// Heading of the table of contents.
    pub contents: String,
    /// Link past the contents of a page of its own.
    pub skip: String,
    /// Opens the table that stands beside a picture.
    pub as_table: String,
}

/// A numbered part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Anchor in HTML; unique in the document, without blanks.
    pub id: String,
    pub number: Option<String>,
    pub heading: String,
    pub blocks: Vec<Block>,
}

/// What a section holds, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading within the section, one level below the section's own.
    Heading(String),
    /// Running text; a blank line starts a new paragraph.
    Paragraph(String),
    /// Points of a list without order.
    List(Vec<String>),
    /// Somebody else's words, and whose they are.
    Quote {
        text: String,
        source: Option<String>,
    },
    /// The few figures that say most, set large; the note is what each is a part of or compared with.
    KeyFigures(Vec<Field>),
    /// A figure drawn by the program, with its table.
    Picture(Picture),
    /// A picture of the writers' own.
    Image(Image),
    Fields(Vec<Field>),
    /// Free text as it was typed, with its line breaks.
    Answer {
        question: String,
        answer: Option<String>,
    },
    /// Options with whether each is ticked.
    Choices {
        question: String,
        options: Vec<(String, bool)>,
    },
    Table(Table),
    Remarks(Vec<Remark>),
    /// Fields to sign; an empty one becomes a line to write on.
    Signature(Vec<Field>),
}

/// A label with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub label: String,
    pub value: Value,
    /// What the reader should know of the value, such as why it differs from another source.
    pub note: Option<String>,
}

/// A table whose first column names its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    /// The first heads the row headers.
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub notes: Vec<String>,
}

/// Heading of a column; numeric ones are set to the right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub heading: String,
    pub numeric: bool,
}

/// A row: its header and one cell for each column after the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub header: String,
    pub cells: Vec<Cell>,
    pub emphasis: Emphasis,
}

/// How a row stands to the others: one of them, their total, or a part of the row above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    Plain,
    Total,
    Sub,
}

/// A value in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub value: Value,
    /// Where the rows behind the value are; HTML only.
    pub href: Option<String>,
    /// Position from zero of a remark among all the remarks of the document; shown as a number from one.
    pub remark: Option<usize>,
}

/// What a field or a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Whole(i64),
    /// Hundredths of a unit, always with both decimals: 1000 is "10,00".
    Hundredths(i64),
    /// Tenths of a unit, whose decimal is left out when there is none: 125 is "12,5", 120 is "12".
    Tenths(i64),
    /// Tenths of a percent; what it is a share of is told beside it. Without `decimal` it is rounded, halves away from zero.
    Percent {
        tenths: i64,
        decimal: bool,
    },
    /// Hundredths of a krona (öre).
    Money(i64),
    Date(Date),
    /// One to four, which is not shown: `<5`.
    Few,
    /// Not shown, since a small figure could be worked out from it: `–`.
    Hidden,
    /// Not given, which is not zero.
    Empty,
}

/// Something the reader should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub text: String,
    /// Where it can be looked into; HTML only.
    pub href: Option<String>,
}

impl Cell {
    /// A value that leads nowhere and is not remarked upon.
    pub fn plain(value: Value) -> Self {
        Self { value, href: None, remark: None }
    }
}

impl Section {
    /// Number and heading as one line; never empty, since a heading must not be.
    pub(crate) fn title(&self) -> String {
        match &self.number {
            Some(number) => format!("{number} {}", self.heading),
            None if self.heading.trim().is_empty() => self.id.clone(),
            None => self.heading.clone(),
        }
    }
}
