//! The handbook as one page to read or print. Open to anyone: it says nothing that is secret.

use super::{Chapter, chapters};
use crate::access::{Anyone, get, store};
use crate::app::App;
use crate::web::{Frame, Help, Page};
use askama::Template;
use axum::Router;
use axum::http::HeaderMap;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new().route("/handbook", get(show))
}

#[derive(Template)]
#[template(path = "help/pages/handbook.html")]
struct HandbookPage {
    frame: Frame,
    chapters: Vec<Chapter>,
}

async fn show(anyone: Anyone, headers: HeaderMap) -> Page<HandbookPage> {
    let actor = store::actor_of(anyone.app.clone(), &headers).await;
    let frame = Frame::visitor(&anyone.app, actor);
    let chapters = chapters(Help::all(frame.texts().language()));
    Page(HandbookPage { frame, chapters })
}
