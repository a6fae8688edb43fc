//! The application part by part, with what it lacks.

use crate::access::{Accounts, May, SeeFigures};
use crate::app::local;
use crate::application::report::Application;
use crate::application::{Part, deadline, last_year};
use crate::failure::{Failure, Result};
use crate::figures::teller::Teller;
use crate::papers::files;
use crate::papers::gathered::Gathered;
use crate::papers::standing::{Standing, seen};
use crate::papers::{Kind, Paper};
use crate::passages::Origin;
use crate::reports::FORMATS;
use crate::reports::Setting;
use crate::reports::shown::address;
use crate::web::{Frame, Language, Page, Room, texts};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use documents::{Document, Section};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "application/pages/show.html")]
struct ShowPage {
    frame: Frame,
    year: i16,
    last_year: i16,
    writes: bool,
    language: Language,
    due: String,
    /// What there is to mend, and where.
    lacks: Vec<(String, String)>,
    parts: Vec<PartView>,
    standing: Standing,
}

/// A part as it is drawn.
struct PartView {
    code: &'static str,
    heading: String,
    /// Where something in it is from that nobody has confirmed for this year.
    waits: Option<String>,
    article: String,
}

impl ShowPage {
    fn heading(&self) -> String {
        self.frame.t1("application-title", "year", self.year.to_string())
    }

    fn waiting(&self) -> Vec<&PartView> {
        self.parts.iter().filter(|part| part.waits.is_some()).collect()
    }

    fn files(&self) -> Vec<(String, &'static str)> {
        let at = format!("/applications/{}", self.year);
        FORMATS.into_iter().map(|format| (address(&at, format, self.language), format.label())).collect()
    }
}

/// `/applications/2022`, or `/applications/2022.pdf` and its like; `?language=en` for English.
pub async fn page_or_file(
    may: May<SeeFigures>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    files::page_or_file(may, Room::GrantAccount, (Kind::Application, &name), &query, show).await
}

/// Draws the application for a year.
async fn show(may: May<SeeFigures>, frame: Frame, paper: Paper, language: Language) -> Result<Response> {
    let (app, writes) = (may.app().clone(), may.also::<Accounts>());
    let (last_year, at) = (last_year(app.today()), local((app.world.now)()));
    let (Gathered::Application(application), standing) = seen(&may, paper, language).await? else {
        return Err(Failure::NotFound);
    };
    let year = application.year;
    let lacks = application.lacks().into_iter().map(|lack| (lack.said(frame.texts()), lack.mended_at(year)));
    let setting = Setting { texts: texts(language), at, version: None };
    let page = ShowPage {
        lacks: lacks.collect(),
        standing,
        parts: drawn(&application, &setting, &frame),
        due: deadline(year).to_string(),
        frame,
        year,
        last_year,
        writes,
        language,
    };
    Ok(Page(page).into_response())
}

fn drawn(application: &Application, setting: &Setting, frame: &Frame) -> Vec<PartView> {
    let teller = Teller::new(setting.texts);
    let whole = Document {
        title: String::new(),
        subtitle: None,
        stamp: None,
        facts: Vec::new(),
        ..application.document(setting)
    };
    let draw = |(number, part): (usize, Part)| {
        let section = Section { number: Some(number.to_string()), ..application.section(part, &teller) };
        PartView {
            code: part.code(),
            heading: section.heading.clone(),
            waits: waits(application, part, frame),
            article: documents::html(&Document {
                title: section.heading.clone(),
                sections: vec![section],
                ..whole.clone()
            }),
        }
    };
    (1..).zip(Part::ALL).map(draw).collect()
}

/// Where what waits in a part is from.
fn waits(application: &Application, part: Part, frame: &Frame) -> Option<String> {
    let given = application.given.iter().find(|given| given.item.part() == part && given.said.waits())?;
    match given.said.waiting()?.origin {
        Origin::Own => None,
        Origin::Year(year) => Some(frame.t1("annual-from-year", "year", year.to_string())),
        Origin::Proposal if given.item.accounted().is_some() => Some(frame.t("application-from-account")),
        Origin::Proposal => Some(frame.t("annual-from-program")),
    }
}
