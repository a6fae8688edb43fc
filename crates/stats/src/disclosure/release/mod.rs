//! What a wide reader gets (spridningslistan): the one list of figures that pages, files and pictures take theirs from.
//!
//! A whole is parted where it is large enough, crossed two ways where it is larger still; what is then still small is
//! hidden. Years are settled in their order, the first first: what a year has shown or hidden the years after it find so.

mod list;
mod places;
mod work;

use super::{Disclosed, Id, Seen, System};
use crate::columns::Columns;
use crate::{AssignmentState, Band, CallerKind, Day, Flow, Gender, Halves, IntakeOutcome, LifeArea, Period, Reason};
use std::collections::HashMap;
use std::ops::RangeInclusive;

/// The smallest whole that is parted in one way: by gender, age, flow, outcome, reason, type.
pub const PARTED_FROM: u64 = 30;
/// The smallest whole that is parted in two ways at once: by gender and age, or gender and flow.
pub const CROSSED_FROM: u64 = 100;

/// Where persons live (var).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Whole,
    /// An area (område), or the municipalities without one.
    Area(Option<String>),
    Municipality(String),
}

/// Which assignments (vilka uppdrag).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Work {
    All,
    Area(LifeArea),
    Kind(LifeArea, String),
}

/// A count of one year (uppgift), by what it counts. `None` stands for all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Persons in the flow; by gender in the whole, and those supported by gender at every place.
    Clients {
        flow: Flow,
        place: Place,
        gender: Option<Gender>,
    },
    /// Persons supported, by age.
    Ages {
        band: Band,
        gender: Option<Gender>,
    },
    /// Persons supported with children at home.
    Children(Option<Gender>),
    /// New persons with a contact reason.
    Reason(Reason),
    /// New persons without any.
    NoReason,
    /// New persons whose waiting time is known.
    Waited,
    /// Intakes that wait on the year's last day, or today in the running year.
    Queue,
    Intakes(Option<IntakeOutcome>),
    /// Assignments that started or ended. How many are open is no part of the list: with it the others could be worked out.
    Assignments {
        state: AssignmentState,
        work: Work,
    },
    /// Calls: somebody who calls is a person, so few calls are as small as few persons.
    Advice(Option<CallerKind>),
}

/// What was published of a figure (publicerat): it stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub year: i16,
    pub figure: Figure,
    pub seen: Seen<u64>,
}

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
        Self::following(columns, today, &[])
    }

    /// The same, after what has been published of it.
    pub fn following(columns: &Columns, today: Day, published: &[Published]) -> Release {
        let last = today.date().map_or(Self::FIRST_YEAR, |date| date.year());
        let years = first_year(columns, last)..=last;
        let mut release = Release {
            system: System::new(),
            years: years.clone(),
            list: Vec::new(),
            found: HashMap::new(),
            medians: HashMap::new(),
        };
        for period in years.filter_map(Period::year) {
            list::year(&mut release, columns, period, today);
            release.remember(published, period.age_year());
            release.system.settle();
        }
        release
    }

    /// The years there are figures for.
    pub fn years(&self) -> RangeInclusive<i16> {
        self.years.clone()
    }

    /// A count of a year as it may be seen. What no table holds is withheld.
    pub fn count(&self, year: i16, figure: &Figure) -> Disclosed<u64> {
        let listed = self.found.get(&(year, figure.clone())).filter(|listed| listed.told);
        listed.map_or(Disclosed::WITHHELD, |listed| self.system.seen(listed.id))
    }

    /// Days from intake to support, the median of those whose waiting time is known.
    pub fn median_wait(&self, year: i16) -> Disclosed<Halves> {
        let median = self.medians.get(&year).copied().unwrap_or_default();
        Disclosed::about(self.count(year, &Figure::Waited), median)
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

    /// Figures that can be worked out in spite of all, because of what was published before.
    pub fn exposed(&self) -> Vec<(i16, &Figure)> {
        let exposed = |key: &&(i16, Figure)| self.system.exposed().contains(&self.found[*key].id);
        self.list.iter().filter(exposed).map(|(year, figure)| (*year, figure)).collect()
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

    fn remember(&mut self, published: &[Published], year: i16) {
        for one in published.iter().filter(|one| one.year == year) {
            if let Some(listed) = self.found.get(&(year, one.figure.clone())) {
                self.system.published(listed.id, one.seen);
            }
        }
    }
}

/// The first year that anything began in, within what can be asked for.
fn first_year(columns: &Columns, last: i16) -> i16 {
    let days = columns.periods.start.iter().chain(&columns.intakes.on);
    let first = days.chain(&columns.assignments.start).chain(&columns.advice.on).min();
    let year = first.and_then(|day| day.date()).map_or(last, |date| date.year());
    year.clamp(Release::FIRST_YEAR.min(last), last)
}
