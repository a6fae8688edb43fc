//! How something measured is spread, as standing bars that touch, with the median marked.

use crate::chart::Amount;

/// Classes in order, with how many fell in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    /// What the classes are of, such as days of waiting; under the axis.
    pub axis: String,
    pub classes: Vec<Amount>,
    /// None where it is not known or not shown.
    pub median: Option<Median>,
}

/// Where the middle one stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Median {
    /// Written at the mark, with its figure.
    pub label: String,
    /// Position among the classes, from zero.
    pub class: usize,
    /// How far into its class, in hundredths of the class.
    pub within: i64,
}
