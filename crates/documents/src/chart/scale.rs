//! From figures to lengths. Every scale begins at zero.

use crate::Value;

/// The length of each mark that must not tell how many it stands for.
pub(super) const BLIND: i64 = 24;

/// A length in units for the largest figure, and what others have beside it.
pub(super) struct Scale {
    /// Hundredths of what is counted; at least one.
    most: i64,
    length: i64,
}

impl Scale {
    /// A scale on which the largest of the figures that are shown has the whole length.
    pub(super) fn over<'a>(values: impl IntoIterator<Item = &'a Value>, length: i64) -> Self {
        Self::to(values.into_iter().filter_map(Value::size).max().unwrap_or(0), length)
    }

    /// A scale that ends at so many hundredths.
    pub(super) fn to(most: i64, length: i64) -> Self {
        Self { most: most.max(1), length }
    }

    /// Where so many hundredths are.
    pub(super) fn at(&self, hundredths: i64) -> i64 {
        let (size, length) = (i128::from(hundredths.clamp(0, self.most)), i128::from(self.length));
        let rounded = (size * length * 2 + i128::from(self.most)) / (i128::from(self.most) * 2);
        i64::try_from(rounded).expect("no longer than the scale")
    }

    /// The length of a value's mark: its own, one that tells nothing, or none.
    pub(super) fn mark(&self, value: &Value) -> i64 {
        match value {
            Value::Few | Value::Hidden => BLIND,
            // What is there is seen, however small.
            shown => shown.size().map_or(0, |size| if size > 0 { self.at(size).max(2) } else { 0 }),
        }
    }
}

/// Even steps from zero, in hundredths, the last at or above the largest figure: at most six of them, each 1, 2 or 5 and zeros.
pub(super) fn steps(most: i64) -> Vec<i64> {
    let mut sizes = (0..16).map(|power| 10_i64.pow(power)).flat_map(|ten| [1, 2, 5].map(|digit| digit * ten));
    let step = sizes.find(|size| *size >= 100 && size.saturating_mul(5) >= most).unwrap_or(i64::MAX / 8);
    (0..)
        .map(|i: i64| i.saturating_mul(step))
        .scan(false, |done, at| (!std::mem::replace(done, at >= most && at > 0)).then_some(at))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_begin_at_zero_and_reach_the_largest() {
        assert_eq!(steps(0), [0, 100]);
        assert_eq!(steps(300), [0, 100, 200, 300]);
        assert_eq!(steps(15_700), [0, 5_000, 10_000, 15_000, 20_000]);
    }

    #[test]
    fn marks_that_must_not_tell_are_all_alike() {
        let scale = Scale::over(&[Value::Whole(3), Value::Few, Value::Hidden], 300);
        assert_eq!(scale.mark(&Value::Few), scale.mark(&Value::Hidden));
        assert_eq!(scale.mark(&Value::Whole(3)), 300);
        assert_eq!(scale.mark(&Value::Whole(1)), 100);
        assert_eq!(scale.mark(&Value::Whole(0)), 0);
        assert_eq!(scale.mark(&Value::Empty), 0);
        assert_eq!(Scale::over(&[], 300).mark(&Value::Empty), 0);
    }
}
