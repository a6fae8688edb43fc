//! The quick note: which client, how, how long, with whom.

use super::super::Habits;
use super::{Named, page};
use crate::access::{May, OwnPeople};
use crate::audit::Event;
use crate::contacts::{self, Contact};
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::people;
use crate::web::{Form, Frame, Pick, Problems, Reader, Typed, back, wrong};
use axum::response::Response;
use uuid::Uuid;

/// The modes and minutes that somebody is offered who has noted little yet.
const MODES: [&str; 4] = ["mode-visit", "mode-phone", "mode-sms", "mode-meeting"];
const MINUTES: [u16; 4] = [15, 30, 60, 90];

/// The form: clients seen last first, and of everything else the values used last, the latest of them chosen.
pub(super) fn form(frame: &Frame, clients: &[Named], habits: &Habits, typed: Typed, problems: Problems) -> Form {
    let habits = habits.clone().or(MODES.map(|mode| frame.t(mode)), MINUTES);
    let typed = if problems.is_empty() { chosen(typed, &habits) } else { typed };
    let going = clients.iter().filter(|named| named.client.going);
    let people = going.map(|named| Pick::new(named.client.id, named.label())).collect();
    let modes = habits.modes.iter().map(|mode| Pick::new(mode, mode)).collect();
    let minutes = habits.minutes.iter().map(|minutes| Pick::new(minutes, minutes.to_string())).collect();
    Form::new(frame, "/today/notes", "quick", typed.clone())
        .problems(problems)
        .submit("quick-submit")
        .hidden("id", typed.one("id"))
        .chips("person", people)
        .required()
        .chips_or("mode", modes, "mode_other", "text")
        .required()
        .chips_or("length", minutes, "length_other", "number")
        .suggested("counterpart", habits.counterparts)
        .date("noted_on")
        .required()
}

/// A new note begins with what was used last, but never with a client: the wrong one is worse than one press more.
fn chosen(typed: Typed, habits: &Habits) -> Typed {
    let mode = habits.modes.first().cloned().unwrap_or_default();
    let minutes = habits.minutes.first().map(u16::to_string).unwrap_or_default();
    typed.and("mode", mode).and("length", minutes)
}

/// What was typed, as a contact with this id. `names` are those that no text may hold.
fn read(typed: &Typed, id: Uuid, names: Vec<String>) -> Result<Contact, Problems> {
    let mut reader = Reader::new(typed).names(names);
    // What was typed beside the offered values goes before them.
    let other = |name: &'static str, other: &'static str| if typed.one(other).is_empty() { name } else { other };
    let contact = Contact {
        id,
        person: reader.required_id("person"),
        mode: reader.required_free_text(other("mode", "mode_other"), 60),
        minutes: reader.whole(other("length", "length_other"), 0..=10_000).and_then(|minutes| minutes.try_into().ok()),
        counterpart: reader.free_text("counterpart", 100),
        on: reader.required_date("noted_on"),
    };
    reader.done(contact)
}

pub(super) async fn create(may: May<OwnPeople>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let contact = match read(&typed, id, known_names(&may).await?) {
        Ok(contact) => contact,
        Err(problems) => return Ok(wrong(page(may, typed, problems, String::new()).await?)),
    };
    may.write(move |tx| {
        people::store::find(tx, contact.person)?.ok_or(Failure::NotFound)?;
        contacts::store::create(tx, &contact)?;
        Ok(((), Event::new("contact.created", id).about(contact.person)))
    })
    .await?;
    Ok(back(format!("/today?noted={id}")))
}
