//! The inventory of client work: one ombud's clients, one after the other, with a decision about each.

use super::super::{Caseload, Client, Decision, Quarter, store};
use crate::access::{Leading, May, OwnPeople, Tx};
use crate::app::days_between;
use crate::assignments::Assignment;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::ratings;
use crate::staff;
use crate::web::{Form, Frame, Page, Pick, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use jiff::civil::Date;
use stats::Moment;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "team/pages/inventory.html")]
pub(super) struct ListPage {
    frame: Frame,
    quarter: Quarter,
    /// Each ombud with how many clients have been gone through.
    ombud: Vec<(Caseload, u64)>,
}

impl ListPage {
    fn heading(&self) -> String {
        heading(&self.frame, self.quarter)
    }

    fn progress(&self, (load, done): &(Caseload, u64)) -> String {
        progress(&self.frame, *done, load.active)
    }
}

fn heading(frame: &Frame, quarter: Quarter) -> String {
    frame.t2("team-inventory-heading", ("quarter", i64::from(quarter.number)), ("year", quarter.year.to_string()))
}

fn progress(frame: &Frame, done: u64, all: u64) -> String {
    frame.t2("team-progress", ("done", done as i64), ("all", all as i64))
}

pub(super) async fn list(may: May<Leading>) -> Result<Page<ListPage>> {
    let (frame, today) = (Frame::of(&may, Room::Team), may.app().today());
    may.look(move |tx| {
        let quarter = Quarter::of(today);
        let (loads, done) = (store::caseloads(tx, &[], today)?, store::gone_through(tx, quarter, today)?);
        let of = |load: &Caseload| done.get(&load.ombud).and_then(|done| u64::try_from(*done).ok()).unwrap_or_default();
        let ombud = loads.into_iter().filter(|load| load.active > 0).map(|load| (load.clone(), of(&load))).collect();
        Ok((Page(ListPage { frame, quarter, ombud }), Event::new("inventory.listed", quarter.year)))
    })
    .await
}

#[derive(Template)]
#[template(path = "team/pages/walk.html")]
pub(super) struct WalkPage {
    frame: Frame,
    quarter: Quarter,
    ombud: Uuid,
    code: String,
    clients: Vec<Client>,
    /// Whom the page is about; `None` where there is nobody.
    shown: Option<Shown>,
    opens: bool,
}

/// The client that the walk has come to.
struct Shown {
    /// Place in the walk, from 0.
    at: usize,
    client: Client,
    days: Option<i32>,
    going: Vec<Assignment>,
    due: Option<Moment>,
    form: Form,
}

impl WalkPage {
    fn heading(&self) -> String {
        self.frame.t1("team-walk", "ombud", self.code.as_str())
    }

    fn quarter(&self) -> String {
        heading(&self.frame, self.quarter)
    }

    fn done(&self) -> usize {
        self.clients.iter().filter(|client| client.decision.is_some()).count()
    }

    fn progress(&self) -> String {
        progress(&self.frame, self.done() as u64, self.clients.len() as u64)
    }

    fn is_shown(&self, at: &usize) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.at == *at)
    }

    fn since_seen(&self, shown: &Shown) -> String {
        shown.days.map(|days| self.frame.t1("team-days-ago", "days", i64::from(days))).unwrap_or_default()
    }
}

/// Which client the page is to show.
enum Wanted {
    /// The first who has not been gone through.
    Next,
    At(usize),
    /// This one, with the form as it was sent.
    Again(Uuid, Typed, Problems),
}

fn page(tx: &mut Tx<Leading>, frame: Frame, ombud: Uuid, wanted: Wanted, today: Date, opens: bool) -> Result<WalkPage> {
    let known = staff::store::find(tx, ombud)?.ok_or(Failure::NotFound)?;
    let quarter = Quarter::of(today);
    let clients = store::clients(tx, ombud, quarter, today)?;
    let at = match &wanted {
        Wanted::Next => clients.iter().position(|client| client.decision.is_none()).or(Some(0)),
        Wanted::At(at) => Some(*at),
        Wanted::Again(person, ..) => clients.iter().position(|client| client.id == *person),
    };
    let sent = if let Wanted::Again(_, typed, problems) = wanted { Some((typed, problems)) } else { None };
    let chosen = at.and_then(|at| Some((at, clients.get(at)?.clone())));
    let shown = match chosen {
        Some((at, client)) => Some(shown(tx, &frame, ombud, (at, client), sent, today)?),
        None => None,
    };
    Ok(WalkPage { frame, quarter, ombud, code: known.code, clients, shown, opens })
}

fn shown(
    tx: &mut Tx<Leading>,
    frame: &Frame,
    ombud: Uuid,
    (at, client): (usize, Client),
    sent: Option<(Typed, Problems)>,
    today: Date,
) -> Result<Shown> {
    let going = store::going(tx, client.id)?;
    let due = ratings::store::asked::waiting(tx, ombud, today)?.into_iter().find(|waiting| waiting.person == client.id);
    let due = due.map(|waiting| waiting.due.moment);
    let stored = client.decision.map(|decision| decision.code().to_owned()).unwrap_or_default();
    let (typed, problems) = sent.unwrap_or_else(|| (Typed::of([("decision", stored)]), Vec::new()));
    let mut picks = vec![Pick::new("", frame.t("team-undecided"))];
    picks.extend(Decision::ALL.map(|one| Pick::new(one.code(), frame.code("team-decision", one.code()))));
    let form = Form::new(frame, format!("/team/inventory/{ombud}/decisions"), "team", typed)
        .problems(problems)
        .hidden("person", client.id)
        .submit("team-decide")
        .select("decision", picks)
        .required();
    let days = client.seen.map(|seen| days_between(seen, today));
    Ok(Shown { at, client, days, going, due, form })
}

pub(super) async fn walk(
    may: May<Leading>,
    Path(ombud): Path<Uuid>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Page<WalkPage>> {
    let (frame, today, opens) = (Frame::of(&may, Room::Team), may.app().today(), may.also::<OwnPeople>());
    let wanted = query.get("at").and_then(|at| at.parse().ok()).map_or(Wanted::Next, Wanted::At);
    may.look(move |tx| {
        let page = page(tx, frame, ombud, wanted, today, opens)?;
        let person = page.shown.as_ref().map(|shown| shown.client.id);
        Ok((Page(page), Event::new("inventory.read", ombud).about(person)))
    })
    .await
}

/// Notes the decision about a client, and goes on to the next.
pub(super) async fn decide(may: May<Leading>, Path(ombud): Path<Uuid>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed);
    let (decision, person) = (reader.code("decision", Decision::parse), reader.id("person").unwrap_or(Uuid::nil()));
    let today = may.app().today();
    let decision = match reader.done(decision) {
        Ok(Some(decision)) => decision,
        Ok(None) => return Err(Failure::NotFound),
        Err(problems) => {
            let (frame, opens) = (Frame::of(&may, Room::Team), may.also::<OwnPeople>());
            let wanted = Wanted::Again(person, typed, problems);
            return may.read(move |tx| Ok(wrong(page(tx, frame, ombud, wanted, today, opens)?))).await;
        }
    };
    let by = may.actor().account.as_ref().map(|account| account.id).ok_or(Failure::SignedOut)?;
    let (at, quarter) = (may.app().micros(), Quarter::of(today));
    may.write(move |tx| {
        let clients = store::clients(tx, ombud, quarter, today)?;
        clients.iter().find(|client| client.id == person).ok_or(Failure::NotFound)?;
        store::decide(tx, person, quarter, decision, (by, at))?;
        Ok(((), Event::new("inventory.decided", decision.code()).about(person)))
    })
    .await?;
    Ok(back(format!("/team/inventory/{ombud}")))
}
