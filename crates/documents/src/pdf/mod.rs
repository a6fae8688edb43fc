//! A document as PDF, set by Typst: tagged, by PDF/UA-1 (accessible) and PDF/A-2a (lasting) at once.

mod values;
mod world;

use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use self::world::PaperWorld;
use crate::{Document, Error};

/// Writes the document as PDF. Blocks for a quarter of a second or more: call it where waiting is allowed, and not for
/// many documents at once (about 3 MB of memory a page).
///
/// Characters that no font at hand can draw are shown as U+FFFD, since the standards forbid missing glyphs.
///
/// # Errors
/// When the standards cannot be met, such as for an empty title.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Error> {
    let bytes =
        pages(document).and_then(|pages| typst_pdf::pdf(&pages, &options()).map_err(|reasons| refused(&reasons)));
    // Nothing of a document may stay in memory, and no later one is like it enough to gain from it.
    typst::comemo::evict(0);
    bytes
}

/// The document set on its pages.
pub(crate) fn pages(document: &Document) -> Result<PagedDocument, Error> {
    let world = PaperWorld::new(document.kind, values::document(document));
    typst::compile::<PagedDocument>(&world).output.map_err(|reasons| refused(&reasons))
}

fn refused(reasons: &[SourceDiagnostic]) -> Error {
    Error::Pdf(reasons.iter().map(reason).collect())
}

fn options() -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("the two standards go together");
    PdfOptions { standards, ..PdfOptions::default() }
}

fn reason(diagnostic: &SourceDiagnostic) -> String {
    diagnostic.message.to_string()
}
