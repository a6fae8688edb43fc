//! Assignments, advice and contacts by municipality.

use super::places::Places;
use crate::columns::{Columns, Word};
use crate::work::{advice_in, assignments_in};
use crate::{AssignmentCounts, AssignmentState, ContactFigures, LifeArea, Period, Tally};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Assignments (uppdrag) by life area and type, and what came of those that ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Types without any in the period are left out.
    pub by_type: BTreeMap<(LifeArea, String), AssignmentCounts>,
    /// Assignments ended in the period by what came of them (utfall); `None` where nothing is stored.
    pub outcomes: BTreeMap<(LifeArea, Option<String>), u64>,
}

impl Work {
    /// All types of one life area.
    pub fn area(&self, area: LifeArea) -> AssignmentCounts {
        sum(self.by_type.iter().filter(|((of, _), _)| *of == area).map(|(_, counts)| counts))
    }

    /// Every assignment.
    pub fn all(&self) -> AssignmentCounts {
        sum(self.by_type.values())
    }
}

fn sum<'a>(counts: impl Iterator<Item = &'a AssignmentCounts>) -> AssignmentCounts {
    let mut sum = AssignmentCounts::default();
    counts.for_each(|counts| sum += *counts);
    sum
}

impl AddAssign<&Work> for Work {
    fn add_assign(&mut self, other: &Work) {
        other.by_type.iter().for_each(|(kind, counts)| *self.by_type.entry(kind.clone()).or_default() += *counts);
        other.outcomes.iter().for_each(|(outcome, count)| *self.outcomes.entry(outcome.clone()).or_default() += count);
    }
}

/// Counts by words first, so that a text is copied once a figure and not once a row.
pub(super) fn count(columns: &Columns, period: Period, places: &mut Places) {
    assignments(columns, period, places);
    outcomes(columns, period, places);
    for row in advice_in(columns, period) {
        let advice = &columns.advice;
        let place = places.number(advice.municipality[row]);
        places.at(place).advice[advice.caller[row].index()].count(advice.minutes[row]);
    }
    contacts(columns, period, places);
}

fn assignments(columns: &Columns, period: Period, places: &mut Places) {
    let table = &columns.assignments;
    let mut counts: BTreeMap<(usize, LifeArea, Word), AssignmentCounts> = BTreeMap::new();
    for state in AssignmentState::ALL {
        for row in assignments_in(table, period, state) {
            let key = (places.of_person(table.person[row]), table.area[row], table.kind[row]);
            counts.entry(key).or_default().count_if(state, true);
        }
    }
    for ((place, area, kind), count) in counts {
        places.at(place).work.by_type.insert((area, columns.text(kind).to_owned()), count);
    }
}

fn outcomes(columns: &Columns, period: Period, places: &mut Places) {
    let table = &columns.assignments;
    let mut counts: BTreeMap<(usize, LifeArea, Option<Word>), u64> = BTreeMap::new();
    for row in assignments_in(table, period, AssignmentState::Ended) {
        let key = (places.of_person(table.person[row]), table.area[row], table.outcome[row]);
        *counts.entry(key).or_default() += 1;
    }
    for ((place, area, outcome), count) in counts {
        let outcome = outcome.map(|outcome| columns.text(outcome).to_owned());
        places.at(place).work.outcomes.insert((area, outcome), count);
    }
}

fn contacts(columns: &Columns, period: Period, places: &mut Places) {
    let table = &columns.contacts;
    let mut counts: BTreeMap<(usize, Word, Option<Word>), Tally> = BTreeMap::new();
    for row in table.between(period.from(), period.to()) {
        let key = (places.of_person(table.person[row]), table.mode[row], table.counterpart[row]);
        counts.entry(key).or_default().count(table.minutes(row));
    }
    for ((place, mode, counterpart), tally) in counts {
        let text = |word| columns.text(word).to_owned();
        let by_mode = [(text(mode), tally)].into();
        let by_counterpart = [(counterpart.map(text), tally)].into();
        places.at(place).contacts += &ContactFigures { all: tally, by_mode, by_counterpart };
    }
}
