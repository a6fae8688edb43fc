//! The list of persons, one person's page, and the form for one.

mod edit;
mod show;

use super::store::{self, Filter};
use super::{Line, State};
use crate::access::{May, Notices, OwnPeople, get, post};
use crate::app::App;
use crate::failure::Result;
use crate::staff;
use crate::web::{Frame, Page, Paging, Room};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use std::collections::HashMap;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/people", get(list).merge(post(edit::create)))
        .route("/people/new", get(edit::blank))
        .route("/people/{id}", get(show::show).merge(post(edit::save)))
        .route("/people/{id}/edit", get(edit::edit))
        .route("/people/{id}/removal", post(edit::remove))
}

#[derive(Template)]
#[template(path = "people/pages/list.html")]
struct ListPage {
    frame: Frame,
    notices: Notices,
    filter: Filter,
    municipalities: Vec<String>,
    lines: Vec<Line>,
    paging: Paging,
}

impl ListPage {
    fn chosen(&self, municipality: &str) -> bool {
        self.filter.municipality.as_deref() == Some(municipality)
    }

    fn total(&self) -> String {
        if self.paging.total < Paging::COUNTED {
            return self.frame.t1("people-count", "count", self.paging.total);
        }
        self.frame.t1("people-count-many", "count", self.frame.number(Paging::COUNTED - 1))
    }
}

async fn list(may: May<OwnPeople>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    let filter = read_filter(&query);
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let base = address(&filter);
    let (frame, actor) = (Frame::of(&may, Room::People), may.actor().clone());
    may.read(move |tx| {
        let notices = Notices::of(tx, &actor)?;
        let lines = store::list(tx, &filter, Paging::offset(page), Paging::SIZE)?;
        let total = store::count(tx, &filter, Paging::COUNTED)?;
        let municipalities = staff::store::municipalities(tx)?.into_iter().map(|place| place.name).collect();
        Ok(Page(ListPage { frame, notices, filter, municipalities, lines, paging: Paging::new(page, total, base) }))
    })
    .await
}

fn read_filter(query: &HashMap<String, String>) -> Filter {
    let given = |name: &str| query.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
    Filter {
        municipality: given("municipality").map(str::to_owned),
        state: given("state").and_then(State::parse),
        code: given("code").map(str::to_owned),
    }
}

/// The list's address with this filter, open for `page=`.
fn address(filter: &Filter) -> String {
    let parts = [
        ("municipality", filter.municipality.as_deref()),
        ("state", filter.state.map(State::code)),
        ("code", filter.code.as_deref()),
    ];
    let given: Vec<_> = parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    let query = serde_urlencoded::to_string(given).unwrap_or_default();
    if query.is_empty() { "/people?".to_owned() } else { format!("/people?{query}&") }
}
