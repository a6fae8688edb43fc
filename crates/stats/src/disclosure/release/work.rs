//! The list of one year: intakes, assignments and advice, which are counted as such and tied to no person.

use super::counts::YearCounts;
use super::draft::Draft;
use super::list::{from, weight};
use super::{Figure, PARTED_FROM, Work};
use crate::disclosure::Id;
use crate::{AssignmentState, IntakeOutcome, LifeArea, Period};

/// Lists the year's work.
pub fn list(draft: &mut Draft, counts: &YearCounts) {
    let (account, period) = (&counts.account, counts.account.period());
    let outcomes = IntakeOutcome::ALL.map(|outcome| (Figure::Intakes(Some(outcome)), account.intakes(outcome)));
    parts(draft, period, Figure::Intakes(None), outcomes);
    let callers = counts.advice.iter().map(|(caller, number)| (Figure::Advice(Some(*caller)), *number));
    parts(draft, period, Figure::Advice(None), callers);
    for state in [AssignmentState::Started, AssignmentState::Ended] {
        assignments(draft, counts, state);
    }
}

/// By life area, and by type within each.
fn assignments(draft: &mut Draft, counts: &YearCounts, state: AssignmentState) {
    let (period, figure) = (counts.account.period(), |work| Figure::Assignments { state, work });
    let areas: Vec<(LifeArea, u64)> = counts.areas.iter().map(|(area, counts)| (*area, counts.at(state))).collect();
    let named = areas.iter().map(|(area, count)| (figure(Work::Area(*area)), *count));
    let ids = parts(draft, period, figure(Work::All), named.collect::<Vec<_>>());
    for ((area, whole), id) in areas.into_iter().zip(ids) {
        let kinds = counts.kinds.iter().filter(|((of, _), _)| *of == area);
        let kinds = kinds.map(|((_, kind), counts)| (figure(Work::Kind(area, kind.clone())), counts.at(state)));
        of_whole(draft, period, (id, whole), kinds.collect::<Vec<_>>());
    }
}

/// A whole and its parts, which are told where it is large enough.
fn parts(draft: &mut Draft, period: Period, total: Figure, parts: impl IntoIterator<Item = (Figure, u64)>) -> Vec<Id> {
    let parts: Vec<(Figure, u64)> = parts.into_iter().collect();
    let whole = parts.iter().map(|(_, count)| count).sum();
    let id = draft.put(period.age_year(), total, whole, Some(weight::AREA));
    of_whole(draft, period, (id, whole), parts)
}

fn of_whole(draft: &mut Draft, period: Period, (id, whole): (Id, u64), parts: Vec<(Figure, u64)>) -> Vec<Id> {
    draft.parted(id, whole, &[PARTED_FROM]);
    let told = from(PARTED_FROM, whole, weight::CELL);
    let put = |(figure, count)| draft.put(period.age_year(), figure, count, told);
    let ids: Vec<Id> = parts.into_iter().map(put).collect();
    if !ids.is_empty() {
        draft.system.sum(id, ids.iter().copied());
    }
    ids
}
