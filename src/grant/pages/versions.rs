//! A signed version: what was frozen, its digest, and what changed since the version before.

use super::files::{format, render, signed_at};
use super::year;
use crate::access::{May, SeeFigures};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::grant::document::{Setting, document};
use crate::grant::report::Format;
use crate::grant::words::Words;
use crate::grant::{Change, State, Statement, Version, changes, sha256, store};
use crate::web::{Frame, Page, Room};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "grant/pages/version.html")]
pub struct VersionPage {
    frame: Frame,
    year: i16,
    version: Version,
    /// Whether the content still has the digest that was stored with it.
    whole: bool,
    /// What changed since the version before; `None` for the first.
    changes: Option<Vec<ChangeLine>>,
    article: String,
}

impl VersionPage {
    fn heading(&self) -> String {
        self.frame.t2("grant-version-heading", ("year", self.year.to_string()), ("version", self.version.number))
    }
}

struct ChangeLine {
    what: String,
    before: String,
    after: String,
}

/// `…/versions/1`, or `…/versions/1.pdf` and its like.
pub async fn version(may: May<SeeFigures>, Path((name, number)): Path<(String, String)>) -> Result<Response> {
    let (frame, year) = (Frame::of(&may, Room::GrantAccount), year(&name)?);
    let (number, extension) = number.split_once('.').map_or((number.as_str(), None), |(n, e)| (n, Some(e)));
    let number: i64 = number.parse().map_err(|_| Failure::NotFound)?;
    let format = extension.map(format).transpose()?;
    let (version, before) = may
        .look(move |tx| {
            let mut versions = store::versions(tx, year)?.into_iter();
            let version = versions.find(|version| version.number == number).ok_or(Failure::NotFound)?;
            let shown = format.map_or("html", Format::extension);
            let event = Event::new("report.read", format!("grant-account {year} version {number} {shown}"));
            Ok(((version, versions.next()), event))
        })
        .await?;
    let statement =
        Statement::thawed(&version.content).ok_or(Failure::Broken("frozen content of another shape".into()))?;
    if let Some(format) = format {
        let at = signed_at(&version);
        return render(statement, Some(version), format, frame.texts(), at).await;
    }
    Ok(Page(page(frame, statement, version, before)).into_response())
}

fn page(frame: Frame, statement: Statement, version: Version, before: Option<Version>) -> VersionPage {
    let words = Words { texts: frame.texts(), form: statement.form };
    let state = State::Signed { version: version.number, on: version.signed_on };
    let at = signed_at(&version);
    let setting = Setting { texts: frame.texts(), at, state: &state, version: Some(&version), rows_at: None };
    let article = documents::html(&document(&statement, &setting));
    let line = |change: Change| ChangeLine {
        what: what(&words, &change.key),
        before: value(&words, &change.key, change.before),
        after: value(&words, &change.key, change.after),
    };
    let since = before.map(|before| changes(&before.content, &version.content).into_iter().map(line).collect());
    VersionPage {
        year: statement.year,
        whole: sha256(&version.content) == version.sha256,
        changes: since,
        article,
        version,
        frame,
    }
}

/// What changed, in words.
fn what(words: &Words, key: &str) -> String {
    match key.split_once('.') {
        Some(("value", key)) => words.place(key),
        Some(("reason", key)) => words.texts.with("grant-reason-for", &[("row", words.place(key).into())]),
        _ => words.texts.with("grant-change-figure", &[("place", words.place(key).into())]),
    }
}

fn value(words: &Words, key: &str, value: Option<String>) -> String {
    let field = key.strip_prefix("value.").and_then(|key| words.form.field(key)).filter(|field| field.chooses());
    match (value, field) {
        (Some(value), Some(field)) => {
            let codes = crate::grant::answers::codes(&value).into_iter();
            codes.map(|code| words.option(field, code)).collect::<Vec<_>>().join(", ")
        }
        (value, _) => value.unwrap_or_default(),
    }
}
