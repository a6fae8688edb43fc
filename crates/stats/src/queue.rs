//! The queue on a date: accepted, not withdrawn, and no support begun since.

use crate::columns::{Columns, Key, Word};
use crate::{Day, IntakeOutcome};
use std::collections::BTreeMap;

/// An accepted intake that waits for support (i kö).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiting {
    /// The day of the intake: waiting since.
    pub since: Day,
    pub intake: Key,
    /// `None` where the intake is not yet tied to a person.
    pub person: Option<Key>,
    /// The person's own municipality; the intake's where there is no person.
    pub municipality: Word,
}

/// The queue (kö) on the evening of one day, longest wait first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue(pub Vec<Waiting>);

impl Queue {
    /// Those waiting on `day`.
    pub fn on(columns: &Columns, day: Day) -> Self {
        let begun = latest_start(columns, day);
        let intakes = &columns.intakes;
        let stands = |row: &usize| {
            let served = intakes.person[*row].and_then(|slot| begun[slot as usize]);
            intakes.outcome[*row] == IntakeOutcome::Accepted
                && intakes.on[*row] <= day
                && intakes.withdrawn[*row] > day
                && served.is_none_or(|start| start < intakes.on[*row])
        };
        let mut waiting: Vec<_> = intakes.rows().filter(stands).map(|row| waiting(columns, row)).collect();
        waiting.sort_unstable();
        Queue(waiting)
    }

    /// How many wait in each municipality.
    pub fn by_municipality(&self, columns: &Columns) -> BTreeMap<String, u64> {
        let mut counts = BTreeMap::new();
        for waiting in &self.0 {
            *counts.entry(columns.text(waiting.municipality).to_owned()).or_default() += 1;
        }
        counts
    }

    /// The persons waiting, each once, longest wait first.
    pub fn persons(&self) -> Vec<Key> {
        let mut met = std::collections::BTreeSet::new();
        self.0.iter().filter_map(|waiting| waiting.person).filter(|person| met.insert(*person)).collect()
    }
}

fn waiting(columns: &Columns, row: usize) -> Waiting {
    let intakes = &columns.intakes;
    let slot = intakes.person[row];
    let own = slot.and_then(|slot| columns.people.get(slot)).map(|person| person.municipality);
    Waiting {
        since: intakes.on[row],
        intake: intakes.ids[row],
        person: slot.map(|slot| columns.people.id(slot)),
        municipality: own.unwrap_or(intakes.municipality[row]),
    }
}

/// The latest start of support on or before `day`, by person slot.
fn latest_start(columns: &Columns, day: Day) -> Vec<Option<Day>> {
    let mut latest: Vec<Option<Day>> = vec![None; columns.people.slots()];
    for (start, person) in columns.periods.start.iter().zip(&columns.periods.person) {
        if *start <= day {
            let begun = &mut latest[*person as usize];
            *begun = (*begun).max(Some(*start));
        }
    }
    latest
}
