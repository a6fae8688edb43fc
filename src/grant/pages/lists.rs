//! The list of years, with how far the account of each has come.

use crate::access::{Accounts, May, SeeFigures};
use crate::failure::Result;
use crate::grant::findings::missing;
use crate::grant::report::statement;
use crate::grant::{State, deadline, store};
use crate::web::{Frame, Page, Room};
use askama::Template;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Years that are listed even where nobody has begun.
const LISTED: i16 = 5;

#[derive(Template)]
#[template(path = "grant/pages/years.html")]
pub struct YearsPage {
    frame: Frame,
    /// Whether the reader fills the account in.
    writes: bool,
    years: Vec<YearLine>,
}

struct YearLine {
    year: i16,
    deadline: Date,
    state: State,
    missing: usize,
    findings: usize,
    /// Whether it is the account of the year that ended last, and waits.
    waits: bool,
}

impl YearLine {
    fn state(&self, frame: &Frame) -> String {
        state_text(frame, &self.state)
    }
}

/// Where an account stands, in words.
pub fn state_text(frame: &Frame, state: &State) -> String {
    match state {
        State::Draft => frame.t("grant-state-draft"),
        State::Signed { version, on } => frame.t2("grant-state-signed", ("version", *version), ("day", on.to_string())),
        State::Changed { version, changes, .. } => {
            frame.t2("grant-state-changed", ("version", *version), ("changes", *changes as i64))
        }
    }
}

pub async fn years(may: May<SeeFigures>) -> Result<Page<YearsPage>> {
    let (app, frame, writes) = (may.app().clone(), Frame::of(&may, Room::GrantAccount), may.also::<Accounts>());
    let texts = frame.texts();
    may.read(move |tx| {
        let today = app.today();
        let begun = store::years(tx)?.into_iter();
        let all: BTreeSet<i16> = (today.year() - LISTED + 1..=today.year()).chain(begun).collect();
        let mut years = Vec::new();
        for year in all.into_iter().rev() {
            let statement = statement(&app, tx, year, texts)?;
            let versions = store::versions(tx, year)?;
            let state = statement.state(versions.first());
            years.push(YearLine {
                year,
                deadline: deadline(year),
                missing: missing(statement.form, &statement.figures, &statement.answers).len(),
                findings: statement.findings.len(),
                waits: year == today.year() - 1 && !matches!(state, State::Signed { .. }),
                state,
            });
        }
        Ok(Page(YearsPage { frame, writes, years }))
    })
    .await
}
