//! How a value is shown, and whether it is a figure.

use crate::{Language, Value, numbers};

impl Value {
    /// The value as a reader sees it; nothing for an empty one.
    pub fn shown(&self, language: Language) -> Option<String> {
        match self {
            Self::Text(text) if text.trim().is_empty() => None,
            Self::Text(text) => Some(text.clone()),
            Self::Whole(number) => Some(numbers::whole(*number, language)),
            Self::Hundredths(number) => Some(numbers::hundredths(*number, language)),
            Self::Money(amount) => Some(numbers::money(*amount, language)),
            Self::Date(date) => Some(date.to_string()),
            Self::Empty => None,
        }
    }
}
