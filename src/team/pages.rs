//! The room of those who lead the work: caseloads, who is away, what is missing.

mod inventory;
mod meeting;
mod picture;

use super::{Caseload, Quarter, store};
use crate::access::{Leading, May, OwnPeople, Tx, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::closings::{self, Due};
use crate::failure::Result;
use crate::queue::now::now;
use crate::staff::{self, Absence};
use crate::today::{self, Record, accountable_from};
use crate::web::{Frame, Page, Room};
use askama::Template;
use axum::Router;
use jiff::civil::Date;
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
/// So many who should have been asked how it went are named.
const ASKED: usize = 20;

#[derive(Template)]
#[template(path = "team/pages/show.html")]
struct ShowPage {
    frame: Frame,
    loads: Vec<Caseload>,
    /// `None` where there is nothing to draw.
    picture: Option<String>,
    queue: usize,
    away: Vec<Away>,
    incomplete: Vec<Lacking>,
    /// Those to be asked how it went.
    interviews: Vec<Due>,
    today: Date,
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

/// An ombud whose records lack something (ombud med luckor).
struct Lacking {
    /// `None` where no ombud is named.
    code: Option<String>,
    number: usize,
    named: Vec<Record>,
}

impl ShowPage {
    fn missing(&self, one: &Record) -> String {
        let names = one.gaps().into_iter().map(|gap| self.frame.code("team-missing", gap.name()));
        names.collect::<Vec<_>>().join(", ")
    }

    /// Of how many the time is out.
    fn late(&self) -> usize {
        self.interviews.iter().filter(|due| due.is_late(self.today)).count()
    }

    /// Those of them who are named.
    fn overdue(&self) -> Vec<&Due> {
        self.interviews.iter().filter(|due| due.is_late(self.today)).take(ASKED).collect()
    }

    /// How many more there are.
    fn more(&self) -> usize {
        self.late().saturating_sub(ASKED)
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
        let incomplete = lacking(today::store::incomplete(tx, None, accountable_from(today))?);
        let interviews = closings::store::interviews::due(tx, None, today)?;
        let (queue, picture) = (now(&app, tx, today)?.length(), picture::loads(&frame, &loads));
        let event = Event::new("team.read", loads.len());
        Ok((Page(ShowPage { frame, loads, picture, queue, away, incomplete, interviews, today, opens }), event))
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

/// What is missing, by ombud: also by those who have left, and by none.
fn lacking(records: Vec<Record>) -> Vec<Lacking> {
    let by = records.chunk_by(|one, next| one.ombud == next.ombud);
    let of = |records: &[Record]| Lacking {
        code: records.first().and_then(|record| record.ombud_code.clone()),
        number: records.len(),
        named: records.iter().take(NAMED).cloned().collect(),
    };
    by.map(of).collect()
}
