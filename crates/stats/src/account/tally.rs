//! Small sums of the account: calls with their minutes, assignments by state, figures with two decimals.

use crate::codes::code_list;
use std::fmt;
use std::ops::AddAssign;

/// A number of contacts or calls and the minutes they took (antal och minuter).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub number: u64,
    /// Minutes where they are stored; a call without them adds none.
    pub minutes: u64,
}

impl Tally {
    /// Counts one more.
    pub(crate) fn count(&mut self, minutes: Option<u16>) {
        *self += Tally { number: 1, minutes: minutes.map_or(0, u64::from) };
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.number += other.number;
        self.minutes += other.minutes;
    }
}

code_list! {
    /// What became of an assignment (uppdrag) in the reporting period.
    AssignmentState {
        /// Begun in the period (påbörjade).
        Started = "started",
        /// Ended in the period (avslutade).
        Ended = "ended",
        /// Going on after the last day (pågående).
        Open = "open",
    }
}

/// Assignments (uppdrag) by state; one assignment may be in two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AssignmentCounts([u64; AssignmentState::ALL.len()]);

impl AssignmentCounts {
    /// So many started, ended and open.
    pub(crate) fn of(started: usize, ended: usize, open: usize) -> Self {
        AssignmentCounts([started as u64, ended as u64, open as u64])
    }

    /// The number in one state.
    pub fn at(&self, state: AssignmentState) -> u64 {
        self.0[state.index()]
    }

    /// Counts one more if `holds`.
    pub(crate) fn count_if(&mut self, state: AssignmentState, holds: bool) {
        self.0[state.index()] += u64::from(holds);
    }
}

impl AddAssign for AssignmentCounts {
    fn add_assign(&mut self, other: AssignmentCounts) {
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine += theirs);
    }
}

/// A number with two decimals (10.00): full-time posts, 40 hours a week being 1.00.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(pub u64);

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}
