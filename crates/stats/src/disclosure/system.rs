//! Counts in tables that are tied together by their sums.

use super::cells::{Count, State};
use super::protect::Proof;
use super::steps::Step;
use super::{Disclosed, Kept, SHOWN_FROM, is_few};
use std::hash::{DefaultHasher, Hash};
use std::sync::Arc;

/// A count of a [`System`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub(super) u32);

/// Counts and their sums (sammanhängande tabeller), in as many tables as there are.
///
/// Counts are added, tied together, and then settled: what is seen of each is decided once, and stays when more counts
/// are added and settled, as a report stays when the next year's is published.
#[derive(Clone, Debug, Default)]
pub struct System {
    pub(super) counts: Vec<Count>,
    /// Each sum: the total with −1, its parts with 1.
    pub(super) sums: Vec<Vec<(u32, i8)>>,
    /// Why each count cannot be worked out.
    pub(super) proofs: Vec<Option<Arc<Proof>>>,
    /// Those that no proof was found for.
    pub(super) unproved: Vec<Id>,
    /// All that has been said of counts and sums so far, in a number.
    pub(super) said: DefaultHasher,
    /// What was decided each time.
    pub(super) steps: Vec<Arc<Step>>,
}

impl System {
    /// Nothing yet.
    pub fn new() -> System {
        System::default()
    }

    /// Adds a count that stands in a table. Of two that protect a third the one with less `weight` is hidden first.
    pub fn ask(&mut self, value: u64, weight: u64) -> Id {
        let id = self.keep(value);
        self.ask_for(id, weight);
        id
    }

    /// Adds a count that no table holds, but which others add up to, or leave.
    pub fn keep(&mut self, value: u64) -> Id {
        ("keep", value).hash(&mut self.said);
        self.counts.push(Count::kept(value));
        self.proofs.push(None);
        Id(self.counts.len() as u32 - 1)
    }

    /// Puts a count that no table held so far in one.
    pub fn ask_for(&mut self, id: Id, weight: u64) {
        ("ask", id, weight).hash(&mut self.said);
        let count = &mut self.counts[id.0 as usize];
        if !count.asked {
            count.ask(weight);
        }
    }

    /// Says what every reader knows of a count that he or she does not see, such as that it is large enough for a table.
    pub fn known(&mut self, id: Id, low: u64, high: Option<u64>) {
        ("known", id, low, high).hash(&mut self.said);
        let count = &mut self.counts[id.0 as usize];
        count.low = count.low.max(low as i64);
        count.high = count.high.min(high.map_or(count.high, |high| high as i64));
    }

    /// Says what has been published of a count: what was shown stays shown, and what was not stays so. A figure that was
    /// shown and has changed since is another figure, and decided anew.
    pub fn published(&mut self, id: Id, told: Disclosed<u64>) {
        ("published", id, told).hash(&mut self.said);
        let count = &mut self.counts[id.0 as usize];
        let state = match told.0 {
            Kept::Exact(figure) if figure as i64 == count.value => State::Shown,
            Kept::Exact(_) => return,
            Kept::Few if count.is_small() => State::Few,
            Kept::Hidden if count.value >= SHOWN_FROM as i64 => State::Hidden,
            Kept::Few | Kept::Hidden | Kept::Withheld => State::Withheld,
        };
        (count.state, count.settled) = (state, true);
    }

    /// Ties a total to its parts. Panics where they do not add up: then the tables are wrong, not the figures small.
    pub fn sum(&mut self, total: Id, parts: impl IntoIterator<Item = Id>) {
        let number = self.sums.len() as u32;
        let parts = parts.into_iter().map(|part| (part.0, 1));
        let sum: Vec<(u32, i8)> = [(total.0, -1)].into_iter().chain(parts).collect();
        ("sum", &sum).hash(&mut self.said);
        let left: i64 = sum.iter().map(|(at, sign)| self.counts[*at as usize].value * i64::from(*sign)).sum();
        assert_eq!(left, 0, "parts do not add up to their total");
        sum.iter().for_each(|(at, sign)| self.counts[*at as usize].sums.push((number, *sign)));
        self.sums.push(sum);
    }

    /// What may be seen of a count that has been settled.
    pub fn seen(&self, id: Id) -> Disclosed<u64> {
        self.counts[id.0 as usize].disclosed()
    }

    /// The count itself: for those who build tables, never for a reader.
    pub(super) fn value(&self, id: Id) -> u64 {
        self.counts[id.0 as usize].value.unsigned_abs()
    }

    /// Counts that no proof was found for, though tables were taken back: what was published before may give them away.
    pub fn unproved(&self) -> &[Id] {
        &self.unproved
    }

    /// The parts of a whole that is small itself are in no table, but those of none are none.
    pub(super) fn withhold_parts_of_few(&mut self) {
        let mut changed = true;
        while changed {
            changed = false;
            for sum in 0..self.sums.len() {
                let total = &self.counts[self.sums[sum][0].0 as usize];
                let few = total.asked && total.state != State::Shown && is_few(total.value.unsigned_abs());
                if few {
                    let parts: Vec<u32> = self.sums[sum].iter().skip(1).map(|(part, _)| *part).collect();
                    changed |= parts.into_iter().filter(|part| self.withhold(*part)).count() > 0;
                }
            }
        }
    }

    /// Takes a count out of its table, if that may still be done; whether it was.
    pub(super) fn withhold(&mut self, at: u32) -> bool {
        let may = !self.is_part_of_nought(at);
        let count = &mut self.counts[at as usize];
        let may = may && count.asked && !count.settled && count.state != State::Withheld;
        if may {
            count.state = State::Withheld;
        }
        may
    }

    fn is_part_of_nought(&self, at: u32) -> bool {
        let totals = self.counts[at as usize].sums.iter().filter(|(_, sign)| *sign == 1);
        let mut totals = totals.map(|(sum, _)| &self.counts[self.sums[*sum as usize][0].0 as usize]);
        totals.any(|total| total.state == State::Shown && total.value == 0)
    }
}
