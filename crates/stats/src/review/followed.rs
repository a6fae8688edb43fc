//! Whose change in a life area is known, and whose is not.

use super::Declined;
use super::places::Places;
use crate::account::{Flow, Presence};
use crate::columns::Columns;
use crate::ratings::{Pairs, Rating, by_person_and_area, pair};
use crate::{Day, LifeArea, Moment, Period};
use std::collections::BTreeSet;
use std::ops::AddAssign;

/// Change in one life area (uppföljning): those rated before and after, and the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// Persons rated at the start and again, the later rating lying in the period.
    pub pairs: Pairs,
    /// Supported persons without a pair who declined to rate the life area in the period.
    pub declined: u64,
    /// Supported persons rated at the start and, by the last day, never again, who did not decline either.
    pub missing: u64,
    /// Those of the missing whose support goes on after the last day: they may still be asked.
    pub going_on: u64,
}

impl AddAssign<&Followed> for Followed {
    fn add_assign(&mut self, other: &Followed) {
        self.pairs += &other.pairs;
        self.declined += other.declined;
        self.missing += other.missing;
        self.going_on += other.going_on;
    }
}

pub(super) fn count(columns: &Columns, period: Period, declined: &[Declined], places: &mut Places) {
    let presence = Presence::of(columns, period);
    let groups = by_person_and_area(columns);
    let inside = declined.iter().filter(|one| period.holds(one.on));
    let refused: BTreeSet<(u32, LifeArea)> =
        inside.filter_map(|one| Some((columns.people.find(one.person)?, one.area))).collect();
    let both: BTreeSet<(u32, LifeArea)> = groups.keys().chain(&refused).copied().collect();
    for (slot, area) in both.into_iter().filter(|(slot, _)| columns.people.get(*slot).is_some()) {
        let ratings = groups.get(&(slot, area)).map_or(&[][..], Vec::as_slice);
        let place = places.of_person(slot);
        let followed = &mut places.at(place).followed[area.index()];
        match (pair(ratings, period), presence.is(slot, Flow::Total)) {
            (Some(pair), _) => followed.pairs += &[pair].into_iter().collect::<Pairs>(),
            (None, true) if refused.contains(&(slot, area)) => followed.declined += 1,
            (None, true) if is_missing(ratings, period.to()) => {
                followed.missing += 1;
                followed.going_on += u64::from(presence.is(slot, Flow::CarriedOut));
            }
            _ => {}
        }
    }
}

/// Whether there is a rating of the start and none after it, by the last day.
fn is_missing(ratings: &[Rating], last: Day) -> bool {
    let mut known = ratings.iter().filter(|rating| rating.0 <= last).peekable();
    known.peek().is_some() && known.all(|rating| rating.2 == Moment::Start)
}
