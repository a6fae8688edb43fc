//! A part of a base, never shown without it.

use crate::{Interval, share_interval};

/// A part of a base (andel), never shown without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub part: u64,
    pub base: u64,
}

impl Share {
    /// Smallest base that a decimal is shown for (counting rules, *Publishing*).
    const DECIMAL_FROM: u64 = 100;

    /// The share in per cent, a half rounded up: whole below a base of 100, else with one decimal after `mark`.
    /// `None` where the base is 0.
    pub fn per_cent(self, mark: char) -> Option<String> {
        match self.base {
            0 => None,
            1..Self::DECIMAL_FROM => self.whole_per_cent().map(|whole| whole.to_string()),
            _ => self.rounded(1000).map(|tenths| format!("{}{mark}{}", tenths / 10, tenths % 10)),
        }
    }

    /// The share in whole per cent, a half rounded up; `None` where the base is 0.
    pub fn whole_per_cent(self) -> Option<u64> {
        self.rounded(100)
    }

    /// What the share says of cases like these, in whole per cent with at least 95 per cent certainty; `None` where the
    /// base is 0.
    pub fn interval(self) -> Option<Interval<u8>> {
        share_interval(self.part, self.base)
    }

    fn rounded(self, times: u64) -> Option<u64> {
        (self.base > 0).then(|| (self.part * times * 2 + self.base) / (self.base * 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_less_than_a_hundred_has_no_decimals() {
        let share = |part, base| Share { part, base }.per_cent(',');
        assert_eq!(share(1, 3).as_deref(), Some("33"));
        assert_eq!(share(1, 8).as_deref(), Some("13"));
        assert_eq!(share(99, 99).as_deref(), Some("100"));
        assert_eq!(share(33, 100).as_deref(), Some("33,0"));
        assert_eq!(share(1, 300).as_deref(), Some("0,3"));
        assert_eq!(share(0, 0), None);
    }

    #[test]
    fn a_whole_percentage_is_told_for_every_base() {
        assert_eq!(Share { part: 32, base: 157 }.whole_per_cent(), Some(20));
        assert_eq!(Share { part: 32, base: 157 }.per_cent(',').as_deref(), Some("20,4"));
        assert_eq!(Share { part: 1, base: 0 }.whole_per_cent(), None);
    }
}
