//! Chance that is the same on every machine: whole numbers only, from a seed.

/// A source of made-up facts (slump): SplitMix64, which needs eight bytes and is even enough for a demonstration.
pub struct Chance(u64);

impl Chance {
    /// The source of this seed.
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`; 0 where `bound` is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        // The upper half of a product is below `bound`, so it always fits.
        (((self.next() >> 32) * u64::from(bound)) >> 32) as u32
    }

    /// A number from `least` to `most`, both included.
    pub fn between(&mut self, least: i32, most: i32) -> i32 {
        least + self.below(least.abs_diff(most) + 1) as i32
    }

    /// Whether something that happens `rate` times in a thousand happens.
    pub fn happens(&mut self, rate: u32) -> bool {
        self.below(1000) < rate
    }

    /// A number of a distribution given by marks between equally common parts, in ascending order.
    pub fn spread(&mut self, marks: &[i32]) -> i32 {
        let part = self.below(marks.len() as u32 - 1) as usize;
        self.between(marks[part], marks[part + 1])
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u32) as usize]
    }

    /// One of these, each as often as its weight says.
    pub fn weighted<T: Copy>(&mut self, of: &[(u32, T)]) -> T {
        let mut left = self.below(of.iter().map(|(weight, _)| weight).sum());
        for (weight, value) in of {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return *value,
            }
        }
        of[0].1
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn numbers_stay_inside_and_reach_both_ends() {
        let mut chance = Chance::new(7);
        let drawn: Vec<i32> = (0..2000).map(|_| chance.between(-3, 4)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&-3), Some(&4)));
        assert_eq!(chance.below(0), 0);
    }

    #[test]
    fn weights_are_kept() {
        let mut chance = Chance::new(1);
        let often = (0..10_000).filter(|_| chance.weighted(&[(1, false), (3, true)])).count();
        assert!((7300..7700).contains(&often), "{often}");
    }
}
