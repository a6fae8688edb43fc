//! What settling freezes, as JSON, and what differs between two versions. No I/O.

use super::document::Setting;
use super::report::Report;
use crate::figures::yearly::DEFINITION;
use crate::reports::{Change, canonical, differences, sha256_of};
use crate::web::{Language, texts};
use documents::{Block, Cell, Document, Emphasis, Field, Table};
use jiff::civil::DateTime;
use serde_json::{Map, Value as Json, json};
use stats::disclosure::{Disclosed, Seen};
use std::collections::BTreeMap;

impl Report {
    /// Everything that settling freezes: the report in both languages, and the figures that next year's is compared with. The
    /// same report gives the same bytes; when it was made is not a part of it.
    pub fn frozen(&self) -> String {
        let chapters = |language| {
            let setting = Setting { texts: texts(language), at: DateTime::ZERO, version: None };
            sections(&self.document(&setting))
        };
        let compared: Map<String, Json> =
            self.yearly.comparable().into_iter().map(|(key, count)| (key.to_owned(), shown(&count))).collect();
        canonical(&json!({
            "year": self.year,
            "operation": self.about.name,
            "definition": DEFINITION,
            "figures": compared,
            "sv": chapters(Language::Swedish),
            "en": chapters(Language::English),
        }))
    }
}

fn shown(count: &Disclosed<u64>) -> Json {
    match count.seen() {
        Seen::Exact(count) => count.into(),
        Seen::Few => "<5".into(),
        Seen::Hidden => "–".into(),
    }
}

/// What last year's report said (som det publicerades).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub version: i64,
    /// The version of the counting rules that it was made by.
    pub definition: i64,
    /// The rows of the flow by name, each as it was printed.
    pub figures: BTreeMap<String, String>,
}

impl Published {
    /// What a frozen version holds of it; `None` where the content is not of that shape.
    pub fn read(version: i64, content: &str) -> Option<Published> {
        let json: Json = serde_json::from_str(content).ok()?;
        let figures = json["figures"].as_object()?.iter();
        let figures = figures
            .map(|(key, figure)| (key.clone(), figure.as_str().map_or_else(|| figure.to_string(), str::to_owned)));
        Some(Published { version, definition: json["definition"].as_i64()?, figures: figures.collect() })
    }
}

/// What differs between two frozen reports in one language: texts and figures, chapter by chapter.
pub fn changes(before: &str, after: &str, language: Language) -> Vec<Change> {
    differences(&leaves(before, language), &leaves(after, language))
}

/// Every text and figure with where it stands.
fn leaves(content: &str, language: Language) -> BTreeMap<String, String> {
    let json: Json = serde_json::from_str(content).unwrap_or_default();
    let mut leaves = BTreeMap::new();
    for (at, section) in json[language.code()].as_array().into_iter().flatten().enumerate() {
        let heading = section["heading"].as_str().unwrap_or_default();
        for part in section["parts"].as_array().into_iter().flatten() {
            let [place, said] = [0, 1].map(|at| part[at].as_str().unwrap_or_default());
            leaves.insert([heading, place].join(" · ").trim_end_matches(" · ").to_owned(), said.to_owned());
        }
        leaves.insert(format!("{heading} · #"), (at + 1).to_string());
    }
    leaves
}

fn sections(document: &Document) -> Json {
    let section = |section: &documents::Section| {
        let parts: Vec<(String, String)> =
            section.blocks.iter().enumerate().flat_map(|(at, block)| parts(at, block, document)).collect();
        json!({ "id": section.id, "heading": section.heading, "parts": parts })
    };
    document.sections.iter().map(section).collect()
}

/// Everything that a block says, each with where it stands in its chapter.
fn parts(at: usize, block: &Block, document: &Document) -> Vec<(String, String)> {
    let place = (at + 1).to_string();
    match block {
        Block::Heading(text) | Block::Paragraph(text) => vec![(place, text.clone())],
        Block::List(points) => vec![(place, points.join("\n"))],
        Block::Quote { text, source } => {
            vec![(format!("{place} ·"), source.clone().unwrap_or_default()), (place, text.clone())]
        }
        Block::Picture(picture) => cells(&picture.table, document),
        Block::Image(image) => vec![(place, format!("{} {}", image.alt, sha256_of(&image.bytes)))],
        Block::Fields(fields) | Block::KeyFigures(fields) | Block::Signature(fields) => {
            fields.iter().map(|field| said(field, document)).collect()
        }
        Block::Answer { question, answer } => vec![(question.clone(), answer.clone().unwrap_or_default())],
        Block::Choices { question, options } => {
            options.iter().map(|(option, ticked)| (format!("{question} · {option}"), ticked.to_string())).collect()
        }
        Block::Table(table) => cells(table, document),
        Block::Remarks(remarks) => remarks.iter().map(|remark| (place.clone(), remark.text.clone())).collect(),
    }
}

fn said(field: &Field, document: &Document) -> (String, String) {
    (field.label.clone(), field.value.shown(document.language).unwrap_or_default())
}

fn cells(table: &Table, document: &Document) -> Vec<(String, String)> {
    let cell = |header: &str, at: usize, cell: &Cell| {
        let column = table.columns.get(at + 1).map(|column| column.heading.as_str()).unwrap_or_default();
        (format!("{} · {header} · {column}", table.caption), cell.value.shown(document.language).unwrap_or_default())
    };
    // A part of a row is known by the row too: the same word may stand under several.
    let mut above = "";
    let mut of_rows = Vec::new();
    for row in &table.rows {
        let header = match row.emphasis {
            Emphasis::Sub => format!("{above} · {}", row.header),
            _ => row.header.clone(),
        };
        above = if row.emphasis == Emphasis::Sub { above } else { &row.header };
        of_rows.extend(row.cells.iter().enumerate().map(|(at, one)| cell(&header, at, one)));
    }
    let notes =
        table.notes.iter().enumerate().map(|(at, note)| (format!("{} · ({})", table.caption, at + 1), note.clone()));
    of_rows.into_iter().chain(notes).collect()
}
