//! What a report says, in the shape that is frozen, and what differs between two that were. No I/O.

use super::{Change, differences};
use crate::web::{Language, texts};
use documents::{Block, Cell, Document, Emphasis, Field, Image, Table};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// So many characters of its digest tell a picture from the others of a report.
const KNOWN_BY: usize = 8;

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
        // Pictures are known by themselves: one more does not move what stands after it.
        let (images, others): (Vec<_>, Vec<_>) =
            section.blocks.iter().partition(|block| matches!(block, Block::Image(_)));
        let others = others.into_iter().enumerate().flat_map(|(at, block)| parts(at, block, document));
        let images = images.into_iter().enumerate().flat_map(|(at, block)| parts(at, block, document));
        let parts: Vec<(String, String)> = others.chain(images).collect();
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
        Block::Image(image) => pictured(place, image, document),
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

/// What is said of a picture of the writers' own, where it stands among those of its chapter, and its whole digest: by the
/// beginning of that it is known.
fn pictured(place: String, image: &Image, document: &Document) -> Vec<(String, String)> {
    let words = texts(match document.language {
        documents::Language::Sv => Language::Swedish,
        documents::Language::En => Language::English,
    });
    let known: String = image.digest.chars().take(KNOWN_BY).collect();
    let name = words.with("reports-picture", &[("known", known.into())]);
    let part = |key: &str, said: String| (format!("{name} · {}", words.text(key)), said);
    let caption = image.caption.iter().map(|caption| part("reports-picture-caption", caption.clone()));
    let about = [part("reports-picture-alt", image.alt.clone()), (format!("{name} · #"), place)];
    let digest = (format!("{name} · SHA-256"), image.digest.clone());
    about.into_iter().chain(caption).chain([digest]).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use documents::{ImageFormat, Kind, Labels, Section};
    use jiff::civil::DateTime;

    fn image(digest: &str, alt: &str) -> Block {
        Block::Image(Image {
            alt: alt.to_owned(),
            caption: None,
            format: ImageFormat::Png,
            size: [1, 1],
            digest: digest.to_owned(),
            href: None,
            bytes: Vec::new(),
        })
    }

    /// A chapter with pictures between its text and a paragraph after them.
    fn frozen(images: Vec<Block>) -> String {
        let paragraphs = ["One", "Two"].map(|text| Block::Paragraph(text.to_owned()));
        let mut blocks = paragraphs.to_vec();
        blocks.splice(1..1, images);
        let document = Document {
            kind: Kind::Report,
            title: "Title".into(),
            subtitle: None,
            language: documents::Language::En,
            stamp: None,
            facts: Vec::new(),
            sections: vec![Section { id: "a".into(), number: None, heading: "Aim".into(), blocks }],
            created: DateTime::ZERO,
            definition: None,
            labels: Labels::default(),
        };
        json!({ "en": sections(&document) }).to_string()
    }

    fn told(before: Vec<Block>, after: Vec<Block>) -> Vec<String> {
        let changes = changes(&frozen(before), &frozen(after), Language::English);
        let side = |said: Option<String>| said.unwrap_or_else(|| "-".into());
        changes
            .into_iter()
            .map(|change| format!("{}: {} > {}", change.key, side(change.before), side(change.after)))
            .collect()
    }

    #[test]
    fn a_new_picture_and_one_that_is_gone_are_named_and_move_nothing_else() {
        let new = told(Vec::new(), vec![image("0123456789", "A house")]);
        let named = [
            "Aim · Picture 01234567 · #: - > 1",
            "Aim · Picture 01234567 · Alternative text: - > A house",
            "Aim · Picture 01234567 · SHA-256: - > 0123456789",
        ];
        assert_eq!(new, named);
        let gone = told(vec![image("0123456789", "A house")], Vec::new());
        assert_eq!(gone[1], "Aim · Picture 01234567 · Alternative text: A house > -");
        assert_eq!(gone.len(), 3);
    }

    #[test]
    fn other_words_and_another_place_are_named() {
        let (house, tree) = (image("0123456789", "A house"), image("abcdef0123", "A tree"));
        let words = told(vec![house.clone()], vec![image("0123456789", "An office")]);
        assert_eq!(words, ["Aim · Picture 01234567 · Alternative text: A house > An office"]);
        let places = told(vec![house.clone(), tree.clone()], vec![tree, house]);
        assert_eq!(places, ["Aim · Picture 01234567 · #: 1 > 2", "Aim · Picture abcdef01 · #: 2 > 1"]);
    }
}
