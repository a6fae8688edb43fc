//! Work with persons (uppdrag) and with callers (rådgivning), beyond what the account prints.

use crate::columns::{Assignments, Columns};
use crate::{AssignmentCounts, AssignmentState, CallerKind, Day, LifeArea, Period, Tally};
use std::collections::BTreeMap;

/// Calls for advice (rådgivning) in the period, by caller kind.
pub fn advice_by_caller(columns: &Columns, period: Period) -> Vec<(CallerKind, Tally)> {
    let mut tallies = CallerKind::ALL.map(|caller| (caller, Tally::default()));
    for row in advice_in(columns, period) {
        tallies[columns.advice.caller[row].index()].1.count(columns.advice.minutes[row]);
    }
    tallies.into()
}

/// All calls for advice in the period.
pub(crate) fn advice_calls(columns: &Columns, period: Period) -> Tally {
    let mut tally = Tally::default();
    advice_in(columns, period).for_each(|row| tally.count(columns.advice.minutes[row]));
    tally
}

/// The rows of advice in the period.
pub(crate) fn advice_in(columns: &Columns, period: Period) -> impl Iterator<Item = usize> {
    columns.advice.rows().filter(move |row| period.holds(columns.advice.on[*row]))
}

/// Assignments (uppdrag) by life area and type; types without any in the period are left out.
pub fn assignments_by_type(columns: &Columns, period: Period) -> BTreeMap<(LifeArea, String), AssignmentCounts> {
    let mut counts = BTreeMap::new();
    for state in AssignmentState::ALL {
        for row in assignments_in(&columns.assignments, period, state) {
            let key = (columns.assignments.area[row], columns.assignments.kind[row]);
            counts.entry(key).or_insert_with(AssignmentCounts::default).count_if(state, true);
        }
    }
    counts.into_iter().map(|((area, kind), count)| ((area, columns.text(kind).to_owned()), count)).collect()
}

/// Assignments (uppdrag) by life area, every area included.
pub fn assignments_by_area(columns: &Columns, period: Period) -> Vec<(LifeArea, AssignmentCounts)> {
    let mut counts = LifeArea::ALL.map(|area| (area, AssignmentCounts::default()));
    for state in AssignmentState::ALL {
        for row in assignments_in(&columns.assignments, period, state) {
            counts[columns.assignments.area[row].index()].1.count_if(state, true);
        }
    }
    counts.into()
}

/// All assignments by state: a plain comparison of whole columns for each, which the processor does many rows at a time.
pub(crate) fn assignment_counts(columns: &Columns, period: Period) -> AssignmentCounts {
    let Assignments { start, end, .. } = &columns.assignments;
    let (from, to) = (period.from(), period.to());
    let within = |days: &[Day]| days.iter().filter(|day| from <= **day && **day <= to).count();
    let open = start.iter().zip(end).filter(|(start, end)| **start <= to && **end > to).count();
    AssignmentCounts::of(within(start), within(end), open)
}

/// The rows of assignments in one state.
pub(crate) fn assignments_in(
    table: &Assignments,
    period: Period,
    state: AssignmentState,
) -> impl Iterator<Item = usize> {
    table.rows().filter(move |row| is_in(state, table.start[*row], table.end[*row], period))
}

/// Whether an assignment from `start` to `end` is in the state; an open end lies in no period and after all.
fn is_in(state: AssignmentState, start: Day, end: Day, period: Period) -> bool {
    match state {
        AssignmentState::Started => period.holds(start),
        AssignmentState::Ended => period.holds(end),
        AssignmentState::Open => start <= period.to() && end > period.to(),
    }
}
