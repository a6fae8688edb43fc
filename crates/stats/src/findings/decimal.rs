//! Decimal numbers as they are typed, compared and rounded exactly; never floating point.

use crate::{Hundredths, Value};
use std::fmt;

const MOST_DECIMALS: u32 = 6;
const ONE: i64 = 10_i64.pow(MOST_DECIMALS);

/// A number of at least 0 with the decimals it was written with, at most six.
///
/// Compared as a number: 10 and 10.00 are equal.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    millionths: i64,
    decimals: u32,
}

impl Decimal {
    /// Reads `10`, `10.00` or `10,00`; at most twelve digits before the decimals.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (whole, decimals) = text.trim().split_once(['.', ',']).map_or((text.trim(), None), |(w, d)| (w, Some(d)));
        let digits =
            |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole, 12) || !decimals.is_none_or(|decimals| digits(decimals, MOST_DECIMALS as usize)) {
            return None;
        }
        let decimals = decimals.unwrap_or("");
        let millionths = format!("{whole}{decimals:0<6}").parse().ok()?;
        Some(Decimal { millionths, decimals: decimals.len() as u32 })
    }

    /// A figure of the account.
    pub fn hundredths(figure: Hundredths) -> Decimal {
        Decimal { millionths: figure.0 as i64 * (ONE / 100), decimals: 2 }
    }

    /// `100 × part ÷ base` with as many decimals as this number has, a half rounded up; `None` if `base` is not above 0.
    pub fn percentage_like(self, part: i64, base: i64) -> Option<Decimal> {
        let scale = 10_i128.pow(self.decimals);
        let (part, base) = (i128::from(part), i128::from(base));
        let rounded = (base > 0).then(|| (200 * part * scale + base).div_euclid(2 * base))?;
        let millionths = i64::try_from(rounded * (i128::from(ONE) / scale)).ok()?;
        Some(Decimal { millionths, decimals: self.decimals })
    }

    /// The number in hundredths; what is less than one is left out.
    pub fn in_hundredths(self) -> u64 {
        u64::try_from(self.millionths / (ONE / 100)).unwrap_or_default()
    }

    /// A whole number where nothing was written after it, else the text.
    pub fn value(self) -> Value {
        if self.decimals == 0 { Value::Whole(self.millionths / ONE) } else { Value::Text(self.to_string()) }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.millionths == other.millionths
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> std::cmp::Ordering {
        self.millionths.cmp(&other.millionths)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.millionths / ONE)?;
        if self.decimals == 0 {
            return Ok(());
        }
        let decimals = format!("{:06}", self.millionths % ONE);
        write!(f, ".{}", &decimals[..self.decimals as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn numbers_compare_whatever_their_decimals() {
        assert_eq!(number("10,00"), number("10"));
        assert!(number("9.995") < number("10"));
        assert_eq!(number("0010.50").to_string(), "10.50");
        assert_eq!(number("7").value(), Value::Whole(7));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in ["", ".", "1.", ".5", "-1", "1e3", "1.0000001", "1 000", "1234567890123", "١"] {
            assert!(Decimal::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn percentages_round_a_half_up() {
        let like =
            |printed: &str, part, base| number(printed).percentage_like(part, base).map(|right| right.to_string());
        assert_eq!(like("12", 1, 8).as_deref(), Some("13"));
        assert_eq!(like("12.5", 1, 8).as_deref(), Some("12.5"));
        assert_eq!(like("33.3", 1, 3).as_deref(), Some("33.3"));
        assert_eq!(like("0", 0, 5).as_deref(), Some("0"));
        assert_eq!(like("0", 5, 0), None);
    }
}
