//! Texts held once: a register repeats the same few words millions of times.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::ops::Index;
use std::sync::Arc;

/// A text in [`Words`] (ord). Two words of one pool are equal exactly where their texts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(NonZeroU32);

/// The pool that the words of one register live in.
#[derive(Clone, Debug, Default)]
pub struct Words {
    texts: Vec<Arc<str>>,
    places: HashMap<Arc<str>, Word>,
}

impl Words {
    /// The word for `text`, added if it is new.
    pub fn add(&mut self, text: &str) -> Word {
        if let Some(word) = self.places.get(text) {
            return *word;
        }
        let shared: Arc<str> = text.into();
        self.texts.push(shared.clone());
        let place = u32::try_from(self.texts.len()).ok().and_then(NonZeroU32::new);
        let word = Word(place.expect("four thousand million different texts do not fit in memory"));
        self.places.insert(shared, word);
        word
    }

    /// Every word with its text.
    pub fn iter(&self) -> impl Iterator<Item = (Word, &str)> {
        self.places.iter().map(|(text, word)| (*word, &**text))
    }

    /// The word for `text`; `None` for empty text.
    pub fn add_unless_empty(&mut self, text: &str) -> Option<Word> {
        (!text.is_empty()).then(|| self.add(text))
    }
}

impl Index<Word> for Words {
    type Output = str;

    fn index(&self, word: Word) -> &str {
        &self.texts[word.0.get() as usize - 1]
    }
}
