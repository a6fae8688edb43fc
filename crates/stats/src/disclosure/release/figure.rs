//! The names of what a wide reader gets.

use super::{AgeGroup, GenderGroup};
use crate::disclosure::Seen;
use crate::{AssignmentState, CallerKind, Flow, IntakeOutcome, LifeArea, Reason};

/// Where persons live (var).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Whole,
    /// An area (område), or the municipalities without one.
    Area(Option<String>),
    Municipality(String),
}

/// Which assignments (vilka uppdrag).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Work {
    All,
    Area(LifeArea),
    Kind(LifeArea, String),
}

/// A count of one year (uppgift), by what it counts. `None` stands for all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Persons in the flow; by gender in the whole, and those supported by gender at every place.
    Clients {
        flow: Flow,
        place: Place,
        gender: Option<GenderGroup>,
    },
    /// Persons supported, by age.
    Ages {
        age: AgeGroup,
        gender: Option<GenderGroup>,
    },
    /// Persons supported with children at home.
    Children,
    /// New persons with a contact reason.
    Reason(Reason),
    /// New persons without any.
    NoReason,
    /// New persons whose waiting time is known.
    Waited,
    /// Intakes that wait on the year's last day, or today in the running year.
    Queue,
    Intakes(Option<IntakeOutcome>),
    /// Assignments that started or ended. How many are open is no part of the list: with it the others could be worked out.
    Assignments {
        state: AssignmentState,
        work: Work,
    },
    /// Calls: somebody who calls is a person, so few calls are as small as few persons.
    Advice(Option<CallerKind>),
}

/// What was published of a figure (publicerat): it stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub year: i16,
    pub figure: Figure,
    pub seen: Seen<u64>,
}
