//! The page with figures for a chosen period.

mod people;
mod picture;
mod table;
mod work;

use super::{Figures, year_to_date};
use crate::access::{May, SeeFigures, get};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Frame, Page, Room, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use stats::Period;
use std::collections::HashMap;
use table::Section;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new().route("/statistics", get(show))
}

#[derive(Template)]
#[template(path = "statistics/pages/show.html")]
struct ShowPage {
    frame: Frame,
    period: Period,
    /// What was typed, if it is no period.
    refused: Option<(String, String)>,
    last_year: i16,
    /// `None` where nobody was supported.
    picture: Option<String>,
    sections: Vec<Section>,
}

impl ShowPage {
    fn new(frame: Frame, figures: &Figures, refused: Option<(String, String)>, last_year: i16) -> ShowPage {
        let picture = picture::flow(&frame, &figures.account);
        let sections = people::sections(&frame, figures).into_iter().chain(work::sections(&frame, figures)).collect();
        ShowPage { period: figures.account.period(), frame, refused, last_year, picture, sections }
    }

    fn heading(&self) -> String {
        let (from, to) = (self.period.first_date(), self.period.last_date());
        let (from, to) = (self.frame.whole_date(from), self.frame.whole_date(to));
        self.frame.t2("statistics-heading", ("from", from), ("to", to))
    }

    /// What stands in the two date fields.
    fn typed(&self) -> (String, String) {
        let counted = || (self.period.first_date().to_string(), self.period.last_date().to_string());
        self.refused.clone().unwrap_or_else(counted)
    }
}

async fn show(may: May<SeeFigures>, Query(query): Query<HashMap<String, String>>) -> Result<Response> {
    let today = may.app().today();
    let given = |name: &str| query.get(name).map(|text| text.trim().to_owned()).unwrap_or_default();
    let typed = (given("from"), given("to"));
    let usual = year_to_date(today).ok_or_else(|| Failure::Broken("today lies before its own year".into()))?;
    let chosen = chosen(&typed, usual);
    let (frame, app) = (Frame::of(&may, Room::Statistics), may.app().clone());
    let page = may.look(move |tx| {
        let period = chosen.unwrap_or(usual);
        let figures = app.figures.columns_with_contacts(tx, |columns| Figures::count(columns, period, today))?;
        let read = format!("statistics {} {}", period.first_date(), period.last_date());
        let page = ShowPage::new(frame, &figures, chosen.is_none().then_some(typed), today.year() - 1);
        Ok((page, Event::new("report.read", read)))
    });
    let page = page.await?;
    Ok(if page.refused.is_some() { wrong(page) } else { Page(page).into_response() })
}

/// The period that was typed, a date left out being the usual one; `None` where it is none.
fn chosen((from, to): &(String, String), usual: Period) -> Option<Period> {
    let day = |text: &str, usual: Date| {
        let read = if text.is_empty() { Some(usual) } else { text.parse::<Date>().ok() };
        read.filter(|day| (1900..=2200).contains(&day.year()))
    };
    Period::new(day(from, usual.first_date())?, day(to, usual.last_date())?)
}
