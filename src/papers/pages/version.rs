//! A frozen version: what was frozen, its digest, what changed since the version before, and its files.

use super::kinds::Of;
use super::{room, title};
use crate::access::{Accounts, May, ReadFigures, Right, SeeFigures, SeeOverview};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::papers::files::{self, answer, asked};
use crate::papers::gathered::read;
use crate::papers::{Kind, Paper, store};
use crate::reports::frozen::changes;
use crate::reports::leaves::{Leafing, address_of, ending, leaf};
use crate::reports::shown::{address, language};
use crate::reports::{Change, Format, Version, sha256};
use crate::web::{Frame, Language, Page};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "papers/pages/version.html")]
struct VersionPage {
    frame: Frame,
    paper: Paper,
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
    fn title(&self) -> String {
        title(&self.frame, &self.paper)
    }

    fn heading(&self) -> String {
        self.frame.t2("papers-version-heading", ("title", self.title()), ("version", self.version.number))
    }

    fn files(&self) -> Vec<(String, &'static str)> {
        let at = format!("{}/versions/{}", self.paper.address(), self.version.number);
        self.formats.iter().map(|format| (address(&at, *format, self.language), format.label())).collect()
    }
}

/// Where a version is: what the report is about, and its number with the extension of a file.
type Named = Path<(String, String)>;

type Asked = Query<HashMap<String, String>>;

/// A version of a report in which small numbers do not stand.
pub(super) async fn wide<K: Of>(may: May<SeeOverview>, named: Named, asked: Asked) -> Result<Response> {
    version(may, K::KIND, named, asked).await
}

/// A version of an application.
pub(super) async fn application(may: May<SeeFigures>, named: Named, asked: Asked) -> Result<Response> {
    version(may, Kind::Application, named, asked).await
}

/// A version of an interim account.
pub(super) async fn interim(may: May<Accounts>, named: Named, asked: Asked) -> Result<Response> {
    version(may, Kind::InterimAccount, named, asked).await
}

/// `…/versions/1`, or `…/versions/1.pdf` and its like, as they were frozen; `?leaf=2` for another leaf of the page.
async fn version<R: Right + ReadFigures>(
    may: May<R>,
    kind: Kind,
    Path((name, number)): Named,
    Query(query): Asked,
) -> Result<Response> {
    let (paper, none) = asked(kind, &name)?;
    let frame = Frame::of(&may, room(kind));
    let language = language(&frame, &query);
    let (number, extension) = number.split_once('.').map_or((number.as_str(), None), |(n, e)| (n, Some(e)));
    let number: i64 = number.parse().map_err(|_| Failure::NotFound)?;
    let format = extension.map(|extension| files::format(extension).ok_or(Failure::NotFound)).transpose()?;
    if none.is_some() {
        return Err(Failure::NotFound);
    }
    let (of, leaf) = (paper.clone(), leaf(&query));
    let (version, before, formats, leaves, bytes) = may
        .look(move |tx| {
            let mut versions = store::versions(tx, &of)?.into_iter();
            let version = versions.find(|version| version.number == number).ok_or(Failure::NotFound)?;
            let ending = format.map_or_else(|| ending(leaf), |format| format.extension().into());
            let bytes = store::file(tx, &of, number, (language.code(), &ending))?.ok_or(Failure::NotFound)?;
            let event = Event::new("report.read", read(&of, &format!("version {number} {ending}")));
            let formats = store::formats(tx, &of, number, language.code())?;
            let leaves = store::leaves(tx, &of, number, language.code())?;
            Ok(((version, versions.next(), formats, leaves, bytes), event))
        })
        .await?;
    if let Some(format) = format {
        return Ok(answer(&paper, format, language, bytes));
    }
    let page = VersionPage {
        whole: sha256(&version.content) == version.sha256,
        changes: before.map(|before| changes(&before.content, &version.content, language)),
        formats,
        paging: Leafing::new(leaf, leaves, |leaf| address_of(language, leaf)),
        article: String::from_utf8_lossy(&bytes).into_owned(),
        frame,
        paper,
        language,
        version,
    };
    Ok(Page(page).into_response())
}
