//! A document as an HTML fragment: semantic elements and classes only, for pages that forbid inline style.
//!
//! The title is the page's own heading of the first level, so here it only names the article. The class
//! `visually-hidden` is for the page's style sheet to define.

mod page;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, PreEscaped, html};

use crate::chart;
use crate::text::paragraphs;
use crate::value::key;
use crate::{
    Block, Cell, Column, Document, Emphasis, Field, Image, Labels, Language, Picture, Remark, Row, Section, Table,
    Value,
};

pub use self::page::page;

/// Writes the document as one `<article class="document">`, sections from `h2`.
pub fn html(document: &Document) -> String {
    article(document, Room::Program).into_string()
}

/// Writes one picture with its table as a `<figure class="picture">`, for a page that shows it by itself.
pub fn figure(picture: &Picture, language: Language, labels: &Labels) -> String {
    Writer { language, labels, room: Room::Program, remarks: 0 }.picture(picture).into_string()
}

/// Draws one picture without its table, for a page of the program whose own table stands beside it.
pub fn drawing(picture: &Picture, language: Language, labels: &Labels) -> String {
    drawn(picture, language, labels).into_string()
}

/// Smaller than its figures can be read a picture is never drawn: on a phone it is moved sideways.
fn drawn(picture: &Picture, language: Language, labels: &Labels) -> Markup {
    html! {
        div.drawing tabindex="0" role="group" aria-label=(picture.title) {
            (PreEscaped(chart::svg(picture, language, labels)))
        }
    }
}

/// Where the fragment will stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// A page of the program, which shows nothing that is written into it and links to the rows behind figures.
    Program,
    /// A page of its own, which has all that it needs in it and leads nowhere else.
    Alone,
}

fn article(document: &Document, room: Room) -> Markup {
    let mut writer = Writer::new(document, room);
    html! {
        article.document lang=(document.language.tag()) aria-label=(document.title) {
            // A page of its own has this beside its title.
            @if room == Room::Program { (writer.head(document)) }
            @for section in &document.sections { (writer.section(section)) }
        }
    }
}

struct Writer<'a> {
    language: Language,
    labels: &'a Labels,
    room: Room,
    /// How many remarks were written so far: they are numbered through the whole document.
    remarks: usize,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document, room: Room) -> Self {
        Self { language: document.language, labels: &document.labels, room, remarks: 0 }
    }

    /// What stands under the title.
    fn head(&self, document: &Document) -> Markup {
        html! {
            @if let Some(subtitle) = &document.subtitle { p.subtitle { (subtitle) } }
            @if let Some(stamp) = &document.stamp { p.stamp { (stamp) } }
            @if !document.facts.is_empty() { (self.fields(&document.facts, "fields facts")) }
        }
    }

    fn section(&mut self, section: &Section) -> Markup {
        html! {
            section id=(section.id) {
                h2 {
                    @if let Some(number) = &section.number { span.number { (number) } " " }
                    (section.heading)
                }
                @for (i, block) in section.blocks.iter().enumerate() {
                    (self.block(block, &format!("{}-{}", section.id, i + 1)))
                }
            }
        }
    }

    fn block(&mut self, block: &Block, id: &str) -> Markup {
        match block {
            Block::Heading(text) => html! { @if !text.trim().is_empty() { h3 { (text) } } },
            Block::Paragraph(text) => prose(text),
            Block::List(points) => html! { ul { @for point in points { li { (point) } } } },
            Block::Quote { text, source } => quote(text, source.as_deref()),
            Block::KeyFigures(fields) => self.fields(fields, "key-figures"),
            Block::Picture(picture) => self.picture(picture),
            Block::Image(image) => self.image(image),
            Block::Fields(fields) => self.fields(fields, "fields"),
            Block::Answer { question, answer } => self.answer(question, answer.as_deref()),
            Block::Choices { question, options } => self.choices(question, options, id),
            Block::Table(table) => self.table(table, id),
            Block::Remarks(remarks) => self.remarks(remarks),
            Block::Signature(fields) => self.fields(fields, "fields signature"),
        }
    }

    fn fields(&self, fields: &[Field], class: &str) -> Markup {
        html! {
            dl class=(class) {
                @for field in fields {
                    div {
                        dt { (field.label) }
                        dd { (self.field_value(&field.value)) }
                        @if let Some(note) = &field.note { dd.note { (note) } }
                    }
                }
            }
        }
    }

    fn field_value(&self, value: &Value) -> Markup {
        match (value.shown(self.language), value.said(self.labels)) {
            (Some(shown), Some(said)) => marked(&shown, said),
            (Some(shown), None) => broken(&shown.lines().collect::<Vec<_>>()),
            (None, _) => self.not_answered(),
        }
    }

    fn not_answered(&self) -> Markup {
        html! { span.not-answered { (self.labels.not_answered) } }
    }

    fn answer(&self, question: &str, answer: Option<&str>) -> Markup {
        html! {
            div.answer {
                h3 { (question) }
                @match answer.filter(|text| !text.trim().is_empty()) {
                    Some(text) => (prose(text)),
                    None => p { (self.not_answered()) },
                }
            }
        }
    }

    fn choices(&self, question: &str, options: &[(String, bool)], id: &str) -> Markup {
        html! {
            div.choices {
                h3 id=(id) { (question) }
                ul aria-labelledby=(id) {
                    @for (text, ticked) in options { (self.option(text, *ticked)) }
                }
            }
        }
    }

    fn option(&self, text: &str, ticked: bool) -> Markup {
        let (class, mark, said) = match ticked {
            true => ("ticked", "☒", &self.labels.ticked),
            false => ("unticked", "☐", &self.labels.unticked),
        };
        html! {
            li class=(class) {
                span.mark aria-hidden="true" { (mark) } " "
                span.visually-hidden { (said) ": " }
                (text)
            }
        }
    }

    fn table(&self, table: &Table, id: &str) -> Markup {
        html! {
            // Wide tables scroll by themselves, and what scrolls must be reachable from the keyboard.
            div.table-scroll role="region" aria-labelledby=(id) tabindex="0" {
                table {
                    caption id=(id) { (table.caption) }
                    thead { tr { @for column in &table.columns { (heading(column)) } } }
                    tbody { @for row in &table.rows { (self.row(row, &table.columns)) } }
                }
            }
            @for note in table.all_notes(self.labels) { p.note { (note) } }
        }
    }

    fn picture(&self, picture: &Picture) -> Markup {
        html! {
            figure.picture id=(picture.id) {
                figcaption { (picture.title) }
                (drawn(picture, self.language, self.labels))
                // The table may be closed: what its marks stand for is told here too.
                @for note in picture.notes.iter().chain(&key(&picture.table, self.labels)) { p.note { (note) } }
                details {
                    summary { (self.labels.as_table) span.visually-hidden { ": " (picture.title) } }
                    (self.table(&picture.table, &format!("{}-table", picture.id)))
                }
            }
        }
    }

    fn image(&self, image: &Image) -> Markup {
        let inline = || format!("data:{};base64,{}", image.format.media_type(), STANDARD.encode(&image.bytes));
        let address = self.address(image.href.as_ref());
        let (fetched, [width, height]) = (address.map(|_| "lazy"), on_screen(image.size));
        let source = address.cloned().unwrap_or_else(inline);
        html! {
            figure.image {
                img src=(source) alt=(image.alt) width=(width) height=(height) loading=[fetched];
                @if let Some(caption) = &image.caption { figcaption { (caption) } }
            }
        }
    }

    /// An address within the program, where it can be followed.
    fn address<'b>(&self, href: Option<&'b String>) -> Option<&'b String> {
        href.filter(|_| self.room == Room::Program)
    }

    fn row(&self, row: &Row, columns: &[Column]) -> Markup {
        let class = match row.emphasis {
            Emphasis::Plain => None,
            Emphasis::Total => Some("total"),
            Emphasis::Sub => Some("sub"),
        };
        html! {
            tr class=[class] {
                th scope="row" { (row.header) }
                @for (i, cell) in row.cells.iter().enumerate() {
                    td class=[columns.get(i + 1).filter(|column| column.numeric).map(|_| "numeric")] { (self.cell(cell)) }
                }
            }
        }
    }

    fn cell(&self, cell: &Cell) -> Markup {
        let shown = cell.value.shown(self.language).unwrap_or_default();
        html! {
            @match (self.address(cell.href.as_ref()), cell.value.said(self.labels)) {
                (_, Some(said)) => (marked(&shown, said)),
                (Some(href), None) if !shown.is_empty() => a href=(href) { (shown) },
                _ => (shown),
            }
            @if let Some(number) = cell.remark.map(|position| position + 1) {
                sup { a href={ "#remark-" (number) } aria-label={ (self.labels.remark) " " (number) } { (number) } }
            }
        }
    }

    fn remarks(&mut self, remarks: &[Remark]) -> Markup {
        let first = self.remarks + 1;
        self.remarks += remarks.len();
        html! {
            ol.remarks start=(first) aria-label=(self.labels.remarks) {
                @for (number, remark) in (first..).zip(remarks) {
                    li id={ "remark-" (number) } {
                        @match self.address(remark.href.as_ref()) {
                            Some(href) => a href=(href) { (remark.text) },
                            None => (remark.text),
                        }
                    }
                }
            }
        }
    }
}

/// The most that a photograph may take on a screen, in CSS pixels.
const BROADEST: u32 = 960;
const TALLEST: u32 = 640;

/// Breadth and height on a screen: one dot a pixel, as far as there is room.
fn on_screen([width, height]: [u32; 2]) -> [u32; 2] {
    let least = |side: u64| u32::try_from(side).unwrap_or(u32::MAX).max(1);
    let (broad, tall) = (u64::from(width.max(1)), u64::from(height.max(1)));
    let (broadest, tallest) = (u64::from(width.min(BROADEST)), u64::from(height.min(TALLEST)));
    if broadest * tall <= tallest * broad {
        [least(broadest), least(broadest * tall / broad)]
    } else {
        [least(tallest * broad / tall), least(tallest)]
    }
}

/// A mark that stands for a figure, with the words it is read aloud as.
fn marked(shown: &str, said: &str) -> Markup {
    html! { span aria-hidden="true" { (shown) } span.visually-hidden { (said) } }
}

fn quote(text: &str, source: Option<&str>) -> Markup {
    html! { figure.quote { blockquote { (prose(text)) } @if let Some(source) = source { figcaption { (source) } } } }
}

fn heading(column: &Column) -> Markup {
    html! { th scope="col" class=[column.numeric.then_some("numeric")] { (column.heading) } }
}

fn prose(text: &str) -> Markup {
    html! { @for lines in paragraphs(text) { p { (broken(&lines)) } } }
}

fn broken(lines: &[&str]) -> Markup {
    html! { @for (i, line) in lines.iter().enumerate() { @if i > 0 { br; } (line) } }
}

#[cfg(test)]
mod tests {
    use super::on_screen;

    #[test]
    fn a_photograph_fits_a_screen_in_its_proportions() {
        for (dots, shown) in [
            ([1600, 1200], [853, 640]),
            ([1600, 800], [960, 480]),
            ([1200, 1600], [480, 640]),
            ([200, 100], [200, 100]),
            ([0, 0], [1, 1]),
            ([u32::MAX, 1], [960, 1]),
        ] {
            assert_eq!(on_screen(dots), shown, "{dots:?}");
        }
    }
}
