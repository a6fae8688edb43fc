//! The years that can be applied for, the next one first.

use crate::access::{Accounts, May, SeeFigures};
use crate::application::{REPORT, deadline, last_year, next_year};
use crate::failure::Result;
use crate::passages::store;
use crate::web::{Frame, Page, Room};
use askama::Template;
use jiff::civil::Date;

/// Years that are listed even where nobody has begun.
const LISTED: i16 = 3;

#[derive(Template)]
#[template(path = "application/pages/years.html")]
pub struct YearsPage {
    frame: Frame,
    /// Whether the reader writes the application.
    writes: bool,
    /// The year that is applied for first.
    next: i16,
    years: Vec<YearLine>,
}

struct YearLine {
    year: i16,
    due: Date,
    /// Whether anything has been written for it.
    begun: bool,
}

impl YearsPage {
    fn state(&self, line: &YearLine) -> String {
        self.frame.t(if line.begun { "application-begun" } else { "application-not-begun" })
    }
}

/// The list.
pub async fn years(may: May<SeeFigures>) -> Result<Page<YearsPage>> {
    let (today, frame, writes) = (may.app().today(), Frame::of(&may, Room::GrantAccount), may.also::<Accounts>());
    may.read(move |tx| {
        let begun = store::periods(tx, REPORT)?;
        let last = last_year(today);
        let oldest = begun.last().copied().unwrap_or(last).min(last - LISTED + 1);
        let line = |year| YearLine { year, due: deadline(year), begun: begun.contains(&year) };
        Ok(Page(YearsPage { frame, writes, next: next_year(today), years: (oldest..=last).rev().map(line).collect() }))
    })
    .await
}
