//! What a wide reader may see of counts (counting rules, *Publishing*): no count of one to four, and nothing that such a
//! count could be worked out from, in any table of any year.
//!
//! A [`System`] holds counts and the sums that tie them together, in as many tables as there are, and decides what is seen
//! of each. [`Release`] is the list of what a wide reader gets; pages, files and pictures all take their figures from it.
//! The reasons, the cost and the limits are in `docs/decisions/small-numbers.md`.

mod beside;
mod cells;
mod protect;
mod release;
mod search;
mod steps;
mod system;

pub use beside::{Before, Changed, DeficiencyRow, Named, Noted, PUBLISHED_AS, Pairs, Volunteered};
pub use release::{
    AgeGroup, CROSSED_FROM, Counts, Figure, GENDERED_FROM, GenderGroup, PARTED_FROM, Place, Published, Release, Work,
};
pub use system::{Id, System};

/// The smallest count above nought that is shown as it is.
pub const SHOWN_FROM: u64 = 5;

/// A figure as a wide reader may see it (röjandekontrollerad). Made in this module only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Disclosed<T>(Kept<T>);

/// What is kept of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kept<T> {
    Exact(T),
    Few,
    /// At least [`SHOWN_FROM`].
    Hidden,
    /// Anything, nought too.
    Withheld,
}

/// What is seen of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<T> {
    /// The figure itself.
    Exact(T),
    /// A count from one to four, shown as `<5`.
    Few,
    /// A figure that a small count could be worked out from, or a part of a whole that is too small to be parted.
    Hidden,
}

impl<T: Copy> Disclosed<T> {
    /// A figure of which nothing is said.
    pub const WITHHELD: Self = Disclosed(Kept::Withheld);

    /// What may be shown.
    pub fn seen(&self) -> Seen<T> {
        match self.0 {
            Kept::Exact(figure) => Seen::Exact(figure),
            Kept::Few => Seen::Few,
            Kept::Hidden | Kept::Withheld => Seen::Hidden,
        }
    }

    /// A figure about the persons that `count` counts, such as their median: shown where they are not too few, even if how
    /// many they are is hidden.
    pub fn about(count: Disclosed<u64>, figure: T) -> Self {
        match count.0 {
            Kept::Exact(SHOWN_FROM..) | Kept::Hidden => Disclosed(Kept::Exact(figure)),
            _ => Self::WITHHELD,
        }
    }
}

impl Disclosed<u64> {
    /// A count that stands alone: no part and no sum of it is shown anywhere.
    pub fn alone(count: u64) -> Self {
        Disclosed(if is_few(count) { Kept::Few } else { Kept::Exact(count) })
    }

    /// How it is kept once it has been published: the figure, or the reason why it is not shown.
    pub fn code(&self) -> String {
        match self.0 {
            Kept::Exact(count) => count.to_string(),
            Kept::Few => "few".to_owned(),
            Kept::Hidden => "hidden".to_owned(),
            Kept::Withheld => "withheld".to_owned(),
        }
    }

    /// What was kept as `code`.
    fn parse(code: &str) -> Option<Self> {
        Some(Disclosed(match code {
            "few" => Kept::Few,
            "hidden" => Kept::Hidden,
            "withheld" => Kept::Withheld,
            count => Kept::Exact(count.parse().ok()?),
        }))
    }

    /// The least and the greatest count that a reader who knows every rule must reckon with, before adding anything up.
    pub fn may_be(&self) -> (u64, Option<u64>) {
        match self.0 {
            Kept::Exact(count) => (count, Some(count)),
            Kept::Few => (1, Some(SHOWN_FROM - 1)),
            Kept::Hidden => (SHOWN_FROM, None),
            Kept::Withheld => (0, None),
        }
    }
}

fn is_few(count: u64) -> bool {
    (1..SHOWN_FROM).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_shown_with_a_number_that_is_not_small() {
        let about = |count| Disclosed::about(Disclosed::alone(count), 14).seen();
        assert_eq!([about(0), about(4), about(5)], [Seen::Hidden, Seen::Hidden, Seen::Exact(14)]);
    }

    #[test]
    fn what_was_published_is_read_as_it_was_kept() {
        for kept in [Kept::Exact(0), Kept::Exact(17), Kept::Few, Kept::Hidden, Kept::Withheld].map(Disclosed) {
            assert_eq!(Disclosed::parse(&kept.code()), Some(kept));
        }
        assert_eq!(Disclosed::parse("many"), None);
    }

    #[test]
    fn one_to_four_are_few() {
        let seen = [0, 1, 4, 5].map(|count| Disclosed::alone(count).seen());
        assert_eq!(seen, [Seen::Exact(0), Seen::Few, Seen::Few, Seen::Exact(5)]);
    }
}
