//! What reports follow from year to year: the parts of each year, out of the one list of what a wide reader gets.

use super::told::{Parts, Told};
use super::yearly::Wait;
use stats::disclosure::{AgeGroup, Disclosed, Figure, GenderGroup, Place};
use stats::{AssignmentState, CallerKind, Flow, IntakeOutcome, LifeArea, Reason};

/// The parts of one year (årets delar), each in the order of its code list.
#[derive(Clone, Debug)]
pub struct YearParts {
    pub year: i16,
    /// Persons supported.
    pub genders: Parts<GenderGroup>,
    /// Persons supported.
    pub ages: Parts<AgeGroup>,
    /// Persons supported with children at home.
    pub children: Disclosed<u64>,
    pub intakes: Parts<IntakeOutcome>,
    /// New persons, and those of them with each reason; a person may have several.
    pub reasons: Parts<Reason>,
    pub waiting: Wait,
    pub started: Parts<LifeArea>,
    pub ended: Parts<LifeArea>,
    pub advice: Parts<CallerKind>,
}

impl Told<'_> {
    /// The parts of the year.
    pub fn year_parts(&self) -> YearParts {
        let supported = |gender| self.clients(Flow::Total, &Place::Whole, gender);
        let total = supported(None);
        let age = |age| (age, self.count(Figure::Ages { age, gender: None }));
        let reason = |reason| (reason, self.count(Figure::Reason(reason)));
        YearParts {
            year: self.year,
            genders: Parts { of: GenderGroup::ALL.map(|gender| (gender, supported(Some(gender)))).into(), total },
            ages: Parts { of: AgeGroup::ALL.map(age).into(), total },
            children: self.count(Figure::Children),
            intakes: self.parts(IntakeOutcome::ALL, Figure::Intakes),
            reasons: Parts { of: Reason::ALL.map(reason).into(), total: self.clients(Flow::New, &Place::Whole, None) },
            waiting: self.wait(),
            started: self.assignments(AssignmentState::Started),
            ended: self.assignments(AssignmentState::Ended),
            advice: self.parts(CallerKind::ALL, Figure::Advice),
        }
    }

    /// How long new persons waited, and who waits at the year's end.
    pub fn wait(&self) -> Wait {
        Wait {
            known: self.count(Figure::Waited),
            median: self.release.median_wait(self.year),
            queue: self.count(Figure::Queue),
        }
    }
}
