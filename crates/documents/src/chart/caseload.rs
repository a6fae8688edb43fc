//! Each one's load, as lying bars against a guideline and the range it may have.

use maud::{Markup, html};

use super::frame::{Drawing, WIDTH};
use super::ink::{GREY, Ink, SOFT};
use super::letters::{Anchor, LEADING, Style, broadest, lines, wrapped};
use super::rows::{Row, Rows};
use super::scale::Scale;
use super::{Amount, Bar};
use crate::Value;

/// Loads against a guideline, in the order given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caseload {
    pub bars: Vec<Bar>,
    /// A line across all bars, such as fifteen clients to a post.
    pub guideline: Amount,
    /// Lower and upper bound, as a shaded band with its name, such as thirteen to twenty.
    pub range: Option<Range>,
}

/// A span with its name; the bounds are whole units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    pub label: String,
    pub from: i64,
    pub to: i64,
}

impl Caseload {
    pub(super) fn draw(&self, ink: &Ink) -> Drawing {
        let rows: Vec<Row> = self.bars.iter().map(|bar| bar.row(ink)).collect();
        let guideline = format!("{} {}", self.guideline.label, ink.shown(&self.guideline.value));
        let marks: Vec<&str> =
            self.range.iter().map(|range| range.label.as_str()).chain([guideline.as_str()]).collect();
        let names: Vec<_> = marks.iter().map(|name| wrapped(name, Style::Quiet, WIDTH - 8)).collect();
        let head = names.iter().map(|lines| lines.len() as i64 * LEADING).sum::<i64>();
        let laid = Rows::lay(&rows, head + 16);
        let scale = Scale::to(self.most(), laid.length);
        let parts = html! {
            @if let Some(range) = &self.range { (range.draw(&laid, &scale, &names[0], head)) }
            (self.line(&laid, &rows, &scale, &names[names.len() - 1], head))
            (laid.draw(&rows, &scale, ink))
        };
        Drawing { height: laid.bottom() + 8, parts }
    }

    /// The largest of all that has a place on the scale, in hundredths.
    fn most(&self) -> i64 {
        let values = self.bars.iter().map(|bar| &bar.value).chain([&self.guideline.value]);
        let range = self.range.iter().map(|range| range.to.saturating_mul(100));
        values.filter_map(Value::size).chain(range).max().unwrap_or(0)
    }

    /// The guideline, which leaves room for figures that it would go through.
    fn line(&self, laid: &Rows, rows: &[Row], scale: &Scale, name: &[String], head: i64) -> Markup {
        let x = laid.start + scale.at(self.guideline.value.size().unwrap_or(0));
        let first = head - name.len() as i64 * LEADING;
        let mut strokes = Vec::new();
        let mut from = head + 4;
        for (top, bottom) in laid.written_at(x, rows, scale) {
            strokes.push((from, top));
            from = bottom;
        }
        strokes.push((from, laid.bottom() + 4));
        html! {
            @for (from, to) in strokes.into_iter().filter(|(from, to)| from < to) {
                line x1=(x) y1=(from) x2=(x) y2=(to) class="axis" stroke=(GREY) stroke-width="2.5" stroke-dasharray="8 4" {}
            }
            (beside(x, first + 16, name))
        }
    }
}

impl Range {
    fn draw(&self, laid: &Rows, scale: &Scale, name: &[String], head: i64) -> Markup {
        let (from, to) = (scale.at(self.from.saturating_mul(100)), scale.at(self.to.saturating_mul(100)));
        let (x, top, bottom) = (laid.start + from, head + 4, laid.bottom() + 4);
        html! {
            rect x=(x) y=(top) width=(to - from) height=(bottom - top) class="soft" fill=(SOFT) {}
            (beside(x + (to - from) / 2, 16, name))
        }
    }
}

/// Lines of text with their middle at `x`, or as near as the drawing's edges allow.
fn beside(x: i64, y: i64, name: &[String]) -> Markup {
    let half = broadest(name, Style::Quiet) / 2;
    let (first, last) = (half + 2, WIDTH - half - 2);
    let middle = if first <= last { x.clamp(first, last) } else { WIDTH / 2 };
    lines(middle, y, Anchor::Middle, Style::Quiet, name)
}
