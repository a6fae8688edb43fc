//! Municipalities that nobody can mistake for real ones, with their areas and inhabitants.

use super::Size;
use super::calendar::Calendar;
use super::chance::Chance;
use crate::exchange::records::Population;
use crate::exchange::{Area, Operation, Word, Words};

const STEMS: [&str; 17] = [
    "Påhitt", "Exempel", "Sago", "Låtsas", "Fantasi", "Dikt", "Dröm", "Fabel", "Tanke", "Prov", "Modell", "Skiss",
    "Spel", "Teater", "Roman", "Novell", "Myt",
];
const ENDS: [&str; 18] = [
    "sta", "köping", "by", "ås", "vik", "torp", "holm", "berga", "näs", "sjö", "fors", "hamn", "lunda", "dal", "mark",
    "tuna", "hult", "rum",
];

/// The municipalities of the operation.
pub struct Places {
    names: Vec<String>,
    words: Vec<Word>,
    /// Inhabitants of each municipality and of those before it.
    reach: Vec<u32>,
}

impl Places {
    /// As many as the size calls for, one big and most of them small.
    pub fn new(size: Size, chance: &mut Chance, words: &mut Words) -> Places {
        let names: Vec<String> = (0..size.places()).map(name).collect();
        let words = names.iter().map(|name| words.add(name)).collect();
        let inhabitants = |place: usize| match place {
            0 => 88_000,
            _ => chance.spread(&[3_000, 6_000, 9_000, 12_000, 16_000, 24_000, 40_000, 120_000]) as u32,
        };
        let reach = (0..size.places()).map(inhabitants).scan(0, |sum, more| {
            *sum += more;
            Some(*sum)
        });
        Places { reach: reach.collect(), names, words }
    }

    /// A municipality, the large ones more often.
    pub fn one(&self, chance: &mut Chance) -> Word {
        let drawn = chance.below(self.reach.last().copied().unwrap_or_default());
        self.words[self.reach.partition_point(|reach| *reach <= drawn)]
    }

    /// How the operation presents itself.
    pub fn operation(&self, size: Size, name: &str) -> Operation {
        let area = |(at, names): (usize, &[String])| Area {
            name: Some(format!("{}bygden", STEMS[at % STEMS.len()])),
            municipalities: names.to_vec(),
        };
        Operation {
            name: name.to_owned(),
            county: Some("Påhittlands län".into()),
            form: Some("kommun".into()),
            host: self.names.first().cloned(),
            areas: self.names.chunks(self.names.len().div_ceil(size.areas())).enumerate().map(area).collect(),
        }
    }

    /// The inhabitants at the end of each finished year: a little more or less than the year before.
    pub fn population(&self, calendar: &Calendar, chance: &mut Chance) -> Vec<Population> {
        let mut rows = Vec::new();
        for (place, word) in self.words.iter().enumerate() {
            let before = place.checked_sub(1).map_or(0, |before| self.reach[before]);
            let mut everyone = i64::from(self.reach[place] - before);
            let trend = i64::from(chance.between(-8, 12));
            for year in calendar.years().filter(|year| year != calendar.years().end()) {
                let adults = everyone * i64::from(chance.between(789, 801)) / 1000;
                rows.push(Population { id: None, municipality: *word, year, everyone, adults });
                everyone += everyone * (trend + i64::from(chance.between(-2, 2))) / 1000;
            }
        }
        rows
    }
}

/// A different name for every number up to 17 × 18.
fn name(number: usize) -> String {
    let stem = number % STEMS.len();
    let end = (stem + number / STEMS.len()) % ENDS.len();
    format!("{}{}", STEMS[stem], ENDS[end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_municipality_has_a_name_of_its_own() {
        let names: BTreeSet<String> = (0..Size::L.places()).map(name).collect();
        assert_eq!(names.len(), Size::L.places());
        assert_eq!([0, 1, 2, 3].map(name), ["Påhittsta", "Exempelköping", "Sagoby", "Låtsasås"]);
    }
}
