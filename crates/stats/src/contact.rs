//! Contacts (kontakter) in a reporting period: number and minutes by mode and by counterpart.

use crate::columns::{Columns, Word};
use crate::{Period, Tally};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Contacts of a reporting period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactFigures {
    pub all: Tally,
    /// By mode (sätt).
    pub by_mode: BTreeMap<String, Tally>,
    /// By counterpart (motpart); `None` where none is stored.
    pub by_counterpart: BTreeMap<Option<String>, Tally>,
}

impl AddAssign<&ContactFigures> for ContactFigures {
    fn add_assign(&mut self, other: &ContactFigures) {
        self.all += other.all;
        other.by_mode.iter().for_each(|(mode, tally)| *self.by_mode.entry(mode.clone()).or_default() += *tally);
        for (counterpart, tally) in &other.by_counterpart {
            *self.by_counterpart.entry(counterpart.clone()).or_default() += *tally;
        }
    }
}

/// Counts the contacts with their day in the period.
pub fn contact_figures(columns: &Columns, period: Period) -> ContactFigures {
    let mut all = Tally::default();
    let mut by_mode: BTreeMap<Word, Tally> = BTreeMap::new();
    let mut by_counterpart: BTreeMap<Option<Word>, Tally> = BTreeMap::new();
    let contacts = &columns.contacts;
    for row in contacts.between(period.from(), period.to()) {
        let minutes = contacts.minutes(row);
        all.count(minutes);
        by_mode.entry(contacts.mode[row]).or_default().count(minutes);
        by_counterpart.entry(contacts.counterpart[row]).or_default().count(minutes);
    }
    let text = |word| columns.text(word).to_owned();
    ContactFigures {
        all,
        by_mode: by_mode.into_iter().map(|(mode, tally)| (text(mode), tally)).collect(),
        by_counterpart: by_counterpart.into_iter().map(|(word, tally)| (word.map(text), tally)).collect(),
    }
}
