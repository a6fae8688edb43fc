//! What a wide reader gets (spridningslistan): the one list of figures that pages, files and pictures take theirs from.
//!
//! A whole is parted where it is large enough, crossed two ways where it is larger still; what is then still small is
//! hidden. Years are settled in their order, the first first: what a year has shown or hidden the years after it find so.

mod counts;
mod draft;
mod figure;
mod groups;
mod list;
mod places;
mod work;

use super::Disclosed;
use super::steps::Step;
use crate::columns::Columns;
use crate::{Day, Flow, Halves};
pub use counts::Counts;
use draft::Draft;
pub use figure::{Figure, Place, Published, Work};
pub use groups::{AgeGroup, GenderGroup};
use indexmap::IndexMap;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// The smallest whole that is parted in one way: by gender, age, flow, outcome, reason, type.
pub const PARTED_FROM: u64 = 30;
/// The smallest whole that is parted in two ways at once: by gender and age, or gender and flow.
pub const CROSSED_FROM: u64 = 200;
/// The smallest municipality or area that is parted by gender.
pub const GENDERED_FROM: u64 = 60;

/// Everything that a wide reader gets of an operation, over the years (spridning).
#[derive(Clone, Debug)]
pub struct Release {
    years: RangeInclusive<i16>,
    /// The figures in the order of the list.
    list: IndexMap<(i16, Figure), Told>,
    medians: HashMap<i16, Halves>,
    /// What was decided of each year, in their order.
    steps: Vec<Arc<Step>>,
}

/// A figure of the list, as it may be seen (uppgift).
#[derive(Clone, Copy, Debug)]
struct Told {
    seen: Disclosed<u64>,
    /// Whether it stands in a table; the others are what tables leave out.
    told: bool,
    unproved: bool,
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
        let mut draft = Draft::default();
        for year in &counts.of {
            list::year(&mut draft, year);
            draft.remember(published, year.account.period().age_year());
            draft.system.settle_like(before.map_or(&[], |before| &before.steps));
        }
        draft.done(counts.years.clone())
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
        let told = self.list.get(&(year, figure.clone())).filter(|figure| figure.told);
        told.map_or(Disclosed::WITHHELD, |figure| figure.seen)
    }

    /// Days from intake to support, the median of those whose waiting time is known.
    pub fn median_wait(&self, year: i16) -> Disclosed<Halves> {
        let median = self.medians.get(&year).copied().unwrap_or_default();
        Disclosed::about(self.count(year, &Figure::Waited), median)
    }

    /// The municipalities of a year: members in their order, then others with persons supported.
    pub fn municipalities(&self, year: i16) -> Vec<String> {
        let named = self.list.keys().filter_map(|(of, figure)| match figure {
            Figure::Clients { flow: Flow::Total, place: Place::Municipality(name), gender: None } if *of == year => {
                Some(name.clone())
            }
            _ => None,
        });
        named.collect()
    }

    /// Every figure of the tables, year by year in the order of the list, each as it may be seen.
    pub fn told(&self) -> impl Iterator<Item = (i16, &Figure, Disclosed<u64>)> {
        let told = self.list.iter().filter(|(_, figure)| figure.told);
        told.map(|((year, name), figure)| (*year, name, figure.seen))
    }

    /// The figures that the tables leave out, though others add up to them.
    pub fn left_out(&self) -> impl Iterator<Item = (i16, &Figure)> {
        self.named(|figure| !figure.told)
    }

    /// Figures that no proof was found for: see [`super::System::unproved`].
    pub fn unproved(&self) -> impl Iterator<Item = (i16, &Figure)> {
        self.named(|figure| figure.unproved)
    }

    fn named(&self, which: impl Fn(&Told) -> bool) -> impl Iterator<Item = (i16, &Figure)> {
        let which = self.list.iter().filter(move |(_, figure)| which(figure));
        which.map(|((year, name), _)| (*year, name))
    }
}
