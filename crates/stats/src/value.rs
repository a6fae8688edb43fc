//! A figure as it is shown and compared: a whole number, one that may end in a half, or a text.

use crate::Halves;
use std::fmt;

/// A figure (siffra) in an account or a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Whole(i64),
    /// A median.
    Halves(Halves),
    /// A date, a number with decimals, or words.
    Text(String),
}

impl Value {
    /// A count; counts of rows never come near the bound of `i64`.
    pub fn count(count: u64) -> Self {
        Value::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The JSON number or string.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Value::Whole(number) => (*number).into(),
            Value::Halves(halves) => halves.to_json(),
            Value::Text(text) => text.as_str().into(),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Whole(number) => number.fmt(f),
            Value::Halves(halves) => halves.fmt(f),
            Value::Text(text) => text.fmt(f),
        }
    }
}
