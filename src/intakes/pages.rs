//! The list of intakes.

mod edit;

use super::store::{self, Filter};
use super::{About, Intake};
use crate::access::{May, OwnPeople, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::Result;
use crate::web::{Frame, Page, Paging, Room};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use stats::IntakeOutcome;
use std::collections::HashMap;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/intakes", get(list).merge(post(edit::create)))
        .route("/intakes/new", get(edit::blank))
        .route("/people/{id}/intakes/new", get(edit::blank_for))
        .route("/intakes/{id}", get(edit::edit).merge(post(edit::save)))
        .route("/intakes/{id}/withdrawal", post(edit::withdraw))
        .route("/intakes/{id}/removal", post(edit::remove))
}

#[derive(Template)]
#[template(path = "intakes/pages/list.html")]
struct ListPage {
    frame: Frame,
    filter: Filter,
    /// The years to choose among, the latest first.
    years: Vec<i16>,
    intakes: Vec<Intake>,
    paging: Paging,
}

impl ListPage {
    fn is_of(&self, year: &i16) -> bool {
        self.filter.year == Some(*year)
    }
}

async fn list(may: May<OwnPeople>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    let filter = read_filter(&query);
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let (frame, this_year) = (Frame::of(&may, Room::Intakes), may.app().today().year());
    may.look(move |tx| {
        let intakes = store::list(tx, &filter, Paging::offset(page), Paging::SIZE)?;
        let total = store::count(tx, &filter, Paging::counted(page))?;
        let first = store::first_day(tx)?.map_or(this_year, |day| day.year());
        let years = (first..=this_year).rev().collect();
        let event = Event::new("intakes.listed", listed(intakes.len(), &filter));
        let paging = Paging::new(page, total, address(&filter));
        Ok((Page(ListPage { frame, filter, years, intakes, paging }), event))
    })
    .await
}

/// What the log says of a list: how many lines it had and what they were chosen by.
fn listed(lines: usize, filter: &Filter) -> String {
    let outcome = filter.outcome.map(|code| format!(" outcome={}", code.name())).unwrap_or_default();
    let year = filter.year.map(|year| format!(" year={year}")).unwrap_or_default();
    format!("{lines}{outcome}{year}")
}

fn read_filter(query: &HashMap<String, String>) -> Filter {
    let outcome = query.get("outcome");
    Filter {
        // By name: the code of a missing outcome is empty, which in an address means all.
        outcome: IntakeOutcome::ALL.into_iter().find(|code| outcome.is_some_and(|name| name == code.name())),
        year: query.get("year").and_then(|year| year.parse().ok()).filter(|year| (1..=9999).contains(year)),
    }
}

/// The list's address with this filter, open for `page=`.
fn address(filter: &Filter) -> String {
    let outcome = filter.outcome.map(|code| format!("outcome={}&", code.name())).unwrap_or_default();
    let year = filter.year.map(|year| format!("year={year}&")).unwrap_or_default();
    format!("/intakes?{outcome}{year}")
}
