//! The page with figures that may be passed on.

mod table;

use super::{FIRST_YEAR, Overview};
use crate::access::{May, SeeOverview, get};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::figures::told::Parts;
use crate::web::{Frame, Page, Room, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use stats::disclosure::{AgeGroup, Disclosed, GenderGroup, Seen};
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
        Some(match self.overview.waited.seen() {
            Seen::Exact(_) => {
                let waited = self.count(&self.overview.waited);
                self.frame.t2("overview-waiting-median", ("days", days), ("number", waited))
            }
            _ => self.frame.t1("overview-waiting-days", "days", days),
        })
    }
}

async fn show(may: May<SeeOverview>, Query(query): Query<HashMap<String, String>>) -> Result<Response> {
    let today = may.app().today();
    let typed = query.get("year").map(|year| year.trim().to_owned()).filter(|year| !year.is_empty());
    let (frame, app) = (Frame::of(&may, Room::Overview), may.app().clone());
    let page = may.read(move |tx| {
        let release = app.figures.release(tx, today)?.ok_or_else(|| Failure::Broken("today is no day".into()))?;
        let asked = typed.as_ref().map_or(Some(today.year()), |year| year.parse().ok());
        let found = asked.and_then(|year| Overview::of(&release, year, today));
        let refused = typed.filter(|_| found.is_none());
        let shown = found.or_else(|| Overview::of(&release, today.year(), today));
        Ok(shown.map(|overview| ShowPage::new(frame, overview, today.year(), refused)))
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
    let genders = people.genders.iter().map(|(gender, _)| match gender {
        GenderGroup::Rest => frame.t("overview-gender-rest"),
        stated => frame.code("gender", stated.name()),
    });
    let mut table = Table::new(frame, "overview-people", genders.chain([frame.t("statistics-all")]));
    for row in &people.ages {
        let age = match row.age {
            AgeGroup::Rest => frame.t("overview-age-rest"),
            stated => frame.code("statistics-band", stated.name()),
        };
        table.row(age, row.by_gender.iter().chain([&row.total]));
    }
    table.total(people.genders.iter().map(|(_, total)| total).chain([&overview.flow.supported]));
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
