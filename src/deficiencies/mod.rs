//! Deficiencies: where society fails the group. So far as drafts, noted in haste and written out later.

pub mod chapter;
pub mod pages;
pub mod store;

use jiff::civil::Date;
use uuid::Uuid;

/// A note of a deficiency (utkast till systembrist), the writer's own until it is written out. It says nothing of who was
/// failed (lag 2001:454 6 §).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub id: Uuid,
    pub on: Date,
    /// The authority or other party that failed (aktör), where that is known.
    pub party: Option<String>,
    /// What happened, and what came of it.
    pub description: String,
}
