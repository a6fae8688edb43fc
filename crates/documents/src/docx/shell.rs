//! All that stands around the text: what parts there are, what the file says of itself, the running head and foot.

use maud::{Markup, html};

use super::drawing::Medium;
use super::styles::{clean, language_tag};
use crate::{Document, Language};

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
/// Namespaces of the text, of references to other parts, and of drawings.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const REFERENCES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub(super) const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// References from the text to the parts that are always there.
pub(super) const HEADER: &str = "rIdHeader";
pub(super) const FOOTER: &str = "rIdFooter";

pub(super) fn content_types() -> Markup {
    let word = |part: &str| format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml");
    let parts = [
        ("/word/document.xml", word("document.main")),
        ("/word/styles.xml", word("styles")),
        ("/word/numbering.xml", word("numbering")),
        ("/word/settings.xml", word("settings")),
        ("/word/fontTable.xml", word("fontTable")),
        ("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml".into()),
        ("/word/header1.xml", word("header")),
        ("/word/footer1.xml", word("footer")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".into()),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".into()),
    ];
    html! {
        Types xmlns={ (PACKAGE) "/content-types" } {
            Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
            Default Extension="xml" ContentType="application/xml" {}
            Default Extension="png" ContentType="image/png" {}
            Default Extension="jpg" ContentType="image/jpeg" {}
            @for (name, kind) in parts { Override PartName=(name) ContentType=(kind) {} }
        }
    }
}

pub(super) fn package_relations() -> Markup {
    html! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            Relationship Id="rId1" Type={ (OFFICE) "/relationships/officeDocument" } Target="word/document.xml" {}
            Relationship Id="rId2" Type={ (PACKAGE) "/relationships/metadata/core-properties" } Target="docProps/core.xml" {}
            Relationship Id="rId3" Type={ (OFFICE) "/relationships/extended-properties" } Target="docProps/app.xml" {}
        }
    }
}

pub(super) fn relations(media: &[Medium]) -> Markup {
    let parts = [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdNumbering", "numbering", "numbering.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        ("rIdTheme", "theme", "theme/theme1.xml"),
        (HEADER, "header", "header1.xml"),
        (FOOTER, "footer", "footer1.xml"),
    ];
    let media = media.iter().map(|medium| (medium.id.as_str(), "image", medium.path.as_str()));
    html! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            @for (id, kind, target) in parts.into_iter().chain(media) {
                Relationship Id=(id) Type={ (OFFICE) "/relationships/" (kind) } Target=(target) {}
            }
        }
    }
}

/// Title, language and date.
pub(super) fn core(document: &Document) -> Markup {
    let at = document.created.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    html! {
        cp:coreProperties xmlns:cp={ (PACKAGE) "/metadata/core-properties" } xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {
            dc:title { (clean(&document.title)) }
            @if let Some(subtitle) = &document.subtitle { dc:subject { (clean(subtitle)) } }
            dc:language { (language_tag(document.language)) }
            dcterms:created xsi:type="dcterms:W3CDTF" { (at) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (at) }
            @if let Some(stamp) = &document.stamp { cp:contentStatus { (clean(stamp)) } }
        }
    }
}

pub(super) fn app() -> Markup {
    html! { Properties xmlns={ (OFFICE) "/extended-properties" } { Application { "Ombud" } } }
}

pub(super) fn settings(language: Language) -> Markup {
    html! {
        w:settings xmlns:w=(WORD) {
            w:defaultTabStop w:val="567" {}
            w:autoHyphenation w:val="true" {}
            w:compat {
                w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15" {}
            }
            w:themeFontLang w:val=(language_tag(language)) {}
        }
    }
}

pub(super) fn header(document: &Document) -> Markup {
    html! {
        w:hdr xmlns:w=(WORD) {
            w:p {
                w:pPr { w:pStyle w:val="Header" {} }
                (run(&document.title))
                @if let Some(stamp) = &document.stamp { w:r { w:tab {} } (run(stamp)) }
            }
        }
    }
}

/// The page's number and how many there are, each a field.
pub(super) fn footer(document: &Document) -> Markup {
    let told = clean(&document.labels.page_of);
    let (before, rest) = told.split_once("{page}").unwrap_or((&told, ""));
    let (between, after) = rest.split_once("{pages}").unwrap_or((rest, ""));
    html! {
        w:ftr xmlns:w=(WORD) {
            w:p {
                w:pPr { w:pStyle w:val="Footer" {} }
                (run(document.subtitle.as_deref().unwrap_or_default()))
                w:r { w:tab {} }
                (run(before)) (field("PAGE")) (run(between)) (field("NUMPAGES")) (run(after))
            }
        }
    }
}

fn run(text: &str) -> Markup {
    html! { @if !text.is_empty() { w:r { w:t xml:space="preserve" { (clean(text)) } } } }
}

fn field(instruction: &str) -> Markup {
    html! { w:fldSimple w:instr=(instruction) { w:r { w:t { "1" } } } }
}
