//! The pages of the steering group's papers: the list of quarters, a paper part by part, and what is written in it.

mod list;
mod parts;
mod show;

use super::Quarter;
use crate::access::{May, Right, get, post};
use crate::app::App;
use crate::failure::{Failure, Result};
use axum::Router;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/steering-papers", get(list::list))
        .route("/steering-papers/{quarter}", get(show::page_or_file))
        .route("/steering-papers/{quarter}/parts/{part}", get(parts::edit).merge(post(parts::save)))
        .route("/steering-papers/{quarter}/confirmation", post(parts::confirm))
}

/// The quarter in an address, if it has ended.
fn ended<R: Right>(may: &May<R>, name: &str) -> Result<Quarter> {
    let last = Quarter::ended(may.app().today());
    Quarter::parse(name).filter(|quarter| *quarter <= last).ok_or(Failure::NotFound)
}
