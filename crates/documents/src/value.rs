//! How a value is shown, and whether it is a figure.

use crate::{Labels, Language, Table, Value, numbers};

pub(crate) const FEW: &str = "<5";
pub(crate) const HIDDEN: &str = "–";

impl Value {
    /// The value as a reader sees it; nothing for an empty one.
    pub fn shown(&self, language: Language) -> Option<String> {
        match self {
            Self::Text(text) if text.trim().is_empty() => None,
            Self::Text(text) => Some(text.clone()),
            Self::Whole(number) => Some(numbers::whole(*number, language)),
            Self::Hundredths(number) => Some(numbers::hundredths(*number, language)),
            Self::Money(amount) => Some(numbers::money(*amount, language)),
            Self::Tenths(number) => Some(numbers::tenths(*number, language)),
            Self::Percent { tenths, decimal } => Some(numbers::percent(*tenths, *decimal, language)),
            Self::Date(date) => Some(date.to_string()),
            Self::Few => Some(FEW.into()),
            Self::Hidden => Some(HIDDEN.into()),
            Self::Empty => None,
        }
    }

    /// What is said instead of a mark that stands for a figure.
    pub(crate) fn said<'a>(&self, labels: &'a Labels) -> Option<&'a str> {
        match self {
            Self::Few => Some(&labels.few),
            Self::Hidden => Some(&labels.hidden),
            _ => None,
        }
    }

    /// Its size in hundredths of a unit, where it is a figure that is shown.
    pub(crate) fn size(&self) -> Option<i64> {
        match self {
            Self::Whole(number) => Some(number.saturating_mul(100)),
            Self::Hundredths(number) | Self::Money(number) => Some(*number),
            Self::Tenths(number) | Self::Percent { tenths: number, .. } => Some(number.saturating_mul(10)),
            Self::Text(_) | Self::Date(_) | Self::Few | Self::Hidden | Self::Empty => None,
        }
    }
}

/// What the marks in a table stand for, one line a mark.
pub(crate) fn key(table: &Table, labels: &Labels) -> Vec<String> {
    let has = |mark: &Value| table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.value == *mark);
    let few = has(&Value::Few).then(|| format!("{FEW}: {}", labels.few));
    let hidden = has(&Value::Hidden).then(|| format!("{HIDDEN}: {}", labels.hidden));
    few.into_iter().chain(hidden).collect()
}

impl Table {
    /// Its notes, and what the marks in it stand for.
    pub(crate) fn all_notes(&self, labels: &Labels) -> Vec<String> {
        self.notes.iter().cloned().chain(key(self, labels)).collect()
    }
}
