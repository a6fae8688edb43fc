//! Lying bars, one a category: the names have room, and the figures stand at the ends.

use crate::Value;

/// Categories with a figure each, drawn in the order given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    pub bars: Vec<Bar>,
}

/// One category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub value: Value,
    /// Written after the figure, such as its share.
    pub detail: Option<String>,
}
