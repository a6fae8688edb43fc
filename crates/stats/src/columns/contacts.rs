//! Contacts: by far the most rows, so 28 bytes each and no index, sorted by id instead.

use super::{ContactRow, Key, Word};
use crate::Day;

/// Contacts (kontakter) in ascending order of id.
///
/// Ids grow with time, so a new row nearly always comes last and costs nothing; a row in the
/// middle moves those after it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contacts {
    ids: Vec<Key>,
    on: Vec<Day>,
    minutes: Vec<Option<u16>>,
    mode: Vec<Word>,
    counterpart: Vec<Option<Word>>,
}

impl Contacts {
    pub fn reserve(&mut self, rows: usize) {
        self.ids.reserve_exact(rows);
        self.on.reserve_exact(rows);
        self.minutes.reserve_exact(rows);
        self.mode.reserve_exact(rows);
        self.counterpart.reserve_exact(rows);
    }

    pub fn put(&mut self, id: Key, row: ContactRow) {
        if self.ids.last().is_none_or(|last| *last < id) {
            return self.insert(self.ids.len(), id, row);
        }
        match self.ids.binary_search(&id) {
            Ok(at) => self.replace(at, row),
            Err(at) => self.insert(at, id, row),
        }
    }

    pub fn remove(&mut self, id: Key) {
        if let Ok(at) = self.ids.binary_search(&id) {
            self.ids.remove(at);
            self.on.remove(at);
            self.minutes.remove(at);
            self.mode.remove(at);
            self.counterpart.remove(at);
        }
    }

    /// The contacts with `from <= on <= to`.
    pub fn between(&self, from: Day, to: Day) -> impl Iterator<Item = ContactRow> {
        let inside = self.on.iter().enumerate().filter(move |(_, on)| from <= **on && **on <= to);
        inside.map(|(row, on)| ContactRow {
            on: *on,
            minutes: self.minutes[row],
            mode: self.mode[row],
            counterpart: self.counterpart[row],
        })
    }

    fn insert(&mut self, at: usize, id: Key, row: ContactRow) {
        self.ids.insert(at, id);
        self.on.insert(at, row.on);
        self.minutes.insert(at, row.minutes);
        self.mode.insert(at, row.mode);
        self.counterpart.insert(at, row.counterpart);
    }

    fn replace(&mut self, at: usize, row: ContactRow) {
        self.on[at] = row.on;
        self.minutes[at] = row.minutes;
        self.mode[at] = row.mode;
        self.counterpart[at] = row.counterpart;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_takes_28_bytes() {
        let columns = [size_of::<Key>(), size_of::<Day>(), size_of::<Option<u16>>(), size_of::<Word>() * 2];
        assert_eq!((columns.iter().sum::<usize>(), size_of::<Option<Word>>()), (28, size_of::<Word>()));
    }
}
