//! A document as an Excel workbook: an overview sheet, then one sheet a section of a form or one a table of a report, whose figures
//! outside tables stand in the overview.
//! Figures are numbers, nothing a formula.

mod sheet;
mod style;

use rust_xlsxwriter::{DocProperties, Workbook};

use self::sheet::Sheet;
use crate::{Block, Document, Error, Kind, Section, Table};

/// Writes the document as XLSX, dated with the document's own date.
///
/// # Errors
/// When a text is longer than Excel allows in a cell (32,767 characters).
pub fn xlsx(document: &Document) -> Result<Vec<u8>, Error> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document));
    match document.kind {
        Kind::Form => sections(&mut workbook, document)?,
        Kind::Report => tables(&mut workbook, document)?,
    }
    Ok(workbook.save_to_buffer()?)
}

/// All of a form, one sheet a section.
fn sections(workbook: &mut Workbook, document: &Document) -> Result<(), Error> {
    let mut names = Vec::new();
    let overview = sheet_name(&document.labels.overview, &mut names);
    Sheet::new(workbook, document, &overview)?.overview()?;
    let mut remarks = 0;
    for section in &document.sections {
        let name = sheet_name(&section.title(), &mut names);
        Sheet::new(workbook, document, &name)?.section(section, &mut remarks)?;
    }
    Ok(())
}

/// The tables of a report and those of its pictures, one sheet each, listed on the first.
fn tables(workbook: &mut Workbook, document: &Document) -> Result<(), Error> {
    let mut names = Vec::new();
    let overview = sheet_name(&document.labels.overview, &mut names);
    let sheets: Vec<Listed> = document
        .sections
        .iter()
        .flat_map(|section| section.blocks.iter().filter_map(move |block| told(section, block)))
        .map(|(section, title, notes, table)| Listed {
            name: sheet_name(title, &mut names),
            section,
            title,
            notes,
            table,
        })
        .collect();
    let mut first = Sheet::new(workbook, document, &overview)?;
    first.overview()?;
    first.figures()?;
    first.list(&sheets)?;
    for listed in &sheets {
        Sheet::new(workbook, document, &listed.name)?.alone(listed)?;
    }
    Ok(())
}

/// A table with a sheet of its own.
struct Listed<'a> {
    name: String,
    section: &'a Section,
    title: &'a str,
    /// What stands at the picture that the table belongs to.
    notes: &'a [String],
    table: &'a Table,
}

/// The block's table, if it has one, under its title or its picture's.
fn told<'a>(section: &'a Section, block: &'a Block) -> Option<(&'a Section, &'a str, &'a [String], &'a Table)> {
    match block {
        Block::Table(table) => Some((section, &table.caption, &[], table)),
        Block::Picture(picture) => Some((section, &picture.title, &picture.notes, &picture.table)),
        _ => None,
    }
}

fn properties(document: &Document) -> DocProperties {
    DocProperties::new()
        .set_title(&document.title)
        .set_subject(document.subtitle.as_deref().unwrap_or_default())
        .set_status(document.stamp.as_deref().unwrap_or_default())
        .set_creation_datetime(&document.created)
}

/// A name Excel takes: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at the ends, unlike all before it.
fn sheet_name(title: &str, taken: &mut Vec<String>) -> String {
    let clean: String = title.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let clean = clean.trim_matches(['\'', ' ']);
    let base = if clean.is_empty() { "-" } else { clean };
    let mut name = cut(base, 31).to_owned();
    for copy in 2.. {
        if !taken.contains(&name.to_lowercase()) {
            break;
        }
        let suffix = format!(" {copy}");
        name = format!("{}{suffix}", cut(base, 31 - suffix.len()));
    }
    taken.push(name.to_lowercase());
    name
}

/// The first characters of a text, at most so many UTF-16 units, which is how Excel counts.
fn cut(text: &str, units: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > units
    });
    text[..end.map_or(text.len(), |(i, _)| i)].trim_end_matches(['\'', ' '])
}
