//! Ratings: how a person finds life in each area, at the start, on the way and at the end.

pub mod chapter;
mod due;
pub mod pages;
pub mod picture;
pub mod store;

pub use due::{Due, END_WITHIN, MIDDLE_AFTER, WITHIN, Waiting, due};

use jiff::civil::Date;
use stats::{LifeArea, Moment};
use std::ops::RangeInclusive;
use uuid::Uuid;

/// The values of a rating: 1 worst, 10 best.
pub const VALUES: RangeInclusive<i64> = 1..=10;

/// A rating (skattning) of one life area by the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    pub id: Uuid,
    pub person: Uuid,
    pub on: Date,
    pub moment: Moment,
    pub area: LifeArea,
    /// One of [`VALUES`].
    pub value: u8,
}

/// What a person answered at one sitting (skattningstillfälle): a value for each area, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    pub person: Uuid,
    pub on: Date,
    pub moment: Moment,
    /// By [`LifeArea::index`].
    pub values: [Option<u8>; LifeArea::ALL.len()],
}

impl Sitting {
    /// One rating for each area that was answered. `ids` are by [`LifeArea::index`] too, so that the same sitting sent
    /// twice gives the same ratings.
    pub fn ratings(&self, ids: [Uuid; LifeArea::ALL.len()]) -> Vec<Rating> {
        let answered = LifeArea::ALL.into_iter().filter_map(|area| Some((area, self.values[area.index()]?)));
        let Sitting { person, on, moment, .. } = *self;
        answered.map(|(area, value)| Rating { id: ids[area.index()], person, on, moment, area, value }).collect()
    }
}

/// The life areas that everybody is asked about, in the order asked; *other* is for what does not fit.
pub const ASKED: [LifeArea; 4] = [LifeArea::Health, LifeArea::Housing, LifeArea::Economy, LifeArea::Occupation];

/// A life area that the person was asked to rate and would not (avböjd skattning). It is not missing: nobody has to ask
/// again, and no figure counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declined {
    pub id: Uuid,
    pub person: Uuid,
    pub on: Date,
    pub moment: Moment,
    pub area: LifeArea,
}

/// At which moments, by [`Moment::index`], a person has answered or declined on `since` or later.
pub fn asked(ratings: &[Rating], declined: &[Declined], since: Date) -> [bool; Moment::ALL.len()] {
    let answered = ratings.iter().map(|rating| (rating.on, rating.moment));
    let refused = declined.iter().map(|one| (one.on, one.moment));
    let mut asked = [false; Moment::ALL.len()];
    for (_, moment) in answered.chain(refused).filter(|(on, _)| *on >= since) {
        asked[moment.index()] = true;
    }
    asked
}

impl Rating {
    /// This rating with what a form says; the form does not move it to another person.
    #[must_use]
    pub fn changed(self, form: Rating) -> Rating {
        Rating { id: self.id, person: self.person, ..form }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_blank_area_gives_no_rating_and_the_others_keep_their_ids() {
        let (person, on) = (Uuid::from_u128(9), date(2021, 3, 1));
        let sitting = Sitting { person, on, moment: Moment::Start, values: [Some(3), None, None, Some(10), None] };
        let ratings = sitting.ratings([1, 2, 3, 4, 5].map(Uuid::from_u128));
        let found: Vec<_> = ratings.iter().map(|rating| (rating.id.as_u128(), rating.area, rating.value)).collect();
        assert_eq!(found, [(1, LifeArea::Health, 3), (4, LifeArea::Occupation, 10)]);
    }
}
