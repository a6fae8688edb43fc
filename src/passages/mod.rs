//! What an operation says in its reports in its own words: kept for the period it was written for, and carried on to the next
//! until somebody confirms it there.

pub mod store;

/// The longest text, in characters; a page holds some four thousand.
pub const LONGEST: usize = 20_000;

/// The languages that a report goes out in, as they are kept.
pub const LANGUAGES: [&str; 2] = ["sv", "en"];

/// Where a text comes from (ursprung).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Written or confirmed for this very period.
    Own,
    /// That of an earlier period, which nobody has confirmed for this one.
    Year(i16),
    /// The program's own proposal, in an operation that has never written anything there.
    Proposal,
}

/// What the operation says in one place of a report, in one language (text).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Paragraphs with blank lines between them; empty where nothing is said.
    pub text: String,
    pub origin: Origin,
}

impl Passage {
    /// The passage of `period`: what was written for it or for the nearest period before it, else what the program proposes.
    pub fn of(period: i16, written: Option<(i16, String)>, proposed: Option<String>) -> Passage {
        match written {
            Some((of, text)) if of == period => Passage { text, origin: Origin::Own },
            Some((of, text)) => Passage { text, origin: Origin::Year(of) },
            None => Passage { text: proposed.unwrap_or_default(), origin: Origin::Proposal },
        }
    }

    /// Whether somebody has to say that it holds for this period too.
    pub fn waits(&self) -> bool {
        self.origin != Origin::Own && !self.text.is_empty()
    }
}

/// What the operation says in one place of a report, in both languages (text på båda språken).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Both {
    pub swedish: Passage,
    /// Empty for what is the same in every language.
    pub english: Passage,
}

impl Both {
    /// The first that somebody has to say of that it holds for this period too.
    pub fn waiting(&self) -> Option<&Passage> {
        [&self.swedish, &self.english].into_iter().find(|passage| passage.waits())
    }

    /// Whether there is one.
    pub fn waits(&self) -> bool {
        self.waiting().is_some()
    }

    /// What is said in this language, by the name that it is kept under.
    pub fn passage(&self, language: &str) -> &Passage {
        if language == LANGUAGES[1] { &self.english } else { &self.swedish }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_begins_with_what_stood_the_year_before_and_a_new_operation_with_a_proposal() {
        let of = |written| Passage::of(2021, written, Some("Proposed".into()));
        assert_eq!(of(None), Passage { text: "Proposed".into(), origin: Origin::Proposal });
        assert_eq!(of(Some((2020, "Old".into()))).origin, Origin::Year(2020));
        assert_eq!(of(Some((2021, "New".into()))).origin, Origin::Own);
        assert!(of(None).waits() && of(Some((2020, "Old".into()))).waits());
        assert!(!of(Some((2021, "New".into()))).waits() && !of(Some((2019, String::new()))).waits());
    }
}
