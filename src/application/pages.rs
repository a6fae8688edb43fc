//! The pages of the application: the list of years, the application part by part, and its parts as forms.

mod parts;
mod show;
mod years;

use crate::access::{Accounts, May, get, post};
use crate::app::App;
use crate::failure::{Failure, Result};
use axum::Router;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/applications", get(years::years))
        .route("/applications/{year}", get(show::page_or_file))
        .route("/applications/{year}/parts/{part}", get(parts::edit).merge(post(parts::save)))
        .route("/applications/{year}/confirmation", post(parts::confirm))
}

/// The year in an address.
fn year(text: &str) -> Result<i16> {
    text.parse().ok().filter(|year| crate::grant::is_year(*year)).ok_or(Failure::NotFound)
}

/// The year in an address, if it can be applied for.
fn applied(may: &May<Accounts>, name: &str) -> Result<i16> {
    let year = year(name)?;
    if year <= super::last_year(may.app().today()) { Ok(year) } else { Err(Failure::NotFound) }
}
