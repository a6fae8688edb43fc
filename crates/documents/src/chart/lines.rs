//! Some figures over some years, each line with its own stroke, mark and name.

use crate::Value;

/// Up to four lines over the same points of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The points of time, such as years.
    pub points: Vec<String>,
    pub lines: Vec<Line>,
}

/// One line, with a figure for each point. It is broken where there is none or where it is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub label: String,
    pub values: Vec<Value>,
}
