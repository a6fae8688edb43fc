//! The few files that pages load, all our own, all inside the program.

use crate::access::{Anyone, get};
use crate::app::App;
use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;

/// A quarter of an hour: long enough for a working session's pages, short enough that an upgrade is seen soon.
const KEEP: &str = "public, max-age=900";

/// The routes of the files.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/assets/style.css", get(style))
        .route("/assets/enhance.js", get(script))
        .route("/assets/passkeys.js", get(passkeys))
        .route("/assets/mark.svg", get(mark))
        .route("/offline.js", get(worker))
}

async fn style(_: Anyone) -> impl IntoResponse {
    file("text/css; charset=utf-8", include_str!("style.css"))
}

async fn script(_: Anyone) -> impl IntoResponse {
    file("text/javascript; charset=utf-8", include_str!("enhance.js"))
}

async fn passkeys(_: Anyone) -> impl IntoResponse {
    file("text/javascript; charset=utf-8", include_str!("passkeys.js"))
}

/// Outside `/assets`: what runs beside pages reaches no further up than it lies.
async fn worker(_: Anyone) -> impl IntoResponse {
    file("text/javascript; charset=utf-8", include_str!("offline.js"))
}

async fn mark(_: Anyone) -> impl IntoResponse {
    file("image/svg+xml", include_str!("mark.svg"))
}

fn file(kind: &'static str, text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, KEEP)], text)
}
