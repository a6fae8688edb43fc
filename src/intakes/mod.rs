//! Intakes: the first visit, what came of it, and the rules for taking back a place in the queue.

pub mod chapter;
pub mod pages;
pub mod store;

use jiff::civil::Date;
use stats::{Gender, IntakeOutcome, Reasons, code_list};
use uuid::Uuid;

/// An intake (nybesök).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    pub id: Uuid,
    pub about: About,
    pub on: Date,
    pub municipality: String,
    pub outcome: Outcome,
    pub reasons: Reasons,
    /// The reason in words, where none on the list says it (annan orsak).
    pub other_reason: Option<String>,
    /// The operation's own word for how urgent it is (prioritet).
    pub priority: Option<String>,
    /// What somebody who was not taken on was told, and to whom he or she was passed.
    pub told: Option<String>,
    pub passed: Vec<Destination>,
}

code_list! {
    /// To whom somebody who is not taken on is passed (hänvisad till).
    Destination {
        PrimaryCare = "primary-care", Psychiatry = "psychiatry", SocialServices = "social-services",
        InsuranceAgency = "insurance-agency", EmploymentService = "employment-service", Guardian = "guardian",
        LegalAdvice = "legal-advice", Other = "other",
    }
}

impl Destination {
    /// Several as they are kept: their codes with a space between.
    pub fn kept(several: &[Destination]) -> String {
        several.iter().map(|one| one.code()).collect::<Vec<_>>().join(" ")
    }

    /// Those that were kept so.
    pub fn read(kept: &str) -> Vec<Destination> {
        kept.split(' ').filter_map(Destination::parse).collect()
    }
}

/// Whom an intake is about (vem). What is known of a client stands with the client and is not asked for twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A client, with the client's code for showing.
    Client { person: Uuid, code: String },
    /// Somebody who did not become a client, of whom nothing else is kept.
    Visitor { gender: Gender, birth_year: Option<i16> },
}

impl About {
    /// The client, if it is one.
    pub fn person(&self) -> Option<Uuid> {
        match self {
            About::Client { person, .. } => Some(*person),
            About::Visitor { .. } => None,
        }
    }

    /// The gender kept on the intake itself.
    pub fn gender(&self) -> Gender {
        match self {
            About::Client { .. } => Gender::Unknown,
            About::Visitor { gender, .. } => *gender,
        }
    }

    /// The birth year kept on the intake itself.
    pub fn birth_year(&self) -> Option<i16> {
        match self {
            About::Client { .. } => None,
            About::Visitor { birth_year, .. } => *birth_year,
        }
    }
}

/// What came of an intake (resultat). Only an accepted one can be withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Accepted, and in the queue until support starts or the place is taken back.
    Accepted {
        withdrawn: Option<Date>,
    },
    Declined,
    OtherWay,
    NotTargetGroup,
    Missing,
}

impl Outcome {
    /// The outcome that `code` names, withdrawn where that means something.
    pub fn new(code: IntakeOutcome, withdrawn: Option<Date>) -> Outcome {
        match code {
            IntakeOutcome::Accepted => Outcome::Accepted { withdrawn },
            IntakeOutcome::Declined => Outcome::Declined,
            IntakeOutcome::OtherWay => Outcome::OtherWay,
            IntakeOutcome::NotTargetGroup => Outcome::NotTargetGroup,
            IntakeOutcome::Missing => Outcome::Missing,
        }
    }

    /// The word it is counted by.
    pub fn code(self) -> IntakeOutcome {
        match self {
            Outcome::Accepted { .. } => IntakeOutcome::Accepted,
            Outcome::Declined => IntakeOutcome::Declined,
            Outcome::OtherWay => IntakeOutcome::OtherWay,
            Outcome::NotTargetGroup => IntakeOutcome::NotTargetGroup,
            Outcome::Missing => IntakeOutcome::Missing,
        }
    }

    /// The day the place in the queue was taken back.
    pub fn withdrawn(self) -> Option<Date> {
        match self {
            Outcome::Accepted { withdrawn } => withdrawn,
            _ => None,
        }
    }
}

/// Why an intake cannot be changed so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    NotAccepted,
    WithdrawnBeforeVisit,
}

impl Intake {
    /// The day the place in the queue was taken back.
    pub fn withdrawn(&self) -> Option<Date> {
        self.outcome.withdrawn()
    }

    /// The name of the outcome's word, by which its text is looked up.
    pub fn outcome_name(&self) -> &'static str {
        self.outcome.code().name()
    }

    /// This intake with what a form says. The form does not move it to another person, nor does it take a withdrawal
    /// back as long as the intake stays accepted.
    ///
    /// # Errors
    /// Where the withdrawal would come before the visit.
    pub fn changed(self, form: Intake) -> Result<Intake, Refusal> {
        let about = match self.about {
            client @ About::Client { .. } => client,
            About::Visitor { .. } => {
                About::Visitor { gender: form.about.gender(), birth_year: form.about.birth_year() }
            }
        };
        let outcome = Outcome::new(form.outcome.code(), self.outcome.withdrawn());
        Intake { id: self.id, about, outcome, ..form }.in_order()
    }

    /// The place in the queue taken back on that day; given back where there is none.
    ///
    /// # Errors
    /// Where the intake was not accepted, or the day comes before the visit.
    pub fn withdraw(self, on: Option<Date>) -> Result<Intake, Refusal> {
        match self.outcome {
            Outcome::Accepted { .. } => Intake { outcome: Outcome::Accepted { withdrawn: on }, ..self }.in_order(),
            _ => Err(Refusal::NotAccepted),
        }
    }

    fn in_order(self) -> Result<Intake, Refusal> {
        match self.withdrawn() {
            Some(on) if on < self.on => Err(Refusal::WithdrawnBeforeVisit),
            _ => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn accepted(about: About) -> Intake {
        Intake {
            id: Uuid::from_u128(1),
            about,
            on: date(2021, 3, 1),
            municipality: "Sala".into(),
            outcome: Outcome::Accepted { withdrawn: None },
            reasons: Reasons::default(),
            other_reason: None,
            priority: None,
            told: None,
            passed: Vec::new(),
        }
    }

    fn client() -> About {
        About::Client { person: Uuid::from_u128(2), code: "A1".into() }
    }

    fn visitor() -> About {
        About::Visitor { gender: Gender::Woman, birth_year: Some(1980) }
    }

    #[test]
    fn a_place_is_taken_back_on_the_day_of_the_visit_at_the_earliest() {
        let withdrawn = accepted(client()).withdraw(Some(date(2021, 3, 1))).unwrap();
        assert_eq!(withdrawn.withdrawn(), Some(date(2021, 3, 1)));
        let early = accepted(client()).withdraw(Some(date(2021, 2, 28)));
        assert_eq!(early, Err(Refusal::WithdrawnBeforeVisit));
        assert_eq!(withdrawn.withdraw(None), Ok(accepted(client())));
    }

    #[test]
    fn destinations_are_read_as_they_are_kept() {
        for several in [&[][..], &[Destination::Psychiatry], &Destination::ALL] {
            assert_eq!(Destination::read(&Destination::kept(several)), several);
        }
    }

    #[test]
    fn only_an_accepted_intake_has_a_place_to_take_back() {
        let declined = Intake { outcome: Outcome::Declined, ..accepted(visitor()) };
        assert_eq!(declined.withdraw(Some(date(2021, 4, 1))), Err(Refusal::NotAccepted));
        assert_eq!(Outcome::new(IntakeOutcome::Declined, Some(date(2021, 4, 1))), Outcome::Declined);
    }

    #[test]
    fn a_change_keeps_the_client_and_the_withdrawal() {
        let withdrawn = accepted(client()).withdraw(Some(date(2021, 4, 1))).unwrap();
        let form = Intake { municipality: "Köping".into(), ..accepted(visitor()) };
        let changed = withdrawn.clone().changed(form).unwrap();
        assert_eq!(changed, Intake { municipality: "Köping".into(), ..withdrawn });
    }

    #[test]
    fn a_visit_does_not_move_past_its_withdrawal() {
        let withdrawn = accepted(client()).withdraw(Some(date(2021, 4, 1))).unwrap();
        let form = Intake { on: date(2021, 4, 2), ..accepted(client()) };
        assert_eq!(withdrawn.changed(form), Err(Refusal::WithdrawnBeforeVisit));
    }

    #[test]
    fn a_visit_without_a_client_carries_its_own_gender_and_birth_year_and_one_with_a_client_none() {
        let form = Intake { about: About::Visitor { gender: Gender::Man, birth_year: None }, ..accepted(visitor()) };
        let changed = accepted(visitor()).changed(form).unwrap();
        assert_eq!((changed.about.gender(), changed.about.birth_year()), (Gender::Man, None));
        assert_eq!((client().gender(), client().birth_year()), (Gender::Unknown, None));
    }
}
