//! Caseloads as a picture: a bar for each ombud, over the usual range and the guideline.

use super::super::{Caseload, GUIDELINE, Level, RANGE};
use crate::web::{Frame, Language};

/// So many bars are drawn; the table beside has everybody.
const BARS: usize = 40;
/// Width of one client per full-time post, and the widest that is drawn, in the picture's own units.
const UNIT: u64 = 11;
const WIDEST: u64 = 30;
/// Where the bars begin, how high one is, and how far one lies from the next.
const LEFT: u64 = 70;
const TOP: u64 = 26;
const STEP: u64 = 24;

/// The picture (ärendemängd).
pub struct LoadPicture {
    pub title: String,
    pub description: String,
    pub height: u64,
    /// The usual range: where it begins, how wide it is.
    pub range: (u64, u64),
    /// The guideline.
    pub line: u64,
    pub guideline: String,
    pub bars: Vec<Bar>,
}

/// One ombud.
pub struct Bar {
    pub code: String,
    pub figure: String,
    pub y: u64,
    pub width: u64,
    /// Whether it lies above the usual range.
    pub above: bool,
}

impl LoadPicture {
    /// The picture, the heaviest caseload first; `None` where nobody is at work.
    pub fn of(frame: &Frame, loads: &[Caseload]) -> Option<LoadPicture> {
        let mut here: Vec<&Caseload> = loads.iter().filter(|load| load.per_post_tenths().is_some()).collect();
        here.sort_by_key(|load| std::cmp::Reverse(load.per_post_tenths()));
        here.truncate(BARS);
        let bars: Vec<Bar> = here.iter().enumerate().map(|(at, load)| bar(frame, at as u64, load)).collect();
        let told: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.code, bar.figure)).collect();
        (!bars.is_empty()).then(|| LoadPicture {
            title: frame.t("team-loads"),
            description: told.join(", "),
            height: TOP + bars.len() as u64 * STEP + 4,
            range: (LEFT + RANGE.0 * UNIT, (RANGE.1 - RANGE.0) * UNIT),
            line: LEFT + GUIDELINE * UNIT,
            guideline: frame.t1("team-guideline", "number", GUIDELINE as i64),
            bars,
        })
    }
}

fn bar(frame: &Frame, at: u64, load: &Caseload) -> Bar {
    let tenths = load.per_post_tenths().unwrap_or_default();
    Bar {
        code: load.code.clone(),
        figure: per_post(frame, load),
        y: TOP + at * STEP,
        width: tenths.min(WIDEST * 10) * UNIT / 10,
        above: load.level() == Level::Above,
    }
}

/// Active clients per full-time post with one decimal; a dash where nobody is at work.
pub fn per_post(frame: &Frame, load: &Caseload) -> String {
    let mark = match frame.texts().language() {
        Language::Swedish => ',',
        Language::English => '.',
    };
    load.per_post_tenths().map_or_else(|| "–".to_owned(), |tenths| format!("{}{mark}{}", tenths / 10, tenths % 10))
}
