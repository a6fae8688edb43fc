//! Free text: what in it looks like it says who somebody is. Texts that end in figures, lists and reports are meant for
//! words such as "moved" or "the housing office", and whoever writes something else is told before it is saved.
//!
//! Arithmetic on letters: same text, same answer, and no text is too strange.

mod common;
mod email;
mod letters;
mod name;
mod personal_number;
mod telephone;

use letters::Letters;
use std::ops::Range;

/// What something looks like (slag av misstanke).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Personnummer or samordningsnummer, with a check digit that is right.
    PersonalNumber,
    /// E-postadress.
    Email,
    /// Telefonnummer, as it is dialled in Sweden or to Sweden.
    Telephone,
    /// The name of a client.
    Name,
}

impl Kind {
    /// Every kind. Where two see the same letters, the earlier one is told of.
    pub const ALL: [Kind; 4] = [Kind::PersonalNumber, Kind::Email, Kind::Telephone, Kind::Name];

    /// The key of the text that tells the writer of a form, with `$value` as what was found.
    pub const fn key(self) -> &'static str {
        match self {
            Kind::PersonalNumber => "freetext-personal-number",
            Kind::Email => "freetext-email",
            Kind::Telephone => "freetext-telephone",
            Kind::Name => "freetext-name",
        }
    }

    /// The same for a client's code, where nothing of the kind may stand at all; `None` where it may. Many codes are
    /// numbers that begin with 0, and there is no way around a code that is refused.
    pub const fn key_in_code(self) -> Option<&'static str> {
        match self {
            Kind::PersonalNumber => Some("freetext-code-personal-number"),
            Kind::Email => Some("freetext-code-email"),
            Kind::Telephone => None,
            Kind::Name => Some("freetext-code-name"),
        }
    }

    /// The same as a whole sentence, beside a text that has been saved.
    pub const fn key_of_note(self) -> &'static str {
        match self {
            Kind::PersonalNumber => "freetext-note-personal-number",
            Kind::Email => "freetext-note-email",
            Kind::Telephone => "freetext-note-telephone",
            Kind::Name => "freetext-note-name",
        }
    }
}

/// A part of a text that looks like it says who somebody is (misstanke).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspicion {
    pub kind: Kind,
    /// Where in the text, in bytes.
    pub at: Range<usize>,
    /// What stands there.
    pub found: String,
}

/// Everything in `text` that looks like a personal number, an e-mail address, a telephone number, or the name of one of
/// the clients called `names` (each a whole name). In the order of the text; no two overlap.
///
/// The rules stand with each kind: in short, figures as people write them are not told of – amounts, years, dates,
/// opening hours, numbers of decisions and of organisations – and neither are words that happen to be names.
pub fn suspicions(text: &str, names: &[&str]) -> Vec<Suspicion> {
    let letters = Letters::of(text);
    let mut found: Vec<(Kind, Range<usize>)> = Vec::new();
    for kind in Kind::ALL {
        let places = match kind {
            Kind::PersonalNumber => personal_number::places(&letters),
            Kind::Email => email::places(&letters),
            Kind::Telephone => telephone::places(&letters),
            Kind::Name => name::places(&letters, names),
        };
        let apart = |place: &Range<usize>| found.iter().all(|(_, other)| !overlap(place, other));
        let new: Vec<_> = joined(places).into_iter().filter(apart).map(|place| (kind, place)).collect();
        found.extend(new);
    }
    found.sort_by_key(|(_, place)| place.start);
    let told = |(kind, place): (Kind, Range<usize>)| {
        let at = letters.bytes(&place);
        Suspicion { kind, found: text[at.clone()].to_owned(), at }
    };
    found.into_iter().map(told).collect()
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The places in order, those that overlap made one.
fn joined(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_by_key(|place| place.start);
    let mut apart: Vec<Range<usize>> = Vec::new();
    for place in places {
        match apart.last_mut().filter(|last| overlap(last, &place)) {
            Some(last) => last.end = last.end.max(place.end),
            None => apart.push(place),
        }
    }
    apart
}

#[cfg(test)]
mod tests;
