//! Lying bars, several a category, told apart by pattern as well as by colour.

use crate::Value;

/// Categories with a figure each for up to four series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// Names of the series, in the order of each group's values.
    pub series: Vec<String>,
    pub groups: Vec<Group>,
}

/// One category, with a figure for each series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub label: String,
    pub values: Vec<Value>,
}
