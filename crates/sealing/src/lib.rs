//! Sealing what identifies a person: keys, key pairs, and the words that a recovery key is printed as.
//!
//! Pure: bytes in, bytes out, chance as an argument. What is sealed here can be opened only with the key it was sealed
//! for and in the place (`context`) it was sealed for, so that a sealed value cannot be moved to another row. Every
//! algorithm comes from a reviewed library; the choices and their reasons are in `docs/decisions/identity.md`.

mod key;
mod padding;
mod pair;
mod words;

pub use key::Key;
pub use pair::{KeyPair, PublicKey};
pub use words::{RecoveryKey, WordsError};
pub use zeroize::Zeroizing;

/// Fills bytes with chance (slump) that nobody can guess.
pub type Chance<'a> = &'a dyn Fn(&mut [u8]);

/// A sealed value that does not open (förseglingen bruten): another key, another place, or altered bytes. Which of them is not
/// told, since whoever asks should not learn it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsealed;

impl std::fmt::Display for Unsealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a sealed value does not open with this key in this place")
    }
}

impl std::error::Error for Unsealed {}
