//! The annual report (verksamhetsberättelse): its chapters, what stands in them from one year to the next, and what settling
//! freezes.

pub mod chapters;
pub mod compared;
pub mod content;
pub mod counting;
pub mod document;
pub mod pages;
pub mod report;
pub mod store;
pub mod summary;

pub use crate::passages::{LANGUAGES, LONGEST, Origin, Passage};
pub use chapters::Chapter;

use crate::pictures::File;

/// The name that the report's texts are kept under.
pub const REPORT: &str = "annual-report";

/// Where the program shows the file of a picture.
pub fn address(file: &File) -> String {
    format!("/annual-reports/pictures/{}", file.sha256)
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
