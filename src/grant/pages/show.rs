//! The form of a year, section by section, with what is found and what is missing.

use super::fields::{Given, Input, SectionView};
use super::lists::state_text;
use crate::access::{Accounts, May, SeeFigures};
use crate::app::local;
use crate::audit::Event;
use crate::failure::Result;
use crate::grant::answers::Refused;
use crate::grant::document::{Setting, document, escaped};
use crate::grant::findings::missing;
use crate::grant::noted::noted;
use crate::grant::report::statement;
use crate::grant::words::{Told, Words};
use crate::grant::{State, Statement, Version, deadline, store};
use crate::identities::names::known_names;
use crate::web::{Frame, Page, Room, Typed};
use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "grant/pages/show.html")]
pub struct ShowPage {
    frame: Frame,
    year: i16,
    writes: bool,
    state: State,
    problems: Vec<Link>,
    missing: Vec<Link>,
    findings: Vec<Told>,
    versions: Vec<Version>,
    sections: Vec<SectionView>,
    /// The account to read, for those who do not fill it in.
    article: Option<String>,
}

/// A place on the page that something is said of.
struct Link {
    href: String,
    text: String,
}

impl ShowPage {
    /// The form, for somebody who fills it in, with what was typed and not taken; `names` are those that no text may
    /// hold.
    pub fn form(
        frame: Frame,
        statement: Statement,
        versions: Vec<Version>,
        typed: &Typed,
        refused: &Refused,
        names: &[String],
    ) -> ShowPage {
        let words = Words { texts: frame.texts(), form: statement.form };
        let link = |key: &str| Link { href: format!("#{key}"), text: words.place(key) };
        let problem = |(key, wrong): &(String, crate::grant::answers::Wrong)| Link {
            href: format!("#{key}"),
            text: format!("{}: {}", words.place(key), frame.t(wrong.key())),
        };
        let noted = noted(&statement, names);
        let given = Given { statement: &statement, texts: frame.texts(), typed, refused, noted: &noted };
        ShowPage {
            year: statement.year,
            writes: true,
            state: statement.state(versions.first()),
            problems: refused.iter().map(problem).collect(),
            missing: missing(statement.form, &statement.figures, &statement.answers).into_iter().map(link).collect(),
            sections: given.sections(),
            findings: statement.findings,
            versions,
            article: None,
            frame,
        }
    }

    /// The account, for somebody who reads it.
    fn reading(frame: Frame, statement: Statement, versions: Vec<Version>, at: jiff::civil::DateTime) -> ShowPage {
        let state = statement.state(versions.first());
        let rows_at = Some(rows_at(statement.year));
        let setting = Setting { texts: frame.texts(), at, state: &state, version: None, rows_at };
        let article = documents::html(&document(&statement, &setting));
        ShowPage {
            frame,
            year: statement.year,
            writes: false,
            problems: Vec::new(),
            missing: Vec::new(),
            findings: Vec::new(),
            versions,
            sections: Vec::new(),
            article: Some(article),
            state,
        }
    }

    fn heading(&self) -> String {
        self.frame.t1("grant-heading-year", "year", self.year.to_string())
    }

    fn state(&self) -> String {
        state_text(&self.frame, &self.state)
    }

    fn deadline(&self) -> Date {
        deadline(self.year)
    }

    fn named(&self, version: &Version) -> String {
        let day = version.signed_on.to_string();
        self.frame.t2("grant-version-line", ("version", version.number), ("day", day))
    }

    fn rows_of(&self, told: &Told) -> Option<String> {
        told.rows.as_ref().map(|cell| format!("{}{}", rows_at(self.year), escaped(cell)))
    }
}

/// The address of the rows behind a figure, open for its cell.
pub fn rows_at(year: i16) -> String {
    format!("/grant-account/{year}/rows?cell=")
}

/// Draws the account of a year.
pub async fn show(may: May<SeeFigures>, year: i16) -> Result<Response> {
    let (app, frame, writes) = (may.app().clone(), Frame::of(&may, Room::GrantAccount), may.also::<Accounts>());
    let (at, texts) = (local((app.world.now)()), frame.texts());
    let (statement, versions) = may
        .look(move |tx| {
            let read = (statement(&app, tx, year, texts)?, store::versions(tx, year)?);
            Ok((read, Event::new("report.read", format!("grant-account {year}"))))
        })
        .await?;
    let page = if writes {
        let names = known_names(&may).await?;
        ShowPage::form(frame, statement, versions, &Typed::default(), &Vec::new(), &names)
    } else {
        ShowPage::reading(frame, statement, versions, at)
    };
    Ok(Page(page).into_response())
}
