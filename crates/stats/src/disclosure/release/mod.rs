//! What a wide reader gets (spridningslistan): the one list of figures that pages, files and pictures take theirs from.
//!
//! A whole is parted where it is large enough, crossed two ways where it is larger still; what is then still small is
//! hidden. Years are settled in their order, the first first: what a year has shown or hidden the years after it find so.

mod counts;
mod figure;
mod groups;
mod list;
mod places;
mod work;

use super::{Disclosed, Id, System};
use crate::columns::Columns;
use crate::{Day, Flow, Halves};
pub use counts::Counts;
pub use figure::{Figure, Place, Published, Work};
pub use groups::{AgeGroup, GenderGroup};
use std::collections::HashMap;
use std::ops::RangeInclusive;

/// The smallest whole that is parted in one way: by gender, age, flow, outcome, reason, type.
pub const PARTED_FROM: u64 = 30;
/// The smallest whole that is parted in two ways at once: by gender and age, or gender and flow.
pub const CROSSED_FROM: u64 = 200;
/// The smallest municipality or area that is parted by gender.
pub const GENDERED_FROM: u64 = 60;

/// Everything that a wide reader gets of an operation, over the years (spridning).
#[derive(Clone, Debug)]
pub struct Release {
    system: System,
    years: RangeInclusive<i16>,
    /// The figures in the order of the list.
    list: Vec<(i16, Figure)>,
    found: HashMap<(i16, Figure), Listed>,
    medians: HashMap<i16, Halves>,
}

/// A figure of the list.
#[derive(Clone, Copy, Debug)]
struct Listed {
    id: Id,
    /// Whether it stands in a table; the others are what tables leave out.
    told: bool,
}

impl Release {
    /// The first year that there are figures for at the earliest.
    pub const FIRST_YEAR: i16 = 1990;

    /// The release of a register from its first year to the running one.
    pub fn of(columns: &Columns, today: Day) -> Release {
        Self::following(&Counts::of(columns, today), &[], None)
    }

    /// The same of what has been counted, after what has been published of it. What was decided in `before`, an earlier
    /// release of the register, is taken over for the years at its beginning in which nothing has changed since: it gives the
    /// same, and sooner.
    pub fn following(counts: &Counts, published: &[Published], before: Option<&Release>) -> Release {
        let mut release = Release {
            system: System::new(),
            years: counts.years.clone(),
            list: Vec::new(),
            found: HashMap::new(),
            medians: HashMap::new(),
        };
        for year in &counts.of {
            list::year(&mut release, year);
            release.remember(published, year.account.period().age_year());
            release.system.settle_like(before.map(|before| &before.system));
        }
        release
    }

    /// The years there are figures for.
    pub fn years(&self) -> RangeInclusive<i16> {
        self.years.clone()
    }

    /// A count of a year as it may be seen. What no table holds is withheld; before the first year there is nothing.
    pub fn count(&self, year: i16, figure: &Figure) -> Disclosed<u64> {
        if year < *self.years.start() {
            return Disclosed::alone(0);
        }
        let listed = self.found.get(&(year, figure.clone())).filter(|listed| listed.told);
        listed.map_or(Disclosed::WITHHELD, |listed| self.system.seen(listed.id))
    }

    /// Days from intake to support, the median of those whose waiting time is known.
    pub fn median_wait(&self, year: i16) -> Disclosed<Halves> {
        let median = self.medians.get(&year).copied().unwrap_or_default();
        Disclosed::about(self.count(year, &Figure::Waited), median)
    }

    /// The municipalities of a year: members in their order, then others with persons supported.
    pub fn municipalities(&self, year: i16) -> Vec<String> {
        let named = self.list.iter().filter_map(|(of, figure)| match figure {
            Figure::Clients { flow: Flow::Total, place: Place::Municipality(name), gender: None } if *of == year => {
                Some(name.clone())
            }
            _ => None,
        });
        named.collect()
    }

    /// Every figure of the tables, year by year in the order of the list, each as it may be seen.
    pub fn told(&self) -> impl Iterator<Item = (i16, &Figure, Disclosed<u64>)> {
        let listed = self.list.iter().map(|key| (key, self.found[key]));
        listed
            .filter(|(_, listed)| listed.told)
            .map(|((year, figure), listed)| (*year, figure, self.system.seen(listed.id)))
    }

    /// The figures that the tables leave out, though others add up to them.
    pub fn left_out(&self) -> impl Iterator<Item = (i16, &Figure)> {
        self.list.iter().filter(|key| !self.found[*key].told).map(|(year, figure)| (*year, figure))
    }

    /// Figures that no proof was found for: see [`System::unproved`].
    pub fn unproved(&self) -> Vec<(i16, &Figure)> {
        let unproved = |key: &&(i16, Figure)| self.system.unproved().contains(&self.found[*key].id);
        self.list.iter().filter(unproved).map(|(year, figure)| (*year, figure)).collect()
    }

    /// Adds a figure, in a table or beside them.
    fn put(&mut self, year: i16, figure: Figure, value: u64, told: Option<u64>) -> Id {
        let id = self.system.keep(value);
        if let Some(weight) = told {
            self.system.ask_for(id, weight);
        }
        self.list_as(year, figure, id, told.is_some());
        id
    }

    fn list_as(&mut self, year: i16, figure: Figure, id: Id, told: bool) {
        self.list.push((year, figure.clone()));
        self.found.insert((year, figure), Listed { id, told });
    }

    /// A reader who does not see a whole still sees whether it is parted.
    fn parted(&mut self, whole: Id, value: u64, from: &[u64]) {
        let low = from.iter().copied().filter(|from| *from <= value).max().unwrap_or(0);
        let high = from.iter().copied().filter(|from| *from > value).min().map(|from| from - 1);
        self.system.known(whole, low, high);
    }

    /// Holds the year to what has been published of it.
    fn remember(&mut self, published: &[Published], year: i16) {
        let of_year: HashMap<&str, &Published> =
            published.iter().filter(|one| one.year == year).map(|one| (one.figure.as_str(), one)).collect();
        if of_year.is_empty() {
            return;
        }
        for key in self.list.iter().filter(|(of, _)| *of == year) {
            if let Some(one) = of_year.get(key.1.name().as_str()) {
                self.system.published(self.found[key].id, one.told);
            }
        }
    }
}
