//! Change between a person's first and last rating, shown only where enough persons stand behind it.

use crate::columns::Columns;
use crate::distribution::{Distribution, Halves};
use crate::{Day, LifeArea, Moment, Period};
use std::collections::BTreeMap;

/// Fewest persons that a change is shown for.
pub const FEWEST_PAIRS: usize = 5;

/// Change (förändring) in one life area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Persons with both ratings, at least [`FEWEST_PAIRS`].
    pub n: usize,
    pub median_before: Halves,
    pub median_after: Halves,
    pub better: usize,
    pub same: usize,
    pub worse: usize,
}

/// Change in every life area (skattningar); `None` where fewer than [`FEWEST_PAIRS`] persons have both ratings.
///
/// A pair belongs to the period that its later rating lies in. The later rating is a `slut` before
/// a `mitt`, the latest date first; the earlier one is the last `start` on or before it.
pub fn rating_changes(columns: &Columns, period: Period) -> Vec<(LifeArea, Option<Change>)> {
    let mut pairs = LifeArea::ALL.map(|area| (area, Vec::new()));
    for ((_, area), ratings) in by_person_and_area(columns) {
        pairs[area.index()].1.extend(pair(&ratings, period));
    }
    pairs.into_iter().map(|(area, pairs)| (area, change(&pairs))).collect()
}

/// One rating, ordered by day; the id makes the order of equals certain.
type Rating = (Day, u128, Moment, u8);

fn by_person_and_area(columns: &Columns) -> BTreeMap<(u32, LifeArea), Vec<Rating>> {
    let table = &columns.ratings;
    let mut groups: BTreeMap<_, Vec<Rating>> = BTreeMap::new();
    for row in table.rows().filter(|row| columns.people.get(table.person[*row]).is_some()) {
        let rating = (table.on[row], table.ids[row], table.moment[row], table.value[row]);
        groups.entry((table.person[row], table.area[row])).or_default().push(rating);
    }
    groups
}

/// The value before and after, if the person has both.
fn pair(ratings: &[Rating], period: Period) -> Option<(u8, u8)> {
    let later = ratings.iter().filter(|rating| rating.2 != Moment::Start && period.holds(rating.0));
    let mut later: Vec<&Rating> = later.collect();
    later.sort_by_key(|rating| (rating.2 == Moment::End, rating.0, rating.1));
    let before = |after: &Rating| {
        let starts = ratings.iter().filter(|rating| rating.2 == Moment::Start && rating.0 <= after.0);
        starts.max_by_key(|rating| (rating.0, rating.1)).map(|start| start.3)
    };
    later.into_iter().rev().find_map(|after| Some((before(after)?, after.3)))
}

fn change(pairs: &[(u8, u8)]) -> Option<Change> {
    let median =
        |side: fn(&(u8, u8)) -> u8| pairs.iter().map(|pair| i32::from(side(pair))).collect::<Distribution>().median();
    let count = |holds: fn(&(u8, u8)) -> bool| pairs.iter().filter(|pair| holds(pair)).count();
    (pairs.len() >= FEWEST_PAIRS).then(|| Change {
        n: pairs.len(),
        median_before: median(|pair| pair.0),
        median_after: median(|pair| pair.1),
        better: count(|(before, after)| after > before),
        same: count(|(before, after)| after == before),
        worse: count(|(before, after)| after < before),
    })
}
