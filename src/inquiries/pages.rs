//! The list of first contacts, and the routes of this room.

mod edit;
mod forms;
mod public;
mod settings;
mod show;
mod steps;
mod visit;

use super::public::Settings;
use super::sealed;
use super::store;
use super::{Inquiry, State, reply_by};
use crate::access::{May, OwnPeople, ReadStaff, Secrecy, Tx, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::Result;
use crate::identities::keys::Holder;
use crate::staff;
use crate::web::{Frame, Page, Paging, Room};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use jiff::civil::Date;
use std::collections::HashMap;
use uuid::Uuid;

/// So many open ones are listed; an operation that has more has stopped answering.
const MOST: i64 = 500;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/inquiries", get(list).merge(post(edit::create)))
        .route("/inquiries/new", get(edit::blank))
        .route("/inquiries/settings", get(settings::show).merge(post(settings::save)))
        .route("/inquiries/{id}", get(show::show).merge(post(edit::save)))
        .route("/inquiries/{id}/edit", get(edit::edit))
        .route("/inquiries/{id}/direct-contact", post(steps::contact))
        .route("/inquiries/{id}/reply", post(steps::reply))
        .route("/inquiries/{id}/target-group", post(steps::check))
        .route("/inquiries/{id}/meeting", post(steps::meet))
        .route("/inquiries/{id}/booking", post(steps::book))
        .route("/inquiries/{id}/visit", get(visit::show).merge(post(visit::hold)))
        .route("/inquiries/{id}/closure", post(steps::close))
        .route("/inquiries/{id}/person", post(steps::about))
        .route("/inquiries/{id}/readers", post(steps::share))
        .route("/inquiries/{id}/removal", post(steps::remove))
        .route("/contact/{operation}", get(public::show).merge(post(public::send)))
        .route("/contact/{operation}/receipt", get(public::receipt))
}

/// The codes of ombud by their ids, for showing.
#[derive(Default)]
pub(super) struct Codes(HashMap<Uuid, String>);

impl Codes {
    pub fn read(tx: &mut Tx<impl ReadStaff>) -> Result<Codes> {
        Ok(Codes(staff::store::ombud(tx)?.into_iter().map(|ombud| (ombud.id, ombud.code)).collect()))
    }

    /// Two ombud, as a page names them.
    pub fn two(&self, ombud: &[Uuid; 2]) -> String {
        ombud.iter().filter_map(|id| self.0.get(id)).map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

#[derive(Template)]
#[template(path = "inquiries/pages/list.html")]
struct ListPage {
    frame: Frame,
    today: Date,
    codes: Codes,
    /// Whom they are about, for whoever has the keys.
    names: HashMap<Uuid, String>,
    /// Those that nobody has answered, the longest here first.
    unanswered: Vec<Inquiry>,
    /// Working days within which somebody answers.
    promised: i64,
    /// Those with a visit booked, by its day.
    booked: Vec<Inquiry>,
    /// The others that go on.
    rest: Vec<Inquiry>,
    /// Those that have ended, where they are asked for.
    ended: Option<(Vec<Inquiry>, Paging)>,
    settings: bool,
}

impl ListPage {
    /// What the line of an inquiry is called: whom it is about, for whoever has the key; the client's code, or how it came in.
    fn called(&self, inquiry: &Inquiry) -> String {
        let code = inquiry.person.as_ref().map(|person| &person.code);
        self.names.get(&inquiry.id).or(code).cloned().unwrap_or_else(|| self.came(inquiry))
    }

    /// How and when it came in.
    fn came(&self, inquiry: &Inquiry) -> String {
        let channel = self.frame.code("inquiry-channel", inquiry.received.channel.name());
        self.frame.t2("inquiry-heading", ("channel", channel), ("day", self.frame.date(inquiry.received.on)))
    }

    /// What stands under it: `first`, how it came in unless it is called that, and from where.
    fn facts(&self, inquiry: &Inquiry, first: impl Into<String>) -> String {
        let came = Some(self.came(inquiry)).filter(|came| *came != self.called(inquiry));
        let facts = [Some(first.into()), came, inquiry.received.municipality.clone()];
        facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn waited(&self, inquiry: &Inquiry) -> String {
        self.frame.t1("inquiry-days", "count", i64::from(inquiry.days(self.today)))
    }

    /// The last day on which an answer keeps the promise.
    fn reply_by(&self, inquiry: &Inquiry) -> Date {
        reply_by(inquiry.received.on, self.promised)
    }

    /// Whether that is today or has passed.
    fn is_urgent(&self, inquiry: &Inquiry) -> bool {
        self.reply_by(inquiry) <= self.today
    }

    fn next(&self, inquiry: &Inquiry) -> String {
        inquiry.state().next().map(|step| self.frame.code("inquiry-step", step.noun())).unwrap_or_default()
    }

    /// Whether the visit that was booked should have been held by now.
    fn is_due(&self, inquiry: &Inquiry) -> bool {
        inquiry.booking.as_ref().is_some_and(|visit| visit.on <= self.today)
    }

    fn is_quiet(&self, inquiry: &Inquiry) -> bool {
        inquiry.is_quiet(self.today)
    }

    fn is_empty(&self) -> bool {
        self.unanswered.is_empty() && self.booked.is_empty() && self.rest.is_empty()
    }
}

async fn list(may: May<OwnPeople>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    let with_ended = query.get("show").is_some_and(|what| what == "ended");
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let (frame, today) = (Frame::of(&may, Room::Inquiries), may.app().today());
    let (settings, holder) = (may.also::<Secrecy>(), Holder::of(&may));
    may.look(move |tx| {
        let open = store::open(tx, MOST)?;
        let ended = if with_ended { Some(ended(tx, page)?) } else { None };
        let shown = open.len() + ended.as_ref().map_or(0, |(ended, _)| ended.len());
        let (unanswered, open): (Vec<_>, Vec<_>) = open.into_iter().partition(|one| !one.is_answered());
        let (mut booked, rest): (Vec<_>, Vec<_>) = open.into_iter().partition(|one| one.state() == State::VisitBooked);
        booked.sort_by_key(|one| one.booking.as_ref().map(|visit| (visit.on, visit.at)));
        let codes = Codes::read(tx)?;
        let promised = store::form::settings(tx)?.map_or(Settings::DEFAULT, |(settings, _)| settings).reply_days;
        let names = sealed::names(tx, &holder)?;
        let page = ListPage { frame, today, codes, names, unanswered, promised, booked, rest, ended, settings };
        Ok((Page(page), Event::new("inquiries.listed", shown)))
    })
    .await
}

fn ended(tx: &mut Tx<OwnPeople>, page: i64) -> Result<(Vec<Inquiry>, Paging)> {
    let ended = store::ended(tx, Paging::offset(page), Paging::SIZE)?;
    let total = store::count_ended(tx, Paging::counted(page))?;
    Ok((ended, Paging::new(page, total, "/inquiries?show=ended&")))
}
