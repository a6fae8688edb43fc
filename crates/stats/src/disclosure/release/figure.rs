//! The names of what a wide reader gets.

use super::{AgeGroup, GenderGroup};
use crate::disclosure::Disclosed;
use crate::{AssignmentState, CallerKind, Flow, IntakeOutcome, LifeArea, Reason};
use serde_json::{Value, json};

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

impl Figure {
    /// The name that it is kept under once it has been published: a JSON array of codes.
    pub fn name(&self) -> String {
        let gender = |gender: &Option<GenderGroup>| gender.map(GenderGroup::code);
        let name = match self {
            Figure::Clients { flow, place, gender: of } => json!(["clients", flow.name(), place.name(), gender(of)]),
            Figure::Ages { age, gender: of } => json!(["ages", age.code(), gender(of)]),
            Figure::Children => json!(["children"]),
            Figure::Reason(reason) => json!(["reason", reason.code()]),
            Figure::NoReason => json!(["no reason"]),
            Figure::Waited => json!(["waited"]),
            Figure::Queue => json!(["queue"]),
            Figure::Intakes(outcome) => json!(["intakes", outcome.map(IntakeOutcome::code)]),
            Figure::Assignments { state, work } => json!(["assignments", state.name(), work.name()]),
            Figure::Advice(caller) => json!(["advice", caller.map(CallerKind::code)]),
        };
        name.to_string()
    }
}

impl Place {
    fn name(&self) -> Value {
        match self {
            Place::Whole => json!([]),
            Place::Area(name) => json!(["area", name]),
            Place::Municipality(name) => json!(["municipality", name]),
        }
    }
}

impl Work {
    fn name(&self) -> Value {
        match self {
            Work::All => json!([]),
            Work::Area(area) => json!([area.code()]),
            Work::Kind(area, kind) => json!([area.code(), kind]),
        }
    }
}

/// What was published of a figure (publicerat): it stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub year: i16,
    /// [`Figure::name`].
    pub figure: String,
    pub(in crate::disclosure) told: Disclosed<u64>,
}

impl Published {
    /// A figure of a year as it is told.
    pub fn of(year: i16, figure: &Figure, told: Disclosed<u64>) -> Published {
        Published { year, figure: figure.name(), told }
    }

    /// What was kept of one; `None` where that is not what [`Published::code`] gives.
    pub fn read(year: i16, figure: String, code: &str) -> Option<Published> {
        Some(Published { year, figure, told: Disclosed::parse(code)? })
    }

    /// How what was told is kept.
    pub fn code(&self) -> String {
        self.told.code()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Flow;

    #[test]
    fn figures_that_differ_have_names_that_differ() {
        let clients = |place, gender| Figure::Clients { flow: Flow::New, place, gender };
        let work = |work| Figure::Assignments { state: AssignmentState::Started, work };
        let all = [
            clients(Place::Whole, None),
            clients(Place::Whole, Some(GenderGroup::Woman)),
            clients(Place::Area(None), None),
            clients(Place::Area(Some(String::new())), None),
            clients(Place::Municipality("\"],\"".into()), None),
            work(Work::All),
            work(Work::Area(LifeArea::ALL[0])),
            work(Work::Kind(LifeArea::ALL[0], String::new())),
            Figure::Intakes(None),
            Figure::Intakes(Some(IntakeOutcome::Missing)),
        ];
        let names: std::collections::HashSet<String> = all.iter().map(Figure::name).collect();
        assert_eq!(names.len(), all.len());
        assert_eq!(all[1].name(), r#"["clients","New",[],"kvinna"]"#);
    }
}
