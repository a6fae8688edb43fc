//! A report as a page, or as a file to take along.

use super::title;
use crate::access::{Accounts, May, ReadFigures, ReadStaff, Right, SeeFigures};
use crate::app::local;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::papers::files::{asked, file};
use crate::papers::gathered::{Gathered, read};
use crate::papers::standing::Standing;
use crate::papers::{Kind, Paper};
use crate::reports::FORMATS;
use crate::reports::Setting;
use crate::reports::leaves::{self, Leafing, address_of, leaf};
use crate::reports::shown::{address, language};
use crate::web::{Frame, Language, Page, Room, texts};
use askama::Template;
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

/// `/interim-accounts/2026-06-30_2026-01-01`, or the same with `.pdf` and its like; `?language=en` for English, `?leaf=2` for another
/// leaf of the page.
pub async fn show<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    kind: Kind,
    name: &str,
    query: &HashMap<String, String>,
) -> Result<Response> {
    let frame = Frame::of(&may, Room::Reports);
    let language = language(&frame, query);
    match asked(kind, name)? {
        (paper, None) => page(may, frame, paper, language, leaf(query)).await,
        (paper, Some(format)) => file(may, paper, format, language).await,
    }
}

async fn page<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    frame: Frame,
    paper: Paper,
    language: Language,
    leaf: usize,
) -> Result<Response> {
    let (app, writes, leads) = (may.app().clone(), may.also::<Accounts>(), may.also::<SeeFigures>());
    let at = local((app.world.now)());
    may.look(move |tx| {
        let report = Gathered::of(&app, tx, &paper)?;
        let event = Event::new("report.read", read(&paper, "page"));
        let document = report.document(&Setting { texts: texts(language), at, version: None }, leads);
        let mut leaves = leaves::drawn(&document);
        if leaf >= leaves.len() {
            return Err(Failure::NotFound);
        }
        let page = ShowPage {
            standing: Standing::read(tx, paper.clone(), &report, language)?,
            paging: Leafing::new(leaf, leaves.len(), |leaf| address_of(language, leaf)),
            article: leaves.swap_remove(leaf),
            frame,
            paper,
            writes,
            language,
        };
        Ok((Page(page).into_response(), event))
    })
    .await
}
