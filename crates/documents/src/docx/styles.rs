//! How a Word file looks: named styles only, so that whoever edits it changes a look in one place.

use maud::{Markup, html};

use super::shell::WORD;
use crate::Language;

/// There on every machine that has Word; others take one of the same widths.
pub(super) const FONT: &str = "Calibri";
/// Colours, as in the other outputs.
pub(super) const PINE: &str = "1C4F40";
pub(super) const RULE: &str = "A9C2B8";
const WASH: &str = "EEF4F1";
const MUTED: &str = "48564F";
const WARNING: &str = "8A3B00";

/// The language as Word names it.
pub(super) fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Sv => "sv-SE",
        Language::En => "en-GB",
    }
}

/// Text without what XML cannot hold.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| (!c.is_control() || matches!(c, '\n' | '\t')) && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// A style of paragraphs. Sizes are in half points, distances in twentieths of a point.
struct Paragraph {
    id: &'static str,
    /// As Word names its own, so that it knows them.
    name: &'static str,
    next: &'static str,
    before: u32,
    after: u32,
    size: u32,
    bold: bool,
    colour: Option<&'static str>,
    /// The level in the outline, from zero.
    level: Option<u32>,
    /// Stays with what follows.
    held: bool,
}

const BODY: Paragraph = Paragraph {
    id: "BodyText",
    name: "Body Text",
    next: "BodyText",
    before: 0,
    after: 140,
    size: 21,
    bold: false,
    colour: None,
    level: None,
    held: false,
};
const HEADING: Paragraph = Paragraph { bold: true, colour: Some(PINE), held: true, ..BODY };

const PARAGRAPHS: [Paragraph; 18] = [
    BODY,
    Paragraph { id: "Title", name: "Title", before: 1200, after: 120, size: 56, ..HEADING },
    Paragraph { id: "Subtitle", name: "Subtitle", after: 240, size: 28, colour: Some(MUTED), ..BODY },
    Paragraph { id: "Stamp", name: "Stamp", after: 240, bold: true, colour: Some(WARNING), ..BODY },
    Paragraph { id: "Heading1", name: "heading 1", before: 560, after: 160, size: 34, level: Some(0), ..HEADING },
    Paragraph {
        id: "Heading2",
        name: "heading 2",
        before: 320,
        after: 100,
        size: 25,
        level: Some(1),
        colour: None,
        ..HEADING
    },
    Paragraph {
        id: "Heading3",
        name: "heading 3",
        before: 240,
        after: 80,
        size: 22,
        level: Some(2),
        colour: None,
        ..HEADING
    },
    Paragraph { id: "TOCHeading", name: "TOC Heading", before: 0, after: 160, size: 34, ..HEADING },
    Paragraph { id: "TOC1", name: "toc 1", after: 60, ..BODY },
    Paragraph { id: "Caption", name: "caption", before: 240, after: 80, size: 20, bold: true, held: true, ..BODY },
    Paragraph { id: "Picture", name: "Picture", after: 60, ..BODY },
    Paragraph { id: "Note", name: "Note", before: 40, after: 40, size: 17, colour: Some(MUTED), ..BODY },
    Paragraph { id: "ListBullet", name: "List Bullet", next: "ListBullet", after: 60, ..BODY },
    Paragraph { id: "Quote", name: "Quote", before: 120, ..BODY },
    Paragraph { id: "KeyFigure", name: "Key Figure", next: "Note", before: 60, after: 0, size: 40, ..HEADING },
    Paragraph { id: "TableText", name: "Table Text", next: "TableText", before: 30, after: 30, size: 18, ..BODY },
    Paragraph {
        id: "TableTextSmall",
        name: "Table Text Small",
        next: "TableTextSmall",
        before: 20,
        after: 20,
        size: 14,
        ..BODY
    },
    Paragraph { id: "Answer", name: "Answer", ..BODY },
];

impl Paragraph {
    fn written(&self) -> Markup {
        let Self { before, after, size, .. } = self;
        html! {
            w:style w:type="paragraph" w:styleId=(self.id) {
                w:name w:val=(self.name) {}
                w:basedOn w:val="Normal" {}
                w:next w:val=(self.next) {}
                w:qFormat {}
                w:pPr {
                    @if self.held { w:keepNext {} w:keepLines {} }
                    @if self.id == "ListBullet" { w:numPr { w:numId w:val="1" {} } }
                    @if self.id == "TOC1" { w:tabs { w:tab w:val="right" w:leader="dot" w:pos="9638" {} } }
                    w:spacing w:before=(before) w:after=(after) {}
                    @if self.id == "ListBullet" { w:contextualSpacing {} }
                    @if self.id == "Quote" { w:ind w:left="567" w:right="567" {} }
                    @if let Some(level) = self.level { w:outlineLvl w:val=(level) {} }
                }
                w:rPr {
                    @if self.bold { w:b {} }
                    @if let Some(colour) = self.colour { w:color w:val=(colour) {} }
                    w:sz w:val=(size) {}
                    w:szCs w:val=(size) {}
                }
            }
        }
    }
}

pub(super) fn styles(language: Language) -> Markup {
    html! {
        w:styles xmlns:w=(WORD) {
            w:docDefaults {
                w:rPrDefault { w:rPr {
                    w:rFonts w:ascii=(FONT) w:eastAsia=(FONT) w:hAnsi=(FONT) w:cs=(FONT) {}
                    w:sz w:val="21" {}
                    w:szCs w:val="21" {}
                    w:lang w:val=(language_tag(language)) w:eastAsia=(language_tag(language)) w:bidi="ar-SA" {}
                } }
                w:pPrDefault { w:pPr { w:spacing w:after="140" w:line="276" w:lineRule="auto" {} } }
            }
            w:style w:type="paragraph" w:default="1" w:styleId="Normal" { w:name w:val="Normal" {} w:qFormat {} }
            w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont" {
                w:name w:val="Default Paragraph Font" {} w:uiPriority w:val="1" {} w:semiHidden {}
            }
            w:style w:type="character" w:styleId="Strong" { w:name w:val="Strong" {} w:qFormat {} w:rPr { w:b {} } }
            w:style w:type="character" w:styleId="Hyperlink" { w:name w:val="Hyperlink" {} w:rPr { w:color w:val=(PINE) {} } }
            @for style in &PARAGRAPHS { (style.written()) }
            @for (id, name) in [("Header", "header"), ("Footer", "footer")] { (running(id, name)) }
            (plain_table())
            (report_table())
        }
    }
}

/// The head and foot of each page, with a tab to the right edge.
fn running(id: &str, name: &str) -> Markup {
    html! {
        w:style w:type="paragraph" w:styleId=(id) {
            w:name w:val=(name) {}
            w:basedOn w:val="Normal" {}
            w:pPr { w:tabs { w:tab w:val="right" w:pos="9638" {} } w:spacing w:before="0" w:after="0" {} }
            w:rPr { w:color w:val=(MUTED) {} w:sz w:val="16" {} w:szCs w:val="16" {} }
        }
    }
}

fn plain_table() -> Markup {
    html! {
        w:style w:type="table" w:default="1" w:styleId="TableNormal" {
            w:name w:val="Normal Table" {}
            w:uiPriority w:val="99" {}
            w:semiHidden {}
            w:tblPr {
                w:tblInd w:w="0" w:type="dxa" {}
                w:tblCellMar {
                    w:top w:w="0" w:type="dxa" {}
                    w:left w:w="85" w:type="dxa" {}
                    w:bottom w:w="0" w:type="dxa" {}
                    w:right w:w="85" w:type="dxa" {}
                }
            }
        }
    }
}

/// Light lines between rows, a shaded first row.
fn report_table() -> Markup {
    html! {
        w:style w:type="table" w:styleId="ReportTable" {
            w:name w:val="Report Table" {}
            w:basedOn w:val="TableNormal" {}
            w:qFormat {}
            w:tblPr {
                w:tblBorders {
                    w:bottom w:val="single" w:sz="4" w:space="0" w:color=(RULE) {}
                    w:insideH w:val="single" w:sz="4" w:space="0" w:color=(RULE) {}
                }
            }
            w:tblStylePr w:type="firstRow" {
                w:rPr { w:b {} w:color w:val=(PINE) {} }
                w:tcPr {
                    w:tcBorders { w:bottom w:val="single" w:sz="8" w:space="0" w:color=(PINE) {} }
                    w:shd w:val="clear" w:color="auto" w:fill=(WASH) {}
                    w:vAlign w:val="bottom" {}
                }
            }
        }
    }
}

/// One kind of list: points.
pub(super) fn numbering() -> Markup {
    html! {
        w:numbering xmlns:w=(WORD) {
            w:abstractNum w:abstractNumId="0" {
                w:multiLevelType w:val="hybridMultilevel" {}
                w:lvl w:ilvl="0" {
                    w:start w:val="1" {}
                    w:numFmt w:val="bullet" {}
                    w:lvlText w:val="•" {}
                    w:lvlJc w:val="left" {}
                    w:pPr { w:ind w:left="425" w:hanging="283" {} }
                }
            }
            w:num w:numId="1" { w:abstractNumId w:val="0" {} }
        }
    }
}
