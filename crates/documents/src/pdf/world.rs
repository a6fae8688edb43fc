//! All that Typst may see: the templates, the fonts and the document's values. No files, no packages, no clock.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::fonts::FontStore;

use crate::Kind;

/// Typst's view while it sets one document.
pub(super) struct PaperWorld {
    kind: Kind,
    library: LazyHash<Library>,
}

impl PaperWorld {
    /// A world whose template, that of the kind, finds the values under `sys.inputs`.
    pub(super) fn new(kind: Kind, inputs: Dict) -> Self {
        // Row headers of tables are behind this feature until Typst settles their name.
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_inputs(inputs).with_features(features).build();
        Self { kind, library: LazyHash::new(library) }
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts().book()
    }

    fn main(&self) -> FileId {
        match self.kind {
            Kind::Form => templates().form.id(),
            Kind::Report => templates().report.id(),
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let Templates { parts, form, report } = templates();
        [parts, form, report].into_iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Whether the character can be drawn and is allowed: the standards forbid characters for private use, and U+FEFF.
/// Beyond the text font only symbols are looked for in the others: letters of other scripts come in clusters, of which
/// a font may have one part and lack the next.
pub(super) fn drawable(character: char) -> bool {
    let mut fonts = match character {
        '\u{e000}'..='\u{f8ff}' | '\u{feff}' => 0..0,
        '\u{2000}'..='\u{2bff}' => 0..usize::MAX,
        _ => 0..1,
    }
    .map_while(|index| self::fonts().book().info(index));
    fonts.any(|font| font.coverage.contains(character as u32))
}

fn fonts() -> &'static FontStore {
    static FONTS: OnceLock<FontStore> = OnceLock::new();
    FONTS.get_or_init(|| {
        let own = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];
        let own = own.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes)));
        let mut store = FontStore::new();
        store.extend(own.map(|font| (font.clone(), font.info().clone())));
        store.extend(typst_kit::fonts::embedded());
        store
    })
}

/// The templates: what every document is made of, and one for each kind.
struct Templates {
    parts: Source,
    form: Source,
    report: Source,
}

fn templates() -> &'static Templates {
    static TEMPLATES: OnceLock<Templates> = OnceLock::new();
    TEMPLATES.get_or_init(|| {
        let source = |name: &str, text: &str| {
            let path = VirtualPath::new(name).expect("a plain file name is a valid path");
            Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), text.to_owned())
        };
        Templates {
            parts: source("parts.typ", include_str!("parts.typ")),
            form: source("form.typ", include_str!("form.typ")),
            report: source("report.typ", include_str!("report.typ")),
        }
    })
}
