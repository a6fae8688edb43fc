//! What a release is made from: the counts of every year, taken from the columns at one moment, so that what may be told of
//! them can be thought about while the columns change.

use super::Release;
use crate::columns::Columns;
use crate::{
    Account, AssignmentCounts, CallerKind, Day, LifeArea, Period, Queue, advice_by_caller, assignments_by_area,
    assignments_by_type, grant_account,
};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The counts of a register, from its first year to the running one (räkning).
#[derive(Clone, Debug)]
pub struct Counts {
    pub(super) years: RangeInclusive<i16>,
    pub(super) of: Vec<YearCounts>,
}

/// The counts of one year (årsräkning).
#[derive(Clone, Debug)]
pub(super) struct YearCounts {
    pub account: Account,
    /// Intakes that wait on the year's last day, or today.
    pub waiting: u64,
    pub advice: Vec<(CallerKind, u64)>,
    pub areas: Vec<(LifeArea, AssignmentCounts)>,
    pub kinds: BTreeMap<(LifeArea, String), AssignmentCounts>,
}

impl Counts {
    /// Counts all years until `today`.
    pub fn of(columns: &Columns, today: Day) -> Counts {
        let last = today.date().map_or(Release::FIRST_YEAR, |date| date.year());
        let years = first_year(columns, last)..=last;
        let of = years.clone().filter_map(Period::year).map(|period| year(columns, period, today)).collect();
        Counts { years, of }
    }
}

fn year(columns: &Columns, period: Period, today: Day) -> YearCounts {
    let advice = advice_by_caller(columns, period).into_iter();
    YearCounts {
        account: grant_account(columns, period),
        waiting: Queue::on(columns, period.to().min(today)).0.len() as u64,
        advice: advice.map(|(caller, all)| (caller, all.number)).collect(),
        areas: assignments_by_area(columns, period),
        kinds: assignments_by_type(columns, period),
    }
}

/// The first year that anything began in, within what can be asked for.
fn first_year(columns: &Columns, last: i16) -> i16 {
    let days = columns.periods.start.iter().chain(&columns.intakes.on);
    let first = days.chain(&columns.assignments.start).chain(&columns.advice.on).min();
    let year = first.and_then(|day| day.date()).map_or(last, |date| date.year());
    year.clamp(Release::FIRST_YEAR.min(last), last)
}
