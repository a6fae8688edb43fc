//! Figures for a chosen period, beyond what the grant account asks for. Exact: they are for those inside the operation.

pub mod pages;

use jiff::civil::{Date, date};
pub use stats::Share;
use stats::{
    Account, AssignmentCounts, CallerKind, Change, Columns, ContactFigures, Day, LifeArea, Period, Queue, Tally,
    advice_by_caller, assignments_by_area, assignments_by_type, contact_figures, grant_account, rating_changes,
};
use std::collections::BTreeMap;

/// The figures of one period (statistik).
#[derive(Clone, Debug)]
pub struct Figures {
    pub account: Account,
    pub queue: QueueNow,
    pub contacts: ContactFigures,
    pub advice: Vec<(CallerKind, Tally)>,
    /// Every life area, whether or not there is anything in it.
    pub assignments: Vec<(LifeArea, AssignmentCounts)>,
    /// The types within the areas.
    pub types: BTreeMap<(LifeArea, String), AssignmentCounts>,
    pub changes: Vec<(LifeArea, Option<Change>)>,
}

impl Figures {
    /// Counts `period`, and the queue as it stands `today`. The columns must hold contacts too.
    pub fn count(columns: &Columns, period: Period, today: Date) -> Figures {
        Figures {
            account: grant_account(columns, period),
            queue: QueueNow::count(columns, today),
            contacts: contact_figures(columns, period),
            advice: advice_by_caller(columns, period),
            assignments: assignments_by_area(columns, period),
            types: assignments_by_type(columns, period),
            changes: rating_changes(columns, period),
        }
    }
}

/// Those who wait today (kö).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueNow {
    pub number: u64,
    /// Days that the first in the queue has waited; 0 where nobody waits.
    pub longest: i32,
    pub by_municipality: BTreeMap<String, u64>,
}

impl QueueNow {
    fn count(columns: &Columns, today: Date) -> QueueNow {
        let today = Day::from(today);
        let queue = Queue::on(columns, today);
        QueueNow {
            number: queue.0.len() as u64,
            longest: queue.0.first().map_or(0, |first| today.days_since(first.since)),
            by_municipality: queue.by_municipality(columns),
        }
    }
}

/// From the first day of this year until today.
pub fn year_to_date(today: Date) -> Option<Period> {
    Period::new(date(today.year(), 1, 1), today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_waits_in_an_empty_register() {
        let today = date(2021, 5, 1);
        let figures = Figures::count(&Columns::new(), year_to_date(today).unwrap(), today);
        assert_eq!(figures.queue, QueueNow::default());
        assert_eq!(figures.account.period().first_date(), date(2021, 1, 1));
    }
}
