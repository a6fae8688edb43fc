//! Figures for wide readers: the steering group, the economist. Totals of a year in which no small count stands, and no way to
//! any row.

pub mod pages;

use crate::figures::disclosed::{Disclosed, Grid, List, Turn};
use jiff::civil::{Date, date};
use stats::{
    Account, AssignmentState, Band, CallerKind, Columns, Day, Flow, Gender, Halves, IntakeOutcome, LifeArea, Period,
    Queue, advice_by_caller, assignments_by_area, grant_account,
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

/// Persons supported, by age and gender (ålder och kön); a row an age, a column a gender.
#[derive(Clone, Debug)]
pub struct People {
    pub bands: Vec<Band>,
    pub genders: Vec<Gender>,
    pub grid: Grid,
}

/// A whole and its parts, each with what it is about.
#[derive(Clone, Debug)]
pub struct Parts<T> {
    pub of: Vec<(T, Disclosed<u64>)>,
    pub total: Disclosed<u64>,
}

impl<T> Parts<T> {
    fn new(counted: impl IntoIterator<Item = (T, u64)>) -> Parts<T> {
        let (names, counts): (Vec<T>, Vec<u64>) = counted.into_iter().unzip();
        let list = List::of(&counts);
        Parts { of: names.into_iter().zip(list.parts).collect(), total: list.total }
    }
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

fn whole(year: i16) -> Option<Period> {
    Period::new(date(year, 1, 1), date(year, 12, 31))
}

fn flow(account: &Account, flow: Flow) -> u64 {
    account.clients(flow).all()
}

/// Between two years; the later one may not have come yet.
fn turn(before: &Account, after: Option<&Account>) -> Turn {
    let new = after.map_or(0, |after| flow(after, Flow::New));
    Turn::of(flow(before, Flow::Closed), flow(before, Flow::CarriedOut), new, after.is_some())
}

/// How many new persons' waiting time is known, and its median. Beside the number of new persons the first tells how many
/// others there are, so it is a part of it.
fn waiting(account: &Account, new: Disclosed<u64>) -> (Disclosed<u64>, Disclosed<Halves>) {
    let waited = Disclosed::within(new, account.waiting().n());
    (waited, Disclosed::about(waited, account.waiting().median()))
}

fn places(account: &Account) -> Parts<String> {
    let of = account.municipalities().iter();
    Parts::new(of.map(|place| (place.name.clone(), place.figures.clients.flow(Flow::Total).all())))
}

impl People {
    /// Without ages and genders that nobody has.
    fn count(account: &Account) -> People {
        let all = account.clients(Flow::Total);
        let bands: Vec<Band> = Band::ALL.into_iter().filter(|band| all.band(*band) > 0).collect();
        let genders: Vec<Gender> = Gender::ALL.into_iter().filter(|gender| all.at(*gender).all() > 0).collect();
        let row = |band: &Band| genders.iter().map(|gender| all.at(*gender).band(*band)).collect();
        let rows: Vec<Vec<u64>> = bands.iter().map(row).collect();
        People { grid: Grid::of(&rows), bands, genders }
    }
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
