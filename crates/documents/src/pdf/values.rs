//! A document as the values its template reads. Texts stay values, so nothing typed by a person is read as markup.

use jiff::civil::DateTime;
use typst::foundations::{Bytes, Datetime, Dict, Str, Value, dict};
use typst::layout::Abs;

use super::world::drawable;
use crate::raster::{self, Size};
use crate::text::paragraphs;
use crate::{
    Block, Cell, Document, Emphasis, Field, Image, Kind, Labels, Language, Picture, Remark, Row, Section, Table, chart,
};

/// The template's `sys.inputs`.
pub(super) fn document(document: &Document) -> Dict {
    let labels = &document.labels;
    let mut writer = Writer { language: document.language, labels, remarks: 0 };
    dict! {
        "report" => document.kind == Kind::Report,
        "title" => text(&document.title),
        "subtitle" => optional(document.subtitle.as_deref()),
        "language" => document.language.tag(),
        "stamp" => optional(document.stamp.as_deref()),
        "created" => moment(document.created),
        "page-of" => text(&labels.page_of),
        "ticked" => text(&labels.ticked),
        "unticked" => text(&labels.unticked),
        "not-answered" => text(&labels.not_answered),
        "contents" => text(&labels.contents),
        "facts" => writer.fields(&document.facts),
        "sections" => each(&document.sections, |section| writer.section(section)),
    }
}

struct Writer<'a> {
    language: Language,
    labels: &'a Labels,
    /// How many remarks were written so far: they are numbered through the whole document.
    remarks: usize,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section) -> Dict {
        dict! {
            "title" => text(&section.title()),
            "blocks" => each(&section.blocks, |block| self.block(block)),
        }
    }

    fn block(&mut self, block: &Block) -> Dict {
        match block {
            Block::Heading(body) => dict! { "kind" => "heading", "text" => text(body) },
            Block::List(points) => dict! { "kind" => "list", "points" => each(points, |point| prose(point)) },
            Block::Quote { text: body, source } => dict! {
                "kind" => "quote",
                "body" => prose(body),
                "source" => optional(source.as_deref()),
            },
            Block::KeyFigures(fields) => dict! { "kind" => "key-figures", "fields" => self.fields(fields) },
            Block::Picture(picture) => self.picture(picture),
            Block::Image(image) => self::image(image),
            Block::Paragraph(body) => dict! { "kind" => "paragraph", "body" => prose(body) },
            Block::Fields(fields) => dict! { "kind" => "fields", "fields" => self.fields(fields) },
            Block::Answer { question, answer } => dict! {
                "kind" => "answer",
                "question" => text(question),
                "answer" => prose(answer.as_deref().unwrap_or_default()),
            },
            Block::Choices { question, options } => dict! {
                "kind" => "choices",
                "question" => text(question),
                "options" => each(options, |(option, on)| dict! { "text" => text(option), "ticked" => *on }),
            },
            Block::Table(table) => self.table(table),
            Block::Remarks(remarks) => self.remarks(remarks),
            Block::Signature(fields) => dict! { "kind" => "signature", "fields" => self.fields(fields) },
        }
    }

    fn fields(&self, fields: &[Field]) -> Vec<Dict> {
        each(fields, |field| {
            let shown = field.value.shown(self.language).unwrap_or_default();
            dict! {
                "label" => text(&field.label),
                "lines" => shown.lines().map(text).collect::<Vec<_>>(),
                "note" => optional(field.note.as_deref()),
            }
        })
    }

    fn table(&self, table: &Table) -> Dict {
        dict! {
            "kind" => "table",
            "caption" => text(&table.caption),
            "columns" => each(&table.columns, |c| dict! { "heading" => text(&c.heading), "numeric" => c.numeric }),
            "rows" => each(&table.rows, |row| self.row(row, table.columns.len())),
            "notes" => each(&table.all_notes(self.labels), |note| text(note)),
        }
    }

    fn picture(&self, picture: &Picture) -> Dict {
        let drawing = chart::svg(picture, self.language, self.labels);
        dict! {
            "kind" => "picture",
            "title" => text(&picture.title),
            "alt" => text(&picture.description),
            "drawing" => Bytes::from_string(drawing),
            "notes" => each(&picture.notes, |note| text(note)),
            "table" => self.table(&picture.table),
        }
    }

    fn row(&self, row: &Row, columns: usize) -> Dict {
        // A row with too few or too many cells would push all that follow out of their columns.
        let cells = (1..columns).map(|i| row.cells.get(i - 1).map_or_else(empty_cell, |cell| self.cell(cell)));
        dict! {
            "header" => text(&row.header),
            "cells" => cells.collect::<Vec<_>>(),
            "emphasis" => match row.emphasis {
                Emphasis::Plain => "plain",
                Emphasis::Total => "total",
                Emphasis::Sub => "sub",
            },
        }
    }

    fn cell(&self, cell: &Cell) -> Dict {
        let shown = cell.value.shown(self.language).unwrap_or_default();
        let remark = cell.remark.map(|position| (position + 1).to_string());
        dict! { "text" => text(&shown), "remark" => optional(remark.as_deref()) }
    }

    fn remarks(&mut self, remarks: &[Remark]) -> Dict {
        let first = self.remarks + 1;
        self.remarks += remarks.len();
        dict! { "kind" => "remarks", "first" => first, "items" => each(remarks, |remark| text(&remark.text)) }
    }
}

fn image(image: &Image) -> Dict {
    // One that cannot be read is refused when it is set.
    let [width, _] = raster::size(image).map_or([1; 2], Size::on_paper);
    dict! {
        "kind" => "image",
        "alt" => text(&image.alt),
        "caption" => optional(image.caption.as_deref()),
        "width" => Abs::mm(width as f64 / 100.0),
        "format" => image.format.extension(),
        "bytes" => Bytes::new(image.bytes.clone()),
    }
}

fn each<T, U>(items: &[T], f: impl FnMut(&T) -> U) -> Vec<U> {
    items.iter().map(f).collect()
}

fn empty_cell() -> Dict {
    dict! { "text" => "", "remark" => Value::None }
}

fn prose(body: &str) -> Vec<Vec<Str>> {
    paragraphs(body).iter().map(|lines| each(lines, |line| text(line))).collect()
}

fn optional(body: Option<&str>) -> Option<Str> {
    body.map(text)
}

/// One line of text without what the PDF standards forbid: control characters and glyphs no font has.
fn text(body: &str) -> Str {
    body.chars()
        .map(|c| match c {
            c if c.is_control() => ' ',
            c if drawable(c) => c,
            _ => char::REPLACEMENT_CHARACTER,
        })
        .collect()
}

fn moment(at: DateTime) -> Datetime {
    let part = |number: i8| u8::try_from(number).expect("parts of a civil time are not negative");
    let (date, time) = (at.date(), at.time());
    let [month, day] = [date.month(), date.day()].map(part);
    let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(part);
    Datetime::from_ymd_hms(date.year().into(), month, day, hour, minute, second).expect("a civil time exists")
}
