//! Posts and worked time of the ombud, summed in whole per cent and days so that accounts add exactly.

use super::{ByGender, Hundredths};
use crate::columns::{Columns, OmbudRow, Percent};
use crate::{Day, Period};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// The ombud of the operation (personal) in a reporting period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staff {
    employed: ByGender,
    /// Sum of rates in force on the last day, in per cent.
    rates: u64,
    /// Sum over days and ombud of rate × (100 − leave), both in per cent.
    worked: u64,
    /// Days of the reporting period.
    days: u64,
}

impl Staff {
    /// Nobody, in a period of so many days.
    pub(crate) fn none(period: Period) -> Self {
        let days = period.days().unsigned_abs().into();
        Staff { employed: ByGender::default(), rates: 0, worked: 0, days }
    }

    /// The staff in the register.
    pub fn of(columns: &Columns, period: Period) -> Self {
        let mut staff = Staff::none(period);
        let leave = leave_by_day(columns, period);
        for (slot, ombud) in columns.ombud.iter().filter(|(_, ombud)| serves_in(ombud, period)) {
            staff.worked += worked(&ombud, leave.get(&slot), period);
            if employed_on(&ombud, period.to()) {
                staff.employed.count_if(ombud.gender, true);
                staff.rates += u64::from(ombud.rate.0);
            }
        }
        staff
    }

    /// Ombud employed on the last day, by gender.
    pub fn employed(&self) -> &ByGender {
        &self.employed
    }

    /// Positions (tjänster): employment rates in force on the last day.
    pub fn positions(&self) -> Hundredths {
        Hundredths(self.rates)
    }

    /// Worked full-time years (årsanställningar exkl. tjänstledighet), a half rounded up.
    pub fn worked(&self) -> Hundredths {
        Hundredths((self.worked + self.days * 50) / (self.days * 100))
    }
}

impl AddAssign<&Staff> for Staff {
    fn add_assign(&mut self, other: &Staff) {
        self.employed += &other.employed;
        self.rates += other.rates;
        self.worked += other.worked;
    }
}

/// Whether the ombud is employed on `day`.
pub(crate) fn employed_on(ombud: &OmbudRow, day: Day) -> bool {
    ombud.from <= day && day <= ombud.to
}

/// Whether the ombud is employed some day of the period.
pub(crate) fn serves_in(ombud: &OmbudRow, period: Period) -> bool {
    ombud.from <= period.to() && period.from() <= ombud.to
}

/// Per cent of leave on one day, for each ombud slot with any; several absences add, to all of the employment at most.
pub(crate) fn leave_on(columns: &Columns, day: Day) -> BTreeMap<u32, u64> {
    let mut leave = BTreeMap::new();
    let absences = &columns.absences;
    for row in absences.rows().filter(|row| absences.from[*row] <= day && day <= absences.to[*row]) {
        let away: &mut u64 = leave.entry(absences.ombud[row]).or_default();
        *away = (*away + u64::from(absences.extent[row].0)).min(100);
    }
    leave
}

/// Per cent of leave on each day of the period, for each ombud slot with any; several absences add.
fn leave_by_day(columns: &Columns, period: Period) -> BTreeMap<u32, Vec<u32>> {
    let mut leave = BTreeMap::new();
    let absences = &columns.absences;
    for row in absences.rows() {
        if let Some((first, last)) = inside(absences.from[row], absences.to[row], period) {
            let days = leave.entry(absences.ombud[row]).or_insert_with(|| vec![0; period.days() as usize]);
            let Percent(extent) = absences.extent[row];
            days[first..=last].iter_mut().for_each(|day| *day += u32::from(extent));
        }
    }
    leave
}

/// The sum of rate × (100 − leave) over the days that the ombud is employed; leave is at most all of it.
fn worked(ombud: &OmbudRow, leave: Option<&Vec<u32>>, period: Period) -> u64 {
    let Some((first, last)) = inside(ombud.from, ombud.to, period) else { return 0 };
    let full = 100 * (last - first + 1) as u64;
    let away = leave.map_or(0, |days| days[first..=last].iter().map(|day| u64::from(*day.min(&100))).sum());
    u64::from(ombud.rate.0) * (full - away)
}

/// The first and last day of the period that lie in `from..=to`, numbered from 0.
fn inside(from: Day, to: Day, period: Period) -> Option<(usize, usize)> {
    let (first, last) = (from.max(period.from()), to.min(period.to()));
    let number = |day: Day| day.days_since(period.from()) as usize;
    (first <= last).then(|| (number(first), number(last)))
}
