//! Some figures over some years, each line with its own stroke, mark and name.

use maud::{Markup, html};

use super::frame::{Drawing, WIDTH};
use super::ink::{Area, GREY, Ink, colour, line};
use super::letters::{Anchor, LEADING, Style, apart, broadest, centred, lines, text, width, wrapped};
use super::scale::{Scale, steps};
use crate::{Value, numbers};

/// Up to four lines over the same points of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The points of time, such as years.
    pub points: Vec<String>,
    pub lines: Vec<Line>,
}

/// One line, with a figure for each point. It is broken where there is none or where it is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub label: String,
    pub values: Vec<Value>,
}

/// How high the drawing of the lines is, and where it begins.
const TALL: i64 = 280;
const TOP: i64 = 26;
const FLOOR: i64 = TOP + TALL;
/// The broadest that the names to the right may be.
const NAME: i64 = 170;
/// The height of a figure, and the size of a mark.
const FIGURE: i64 = 18;
const MARK: i64 = 14;

/// Where the points stand.
struct Plot {
    start: i64,
    end: i64,
    scale: Scale,
    steps: Vec<i64>,
}

impl Lines {
    pub(super) fn draw(&self, ink: &Ink) -> Drawing {
        let names: Vec<_> = self.lines.iter().map(|line| wrapped(&line.label, Style::Strong, NAME)).collect();
        let plot = self.plot(&names, ink);
        let bottom = self.years(&plot);
        let parts = html! {
            (plot.grid(ink))
            @for (i, line) in self.lines.iter().enumerate() { (plot.stroke(i, line)) }
            @for (i, line) in self.lines.iter().enumerate() { (plot.marks(i, line)) }
            @for point in 0..self.points.len() { (self.figures(point, &plot, ink)) }
            (self.names(&names, &plot))
            (bottom.parts)
        };
        Drawing { height: bottom.height, parts }
    }

    fn plot(&self, names: &[Vec<String>], ink: &Ink) -> Plot {
        let values = self.lines.iter().flat_map(|line| &line.values);
        let steps = steps(values.filter_map(Value::size).max().unwrap_or(0));
        let most = steps.last().copied().unwrap_or(0);
        let ticks = steps.iter().map(|step| width(&numbers::whole(step / 100, ink.language), Style::Quiet)).max();
        let name = names.iter().map(|lines| broadest(lines, Style::Strong)).max().unwrap_or(0);
        // Half of a figure has room on each side of the outermost marks.
        let (start, end) = (ticks.unwrap_or(0) + 40, WIDTH - name - 40);
        Plot { start, end, scale: Scale::to(most, TALL), steps }
    }

    /// The points of time under the floor.
    fn years(&self, plot: &Plot) -> Drawing {
        let each = (plot.end - plot.start) / (self.points.len() as i64 - 1).max(1);
        let names: Vec<_> = self.points.iter().map(|point| wrapped(point, Style::Plain, each.max(60) - 6)).collect();
        let most = names.iter().map(Vec::len).max().unwrap_or(1) as i64;
        let parts = html! {
            @for (i, name) in names.iter().enumerate() {
                (lines(plot.x(i, self.points.len()), FLOOR + 26, Anchor::Middle, Style::Plain, name))
            }
        };
        Drawing { height: FLOOR + 14 + most * LEADING, parts }
    }

    /// The figures of one point of time, each above its mark or as near it as the other marks and figures leave free.
    fn figures(&self, point: usize, plot: &Plot, ink: &Ink) -> Markup {
        let values = self.lines.iter().filter_map(|line| line.values.get(point));
        let mut there: Vec<&Value> = values.filter(|value| !matches!(value, Value::Empty)).collect();
        there.sort_by_key(|value| plot.y(value));
        let x = plot.x(point, self.points.len());
        let mut taken: Vec<Area> = there.iter().map(|value| around(x, plot.y(value), MARK, MARK)).collect();
        let mut parts = Vec::new();
        for value in there {
            let shown = ink.shown(value);
            let place = place(x, plot.y(value), width(&shown, Style::Plain), point + 1 == self.points.len(), &taken);
            let (middle, base) = (place.x + place.width / 2, place.y + FIGURE / 2 + 6);
            parts.push(text(middle, base, Anchor::Middle, Style::Plain, &shown));
            taken.push(place);
        }
        html! { @for part in &parts { (part) } }
    }

    /// The lines' names beside their last marks.
    fn names(&self, names: &[Vec<String>], plot: &Plot) -> Markup {
        let last = |line: &Line| {
            line.values.iter().rev().find(|value| !matches!(value, Value::Empty)).map_or(FLOOR, |v| plot.y(v))
        };
        let wishes: Vec<_> =
            self.lines.iter().zip(names).map(|(line, name)| (last(line), name.len() as i64 * LEADING + 4)).collect();
        html! {
            @for (i, (name, middle)) in names.iter().zip(apart(&wishes, 0, FLOOR)).enumerate() {
                (symbol(i, plot.end + 30, middle, false))
                (lines(plot.end + 42, centred(middle, name.len()), Anchor::Start, Style::Strong, name))
            }
        }
    }
}

impl Plot {
    fn x(&self, point: usize, points: usize) -> i64 {
        let (point, parts) = (point as i64, (points as i64 - 1).max(1));
        self.start + (self.end - self.start) * point / parts
    }

    /// The height of a value's mark; one that must not tell stands on the floor.
    fn y(&self, value: &Value) -> i64 {
        FLOOR - value.size().map_or(0, |size| self.scale.at(size))
    }

    fn grid(&self, ink: &Ink) -> Markup {
        html! {
            @for step in &self.steps {
                @let y = FLOOR - self.scale.at(*step);
                (line((self.start - 22, y), (self.end + 20, y), *step > 0))
                (text(self.start - 28, y + 6, Anchor::End, Style::Quiet, &numbers::whole(step / 100, ink.language)))
            }
        }
    }

    /// The strokes between marks that tell their figures.
    fn stroke(&self, series: usize, line: &Line) -> Markup {
        let dashes = [None, Some("12 6"), Some("3 6"), Some("14 5 3 5")][series % 4];
        let points: Vec<_> = line.values.iter().enumerate().collect();
        html! {
            @for pair in points.windows(2) {
                @if pair.iter().all(|(_, value)| value.size().is_some()) {
                    @let [from, to] = [pair[0], pair[1]].map(|(i, value)| (self.x(i, points.len()), self.y(value)));
                    line x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1) class={ "series-" (series % 4 + 1) } stroke=(colour(series))
                        stroke-width="3" stroke-dasharray=[dashes] {}
                }
            }
        }
    }

    fn marks(&self, series: usize, line: &Line) -> Markup {
        html! {
            @for (i, value) in line.values.iter().enumerate().filter(|(_, value)| !matches!(value, Value::Empty)) {
                (symbol(series, self.x(i, line.values.len()), self.y(value), value.size().is_none()))
            }
        }
    }
}

/// Where a figure stands: the first free place of those around its mark. The names are to the right of the last marks.
fn place(x: i64, y: i64, width: i64, last: bool, taken: &[Area]) -> Area {
    let aside = (MARK + width) / 2 + 5;
    let (near, far) = if last { (-aside, aside) } else { (aside, -aside) };
    let steps = [(0, -18), (0, 18), (near, 0), (far, 0), (0, -36), (0, 36), (near, -18), (near, 18)];
    let mut places = steps.map(|(right, down)| around(x + right, y + down, width, FIGURE)).into_iter();
    let free = |place: &Area| place.y + place.height <= FLOOR + 4 && !taken.iter().any(|other| place.meets(other));
    places.find(free).unwrap_or_else(|| around(x, y - 18, width, FIGURE))
}

/// An area with its middle at the point.
fn around(x: i64, y: i64, width: i64, height: i64) -> Area {
    Area { x: x - width / 2, y: y - height / 2, width, height }
}

/// The mark of a line: each has a shape of its own, and one that must not tell is hollow.
fn symbol(series: usize, x: i64, y: i64, blind: bool) -> Markup {
    let points = match series % 4 {
        0 => format!("M{} {y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z", x - 6),
        1 => format!("M{} {}h12v12h-12z", x - 6, y - 6),
        2 => format!("M{x} {}l8 13h-16z", y - 8),
        _ => format!("M{x} {}l8 8l-8 8l-8 -8z", y - 8),
    };
    let class = if blind { "few paper".into() } else { format!("series-{} full", series % 4 + 1) };
    let (fill, stroke) = if blind { ("#ffffff", GREY) } else { (colour(series), colour(series)) };
    html! { path d=(points) class=(class) fill=(fill) stroke=(stroke) stroke-width="1.5" stroke-dasharray=[blind.then_some("3 2")] {} }
}
