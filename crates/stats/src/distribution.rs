//! Distributions of whole numbers that add exactly, and the middle of them.

use std::fmt;
use std::ops::AddAssign;

/// A number of halves, because the mean of two whole numbers may end in a half.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Halves(pub i64);

impl Halves {
    /// A JSON integer when whole, else a number that ends in `.5`.
    pub fn to_json(self) -> serde_json::Value {
        if self.0 % 2 == 0 { (self.0 / 2).into() } else { (self.0 as f64 / 2.0).into() }
    }
}

impl fmt::Display for Halves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let half = if self.0 % 2 == 0 { "" } else { ".5" };
        write!(f, "{sign}{}{half}", self.0.unsigned_abs() / 2)
    }
}

/// How often each value occurs (fördelning): adding two loses nothing, so medians of sums are exact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    /// Values in ascending order, each once, with how many there are of it.
    counts: Vec<(i32, u32)>,
}

impl Distribution {
    /// Number of values.
    pub fn n(&self) -> u64 {
        self.counts.iter().map(|(_, count)| u64::from(*count)).sum()
    }

    /// The middle value; the mean of the middle two where `n` is even, 0 where there is none.
    pub fn median(&self) -> Halves {
        let n = self.n();
        Halves(i64::from(self.nth(n.saturating_sub(1) / 2)) + i64::from(self.nth(n / 2)))
    }

    /// The 90th percentile by nearest rank: the value number ⌈0.9 n⌉; 0 where there is none.
    pub fn p90(&self) -> i32 {
        self.nth((self.n() * 9).div_ceil(10).saturating_sub(1))
    }

    /// The largest value, 0 where there is none.
    pub fn max(&self) -> i32 {
        self.counts.last().map_or(0, |(value, _)| *value)
    }

    /// How many values lie up to and with each bound, and above the one before it; the last is how many lie above them all.
    /// `bounds` ascend.
    pub fn bins(&self, bounds: &[i32]) -> Vec<u64> {
        let mut bins = vec![0; bounds.len() + 1];
        for (value, count) in &self.counts {
            bins[bounds.partition_point(|bound| bound < value)] += u64::from(*count);
        }
        bins
    }

    /// Each value with how many there are of it, ascending.
    pub fn counts(&self) -> &[(i32, u32)] {
        &self.counts
    }

    /// The value at `position` from 0 in ascending order.
    pub(crate) fn nth(&self, position: u64) -> i32 {
        let mut passed = 0;
        let reached = self.counts.iter().find(|(_, count)| {
            passed += u64::from(*count);
            passed > position
        });
        reached.map_or(0, |(value, _)| *value)
    }

    /// So many of each value, in any order, a value perhaps several times.
    pub(crate) fn from_counts(mut counts: Vec<(i32, u32)>) -> Self {
        counts.sort_unstable();
        Self::from_sorted(counts.into_iter())
    }

    /// Takes values that come in ascending order, equal ones perhaps several times.
    fn from_sorted(values: impl Iterator<Item = (i32, u32)>) -> Self {
        let mut counts: Vec<(i32, u32)> = Vec::new();
        for (value, count) in values {
            match counts.last_mut() {
                Some((last, sum)) if *last == value => *sum += count,
                _ => counts.push((value, count)),
            }
        }
        Distribution { counts }
    }
}

impl FromIterator<i32> for Distribution {
    fn from_iter<I: IntoIterator<Item = i32>>(values: I) -> Self {
        let mut values: Vec<i32> = values.into_iter().collect();
        values.sort_unstable();
        Self::from_sorted(values.into_iter().map(|value| (value, 1)))
    }
}

impl AddAssign<&Distribution> for Distribution {
    fn add_assign(&mut self, other: &Distribution) {
        *self = Self::from_counts([self.counts.as_slice(), &other.counts].concat());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[i32]) -> Distribution {
        values.iter().copied().collect()
    }

    #[test]
    fn nothing_is_nought() {
        assert_eq!((of(&[]).n(), of(&[]).median(), of(&[]).p90(), of(&[]).max()), (0, Halves(0), 0, 0));
    }

    #[test]
    fn the_median_of_an_even_number_may_end_in_a_half() {
        assert_eq!(of(&[9, 1, 4, 5]).median().to_string(), "4.5");
        assert_eq!(of(&[9, 1, 4]).median().to_json(), serde_json::json!(4));
        assert_eq!(of(&[1, 2]).median().to_json(), serde_json::json!(1.5));
        assert_eq!(Halves(-1).to_string(), "-0.5");
    }

    #[test]
    fn the_ninetieth_percentile_is_the_nearest_rank() {
        assert_eq!(of(&(1..=10).collect::<Vec<_>>()).p90(), 9);
        assert_eq!(of(&(1..=11).collect::<Vec<_>>()).p90(), 10);
        assert_eq!(of(&[7]).p90(), 7);
    }

    #[test]
    fn a_bound_belongs_to_the_bin_below_it() {
        assert_eq!(of(&[0, 7, 7, 8, 30, 31, 400]).bins(&[7, 30]), [3, 2, 2]);
        assert_eq!(of(&[]).bins(&[7]), [0, 0]);
    }

    #[test]
    fn adding_is_the_same_as_counting_together() {
        let mut sum = of(&[3, 1, 1]);
        sum += &of(&[1, 8]);
        assert_eq!(sum, of(&[1, 1, 1, 3, 8]));
        assert_eq!(sum.counts(), [(1, 3), (3, 1), (8, 1)]);
    }
}
