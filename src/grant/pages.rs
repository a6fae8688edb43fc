//! The pages of the yearly account: the list of years, the form, the rows behind a figure, the document, the signature.

mod fields;
mod files;
mod lists;
mod rows;
mod save;
mod show;
mod sign;
mod versions;

use crate::access::{get, post};
use crate::app::App;
use crate::failure::{Failure, Result};
use axum::Router;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/grant-account", get(lists::years))
        .route("/grant-account/{year}", get(files::page_or_file))
        .route("/grant-account/{year}/answers", post(save::answers))
        .route("/grant-account/{year}/rows", get(rows::rows))
        .route("/grant-account/{year}/document", get(files::on_screen))
        .route("/grant-account/{year}/signature", get(sign::look).merge(post(sign::sign)))
        .route("/grant-account/{year}/versions/{number}", get(versions::version))
}

/// The year in an address.
fn year(text: &str) -> Result<i16> {
    text.parse().ok().filter(|year| super::is_year(*year)).ok_or(Failure::NotFound)
}

#[cfg(test)]
mod tests;
