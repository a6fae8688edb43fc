//! Contacts: by far the most rows, so 28 bytes each and no index, sorted by id instead.

use super::{Key, Word};
use crate::Day;
use std::collections::BTreeMap;

/// Contacts (kontakter) in ascending order of id.
///
/// Ids grow with time, so a new row nearly always comes last and costs nothing; a row in the
/// middle moves those after it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contacts {
    ids: Vec<Key>,
    /// Slots.
    pub person: Vec<u32>,
    /// Days as [`Day::near`]; those that have none are in `far`, by id.
    on: Vec<u16>,
    far: BTreeMap<Key, Day>,
    minutes: Vec<Minutes>,
    pub mode: Vec<Word>,
    pub counterpart: Vec<Option<Word>>,
}

/// Stands for a day that is in no two bytes.
const FAR: u16 = u16::MAX;

/// Minutes or none, in two bytes: two million options would take four megabytes more.
#[derive(Clone, Copy, Debug)]
struct Minutes(u16);

impl Minutes {
    /// Stands for none; no contact is longer than a day.
    const NONE: u16 = u16::MAX;

    fn of(minutes: Option<u16>) -> Minutes {
        Minutes(minutes.map_or(Minutes::NONE, |minutes| minutes.min(Minutes::NONE - 1)))
    }

    fn get(self) -> Option<u16> {
        (self.0 != Minutes::NONE).then_some(self.0)
    }
}

/// A contact without its id: person slot, day, minutes, mode, counterpart.
type Row = (u32, Day, Option<u16>, Word, Option<Word>);

impl Contacts {
    pub fn reserve(&mut self, rows: usize) {
        self.ids.reserve_exact(rows);
        self.person.reserve_exact(rows);
        self.on.reserve_exact(rows);
        self.minutes.reserve_exact(rows);
        self.mode.reserve_exact(rows);
        self.counterpart.reserve_exact(rows);
    }

    pub fn put(&mut self, id: Key, row: Row) {
        if self.ids.last().is_none_or(|last| *last < id) {
            return self.insert(self.ids.len(), id, row);
        }
        match self.ids.binary_search(&id) {
            Ok(at) => self.replace(at, id, row),
            Err(at) => self.insert(at, id, row),
        }
    }

    pub fn remove(&mut self, id: Key) {
        if let Ok(at) = self.ids.binary_search(&id) {
            self.ids.remove(at);
            self.person.remove(at);
            self.on.remove(at);
            self.far.remove(&id);
            self.minutes.remove(at);
            self.mode.remove(at);
            self.counterpart.remove(at);
        }
    }

    /// The rows of the contacts with `from <= on <= to`.
    pub fn between(&self, from: Day, to: Day) -> impl Iterator<Item = usize> {
        (0..self.on.len()).filter(move |row| (from..=to).contains(&self.day(*row)))
    }

    fn day(&self, row: usize) -> Day {
        match self.on[row] {
            FAR => self.far[&self.ids[row]],
            near => Day::of_near(near),
        }
    }

    /// The day as it is kept in its column.
    fn kept(&mut self, id: Key, on: Day) -> u16 {
        self.far.remove(&id);
        on.near().unwrap_or_else(|| {
            self.far.insert(id, on);
            FAR
        })
    }

    /// How long the contact in a row took, where that was noted.
    pub fn minutes(&self, row: usize) -> Option<u16> {
        self.minutes[row].get()
    }

    fn insert(&mut self, at: usize, id: Key, (person, on, minutes, mode, counterpart): Row) {
        let on = self.kept(id, on);
        self.ids.insert(at, id);
        self.person.insert(at, person);
        self.on.insert(at, on);
        self.minutes.insert(at, Minutes::of(minutes));
        self.mode.insert(at, mode);
        self.counterpart.insert(at, counterpart);
    }

    fn replace(&mut self, at: usize, id: Key, (person, on, minutes, mode, counterpart): Row) {
        self.person[at] = person;
        self.on[at] = self.kept(id, on);
        self.minutes[at] = Minutes::of(minutes);
        self.mode[at] = mode;
        self.counterpart[at] = counterpart;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Columns;
    use jiff::civil::date;

    #[test]
    fn a_contact_takes_28_bytes() {
        let columns =
            [size_of::<Key>(), size_of::<u32>(), size_of::<u16>(), size_of::<Minutes>(), size_of::<Word>() * 2];
        assert_eq!((columns.iter().sum::<usize>(), size_of::<Option<Word>>()), (28, size_of::<Word>()));
    }

    #[test]
    fn contacts_of_any_day_are_found() {
        let days = [date(1955, 3, 1), date(1970, 1, 1), date(2021, 6, 15), date(2149, 6, 6), date(2190, 1, 1)];
        let mut columns = Columns::new();
        let mode = columns.word("telefon").unwrap();
        let mut contacts = Contacts::default();
        for (id, day) in (0..).zip(days) {
            contacts.put(id, (0, Day::from(date(1960, 1, 1)), None, mode, None));
            contacts.put(id, (0, day.into(), None, mode, None));
        }
        for (row, day) in days.into_iter().enumerate() {
            assert_eq!(contacts.between(day.into(), day.into()).collect::<Vec<_>>(), [row], "{day}");
        }
        contacts.remove(0);
        assert_eq!(contacts.between(date(1900, 1, 1).into(), date(1969, 12, 31).into()).count(), 0);
        assert_eq!(contacts.between(date(2150, 1, 1).into(), Day::OPEN).count(), 1);
    }

    #[test]
    fn no_minutes_are_not_many() {
        for minutes in [None, Some(0), Some(1440)] {
            assert_eq!(Minutes::of(minutes).get(), minutes);
        }
    }
}
