//! Tables of the register: parallel arrays found by id, and slots that other tables point to.

use super::{Index, Key};

/// Declares a table of parallel arrays. Rows stay dense: the last row takes a removed row's place.
macro_rules! table {
    ($(#[$doc:meta])* $name:ident { $($column:ident: $kind:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        pub(crate) struct $name {
            pub ids: Vec<$crate::columns::Key>,
            index: $crate::columns::index::Index,
            $(pub $column: Vec<$kind>),+
        }

        impl $name {
            /// Adds the row, or replaces the one with the same id.
            pub fn put(&mut self, id: $crate::columns::Key, ($($column,)+): ($($kind,)+)) {
                if let Some(row) = self.index.find(&self.ids, id) {
                    $(self.$column[row] = $column;)+
                } else {
                    self.ids.push(id);
                    self.index.pushed(&self.ids);
                    $(self.$column.push($column);)+
                }
            }

            /// Removes the row, if there is one.
            pub fn remove(&mut self, id: $crate::columns::Key) {
                if let Some(row) = self.index.find(&self.ids, id) {
                    self.index.swap_remove(&mut self.ids, row);
                    $(self.$column.swap_remove(row);)+
                }
            }

            /// Every row number.
            pub fn rows(&self) -> std::ops::Range<usize> {
                0..self.ids.len()
            }
        }
    };
}
pub(super) use table;

/// Rows that other tables point to by number, so that following the pointer takes no hashing.
///
/// A slot is never given up: it is made when first pointed to, stands empty when its row is
/// removed, and is filled again if the same id comes back. So tables may change in any order.
#[derive(Clone, Debug)]
pub(crate) struct Slots<R> {
    ids: Vec<Key>,
    index: Index,
    rows: Vec<Option<R>>,
}

impl<R> Default for Slots<R> {
    fn default() -> Self {
        Slots { ids: Vec::new(), index: Index::default(), rows: Vec::new() }
    }
}

impl<R: Copy> Slots<R> {
    /// The slot of `id`, made empty if the id is new.
    pub fn slot(&mut self, id: Key) -> u32 {
        let row = self.index.find(&self.ids, id).unwrap_or_else(|| {
            self.ids.push(id);
            self.index.pushed(&self.ids);
            self.rows.push(None);
            self.rows.len() - 1
        });
        row as u32
    }

    /// The slot of `id`, if it has one.
    pub fn find(&self, id: Key) -> Option<u32> {
        self.index.find(&self.ids, id).map(|slot| slot as u32)
    }

    /// Adds the row, or replaces the one with the same id.
    pub fn put(&mut self, id: Key, row: R) {
        let slot = self.slot(id);
        self.rows[slot as usize] = Some(row);
    }

    /// Empties the slot, if there is one.
    pub fn remove(&mut self, id: Key) {
        if let Some(row) = self.index.find(&self.ids, id) {
            self.rows[row] = None;
        }
    }

    /// The row in a slot, unless it is empty.
    pub fn get(&self, slot: u32) -> Option<R> {
        self.rows[slot as usize]
    }

    /// The id of a slot.
    pub fn id(&self, slot: u32) -> Key {
        self.ids[slot as usize]
    }

    /// Number of slots, empty ones included.
    pub fn slots(&self) -> usize {
        self.rows.len()
    }

    /// Every row with its slot.
    pub fn iter(&self) -> impl Iterator<Item = (u32, R)> {
        (0u32..).zip(&self.rows).filter_map(|(slot, row)| Some((slot, (*row)?)))
    }
}
