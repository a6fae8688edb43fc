//! The persons that the operation supports: what is kept about one, and nothing more than a count needs.

pub mod chapter;
pub mod pages;
pub mod store;

use stats::{ChildrenAtHome, Gender};
use uuid::Uuid;

/// A person (klient), known by a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: Uuid,
    /// The operation's own code (klientkod), unique within it.
    pub code: String,
    pub gender: Gender,
    /// Birth year (födelseår), 1900–2200; only the year is kept.
    pub birth_year: Option<i16>,
    pub municipality: String,
    pub children: ChildrenAtHome,
    /// Only what the person has chosen to tell, for follow-up statistics; never shown in a list (lag 2001:454 6 §).
    pub diagnoses: Option<String>,
    /// How the person heard of personligt ombud (kännedom).
    pub learned_of: Option<String>,
    pub state: State,
}

/// Where a person is in the flow (läge); kept by the stores of intakes and support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Neither supported nor waiting.
    None,
    /// Accepted and waiting for an ombud (i kö).
    Queued,
    /// With a support period that has no end.
    Open,
    /// With ended support periods only.
    Closed,
}

impl State {
    /// All, in the order that lists show them.
    pub const ALL: [State; 4] = [State::Open, State::Queued, State::Closed, State::None];

    /// The word in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            State::None => "none",
            State::Queued => "queued",
            State::Open => "open",
            State::Closed => "closed",
        }
    }

    /// The state written as `code`.
    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A line in the list of persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub person: Person,
    /// The open support period's ombud and first day.
    pub ombud: Option<String>,
    pub since: Option<jiff::civil::Date>,
}
