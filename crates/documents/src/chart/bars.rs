//! Lying bars, one a category: the names have room, and the figures stand at the ends.

use super::frame::Drawing;
use super::ink::Ink;
use super::rows::{Row, Rows};
use super::scale::Scale;
use crate::Value;

/// Categories with a figure each, drawn in the order given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    pub bars: Vec<Bar>,
}

/// One category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub value: Value,
    /// Written after the figure in brackets, such as its share.
    pub detail: Option<String>,
}

impl Bars {
    pub(super) fn draw(&self, ink: &Ink) -> Drawing {
        let rows: Vec<Row> = self.bars.iter().map(|bar| bar.row(ink)).collect();
        let laid = Rows::lay(&rows, 8);
        let scale = Scale::over(self.bars.iter().map(|bar| &bar.value), laid.length);
        Drawing { height: laid.bottom() + 8, parts: laid.draw(&rows, &scale, ink) }
    }
}

impl Bar {
    /// The bar as one of the rows.
    pub(super) fn row(&self, ink: &Ink) -> Row<'_> {
        let shown = ink.shown(&self.value);
        let text = self.detail.as_ref().map_or(shown.clone(), |detail| format!("{shown} ({detail})"));
        Row { label: &self.label, bars: vec![(&self.value, text)] }
    }
}
