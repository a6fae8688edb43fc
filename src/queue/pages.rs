//! The queue in its order, one who waits, and what the operation decides about the queue.

mod one;
mod settings;

use super::now::{Now, now};
use super::store::Entry;
use super::{Place, Waits, words};
use crate::access::{May, OwnPeople, Staffing, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::Result;
use crate::identities::Identity;
use crate::identities::keys::Holder;
use crate::web::{Frame, Page, Paging, Room};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use jiff::civil::Date;
use std::collections::HashMap;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/queue", get(list))
        .route("/queue/settings", get(settings::edit).merge(post(settings::save)))
        .route("/queue/{id}", get(one::show))
        .route("/queue/{id}/grounds", post(one::tick))
        .route("/queue/{id}/recontacts", post(one::recontact))
}

#[derive(Template)]
#[template(path = "queue/pages/list.html")]
struct ListPage {
    frame: Frame,
    today: Date,
    places: Vec<(Place, Entry)>,
    /// Names of those whom the reader has the keys to.
    names: Vec<(Uuid, Identity)>,
    length: usize,
    /// How many of all the reader may not see.
    hidden: usize,
    waits: Vec<(String, Waits)>,
    paging: Paging,
    /// Whether the reader may change the order.
    decides: bool,
}

impl ListPage {
    fn name(&self, entry: &Entry) -> &str {
        let known = self.names.iter().find(|(person, _)| Some(*person) == entry.person);
        known.map(|(_, identity)| identity.name.as_str()).unwrap_or_default()
    }

    fn why(&self, place: &Place) -> String {
        words::why(&self.frame, place)
    }

    fn median(&self, waits: &Waits) -> String {
        words::halves(&self.frame, waits.median_halves)
    }
}

async fn list(may: May<OwnPeople>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let (frame, holder) = (Frame::of(&may, Room::Queue), Holder::of(&may).ok());
    let (app, today, decides) = (may.app().clone(), may.app().today(), may.also::<Staffing>());
    may.look(move |tx| {
        let now = now(&app, tx, today)?;
        let waits = waits(&now);
        let (length, seen) = (now.length(), now.places.into_iter().filter(|(_, entry)| entry.in_reach));
        let seen: Vec<_> = seen.collect();
        let (total, hidden) = (seen.len() as i64, length - seen.len());
        let offset = usize::try_from(Paging::offset(page)).unwrap_or(usize::MAX);
        let places: Vec<_> = seen.into_iter().skip(offset).take(Paging::SIZE as usize).collect();
        let listed: Vec<Uuid> = places.iter().filter_map(|(_, entry)| entry.person).collect();
        let names = holder.map_or_else(|| Ok(Vec::new()), |holder| holder.identities(tx, Some(&listed)))?;
        let event = Event::new("queue.listed", places.len());
        let paging = Paging::new(page, total, "/queue?");
        Ok((Page(ListPage { frame, today, places, names, length, hidden, waits, paging, decides }), event))
    })
    .await
}

/// How long people have waited in each municipality, everybody counted.
fn waits(now: &Now) -> Vec<(String, Waits)> {
    Waits::by_municipality(now.places.iter().map(|(place, entry)| (entry.municipality.as_str(), place.days)))
}
