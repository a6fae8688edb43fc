//! Somebody who waits: why just there, what to say, the grounds, and when to make contact again.

use super::super::now::now;
use super::super::store::{self, Entry, Next};
use super::super::{Ground, Grounds, Place, RECONTACT_WEEKS, Recontact, Roughly, Setting, words};
use crate::access::{May, OwnPeople, Tx};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::intakes::{self, Intake};
use crate::web::{Form, Frame, Page, Pick, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "queue/pages/one.html")]
pub(super) struct OnePage {
    frame: Frame,
    today: Date,
    place: Place,
    entry: Entry,
    name: Option<String>,
    roughly: Roughly,
    setting: Setting,
    recontacts: Vec<Recontact>,
    recontact: Form,
    grounds: Form,
}

impl OnePage {
    fn heading(&self) -> String {
        self.entry.code.clone().unwrap_or_else(|| self.frame.t("queue-nobody"))
    }

    fn why(&self) -> String {
        words::why(&self.frame, &self.place)
    }

    /// A day to make contact, as a sentence.
    fn told(&self, one: &Recontact) -> String {
        let (due, noted) = (one.due.to_string(), one.noted_by.as_str());
        match &one.done {
            None => self.frame.t2("queue-recontact-noted", ("day", due), ("who", noted)),
            Some((on, by)) => self.frame.t2("queue-recontact-made", ("day", on.to_string()), ("who", by.as_str())),
        }
    }
}

/// What both forms need.
struct Reading {
    frame: Frame,
    holder: Option<Holder>,
    app: App,
    today: Date,
}

impl Reading {
    fn of(may: &May<OwnPeople>) -> Reading {
        let app = may.app().clone();
        Reading { frame: Frame::of(may, Room::Queue), holder: Holder::of(may).ok(), today: app.today(), app }
    }

    /// The page, with the form for the next contact as it was sent, if it was.
    fn page(self, tx: &mut Tx<OwnPeople>, intake: Uuid, sent: Option<(Typed, Problems)>) -> Result<OnePage> {
        let Reading { frame, holder, app, today } = self;
        let now = now(&app, tx, today)?;
        let length = now.length();
        let (place, entry) = now.place(intake).cloned().ok_or(Failure::NotFound)?;
        let names = match (holder, entry.person) {
            (Some(holder), Some(person)) => holder.identities(tx, Some(&[person]))?,
            _ => Vec::new(),
        };
        let name = names.into_iter().next().map(|(_, identity)| identity.name.clone()).filter(|name| !name.is_empty());
        let recontact = recontact_form(&frame, &entry, sent.unwrap_or_else(|| (fresh(&app, today), Vec::new())));
        let grounds = grounds_form(&frame, &entry);
        let (roughly, recontacts) = (Roughly::of(place.number, length), store::recontacts(tx, intake)?);
        let setting = now.setting;
        Ok(OnePage { frame, today, place, entry, name, roughly, setting, recontacts, recontact, grounds })
    }
}

/// What stands in the form for the next contact.
fn fresh(app: &App, today: Date) -> Typed {
    let due = today.saturating_add(RECONTACT_WEEKS.weeks());
    Typed::of([("id", app.id().to_string()), ("due_on", due.to_string()), ("done", "yes".to_owned())])
}

fn recontact_form(frame: &Frame, entry: &Entry, (typed, problems): (Typed, Problems)) -> Form {
    let form = Form::new(frame, format!("/queue/{}/recontacts", entry.intake), "queue-recontact", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .submit("queue-recontact-submit")
        .date("due_on")
        .required();
    match entry.recontact {
        Some(_) => form.checks("done", vec![Pick::new("yes", frame.t("queue-recontact-yes"))]),
        None => form,
    }
}

fn grounds_form(frame: &Frame, entry: &Entry) -> Form {
    let picks = Ground::ALL.map(|ground| Pick::new(ground.code(), frame.code("queue-ground", ground.name()))).into();
    let ticked = entry.grounds.ticked.iter().fold(Typed::default(), |typed, one| typed.and("grounds", one.code()));
    Form::new(frame, format!("/queue/{}/grounds", entry.intake), "queue", ticked).checks("grounds", picks)
}

pub(super) async fn show(may: May<OwnPeople>, Path(intake): Path<Uuid>) -> Result<Page<OnePage>> {
    let reading = Reading::of(&may);
    may.look(move |tx| {
        let page = reading.page(tx, intake, None)?;
        let event = Event::new("queue.read", intake).about(page.entry.person);
        Ok((Page(page), event))
    })
    .await
}

/// Ticks the grounds on the intake; whatever else stands there stays.
pub(super) async fn tick(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let ticked: BTreeSet<Ground> = typed.all("grounds").filter_map(Ground::parse).collect();
    may.write(move |tx| {
        let intake = intakes::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let priority = Grounds::read(intake.priority.as_deref()).with(&ticked);
        let person = intake.about.person();
        intakes::store::save(tx, &Intake { priority, ..intake })?;
        Ok(((), Event::new("queue.ticked", id).about(person)))
    })
    .await?;
    Ok(back(format!("/queue/{id}")))
}

/// Notes when to make contact next, and that the contact before is made.
pub(super) async fn recontact(may: May<OwnPeople>, Path(intake): Path<Uuid>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed);
    let id = reader.new_id(may.app());
    let due = reader.required_date("due_on");
    let today = may.app().today();
    if due < today && !typed.one("due_on").is_empty() {
        reader.problem("due_on", "queue-problem-past");
    }
    let due = match reader.done(due) {
        Ok(due) => due,
        Err(problems) => {
            let reading = Reading::of(&may);
            return may.read(move |tx| Ok(wrong(reading.page(tx, intake, Some((typed, problems)))?))).await;
        }
    };
    let by = may.actor().account.as_ref().map(|account| account.id).ok_or(Failure::SignedOut)?;
    let (at, done) = (may.app().micros(), (typed.one("done") == "yes").then_some(today));
    may.write(move |tx| {
        let person = intakes::store::find(tx, intake)?.ok_or(Failure::NotFound)?.about.person();
        store::set_next(tx, &Next { id, intake, person, due, by, at, done })?;
        Ok(((), Event::new("queue.recontact", intake).about(person)))
    })
    .await?;
    Ok(back(format!("/queue/{intake}#again")))
}
