//! What the rules of the queue found, in words.

use super::{Ahead, Place};
use crate::web::{Frame, Language};

/// Why somebody stands there, as a sentence.
pub fn why(frame: &Frame, place: &Place) -> String {
    let first = match place.number {
        1 => frame.t("queue-first"),
        number => frame.t1("queue-place", "place", number as i64),
    };
    let because = match place.why.ground {
        Some(ground) => frame.code("queue-because", ground.name()),
        None => frame.t("queue-because-none"),
    };
    let waited = frame.t1("queue-waited", "days", i64::from(place.days));
    let ahead = match (place.why.ahead, place.why.ground) {
        (Ahead::Last, _) => frame.t("queue-ahead-last"),
        (Ahead::Ground, _) => frame.t("queue-ahead-ground"),
        (Ahead::Longer(days), Some(_)) => frame.t1("queue-ahead-longer", "days", i64::from(days)),
        (Ahead::Longer(days), None) => frame.t1("queue-ahead-longer-none", "days", i64::from(days)),
        (Ahead::Noted, _) => frame.t("queue-ahead-noted"),
    };
    format!("{first} {because}; {waited}, {ahead}.")
}

/// Halves of a day as days.
pub fn halves(frame: &Frame, halves: i64) -> String {
    let mark = match frame.texts().language() {
        Language::Swedish => ",5",
        Language::English => ".5",
    };
    format!("{}{}", frame.number(halves / 2), if halves % 2 == 0 { "" } else { mark })
}
