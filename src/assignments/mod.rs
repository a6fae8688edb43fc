//! Assignments: what a person wants done, and the rules for ending it.

pub mod chapter;
pub mod pages;
pub mod store;

use jiff::civil::Date;
use stats::LifeArea;
use uuid::Uuid;

/// An assignment (uppdrag). A person has many, also at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    pub id: Uuid,
    pub person: Uuid,
    pub area: LifeArea,
    /// What kind of work it is (typ), in the operation's own words.
    pub kind: String,
    /// The authority or other party that it is about (motpart).
    pub counterpart: Option<String>,
    pub start: Date,
    pub state: State,
}

/// Whether the work goes on (läge). An ending carries its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Going,
    /// Ended with `on` as its last day, and what came of it (utfall).
    Ended {
        on: Date,
        outcome: Option<String>,
    },
}

/// An assignment in the list of all, with the person's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub assignment: Assignment,
    pub code: String,
}

/// An assignment whose day has come (att ta upp igen).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub assignment: Uuid,
    pub person: Uuid,
    /// The person's code.
    pub code: String,
    pub area: LifeArea,
    pub kind: String,
    /// The day that was set for the next step; not after the day that was asked about.
    pub on: Date,
}

/// An assignment cannot end before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndBeforeStart;

impl Assignment {
    /// Whether the work goes on.
    pub fn is_going(&self) -> bool {
        self.state == State::Going
    }

    /// The last day, if it has one.
    pub fn end(&self) -> Option<Date> {
        match &self.state {
            State::Going => None,
            State::Ended { on, .. } => Some(*on),
        }
    }

    /// What came of it (utfall), if it is stated.
    pub fn outcome(&self) -> Option<&str> {
        match &self.state {
            State::Going => None,
            State::Ended { outcome, .. } => outcome.as_deref(),
        }
    }

    /// This assignment with what a form says; the form does not move it to another person, nor end it.
    ///
    /// # Errors
    /// Where it has ended before its new start.
    pub fn changed(self, form: Assignment) -> Result<Assignment, EndBeforeStart> {
        Assignment { id: self.id, person: self.person, state: self.state, ..form }.in_order()
    }

    /// Ends the work with `on` as its last day; an ending that was noted before is replaced.
    ///
    /// # Errors
    /// Where `on` comes before the start.
    pub fn ended(self, on: Date, outcome: Option<String>) -> Result<Assignment, EndBeforeStart> {
        Assignment { state: State::Ended { on, outcome }, ..self }.in_order()
    }

    /// Takes an ending back.
    #[must_use]
    pub fn reopened(self) -> Assignment {
        Assignment { state: State::Going, ..self }
    }

    fn in_order(self) -> Result<Assignment, EndBeforeStart> {
        if self.end().is_some_and(|end| end < self.start) { Err(EndBeforeStart) } else { Ok(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn going() -> Assignment {
        Assignment {
            id: Uuid::from_u128(1),
            person: Uuid::from_u128(2),
            area: LifeArea::Housing,
            kind: "flytt".into(),
            counterpart: None,
            start: date(2021, 3, 1),
            state: State::Going,
        }
    }

    #[test]
    fn an_assignment_may_last_one_day_and_no_less() {
        let ended = going().ended(date(2021, 3, 1), Some("klart".into())).unwrap();
        assert_eq!((ended.end(), ended.outcome()), (Some(date(2021, 3, 1)), Some("klart")));
        assert_eq!(going().ended(date(2021, 2, 28), None), Err(EndBeforeStart));
    }

    #[test]
    fn an_ending_can_be_corrected_and_taken_back() {
        let ended = going().ended(date(2021, 4, 1), None).unwrap();
        let corrected = ended.ended(date(2021, 5, 1), None).unwrap();
        assert_eq!(corrected.end(), Some(date(2021, 5, 1)));
        assert_eq!(corrected.reopened(), going());
    }

    #[test]
    fn a_change_keeps_the_person_and_the_ending() {
        let ended = going().ended(date(2021, 4, 1), None).unwrap();
        let form = Assignment { person: Uuid::from_u128(9), kind: "lån".into(), ..going() };
        assert_eq!(ended.clone().changed(form), Ok(Assignment { kind: "lån".into(), ..ended.clone() }));
        let late = Assignment { start: date(2021, 4, 2), ..going() };
        assert_eq!(ended.changed(late), Err(EndBeforeStart));
    }
}
