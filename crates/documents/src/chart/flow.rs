//! A flow through a time: who was there and who came, all who were there, who left and who stayed.

use maud::{Markup, html};

use super::Amount;
use super::frame::{Drawing, WIDTH};
use super::ink::{Area, Ink, Look, SOFT};
use super::letters::{Anchor, LEADING, Style, apart, centred, lines, text, wrapped};
use super::rows::{Row, Rows};
use super::scale::Scale;
use crate::Value;

/// Bands as broad as they are many, from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// What comes in, from above: carried in from the time before, new.
    pub into: Vec<Amount>,
    /// All who were there.
    pub whole: Amount,
    /// What comes out, from above: carried on to the time after, ended.
    pub out: Vec<Amount>,
    /// Those who wait outside, such as the queue when the time began and ended: told below the flow, at the same scale.
    pub waiting: Vec<Amount>,
}

/// How high all who were there are drawn, and the room between bands on a side.
const TALL: i64 = 240;
const BETWEEN: i64 = 30;
/// Where the bands begin, meet and end, how broad the posts at their ends are, and how broad names may be.
const START: i64 = 182;
const END: i64 = WIDTH - START;
const MIDDLE: i64 = WIDTH / 2;
const POST: i64 = 10;
const NAME: i64 = START - 14;

impl Flow {
    pub(super) fn draw(&self, ink: &Ink) -> Drawing {
        let scale = Scale::to(self.most(), TALL);
        let whole = format!("{} {}", ink.shown(&self.whole.value), self.whole.label);
        let whole = wrapped(&whole, Style::Strong, WIDTH - 8);
        let top = whole.len() as i64 * LEADING + 16;
        let sides = [&self.into, &self.out].map(|side| Side::lay(side, &scale, top, ink));
        let height = scale.mark(&self.whole.value).max(sides.iter().map(|side| side.thick()).max().unwrap_or(0));
        let foot = sides.iter().map(|side| side.foot).max().unwrap_or(top).max(top + height) + 24;
        let waiting = self.waiting(&scale, foot, ink);
        let parts = html! {
            (sides[0].bands(START, MIDDLE - POST / 2, top, ink))
            (sides[1].bands(END, MIDDLE + POST / 2, top, ink))
            (sides[0].names(START - 12, Anchor::End))
            (sides[1].names(END + 12, Anchor::Start))
            (ink.mark(0, &self.whole.value, Area { x: MIDDLE - POST / 2, y: top, width: POST, height }))
            (lines(MIDDLE, 20, Anchor::Middle, Style::Strong, &whole))
            (waiting.parts)
        };
        Drawing { height: waiting.height, parts }
    }

    /// The largest of the whole and of what comes in and out, in hundredths.
    fn most(&self) -> i64 {
        let sum = |side: &[Amount]| side.iter().filter_map(|amount| amount.value.size()).fold(0, i64::saturating_add);
        sum(&self.into).max(sum(&self.out)).max(self.whole.value.size().unwrap_or(0))
    }

    /// Those who wait, as lying bars by the flow's scale.
    fn waiting(&self, scale: &Scale, top: i64, ink: &Ink) -> Drawing {
        let rows: Vec<Row> = self
            .waiting
            .iter()
            .map(|amount| Row { label: &amount.label, bars: vec![(&amount.value, ink.shown(&amount.value))] })
            .collect();
        if rows.is_empty() {
            return Drawing { height: top, parts: html! {} };
        }
        let laid = Rows::lay(&rows, top);
        Drawing { height: laid.bottom() + 8, parts: laid.draw(&rows, scale, ink) }
    }
}

/// The bands of one side, from above.
struct Side<'a> {
    bands: Vec<Laid<'a>>,
    /// The lower edge of all.
    foot: i64,
}

struct Laid<'a> {
    value: &'a Value,
    name: Named,
    y: i64,
    thick: i64,
    /// Where the middle of the name is.
    middle: i64,
}

impl<'a> Side<'a> {
    fn lay(side: &'a [Amount], scale: &Scale, top: i64, ink: &Ink) -> Self {
        let mut y = top;
        let mut bands: Vec<Laid> = Vec::new();
        for amount in side {
            let thick = scale.mark(&amount.value);
            bands.push(Laid { value: &amount.value, name: Named::new(amount, ink), y, thick, middle: 0 });
            y += thick + BETWEEN;
        }
        let wishes: Vec<_> = bands.iter().map(|band| (band.y + band.thick / 2, band.name.height() + 8)).collect();
        let mut foot = y - BETWEEN;
        for (band, middle) in bands.iter_mut().zip(apart(&wishes, top - 10, foot)) {
            band.middle = middle;
            foot = foot.max(middle + band.name.height() / 2);
        }
        Self { bands, foot }
    }

    /// How much the bands are together.
    fn thick(&self) -> i64 {
        self.bands.iter().map(|band| band.thick).sum()
    }

    /// The bands, from their posts at `outer` to where they meet at `inner`.
    fn bands(&self, outer: i64, inner: i64, top: i64, ink: &Ink) -> Markup {
        let post = if outer < inner { outer } else { outer - POST };
        let meets = self.bands.iter().scan(top, |next, band| {
            let meet = *next;
            *next += band.thick;
            Some(meet)
        });
        html! {
            @for (band, meet) in self.bands.iter().zip(meets).filter(|(band, _)| band.thick > 0) {
                (band.curve(outer, inner, meet, ink))
                (ink.mark(0, band.value, Area { x: post, y: band.y, width: POST, height: band.thick }))
            }
        }
    }

    fn names(&self, x: i64, anchor: Anchor) -> Markup {
        html! {
            @for band in &self.bands {
                (band.name.draw(x, band.middle, anchor))
            }
        }
    }
}

impl Laid<'_> {
    /// A band as broad at both ends, drawn in one soft sweep.
    fn curve(&self, outer: i64, inner: i64, meet: i64, ink: &Ink) -> Markup {
        let (half, y, thick) = ((outer + inner) / 2, self.y, self.thick);
        let there = format!("M{outer} {y}C{half} {y} {half} {meet} {inner} {meet}");
        let back = format!("V{}C{half} {} {half} {} {outer} {}Z", meet + thick, meet + thick, y + thick, y + thick);
        let Look { class, fill, stroke, dashes } = ink.look(0, self.value);
        let (class, fill) =
            if self.value.size().is_some() { ("soft edged".into(), SOFT.into()) } else { (class, fill) };
        html! { path d={ (there) (back) } class=(class) fill=(fill) stroke=(stroke) stroke-width="1.5" stroke-dasharray=[dashes] {} }
    }
}

/// A figure and, under it, what it is of.
struct Named {
    figure: String,
    label: Vec<String>,
}

impl Named {
    fn new(amount: &Amount, ink: &Ink) -> Self {
        Self { figure: ink.shown(&amount.value), label: wrapped(&amount.label, Style::Plain, NAME) }
    }

    fn height(&self) -> i64 {
        (self.label.len() as i64 + 1) * LEADING
    }

    fn draw(&self, x: i64, middle: i64, anchor: Anchor) -> Markup {
        let first = centred(middle, self.label.len() + 1);
        html! {
            (text(x, first, anchor, Style::Strong, &self.figure))
            (lines(x, first + LEADING, anchor, Style::Plain, &self.label))
        }
    }
}
