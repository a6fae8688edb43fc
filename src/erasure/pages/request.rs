//! What a client may ask for (klientens begäran): an extract, a correction, a hand-over, destruction.

use super::super::Basis;
use super::Told;
use super::confirm::{erase, scrub};
use crate::access::{May, OwnPeople, Secrecy};
use crate::app::aside;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::people::{self, Person, State};
use crate::web::{Frame, Page, Room, Typed, back, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "erasure/pages/request.html")]
pub(super) struct RequestPage {
    frame: Frame,
    person: Person,
    /// Whether the one who looks decides about destruction; an ombud asks the manager.
    decides: bool,
    /// The text that tells why the record was not destroyed.
    problem: Option<&'static str>,
}

impl RequestPage {
    fn heading(&self) -> String {
        let what = self.frame.t("request-heading");
        self.frame.t2("heading-of-person", ("what", what), ("code", self.person.code.as_str()))
    }

    /// What is supported or waited for cannot be destroyed.
    fn goes_on(&self) -> bool {
        matches!(self.person.state, State::Open | State::Queued)
    }
}

/// Shows what can be asked for.
pub async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<RequestPage>> {
    let (frame, decides) = (Frame::of(&may, Room::People), may.also::<Secrecy>());
    may.write(move |tx| {
        let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let page = RequestPage { frame: frame.clone(), person, decides, problem: None };
        Ok((Page(page), Event::new("person.request", id).about(id)))
    })
    .await
}

/// Destroys what is kept about a person who asks for it, as far as the law allows.
pub async fn destroy(may: May<Secrecy>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let frame = Frame::of(&may, Room::People);
    let person = may.read(move |tx| people::store::find(tx, id)?.ok_or(Failure::NotFound)).await?;
    let again = |why| wrong(RequestPage { frame, person, decides: true, problem: Some(why) });
    if typed.one("confirmed").is_empty() {
        return Ok(again("request-problem-unconfirmed"));
    }
    let destroyed = aside(move || {
        erase(&may, id, Basis::Request)?;
        Ok(scrub(may.app()))
    });
    match destroyed.await {
        Err(Failure::Refused(why)) => Ok(again(why)),
        destroyed => Ok(back(Told { done: 1, left: 0, inquiries: 0, clean: destroyed? }.address())),
    }
}
