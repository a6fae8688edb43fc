//! Each one's load, as lying bars against a guideline and the range it may have.

use crate::chart::Amount;
use crate::chart::Bar;

/// Loads against a guideline, in the order given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caseload {
    pub bars: Vec<Bar>,
    /// A line across all bars, such as fifteen clients to a post.
    pub guideline: Amount,
    /// Lower and upper bound, as a shaded band with its name, such as thirteen to twenty.
    pub range: Option<Range>,
}

/// A span with its name; the bounds are whole units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    pub label: String,
    pub from: i64,
    pub to: i64,
}
