//! The yearly figures: everything that a report on an operation counts, for the whole and for each part of it.
//!
//! Every row belongs to one municipality or to none, so that parts always add up to the whole; where the grant account
//! counts the same thing it counts it alike.

mod caseload;
mod diagnoses;
mod followed;
mod part;
mod persons;
mod places;
mod work;
mod years;

use crate::account::Staff;
use crate::columns::Columns;
use crate::{LifeArea, Moment, Period};
pub use caseload::{Caseload, Caseloads};
pub use diagnoses::Diagnoses;
pub use followed::Followed;
pub use part::{Review, WAIT_BINS};
pub use places::PlaceReview;
use places::Places;
use std::ops::AddAssign;
pub use work::Work;
pub use years::{Line, MOST_YEARS, Months, Years};

/// A life area that a person was asked to rate and would not (avböjd skattning), in the words of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declined {
    pub person: crate::Key,
    pub on: crate::Day,
    pub moment: Moment,
    pub area: LifeArea,
}

/// What part of an operation is meant (omfattning).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    Whole,
    /// An area (område), by name.
    Area(String),
    /// A municipality (kommun), by name.
    Municipality(String),
}

/// The yearly figures (årsöversikt) of an operation and of every part of it, in one reporting period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviews {
    period: Period,
    whole: Review,
    places: Vec<PlaceReview>,
    staff: Staff,
    caseloads: Caseloads,
}

impl Reviews {
    /// Counts the reporting period. Contacts are counted only where the columns hold them. `declined` are the ratings that
    /// persons would not give, which the register does not hold.
    pub fn count(columns: &Columns, period: Period, declined: &[Declined]) -> Reviews {
        let mut places = Places::of(columns);
        persons::count(columns, period, &mut places);
        work::count(columns, period, &mut places);
        followed::count(columns, period, declined, &mut places);
        diagnoses::count(columns, period, &mut places);
        Reviews::new(columns, period, places)
    }

    /// Counts persons, intakes and the queue only: what is followed over the years.
    fn of_persons(columns: &Columns, period: Period) -> Reviews {
        let mut places = Places::of(columns);
        persons::count(columns, period, &mut places);
        Reviews::new(columns, period, places)
    }

    fn new(columns: &Columns, period: Period, places: Places) -> Reviews {
        let (whole, places) = places.done();
        let (staff, caseloads) = (Staff::of(columns, period), Caseloads::on(columns, period.to()));
        Reviews { period, whole, places, staff, caseloads }
    }

    /// The reporting period.
    pub fn period(&self) -> Period {
        self.period
    }

    /// The whole operation, rows that belong to no municipality included.
    pub fn whole(&self) -> &Review {
        &self.whole
    }

    /// Member municipalities in their order, then others by name in which anything is counted.
    pub fn places(&self) -> &[PlaceReview] {
        &self.places
    }

    /// The areas (områden) in the order of their first member.
    pub fn areas(&self) -> Vec<&str> {
        places::areas(&self.places)
    }

    /// The figures of a scope; `None` for an area or municipality that is not there.
    pub fn at(&self, scope: &Scope) -> Option<Review> {
        match scope {
            Scope::Whole => Some(self.whole.clone()),
            Scope::Area(name) => places::sum(self.places.iter().filter(|place| place.area.as_deref() == Some(name))),
            Scope::Municipality(name) => places::sum(self.places.iter().filter(|place| place.name == *name)),
        }
    }

    /// The ombud (personal); they serve the whole operation.
    pub fn staff(&self) -> &Staff {
        &self.staff
    }

    /// How much each ombud carries on the last day.
    pub fn caseloads(&self) -> &Caseloads {
        &self.caseloads
    }
}

impl AddAssign<&Reviews> for Reviews {
    /// Adds another operation's figures of the same reporting period; panics on another period, whose figures cannot be
    /// added. A person supported by two operations counts once in each, so twice in the sum.
    fn add_assign(&mut self, other: &Reviews) {
        assert_eq!(self.period, other.period, "figures of different periods do not add");
        self.whole += &other.whole;
        places::merge(&mut self.places, &other.places);
        self.staff += &other.staff;
        self.caseloads += &other.caseloads;
    }
}
