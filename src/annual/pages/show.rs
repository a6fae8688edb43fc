//! The report of a year chapter by chapter, for those who read it and for whoever writes it.

use crate::access::{Accounts, May, SeeOverview};
use crate::annual::Origin;
use crate::annual::report::{Part, Report};
use crate::failure::{Failure, Result};
use crate::papers::files;
use crate::papers::gathered::Gathered;
use crate::papers::standing::{Standing, seen};
use crate::papers::{Kind, Paper};
use crate::reports::FORMATS;
use crate::reports::leaves::{Leafing, leaves};
use crate::reports::shown::address;
use crate::web::{Frame, Language, Page, Room, Texts, texts};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::ops::Range;

#[derive(Template)]
#[template(path = "annual/pages/show.html")]
struct ShowPage {
    frame: Frame,
    year: i16,
    /// The last year that has begun.
    this_year: i16,
    writes: bool,
    standing: Standing,
    language: Language,
    chapters: Vec<ChapterView>,
    /// Which of the chapters stand on this leaf.
    leaf: Range<usize>,
    paging: Leafing,
}

/// A chapter as it is drawn.
struct ChapterView {
    code: &'static str,
    heading: String,
    shown: bool,
    /// Where a text is from that nobody has confirmed for this year.
    waits: Option<String>,
    /// What is said in it; none where nothing is.
    article: Option<String>,
}

impl ShowPage {
    fn heading(&self) -> String {
        self.frame.t1("annual-title", "year", self.year.to_string())
    }

    fn waiting(&self) -> Vec<&ChapterView> {
        self.chapters.iter().filter(|chapter| chapter.waits.is_some()).collect()
    }

    fn contents(&self) -> Vec<&ChapterView> {
        self.chapters.iter().filter(|chapter| chapter.shown && chapter.article.is_some()).collect()
    }

    /// The chapters of this leaf.
    fn here(&self) -> &[ChapterView] {
        &self.chapters[self.leaf.clone()]
    }

    /// Where a chapter stands, on whichever leaf.
    fn to(&self, chapter: &ChapterView) -> String {
        let code = chapter.code;
        let here = self.here().iter().any(|one| one.code == code);
        if here { format!("#part-{code}") } else { elsewhere(self.language, code) }
    }

    /// Where a chapter is written and arranged, seen from this page: short, for it stands there a hundred times.
    fn tools(&self, chapter: &ChapterView) -> String {
        format!("{}/chapters/{}", self.year, chapter.code)
    }

    fn files(&self) -> Vec<(String, &'static str)> {
        let at = format!("/annual-reports/{}", self.year);
        FORMATS.into_iter().map(|format| (address(&at, format, self.language), format.label())).collect()
    }
}

/// The address of a chapter on another leaf.
fn elsewhere(language: Language, code: &str) -> String {
    format!("?language={}&chapter={code}#part-{code}", language.code())
}

/// Every chapter in its order, drawn in one language.
fn chapters(report: &Report, frame: &Frame, words: &'static Texts) -> Vec<ChapterView> {
    let mut number = 0;
    let draw = |part: &Part| {
        let document = report.alone(part, number + 1, words);
        number += usize::from(part.shown && document.is_some());
        ChapterView {
            code: part.chapter.code(),
            heading: words.text(&part.chapter.heading()),
            shown: part.shown,
            waits: part.shown.then(|| waits(part, frame)).flatten(),
            article: document.map(|document| documents::html(&document)),
        }
    };
    report.parts.iter().map(draw).collect()
}

/// Where an unconfirmed text of a chapter is from.
fn waits(part: &Part, frame: &Frame) -> Option<String> {
    match part.said.waiting()?.origin {
        Origin::Own => None,
        Origin::Year(year) => Some(frame.t1("annual-from-year", "year", year.to_string())),
        Origin::Proposal => Some(frame.t("annual-from-program")),
    }
}

/// `/annual-reports/2021`, or `/annual-reports/2021.pdf` and its like; `?language=en` for English, `?chapter=flow` for the leaf
/// of the page that the chapter stands on.
pub async fn page_or_file(
    may: May<SeeOverview>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let chapter = query.get("chapter").map(String::as_str);
    files::page_or_file(may, Room::Reports, (Kind::AnnualReport, &name), &query, |may, frame, paper, language| {
        show(may, frame, paper, language, chapter)
    })
    .await
}

/// Draws the report of a year: the leaf that a chapter stands on, or the first.
async fn show(
    may: May<SeeOverview>,
    frame: Frame,
    paper: Paper,
    language: Language,
    chapter: Option<&str>,
) -> Result<Response> {
    let (writes, this_year) = (may.also::<Accounts>(), may.app().today().year());
    let (Gathered::Annual(report), standing) = seen(&may, paper, language).await? else {
        return Err(Failure::NotFound);
    };
    let year = report.year;
    let mut chapters = chapters(&report, &frame, texts(language));
    if !writes {
        chapters.retain(|chapter| chapter.shown && chapter.article.is_some());
    }
    let leaves =
        leaves(&chapters.iter().map(|chapter| chapter.article.as_ref().map_or(0, String::len)).collect::<Vec<_>>());
    let sought = chapters.iter().position(|known| Some(known.code) == chapter).unwrap_or_default();
    let leaf = leaves.iter().position(|leaf| leaf.contains(&sought)).unwrap_or_default();
    // A leaf is known by its first chapter.
    let paging = Leafing::new(leaf, leaves.len(), |leaf| elsewhere(language, chapters[leaves[leaf].start].code));
    let leaf = leaves[leaf].clone();
    let page = ShowPage { standing, chapters, frame, year, this_year, writes, language, leaf, paging };
    Ok(Page(page).into_response())
}
