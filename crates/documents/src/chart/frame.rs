//! What surrounds every chart: its size, its title and description, the paper and the patterns.

use maud::{Markup, html};

use super::Chart;
use super::ink::Ink;
use crate::{Labels, Language, Picture};

/// Every drawing is this broad; a margin keeps outlines within it.
pub(super) const WIDTH: i64 = 640;

/// The parts of a chart, and how high they make it.
pub(super) struct Drawing {
    pub(super) height: i64,
    pub(super) parts: Markup,
}

pub(super) fn frame(picture: &Picture, language: Language, labels: &Labels) -> Markup {
    let ink = Ink { id: &picture.id, language, labels };
    let Drawing { height, parts } = picture.chart.draw(&ink);
    let (title, description) = (format!("{}-title", picture.id), format!("{}-description", picture.id));
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" width=(WIDTH) height=(height)
            viewBox={ "0 0 " (WIDTH) " " (height) } aria-labelledby=(title) aria-describedby=(description)
            font-family="Noto Sans, sans-serif" font-size="18" fill="#1a211d" {
            title id=(title) { (picture.title) }
            desc id=(description) { (picture.description) }
            (ink.patterns(&parts))
            rect class="paper" width=(WIDTH) height=(height) fill="#ffffff" {}
            (parts)
        }
    }
}

impl Chart {
    fn draw(&self, ink: &Ink) -> Drawing {
        match self {
            Self::Flow(flow) => flow.draw(ink),
            Self::Pyramid(pyramid) => pyramid.draw(ink),
            Self::Lines(lines) => lines.draw(ink),
            Self::Bars(bars) => bars.draw(ink),
            Self::Histogram(histogram) => histogram.draw(ink),
            Self::Slopes(slopes) => slopes.draw(ink),
            Self::Caseload(caseload) => caseload.draw(ink),
            Self::Groups(groups) => groups.draw(ink),
        }
    }
}
