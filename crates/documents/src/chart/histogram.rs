//! How something measured is spread, as standing bars that touch, with the median marked.

use maud::{Markup, html};

use super::Amount;
use super::frame::{Drawing, WIDTH};
use super::ink::{Area, Ink, colour, line};
use super::letters::{Anchor, LEADING, Style, lines, text, width, wrapped};
use super::scale::Scale;

/// Classes in order, with how many fell in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    /// What the classes are of, such as days of waiting; under the axis.
    pub axis: String,
    pub classes: Vec<Amount>,
    /// None where it is not known or not shown.
    pub median: Option<Median>,
}

/// Where the middle one stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Median {
    /// Written at the mark, with its figure.
    pub label: String,
    /// Position among the classes, from zero.
    pub class: usize,
    /// How far into its class, in hundredths of the class.
    pub within: i64,
}

/// How high the largest bar is.
const TALL: i64 = 220;
/// Room above the bars for their figures.
const ABOVE: i64 = 28;

impl Histogram {
    pub(super) fn draw(&self, ink: &Ink) -> Drawing {
        let each = (WIDTH - 4) / (self.classes.len() as i64).max(1);
        let head = if self.median.is_some() { LEADING + 8 } else { 0 };
        let floor = head + ABOVE + TALL;
        let scale = Scale::over(self.classes.iter().map(|class| &class.value), TALL);
        let names: Vec<_> = self.classes.iter().map(|class| wrapped(&class.label, Style::Plain, each - 6)).collect();
        let below = names.iter().map(Vec::len).max().unwrap_or(0) as i64 * LEADING;
        let axis = wrapped(&self.axis, Style::Quiet, WIDTH - 4);
        let parts = html! {
            @for (i, class) in (0..).zip(&self.classes) { (bar(class, 2 + i * each, each, floor, &scale, ink)) }
            (line((2, floor), (WIDTH - 2, floor), false))
            @if let Some(median) = &self.median { (median.draw(2, each, floor)) }
            @for (i, class) in (0..).zip(&self.classes) { (figure(class, 2 + i * each + each / 2, floor, &scale, ink)) }
            @for (i, name) in (0..).zip(&names) {
                (lines(2 + i * each + each / 2, floor + 24, Anchor::Middle, Style::Plain, name))
            }
            (lines(WIDTH / 2, floor + below + 28, Anchor::Middle, Style::Quiet, &axis))
        };
        Drawing { height: floor + below + axis.len() as i64 * LEADING + 16, parts }
    }
}

fn bar(class: &Amount, x: i64, width: i64, floor: i64, scale: &Scale, ink: &Ink) -> Markup {
    let height = scale.mark(&class.value);
    ink.mark(0, &class.value, Area { x: x + 1, y: floor - height, width: width - 2, height })
}

fn figure(class: &Amount, x: i64, floor: i64, scale: &Scale, ink: &Ink) -> Markup {
    text(x, floor - scale.mark(&class.value) - 8, Anchor::Middle, Style::Plain, &ink.shown(&class.value))
}

impl Median {
    /// A line through its place, its label beside the top where there is room.
    fn draw(&self, start: i64, each: i64, floor: i64) -> Markup {
        let class = i64::try_from(self.class).unwrap_or(0);
        let x = (start + class * each + each * self.within.clamp(0, 100) / 100).min(WIDTH - 2);
        let room = width(&self.label, Style::Strong) + 10;
        let (at, anchor) = match x {
            x if x + room <= WIDTH => (x + 8, Anchor::Start),
            x if x >= room => (x - 8, Anchor::End),
            _ => (WIDTH / 2, Anchor::Middle),
        };
        html! {
            line x1=(x) y1="4" x2=(x) y2=(floor) class="under" stroke="#ffffff" stroke-width="7" {}
            line x1=(x) y1="4" x2=(x) y2=(floor) class="series-2" stroke=(colour(1)) stroke-width="3.5" stroke-dasharray="10 4" {}
            (text(at, 20, anchor, Style::Strong, &self.label))
        }
    }
}
