//! Rounding up lengths: what is sealed is as long as its neighbours, so that length tells nobody anything.

use crate::Unsealed;
use zeroize::Zeroizing;

/// Short values become a multiple of this many bytes.
const STEP: usize = 128;
/// Longer ones than this a multiple of a larger step: a paper of a megabyte need not hide a hundred bytes.
const LONG: usize = 64 * 1024;
const LONG_STEP: usize = 4096;

/// The length (eight bytes), the value, and zeros up to the step.
pub fn pad(plain: &[u8]) -> Zeroizing<Vec<u8>> {
    let step = if plain.len() > LONG { LONG_STEP } else { STEP };
    let whole = (8 + plain.len()).next_multiple_of(step);
    // Room for all of it at once: a vector that grows leaves copies behind.
    let mut padded = Zeroizing::new(Vec::with_capacity(whole));
    padded.extend_from_slice(&(plain.len() as u64).to_be_bytes());
    padded.extend_from_slice(plain);
    padded.resize(whole, 0);
    padded
}

/// The value again.
pub fn unpad(padded: Zeroizing<Vec<u8>>) -> Result<Zeroizing<Vec<u8>>, Unsealed> {
    let (length, rest) = padded.split_at_checked(8).ok_or(Unsealed)?;
    let length = u64::from_be_bytes(length.try_into().map_err(|_| Unsealed)?);
    let length = usize::try_from(length).map_err(|_| Unsealed)?;
    Ok(Zeroizing::new(rest.get(..length).ok_or(Unsealed)?.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_different_length_look_alike() {
        assert_eq!(pad(b"Bo").len(), pad("Anna-Karin Exempelsson".as_bytes()).len());
    }

    #[test]
    fn what_was_padded_comes_back() {
        for length in [0, 1, 119, 120, 121, 65_536, 65_537, 200_000] {
            let plain = vec![7; length];
            let padded = pad(&plain);
            assert_eq!(padded.len() % STEP, 0);
            assert_eq!(*unpad(padded).unwrap(), plain);
        }
    }

    #[test]
    fn a_length_that_does_not_fit_is_refused() {
        assert!(unpad(Zeroizing::new(vec![255; 128])).is_err());
        assert!(unpad(Zeroizing::new(vec![0; 7])).is_err());
    }
}
