//! What is told of a year beside the release: nothing else that is told parts the same counts, so that each stands in a system of
//! its own. Where they are parts of all clients they are told beside that number, and not at all where it is not shown: nothing
//! here may tell what the release hides.

mod changed;
mod noted;
mod volunteered;

pub use changed::{Changed, Pairs};
pub use noted::{DeficiencyRow, Named, Noted};
pub use volunteered::Volunteered;

/// What is worth more is hidden later. How many clients there are is told elsewhere.
const FIXED: u64 = 1_000_000_000;
const WHOLE: u64 = 500;
const PART: u64 = 100;
