//! The first start: seven questions that make an empty operation ready, in their order, and which of them are answered. No I/O.
//!
//! Nothing is stored about the walk itself. A question is answered when the register says so, whoever answered it and where.

pub mod pages;

use crate::access::Account;
use crate::erasure::{Research, Rule};
use crate::secrecy::Decision;
use crate::staff::{Ombud, Operation};
use jiff::civil::Date;

/// A question of the walk (fråga).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Name, form, host and county.
    Operation,
    Municipalities,
    /// The manager's own second step, without which there is no key.
    TwoSteps,
    /// The operation's key pair, and its words on paper.
    Key,
    /// What the board has decided about documentation (SoL 14:3-5).
    Documentation,
    Ombud,
    /// Who signs in as whom.
    Invitations,
}

impl Step {
    /// All, in the order they are asked: a key needs two steps, an invitation an ombud.
    pub const ALL: [Step; 7] = [
        Step::Operation,
        Step::Municipalities,
        Step::TwoSteps,
        Step::Key,
        Step::Documentation,
        Step::Ombud,
        Step::Invitations,
    ];

    /// The word in addresses and texts.
    pub const fn code(self) -> &'static str {
        match self {
            Step::Operation => "operation",
            Step::Municipalities => "municipalities",
            Step::TwoSteps => "two-steps",
            Step::Key => "key",
            Step::Documentation => "documentation",
            Step::Ombud => "ombud",
            Step::Invitations => "invitations",
        }
    }

    /// The question written as `code`.
    pub fn parse(code: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.code() == code)
    }

    /// Its place among the questions, from 1.
    pub fn number(self) -> usize {
        Step::ALL.iter().position(|step| *step == self).map_or(1, |at| at + 1)
    }

    /// The question after it.
    pub fn next(self) -> Option<Step> {
        Step::ALL.get(self.number()).copied()
    }

    /// The page on which it is answered.
    pub const fn place(self) -> &'static str {
        match self {
            Step::Operation => "/staff/operation",
            Step::Municipalities => "/staff/municipalities",
            Step::TwoSteps => "/me/two-steps",
            Step::Key | Step::Documentation => "/secrecy",
            Step::Ombud => "/staff/ombud/new",
            Step::Invitations => "/accounts/new",
        }
    }
}

/// How far an operation has come (läge).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Whole years after which records are erased, once the form of the operation is known.
    years: Option<i16>,
    /// Whether form, host and county are all known.
    described: bool,
    municipalities: usize,
    two_steps: bool,
    key: bool,
    decided: bool,
    ombud: usize,
    /// How many of the ombud nobody can sign in as.
    without_account: usize,
}

impl Progress {
    /// What the register says `today`.
    pub fn of(
        operation: &Operation,
        municipalities: usize,
        ombud: &[Ombud],
        accounts: &[Account],
        today: Date,
    ) -> Progress {
        let years = operation.form.map(|form| Rule::new(Some(form), Research::None).years);
        // Somebody who begins next month is to be invited too.
        let working = ombud.iter().filter(|ombud| ombud.employed_to.is_none_or(|last| last >= today));
        let may_enter = |ombud: &Ombud| accounts.iter().any(|one| one.active && one.ombud == Some(ombud.id));
        let without_account = working.clone().filter(|ombud| !may_enter(ombud)).count();
        Progress {
            years,
            described: years.is_some() && operation.host.is_some() && operation.county.is_some(),
            municipalities,
            two_steps: false,
            key: false,
            decided: false,
            ombud: working.count(),
            without_account,
        }
    }

    /// The same with what is known of secrecy.
    #[must_use]
    pub fn with_secrecy(self, two_steps: bool, key: bool, decision: Option<&Decision>) -> Progress {
        Progress { two_steps, key, decided: decision.is_some(), ..self }
    }

    /// Whether a question is answered.
    pub fn has(&self, step: Step) -> bool {
        match step {
            Step::Operation => self.described,
            Step::Municipalities => self.municipalities > 0,
            Step::TwoSteps => self.two_steps,
            Step::Key => self.key,
            Step::Documentation => self.decided,
            Step::Ombud => self.ombud > 0,
            Step::Invitations => self.ombud > 0 && self.without_account == 0,
        }
    }

    /// The figure that a question's state is told with: years, municipalities, ombud, ombud without a way in; 1 or 0 for yes
    /// or no. −1 where there is nobody to invite yet.
    pub fn count(&self, step: Step) -> i64 {
        let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        match step {
            Step::Operation => self.years.map_or(0, i64::from),
            Step::Municipalities => whole(self.municipalities),
            Step::Ombud => whole(self.ombud),
            Step::Invitations if self.ombud == 0 => -1,
            Step::Invitations => whole(self.without_account),
            Step::TwoSteps | Step::Key | Step::Documentation => i64::from(self.has(step)),
        }
    }

    /// The questions that are answered, or those that are not.
    pub fn those(&self, answered: bool) -> Vec<Step> {
        Step::ALL.into_iter().filter(|step| self.has(*step) == answered).collect()
    }

    /// Whether a first person can be noted: there is an ombud to support, and a municipality to live in.
    pub fn can_begin(&self) -> bool {
        self.has(Step::Municipalities) && self.has(Step::Ombud)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;
    use crate::secrecy::Mode;
    use crate::staff::OperationForm;
    use crate::web::{Language, texts};
    use jiff::civil::date;
    use stats::Gender;
    use uuid::Uuid;

    const TODAY: Date = date(2022, 1, 10);

    fn operation(form: Option<OperationForm>, county: Option<&str>) -> Operation {
        let (county, host) = (county.map(str::to_owned), Some("Provköping".to_owned()));
        Operation { name: "Prov".into(), county, form, host }
    }

    fn ombud(employed_to: Option<Date>) -> Ombud {
        let (id, code, employed_from) = (Uuid::from_u128(7), "PO1".to_owned(), date(2020, 1, 1));
        Ombud { id, code, gender: Gender::Unknown, employed_from, employed_to, rate: 100 }
    }

    fn account(active: bool) -> Account {
        let (id, ombud, email) = (Uuid::from_u128(8), Some(Uuid::from_u128(7)), String::new());
        Account { id, operation: 1, email, name: String::new(), role: Role::Ombud, ombud, english: false, active }
    }

    #[test]
    fn an_empty_operation_has_everything_before_it() {
        let progress = Progress::of(&operation(None, None), 0, &[], &[], TODAY);
        assert_eq!(progress.those(false), Step::ALL);
        assert_eq!(Step::ALL.map(|step| progress.count(step)), [0, 0, 0, 0, 0, 0, -1]);
        assert!(!progress.can_begin());
    }

    #[test]
    fn the_form_says_when_records_are_erased() {
        let years = |form| Progress::of(&operation(Some(form), None), 0, &[], &[], TODAY).count(Step::Operation);
        assert_eq!((years(OperationForm::Municipality), years(OperationForm::Foundation)), (5, 2));
        let whole = operation(Some(OperationForm::Municipality), Some("Prov"));
        assert!(Progress::of(&whole, 0, &[], &[], TODAY).has(Step::Operation));
        assert!(!Progress::of(&operation(Some(OperationForm::Other), None), 0, &[], &[], TODAY).has(Step::Operation));
    }

    #[test]
    fn whoever_works_has_to_be_let_in_and_whoever_has_left_has_not() {
        let of =
            |ombud: &[Ombud], accounts: &[Account]| Progress::of(&operation(None, None), 1, ombud, accounts, TODAY);
        assert_eq!(of(&[ombud(None)], &[]).count(Step::Invitations), 1);
        assert_eq!(of(&[ombud(None)], &[account(false)]).count(Step::Invitations), 1);
        assert!(of(&[ombud(None)], &[account(true)]).has(Step::Invitations));
        let left = of(&[ombud(Some(date(2021, 12, 31)))], &[]);
        assert_eq!((left.has(Step::Ombud), left.count(Step::Invitations)), (false, -1));
        assert!(of(&[ombud(None)], &[]).can_begin());
    }

    #[test]
    fn secrecy_answers_three_questions() {
        let decision = Decision { mode: Mode::Minimal, reference: "1".into(), decided_on: TODAY };
        let progress =
            Progress::of(&operation(None, None), 0, &[], &[], TODAY).with_secrecy(true, true, Some(&decision));
        assert_eq!(progress.those(true), [Step::TwoSteps, Step::Key, Step::Documentation]);
    }

    #[test]
    fn the_questions_follow_each_other_and_have_their_texts() {
        let walked: Vec<Step> = std::iter::successors(Some(Step::ALL[0]), |step| step.next()).collect();
        assert_eq!(walked, Step::ALL);
        for step in Step::ALL {
            assert_eq!(Step::parse(step.code()), Some(step));
            for key in ["", "-text", "-open", "-state"].map(|part| format!("start-{}{part}", step.code())) {
                assert!([Language::Swedish, Language::English].iter().all(|one| texts(*one).has(&key)), "{key}");
            }
        }
    }
}
