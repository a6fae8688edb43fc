//! A document as an Excel workbook: an overview sheet, then one sheet a section. Figures are numbers, nothing a formula.

mod sheet;
mod style;

use rust_xlsxwriter::{DocProperties, Workbook};

use self::sheet::Sheet;
use crate::{Document, Error};

/// Writes the document as XLSX, dated with the document's own date.
///
/// # Errors
/// When a text is longer than Excel allows in a cell (32,767 characters).
pub fn xlsx(document: &Document) -> Result<Vec<u8>, Error> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document));
    let mut names = Vec::new();
    let mut sheet = Sheet::new(&mut workbook, document, &sheet_name(&document.labels.overview, &mut names))?;
    sheet.overview()?;
    let mut remarks = 0;
    for section in &document.sections {
        let name = sheet_name(&section.title(), &mut names);
        Sheet::new(&mut workbook, document, &name)?.section(section, &mut remarks)?;
    }
    Ok(workbook.save_to_buffer()?)
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
