//! The list of assignments.

mod edit;

use super::{Line, store};
use crate::access::{May, OwnPeople, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::Result;
use crate::web::{Frame, Page, Paging, Room};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use std::collections::HashMap;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/assignments", get(list))
        .route("/people/{id}/assignments/new", get(edit::blank))
        .route("/people/{id}/assignments", post(edit::create))
        .route("/assignments/{id}", get(edit::edit).merge(post(edit::save)))
        .route("/assignments/{id}/ending", post(edit::end))
        .route("/assignments/{id}/reopening", post(edit::reopen))
        .route("/assignments/{id}/removal", post(edit::remove))
}

#[derive(Template)]
#[template(path = "assignments/pages/list.html")]
struct ListPage {
    frame: Frame,
    lines: Vec<Line>,
    paging: Paging,
}

async fn list(may: May<OwnPeople>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let frame = Frame::of(&may, Room::People);
    may.look(move |tx| {
        let lines = store::list(tx, Paging::offset(page), Paging::SIZE)?;
        let total = store::count(tx, Paging::counted(page))?;
        let event = Event::new("assignments.listed", lines.len());
        Ok((Page(ListPage { frame, lines, paging: Paging::new(page, total, "/assignments?") }), event))
    })
    .await
}
