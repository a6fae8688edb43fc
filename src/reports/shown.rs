//! How pages tell of reports and their versions.

use super::{Change, Format, State};
use crate::web::{Frame, Language};
use std::collections::HashMap;

/// What stands on screen is kept as the files are, under an ending that no file has.
pub const ARTICLE: &str = "article";

/// The longest text or figure in a table of changes, in characters.
const LONGEST: usize = 160;

/// The address of a file beside a page, in the language that is read.
pub fn address(page: &str, format: Format, language: Language) -> String {
    format!("{page}.{}?language={}", format.extension(), language.code())
}

/// The language that an address asks for; the reader's own where it asks for none.
pub fn language(frame: &Frame, query: &HashMap<String, String>) -> Language {
    match query.get("language").map(String::as_str) {
        Some("sv") => Language::Swedish,
        Some("en") => Language::English,
        _ => frame.texts().language(),
    }
}

impl Format {
    /// What a file is called where it can be had.
    pub const fn label(self) -> &'static str {
        match self {
            Format::Json => "JSON",
            Format::Html => "HTML",
            Format::Pdf => "PDF",
            Format::Docx => "Word",
            Format::Xlsx => "Excel",
            Format::Csv => "CSV",
        }
    }
}

impl State {
    /// Where a report stands, in words.
    pub fn said(&self, frame: &Frame) -> String {
        match self {
            State::Draft => frame.t("annual-state-draft"),
            State::Signed { version, on } => {
                frame.t2("annual-state-settled", ("version", *version), ("day", on.to_string()))
            }
            State::Changed { version, changes, .. } => {
                frame.t2("annual-state-changed", ("version", *version), ("changes", *changes as i64))
            }
        }
    }
}

impl Change {
    /// What it was, as a cell of a table: a long text by its beginning.
    pub fn was(&self) -> String {
        short(self.before.as_deref())
    }

    /// What it is now, likewise.
    pub fn is(&self) -> String {
        short(self.after.as_deref())
    }
}

fn short(said: Option<&str>) -> String {
    let said = said.unwrap_or_default();
    if said.chars().count() <= LONGEST {
        return said.to_owned();
    }
    said.chars().take(LONGEST).chain(['…']).collect()
}
