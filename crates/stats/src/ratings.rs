//! Change between a person's first and last rating, shown only where enough persons stand behind it.

use crate::chance::median_rank;
use crate::columns::Columns;
use crate::distribution::{Distribution, Halves};
use crate::{Day, Interval, LifeArea, Moment, Period, Share};
use std::collections::BTreeMap;
use std::ops::AddAssign;

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

/// Persons' ratings before and after (skattningspar): adding two loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs(BTreeMap<(u8, u8), u32>);

impl Pairs {
    /// Number of persons.
    pub fn n(&self) -> usize {
        self.0.values().map(|count| *count as usize).sum()
    }

    /// The change; `None` where there are fewer than [`FEWEST_PAIRS`] persons.
    pub fn change(&self) -> Option<Change> {
        self.enough().then(|| Change {
            n: self.n(),
            median_before: self.spread(|before, _| before).median(),
            median_after: self.spread(|_, after| after).median(),
            better: self.count(|before, after| after > before),
            same: self.count(|before, after| after == before),
            worse: self.count(|before, after| after < before),
        })
    }

    /// The steps from before to after of one person each: above 0 is better.
    pub fn steps(&self) -> Distribution {
        self.spread(|before, after| after - before)
    }

    /// Between which steps the median step lies with at least 95 per cent certainty, by the sign test; `None` below
    /// [`FEWEST_PAIRS`] and for five persons, who are too few for any such interval. Takes time by the square of `n`.
    pub fn median_step_interval(&self) -> Option<Interval<i32>> {
        let n = self.n() as u64;
        let rank = self.enough().then(|| median_rank(n)).flatten()?;
        let steps = self.steps();
        Some(Interval { low: steps.nth(rank - 1), high: steps.nth(n - rank) })
    }

    /// The part of the persons who rate their life better; `None` below [`FEWEST_PAIRS`].
    pub fn better(&self) -> Option<Share> {
        let better = self.count(|before, after| after > before);
        self.enough().then(|| Share { part: better as u64, base: self.n() as u64 })
    }

    fn enough(&self) -> bool {
        self.n() >= FEWEST_PAIRS
    }

    fn count(&self, holds: fn(u8, u8) -> bool) -> usize {
        self.0.iter().filter(|((before, after), _)| holds(*before, *after)).map(|(_, count)| *count as usize).sum()
    }

    fn spread(&self, value: fn(i32, i32) -> i32) -> Distribution {
        let values = self.0.iter().map(|((before, after), count)| (value((*before).into(), (*after).into()), *count));
        Distribution::from_counts(values.collect())
    }
}

impl FromIterator<(u8, u8)> for Pairs {
    fn from_iter<I: IntoIterator<Item = (u8, u8)>>(pairs: I) -> Self {
        let mut counts = Pairs::default();
        pairs.into_iter().for_each(|pair| *counts.0.entry(pair).or_default() += 1);
        counts
    }
}

impl AddAssign<&Pairs> for Pairs {
    fn add_assign(&mut self, other: &Pairs) {
        other.0.iter().for_each(|(pair, count)| *self.0.entry(*pair).or_default() += count);
    }
}

/// Change in every life area (skattningar); `None` where fewer than [`FEWEST_PAIRS`] persons have both ratings.
///
/// A pair belongs to the period that its later rating lies in. The later rating is a `slut` before
/// a `mitt`, the latest date first; the earlier one is the last `start` on or before it.
pub fn rating_changes(columns: &Columns, period: Period) -> Vec<(LifeArea, Option<Change>)> {
    let mut pairs: [Pairs; LifeArea::ALL.len()] = Default::default();
    for ((_, area), ratings) in by_person_and_area(columns) {
        pairs[area.index()] += &pair(&ratings, period).into_iter().collect::<Pairs>();
    }
    LifeArea::ALL.into_iter().zip(pairs).map(|(area, pairs)| (area, pairs.change())).collect()
}

/// One rating, ordered by day; the id makes the order of equals certain.
pub(crate) type Rating = (Day, u128, Moment, u8);

/// The ratings of each person there is, by person slot and life area.
pub(crate) fn by_person_and_area(columns: &Columns) -> BTreeMap<(u32, LifeArea), Vec<Rating>> {
    let table = &columns.ratings;
    let mut groups: BTreeMap<_, Vec<Rating>> = BTreeMap::new();
    for row in table.rows().filter(|row| columns.people.get(table.person[*row]).is_some()) {
        let rating = (table.on[row], table.ids[row], table.moment[row], table.value[row]);
        groups.entry((table.person[row], table.area[row])).or_default().push(rating);
    }
    groups
}

/// The value before and after, if the person has both.
pub(crate) fn pair(ratings: &[Rating], period: Period) -> Option<(u8, u8)> {
    let later = ratings.iter().filter(|rating| rating.2 != Moment::Start && period.holds(rating.0));
    let mut later: Vec<&Rating> = later.collect();
    later.sort_by_key(|rating| (rating.2 == Moment::End, rating.0, rating.1));
    let before = |after: &Rating| {
        let starts = ratings.iter().filter(|rating| rating.2 == Moment::Start && rating.0 <= after.0);
        starts.max_by_key(|rating| (rating.0, rating.1)).map(|start| start.3)
    };
    later.into_iter().rev().find_map(|after| Some((before(after)?, after.3)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(u8, u8)]) -> Pairs {
        pairs.iter().copied().collect()
    }

    #[test]
    fn four_persons_say_nothing_and_five_have_no_interval() {
        let five = pairs(&[(3, 5), (3, 5), (4, 4), (2, 9), (6, 5)]);
        let four = pairs(&[(3, 5), (3, 5), (4, 4), (2, 9)]);
        assert_eq!((four.change(), four.better(), four.median_step_interval()), (None, None, None));
        assert_eq!(five.change().map(|change| (change.better, change.same, change.worse)), Some((3, 1, 1)));
        assert_eq!((five.better(), five.median_step_interval()), (Some(Share { part: 3, base: 5 }), None));
    }

    /// Twelve steps −1, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5: the third from each end, so from 1 to 4 around 2.
    #[test]
    fn the_interval_is_between_the_ranks_of_the_sign_test() {
        let steps = [-1, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5];
        let twelve: Pairs = steps.into_iter().map(|step: i8| (5, (5 + step) as u8)).collect();
        assert_eq!(twelve.steps().median(), Halves(4));
        assert_eq!(twelve.median_step_interval(), Some(Interval { low: 1, high: 4 }));
        assert_eq!(twelve.better().and_then(Share::interval), Some(Interval { low: 51, high: 98 }));
    }

    #[test]
    fn six_persons_have_their_whole_span() {
        let six = pairs(&[(1, 2), (1, 3), (1, 4), (1, 5), (5, 4), (2, 10)]);
        assert_eq!(six.median_step_interval(), Some(Interval { low: -1, high: 8 }));
    }

    #[test]
    fn adding_is_the_same_as_counting_together() {
        let mut sum = pairs(&[(1, 2), (3, 3)]);
        sum += &pairs(&[(1, 2), (9, 1)]);
        assert_eq!(sum, pairs(&[(1, 2), (1, 2), (3, 3), (9, 1)]));
        assert_eq!(sum.n(), 4);
    }
}
