//! A document as a Word file: real headings, lists, tables and captions, so that it can be edited and read aloud.
//!
//! Written here and not by a library, since those at hand give pictures no alternative text and rows no mark as heading.
//! The parts of the file and the order of elements are those of ECMA-376 (Office Open XML), first edition, transitional.

mod blocks;
mod drawing;
mod package;
mod shell;
mod styles;
mod tables;
mod theme;

use self::blocks::Writer;
use self::package::Package;
use crate::{Document, Error};

/// Writes the document as DOCX, dated with the document's own date.
///
/// # Errors
/// When a picture of the writers' own cannot be read.
pub fn docx(document: &Document) -> Result<Vec<u8>, Error> {
    let mut writer = Writer::new(document);
    let body = writer.document()?;
    let mut package = Package::new();
    package.add("[Content_Types].xml", &shell::content_types());
    package.add("_rels/.rels", &shell::package_relations());
    package.add("docProps/core.xml", &shell::core(document));
    package.add("docProps/app.xml", &shell::app());
    package.add("word/document.xml", &body);
    package.add("word/_rels/document.xml.rels", &shell::relations(&writer.media));
    package.add("word/styles.xml", &styles::styles(document.language));
    package.add("word/numbering.xml", &styles::numbering());
    package.add("word/settings.xml", &shell::settings(document.language));
    package.add("word/fontTable.xml", &theme::font_table());
    package.add("word/theme/theme1.xml", &theme::theme());
    package.add("word/header1.xml", &shell::header(document));
    package.add("word/footer1.xml", &shell::footer(document));
    for medium in &writer.media {
        package.add_bytes(&format!("word/{}", medium.path), &medium.bytes);
    }
    Ok(package.finish())
}
