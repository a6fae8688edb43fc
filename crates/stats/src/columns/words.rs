//! Words that occur in many rows, kept once and pointed to with two bytes.

use std::collections::HashMap;
use std::fmt;
use std::num::NonZeroU16;

/// A text of one [`Columns`](crate::Columns): municipality, contact mode, counterpart, assignment type.
///
/// A word means nothing to another `Columns`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(NonZeroU16);

impl Word {
    /// Position among the words, from 0.
    pub(crate) const fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// More than 65 534 different words in one register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyWords;

impl fmt::Display for TooManyWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "more than {} different words", Words::MOST)
    }
}

impl std::error::Error for TooManyWords {}

/// The words in the order they were first met.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    texts: Vec<Box<str>>,
    known: HashMap<Box<str>, Word>,
}

impl Words {
    const MOST: u16 = 65_534;

    pub fn word(&mut self, text: &str) -> Result<Word, TooManyWords> {
        if let Some(word) = self.known.get(text) {
            return Ok(*word);
        }
        let next = u16::try_from(self.texts.len() + 1).ok().filter(|next| *next <= Self::MOST);
        let word = Word(next.and_then(NonZeroU16::new).ok_or(TooManyWords)?);
        self.texts.push(text.into());
        self.known.insert(text.into(), word);
        Ok(word)
    }

    pub fn text(&self, word: Word) -> &str {
        self.text_at(word.index())
    }

    pub fn text_at(&self, index: usize) -> &str {
        &self.texts[index]
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_kept_once_and_the_number_of_words_is_bounded() {
        let mut words = Words::default();
        let sala = words.word("Sala").unwrap();
        assert_eq!(words.word("Sala"), Ok(sala));
        (1..Words::MOST).for_each(|n| assert!(words.word(&n.to_string()).is_ok()));
        assert_eq!(words.word("one more"), Err(TooManyWords));
        assert_eq!(words.word("Sala").map(|word| words.text(word).to_owned()), Ok("Sala".to_owned()));
        assert_eq!(size_of::<Option<Word>>(), 2);
    }
}
