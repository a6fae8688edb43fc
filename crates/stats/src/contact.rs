//! Contacts (kontakter) in a reporting period: number and minutes by mode and by counterpart.

use crate::columns::{Columns, Word};
use crate::{Period, Tally};
use std::collections::BTreeMap;

/// Contacts of a reporting period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactFigures {
    pub all: Tally,
    /// By mode (sätt).
    pub by_mode: BTreeMap<String, Tally>,
    /// By counterpart (motpart); `None` where none is stored.
    pub by_counterpart: BTreeMap<Option<String>, Tally>,
}

/// Counts the contacts with their day in the period.
pub fn contact_figures(columns: &Columns, period: Period) -> ContactFigures {
    let mut all = Tally::default();
    let mut by_mode: BTreeMap<Word, Tally> = BTreeMap::new();
    let mut by_counterpart: BTreeMap<Option<Word>, Tally> = BTreeMap::new();
    for contact in columns.contacts.between(period.from(), period.to()) {
        all.count(contact.minutes);
        by_mode.entry(contact.mode).or_default().count(contact.minutes);
        by_counterpart.entry(contact.counterpart).or_default().count(contact.minutes);
    }
    let text = |word| columns.text(word).to_owned();
    ContactFigures {
        all,
        by_mode: by_mode.into_iter().map(|(mode, tally)| (text(mode), tally)).collect(),
        by_counterpart: by_counterpart.into_iter().map(|(word, tally)| (word.map(text), tally)).collect(),
    }
}
