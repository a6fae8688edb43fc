//! From before to after, one small picture for each thing that is measured.

use crate::Value;

/// Slopes on one and the same scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slopes {
    pub before: String,
    pub after: String,
    /// The scale's ends, in whole units.
    pub lowest: i64,
    pub highest: i64,
    pub slopes: Vec<Slope>,
}

/// One thing that is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slope {
    pub label: String,
    pub before: Value,
    pub after: Value,
    /// Written under the name, such as how many were measured both times.
    pub detail: Option<String>,
}
