//! Natural numbers of any size, just enough to add up binomial terms exactly.

use std::cmp::Ordering;

/// A natural number in base 2⁶⁴, lowest digit first, without noughts at the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Natural(Vec<u64>);

impl Natural {
    /// 0.
    pub fn nought() -> Natural {
        Natural(Vec::new())
    }

    /// `base` to the power of `exponent`.
    pub fn power(base: u64, exponent: u64) -> Natural {
        let mut power = Natural(vec![1]);
        (0..exponent).for_each(|_| power.multiply(base));
        power
    }

    /// Multiplies by `factor`.
    pub fn multiply(&mut self, factor: u64) {
        let mut carry = 0;
        for digit in &mut self.0 {
            let product = u128::from(*digit) * u128::from(factor) + carry;
            *digit = product as u64;
            carry = product >> 64;
        }
        self.0.push(carry as u64);
        self.trim();
    }

    /// Divides by `divisor`, which is not 0; what is left over is dropped.
    pub fn divide(&mut self, divisor: u64) {
        let mut rest = 0;
        for digit in self.0.iter_mut().rev() {
            let whole = (rest << 64) | u128::from(*digit);
            *digit = (whole / u128::from(divisor)) as u64;
            rest = whole % u128::from(divisor);
        }
        self.trim();
    }

    /// Adds `other`.
    pub fn add(&mut self, other: &Natural) {
        self.0.resize(self.0.len().max(other.0.len()) + 1, 0);
        let mut carry = false;
        for (at, digit) in self.0.iter_mut().enumerate() {
            let (sum, over) = digit.overflowing_add(other.0.get(at).copied().unwrap_or(0));
            let (sum, again) = sum.overflowing_add(u64::from(carry));
            (*digit, carry) = (sum, over || again);
        }
        self.trim();
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Natural) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Natural) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(number: u128) -> Natural {
        let mut natural = Natural(vec![number as u64, (number >> 64) as u64]);
        natural.trim();
        natural
    }

    proptest! {
        #[test]
        fn counts_as_the_processor_does(one in any::<u128>(), other in any::<u128>(), small in 1u64..) {
            let (one, other) = (one >> 1, other >> 1);
            let mut sum = of(one);
            sum.add(&of(other));
            prop_assert_eq!(&sum, &of(one + other));
            let (mut product, narrow) = (of(one >> 64), one >> 64);
            product.multiply(small);
            prop_assert_eq!(&product, &of(narrow * u128::from(small)));
            let mut quotient = of(one);
            quotient.divide(small);
            prop_assert_eq!(&quotient, &of(one / u128::from(small)));
            prop_assert_eq!(of(one).cmp(&of(other)), one.cmp(&other));
        }
    }

    #[test]
    fn powers_grow_past_every_register() {
        let mut power = Natural::power(3, 200);
        (0..200).for_each(|_| power.divide(3));
        assert_eq!(power, Natural::power(3, 0));
        power.multiply(0);
        assert_eq!(power, Natural::nought());
    }
}
