//! A report as a page, or as a file to take along.

use super::title;
use crate::access::{Accounts, May, ReadFigures, ReadStaff, Right, SeeFigures, SeeOverview};
use crate::app::{aside, local};
use crate::failure::{Failure, Result};
use crate::papers::files::page_or_file;
use crate::papers::standing::{Standing, seen};
use crate::papers::{Kind, Paper};
use crate::reports::FORMATS;
use crate::reports::Setting;
use crate::reports::leaves::{self, Leafing, address_of, leaf};
use crate::reports::shown::address;
use crate::web::{Frame, Language, Page, Room, texts};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "papers/pages/show.html")]
struct ShowPage {
    frame: Frame,
    paper: Paper,
    writes: bool,
    standing: Standing,
    language: Language,
    paging: Leafing,
    article: String,
}

impl ShowPage {
    fn heading(&self) -> String {
        title(&self.frame, &self.paper)
    }

    fn at(&self) -> String {
        self.paper.address()
    }

    fn files(&self) -> Vec<(String, &'static str)> {
        FORMATS.into_iter().map(|format| (address(&self.at(), format, self.language), format.label())).collect()
    }
}

/// `/municipality-reports/2025_Sala`, or the same with `.pdf` and its like; `?language=en` for English, `?leaf=2` for another leaf of
/// the page.
pub(super) async fn municipal(
    may: May<SeeOverview>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    show(may, Kind::MunicipalityReport, &name, &query).await
}

/// `/interim-accounts/2026-06-30_2026-01-01`, and its like.
pub(super) async fn interim(
    may: May<Accounts>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    show(may, Kind::InterimAccount, &name, &query).await
}

async fn show<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    kind: Kind,
    name: &str,
    query: &HashMap<String, String>,
) -> Result<Response> {
    let leaf = leaf(query);
    page_or_file(may, Room::Reports, (kind, name), query, |may, frame, paper, language| {
        page(may, frame, paper, language, leaf)
    })
    .await
}

async fn page<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    frame: Frame,
    paper: Paper,
    language: Language,
    leaf: usize,
) -> Result<Response> {
    let (writes, leads) = (may.also::<Accounts>(), may.also::<SeeFigures>());
    let at = local((may.app().world.now)());
    let (report, standing) = seen(&may, paper.clone(), language).await?;
    let setting = Setting { texts: texts(language), at, version: None };
    // A table of every municipality of the country takes a while: not on a thread that serves others.
    let mut leaves = aside(move || Ok(leaves::drawn(&report.document(&setting, leads)))).await?;
    if leaf >= leaves.len() {
        return Err(Failure::NotFound);
    }
    let page = ShowPage {
        standing,
        paging: Leafing::new(leaf, leaves.len(), |leaf| address_of(language, leaf)),
        article: leaves.swap_remove(leaf),
        frame,
        paper,
        writes,
        language,
    };
    Ok(Page(page).into_response())
}
