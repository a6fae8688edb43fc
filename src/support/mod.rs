//! Support periods: one stretch of support for one person, and the rules for opening and closing it.

pub mod chapter;
pub mod pages;
pub mod store;

use jiff::civil::Date;
use uuid::Uuid;

/// A support period (stödperiod). Two of one person never overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    pub id: Uuid,
    pub person: Uuid,
    /// The ombud who gives it, if one is named yet.
    pub ombud: Option<Uuid>,
    /// That ombud's code, for showing.
    pub ombud_code: Option<String>,
    pub start: Date,
    pub state: State,
}

/// Whether the support goes on (läge). An ending carries its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    /// Ended with `on` as its last day.
    Closed {
        on: Date,
        reason: Option<String>,
    },
}

/// Why a support period cannot be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    AlreadyClosed,
    EndBeforeStart,
}

impl Support {
    /// Whether the support goes on.
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// The last day, if it has one.
    pub fn end(&self) -> Option<Date> {
        match &self.state {
            State::Open => None,
            State::Closed { on, .. } => Some(*on),
        }
    }

    /// The closing reason (avslutsorsak), if one is stated.
    pub fn closing_reason(&self) -> Option<&str> {
        match &self.state {
            State::Open => None,
            State::Closed { reason, .. } => reason.as_deref(),
        }
    }

    /// Closes the period with `on` as its last day.
    ///
    /// # Errors
    /// Where it is closed already, or `on` comes before its start.
    pub fn close(self, on: Date, reason: Option<String>) -> Result<Support, Refusal> {
        match self.state {
            State::Closed { .. } => Err(Refusal::AlreadyClosed),
            State::Open if on < self.start => Err(Refusal::EndBeforeStart),
            State::Open => Ok(Support { state: State::Closed { on, reason }, ..self }),
        }
    }

    /// Takes a closing back, where it was a mistake. A person who returns later gets a new period instead.
    #[must_use]
    pub fn reopen(self) -> Support {
        Support { state: State::Open, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn open() -> Support {
        let (id, person) = (Uuid::from_u128(1), Uuid::from_u128(2));
        Support { id, person, ombud: None, ombud_code: None, start: date(2021, 3, 1), state: State::Open }
    }

    #[test]
    fn a_period_may_last_one_day() {
        let closed = open().close(date(2021, 3, 1), None).unwrap();
        assert_eq!(closed.end(), Some(date(2021, 3, 1)));
    }

    #[test]
    fn a_period_does_not_end_before_it_starts() {
        assert_eq!(open().close(date(2021, 2, 28), None), Err(Refusal::EndBeforeStart));
    }

    #[test]
    fn closing_twice_is_refused_and_reopening_takes_it_back() {
        let closed = open().close(date(2021, 4, 1), Some("klart".into())).unwrap();
        assert_eq!(closed.clone().close(date(2021, 5, 1), None), Err(Refusal::AlreadyClosed));
        assert_eq!(closed.reopen(), open());
    }
}
