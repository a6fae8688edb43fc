//! From before to after, one small picture for each thing that is measured.

use maud::{Markup, html};

use super::frame::{Drawing, WIDTH};
use super::ink::{GREY, Ink, colour, line};
use super::letters::{Anchor, LEADING, Style, lines, text, wrapped};
use super::scale::Scale;
use crate::{Value, numbers};

/// Slopes on one and the same scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slopes {
    pub before: String,
    pub after: String,
    /// The scale's ends, in whole units.
    pub lowest: i64,
    pub highest: i64,
    pub slopes: Vec<Slope>,
}

/// One thing that is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slope {
    pub label: String,
    pub before: Value,
    pub after: Value,
    /// Written under the name, such as how many were measured both times.
    pub detail: Option<String>,
}

/// Two beside each other.
const COLUMNS: usize = 2;
const PANEL: i64 = WIDTH / 2 - 12;
/// Where the marks stand in a panel, and how high its drawing is.
const LEFT: i64 = 78;
const RIGHT: i64 = PANEL - 60;
const TALL: i64 = 84;

impl Slopes {
    pub(super) fn draw(&self, ink: &Ink) -> Drawing {
        let mut top = 4;
        let mut parts = Vec::new();
        for row in self.slopes.chunks(COLUMNS) {
            let heads: Vec<_> = row.iter().map(Slope::head).collect();
            let head =
                heads.iter().map(|(name, detail)| (name.len() + detail.len()) as i64).max().unwrap_or(0) * LEADING;
            let under = [&self.before, &self.after].map(|name| wrapped(name, Style::Quiet, PANEL / 2));
            for (x, (slope, head_lines)) in [2, WIDTH / 2 + 12].into_iter().zip(row.iter().zip(&heads)) {
                parts.push(html! {
                    (lines(x, top + 18, Anchor::Start, Style::Strong, &head_lines.0))
                    (lines(x, top + 18 + head_lines.0.len() as i64 * LEADING, Anchor::Start, Style::Quiet, &head_lines.1))
                    (self.panel(slope, x, top + head + 18, ink))
                    (lines(x + LEFT, top + head + TALL + 46, Anchor::Middle, Style::Quiet, &under[0]))
                    (lines(x + RIGHT, top + head + TALL + 46, Anchor::Middle, Style::Quiet, &under[1]))
                });
            }
            let most = under.iter().map(Vec::len).max().unwrap_or(1) as i64;
            top += head + TALL + 46 + most * LEADING + 14;
        }
        Drawing { height: top.max(40), parts: html! { @for part in &parts { (part) } } }
    }

    /// The scale's ends, the two marks, and the slope between them.
    fn panel(&self, slope: &Slope, x: i64, y: i64, ink: &Ink) -> Markup {
        let marks =
            [(x + LEFT, &slope.before), (x + RIGHT, &slope.after)].map(|(x, value)| (x, y + self.depth(value), value));
        let [from, to] = marks;
        html! {
            @for (end, y) in [(self.highest, y), (self.lowest, y + TALL)] {
                (line((x + 26, y), (x + PANEL, y), true))
                (text(x + 20, y + 6, Anchor::End, Style::Quiet, &numbers::whole(end, ink.language)))
            }
            @if from.2.size().is_some() && to.2.size().is_some() {
                line x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1) class="series-1" stroke=(colour(0)) stroke-width="4" {}
            }
            @for (x, y, value) in marks { (mark(x, y, value)) }
            (text(from.0 - 13, from.1 + 6, Anchor::End, Style::Plain, &told(from.2, ink)))
            (text(to.0 + 13, to.1 + 6, Anchor::Start, Style::Plain, &told(to.2, ink)))
        }
    }

    /// How far below the scale's upper end a value is; one that must not tell stands in the middle.
    fn depth(&self, value: &Value) -> i64 {
        let (low, high) = (self.lowest.saturating_mul(100), self.highest.saturating_mul(100));
        match value.size() {
            Some(size) if high > low => TALL - Scale::to(high.saturating_sub(low), TALL).at(size.saturating_sub(low)),
            _ => TALL / 2,
        }
    }
}

/// What is written beside a mark; nothing where there is none, since the words would not fit.
fn told(value: &Value, ink: &Ink) -> String {
    value.shown(ink.language).unwrap_or_else(|| "–".into())
}

fn mark(x: i64, y: i64, value: &Value) -> Markup {
    match value {
        Value::Empty => html! {},
        value if value.size().is_some() => {
            html! { circle cx=(x) cy=(y) r="7" class="series-1 full" fill=(colour(0)) stroke=(colour(0)) stroke-width="1.5" {} }
        }
        _ => {
            html! { circle cx=(x) cy=(y) r="7" class="few paper" fill="#ffffff" stroke=(GREY) stroke-width="1.5" stroke-dasharray="3 2" {} }
        }
    }
}

impl Slope {
    fn head(&self) -> (Vec<String>, Vec<String>) {
        let detail = self.detail.as_ref().map(|detail| wrapped(detail, Style::Quiet, PANEL)).unwrap_or_default();
        (wrapped(&self.label, Style::Strong, PANEL), detail)
    }
}
