//! The grant account (redovisning av statsbidrag): every figure of one reporting period, exact and additive.
//!
//! The rules are those of `docs/counting-rules.md`; nothing is rounded before it is shown.

mod add;
mod count;
mod groups;
mod json;
mod places;
mod presence;
mod staff;
mod tally;

use crate::{Distribution, IntakeOutcome, Period, Reason};
pub use count::grant_account;
pub(crate) use count::turned;
pub use groups::{Bands, ByGender, Clients, Flow, Groups};
pub(crate) use places::arranged_by;
pub use places::{Municipality, PlaceFigures};
pub(crate) use presence::{Leads, Presence};
pub use staff::Staff;
pub(crate) use staff::{employed_on, leave_on, serves_in};
pub use tally::{AssignmentCounts, AssignmentState, Hundredths, Tally};

/// What the register lacks, as numbers of rows; figures for findings and for nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// New persons for whom no contact reason is stored, or no intake at all.
    pub new_without_reason: u64,
    /// Closures in the period without a closing reason.
    pub closures_without_reason: u64,
    /// Support periods that end before they start, one of the two days lying in the period.
    pub periods_end_before_start: u64,
}

/// The grant account of one or more operations in one reporting period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    period: Period,
    clients: Clients,
    closures: ByGender,
    children: ByGender,
    reasons: [ByGender; Reason::ALL.len()],
    intakes: [u64; IntakeOutcome::ALL.len()],
    waiting: Distribution,
    advice: Tally,
    assignments: AssignmentCounts,
    municipalities: Vec<Municipality>,
    staff: Staff,
    gaps: Gaps,
}

impl Account {
    /// The account of no operation: what adding starts from.
    pub fn empty(period: Period) -> Self {
        Account {
            period,
            clients: Clients::default(),
            closures: ByGender::default(),
            children: ByGender::default(),
            reasons: Default::default(),
            intakes: Default::default(),
            waiting: Distribution::default(),
            advice: Tally::default(),
            assignments: AssignmentCounts::default(),
            municipalities: Vec::new(),
            staff: Staff::none(period),
            gaps: Gaps::default(),
        }
    }

    /// The reporting period.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Persons (klienter) in one row of the flow.
    pub fn clients(&self, flow: Flow) -> &Groups {
        self.clients.flow(flow)
    }

    /// Closures (avslutade perioder): support periods that end in the period, by the person's gender.
    pub fn closures(&self) -> &ByGender {
        &self.closures
    }

    /// Supported persons with children at home (hemmavarande barn).
    pub fn children_at_home(&self) -> &ByGender {
        &self.children
    }

    /// New persons with a contact reason (kontaktorsak); one person may have several.
    pub fn contact_reason(&self, reason: Reason) -> &ByGender {
        &self.reasons[reason.index()]
    }

    /// Intakes (nybesök) in the period with an outcome, visits without a client included.
    pub fn intakes(&self, outcome: IntakeOutcome) -> u64 {
        self.intakes[outcome.index()]
    }

    /// Waiting time (väntetid) of new persons, in days.
    pub fn waiting(&self) -> &Distribution {
        &self.waiting
    }

    /// Calls for advice (rådgivning) and their minutes.
    pub fn advice(&self) -> Tally {
        self.advice
    }

    /// Assignments (uppdrag) started, ended and open.
    pub fn assignments(&self) -> AssignmentCounts {
        self.assignments
    }

    /// Member municipalities in their order, then others with supported persons by name.
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// One municipality (kommun), if it is a member or has supported persons.
    pub fn municipality(&self, name: &str) -> Option<&Municipality> {
        self.municipalities.iter().find(|place| place.name == name)
    }

    /// Totals of each area (område) in order; `None` gathers the municipalities without one.
    pub fn areas(&self) -> Vec<(Option<&str>, PlaceFigures)> {
        places::areas(&self.municipalities)
    }

    /// The ombud (personal).
    pub fn staff(&self) -> &Staff {
        &self.staff
    }

    /// What the register lacks.
    pub fn gaps(&self) -> Gaps {
        self.gaps
    }
}
