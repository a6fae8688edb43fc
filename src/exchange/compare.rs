//! A file beside what is stored: which rows are new, which change, which are there already.

use super::identity::Known;
use super::table::Table;
use std::cmp::Ordering;
use uuid::Uuid;

/// What a file would change (skillnad). Rows of the file are told by their index.
#[derive(Debug)]
pub struct Difference<T> {
    pub added: Vec<u32>,
    /// With the row as it is to be stored.
    pub changed: Vec<(u32, T)>,
    pub unchanged: u64,
    /// Every row as it will be, with its index if the file has it; only for kinds that are [`Known::SETTLED`].
    pub settled: Vec<(T, Option<u32>)>,
}

/// Takes the stored rows one at a time, so that millions of them are never held at once.
pub struct Comparison<'t, T> {
    table: &'t Table<T>,
    /// Rows with an id, by id.
    by_id: Vec<u32>,
    /// Rows without, in their order; how many of those that are alike have been found, at the first of them.
    by_content: Vec<u32>,
    found: Vec<u32>,
    seen: Vec<bool>,
    difference: Difference<T>,
}

impl<'t, T: Known> Comparison<'t, T> {
    pub fn new(table: &'t Table<T>) -> Self {
        let rows = &table.rows;
        let count = u32::try_from(rows.len()).expect("a file has fewer rows than four thousand million");
        let (mut by_id, mut by_content): (Vec<u32>, Vec<u32>) =
            (0..count).partition(|&at| rows[at as usize].id().is_some());
        by_id.sort_unstable_by_key(|&at| (rows[at as usize].id(), at));
        by_content
            .sort_unstable_by(|&one, &other| rows[one as usize].order(&rows[other as usize]).then(one.cmp(&other)));
        let found = vec![0; by_content.len()];
        let difference = Difference { added: Vec::new(), changed: Vec::new(), unchanged: 0, settled: Vec::new() };
        Comparison { table, by_id, by_content, found, seen: vec![false; rows.len()], difference }
    }

    /// Pairs of rows that cannot both be: with one id, or known by the same cells. The later row comes first.
    pub fn doubled(&self) -> Vec<(u32, u32)> {
        let rows = &self.table.rows;
        let same_id = |pair: &&[u32]| rows[pair[0] as usize].id() == rows[pair[1] as usize].id();
        let same_key = |pair: &&[u32]| {
            let (one, other) = (&rows[pair[0] as usize], &rows[pair[1] as usize]);
            !T::SETTLED && one.keyed() && one.order(other) == Ordering::Equal
        };
        let ids = self.by_id.windows(2).filter(same_id);
        ids.chain(self.by_content.windows(2).filter(same_key)).map(|pair| (pair[1], pair[0])).collect()
    }

    /// Takes a stored row.
    pub fn stored(&mut self, row: T) {
        let found = self.with_id(row.id()).or_else(|| self.alike(&row));
        let Some(at) = found else {
            if T::SETTLED {
                self.difference.settled.push((row, None));
            }
            return;
        };
        self.seen[at as usize] = true;
        let after = self.table.over(row, self.table.rows[at as usize]);
        if after == row {
            self.difference.unchanged += 1;
        } else {
            self.difference.changed.push((at, after));
        }
        if T::SETTLED {
            self.difference.settled.push((after, Some(at)));
        }
    }

    /// The difference, once every stored row has been taken.
    pub fn finish(mut self) -> Difference<T> {
        let unseen = (0..self.seen.len()).filter(|&at| !self.seen[at]);
        self.difference.added = unseen.filter_map(|at| u32::try_from(at).ok()).collect();
        if T::SETTLED {
            let added = self.difference.added.iter().map(|&at| (self.table.rows[at as usize], Some(at)));
            self.difference.settled.extend(added);
        }
        self.difference
    }

    fn with_id(&self, id: Option<Uuid>) -> Option<u32> {
        let found = self.by_id.binary_search_by_key(&id, |&at| self.table.rows[at as usize].id());
        found.ok().map(|at| self.by_id[at])
    }

    /// A row of the file that is the same as `stored` and has not been found yet.
    fn alike(&mut self, stored: &T) -> Option<u32> {
        let rows = &self.table.rows;
        let seen = self.table.seen(*stored);
        let first = self.by_content.partition_point(|&at| rows[at as usize].order(&seen) == Ordering::Less);
        let next = first + *self.found.get(first)? as usize;
        let at = *self.by_content.get(next)?;
        (rows[at as usize].order(&seen) == Ordering::Equal).then(|| {
            self.found[first] += 1;
            at
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::records::{Client, Contact, Support};
    use crate::exchange::{Word, Words};
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    fn contact(client: Word, on: Date, minutes: Option<u16>) -> Contact {
        Contact { id: None, client, on, mode: client, minutes, counterpart: None }
    }

    /// Compares, and gives how many are added, changed and unchanged.
    fn counts<T: Known>(table: &Table<T>, stored: &[T]) -> (usize, usize, u64) {
        let mut comparison = Comparison::new(table);
        stored.iter().for_each(|row| comparison.stored(row.with_id(row.id().or(Some(Uuid::from_u128(7))))));
        let difference = comparison.finish();
        (difference.added.len(), difference.changed.len(), difference.unchanged)
    }

    proptest! {
        #[test]
        fn rows_alike_are_added_as_often_as_they_are_missing(file in prop::collection::vec(0u16..4, 0..12),
                                                             stored in prop::collection::vec(0u16..4, 0..12)) {
            let word = Words::default().add("a");
            let rows = |minutes: &[u16]| -> Vec<Contact> {
                minutes.iter().map(|&minutes| contact(word, date(2021, 1, 1), Some(minutes))).collect()
            };
            let expected: usize = (0..4).map(|kind| {
                let times = |list: &[u16]| list.iter().filter(|&&found| found == kind).count();
                times(&file).saturating_sub(times(&stored))
            }).sum();
            let (added, changed, unchanged) = counts(&Table::from(rows(&file)), &rows(&stored));
            prop_assert_eq!((added, changed, unchanged as usize), (expected, 0, file.len() - expected));
        }
    }

    #[test]
    fn a_period_is_known_by_client_and_start() {
        let word = Words::default().add("a");
        let period =
            |end| Support { id: None, client: word, ombud: None, start: date(2021, 1, 1), end, closing_reason: None };
        let table = Table::from(vec![period(Some(date(2021, 5, 1)))]);
        assert_eq!(counts(&table, &[period(None)]), (0, 1, 0));
        assert_eq!(counts(&table, &[period(Some(date(2021, 5, 1)))]), (0, 0, 1));
    }

    #[test]
    fn a_column_that_the_file_does_not_have_stays_as_stored() {
        let word = Words::default().add("a");
        let mut table = Table::from(vec![contact(word, date(2021, 1, 1), None)]);
        let stored = [contact(word, date(2021, 1, 1), Some(30))];
        assert_eq!(counts(&table, &stored), (1, 0, 0));
        table.present = 0b111;
        assert_eq!(counts(&table, &stored), (0, 0, 1));
    }

    #[test]
    fn an_id_is_stronger_than_a_code() {
        let mut words = Words::default();
        let (id, word) = (Some(Uuid::from_u128(1)), words.add("a"));
        let values = |code| Client {
            id,
            code,
            gender: stats::Gender::Unknown,
            birth_year: None,
            municipality: word,
            children: stats::ChildrenAtHome::Unknown,
            diagnoses: None,
            learned_of: None,
        };
        let table = Table::from(vec![values(words.add("b"))]);
        assert_eq!(counts(&table, &[values(word)]), (0, 1, 0));
    }
}
