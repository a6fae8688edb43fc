//! The room of those who lead the work: caseloads, who is away, what is missing.

mod inventory;
mod meeting;
mod picture;

use super::{Caseload, Incomplete, Quarter, store};
use crate::access::{Leading, May, OwnPeople, Tx, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::Result;
use crate::queue::now::now;
use crate::staff::{self, Absence};
use crate::today::accountable_from;
use crate::web::{Frame, Page, Room};
use askama::Template;
use axum::Router;
use jiff::civil::Date;
use picture::LoadPicture;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/team", get(show))
        .route("/team/meeting", get(meeting::show))
        .route("/team/inventory", get(inventory::list))
        .route("/team/inventory/{id}", get(inventory::walk))
        .route("/team/inventory/{id}/decisions", post(inventory::decide))
}

/// So many incomplete records of each ombud are named; the others are counted.
const NAMED: usize = 5;

#[derive(Template)]
#[template(path = "team/pages/show.html")]
struct ShowPage {
    frame: Frame,
    loads: Vec<Caseload>,
    picture: Option<LoadPicture>,
    queue: usize,
    away: Vec<Away>,
    incomplete: Vec<Lacking>,
    /// Whether the reader may open a client's page.
    opens: bool,
}

/// An ombud who is away today (frånvarande).
struct Away {
    load: Caseload,
    absences: Vec<Absence>,
    /// Clients for whom nobody stands in, each with the code.
    alone: Vec<(Uuid, String)>,
}

/// An ombud whose records lack something.
struct Lacking {
    code: String,
    number: usize,
    named: Vec<Incomplete>,
}

impl ShowPage {
    fn missing(&self, one: &Incomplete) -> String {
        one.missing.iter().map(|name| self.frame.code("team-missing", name)).collect::<Vec<_>>().join(", ")
    }

    fn per_post(&self, load: &Caseload) -> String {
        picture::per_post(&self.frame, load)
    }
}

async fn show(may: May<Leading>) -> Result<Page<ShowPage>> {
    let (frame, app, today) = (Frame::of(&may, Room::Team), may.app().clone(), may.app().today());
    let opens = may.also::<OwnPeople>();
    may.look(move |tx| {
        let absences = staff::store::absences(tx, None)?;
        let loads = store::caseloads(tx, &absences, today)?;
        let away = absent(tx, &loads, &absences, today)?;
        let incomplete = lacking(&loads, store::incomplete(tx, accountable_from(today))?);
        let (queue, picture) = (now(&app, tx, today)?.length(), LoadPicture::of(&frame, &loads));
        let event = Event::new("team.read", loads.len());
        Ok((Page(ShowPage { frame, loads, picture, queue, away, incomplete, opens }), event))
    })
    .await
}

/// Those who are away today, and the clients of whoever is away altogether.
fn absent(tx: &mut Tx<Leading>, loads: &[Caseload], absences: &[Absence], today: Date) -> Result<Vec<Away>> {
    let mut away = Vec::new();
    for load in loads.iter().filter(|load| load.away > 0) {
        let own = absences.iter().filter(|absence| absence.ombud == load.ombud && absence.covers(today));
        let absences = own.cloned().collect();
        let alone = if load.needs_deputies() { alone(tx, load.ombud, today)? } else { Vec::new() };
        away.push(Away { load: load.clone(), absences, alone });
    }
    Ok(away)
}

fn alone(tx: &mut Tx<Leading>, ombud: Uuid, today: Date) -> Result<Vec<(Uuid, String)>> {
    let clients = store::clients(tx, ombud, Quarter::of(today), today)?.into_iter();
    Ok(clients.filter(|client| !client.deputy).map(|client| (client.id, client.code)).collect())
}

/// What is missing, by ombud.
fn lacking(loads: &[Caseload], incomplete: Vec<Incomplete>) -> Vec<Lacking> {
    let mut by: BTreeMap<Uuid, Vec<Incomplete>> = BTreeMap::new();
    incomplete.into_iter().for_each(|one| by.entry(one.ombud).or_default().push(one));
    let of = |load: &Caseload| {
        let mut named = by.remove(&load.ombud)?;
        let number = named.len();
        named.truncate(NAMED);
        Some(Lacking { code: load.code.clone(), number, named })
    };
    loads.iter().filter_map(of).collect()
}
