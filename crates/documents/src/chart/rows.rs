//! Rows of lying bars: names to the left, bars from one line, figures at their ends. What bars, groups and loads have in common.

use maud::{Markup, html};

use super::frame::WIDTH;
use super::ink::{Area, Ink, line};
use super::letters::{Anchor, LEADING, Style, broadest, centred, lines, wrapped};
use super::scale::Scale;
use crate::Value;

/// The broadest that names and figures may be.
const NAME: i64 = 250;
const FIGURE: i64 = 150;
const GAP: i64 = 10;
/// Of a bar, and between rows.
const THICK: i64 = 24;
const BETWEEN: i64 = 12;

/// A row to draw: its name, and bars of the series in order, each with what is written at its end.
pub(super) struct Row<'a> {
    pub(super) label: &'a str,
    pub(super) bars: Vec<(&'a Value, String)>,
}

/// Where rows have their parts.
pub(super) struct Rows {
    top: i64,
    rows: Vec<Laid>,
    /// Where bars begin, and how long they may be.
    pub(super) start: i64,
    pub(super) length: i64,
}

struct Laid {
    name: Vec<String>,
    figures: Vec<Vec<String>>,
    y: i64,
    height: i64,
}

impl Rows {
    /// Finds room for rows from `top` down.
    pub(super) fn lay(rows: &[Row], top: i64) -> Self {
        let mut y = top;
        let mut laid = Vec::new();
        for row in rows {
            let name = wrapped(row.label, Style::Plain, NAME);
            let figures: Vec<_> = row.bars.iter().map(|(_, text)| wrapped(text, Style::Plain, FIGURE)).collect();
            let bars: i64 = figures.iter().map(|text| thickness(text)).sum();
            let height = bars.max(name.len() as i64 * LEADING);
            laid.push(Laid { name, figures, y, height });
            y += height + BETWEEN;
        }
        let name = laid.iter().map(|row| broadest(&row.name, Style::Plain)).max().unwrap_or(0);
        let figures = laid.iter().flat_map(|row| &row.figures);
        let figure = figures.map(|text| broadest(text, Style::Plain)).max().unwrap_or(0);
        let start = name + GAP + 2;
        Self { top, rows: laid, start, length: WIDTH - start - figure - GAP - 2 }
    }

    /// The lower edge.
    pub(super) fn bottom(&self) -> i64 {
        self.rows.last().map_or(self.top, |row| row.y + row.height)
    }

    /// Names, bars and figures; all bars by the same scale.
    pub(super) fn draw(&self, rows: &[Row], scale: &Scale, ink: &Ink) -> Markup {
        html! {
            @for (row, laid) in rows.iter().zip(&self.rows) {
                (self.row(row, laid, scale, ink))
            }
            (line((self.start, self.top - 4), (self.start, self.bottom() + 4), false))
        }
    }

    /// Where what is written at the ends of the bars stands across `x`, from above downwards: from and to.
    pub(super) fn written_at(&self, x: i64, rows: &[Row], scale: &Scale) -> Vec<(i64, i64)> {
        let across = |value: &Value, text: &[String]| {
            let from = self.start + scale.mark(value) + GAP;
            (from - GAP / 2..=from + broadest(text, Style::Plain) + GAP / 2).contains(&x)
        };
        let written = rows.iter().zip(&self.rows).flat_map(|(row, laid)| row.bars.iter().zip(laid.middles()));
        let hit = written.filter(|((value, _), (_, text))| across(value, text));
        let half = |text: &[String]| text.len() as i64 * LEADING / 2;
        hit.map(|(_, (middle, text))| (middle - half(text), middle + half(text))).collect()
    }

    fn row(&self, row: &Row, laid: &Laid, scale: &Scale, ink: &Ink) -> Markup {
        let middle = laid.y + laid.height / 2;
        html! {
            (lines(self.start - GAP, centred(middle, laid.name.len()), Anchor::End, Style::Plain, &laid.name))
            @for (series, ((value, _), (middle, text))) in row.bars.iter().zip(laid.middles()).enumerate() {
                @let length = scale.mark(value);
                (ink.mark(series, value, Area { x: self.start, y: middle - THICK / 2 + 1, width: length, height: THICK - 2 }))
                (lines(self.start + length + GAP, centred(middle, text.len()), Anchor::Start, Style::Plain, text))
            }
        }
    }
}

impl Laid {
    /// Where the middle of each bar is, with what is written at its end; the bars stand in the middle of their row.
    fn middles(&self) -> impl Iterator<Item = (i64, &Vec<String>)> {
        let bars: i64 = self.figures.iter().map(|text| thickness(text)).sum();
        let mut y = self.y + (self.height - bars) / 2;
        self.figures.iter().map(move |text| {
            let middle = y + thickness(text) / 2;
            y += thickness(text);
            (middle, text)
        })
    }
}

/// The room of a bar, which its figure may need more of than the bar itself.
fn thickness(figure: &[String]) -> i64 {
    THICK.max(figure.len() as i64 * LEADING)
}
