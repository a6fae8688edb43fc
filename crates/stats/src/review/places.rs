//! Which municipality a row is counted in, and the parts as they add up.

use super::Review;
use crate::account::arranged_by;
use crate::columns::{Columns, Word};

/// The yearly figures of a municipality (kommun).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceReview {
    pub name: String,
    /// The area (område) it belongs to, if it is a member and the operation has areas.
    pub area: Option<String>,
    /// Whether it is a member of the operation.
    pub member: bool,
    pub review: Review,
}

/// Figures by municipality, while they are counted; the last one gathers rows that belong to none.
pub(super) struct Places<'a> {
    columns: &'a Columns,
    reviews: Vec<Review>,
}

impl<'a> Places<'a> {
    pub fn of(columns: &'a Columns) -> Self {
        Places { columns, reviews: vec![Review::default(); columns.words() + 1] }
    }

    /// The number of a municipality; that of none where there is none.
    pub fn number(&self, municipality: Option<Word>) -> usize {
        municipality.map_or(self.reviews.len() - 1, Word::index)
    }

    /// The number of a person's own municipality, by slot; that of none where the person is not there.
    pub fn of_person(&self, slot: u32) -> usize {
        self.number(self.columns.people.get(slot).map(|person| person.municipality))
    }

    /// The figures of a number.
    pub fn at(&mut self, number: usize) -> &mut Review {
        &mut self.reviews[number]
    }

    /// The whole and the municipalities: every member, and any other in which something is counted.
    pub fn done(self) -> (Review, Vec<PlaceReview>) {
        let Places { columns, mut reviews } = self;
        let mut whole = reviews.pop().unwrap_or_default();
        let mut places = Vec::new();
        for (name, area) in &columns.members {
            let (review, area) =
                (std::mem::take(&mut reviews[name.index()]), area.map(|area| columns.text(area).to_owned()));
            places.push(PlaceReview { name: columns.text(*name).to_owned(), area, member: true, review });
        }
        let others = reviews.into_iter().enumerate().filter(|(_, review)| !review.is_empty());
        places.extend(others.map(|(number, review)| {
            let name = columns.text_at(number).to_owned();
            PlaceReview { name, area: None, member: false, review }
        }));
        arrange(&mut places);
        places.iter().for_each(|place| whole += &place.review);
        (whole, places)
    }
}

/// The areas in the order of their first member.
pub(super) fn areas(places: &[PlaceReview]) -> Vec<&str> {
    let mut areas: Vec<&str> = Vec::new();
    for area in places.iter().filter_map(|place| place.area.as_deref()) {
        if !areas.contains(&area) {
            areas.push(area);
        }
    }
    areas
}

/// The figures of some municipalities together; `None` of none.
pub(super) fn sum<'a>(mut places: impl Iterator<Item = &'a PlaceReview>) -> Option<Review> {
    let mut sum = places.next()?.review.clone();
    places.for_each(|place| sum += &place.review);
    Some(sum)
}

/// Adds `others` to `mine`, name by name; a member of either is a member of the sum.
pub(super) fn merge(mine: &mut Vec<PlaceReview>, others: &[PlaceReview]) {
    for other in others {
        match mine.iter_mut().find(|place| place.name == other.name) {
            Some(place) => {
                place.review += &other.review;
                place.member |= other.member;
                place.area = place.area.take().or(other.area.clone());
            }
            None => mine.push(other.clone()),
        }
    }
    arrange(mine);
}

fn arrange(places: &mut [PlaceReview]) {
    places.sort_by_cached_key(|place| arranged_by(place.member, &place.name));
}
