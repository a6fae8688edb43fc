//! The economy (ekonomi) as the register holds it: lines of the accounts, and what the account of the state grant says of the
//! grant. A line is read here and comes in with the exchange.

pub mod chapter;
pub mod store;

use crate::exchange::Side;

/// A line of the accounts of a year (konto).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub year: i16,
    pub account: String,
    pub name: String,
    pub side: Side,
    /// Öre; nothing where none is stored.
    pub budget: Option<i64>,
    /// Öre; nothing where none is stored.
    pub outcome: Option<i64>,
}

/// The state grant of a year (statsbidrag), as the operation has stated it in the account of the grant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grant {
    pub year: i16,
    /// Öre.
    pub granted: Option<i64>,
    /// Hundredths of a full-time year.
    pub posts: Option<i64>,
    /// Öre.
    pub used: Option<i64>,
}

/// The economy of a year and of those before it (ekonomi).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Economy {
    pub year: i16,
    /// Of the year and those before it, in the order of the accounts.
    pub lines: Vec<Line>,
    /// The years in which anything is stated, the oldest first.
    pub grants: Vec<Grant>,
}

/// What lines add up to (summa).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub amount: i64,
    /// Lines that have no amount, which the sum therefore leaves out.
    pub without: usize,
    /// Lines that have one.
    pub with: usize,
}

impl Sum {
    /// The amount, where any line has one.
    pub fn stated(&self) -> Option<i64> {
        (self.with > 0).then_some(self.amount)
    }

    /// The amount, where every line has one.
    pub fn whole(&self) -> Option<i64> {
        self.stated().filter(|_| self.without == 0)
    }
}

impl Economy {
    /// The lines of a year on one side, by account: numbers as numbers.
    pub fn of(&self, year: i16, side: Side) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.lines.iter().filter(|line| line.year == year && line.side == side).collect();
        lines.sort_by_key(|line| (line.account.chars().count(), &line.account));
        lines
    }

    /// What a side of a year adds up to.
    pub fn sum(&self, year: i16, side: Side, of: fn(&Line) -> Option<i64>) -> Sum {
        self.of(year, side).into_iter().fold(Sum::default(), |sum, line| match of(line) {
            Some(amount) => Sum { amount: sum.amount.saturating_add(amount), with: sum.with + 1, ..sum },
            None => Sum { without: sum.without + 1, ..sum },
        })
    }

    /// The years that have an outcome, the oldest first.
    pub fn years(&self) -> Vec<i16> {
        let with = self.lines.iter().filter(|line| line.outcome.is_some()).map(|line| line.year);
        with.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(account: &str, side: Side, budget: Option<i64>, outcome: Option<i64>) -> Line {
        Line { year: 2023, account: account.into(), name: "Löner".into(), side, budget, outcome }
    }

    #[test]
    fn a_sum_says_what_it_leaves_out() {
        let lines = vec![
            line("10", Side::Cost, Some(500), Some(400)),
            line("2", Side::Cost, None, Some(100)),
            line("1", Side::Income, Some(700), None),
        ];
        let economy = Economy { year: 2023, lines, grants: Vec::new() };
        let accounts: Vec<_> = economy.of(2023, Side::Cost).into_iter().map(|line| line.account.as_str()).collect();
        assert_eq!(accounts, ["2", "10"]);
        let budget = economy.sum(2023, Side::Cost, |line| line.budget);
        assert_eq!((budget.stated(), budget.whole(), budget.without), (Some(500), None, 1));
        assert_eq!(economy.sum(2023, Side::Cost, |line| line.outcome).whole(), Some(500));
        assert_eq!(economy.sum(2023, Side::Income, |line| line.outcome).stated(), None);
        assert_eq!(economy.years(), [2023]);
    }
}
