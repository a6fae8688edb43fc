//! Two groups by age, back to back.

use maud::{Markup, html};

use super::frame::{Drawing, WIDTH};
use super::ink::{Area, Ink, line};
use super::letters::{Anchor, Style, text, width};
use super::scale::Scale;
use crate::Value;

/// The ages from the youngest, which stand lowest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pyramid {
    /// Name of the group to the left.
    pub left: String,
    /// Name of the group to the right.
    pub right: String,
    pub bands: Vec<Band>,
}

/// One span of ages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    pub label: String,
    pub left: Value,
    pub right: Value,
}

/// Of a bar, and from one to the next.
const THICK: i64 = 26;
const STEP: i64 = 34;
/// Where the bars begin.
const TOP: i64 = 40;
const GAP: i64 = 8;

impl Pyramid {
    pub(super) fn draw(&self, ink: &Ink) -> Drawing {
        let label = self.bands.iter().map(|band| width(&band.label, Style::Plain)).max().unwrap_or(0);
        let centre = label / 2 + GAP + 4;
        let values = || self.bands.iter().flat_map(|band| [&band.left, &band.right]);
        let figure = values().map(|value| width(&ink.shown(value), Style::Plain)).max().unwrap_or(0);
        let scale = Scale::over(values(), (WIDTH / 2 - centre - figure - GAP - 2).max(40));
        let height = TOP + self.bands.len() as i64 * STEP + 4;
        let parts = html! {
            (text(MIDDLE - centre, 22, Anchor::End, Style::Strong, &self.left))
            (text(MIDDLE + centre, 22, Anchor::Start, Style::Strong, &self.right))
            @for (band, y) in self.bands.iter().rev().zip((TOP..).step_by(STEP as usize)) {
                (text(MIDDLE, y + 19, Anchor::Middle, Style::Plain, &band.label))
                (band.side(Side::Left, y, centre, &scale, ink))
                (band.side(Side::Right, y, centre, &scale, ink))
            }
            @for x in [MIDDLE - centre, MIDDLE + centre] { (line((x, TOP - 4), (x, height - 4), false)) }
        };
        Drawing { height, parts }
    }
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

const MIDDLE: i64 = WIDTH / 2;

impl Band {
    /// The bar of one side, away from the middle, with its figure outside.
    fn side(&self, side: Side, y: i64, centre: i64, scale: &Scale, ink: &Ink) -> Markup {
        let (series, value) = match side {
            Side::Left => (0, &self.left),
            Side::Right => (1, &self.right),
        };
        let length = scale.mark(value);
        let (x, end, anchor) = match side {
            Side::Left => (MIDDLE - centre - length, MIDDLE - centre - length - GAP, Anchor::End),
            Side::Right => (MIDDLE + centre, MIDDLE + centre + length + GAP, Anchor::Start),
        };
        html! {
            (ink.mark(series, value, Area { x, y, width: length, height: THICK }))
            (text(end, y + 19, anchor, Style::Plain, &ink.shown(value)))
        }
    }
}
