//! The first page of the day: the quick note, and what waits.

mod gaps;
mod live;
mod matters;
mod note;

use super::{Client, Habits, Record, Used, accountable_from, store};
use crate::access::{Accounts, Anyone, May, Notices, OwnPeople, ReviewLog, get, post};
use crate::advice::{self, Advice};
use crate::app::App;
use crate::audit::{self, Event, Month};
use crate::contacts::{self, Contact};
use crate::failure::Result;
use crate::identities::keys::Holder;
use crate::people;
use crate::web::{Form, Frame, Page, Pick, Problems, Room, Typed};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use gaps::Missing;
use jiff::civil::Date;
use matters::{Found, Matter};
use stats::CallerKind;
use std::collections::HashMap;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/today", get(show))
        .route("/today/notes", post(note::create))
        .route("/today/gaps", post(gaps::fill))
        .route("/offline", get(offline))
}

#[derive(Template)]
#[template(path = "today/pages/show.html")]
struct ShowPage {
    frame: Frame,
    notices: Notices,
    unreviewed: Vec<Month>,
    /// What was noted a moment ago, in words, and where it can be mended.
    noted: Option<(String, String)>,
    /// `None` for somebody without clients of his or her own.
    note: Option<Form>,
    advice: Form,
    deficiency: Form,
    matters: Vec<Matter>,
    missing: Vec<Missing>,
    /// How many more records lack something than are shown.
    more_missing: usize,
    /// The year so far in pictures, for whoever answers for the operation.
    live: Option<String>,
    this_year: i16,
}

impl ShowPage {
    /// The most urgent of what waits: as much as can be taken in.
    fn first(&self) -> &[Matter] {
        &self.matters[..self.matters.len().min(IN_SIGHT)]
    }

    /// What waits behind that.
    fn rest(&self) -> &[Matter] {
        self.matters.get(IN_SIGHT..).unwrap_or_default()
    }
}

/// What waits that is in sight at once; the rest is a press away.
const IN_SIGHT: usize = 12;
/// Records that lack something, shown on one page.
const SHOWN: usize = 8;
/// Of so many advice calls, the operation's latest, it is seen what is used.
const CALLS: i64 = 20;
/// Days back from which habits are learned, and contacts looked at.
const LEARNED: (i32, i64) = (90, 40);

/// An own client and the name, where the reader may know it.
struct Named {
    client: Client,
    name: String,
}

impl Named {
    /// Code and name.
    fn label(&self) -> String {
        if self.name.is_empty() { self.client.code.clone() } else { format!("{} {}", self.client.code, self.name) }
    }
}

/// A client as the page calls the own ones; the code of anybody else.
fn named(clients: &[Named], person: Uuid, code: &str) -> String {
    clients.iter().find(|named| named.client.id == person).map_or_else(|| code.to_owned(), Named::label)
}

/// What is known of the reader's day.
struct Day {
    notices: Notices,
    unreviewed: Vec<Month>,
    clients: Vec<Named>,
    records: Vec<Record>,
    habits: Habits,
    /// Callers and minutes of the latest advice calls.
    calls: Habits,
    found: Found,
    noted: Option<(Contact, String)>,
    live: Option<String>,
}

/// What a browser shows without a network of a page that it has not kept.
#[derive(Template)]
#[template(path = "today/pages/offline.html")]
struct OfflinePage {
    frame: Frame,
}

async fn offline(anyone: Anyone) -> Page<OfflinePage> {
    Page(OfflinePage { frame: Frame::outside(&anyone) })
}

async fn show(may: May<OwnPeople>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ShowPage>> {
    let (id, today) = (may.app().id().to_string(), may.app().today().to_string());
    let typed = Typed::of([("id", id), ("noted_on", today)]);
    let noted = query.get("noted").cloned().unwrap_or_default();
    Ok(Page(page(may, typed, Vec::new(), noted).await?))
}

/// The page with what was typed into the quick note.
async fn page(may: May<OwnPeople>, typed: Typed, problems: Problems, noted: String) -> Result<ShowPage> {
    let (frame, today) = (Frame::of(&may, Room::Today), may.app().today());
    let day = read_day(&may, noted.parse().ok()).await?;
    let mine = may.actor().account.as_ref().is_some_and(|account| account.ombud.is_some());
    let fresh = may.app().id();
    let mut missing = gaps::missing(&frame, &day.clients, &day.records);
    let more_missing = missing.len().saturating_sub(SHOWN);
    missing.truncate(SHOWN);
    Ok(ShowPage {
        noted: in_words(&frame, &noted, day.noted.as_ref()),
        note: mine.then(|| note::form(&frame, &day.clients, &day.habits, typed, problems)),
        advice: advice_form(&frame, fresh, today, day.calls),
        deficiency: deficiency(&frame, fresh, today),
        matters: matters::of(&frame, &day.found, &day.clients, today),
        missing,
        more_missing,
        notices: day.notices,
        unreviewed: day.unreviewed,
        live: day.live,
        this_year: today.year(),
        frame,
    })
}

async fn read_day(may: &May<OwnPeople>, noted: Option<Uuid>) -> Result<Day> {
    let (today, holder, actor) = (may.app().today(), Holder::of(may).ok(), may.actor().clone());
    let app = may.app().clone();
    let (ombud, reviews) = (actor.account.as_ref().and_then(|account| account.ombud), may.also::<ReviewLog>());
    let pictures = may.also::<Accounts>().then(|| Frame::of(may, Room::Today).texts());
    may.look(move |tx| {
        let from = accountable_from(today);
        let (mut clients, mut records, mut used) = (Vec::new(), Vec::new(), Vec::new());
        if let Some(ombud) = ombud {
            clients = store::clients(tx, ombud, from, today)?;
            records = store::incomplete(tx, Some(ombud), from)?;
            used = store::used(tx, ombud, today.saturating_sub(jiff::Span::new().days(LEARNED.0)), LEARNED.1)?;
        }
        let mut found = Found::read(&app, tx, ombud, today)?;
        let ids: Vec<Uuid> = clients.iter().map(|client| client.id).chain(found.interviewed()).collect();
        let names = holder.map(|holder| holder.identities(tx, Some(&ids))).transpose()?.unwrap_or_default();
        let event = Event::new("today.read", clients.len());
        let name = |id: Uuid| names.iter().find(|(person, _)| *person == id).map(|(_, identity)| identity.name.clone());
        let named = |client: Client| Named { name: name(client.id).unwrap_or_default(), client };
        found.name(name);
        let day = Day {
            notices: Notices::of(tx, &actor)?,
            unreviewed: if reviews { audit::store::review::waiting(tx, today)? } else { Vec::new() },
            clients: clients.into_iter().map(named).collect(),
            records,
            habits: Habits::of(used),
            calls: Habits::of(advice::store::list(tx, 0, CALLS)?.into_iter().map(used_in).collect()),
            found,
            live: pictures.map(|texts| live::live(&app, tx, today, texts)).transpose()?.flatten(),
            noted: match noted.map(|id| contacts::store::find(tx, id)).transpose()?.flatten() {
                Some(contact) => people::store::find(tx, contact.person)?.map(|person| (contact, person.code)),
                None => None,
            },
        };
        Ok((day, event))
    })
    .await
}

/// What was noted a moment ago, and where it can be mended. `noted` stands in the address: a contact's id, or a word.
fn in_words(frame: &Frame, noted: &str, contact: Option<&(Contact, String)>) -> Option<(String, String)> {
    if let Some((contact, code)) = contact {
        let minutes = contact.minutes.map_or_else(String::new, |minutes| frame.t1("quick-minutes", "minutes", minutes));
        let said = frame.texts().with(
            "quick-noted",
            &[
                ("code", code.as_str().into()),
                ("mode", contact.mode.as_str().into()),
                ("minutes", minutes.into()),
                ("day", contact.on.to_string().into()),
            ],
        );
        return Some((said, format!("/contacts/{}", contact.id)));
    }
    match noted {
        "advice" => Some((frame.t("quick-noted-advice"), "/advice".to_owned())),
        "deficiency" => Some((frame.t("quick-noted-deficiency"), "/deficiencies".to_owned())),
        _ => None,
    }
}

/// What an advice call was noted with.
fn used_in(call: Advice) -> Used {
    Used { mode: call.caller.code().to_owned(), minutes: call.minutes, counterpart: None }
}

/// An advice call in two presses, the values used last first; the room of advice takes it.
fn advice_form(frame: &Frame, id: Uuid, today: Date, calls: Habits) -> Form {
    let usual = calls.minutes.first().copied().unwrap_or(15);
    let calls = calls.or(CallerKind::ALL.map(|code| code.code().to_owned()), [5, 15, 30, 60]);
    let callers = calls.modes.iter().filter_map(|code| CallerKind::parse(code));
    let callers: Vec<Pick> = callers.map(|code| Pick::new(code.code(), frame.code("caller", code.name()))).collect();
    let minute = |minutes: &u16| Pick::new(minutes, frame.t1("quick-minutes", "minutes", *minutes));
    let minutes: Vec<Pick> = calls.minutes.iter().map(minute).collect();
    let typed = Typed::of([("minutes", usual.to_string())]);
    Form::new(frame, "/advice", "advice", typed)
        .hidden("id", id)
        .hidden("on_day", today)
        .hidden("from", "today")
        .chips("caller", callers)
        .required()
        .chips("minutes", minutes)
}

/// A deficiency in a few words; it is written out later.
fn deficiency(frame: &Frame, id: Uuid, today: Date) -> Form {
    Form::new(frame, "/deficiencies", "deficiency", Typed::default())
        .hidden("id", id)
        .hidden("on_day", today)
        .hidden("from", "today")
        .area("description")
        .required()
        .text("party")
}
