//! The page with figures that may be passed on.

mod table;

use super::{FIRST_YEAR, Overview, Parts};
use crate::access::{May, SeeOverview, get};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::figures::disclosed::Disclosed;
use crate::web::{Frame, Page, Room, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use table::Table;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new().route("/overview", get(show))
}

#[derive(Template)]
#[template(path = "overview/pages/show.html")]
struct ShowPage {
    frame: Frame,
    overview: Overview,
    this_year: i16,
    /// What was typed, if it is no year that can be asked for.
    refused: Option<String>,
    tables: Vec<Table>,
}

impl ShowPage {
    fn new(frame: Frame, overview: Overview, this_year: i16, refused: Option<String>) -> ShowPage {
        ShowPage { tables: tables(&frame, &overview), frame, overview, this_year, refused }
    }

    /// A count in words.
    fn count(&self, count: &Disclosed<u64>) -> String {
        table::count(&self.frame, count)
    }

    /// What stands in the field of the year.
    fn typed(&self) -> String {
        self.refused.clone().unwrap_or_else(|| self.overview.year.to_string())
    }

    /// The years before and after that can be asked for.
    fn neighbours(&self) -> Vec<i16> {
        let year = self.overview.year;
        [year - 1, year + 1].into_iter().filter(|year| (FIRST_YEAR..=self.this_year).contains(year)).collect()
    }

    /// The median with its number; nothing where it may not be shown.
    fn waiting(&self) -> Option<String> {
        let days = table::days(&self.frame, &self.overview.median)?;
        let waited = self.count(&self.overview.waited);
        Some(self.frame.t2("overview-waiting-median", ("days", days), ("number", waited)))
    }
}

async fn show(may: May<SeeOverview>, Query(query): Query<HashMap<String, String>>) -> Result<Response> {
    let today = may.app().today();
    let typed = query.get("year").map(|year| year.trim().to_owned()).filter(|year| !year.is_empty());
    let (frame, app) = (Frame::of(&may, Room::Overview), may.app().clone());
    let page = may.read(move |tx| {
        app.figures.columns(tx, |columns| {
            let asked = typed.as_ref().map_or(Some(today.year()), |year| year.parse().ok());
            let found = asked.and_then(|year| Overview::count(columns, year, today));
            let refused = typed.filter(|_| found.is_none());
            let shown = found.or_else(|| Overview::count(columns, today.year(), today));
            shown.map(|overview| ShowPage::new(frame, overview, today.year(), refused))
        })
    });
    let page = page.await?.ok_or_else(|| Failure::Broken("it is not yet a year that can be counted".into()))?;
    Ok(if page.refused.is_some() { wrong(page) } else { Page(page).into_response() })
}

/// The parts of the whole, each in a table.
fn tables(frame: &Frame, overview: &Overview) -> Vec<Table> {
    let mut tables = vec![people(frame, overview)];
    tables.push(parts(frame, "overview-places", &overview.places, |place| place.clone()));
    tables.push(parts(frame, "overview-intakes", &overview.intakes, |one| frame.code("outcome", one.name())));
    tables.push(parts(frame, "overview-advice", &overview.advice, |caller| frame.code("caller", caller.name())));
    tables.push(assignments(frame, overview));
    tables
}

fn people(frame: &Frame, overview: &Overview) -> Table {
    let people = &overview.people;
    let genders = people.genders.iter().map(|gender| frame.code("gender", gender.name()));
    let mut table = Table::new(frame, "overview-people", genders.chain([frame.t("statistics-all")]));
    for ((band, row), sum) in people.bands.iter().zip(&people.grid.rows).zip(&people.grid.row_totals) {
        table.row(frame.code("statistics-band", band.name()), row.iter().chain([sum]));
    }
    table.total(people.grid.column_totals.iter().chain([&people.grid.total]));
    table
}

fn parts<T>(frame: &Frame, caption: &'static str, parts: &Parts<T>, name: impl Fn(&T) -> String) -> Table {
    let mut table = Table::new(frame, caption, [frame.t("statistics-number")]);
    for (of, count) in &parts.of {
        table.row(name(of), [count]);
    }
    table.total([&parts.total]);
    table
}

fn assignments(frame: &Frame, overview: &Overview) -> Table {
    let (started, ended) = (&overview.started, &overview.ended);
    let head = ["statistics-assignments-Started", "statistics-assignments-Ended"].map(|key| frame.t(key));
    let mut table = Table::new(frame, "overview-assignments", head);
    for ((area, started), (_, ended)) in started.of.iter().zip(&ended.of) {
        table.row(frame.code("area", area.name()), [started, ended]);
    }
    table.total([&started.total, &ended.total]);
    table
}
