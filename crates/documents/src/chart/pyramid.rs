//! Two groups by age, back to back.

use crate::Value;

/// The ages from the youngest, which stand lowest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pyramid {
    /// Name of the group to the left.
    pub left: String,
    /// Name of the group to the right.
    pub right: String,
    pub bands: Vec<Band>,
}

/// One span of ages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    pub label: String,
    pub left: Value,
    pub right: Value,
}
