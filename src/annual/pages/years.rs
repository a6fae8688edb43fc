//! The list of years, with how far the report of each has come.

use crate::access::{Accounts, May, SeeOverview};
use crate::annual::store;
use crate::failure::Result;
use crate::papers::{self, Paper};
use crate::reports::Version;
use crate::web::{Frame, Page, Room};
use askama::Template;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Years that are listed even where nobody has begun.
const LISTED: i16 = 5;

#[derive(Template)]
#[template(path = "annual/pages/years.html")]
pub struct YearsPage {
    frame: Frame,
    /// Whether the reader writes the report.
    writes: bool,
    years: Vec<YearLine>,
}

struct YearLine {
    year: i16,
    /// The last settled version.
    last: Option<Version>,
    /// Whether it is the report of the year that ended last, and waits.
    waits: bool,
    /// Whether the year goes on.
    runs: bool,
}

impl YearLine {
    fn day(&self) -> Option<Date> {
        self.last.as_ref().map(|version| version.signed_on)
    }

    fn state(&self, frame: &Frame) -> String {
        match &self.last {
            Some(version) => frame.t1("annual-years-settled", "version", version.number),
            None if self.runs => frame.t("annual-years-runs"),
            None => frame.t("annual-state-draft"),
        }
    }
}

pub async fn years(may: May<SeeOverview>) -> Result<Page<YearsPage>> {
    let (app, frame, writes) = (may.app().clone(), Frame::of(&may, Room::Reports), may.also::<Accounts>());
    may.read(move |tx| {
        let this_year = app.today().year();
        let begun = store::years(tx)?.into_iter().filter(|year| *year <= this_year);
        let all: BTreeSet<i16> = (this_year - LISTED + 1..=this_year).chain(begun).collect();
        let mut years = Vec::new();
        for year in all.into_iter().rev() {
            let last = papers::store::versions(tx, &Paper::Annual(year))?.into_iter().next();
            years.push(YearLine {
                year,
                waits: year == this_year - 1 && last.is_none(),
                runs: year == this_year,
                last,
            });
        }
        Ok(Page(YearsPage { frame, writes, years }))
    })
    .await
}
