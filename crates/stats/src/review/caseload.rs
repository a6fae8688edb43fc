//! How much each ombud carries on a day.

use crate::account::{employed_on, leave_on};
use crate::columns::{Columns, Key, Percent};
use crate::{Day, Hundredths};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// How much an ombud carries (ärendemängd) on the evening of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Caseload {
    pub ombud: Key,
    /// The employment rate on the day; 0 for somebody who is not employed.
    pub rate: Percent,
    /// How much of the employment is leave on the day, 0–100 per cent.
    pub away: Percent,
    /// Persons whose support goes on after the day.
    pub active: u64,
}

impl Caseload {
    /// The working time that is there, in ten-thousandths of a full-time post.
    fn present(&self) -> u64 {
        u64::from(self.rate.0) * (100 - u64::from(self.away.0.min(100)))
    }

    /// Active persons per full-time post at work, in tenths, a half rounded up; `None` where nobody is at work.
    pub fn per_post_tenths(&self) -> Option<u64> {
        tenths(self.active, self.present())
    }
}

/// How much the ombud carry (ärendemängder): those employed on the day, and others who still have somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caseloads {
    /// In the order of their ids.
    pub of: Vec<Caseload>,
    /// Active persons for whom no ombud is stored.
    pub without_ombud: u64,
}

impl Caseloads {
    /// The caseloads on the evening of `day`. A person counts once, with whoever supports in the latest period.
    pub(super) fn on(columns: &Columns, day: Day) -> Caseloads {
        let (leave, active) = (leave_on(columns, day), active(columns, day));
        let load = |slot: u32, rate| Caseload {
            ombud: columns.ombud.id(slot),
            rate,
            away: Percent(leave.get(&slot).map_or(0, |away| *away as u16)),
            active: active.get(&Some(slot)).copied().unwrap_or_default(),
        };
        let mut loads: BTreeMap<u32, Caseload> = BTreeMap::new();
        for (slot, ombud) in columns.ombud.iter().filter(|(_, ombud)| employed_on(ombud, day)) {
            loads.insert(slot, load(slot, ombud.rate));
        }
        for slot in active.keys().flatten() {
            loads.entry(*slot).or_insert_with(|| load(*slot, Percent(0)));
        }
        let without_ombud = active.get(&None).copied().unwrap_or_default();
        let mut of: Vec<Caseload> = loads.into_values().collect();
        of.sort_unstable();
        Caseloads { of, without_ombud }
    }

    /// Everybody whose support goes on: as many as are carried out.
    pub fn active(&self) -> u64 {
        self.of.iter().map(|load| load.active).sum::<u64>() + self.without_ombud
    }

    /// Full-time posts at work on the day, leave taken off, a half rounded up.
    pub fn at_work(&self) -> Hundredths {
        Hundredths((self.present() + 50) / 100)
    }

    /// Active persons per full-time post at work, in tenths, a half rounded up; `None` where nobody is at work.
    pub fn per_post_tenths(&self) -> Option<u64> {
        tenths(self.active(), self.present())
    }

    fn present(&self) -> u64 {
        self.of.iter().map(Caseload::present).sum()
    }
}

impl AddAssign<&Caseloads> for Caseloads {
    fn add_assign(&mut self, other: &Caseloads) {
        self.of.extend(&other.of);
        self.of.sort_unstable();
        self.without_ombud += other.without_ombud;
    }
}

/// Tenths of a person per post, where a post is 10 000.
fn tenths(active: u64, present: u64) -> Option<u64> {
    (present > 0).then(|| (active * 200_000 + present) / (present * 2))
}

/// Persons whose support goes on after `day`, by the slot of the ombud in the latest such period.
fn active(columns: &Columns, day: Day) -> BTreeMap<Option<u32>, u64> {
    let periods = &columns.periods;
    let open = periods.rows().filter(|row| periods.start[*row] <= day && periods.end[*row] > day);
    let mut latest: BTreeMap<u32, usize> = BTreeMap::new();
    let age = |row: usize| (periods.start[row], periods.ids[row]);
    for row in open.filter(|row| columns.people.get(periods.person[*row]).is_some()) {
        let known = latest.entry(periods.person[row]).or_insert(row);
        if age(*known) < age(row) {
            *known = row;
        }
    }
    let mut counts = BTreeMap::new();
    latest.values().for_each(|row| *counts.entry(periods.ombud[*row]).or_default() += 1);
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caseload_is_counted_on_the_time_that_is_there() {
        let load = |rate, away, active| Caseload { ombud: 1, rate: Percent(rate), away: Percent(away), active };
        assert_eq!(load(100, 0, 15).per_post_tenths(), Some(150));
        assert_eq!(load(80, 25, 7).per_post_tenths(), Some(117));
        assert_eq!(load(100, 100, 15).per_post_tenths(), None);
        let both = Caseloads { of: vec![load(100, 0, 15), load(50, 100, 3)], without_ombud: 2 };
        assert_eq!((both.active(), both.per_post_tenths(), both.at_work()), (20, Some(200), Hundredths(100)));
    }
}
