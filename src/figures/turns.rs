//! The flow of persons from year to year, as a wide reader may see it.

use super::disclosed::{Disclosed, Turn};
use jiff::civil::date;
use stats::{Account, Columns, Flow, Halves, Period, grant_account};

/// The flow of one year (klientflöde).
#[derive(Clone, Copy, Debug)]
pub struct YearFlow {
    pub year: i16,
    /// Persons supported during the year.
    pub supported: Disclosed<u64>,
    pub carried_in: Disclosed<u64>,
    pub new: Disclosed<u64>,
    pub closed: Disclosed<u64>,
    pub carried_out: Disclosed<u64>,
}

/// The flows of the years up to and with `year`, at most `many` and none from before the register begins, the oldest first; with
/// the account of `year`. `next` says whether the year after has begun. `None` for a year that the register does not take.
pub fn flows(columns: &Columns, year: i16, many: i16, next: bool) -> Option<(Vec<YearFlow>, Account)> {
    let of = |year: i16| Some(grant_account(columns, whole(year)?));
    let accounts = (year - many..=year).map(of).collect::<Option<Vec<_>>>()?;
    let after = if next { of(year + 1) } else { None };
    let all: Vec<Option<&Account>> = accounts.iter().map(Some).chain([after.as_ref()]).collect();
    let turns: Vec<Turn> = all.windows(2).filter_map(|two| Some(turn(two[0]?, two[1]))).collect();
    let flows = accounts.iter().skip(1).zip(turns.windows(2)).zip(year - many + 1..);
    let flows = flows.map(|((account, turns), year)| (flow(account, Flow::Total), year_flow(year, account, turns)));
    let begun =
        flows.skip_while(|(supported, flow)| *supported == 0 && flow.year < year).map(|(_, flow)| flow).collect();
    Some((begun, accounts.into_iter().next_back()?))
}

fn year_flow(year: i16, account: &Account, turns: &[Turn]) -> YearFlow {
    let (begins, ends) = (&turns[0], &turns[1]);
    YearFlow {
        year,
        supported: Disclosed::alone(flow(account, Flow::Total)),
        carried_in: begins.carried,
        new: begins.new,
        closed: ends.closed,
        carried_out: ends.carried,
    }
}

/// A calendar year, whole.
pub fn whole(year: i16) -> Option<Period> {
    Period::new(date(year, 1, 1), date(year, 12, 31))
}

/// Persons in one row of the flow.
pub fn flow(account: &Account, flow: Flow) -> u64 {
    account.clients(flow).all()
}

/// Between two years; the later one may not have come yet.
pub fn turn(before: &Account, after: Option<&Account>) -> Turn {
    let new = after.map_or(0, |after| flow(after, Flow::New));
    Turn::of(flow(before, Flow::Closed), flow(before, Flow::CarriedOut), new, after.is_some())
}

/// How many new persons' waiting time is known, and its median. Beside the number of new persons the first tells how many
/// others there are, so it is a part of it.
pub fn waiting(account: &Account, new: Disclosed<u64>) -> (Disclosed<u64>, Disclosed<Halves>) {
    let waited = Disclosed::within(new, account.waiting().n());
    (waited, Disclosed::about(waited, account.waiting().median()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_before_the_register_begins_are_left_out() {
        let (flows, account) = flows(&Columns::new(), 2021, 5, true).expect("a year");
        assert_eq!(flows.iter().map(|flow| flow.year).collect::<Vec<_>>(), [2021]);
        assert_eq!(account.period().last_date().year(), 2021);
        assert!(super::flows(&Columns::new(), i16::MIN + 10, 5, true).is_none());
    }
}
