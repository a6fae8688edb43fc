//! A recovery key as Swedish words that can be printed, read out and typed in again.

use crate::{Chance, KeyPair};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// 256 words, each known by its first four letters also without å, ä and ö: a byte a word.
const WORDS: &str = include_str!("words.txt");
/// Bytes of chance: 128 bits, which nobody can search through.
const CHANCE: usize = 16;
/// Bytes of check: one or two wrong words are always found, and so are two that changed places; more, with all but one
/// chance in 65 536.
const CHECK: usize = 2;

/// A recovery key (återställningsnyckel) of an operation, shown once as eighteen words.
pub struct RecoveryKey(Zeroizing<[u8; CHANCE]>);

/// Why words are not a recovery key (fel i orden).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordsError {
    /// There are this many instead of eighteen.
    Count(usize),
    /// This one, the first of such, is not on the list.
    Unknown(String),
    /// All are on the list, but at least one is not the one that was printed.
    Check,
}

impl RecoveryKey {
    /// How many words there are.
    pub const LENGTH: usize = CHANCE + CHECK;

    /// A new one.
    pub fn generate(chance: Chance) -> RecoveryKey {
        let mut bytes = Zeroizing::new([0; CHANCE]);
        chance(&mut *bytes);
        RecoveryKey(bytes)
    }

    /// The words, in order.
    pub fn words(&self) -> Vec<&'static str> {
        let list: Vec<&str> = WORDS.lines().collect();
        self.0.iter().chain(&check(&*self.0)).map(|byte| list[usize::from(*byte)]).collect()
    }

    /// Reads words as somebody types them: any case, with or without dots and rings, with any space or punctuation between.
    /// Four letters of a word are enough.
    ///
    /// # Errors
    /// What is wrong with the words, so that it can be mended.
    pub fn parse(typed: &str) -> Result<RecoveryKey, WordsError> {
        let words: Vec<&str> = typed.split(|letter: char| !letter.is_alphabetic()).filter(|w| !w.is_empty()).collect();
        if words.len() != Self::LENGTH {
            return Err(WordsError::Count(words.len()));
        }
        let mut bytes = Zeroizing::new([0; CHANCE + CHECK]);
        for (byte, word) in bytes.iter_mut().zip(&words) {
            *byte = position(word).ok_or_else(|| WordsError::Unknown((*word).to_owned()))?;
        }
        let mut key = RecoveryKey(Zeroizing::new([0; CHANCE]));
        key.0.copy_from_slice(&bytes[..CHANCE]);
        if check(&*key.0) == bytes[CHANCE..] { Ok(key) } else { Err(WordsError::Check) }
    }

    /// The key pair that the words stand for.
    pub fn pair(&self) -> KeyPair {
        let mut digest = Sha256::new();
        digest.update(b"ombud recovery key 1");
        digest.update(*self.0);
        KeyPair::from_seed(&Zeroizing::new(<[u8; 32]>::from(digest.finalize()))[..])
    }
}

/// The sum of the bytes, and their sum with the weights α, α², … in the field of 256 elements: the shortest Reed–Solomon code.
/// A digest as short would miss two words that changed places once in 65 536 times; this never does.
fn check(bytes: &[u8]) -> [u8; CHECK] {
    let sum = bytes.iter().fold(0, |sum, byte| sum ^ byte);
    let weighted = bytes.iter().rev().fold(0, |sum, byte| doubled(sum ^ byte));
    [sum, weighted]
}

/// Times α: the polynomials over x⁸ + x⁴ + x³ + x² + 1, in which the powers of α are 255 different elements.
fn doubled(element: u8) -> u8 {
    (element << 1) ^ if element & 0x80 == 0 { 0 } else { 0x1d }
}

/// The place of a word in the list.
fn position(word: &str) -> Option<u8> {
    let typed = fold(word);
    let known = |entry: &str| {
        let entry = fold(entry);
        typed == entry || (typed.len() >= 4 && entry.starts_with(&typed))
    };
    WORDS.lines().position(known).and_then(|at| u8::try_from(at).ok())
}

/// Lower case, without what stands on å, ä, ö and é.
fn fold(word: &str) -> String {
    let plain = |letter: char| match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        other => other,
    };
    word.to_lowercase().chars().map(plain).collect()
}
