//! The annual report (verksamhetsberättelse): its chapters, what stands in them from one year to the next, and what settling
//! freezes.

pub mod chapters;
pub mod content;
pub mod counting;
pub mod document;
pub mod pages;
pub mod report;
pub mod store;
pub mod summary;

pub use chapters::Chapter;

/// The longest text of a chapter, in characters; a page holds some four thousand.
pub const LONGEST: usize = 20_000;

/// The languages that a report goes out in, as they are kept.
pub const LANGUAGES: [&str; 2] = ["sv", "en"];

/// Where a text of a chapter comes from (ursprung).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Written or confirmed for this very year.
    Own,
    /// That of an earlier year, which nobody has confirmed for this one.
    Year(i16),
    /// The program's own proposal, in an operation that has never written anything there.
    Proposal,
}

/// What the operation says in a chapter, in one language (text).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Paragraphs with blank lines between them; empty where nothing is said.
    pub text: String,
    pub origin: Origin,
}

impl Passage {
    /// The passage of `year`: what was written for it or for the nearest year before it, else what the program proposes.
    pub fn of(year: i16, written: Option<(i16, String)>, proposed: Option<String>) -> Passage {
        match written {
            Some((of, text)) if of == year => Passage { text, origin: Origin::Own },
            Some((of, text)) => Passage { text, origin: Origin::Year(of) },
            None => Passage { text: proposed.unwrap_or_default(), origin: Origin::Proposal },
        }
    }

    /// Whether somebody has to say that it holds for this year too.
    pub fn waits(&self) -> bool {
        self.origin != Origin::Own && !self.text.is_empty()
    }
}

/// A chapter in the order of a year, and whether it is in the report.
pub type Placed = (Chapter, bool);

/// All chapters in the order of a year: as they were arranged, and those that the program has had since then after the chapter
/// that they follow when nobody has arranged anything.
pub fn arranged(stored: &[Placed]) -> Vec<Placed> {
    let mut all: Vec<Placed> = Vec::new();
    for placed in stored {
        if !all.iter().any(|(known, _)| *known == placed.0) {
            all.push(*placed);
        }
    }
    for (at, chapter) in Chapter::ALL.into_iter().enumerate() {
        if all.iter().any(|(known, _)| *known == chapter) {
            continue;
        }
        let before = Chapter::ALL[..at].iter().rev();
        let follows = before.filter_map(|before| all.iter().position(|(known, _)| known == before)).next();
        all.insert(follows.map_or(0, |place| place + 1), (chapter, true));
    }
    all
}

/// Which way a chapter is moved (riktning).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

impl Direction {
    /// The direction with this name.
    pub fn parse(name: &str) -> Option<Direction> {
        match name {
            "up" => Some(Direction::Up),
            "down" => Some(Direction::Down),
            _ => None,
        }
    }
}

/// The order after a chapter has changed places with the nearest one in that direction that is in the report; the same where
/// there is none.
#[must_use]
pub fn moved(order: &[Placed], chapter: Chapter, direction: Direction) -> Vec<Placed> {
    let mut order = order.to_vec();
    let Some(at) = order.iter().position(|(known, _)| *known == chapter) else { return order };
    let shown = |place: &usize| order[*place].1;
    let other = match direction {
        Direction::Up => (0..at).rev().find(shown),
        Direction::Down => (at + 1..order.len()).find(shown),
    };
    if let Some(other) = other {
        let placed = order.remove(at);
        order.insert(other, placed);
    }
    order
}

/// The order with a chapter in the report or out of it.
#[must_use]
pub fn turned(order: &[Placed], chapter: Chapter, shown: bool) -> Vec<Placed> {
    let turn = |(known, was): &Placed| (*known, if *known == chapter { shown } else { *was });
    order.iter().map(turn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn default() -> Vec<Placed> {
        arranged(&[])
    }

    fn place(order: &[Placed], chapter: Chapter) -> usize {
        order.iter().position(|(known, _)| *known == chapter).expect("every chapter is there")
    }

    #[test]
    fn a_year_begins_with_what_stood_the_year_before_and_a_new_operation_with_a_proposal() {
        let of = |written| Passage::of(2021, written, Some("Proposed".into()));
        assert_eq!(of(None), Passage { text: "Proposed".into(), origin: Origin::Proposal });
        assert_eq!(of(Some((2020, "Old".into()))).origin, Origin::Year(2020));
        assert_eq!(of(Some((2021, "New".into()))).origin, Origin::Own);
        assert!(of(None).waits() && of(Some((2020, "Old".into()))).waits());
        assert!(!of(Some((2021, "New".into()))).waits() && !of(Some((2019, String::new()))).waits());
    }

    #[test]
    fn chapters_stand_in_their_own_order_until_somebody_arranges_them() {
        assert_eq!(default(), Chapter::ALL.map(|chapter| (chapter, true)));
        let stored = [(Chapter::Aim, true), (Chapter::Summary, false), (Chapter::Aim, false)];
        let order = arranged(&stored);
        assert_eq!(order.len(), Chapter::ALL.len());
        assert_eq!(order[..2], [(Chapter::Aim, true), (Chapter::Organisation, true)]);
        assert!(place(&order, Chapter::Background) == place(&order, Chapter::Summary) + 1);
    }

    #[test]
    fn a_chapter_changes_places_with_the_next_that_is_seen() {
        let order = turned(&default(), Chapter::Background, false);
        let up = moved(&order, Chapter::Aim, Direction::Up);
        assert_eq!(up[0], (Chapter::Aim, true));
        assert_eq!(moved(&up, Chapter::Aim, Direction::Up), up);
        let down = moved(&order, Chapter::Summary, Direction::Down);
        assert!(place(&down, Chapter::Summary) > place(&down, Chapter::Aim));
        let last = Chapter::ALL[Chapter::ALL.len() - 1];
        assert_eq!(moved(&order, last, Direction::Down), order);
    }

    #[test]
    fn moving_up_and_down_again_changes_nothing() {
        for chapter in &Chapter::ALL[1..] {
            let there = moved(&default(), *chapter, Direction::Up);
            assert_eq!(moved(&there, *chapter, Direction::Down), default());
        }
    }
}
