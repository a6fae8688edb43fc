//! Finds the row of an id in a quarter of the memory of a hash map: only row numbers are stored, ids stay in their column.

use super::Key;

const EMPTY: u32 = u32::MAX;

/// Open addressing with linear probing; at most three slots in four are taken.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    slots: Vec<u32>,
}

impl Index {
    /// The row that holds `id`.
    pub fn find(&self, ids: &[Key], id: Key) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        self.probe(id)
            .map(|slot| self.slots[slot])
            .take_while(|row| *row != EMPTY)
            .map(|row| row as usize)
            .find(|row| ids[*row] == id)
    }

    /// Notes the id that was just pushed as the last of `ids`.
    pub fn pushed(&mut self, ids: &[Key]) {
        if ids.len() * 4 > self.slots.len() * 3 {
            self.slots = vec![EMPTY; (ids.len() * 2).next_power_of_two().max(8)];
            (0..ids.len()).for_each(|row| self.note(ids[row], row));
        } else {
            self.note(ids[ids.len() - 1], ids.len() - 1);
        }
    }

    /// Takes the id in `row` out of `ids`, where the last id takes its place.
    pub fn swap_remove(&mut self, ids: &mut Vec<Key>, row: usize) {
        let slot = self.slot_of(ids[row], row);
        self.vacate(ids, slot);
        ids.swap_remove(row);
        if row < ids.len() {
            let moved = self.slot_of(ids[row], ids.len());
            self.slots[moved] = row as u32;
        }
    }

    fn note(&mut self, id: Key, row: usize) {
        let free = self.probe(id).find(|slot| self.slots[*slot] == EMPTY).expect("a quarter of the slots is free");
        self.slots[free] = u32::try_from(row).expect("a register has fewer than four thousand million rows");
    }

    fn slot_of(&self, id: Key, row: usize) -> usize {
        self.probe(id).find(|slot| self.slots[*slot] as usize == row).expect("every row has a slot")
    }

    /// Empties a slot and moves later ones back, so that no search stops short at the hole.
    fn vacate(&mut self, ids: &[Key], mut hole: usize) {
        let mask = self.slots.len() - 1;
        let mut next = (hole + 1) & mask;
        while self.slots[next] != EMPTY {
            let wanted = self.home(ids[self.slots[next] as usize]);
            if next.wrapping_sub(wanted) & mask >= next.wrapping_sub(hole) & mask {
                self.slots[hole] = self.slots[next];
                hole = next;
            }
            next = (next + 1) & mask;
        }
        self.slots[hole] = EMPTY;
    }

    fn probe(&self, id: Key) -> impl Iterator<Item = usize> + use<> {
        let (home, mask) = (self.home(id), self.slots.len() - 1);
        (0..=mask).map(move |step| (home + step) & mask)
    }

    /// Multiplies, so that neither running numbers nor the time part of a UUID crowd together.
    fn home(&self, id: Key) -> usize {
        let folded = (id as u64) ^ ((id >> 64) as u64).wrapping_mul(0xff51_afd7_ed55_8ccd);
        (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - self.slots.len().trailing_zeros())) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn finds_what_was_put_and_not_removed(steps in proptest::collection::vec((any::<bool>(), 0u128..60), 0..300)) {
            let (mut ids, mut index, mut model) = (Vec::new(), Index::default(), BTreeSet::new());
            for (put, id) in steps {
                match index.find(&ids, id) {
                    None if put => { ids.push(id); index.pushed(&ids); model.insert(id); }
                    Some(row) if !put => { index.swap_remove(&mut ids, row); model.remove(&id); }
                    _ => {}
                }
                for id in 0..60 {
                    prop_assert_eq!(index.find(&ids, id).map(|row| ids[row]), model.get(&id).copied());
                }
            }
        }
    }
}
