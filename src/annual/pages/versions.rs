//! A settled version: what was frozen, its digest, what changed since the version before, and its files.

use super::files::{answer, format};
use super::year;
use crate::access::{May, SeeOverview};
use crate::annual::store;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::reports::frozen::changes;
use crate::reports::leaves::{Leafing, ending};
use crate::reports::shown::address;
use crate::reports::shown::language;
use crate::reports::{Change, Format, Version, sha256};
use crate::web::{Frame, Language, Page, Room};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "annual/pages/version.html")]
struct VersionPage {
    frame: Frame,
    year: i16,
    language: Language,
    version: Version,
    /// Whether the content still has the digest that was stored with it.
    whole: bool,
    /// What changed since the version before; `None` for the first.
    changes: Option<Vec<Change>>,
    formats: Vec<Format>,
    paging: Leafing,
    article: String,
}

impl VersionPage {
    fn heading(&self) -> String {
        self.frame.t2("annual-version-heading", ("year", self.year.to_string()), ("version", self.version.number))
    }

    fn at(&self) -> String {
        format!("/annual-reports/{}/versions/{}", self.year, self.version.number)
    }

    fn files(&self) -> Vec<(String, &'static str)> {
        self.formats.iter().map(|format| (address(&self.at(), *format, self.language), format.label())).collect()
    }
}

/// `…/versions/1`, or `…/versions/1.pdf` and its like, as they were settled; `?leaf=2` for another leaf of the page.
pub async fn version(
    may: May<SeeOverview>,
    Path((name, number)): Path<(String, String)>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let (frame, year) = (Frame::of(&may, Room::Reports), year(&name)?);
    let language = language(&frame, &query);
    let (number, extension) = number.split_once('.').map_or((number.as_str(), None), |(n, e)| (n, Some(e)));
    let number: i64 = number.parse().map_err(|_| Failure::NotFound)?;
    let format = extension.map(format).transpose()?;
    let leaf = query.get("leaf").and_then(|leaf| leaf.parse().ok()).unwrap_or(1);
    let (version, before, formats, leaves, bytes) = may
        .look(move |tx| {
            let mut versions = store::versions(tx, year)?.into_iter();
            let version = versions.find(|version| version.number == number).ok_or(Failure::NotFound)?;
            let ending = format.map_or_else(|| ending(leaf), |format| format.extension().into());
            let bytes = store::file(tx, year, number, language.code(), &ending)?.ok_or(Failure::NotFound)?;
            let event = Event::new("report.read", format!("annual-report {year} version {number} {ending}"));
            let formats = store::formats(tx, year, number, language.code())?;
            let leaves = store::leaves(tx, year, number, language.code())?;
            Ok(((version, versions.next(), formats, leaves, bytes), event))
        })
        .await?;
    if let Some(format) = format {
        return Ok(answer(format, year, language, bytes));
    }
    let page = VersionPage {
        whole: sha256(&version.content) == version.sha256,
        changes: before.map(|before| changes(&before.content, &version.content, language)),
        formats,
        paging: Leafing::new(leaf.saturating_sub(1), leaves, |leaf| {
            format!("?language={}&leaf={}", language.code(), leaf + 1)
        }),
        article: String::from_utf8_lossy(&bytes).into_owned(),
        frame,
        year,
        language,
        version,
    };
    Ok(Page(page).into_response())
}
