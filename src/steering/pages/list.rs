//! The quarters that there are papers for, the latest first.

use crate::access::{Accounts, May, SeeOverview};
use crate::failure::Result;
use crate::passages::store;
use crate::steering::document::named;
use crate::steering::{Quarter, REPORT};
use crate::web::{Frame, Page, Room};
use askama::Template;

/// Quarters that are listed even where nobody has begun: two years.
const LISTED: i16 = 8;

#[derive(Template)]
#[template(path = "steering/pages/list.html")]
pub struct ListPage {
    frame: Frame,
    /// Whether the reader writes papers.
    writes: bool,
    quarters: Vec<Line>,
}

struct Line {
    quarter: Quarter,
    name: String,
    /// Whether anything has been written for it.
    begun: bool,
}

impl ListPage {
    fn state(&self, line: &Line) -> String {
        self.frame.t(if line.begun { "application-begun" } else { "application-not-begun" })
    }
}

/// The list.
pub async fn list(may: May<SeeOverview>) -> Result<Page<ListPage>> {
    let (today, frame, writes) = (may.app().today(), Frame::of(&may, Room::Reports), may.also::<Accounts>());
    may.read(move |tx| {
        let begun = store::periods(tx, REPORT)?;
        let last = Quarter::ended(today).place();
        let oldest = begun.last().copied().unwrap_or(last).min(last - LISTED + 1);
        let line = |place: i16| {
            let quarter = Quarter::at(place);
            Line { quarter, name: named(quarter, frame.texts()), begun: begun.contains(&place) }
        };
        let quarters = (oldest..=last).rev().map(line).collect();
        Ok(Page(ListPage { writes, quarters, frame }))
    })
    .await
}
