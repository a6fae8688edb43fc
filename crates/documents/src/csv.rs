//! A document as CSV: every record begins with its section, so that the rows can be filtered in a spreadsheet.
//!
//! Semicolons, a byte order mark and CRLF are what Swedish Excel opens without questions. Figures are bare numbers.

use ::csv::{Terminator, WriterBuilder};

use crate::{Block, Document, Field, Labels, Language, Picture, Table, Value, numbers};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Writes the document as UTF-8 text with a byte order mark, separated by semicolons, a blank line between blocks.
pub fn csv(document: &Document) -> String {
    let mut blocks = vec![head(document)];
    let mut remarks = 0;
    for section in &document.sections {
        let title = guarded(&section.title());
        for block in &section.blocks {
            let records = block_records(block, document.language, &document.labels, &mut remarks);
            blocks.push(records.into_iter().map(|record| [vec![title.clone()], record].concat()).collect());
        }
    }
    let texts: Vec<String> = blocks.iter().map(|records| written(records)).collect();
    format!("{BYTE_ORDER_MARK}{}", texts.join("\r\n"))
}

fn head(document: &Document) -> Vec<Vec<String>> {
    let titles = [Some(&document.title), document.subtitle.as_ref(), document.stamp.as_ref()];
    let facts =
        document.facts.iter().map(|field| [vec![String::new()], field_record(field, document.language)].concat());
    titles.into_iter().flatten().map(|text| vec![guarded(text)]).chain(facts).collect()
}

fn block_records(block: &Block, language: Language, labels: &Labels, remarks: &mut usize) -> Vec<Vec<String>> {
    match block {
        Block::Heading(text) | Block::Paragraph(text) => vec![vec![guarded(text)]],
        Block::List(points) => points.iter().map(|point| vec![guarded(point)]).collect(),
        Block::Quote { text, source } => {
            vec![std::iter::once(text).chain(source).map(|text| guarded(text)).collect()]
        }
        Block::Picture(picture) => picture_records(picture, language, labels),
        Block::Image(image) => {
            vec![image.caption.iter().map(|text| guarded(text)).chain([guarded(&image.alt)]).collect()]
        }
        Block::Fields(fields) | Block::KeyFigures(fields) | Block::Signature(fields) => {
            fields.iter().map(|field| field_record(field, language)).collect()
        }
        Block::Answer { question, answer } => {
            vec![vec![guarded(question), guarded(answer.as_deref().unwrap_or_default())]]
        }
        Block::Choices { question, options } => {
            let said = |ticked: bool| guarded(if ticked { &labels.yes } else { &labels.no });
            options.iter().map(|(text, ticked)| vec![guarded(question), guarded(text), said(*ticked)]).collect()
        }
        Block::Table(table) => table_records(table, language, labels),
        Block::Remarks(list) => list
            .iter()
            .map(|remark| {
                *remarks += 1;
                vec![guarded(&format!("{} {remarks}", labels.remark)), guarded(&remark.text)]
            })
            .collect(),
    }
}

fn field_record(field: &Field, language: Language) -> Vec<String> {
    let mut record = vec![guarded(&field.label), data(&field.value, language)];
    record.extend(field.note.iter().map(|note| guarded(note)));
    record
}

/// Title, what it shows and what must be known, then its table.
fn picture_records(picture: &Picture, language: Language, labels: &Labels) -> Vec<Vec<String>> {
    let about = [&picture.title, &picture.description].into_iter().chain(&picture.notes);
    about.map(|text| vec![guarded(text)]).chain(table_records(&picture.table, language, labels)).collect()
}

fn table_records(table: &Table, language: Language, labels: &Labels) -> Vec<Vec<String>> {
    let headings = table.columns.iter().map(|column| guarded(&column.heading)).collect();
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| data(&cell.value, language));
        std::iter::once(guarded(&row.header)).chain(cells).collect()
    });
    let notes = table.all_notes(labels).into_iter().map(|note| vec![guarded(&note)]);
    [vec![guarded(&table.caption)], headings].into_iter().chain(rows).chain(notes).collect()
}

/// A value as a spreadsheet reads it: numbers without grouping or unit.
fn data(value: &Value, language: Language) -> String {
    match value {
        Value::Text(text) => guarded(text),
        Value::Whole(number) => number.to_string(),
        Value::Hundredths(number) | Value::Money(number) => numbers::plain_hundredths(*number, language),
        Value::Tenths(number) => numbers::plain_tenths(*number, language),
        Value::Percent { tenths, decimal } => numbers::plain_percent(*tenths, *decimal, language),
        Value::Date(date) => date.to_string(),
        Value::Few | Value::Hidden => value.shown(language).unwrap_or_default(),
        Value::Empty => String::new(),
    }
}

/// Text that no spreadsheet takes for a formula: OWASP's list of dangerous first characters gets an apostrophe before it.
fn guarded(text: &str) -> String {
    let dangerous = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if dangerous { format!("'{text}") } else { text.to_owned() }
}

fn written(records: &[Vec<String>]) -> String {
    let mut writer =
        WriterBuilder::new().delimiter(b';').flexible(true).terminator(Terminator::CRLF).from_writer(Vec::new());
    for record in records {
        writer.write_record(record).expect("memory takes every record, and records may differ in length");
    }
    let bytes = writer.into_inner().expect("memory can be flushed");
    String::from_utf8(bytes).expect("only whole strings were written")
}
