//! Diagnoses that persons have chosen to tell: used for following up and for nothing else.

use super::places::Places;
use crate::Period;
use crate::account::Presence;
use crate::columns::Columns;
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Diagnoses (diagnoser) of supported persons; nobody is asked for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnoses {
    /// Persons who have told one or more.
    pub told: u64,
    /// Persons by diagnosis, known by its letters in lower case, with one way of writing it.
    by_name: BTreeMap<String, (String, u64)>,
}

impl Diagnoses {
    /// Persons by diagnosis, the most first; one person may have several. What differs only in capitals is one diagnosis.
    pub fn counts(&self) -> Vec<(&str, u64)> {
        let mut counts: Vec<_> = self.by_name.values().map(|(name, count)| (name.as_str(), *count)).collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    /// Adds persons; of two ways of writing it the one that sorts first is kept, so that order does not matter.
    fn add(&mut self, key: &str, name: &str, count: u64) {
        let entry = self.by_name.entry(key.to_owned()).or_insert_with(|| (name.to_owned(), 0));
        entry.1 += count;
        if *name < *entry.0 {
            name.clone_into(&mut entry.0);
        }
    }
}

impl AddAssign<&Diagnoses> for Diagnoses {
    fn add_assign(&mut self, other: &Diagnoses) {
        self.told += other.told;
        other.by_name.iter().for_each(|(key, (name, count))| self.add(key, name, *count));
    }
}

pub(super) fn count(columns: &Columns, period: Period, places: &mut Places) {
    for (slot, _) in Presence::of(columns, period).supported() {
        let Some(told) = columns.diagnoses.get(&slot) else { continue };
        let names: BTreeMap<String, &str> = told.iter().rev().map(|word| keyed(columns.text(*word))).collect();
        let place = places.of_person(slot);
        let diagnoses = &mut places.at(place).diagnoses;
        diagnoses.told += 1;
        names.iter().for_each(|(key, name)| diagnoses.add(key, name, 1));
    }
}

fn keyed(name: &str) -> (String, &str) {
    (name.to_lowercase(), name)
}
