//! A paper part by part, for those who read it and for whoever writes it.

use crate::access::{Accounts, May, SeeOverview};
use crate::app::local;
use crate::failure::{Failure, Result};
use crate::figures::teller::Teller;
use crate::papers::Kind;
use crate::papers::files;
use crate::papers::gathered::Gathered;
use crate::papers::standing::{Standing, seen};
use crate::passages::Origin;
use crate::reports::FORMATS;
use crate::reports::Setting;
use crate::reports::shown::address;
use crate::steering::document::named;
use crate::steering::report::Paper;
use crate::steering::{Part, Quarter};
use crate::web::{Frame, Language, Page, Room, texts};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use documents::{Document, Section};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "steering/pages/show.html")]
struct ShowPage {
    frame: Frame,
    quarter: Quarter,
    heading: String,
    before: (Quarter, String),
    after: Option<(Quarter, String)>,
    writes: bool,
    language: Language,
    parts: Vec<PartView>,
    standing: Standing,
}

/// A part as it is drawn.
struct PartView {
    code: &'static str,
    heading: String,
    written: bool,
    /// Where its text is from, where nobody has confirmed it for this quarter.
    waits: Option<String>,
    /// What is said in it; none where nothing is.
    article: Option<String>,
}

impl ShowPage {
    fn waiting(&self) -> Vec<&PartView> {
        self.parts.iter().filter(|part| part.waits.is_some()).collect()
    }

    fn files(&self) -> Vec<(String, &'static str)> {
        let at = format!("/steering-papers/{}", self.quarter);
        FORMATS.into_iter().map(|format| (address(&at, format, self.language), format.label())).collect()
    }
}

/// `/steering-papers/2021-q4`, or `/steering-papers/2021-q4.pdf` and its like; `?language=en` for English.
pub async fn page_or_file(
    may: May<SeeOverview>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    files::page_or_file(may, Room::Reports, (Kind::SteeringPaper, &name), &query, show).await
}

/// Draws the paper of a quarter.
async fn show(
    may: May<SeeOverview>,
    frame: Frame,
    paper: crate::papers::Paper,
    language: Language,
) -> Result<Response> {
    let (app, writes) = (may.app().clone(), may.also::<Accounts>());
    let (last, at) = (Quarter::ended(app.today()), local((app.world.now)()));
    let (Gathered::Steering(paper), standing) = seen(&may, paper, language).await? else {
        return Err(Failure::NotFound);
    };
    let quarter = paper.quarter;
    let with_name = |quarter: Quarter| (quarter, named(quarter, frame.texts()));
    let mut parts = drawn(&paper, &Setting { texts: texts(language), at, version: None }, &frame);
    if !writes {
        parts.retain(|part| part.article.is_some());
    }
    let page = ShowPage {
        heading: frame.t1("steering-title", "quarter", with_name(quarter).1),
        before: with_name(quarter.before(1)),
        after: (quarter < last).then(|| with_name(quarter.before(-1))),
        parts,
        standing,
        frame,
        quarter,
        writes,
        language,
    };
    Ok(Page(page).into_response())
}

fn drawn(paper: &Paper, setting: &Setting, frame: &Frame) -> Vec<PartView> {
    let teller = Teller::new(setting.texts);
    let whole =
        Document { subtitle: None, stamp: None, facts: Vec::new(), sections: Vec::new(), ..paper.document(setting) };
    let mut number = 0;
    let draw = |part: Part| {
        let section = paper.section(part, &teller);
        let (heading, said) = (section.heading.clone(), !section.blocks.is_empty());
        number += usize::from(said);
        let sections = vec![Section { number: Some(number.to_string()), ..section }];
        let article = said.then(|| documents::html(&Document { title: heading.clone(), sections, ..whole.clone() }));
        PartView { code: part.code(), heading, written: part.is_written(), waits: waits(paper, part, frame), article }
    };
    Part::ALL.into_iter().map(draw).collect()
}

/// Where a text that waits in a part is from.
fn waits(paper: &Paper, part: Part, frame: &Frame) -> Option<String> {
    let given = paper.at(part)?;
    match given.said.waiting()?.origin {
        Origin::Year(place) => Some(frame.t1("steering-from", "quarter", named(Quarter::at(place), frame.texts()))),
        Origin::Own | Origin::Proposal => None,
    }
}
