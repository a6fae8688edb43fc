//! Where a report stands, as its page tells it: frozen or not, what has changed since, and the versions.

use super::gathered::Gathered;
use super::{Paper, store};
use crate::access::{ReadFigures, Tx};
use crate::failure::Result;
use crate::reports::{State, Version};
use crate::web::{Frame, Language};

/// Where a report stands (läge).
pub struct Standing {
    paper: Paper,
    state: State,
    /// The latest first.
    pub versions: Vec<Version>,
}

impl Standing {
    /// Reads it from what has been frozen.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read(tx: &mut Tx<impl ReadFigures>, paper: Paper, now: &Gathered, language: Language) -> Result<Standing> {
        let versions = store::versions(tx, &paper)?;
        Ok(Standing { state: now.state(&paper, versions.first(), language), paper, versions })
    }

    /// In words.
    pub fn said(&self, frame: &Frame) -> String {
        self.state.said(frame)
    }

    /// Whether it is frozen just as it is.
    pub fn is_settled(&self) -> bool {
        matches!(self.state, State::Signed { .. })
    }

    /// The address of the report.
    pub fn at(&self) -> String {
        self.paper.address()
    }

    /// A version in a list.
    pub fn named(&self, frame: &Frame, version: &Version) -> String {
        frame.t2("annual-version-line", ("version", version.number), ("day", version.signed_on.to_string()))
    }
}
