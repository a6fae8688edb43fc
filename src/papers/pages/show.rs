//! A report as a page, or as a file to take along.

use super::{answer, asked, title};
use crate::access::{Accounts, May, ReadFigures, ReadStaff, Right, SeeFigures};
use crate::app::{aside, local};
use crate::audit::Event;
use crate::failure::Result;
use crate::papers::gathered::{Gathered, read, unchanged};
use crate::papers::standing::Standing;
use crate::papers::{Kind, Paper};
use crate::reports::FORMATS;
use crate::reports::shown::address;
use crate::reports::shown::language;
use crate::reports::{Format, Setting};
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

/// `/interim-accounts/2026-06-30_2026-01-01`, or the same with `.pdf` and its like; `?language=en` for English.
pub async fn show<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    kind: Kind,
    name: &str,
    query: &HashMap<String, String>,
) -> Result<Response> {
    let frame = Frame::of(&may, Room::Reports);
    let language = language(&frame, query);
    match asked(kind, name)? {
        (paper, None) => page(may, frame, paper, language).await,
        (paper, Some(format)) => file(may, paper, format, language).await,
    }
}

async fn page<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    frame: Frame,
    paper: Paper,
    language: Language,
) -> Result<Response> {
    let (app, writes, leads) = (may.app().clone(), may.also::<Accounts>(), may.also::<SeeFigures>());
    let at = local((app.world.now)());
    may.look(move |tx| {
        let report = Gathered::of(&app, tx, &paper)?;
        let event = Event::new("report.read", read(&paper, "page"));
        let document = report.document(&Setting { texts: texts(language), at, version: None }, leads);
        let page = ShowPage {
            standing: Standing::read(tx, paper.clone(), &report, language)?,
            article: documents::html(&document),
            frame,
            paper,
            writes,
            language,
        };
        Ok((Page(page).into_response(), event))
    })
    .await
}

async fn file<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    paper: Paper,
    format: Format,
    language: Language,
) -> Result<Response> {
    let (app, of) = (may.app().clone(), paper.clone());
    let at = local((app.world.now)());
    let ready = may
        .look(move |tx| {
            let event = Event::new("report.read", read(&of, format.extension()));
            Ok((unchanged(&app, tx, &of, format, language)?, event))
        })
        .await?;
    let bytes = aside(move || ready.file(format, &Setting { texts: texts(language), at, version: None })).await?;
    Ok(answer(&paper, format, bytes))
}
