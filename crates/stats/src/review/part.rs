//! The yearly figures of one part of an operation, which add.

use super::{Diagnoses, Followed, Work};
use crate::account::{ByGender, Clients, Flow};
use crate::{CallerKind, ContactFigures, Distribution, IntakeOutcome, LifeArea, Reason, Share, Tally};
use std::ops::AddAssign;

/// Bounds of the waiting times as a distribution, in days: up to a week, two weeks, a month, two, three, half a year, more.
pub const WAIT_BINS: [i32; 6] = [7, 14, 30, 60, 90, 180];

/// The yearly figures (årsöversikt) of an operation or of a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// Persons by flow, gender and age band: total, new, closed, carried in, carried out.
    pub clients: Clients,
    /// Support periods that end in the period (avslutade perioder), by the person's gender.
    pub closures: ByGender,
    /// Supported persons with children at home (hemmavarande barn).
    pub children: ByGender,
    pub(super) reasons: [ByGender; Reason::ALL.len()],
    /// New persons for whom no contact reason is stored, or no intake at all.
    pub without_reason: u64,
    pub(super) intakes: [u64; IntakeOutcome::ALL.len()],
    /// Waiting time (väntetid) of new persons, in days.
    pub waiting: Distribution,
    /// How many days those in the queue (kö) on the evening of the last day have waited by then.
    pub queue: Distribution,
    /// Assignments (uppdrag).
    pub work: Work,
    /// By [`LifeArea::index`].
    pub(super) followed: [Followed; LifeArea::ALL.len()],
    /// Diagnoses that supported persons have chosen to tell.
    pub diagnoses: Diagnoses,
    pub(super) advice: [Tally; CallerKind::ALL.len()],
    /// Contacts (kontakter) with or for persons.
    pub contacts: ContactFigures,
}

impl Review {
    /// Persons in one row of the flow.
    pub fn flow(&self, flow: Flow) -> u64 {
        self.clients.flow(flow).all()
    }

    /// New persons with a contact reason (kontaktorsak); one person may have several.
    pub fn contact_reason(&self, reason: Reason) -> &ByGender {
        &self.reasons[reason.index()]
    }

    /// New persons with a contact reason, of all new persons.
    pub fn reason_share(&self, reason: Reason) -> Share {
        Share { part: self.contact_reason(reason).all(), base: self.flow(Flow::New) }
    }

    /// Intakes (nybesök) with an outcome, visits without a client included.
    pub fn intakes(&self, outcome: IntakeOutcome) -> u64 {
        self.intakes[outcome.index()]
    }

    /// Every intake, whatever its outcome: the base of each outcome's share.
    pub fn all_intakes(&self) -> u64 {
        self.intakes.iter().sum()
    }

    /// Intakes with an outcome, of all intakes.
    pub fn intake_share(&self, outcome: IntakeOutcome) -> Share {
        Share { part: self.intakes(outcome), base: self.all_intakes() }
    }

    /// Change (förändring) in one life area, and whose change is not known.
    pub fn followed(&self, area: LifeArea) -> &Followed {
        &self.followed[area.index()]
    }

    /// Calls for advice (rådgivning) of one kind of caller.
    pub fn advice(&self, caller: CallerKind) -> Tally {
        self.advice[caller.index()]
    }

    /// All calls for advice.
    pub fn all_advice(&self) -> Tally {
        let mut all = Tally::default();
        self.advice.iter().for_each(|tally| all += *tally);
        all
    }

    /// Whether nothing at all is counted, as before the register began.
    pub fn is_empty(&self) -> bool {
        *self == Review::default()
    }
}

impl AddAssign<&Review> for Review {
    fn add_assign(&mut self, other: &Review) {
        self.clients += &other.clients;
        self.closures += &other.closures;
        self.children += &other.children;
        self.reasons.iter_mut().zip(&other.reasons).for_each(|(mine, theirs)| *mine += theirs);
        self.without_reason += other.without_reason;
        self.intakes.iter_mut().zip(other.intakes).for_each(|(mine, theirs)| *mine += theirs);
        self.waiting += &other.waiting;
        self.queue += &other.queue;
        self.work += &other.work;
        self.followed.iter_mut().zip(&other.followed).for_each(|(mine, theirs)| *mine += theirs);
        self.diagnoses += &other.diagnoses;
        self.advice.iter_mut().zip(other.advice).for_each(|(mine, theirs)| *mine += theirs);
        self.contacts += &other.contacts;
    }
}
