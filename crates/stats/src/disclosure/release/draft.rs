//! The list while it is made: figures and the sums that tie them, year by year.

use super::{Figure, Published, Release, Told};
use crate::Halves;
use crate::disclosure::{Id, System};
use indexmap::IndexMap;
use std::collections::HashMap;
use std::ops::RangeInclusive;

/// A release in the making (utkast). What only the making needs goes when it is done: by then it is most of what is held.
#[derive(Default)]
pub struct Draft {
    pub system: System,
    /// The figures in the order of the list.
    pub list: IndexMap<(i16, Figure), Listed>,
    pub medians: HashMap<i16, Halves>,
}

/// A figure of the list.
#[derive(Clone, Copy)]
pub struct Listed {
    pub id: Id,
    /// Whether it stands in a table; the others are what tables leave out.
    pub told: bool,
}

impl Draft {
    /// Adds a figure, in a table or beside them.
    pub fn put(&mut self, year: i16, figure: Figure, value: u64, told: Option<u64>) -> Id {
        let id = self.system.keep(value);
        if let Some(weight) = told {
            self.system.ask_for(id, weight);
        }
        self.list_as(year, figure, id, told.is_some());
        id
    }

    /// Gives a count a further name.
    pub fn list_as(&mut self, year: i16, figure: Figure, id: Id, told: bool) {
        self.list.insert((year, figure), Listed { id, told });
    }

    /// A reader who does not see a whole still sees whether it is parted.
    pub fn parted(&mut self, whole: Id, value: u64, from: &[u64]) {
        let low = from.iter().copied().filter(|from| *from <= value).max().unwrap_or(0);
        let high = from.iter().copied().filter(|from| *from > value).min().map(|from| from - 1);
        self.system.known(whole, low, high);
    }

    /// Holds the year to what has been published of it.
    pub fn remember(&mut self, published: &[Published], year: i16) {
        let of_year: HashMap<&str, &Published> =
            published.iter().filter(|one| one.year == year).map(|one| (one.figure.as_str(), one)).collect();
        if of_year.is_empty() {
            return;
        }
        for ((_, figure), listed) in self.list.iter().filter(|((of, _), _)| *of == year) {
            if let Some(one) = of_year.get(figure.name().as_str()) {
                self.system.published(listed.id, one.told);
            }
        }
    }

    /// The release, once every year has been settled.
    pub fn done(self, years: RangeInclusive<i16>) -> Release {
        let Draft { system, list, medians } = self;
        let told =
            |Listed { id, told }| Told { seen: system.seen(id), told, unproved: system.unproved().contains(&id) };
        let list = list.into_iter().map(|(figure, listed)| (figure, told(listed))).collect();
        Release { years, list, medians, steps: system.into_steps() }
    }
}
