//! What a report will need and that is missing: one rule, for the ombud's first page and for those who lead the work.

use stats::{ChildrenAtHome, Gender};
use uuid::Uuid;

/// Something that a report will need and that is missing (lucka): the one field to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    Gender,
    BirthYear,
    Children,
    /// The intake that led to the support, with its contact reasons: there is none.
    Intake,
    /// Why the person turned to the ombud, on the intake with this id.
    Reasons(Uuid),
    /// What came of the intake with this id.
    Outcome(Uuid),
}

impl Gap {
    /// Every name that one may have, in the order that they are told.
    pub const NAMES: [&'static str; 6] = ["gender", "birth_year", "children", "intake", "reasons", "outcome"];

    /// The name by which texts are looked up, and the field of the form.
    pub const fn name(self) -> &'static str {
        Gap::NAMES[match self {
            Gap::Gender => 0,
            Gap::BirthYear => 1,
            Gap::Children => 2,
            Gap::Intake => 3,
            Gap::Reasons(_) => 4,
            Gap::Outcome(_) => 5,
        }]
    }

    /// The intake that it is in, if it is in one.
    pub const fn intake(self) -> Option<Uuid> {
        match self {
            Gap::Outcome(intake) | Gap::Reasons(intake) => Some(intake),
            Gap::Gender | Gap::BirthYear | Gap::Children | Gap::Intake => None,
        }
    }
}

/// The intake that led to the support (nybesöket före stödet), as far as the account asks about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Led {
    /// The person is carried in: the reasons were accounted for before.
    NotAsked,
    /// The person is new, and no accepted intake came before the support.
    Nowhere,
    Intake {
        id: Uuid,
        /// Whether contact reasons are stated.
        reasons: bool,
    },
}

/// What is known of a client that is still to be accounted for (redovisad klient).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The ombud of the latest support period; whose the gaps are to fill.
    pub ombud: Option<Uuid>,
    pub ombud_code: Option<String>,
    pub person: Uuid,
    pub code: String,
    pub gender: Gender,
    pub birth_year: Option<i16>,
    pub children: ChildrenAtHome,
    pub led: Led,
    /// The first intake in the time to be accounted for of which nobody has noted what came.
    pub unsettled: Option<Uuid>,
}

impl Record {
    /// What is missing: gender, birth year and children at home stand in the grant account (form 2021, parts 6–8), and so do
    /// the contact reasons of those who are new (part 3) and the outcome of every intake of the year.
    pub fn gaps(&self) -> Vec<Gap> {
        let led = match self.led {
            // What came of the intake is asked first: it may be the one that led here.
            Led::Nowhere if self.unsettled.is_none() => Some(Gap::Intake),
            Led::Intake { id, reasons: false } => Some(Gap::Reasons(id)),
            Led::NotAsked | Led::Nowhere | Led::Intake { .. } => None,
        };
        let missing = [
            (self.gender == Gender::Unknown).then_some(Gap::Gender),
            self.birth_year.is_none().then_some(Gap::BirthYear),
            (self.children == ChildrenAtHome::Unknown).then_some(Gap::Children),
            led,
            self.unsettled.map(Gap::Outcome),
        ];
        missing.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTAKE: Uuid = Uuid::from_u128(7);

    fn whole() -> Record {
        Record {
            ombud: Some(Uuid::from_u128(1)),
            ombud_code: Some("PO1".into()),
            person: Uuid::from_u128(2),
            code: "K1".into(),
            gender: Gender::Woman,
            birth_year: Some(1985),
            children: ChildrenAtHome::No,
            led: Led::Intake { id: INTAKE, reasons: true },
            unsettled: None,
        }
    }

    #[test]
    fn what_is_missing_is_told_and_nothing_else() {
        assert_eq!(whole().gaps(), []);
        let unknown =
            Record { gender: Gender::Unknown, birth_year: None, children: ChildrenAtHome::Unknown, ..whole() };
        assert_eq!(unknown.gaps(), [Gap::Gender, Gap::BirthYear, Gap::Children]);
        assert_eq!(Record { birth_year: None, ..whole() }.gaps(), [Gap::BirthYear]);
    }

    #[test]
    fn reasons_are_asked_of_those_who_are_new_where_they_belong() {
        let led = |led| Record { led, ..whole() }.gaps();
        assert_eq!(led(Led::Intake { id: INTAKE, reasons: false }), [Gap::Reasons(INTAKE)]);
        assert_eq!(led(Led::Nowhere), [Gap::Intake]);
        assert_eq!(led(Led::NotAsked), []);
    }

    #[test]
    fn an_intake_without_an_outcome_is_settled_before_another_is_asked_for() {
        let unsettled = Record { led: Led::Nowhere, unsettled: Some(INTAKE), ..whole() };
        assert_eq!(unsettled.gaps(), [Gap::Outcome(INTAKE)]);
        assert_eq!(Record { unsettled: Some(INTAKE), ..whole() }.gaps(), [Gap::Outcome(INTAKE)]);
    }

    #[test]
    fn each_has_a_name_of_its_own() {
        let all = [Gap::Gender, Gap::BirthYear, Gap::Children, Gap::Intake, Gap::Reasons(INTAKE), Gap::Outcome(INTAKE)];
        assert_eq!(all.map(Gap::name), Gap::NAMES);
        assert_eq!(all.map(|gap| gap.intake().is_some()), [false, false, false, false, true, true]);
    }
}
