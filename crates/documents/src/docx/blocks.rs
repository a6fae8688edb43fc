//! The text itself, block by block.

use maud::{Markup, html};

use super::drawing::Medium;
use super::shell::{FOOTER, HEADER, REFERENCES, WORD};
use super::styles::clean;
use crate::text::paragraphs;
use crate::{Block, Document, Error, Field, Kind, Labels, Language, Remark, Section};

pub(super) struct Writer<'a> {
    document: &'a Document,
    /// The pictures met so far.
    pub(super) media: Vec<Medium>,
    /// How many remarks were written so far: they are numbered through the whole document.
    remarks: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, media: Vec::new(), remarks: 0 }
    }

    pub(super) fn language(&self) -> Language {
        self.document.language
    }

    pub(super) fn labels(&self) -> &'a Labels {
        &self.document.labels
    }

    /// The part that holds the text.
    pub(super) fn document(&mut self) -> Result<Markup, Error> {
        let document = self.document;
        let mut sections = Vec::new();
        for (number, section) in document.sections.iter().enumerate() {
            sections.push(self.section(section, number)?);
        }
        let report = document.kind == Kind::Report;
        Ok(html! {
            w:document xmlns:w=(WORD) xmlns:r=(REFERENCES) {
                w:body {
                    (self.paragraph("Title", &document.title))
                    @if let Some(subtitle) = &document.subtitle { (self.paragraph("Subtitle", subtitle)) }
                    @if let Some(stamp) = &document.stamp { (self.paragraph("Stamp", stamp)) }
                    (self.fields(&document.facts))
                    @if report && !document.sections.is_empty() { (self.contents()) (page_break()) }
                    @for section in &sections { (section) }
                    (last(report))
                }
            }
        })
    }

    /// The table of contents, filled in with links; Word sets the page numbers when it is told to update the field.
    fn contents(&self) -> Markup {
        let last = self.document.sections.len() - 1;
        html! {
            (page_break())
            (self.paragraph("TOCHeading", &self.document.labels.contents))
            @for (number, section) in self.document.sections.iter().enumerate() {
                w:p {
                    w:pPr { w:pStyle w:val="TOC1" {} }
                    @if number == 0 {
                        w:r { w:fldChar w:fldCharType="begin" {} }
                        w:r { w:instrText xml:space="preserve" { " TOC \\o \"1-1\" \\h \\z \\u " } }
                        w:r { w:fldChar w:fldCharType="separate" {} }
                    }
                    w:hyperlink w:anchor=(anchor(number)) w:history="1" { (runs(&section.title())) }
                    @if number == last { w:r { w:fldChar w:fldCharType="end" {} } }
                }
            }
        }
    }

    fn section(&mut self, section: &Section, number: usize) -> Result<Markup, Error> {
        let mut blocks = Vec::new();
        for block in &section.blocks {
            blocks.push(self.block(block)?);
        }
        Ok(html! {
            w:p {
                w:pPr { w:pStyle w:val="Heading1" {} }
                w:bookmarkStart w:id=(number) w:name=(anchor(number)) {}
                (runs(&section.title()))
                w:bookmarkEnd w:id=(number) {}
            }
            @for block in &blocks { (block) }
        })
    }

    fn block(&mut self, block: &Block) -> Result<Markup, Error> {
        Ok(match block {
            Block::Heading(text) => html! { @if !text.trim().is_empty() { (self.paragraph("Heading2", text)) } },
            Block::Paragraph(text) => self.prose("BodyText", text),
            Block::List(points) => html! { @for point in points { (self.paragraph("ListBullet", point)) } },
            Block::Quote { text, source } => html! {
                (self.prose("Quote", text))
                @if let Some(source) = source { (self.paragraph("Quote", &format!("— {source}"))) }
            },
            Block::KeyFigures(fields) => self.key_figures(fields),
            Block::Picture(picture) => self.picture(picture),
            Block::Image(image) => self.image(image)?,
            Block::Fields(fields) => self.fields(fields),
            Block::Answer { question, answer } => self.answer(question, answer.as_deref()),
            Block::Choices { question, options } => self.choices(question, options),
            Block::Table(table) => self.table(table),
            Block::Remarks(remarks) => self.remarks(remarks),
            Block::Signature(fields) => self.signature(fields),
        })
    }

    fn answer(&self, question: &str, answer: Option<&str>) -> Markup {
        let answer = answer.filter(|text| !text.trim().is_empty()).unwrap_or(&self.labels().not_answered);
        html! { (self.question(question)) (self.prose("Answer", answer)) }
    }

    fn choices(&self, question: &str, options: &[(String, bool)]) -> Markup {
        html! {
            (self.question(question))
            @for (text, ticked) in options {
                (self.paragraph("Answer", &format!("{} {text}", if *ticked { "☒" } else { "☐" })))
            }
        }
    }

    fn question(&self, question: &str) -> Markup {
        html! { @if !question.trim().is_empty() { (self.paragraph("Heading2", question)) } }
    }

    fn remarks(&mut self, remarks: &[Remark]) -> Markup {
        let first = self.remarks + 1;
        self.remarks += remarks.len();
        html! {
            @for (number, remark) in (first..).zip(remarks) {
                (self.paragraph("BodyText", &format!("{} {number}: {}", self.labels().remark, remark.text)))
            }
        }
    }

    /// A field's value as paragraphs of a cell.
    pub(super) fn field_value(&self, field: &Field, style: &str) -> Markup {
        let shown = field.value.shown(self.language());
        html! {
            (self.paragraph(style, shown.as_deref().unwrap_or(&self.labels().not_answered)))
            @if let Some(note) = &field.note { (self.paragraph("Note", note)) }
        }
    }

    fn prose(&self, style: &str, text: &str) -> Markup {
        html! { @for lines in paragraphs(text) { (self.paragraph(style, &lines.join("\n"))) } }
    }

    /// A paragraph of a style; line breaks are kept.
    pub(super) fn paragraph(&self, style: &str, text: &str) -> Markup {
        html! { w:p { w:pPr { w:pStyle w:val=(style) {} } (runs(text)) } }
    }

    /// What keeps a table from the next: Word joins tables that touch.
    pub(super) fn gap(&self) -> Markup {
        html! { w:p { w:pPr { w:pStyle w:val="Note" {} } } }
    }
}

/// Text as runs, with its line breaks.
pub(super) fn runs(text: &str) -> Markup {
    html! {
        @for (i, line) in text.lines().enumerate() {
            w:r { @if i > 0 { w:br {} } w:t xml:space="preserve" { (clean(line)) } }
        }
    }
}

fn anchor(number: usize) -> String {
    format!("_Toc{:08}", number + 1)
}

fn page_break() -> Markup {
    html! { w:p { w:r { w:br w:type="page" {} } } }
}

/// The page: A4, with a running head and foot, which a title page goes without.
fn last(report: bool) -> Markup {
    html! {
        w:sectPr {
            w:headerReference w:type="default" r:id=(HEADER) {}
            w:footerReference w:type="default" r:id=(FOOTER) {}
            w:pgSz w:w="11906" w:h="16838" {}
            w:pgMar w:top="1361" w:right="1134" w:bottom="1361" w:left="1134" w:header="680" w:footer="624" w:gutter="0" {}
            @if report { w:titlePg {} }
        }
    }
}
