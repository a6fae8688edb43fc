//! Adding accounts: a county or the country is the sum of its operations.

use super::{Account, Gaps, places};
use std::ops::{Add, AddAssign};

impl AddAssign for Account {
    /// Adds an account of the same reporting period; panics on another period, whose figures cannot be added.
    ///
    /// A person supported by two operations counts once in each, so twice in the sum.
    fn add_assign(&mut self, other: Account) {
        assert_eq!(self.period, other.period, "accounts of different periods do not add");
        self.clients += &other.clients;
        self.closures += &other.closures;
        self.children += &other.children;
        self.reasons.iter_mut().zip(&other.reasons).for_each(|(mine, theirs)| *mine += theirs);
        self.intakes.iter_mut().zip(other.intakes).for_each(|(mine, theirs)| *mine += theirs);
        self.waiting += &other.waiting;
        self.advice += other.advice;
        self.assignments += other.assignments;
        places::merge(&mut self.municipalities, other.municipalities);
        self.staff += &other.staff;
        self.gaps += other.gaps;
    }
}

impl Add for Account {
    type Output = Account;

    fn add(mut self, other: Account) -> Account {
        self += other;
        self
    }
}

impl AddAssign for Gaps {
    fn add_assign(&mut self, other: Gaps) {
        self.new_without_reason += other.new_without_reason;
        self.closures_without_reason += other.closures_without_reason;
        self.periods_end_before_start += other.periods_end_before_start;
    }
}
