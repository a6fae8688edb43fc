//! A document as JSON, for programs: what a reader sees, with every figure as a number beside the words it is shown by. The form
//! is described in `docs/report-json.md`.

mod value;

use serde_json::{Map, Value as Json, json};

use self::value::value;
use crate::{Block, Cell, Document, Emphasis, Field, Image, Labels, Language, Picture, Remark, Row, Section, Table};

/// Raised when a program that reads the form would have to be changed.
const FORM: u64 = 1;

/// Writes the document as one JSON object, keys in their order, with a line break at its end.
pub fn json(document: &Document) -> String {
    let mut writer = Writer { language: document.language, labels: &document.labels, remarks: 0 };
    let text = serde_json::to_string_pretty(&writer.document(document));
    format!("{}\n", text.expect("every key is a text, and every number is finite"))
}

struct Writer<'a> {
    language: Language,
    labels: &'a Labels,
    /// How many remarks were written so far: they are numbered through the whole document.
    remarks: usize,
}

impl Writer<'_> {
    fn document(&mut self, document: &Document) -> Json {
        object([
            ("form", Some(json!({ "name": "ombud-report", "version": FORM }))),
            ("language", Some(document.language.tag().into())),
            ("title", Some(document.title.as_str().into())),
            ("subtitle", document.subtitle.as_deref().map(Json::from)),
            ("stamp", document.stamp.as_deref().map(Json::from)),
            ("read_at", Some(document.created.strftime("%Y-%m-%dT%H:%M:%S").to_string().into())),
            ("definition", document.definition.map(Json::from)),
            ("facts", Some(self.fields(&document.facts))),
            ("sections", Some(document.sections.iter().map(|section| self.section(section)).collect())),
        ])
    }

    fn section(&mut self, section: &Section) -> Json {
        object([
            ("id", Some(section.id.as_str().into())),
            ("number", section.number.as_deref().map(Json::from)),
            ("heading", Some(section.heading.as_str().into())),
            ("blocks", Some(section.blocks.iter().map(|block| self.block(block)).collect())),
        ])
    }

    fn block(&mut self, block: &Block) -> Json {
        match block {
            Block::Heading(text) => json!({ "block": "heading", "text": text }),
            Block::Paragraph(text) => json!({ "block": "paragraph", "text": text }),
            Block::List(points) => json!({ "block": "list", "points": points }),
            Block::Quote { text, source } => object([
                ("block", Some("quote".into())),
                ("text", Some(text.as_str().into())),
                ("source", source.as_deref().map(Json::from)),
            ]),
            Block::KeyFigures(fields) => json!({ "block": "key-figures", "fields": self.fields(fields) }),
            Block::Picture(picture) => self.picture(picture),
            Block::Image(image) => self::image(image),
            Block::Fields(fields) => json!({ "block": "fields", "fields": self.fields(fields) }),
            Block::Answer { question, answer } => answered(question, answer.as_deref()),
            Block::Choices { question, options } => choices(question, options),
            Block::Table(table) => object([("block", Some("table".into()))].into_iter().chain(self.table(table))),
            Block::Remarks(remarks) => self.remarks(remarks),
            Block::Signature(fields) => json!({ "block": "signature", "fields": self.fields(fields) }),
        }
    }

    fn fields(&self, fields: &[Field]) -> Json {
        let field = |field: &Field| {
            object([
                ("label", Some(field.label.as_str().into())),
                ("value", Some(value(&field.value, self.language, self.labels))),
                ("note", field.note.as_deref().map(Json::from)),
            ])
        };
        fields.iter().map(field).collect()
    }

    /// Without its drawing, which says nothing that the table does not.
    fn picture(&self, picture: &Picture) -> Json {
        object([
            ("block", Some("picture".into())),
            ("id", Some(picture.id.as_str().into())),
            ("title", Some(picture.title.as_str().into())),
            ("description", Some(picture.description.as_str().into())),
            ("notes", Some(picture.notes.clone().into())),
            ("table", Some(object(self.table(&picture.table)))),
        ])
    }

    fn table(&self, table: &Table) -> [(&'static str, Option<Json>); 4] {
        let column = |column: &crate::Column| json!({ "heading": column.heading, "numeric": column.numeric });
        [
            ("caption", Some(table.caption.as_str().into())),
            ("columns", Some(table.columns.iter().map(column).collect())),
            ("rows", Some(table.rows.iter().map(|row| self.row(row)).collect())),
            ("notes", Some(table.all_notes(self.labels).into())),
        ]
    }

    fn row(&self, row: &Row) -> Json {
        let emphasis = match row.emphasis {
            Emphasis::Plain => "plain",
            Emphasis::Total => "total",
            Emphasis::Sub => "part",
        };
        let cells: Json = row.cells.iter().map(|cell| self.cell(cell)).collect();
        json!({ "header": row.header, "emphasis": emphasis, "cells": cells })
    }

    fn cell(&self, cell: &Cell) -> Json {
        let mut said = value(&cell.value, self.language, self.labels);
        if let Some(position) = cell.remark {
            said["remark"] = (position + 1).into();
        }
        said
    }

    fn remarks(&mut self, remarks: &[Remark]) -> Json {
        let first = self.remarks + 1;
        self.remarks += remarks.len();
        let numbered = (first..).zip(remarks).map(|(number, remark)| json!({ "number": number, "text": remark.text }));
        json!({ "block": "remarks", "remarks": numbered.collect::<Json>() })
    }
}

fn answered(question: &str, answer: Option<&str>) -> Json {
    let answer = answer.filter(|text| !text.trim().is_empty());
    object([
        ("block", Some("answer".into())),
        ("question", Some(question.into())),
        ("answered", Some(answer.is_some().into())),
        ("answer", answer.map(Json::from)),
    ])
}

fn choices(question: &str, options: &[(String, bool)]) -> Json {
    let options: Json = options.iter().map(|(text, ticked)| json!({ "text": text, "ticked": ticked })).collect();
    json!({ "block": "choices", "question": question, "options": options })
}

/// What a picture of the writers' own shows; the file itself is in the documents for people.
fn image(image: &Image) -> Json {
    object([
        ("block", Some("image".into())),
        ("alt", Some(image.alt.as_str().into())),
        ("caption", image.caption.as_deref().map(Json::from)),
        ("media_type", Some(image.format.media_type().into())),
    ])
}

/// An object with these keys in this order; what there is nothing of is left out.
fn object(members: impl IntoIterator<Item = (&'static str, Option<Json>)>) -> Json {
    let there = members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Json::Object(there.collect::<Map<_, _>>())
}
