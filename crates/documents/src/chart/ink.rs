//! The colours and patterns of marks. Series differ by pattern and outline as well as by colour, so that they can be told apart in
//! grey and by whoever does not see the colours; every outline has at least 4.5:1 to white paper.

use maud::{Markup, PreEscaped, html};

use crate::{Labels, Language, Value};

/// How many series can be told apart.
pub(super) const SERIES: usize = 4;
const COLOURS: [&str; SERIES] = ["#1c4f40", "#a8480f", "#2f5f9e", "#6d3a6b"];
pub(super) const GREY: &str = "#5c665f";
pub(super) const RULE: &str = "#c3d1ca";
pub(super) const SOFT: &str = "#dfeae2";

/// What every drawing needs to know.
pub(super) struct Ink<'a> {
    /// Begins every anchor in the drawing.
    pub(super) id: &'a str,
    pub(super) language: Language,
    pub(super) labels: &'a Labels,
}

/// A rectangle in units.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

impl Area {
    /// Whether the two have any part in common.
    pub(super) fn meets(&self, other: &Area) -> bool {
        let apart = |from: i64, length: i64, other: i64, others: i64| from + length <= other || other + others <= from;
        !apart(self.x, self.width, other.x, other.width) && !apart(self.y, self.height, other.y, other.height)
    }
}

impl Ink<'_> {
    /// What is written at a value's mark.
    pub(super) fn shown(&self, value: &Value) -> String {
        value.shown(self.language).unwrap_or_else(|| self.labels.no_figure.clone())
    }

    /// A value's mark: filled as its series, or as one that must not tell.
    pub(super) fn mark(&self, series: usize, value: &Value, area: Area) -> Markup {
        if area.width == 0 || area.height == 0 {
            return html! {};
        }
        let look = self.look(series, value);
        let Area { x, y, width, height } = area;
        html! {
            rect x=(x) y=(y) width=(width) height=(height) class=(look.class) fill=(look.fill) stroke=(look.stroke)
                stroke-width="1.5" stroke-dasharray=[look.dashes] {}
        }
    }

    /// How a value's mark is filled and outlined.
    pub(super) fn look(&self, series: usize, value: &Value) -> Look {
        let series = series % SERIES;
        let pattern = |name: &str| format!("url(#{}-{name})", self.id);
        match value {
            Value::Few => Look { class: "few".into(), fill: pattern("few"), stroke: GREY, dashes: Some("4 3") },
            Value::Hidden => Look { class: "few".into(), fill: "none".into(), stroke: GREY, dashes: Some("4 3") },
            _ => {
                let fill = if series == 0 { COLOURS[0].into() } else { pattern(&format!("series-{}", series + 1)) };
                // Only the first is filled with a colour; the others with patterns, which have their own.
                let class = if series == 0 { "series-1 full".into() } else { format!("series-{}", series + 1) };
                Look { class, fill, stroke: COLOURS[series], dashes: None }
            }
        }
    }

    /// The patterns that the marks of a drawing are filled with, and no others: a page may hold many drawings.
    pub(super) fn patterns(&self, parts: &Markup) -> Markup {
        let hatch = |colour: &str, class: &str, drawing: &str| {
            format!("<g class=\"{class}\" stroke=\"{colour}\" fill=\"none\">{drawing}</g>")
        };
        let patterns = [
            ("few", 8, hatch(GREY, "few", "<path d=\"M-2 6 6 -2M2 10 10 2\" stroke-width=\"1.2\"/>")),
            (
                "series-2",
                8,
                hatch(COLOURS[1], "series-2", "<path d=\"M-2 2 2 -2M-2 10 10 -2M6 10 10 6\" stroke-width=\"3\"/>"),
            ),
            ("series-3", 8, hatch(COLOURS[2], "series-3", "<path d=\"M4 0V8\" stroke-width=\"2.4\"/>")),
            (
                "series-4",
                10,
                hatch(COLOURS[3], "series-4", "<circle cx=\"5\" cy=\"5\" r=\"1.6\" stroke-width=\"2.4\"/>"),
            ),
        ];
        let used = |name: &str| parts.0.contains(&format!("url(#{}-{name})", self.id));
        html! {
            defs {
                @for (name, size, drawing) in patterns.into_iter().filter(|(name, ..)| used(name)) {
                    pattern id={ (self.id) "-" (name) } width=(size) height=(size) patternUnits="userSpaceOnUse" {
                        rect width=(size) height=(size) class="paper" fill="#ffffff" {}
                        (PreEscaped(drawing))
                    }
                }
            }
        }
    }
}

/// How a mark is filled and outlined.
pub(super) struct Look {
    pub(super) class: String,
    pub(super) fill: String,
    pub(super) stroke: &'static str,
    pub(super) dashes: Option<&'static str>,
}

/// The colour of a series, for strokes.
pub(super) fn colour(series: usize) -> &'static str {
    COLOURS[series % SERIES]
}

/// A straight line: an axis, or a light one to look along.
pub(super) fn line(from: (i64, i64), to: (i64, i64), light: bool) -> Markup {
    let (class, colour) = if light { ("rule", RULE) } else { ("axis", GREY) };
    html! { line x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1) class=(class) stroke=(colour) stroke-width="1.5" {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG has it.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
    }

    #[test]
    fn every_mark_stands_out_from_the_paper() {
        for colour in COLOURS.into_iter().chain([GREY]) {
            let contrast = 1.05 / (luminance(colour) + 0.05);
            assert!(contrast >= 4.5, "{colour} has {contrast}");
        }
    }

    #[test]
    fn areas_that_only_touch_do_not_meet() {
        let area = |x| Area { x, y: 0, width: 10, height: 10 };
        assert!(area(0).meets(&area(9)) && area(9).meets(&area(0)));
        assert!(!area(0).meets(&area(10)) && !area(10).meets(&area(0)));
    }
}
