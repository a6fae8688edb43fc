//! What is told of a year beside the release: nothing else that is told parts the same counts, so that each stands in a system of
//! its own. Where they are parts of all clients they are told beside that number, and not at all where it is not shown: nothing
//! here may tell what the release hides.

mod changed;
mod noted;
mod volunteered;

use super::{Disclosed, Id, Published, System};
use serde_json::json;

pub use changed::{Changed, Pairs};
pub use noted::{DeficiencyRow, Named, Noted};
pub use volunteered::Volunteered;

/// What every name begins with that a count told beside the release is kept under once it has been published.
pub const PUBLISHED_AS: &str = r#"["beside""#;

/// What has been published of one year beside the release (publicerat): what was not shown stays so.
#[derive(Clone, Copy, Debug, Default)]
pub struct Before<'p>(&'p [Published]);

impl<'p> Before<'p> {
    /// What was published of the year that is counted.
    pub fn of(published: &'p [Published]) -> Before<'p> {
        Before(published)
    }

    /// Holds a count to what was published of it.
    fn hold(&self, system: &mut System, id: Id, name: [&str; 2]) {
        let name = named(name);
        let known = self.0.iter().find(|one| one.figure == name);
        if let Some(one) = known {
            system.published(id, one.told);
        }
    }
}

fn named([what, which]: [&str; 2]) -> String {
    json!(["beside", what, which]).to_string()
}

/// A count as it is kept once it has been published.
fn published(year: i16, name: [&str; 2], told: Disclosed<u64>) -> Published {
    Published { year, figure: named(name), told }
}

/// What is worth more is hidden later. How many clients there are is told elsewhere.
const FIXED: u64 = 1_000_000_000;
const WHOLE: u64 = 500;
const PART: u64 = 100;
