//! The pages of the annual report: the list of years, the report chapter by chapter, its texts and pictures.

mod arrange;
mod chapter;
mod pictures;
mod show;
mod texts;
mod years;

use super::Chapter;
use crate::access::{Accounts, May, get, post};
use crate::app::App;
use crate::failure::{Failure, Result};
use axum::Router;
use axum::extract::DefaultBodyLimit;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/annual-reports", get(years::years))
        .route("/annual-reports/{year}", get(show::page_or_file))
        .route("/annual-reports/{year}/chapters/{chapter}", get(texts::edit).merge(post(texts::save)))
        .route(
            "/annual-reports/{year}/chapters/{chapter}/pictures",
            post(pictures::add).layer(DefaultBodyLimit::max(pictures::PATIENCE)),
        )
        .route(
            "/annual-reports/{year}/chapters/{chapter}/pictures/{picture}",
            get(pictures::edit).merge(post(pictures::describe)),
        )
        .route("/annual-reports/{year}/chapters/{chapter}/pictures/{picture}/position", post(pictures::position))
        .route("/annual-reports/{year}/chapters/{chapter}/pictures/{picture}/removal", post(pictures::remove))
        .route("/annual-reports/{year}/chapters/{chapter}/position", post(arrange::position))
        .route("/annual-reports/{year}/chapters/{chapter}/presence", post(arrange::presence))
        .route("/annual-reports/{year}/confirmation", post(texts::confirm))
        .route("/annual-reports/pictures/{picture}", get(pictures::file))
}

/// The year in an address.
fn year(text: &str) -> Result<i16> {
    text.parse().ok().filter(|year| crate::grant::is_year(*year)).ok_or(Failure::NotFound)
}

/// The year in an address, if it has begun.
fn begun(may: &May<Accounts>, name: &str) -> Result<i16> {
    let year = year(name)?;
    if year <= may.app().today().year() { Ok(year) } else { Err(Failure::NotFound) }
}

/// The chapter in an address.
fn chapter(text: &str) -> Result<Chapter> {
    Chapter::parse(text).ok_or(Failure::NotFound)
}

/// The place of a chapter on the page of its year.
fn place(year: i16, chapter: Chapter) -> String {
    let code = chapter.code();
    format!("/annual-reports/{year}?chapter={code}#part-{code}")
}
