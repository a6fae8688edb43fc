//! Figures for wide readers: the steering group, the economist. Totals of a year in which no small count stands, and no way to
//! any row.

pub mod pages;

use crate::figures::disclosed::Disclosed;
use crate::figures::parts::{Parts, People};
use crate::figures::turns::{flow, turn, waiting, whole};
use jiff::civil::Date;
use stats::{
    Account, AssignmentState, CallerKind, Columns, Day, Flow, Halves, IntakeOutcome, LifeArea, Queue, advice_by_caller,
    assignments_by_area, grant_account,
};

/// The figures of one year as a wide reader may see them (läget).
#[derive(Clone, Debug)]
pub struct Overview {
    pub year: i16,
    /// Persons supported during the year.
    pub supported: Disclosed<u64>,
    pub carried_in: Disclosed<u64>,
    pub new: Disclosed<u64>,
    pub closed: Disclosed<u64>,
    pub carried_out: Disclosed<u64>,
    /// Those who wait today, whichever year is looked at.
    pub queue: Disclosed<u64>,
    /// New persons whose waiting time is known.
    pub waited: Disclosed<u64>,
    /// Days from the intake to the beginning of support.
    pub median: Disclosed<Halves>,
    pub people: People,
    pub places: Parts<String>,
    pub intakes: Parts<IntakeOutcome>,
    pub advice: Parts<CallerKind>,
    pub started: Parts<LifeArea>,
    pub ended: Parts<LifeArea>,
}

/// The first year that can be asked for; the last is the running one.
pub const FIRST_YEAR: i16 = 1990;

impl Overview {
    /// Counts `year`, which is not later than `today`, and the queue as it stands today. `None` for a year outside what can be
    /// asked for.
    pub fn count(columns: &Columns, year: i16, today: Date) -> Option<Overview> {
        if !(FIRST_YEAR..=today.year()).contains(&year) {
            return None;
        }
        let account = grant_account(columns, whole(year)?);
        let before = turn(&grant_account(columns, whole(year - 1)?), Some(&account));
        // What the running year carries out has no year yet that carries it in.
        let next = if year < today.year() { Some(grant_account(columns, whole(year + 1)?)) } else { None };
        let after = turn(&account, next.as_ref());
        let (waited, median) = waiting(&account, before.new);
        let period = account.period();
        let area =
            |state| assignments_by_area(columns, period).into_iter().map(move |(area, all)| (area, all.at(state)));
        Some(Overview {
            year,
            supported: Disclosed::alone(flow(&account, Flow::Total)),
            carried_in: before.carried,
            new: before.new,
            closed: after.closed,
            carried_out: after.carried,
            queue: Disclosed::alone(Queue::on(columns, Day::from(today)).0.len() as u64),
            waited,
            median,
            people: People::count(&account),
            places: places(&account),
            intakes: Parts::new(IntakeOutcome::ALL.map(|outcome| (outcome, account.intakes(outcome)))),
            advice: Parts::new(advice_by_caller(columns, period).into_iter().map(|(caller, all)| (caller, all.number))),
            started: Parts::new(area(AssignmentState::Started)),
            ended: Parts::new(area(AssignmentState::Ended)),
        })
    }
}

fn places(account: &Account) -> Parts<String> {
    let of = account.municipalities().iter();
    Parts::new(of.map(|place| (place.name.clone(), place.figures.clients.flow(Flow::Total).all())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::disclosed::Seen;

    #[test]
    fn an_empty_register_has_noughts_and_no_median() {
        let overview = Overview::count(&Columns::new(), 2021, date(2022, 1, 10)).expect("a year that can be asked for");
        assert_eq!((overview.supported.seen(), overview.queue.seen()), (Seen::Exact(0), Seen::Exact(0)));
        assert_eq!(overview.median.seen(), Seen::Hidden);
    }

    #[test]
    fn years_that_have_not_come_cannot_be_asked_for() {
        for (year, there) in [(2022, true), (2023, false), (1989, false), (i16::MAX, false), (i16::MIN, false)] {
            assert_eq!(Overview::count(&Columns::new(), year, date(2022, 1, 10)).is_some(), there, "{year}");
        }
    }
}
