//! All reports: what each is for, where it stands, and the way to it.

use super::title;
use crate::access::{Accounts, May, ReadFigures, ReadStaff, Right, SeeFigures, SeeOverview};
use crate::failure::Result;
use crate::papers::standing::state;
use crate::papers::{Kind, Paper, Span, store};
use crate::reports::State;
use crate::web::{Frame, Page, Room, back, wrong};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use jiff::civil::date;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "papers/pages/list.html")]
pub struct ListPage {
    frame: Frame,
    /// Whether the reader sees exact figures and the account of the grant.
    exact: bool,
    /// Whether the reader answers for the accounts.
    accounts: bool,
    /// The days typed for an interim account.
    from: String,
    to: String,
    /// Whether they cannot be.
    refused: bool,
    interim: Vec<(Paper, State)>,
    /// The year of the reports to municipalities.
    year: i16,
    this_year: i16,
    /// Each with where its report stands, if it has been frozen.
    places: Vec<(Paper, Option<State>)>,
}

impl ListPage {
    fn title(&self, paper: &Paper) -> String {
        title(&self.frame, paper)
    }

    fn place<'p>(&self, paper: &'p Paper) -> &'p str {
        match paper {
            Paper::Municipal { place, .. } => place,
            _ => "",
        }
    }
}

/// `/reports`; `?year=` for the municipalities of another year than the last.
pub async fn list(may: May<SeeOverview>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    Ok(Page(page(may, &query, false).await?))
}

/// `?from=…&to=…` leads to the account of those days; days that cannot be are told on the page where they were typed.
pub async fn choose(may: May<Accounts>, Query(query): Query<HashMap<String, String>>) -> Result<Response> {
    let day = |name: &str| query.get(name).and_then(|day| day.trim().parse().ok());
    let span = day("from").zip(day("to")).and_then(|(from, to)| Span::new(from, to));
    match span.filter(|span| span.to <= may.app().today()) {
        Some(span) => Ok(back(Paper::Interim(span).address())),
        None => wrong_days(may, query).await,
    }
}

/// The list with days that no account can be of.
async fn wrong_days(may: May<Accounts>, query: HashMap<String, String>) -> Result<Response> {
    Ok(wrong(page(may, &query, true).await?))
}

async fn page<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    query: &HashMap<String, String>,
    refused: bool,
) -> Result<ListPage> {
    let (app, frame) = (may.app().clone(), Frame::of(&may, Room::Reports));
    let (exact, accounts) = (may.also::<SeeFigures>(), may.also::<Accounts>());
    let today = app.today();
    let this_year = today.year();
    let typed = |name: &str, or: String| query.get(name).cloned().unwrap_or(or);
    let (from, to) = (typed("from", date(this_year, 1, 1).to_string()), typed("to", today.to_string()));
    let year = query.get("year").and_then(|year| year.parse().ok()).unwrap_or(this_year - 1);
    may.read(move |tx| {
        let release = app.figures.release(tx, today)?;
        let year = release.as_ref().map_or(year, |release| year.clamp(*release.years().start(), this_year));
        let issued = store::issued(tx, Kind::MunicipalityReport)?;
        let names = release.map(|release| release.municipalities(year)).unwrap_or_default();
        let language = frame.texts().language();
        let mut places = Vec::new();
        for place in names {
            let paper = Paper::Municipal { year, place };
            let last = issued.iter().find(|(known, _)| *known == paper);
            let stands = last.map(|(_, last)| state(&app, tx, &paper, last, language)).transpose()?;
            places.push((paper, stands));
        }
        let mut interim = Vec::new();
        for (paper, last) in if accounts { store::issued(tx, Kind::InterimAccount)? } else { Vec::new() } {
            let stands = state(&app, tx, &paper, &last, language)?;
            interim.push((paper, stands));
        }
        Ok(ListPage { frame, exact, accounts, from, to, refused, interim, year, this_year, places })
    })
    .await
}
