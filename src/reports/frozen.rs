//! What a report says, in the shape that is frozen, and what differs between two that were. No I/O.

use super::{Change, differences, sha256_of};
use crate::web::Language;
use documents::{Block, Cell, Document, Emphasis, Field, Table};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// What differs between two frozen reports in one language: texts and figures, chapter by chapter. Each is an object that holds
/// the [`sections`] of every language under its code.
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

/// Everything that a document says, chapter by chapter, in the shape that is frozen and compared.
pub fn sections(document: &Document) -> Json {
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
