//! Tables: their first row is marked as heading and comes again on each page, no row is broken, and each has a name.

use maud::{Markup, html};

use super::blocks::{Writer, runs};
use super::styles::{PINE, RULE, clean};
use crate::{Cell, Emphasis, Field, Row, Table};

/// The width of the text on A4 in twentieths of a point: 170 mm.
pub(super) const TEXT: usize = 9638;
/// Tables with more columns are set small.
const WIDEST: usize = 7;
/// Tables with no more rows stay on one page.
const SHORT: usize = 15;

/// How the cells of a row are set.
#[derive(Clone, Copy)]
struct Setting {
    style: &'static str,
    /// Stays with the row below.
    held: bool,
}

impl Writer<'_> {
    pub(super) fn table(&self, table: &Table) -> Markup {
        let style = if table.columns.len() > WIDEST { "TableTextSmall" } else { "TableText" };
        let widths = self.widths(table);
        let short = table.rows.len() <= SHORT;
        let setting = |above: usize| Setting { style, held: short && above < table.rows.len() };
        html! {
            @if !table.caption.trim().is_empty() { (self.paragraph("Caption", &table.caption)) }
            w:tbl {
                w:tblPr {
                    w:tblStyle w:val="ReportTable" {}
                    w:tblW w:w="5000" w:type="pct" {}
                    w:tblLayout w:type="fixed" {}
                    w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
                    w:tblCaption w:val=(clean(&table.caption)) {}
                }
                w:tblGrid { @for width in &widths { w:gridCol w:w=(width) {} } }
                w:tr {
                    w:trPr { w:cantSplit {} w:tblHeader {} }
                    @for (i, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
                        (cell(*width, setting(0), column.numeric && i > 0, html! {}, &runs(&column.heading)))
                    }
                }
                @for (row, above) in table.rows.iter().zip(1..) { (self.row(row, table, &widths, setting(above))) }
            }
            @for note in table.all_notes(self.labels()) { (self.paragraph("Note", &note)) }
            (self.gap())
        }
    }

    fn row(&self, row: &Row, table: &Table, widths: &[usize], setting: Setting) -> Markup {
        let total = row.emphasis == Emphasis::Total;
        let indent = if row.emphasis == Emphasis::Sub {
            html! { w:ind w:left="227" {} }
        } else {
            html! {}
        };
        html! {
            w:tr {
                w:trPr { w:cantSplit {} }
                (cell(widths.first().copied().unwrap_or(TEXT), setting, false, indent, &emphasised(&row.header, total)))
                @for (i, column) in table.columns.iter().enumerate().skip(1) {
                    @let inside = row.cells.get(i - 1).map(|cell| self.value(cell, total)).unwrap_or_default();
                    (cell(widths[i], setting, column.numeric, html! {}, &inside))
                }
            }
        }
    }

    fn value(&self, cell: &Cell, total: bool) -> Markup {
        let shown = cell.value.shown(self.language()).unwrap_or_default();
        html! {
            (emphasised(&shown, total))
            @if let Some(position) = cell.remark {
                w:r { w:rPr { w:vertAlign w:val="superscript" {} } w:t { (position + 1) } }
            }
        }
    }

    /// Widths by what the columns hold, together as broad as the text.
    fn widths(&self, table: &Table) -> Vec<usize> {
        let longest = |text: &str| text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
        let weight = |(i, column): (usize, &crate::Column)| {
            let cells = table.rows.iter().map(|row| match i {
                0 => row.header.chars().count(),
                i => row
                    .cells
                    .get(i - 1)
                    .map_or(0, |cell| cell.value.shown(self.language()).map_or(0, |s| s.chars().count())),
            });
            longest(&column.heading).max(cells.max().unwrap_or(0).min(32)) + 3
        };
        let weights: Vec<usize> = table.columns.iter().enumerate().map(weight).collect();
        let sum = weights.iter().sum::<usize>().max(1);
        weights.iter().map(|weight| weight * TEXT / sum).collect()
    }

    /// Labels to the left of their values.
    pub(super) fn fields(&self, fields: &[Field]) -> Markup {
        if fields.is_empty() {
            return html! {};
        }
        let (label, value) = (TEXT * 2 / 5, TEXT - TEXT * 2 / 5);
        html! {
            w:tbl {
                w:tblPr {
                    w:tblStyle w:val="ReportTable" {}
                    w:tblW w:w="5000" w:type="pct" {}
                    w:tblLayout w:type="fixed" {}
                    w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
                }
                w:tblGrid { w:gridCol w:w=(label) {} w:gridCol w:w=(value) {} }
                @for field in fields {
                    w:tr {
                        w:trPr { w:cantSplit {} }
                        (cell(label, Setting { style: "TableText", held: false }, false, html! {}, &runs(&field.label)))
                        w:tc {
                            w:tcPr { w:tcW w:w=(value) w:type="dxa" {} }
                            (self.field_value(field, "TableText"))
                        }
                    }
                }
            }
            (self.gap())
        }
    }

    /// The few figures that say most, three beside each other, four two by two.
    pub(super) fn key_figures(&self, fields: &[Field]) -> Markup {
        let columns = if fields.len() == 4 { 2 } else { fields.len().clamp(1, 3) };
        let width = TEXT / columns;
        html! {
            @if !fields.is_empty() {
                w:tbl {
                    w:tblPr {
                        w:tblW w:w="5000" w:type="pct" {}
                        w:tblLayout w:type="fixed" {}
                        w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
                    }
                    w:tblGrid { @for _ in 0..columns { w:gridCol w:w=(width) {} } }
                    @for row in fields.chunks(columns) {
                        w:tr {
                            w:trPr { w:cantSplit {} }
                            @for i in 0..columns { (self.key_figure(row.get(i), width)) }
                        }
                    }
                }
                (self.gap())
            }
        }
    }

    fn key_figure(&self, field: Option<&Field>, width: usize) -> Markup {
        html! {
            w:tc {
                w:tcPr {
                    w:tcW w:w=(width) w:type="dxa" {}
                    @if field.is_some() { w:tcBorders { w:top w:val="single" w:sz="12" w:space="0" w:color=(PINE) {} } }
                }
                @match field {
                    Some(field) => {
                        (self.paragraph("KeyFigure", &field.value.shown(self.language()).unwrap_or_else(|| self.labels().not_answered.clone())))
                        (self.paragraph("TableText", &field.label))
                        @if let Some(note) = &field.note { (self.paragraph("Note", note)) }
                    }
                    None => w:p {},
                }
            }
        }
    }

    /// Lines to sign on.
    pub(super) fn signature(&self, fields: &[Field]) -> Markup {
        html! {
            @for field in fields {
                w:p {
                    w:pPr {
                        w:pStyle w:val="TableText" {}
                        w:keepNext {}
                        w:pBdr { w:bottom w:val="single" w:sz="4" w:space="6" w:color=(RULE) {} }
                        w:spacing w:before="360" {}
                    }
                    (runs(&format!("{}: {}", field.label, field.value.shown(self.language()).unwrap_or_default())))
                }
            }
        }
    }
}

fn emphasised(text: &str, strong: bool) -> Markup {
    if strong {
        html! { w:r { w:rPr { w:rStyle w:val="Strong" {} } w:t xml:space="preserve" { (clean(text)) } } }
    } else {
        runs(text)
    }
}

/// A cell of one paragraph.
fn cell(width: usize, setting: Setting, right: bool, indent: Markup, inside: &Markup) -> Markup {
    html! {
        w:tc {
            w:tcPr { w:tcW w:w=(width) w:type="dxa" {} }
            w:p {
                w:pPr { w:pStyle w:val=(setting.style) {} @if setting.held { w:keepNext {} } (indent) @if right { w:jc w:val="right" {} } }
                (inside)
            }
        }
    }
}
