//! Recovery codes: ten, shown once, each good for one sign-in when the authenticator is not at hand.

use super::session;
use uuid::Uuid;

/// How many there are.
pub const COUNT: usize = 10;
/// Bytes of chance in each: 120 bits, so that not even the digests can be searched through.
const CHANCE: usize = 15;
/// Digits and letters that are not mixed up with each other (Crockford's base 32), five bits each.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// New recovery codes (återställningskoder), as they are written.
pub fn generate(chance: sealing::Chance) -> Vec<String> {
    let one = || {
        let mut bytes = [0; CHANCE];
        chance(&mut bytes);
        written(bytes)
    };
    (0..COUNT).map(|_| one()).collect()
}

/// Twenty-four letters, four at a time.
fn written(bytes: [u8; CHANCE]) -> String {
    let number = bytes.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    let letters: Vec<char> =
        (0..24).rev().map(|place| char::from(LETTERS[(number >> (5 * place) & 31) as usize])).collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// What is stored of a code, however it was typed: with or without lines and space, in any case, O for 0 and l for 1.
pub fn digest(account: Uuid, typed: &str) -> Vec<u8> {
    let plain = |letter: char| match letter {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    let letters = typed.to_lowercase();
    let folded: String = letters.chars().filter(|letter| letter.is_alphanumeric()).map(plain).collect();
    session::digest(&format!("{account} recovery {folded}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_twenty_four_letters_and_read_as_people_type() {
        assert_eq!(written([0; CHANCE]), "0000-0000-0000-0000-0000-0000");
        assert_eq!(written([0xff; CHANCE]), "zzzz-zzzz-zzzz-zzzz-zzzz-zzzz");
        let account = Uuid::from_u128(1);
        let stored = digest(account, "0a1b-2c3d-4e5f-6g7h");
        assert_eq!(stored, digest(account, " OAlB 2C3D 4e5f6g7h"));
        assert_ne!(stored, digest(Uuid::from_u128(2), "0a1b-2c3d-4e5f-6g7h"));
        assert_ne!(stored, digest(account, "0a1b-2c3d-4e5f-6g7j"));
    }
}
