//! A text as its letters, with where each begins.

use std::ops::Range;

/// The letters of a text (bokstäver). Places in it count letters, not bytes.
pub struct Letters {
    letters: Vec<char>,
    /// Where each letter begins, in bytes, and where the text ends.
    starts: Vec<usize>,
}

impl Letters {
    /// The letters of `text`.
    pub fn of(text: &str) -> Letters {
        let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Letters { letters: text.chars().collect(), starts }
    }

    /// The letter at `at`, if the text goes that far.
    pub fn get(&self, at: usize) -> Option<char> {
        self.letters.get(at).copied()
    }

    /// The letter before `at`.
    pub fn before(&self, at: usize) -> Option<char> {
        self.get(at.checked_sub(1)?)
    }

    /// Every letter.
    pub fn all(&self) -> &[char] {
        &self.letters
    }

    /// The same place in bytes.
    pub fn bytes(&self, place: &Range<usize>) -> Range<usize> {
        self.starts[place.start]..self.starts[place.end]
    }

    /// The digit at `at`.
    pub fn digit(&self, at: usize) -> Option<u32> {
        self.get(at)?.to_digit(10)
    }

    /// The digits from `at` to the first letter that is none, and where that is.
    pub fn digits(&self, at: usize) -> (String, usize) {
        let run: String = self.letters.iter().skip(at).take_while(|letter| letter.is_ascii_digit()).collect();
        let end = at + run.len();
        (run, end)
    }

    /// Where digits begin that have no digit before them.
    pub fn runs(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.letters.len())
            .filter(|&at| self.digit(at).is_some() && !self.before(at).is_some_and(|before| before.is_ascii_digit()))
    }
}

/// A hyphen or a dash of any length, as people and programs put one between figures.
pub fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// A space of any width inside a line.
pub fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
