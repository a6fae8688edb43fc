//! Lying bars, several a category, told apart by pattern as well as by colour.

use maud::html;

use super::frame::{Drawing, WIDTH};
use super::ink::{Area, Ink};
use super::letters::{Anchor, LEADING, Style, broadest, lines, wrapped};
use super::rows::{Row, Rows};
use super::scale::Scale;
use crate::Value;

/// Categories with a figure each for up to four series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// Names of the series, in the order of each group's values.
    pub series: Vec<String>,
    pub groups: Vec<Group>,
}

/// One category, with a figure for each series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub label: String,
    pub values: Vec<Value>,
}

impl Groups {
    pub(super) fn draw(&self, ink: &Ink) -> Drawing {
        let legend = legend(&self.series, ink);
        let rows: Vec<Row> = self.groups.iter().map(|group| group.row(ink)).collect();
        let laid = Rows::lay(&rows, legend.height + 16);
        let values = self.groups.iter().flat_map(|group| &group.values);
        let scale = Scale::over(values, laid.length);
        let parts = html! { (legend.parts) (laid.draw(&rows, &scale, ink)) };
        Drawing { height: laid.bottom() + 8, parts }
    }
}

impl Group {
    fn row(&self, ink: &Ink) -> Row<'_> {
        Row { label: &self.label, bars: self.values.iter().map(|value| (value, ink.shown(value))).collect() }
    }
}

/// The series by name, each with a piece of its pattern; on as many lines as they need.
pub(super) fn legend(series: &[String], ink: &Ink) -> Drawing {
    let (mut x, mut y) = (2, 4);
    let mut parts = Vec::new();
    for (i, name) in series.iter().enumerate() {
        let text = wrapped(name, Style::Plain, WIDTH - SWATCH - 16);
        let room = SWATCH + 8 + broadest(&text, Style::Plain) + 24;
        if x > 2 && x + room > WIDTH {
            (x, y) = (2, y + LEADING + 6);
        }
        parts.push(html! {
            (ink.mark(i, &Value::Whole(0), Area { x, y, width: SWATCH, height: 18 }))
            (lines(x + SWATCH + 8, y + 15, Anchor::Start, Style::Plain, &text))
        });
        y += (text.len() as i64 - 1) * LEADING;
        x += room;
    }
    Drawing { height: y + LEADING, parts: html! { @for part in &parts { (part) } } }
}

/// How broad the piece of pattern beside a name is.
const SWATCH: i64 = 28;
