//! Where a report stands, as its page tells it: frozen or not, what has changed since, and the versions.

use super::gathered::{Gathered, read};
use super::{Paper, store};
use crate::access::{May, ReadFigures, ReadStaff, Right, Tx};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::reports::{State, Version};
use crate::web::{Frame, Language};

/// Where a report stands (läge).
pub struct Standing {
    paper: Paper,
    state: State,
    /// The latest first.
    pub versions: Vec<Version>,
}

/// Where a report that has been frozen stands, without its pages: it is gathered and compared, some milliseconds a report.
///
/// # Errors
/// Those of the database.
pub fn state(
    app: &App,
    tx: &mut Tx<impl ReadFigures + ReadStaff>,
    paper: &Paper,
    last: &Version,
    language: Language,
) -> Result<State> {
    match Gathered::of(app, tx, paper) {
        Ok(now) => Ok(now.state(Some(last), language)),
        // What it is about has left the register since: there is nothing to compare with.
        Err(Failure::NotFound) => Ok(State::since(Some(last), |_| 0)),
        Err(failure) => Err(failure),
    }
}

/// A report as it stands now and where it stands, for its page; the log says that it was read.
///
/// # Errors
/// Those of [`Gathered::of`].
pub async fn seen<R: Right + ReadFigures + ReadStaff>(
    may: &May<R>,
    paper: Paper,
    language: Language,
) -> Result<(Gathered, Standing)> {
    let app = may.app().clone();
    may.look(move |tx| {
        let event = Event::new("report.read", read(&paper, "page"));
        let report = Gathered::of(&app, tx, &paper)?;
        let standing = Standing::read(tx, paper.clone(), &report, language)?;
        Ok(((report, standing), event))
    })
    .await
}

impl Standing {
    /// Reads it from what has been frozen.
    ///
    /// # Errors
    /// Those of the database.
    fn read(tx: &mut Tx<impl ReadFigures>, paper: Paper, now: &Gathered, language: Language) -> Result<Standing> {
        let versions = store::versions(tx, &paper)?;
        Ok(Standing { state: now.state(versions.first(), language), paper, versions })
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
