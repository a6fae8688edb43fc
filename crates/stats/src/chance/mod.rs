//! What chance alone allows: 95 per cent intervals for few cases, worked out exactly in whole numbers.
//!
//! Both intervals hold at least 95 per cent whatever the number of cases: at most 1 in 40 is left out on each side. They
//! need no assumption of a bell curve, which few ratings from 1 to 10 never follow.

mod natural;

use natural::Natural;

/// One in so many is left out on each side of an interval: 2.5 per cent.
const LEFT_OUT: u64 = 40;

/// From and to, both included (intervall).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval<T> {
    pub low: T,
    pub high: T,
}

/// The share that `part` of `base` stands for, in whole per cent rounded outwards (Clopper and Pearson 1934).
///
/// From the lowest to the highest share under which a part as large, or as small, as the one seen is not rarer than
/// 1 in 40. `None` where `base` is 0 or `part` is above it.
pub fn share_interval(part: u64, base: u64) -> Option<Interval<u8>> {
    let inside = base > 0 && part <= base;
    inside.then(|| Interval { low: lowest(part, base), high: 100 - lowest(base - part, base) })
}

/// The largest whole percentage under which `part` or more of `base` is at most as likely as 1 in [`LEFT_OUT`].
fn lowest(part: u64, base: u64) -> u8 {
    if part == 0 {
        return 0;
    }
    let whole = Natural::power(100, base);
    let (mut low, mut high) = (0, 100);
    while high - low > 1 {
        let middle = (low + high) / 2;
        if is_rare(part, base, middle, &whole) { low = middle } else { high = middle }
    }
    low as u8
}

/// Whether `part` or more of `base` has at most 1 chance in [`LEFT_OUT`], where each has `per_cent` (1–99) chances in 100.
fn is_rare(part: u64, base: u64, per_cent: u64, whole: &Natural) -> bool {
    let mut term = Natural::power(100 - per_cent, base);
    let mut tail = Natural::nought();
    for number in 0..=base {
        if number >= part {
            tail.add(&term);
        }
        term.multiply((base - number) * per_cent);
        term.divide((number + 1) * (100 - per_cent));
    }
    tail.multiply(LEFT_OUT);
    tail <= *whole
}

/// How far in from each end of `n` sorted numbers the interval for their median lies, from 1; `None` below six numbers,
/// where even the smallest and the largest do not hold 95 per cent (sign test, Thompson 1936).
///
/// The largest rank for which fewer than it heads in `n` throws of a coin have at most 1 chance in [`LEFT_OUT`].
pub(crate) fn median_rank(n: u64) -> Option<u64> {
    let whole = Natural::power(2, n);
    let (mut ways, mut tail, mut rank) = (Natural::power(1, 1), Natural::nought(), 0);
    loop {
        tail.add(&ways);
        let mut weighed = tail.clone();
        weighed.multiply(LEFT_OUT);
        if weighed > whole {
            return (rank > 0).then_some(rank);
        }
        ways.multiply(n - rank);
        rank += 1;
        ways.divide(rank);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Low and high, in whole per cent.
    fn share(part: u64, base: u64) -> (u8, u8) {
        share_interval(part, base).map(|interval| (interval.low, interval.high)).unwrap()
    }

    /// Printed tables of Clopper–Pearson limits (per cent): 5/5 47.8; 8/10 44.4–97.5; 1/10 0.25–44.5; 10/20 27.2–72.8;
    /// 17/18 72.7–99.9; 50/100 39.8–60.2; 32/157 14.4–27.6.
    #[test]
    fn shares_are_those_of_the_printed_tables() {
        assert_eq!([share(0, 5), share(5, 5)], [(0, 53), (47, 100)]);
        assert_eq!([share(8, 10), share(1, 10), share(10, 20)], [(44, 98), (0, 45), (27, 73)]);
        assert_eq!([share(17, 18), share(50, 100), share(32, 157)], [(72, 100), (39, 61), (14, 28)]);
        assert_eq!([share_interval(0, 0), share_interval(2, 1)], [None, None]);
    }

    /// All of three or more, by hand: p³ ≤ 1/40 up to p = 0.292.
    #[test]
    fn a_limit_worked_out_by_hand() {
        assert_eq!(share(3, 3), (29, 100));
        assert_eq!(share(1, 1), (2, 100));
    }

    /// One more than the critical values of the two-sided sign test at 5 per cent.
    #[test]
    fn ranks_are_those_of_the_sign_test() {
        let table = [(6, 1), (8, 1), (9, 2), (11, 2), (12, 3), (15, 4), (17, 5), (20, 6), (25, 8), (30, 10), (50, 18)];
        table.into_iter().for_each(|(n, rank)| assert_eq!(median_rank(n), Some(rank), "{n}"));
        (0..6).for_each(|n| assert_eq!(median_rank(n), None, "{n}"));
    }

    /// Where a count fits into 128 bits it is counted the plain way.
    #[test]
    fn ranks_are_those_of_plain_counting() {
        for n in 6..110_u64 {
            let (mut ways, mut tail, mut rank) = (1_u128, 1_u128, 0_u64);
            while tail * 40 <= 1 << n {
                ways = ways * u128::from(n - rank) / u128::from(rank + 1);
                rank += 1;
                tail += ways;
            }
            assert_eq!(median_rank(n), Some(rank), "{n}");
        }
    }

    proptest! {
        #[test]
        fn the_interval_holds_the_share_and_mirrors((part, base) in (1u64..120).prop_flat_map(|base| (0..=base, Just(base)))) {
            let (low, high) = share(part, base);
            prop_assert!(u64::from(low) * base <= 100 * part && 100 * part <= u64::from(high) * base);
            prop_assert_eq!(share(base - part, base), (100 - high, 100 - low));
        }
    }
}
