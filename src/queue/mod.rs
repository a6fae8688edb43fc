//! The queue: the operation's own order among those who wait, and why each stands where he or she stands.
//!
//! Who waits at all is counted by the counting rules (`stats::Queue`); this is about the order alone.

pub mod chapter;
pub mod now;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

use crate::app::days_between;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Somebody who waits is contacted again after so many weeks, unless another day is chosen.
pub const RECONTACT_WEEKS: i32 = 4;

/// A ground for coming before others (skäl för förtur).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    Children,
    Eviction,
    Homeless,
    Appeal,
    Young,
    Judgement,
}

impl Ground {
    /// All, in the order that an operation has until it decides on its own.
    pub const ALL: [Ground; 6] =
        [Ground::Children, Ground::Eviction, Ground::Homeless, Ground::Appeal, Ground::Young, Ground::Judgement];

    /// The word in the register's `prioritet`.
    pub const fn code(self) -> &'static str {
        match self {
            Ground::Children => "barn",
            Ground::Eviction => "vräkning",
            Ground::Homeless => "hemlös",
            Ground::Appeal => "överklagan",
            Ground::Young => "ung",
            Ground::Judgement => "bedömning",
        }
    }

    /// The name by which texts are looked up, and the field of the form.
    pub const fn name(self) -> &'static str {
        match self {
            Ground::Children => "children",
            Ground::Eviction => "eviction",
            Ground::Homeless => "homeless",
            Ground::Appeal => "appeal",
            Ground::Young => "young",
            Ground::Judgement => "judgement",
        }
    }

    /// The ground written as `code`.
    pub fn parse(code: &str) -> Option<Ground> {
        Ground::ALL.into_iter().find(|ground| ground.code() == code)
    }
}

/// What stands between the parts of a text of several codes.
const AND: char = '|';

/// What an intake's `prioritet` says (skälen): the grounds that are ticked, and whatever else somebody wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    pub ticked: BTreeSet<Ground>,
    /// Words that are no code: kept as they are, shown, and of no weight in the order.
    pub words: Vec<String>,
    text: Option<String>,
}

impl Grounds {
    /// What the text says.
    pub fn read(text: Option<&str>) -> Grounds {
        let parts = text.into_iter().flat_map(|text| text.split(AND)).map(str::trim).filter(|part| !part.is_empty());
        let mut grounds = Grounds { text: text.map(str::to_owned), ..Grounds::default() };
        for part in parts {
            match Ground::parse(part) {
                Some(ground) => drop(grounds.ticked.insert(ground)),
                None => grounds.words.push(part.to_owned()),
            }
        }
        grounds
    }

    /// The text with just these grounds ticked; the very same text where nothing is changed.
    pub fn with(&self, ticked: &BTreeSet<Ground>) -> Option<String> {
        if *ticked == self.ticked {
            return self.text.clone();
        }
        let codes = ticked.iter().map(|ground| ground.code());
        let parts: Vec<&str> = codes.chain(self.words.iter().map(String::as_str)).collect();
        (!parts.is_empty()).then(|| parts.join(&AND.to_string()))
    }
}

/// The operation's order of priority (turordning): the grounds that count, the most urgent first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranks(Vec<Ground>);

/// Two grounds cannot have the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SamePlace(pub Ground);

impl Default for Ranks {
    fn default() -> Ranks {
        Ranks(Ground::ALL.into())
    }
}

impl Ranks {
    /// The order in which each ground has the place said, or none where it does not count.
    ///
    /// # Errors
    /// The second of two that have the same place.
    pub fn of(places: &[(Ground, Option<i64>)]) -> Result<Ranks, SamePlace> {
        let mut at = BTreeMap::new();
        for (ground, place) in places {
            if place.is_some_and(|place| at.insert(place, *ground).is_some()) {
                return Err(SamePlace(*ground));
            }
        }
        Ok(Ranks(at.into_values().collect()))
    }

    /// As it is stored; a code that is none is passed over.
    pub fn read(text: &str) -> Ranks {
        Ranks(text.split(AND).filter_map(Ground::parse).collect())
    }

    /// As it is stored.
    pub fn text(&self) -> String {
        let codes: Vec<&str> = self.0.iter().map(|ground| ground.code()).collect();
        codes.join(&AND.to_string())
    }

    /// The grounds that count, the most urgent first.
    pub fn grounds(&self) -> &[Ground] {
        &self.0
    }

    /// The place of a ground, from 1; `None` where it does not count.
    pub fn place(&self, ground: Ground) -> Option<usize> {
        self.0.iter().position(|ranked| *ranked == ground).map(|at| at + 1)
    }

    /// The most urgent of the ticked grounds that count.
    fn highest(&self, ticked: &BTreeSet<Ground>) -> Option<Ground> {
        self.0.iter().copied().find(|ground| ticked.contains(ground))
    }
}

/// What the order is made from (i kö).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub intake: Uuid,
    pub since: Date,
    pub ticked: BTreeSet<Ground>,
}

/// A place in the queue (köplats), and why it is that one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub number: usize,
    pub intake: Uuid,
    /// Days waited.
    pub days: i32,
    pub why: Why,
}

/// Why somebody stands before the next one (förklaring).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why {
    /// The most urgent ground that is ticked and counts.
    pub ground: Option<Ground>,
    pub ahead: Ahead,
}

/// What puts somebody before the next in the queue (försprång).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// There is no next one.
    Last,
    /// The ground weighs more: nobody further back has it.
    Ground,
    /// So many days longer than the next, who has the same ground, or none either.
    Longer(i32),
    /// The same ground and the same day: whoever was noted first stays first.
    Noted,
}

/// Puts those who wait in order: the most urgent ground, then the longest wait, then who was noted first (ids of our own
/// making rise with time), so that the order is the same each time it is asked for.
pub fn ordered(ranks: &Ranks, mut waiting: Vec<Waiting>, today: Date) -> Vec<Place> {
    let rank = |one: &Waiting| ranks.highest(&one.ticked).and_then(|ground| ranks.place(ground)).unwrap_or(usize::MAX);
    waiting.sort_by_key(|one| (rank(one), one.since, one.intake));
    let place = |(at, one): (usize, &Waiting)| Place {
        number: at + 1,
        intake: one.intake,
        days: days_between(one.since, today),
        why: why(ranks, one, waiting.get(at + 1)),
    };
    waiting.iter().enumerate().map(place).collect()
}

fn why(ranks: &Ranks, one: &Waiting, next: Option<&Waiting>) -> Why {
    let ground = ranks.highest(&one.ticked);
    let ahead = match next {
        None => Ahead::Last,
        Some(next) if ranks.highest(&next.ticked) != ground => Ahead::Ground,
        Some(next) if next.since > one.since => Ahead::Longer(days_between(one.since, next.since)),
        Some(_) => Ahead::Noted,
    };
    Why { ground, ahead }
}

/// Where in the queue somebody is, as it may be told without promising (ungefärlig plats).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roughly {
    FirstThree,
    FirstTen,
    FirstHalf,
    SecondHalf,
}

impl Roughly {
    pub const ALL: [Roughly; 4] = [Roughly::FirstThree, Roughly::FirstTen, Roughly::FirstHalf, Roughly::SecondHalf];

    /// About where place `number` (from 1) is in a queue of `length`.
    pub fn of(number: usize, length: usize) -> Roughly {
        match number {
            ..=3 => Roughly::FirstThree,
            4..=10 => Roughly::FirstTen,
            _ if number * 2 <= length => Roughly::FirstHalf,
            _ => Roughly::SecondHalf,
        }
    }

    /// The name by which its text is looked up.
    pub const fn name(self) -> &'static str {
        match self {
            Roughly::FirstThree => "first-three",
            Roughly::FirstTen => "first-ten",
            Roughly::FirstHalf => "first-half",
            Roughly::SecondHalf => "second-half",
        }
    }
}

/// How long people have waited so far (väntetider), in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    pub number: usize,
    /// In halves of a day, so that it is exact.
    pub median_halves: i64,
    pub longest: i32,
}

impl Waits {
    /// `None` where nobody waits.
    pub fn of(mut days: Vec<i32>) -> Option<Waits> {
        days.sort_unstable();
        let (number, longest) = (days.len(), *days.last()?);
        let median_halves = i64::from(days[(number - 1) / 2]) + i64::from(days[number / 2]);
        Some(Waits { number, median_halves, longest })
    }

    /// Those of each municipality, by name.
    pub fn by_municipality<'m>(waits: impl IntoIterator<Item = (&'m str, i32)>) -> Vec<(String, Waits)> {
        let mut by: BTreeMap<&str, Vec<i32>> = BTreeMap::new();
        waits.into_iter().for_each(|(place, days)| by.entry(place).or_default().push(days));
        by.into_iter().filter_map(|(place, days)| Some((place.to_owned(), Waits::of(days)?))).collect()
    }
}

/// What the operation has decided about its queue (köns inställningar).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    pub ranks: Ranks,
    /// What is told about the place; the program's own text where it is `None`. So with the other two.
    pub place: Option<String>,
    /// Whom to call.
    pub calling: Option<String>,
    /// What to do if it becomes urgent.
    pub urgent: Option<String>,
}

/// A day on which somebody who waits is to be contacted again (återkontakt).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recontact {
    pub due: Date,
    /// The name of whoever noted it.
    pub noted_by: String,
    /// When it was done, and the name of whoever did it.
    pub done: Option<(Date, String)>,
}
