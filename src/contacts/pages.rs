//! Noting a contact with a person, and mending one.

use super::{Contact, store};
use crate::access::{May, OwnPeople, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::people::{self, Person};
use crate::web::{Edit, Form, Frame, Page, Problems, Reader, Room, Typed, back, wrong};
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/people/{id}/contacts/new", get(blank))
        .route("/people/{id}/contacts", post(create))
        .route("/contacts/{id}", get(edit).merge(post(save)))
        .route("/contacts/{id}/removal", post(remove))
}

/// The modes that are offered; any other word is taken too.
const MODES: [&str; 7] =
    ["mode-visit", "mode-phone", "mode-email", "mode-sms", "mode-letter", "mode-video", "mode-meeting"];

/// The page for a new contact, or for the one that is `known`.
fn page(frame: Frame, person: &Person, known: Option<Uuid>, typed: Typed, problems: Problems) -> Edit {
    let home = format!("/people/{}", person.id);
    let (heading, action) = match known {
        None => ("contact-new", format!("{home}/contacts")),
        Some(id) => ("contact-edit", format!("/contacts/{id}")),
    };
    let form = Form::new(&frame, action, "contact", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel(&home)
        .date("on_day")
        .required()
        .suggested("mode", MODES.map(|mode| frame.t(mode)).into())
        .required()
        .whole("minutes")
        .text("counterpart");
    let heading = frame.t2("heading-of-person", ("what", frame.t(heading)), ("code", person.code.as_str()));
    let page = Edit::new(frame, heading, form).back(home, &person.code);
    match known {
        None => page,
        Some(id) => page.removal("contact-remove", format!("/contacts/{id}/removal")),
    }
}

async fn blank(may: May<OwnPeople>, Path(person): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::People);
    let typed = Typed::of([("id", may.app().id().to_string()), ("on_day", may.app().today().to_string())]);
    may.look(move |tx| {
        let known = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        let page = page(frame, &known, None, typed, Vec::new());
        Ok((Page(page), Event::new("person.read", person).about(person)))
    })
    .await
}

async fn edit(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::People);
    may.look(move |tx| {
        let contact = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let person = people::store::find(tx, contact.person)?.ok_or(Failure::NotFound)?;
        let page = page(frame, &person, Some(id), typed(&contact), Vec::new());
        Ok((Page(page), Event::new("contact.read", id).about(person.id)))
    })
    .await
}

/// The fields of a stored contact, as they would have been typed.
fn typed(contact: &Contact) -> Typed {
    Typed::of([
        ("on_day", contact.on.to_string()),
        ("mode", contact.mode.clone()),
        ("minutes", contact.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        ("counterpart", contact.counterpart.clone().unwrap_or_default()),
    ])
}

/// What was typed, as a contact of this person. `names` are those that no text may hold.
fn read(typed: &Typed, id: Uuid, person: Uuid, names: Vec<String>) -> Result<Contact, Problems> {
    let mut reader = Reader::new(typed).names(names);
    let contact = Contact {
        id,
        person,
        on: reader.required_date("on_day"),
        mode: reader.required_free_text("mode", 60),
        minutes: reader.whole("minutes", 0..=10_000).and_then(|minutes| u16::try_from(minutes).ok()),
        counterpart: reader.free_text("counterpart", 100),
    };
    reader.done(contact)
}

async fn create(may: May<OwnPeople>, Path(person): Path<Uuid>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let contact = match read(&typed, id, person, known_names(&may).await?) {
        Ok(contact) => contact,
        Err(problems) => {
            let frame = Frame::of(&may, Room::People);
            return may
                .read(move |tx| {
                    let person = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
                    Ok(wrong(page(frame, &person, None, typed, problems)))
                })
                .await;
        }
    };
    may.write(move |tx| {
        people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        store::create(tx, &contact)?;
        Ok(((), Event::new("contact.created", id).about(person)))
    })
    .await?;
    Ok(back(format!("/people/{person}")))
}

async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    // The person is not the form's to say: the stored one is kept.
    let form = match read(&typed, id, Uuid::nil(), known_names(&may).await?) {
        Ok(form) => form,
        Err(problems) => {
            let frame = Frame::of(&may, Room::People);
            return may
                .read(move |tx| {
                    let contact = store::find(tx, id)?.ok_or(Failure::NotFound)?;
                    let person = people::store::find(tx, contact.person)?.ok_or(Failure::NotFound)?;
                    Ok(wrong(page(frame, &person, Some(id), typed, problems)))
                })
                .await;
        }
    };
    let person = may.write(move |tx| {
        let contact = store::find(tx, id)?.ok_or(Failure::NotFound)?.changed(form.clone());
        store::save(tx, &contact)?;
        Ok((contact.person, Event::new("contact.changed", id).about(contact.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}

async fn remove(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let person = may.write(move |tx| {
        let contact = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::remove(tx, id)?;
        Ok((contact.person, Event::new("contact.removed", id).about(contact.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}
