//! The room where the log is gone through, and a client's own extract of who has read.

mod readers;
mod show;
mod sign_off;
mod words;

use crate::access::{get, post};
use crate::app::App;
use axum::Router;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/log", get(show::show))
        .route("/log/{month}/sign-off", post(sign_off::sign_off))
        .route("/people/{id}/readers", get(readers::readers))
}
