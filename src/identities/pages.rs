//! What identifies a person, on pages: reading and writing it, who may, and breaking the glass.

mod access;
mod edit;
mod glass;
mod handover;
mod notes;
mod papers;

use crate::access::{get, post};
use crate::app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;

/// The largest paper: 10 MiB.
const LARGEST: usize = 10 * 1024 * 1024;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/people/{id}/identity", get(edit::show).merge(post(edit::save)))
        .route("/people/{id}/notes", post(notes::add))
        .route("/people/{id}/papers", post(papers::add).layer(DefaultBodyLimit::max(LARGEST)))
        .route("/people/{id}/papers/{paper}", get(papers::show))
        .route("/people/{id}/papers/{paper}/removal", post(papers::remove))
        .route("/people/{id}/access", get(access::show))
        .route("/people/{id}/grants", post(access::grant))
        .route("/people/{id}/grants/{account}/removal", post(access::take_back))
        .route("/people/{id}/deputies", post(access::add_deputy))
        .route("/people/{id}/deputies/{deputy}/removal", post(access::remove_deputy))
        .route("/people/{id}/handover", get(handover::show).merge(post(access::hand_over)))
        .route("/people/{id}/glass", get(glass::show).merge(post(glass::break_it)))
}
