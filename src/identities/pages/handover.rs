//! Handing over, in one step from the person's page: for good, or to a deputy for a time.

use super::access::{deputy_form, employed, handover_form, picks};
use crate::access::{May, OwnPeople};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::people::{self, Person};
use crate::support;
use crate::web::{Form, Frame, Page, Room, Typed};
use askama::Template;
use axum::extract::Path;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "identities/pages/handover.html")]
pub(super) struct HandoverPage {
    frame: Frame,
    person: Person,
    /// For a time.
    deputy: Form,
    /// For good; only where support goes on.
    handover: Option<Form>,
}

pub(super) async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<HandoverPage>> {
    let (frame, today) = (Frame::of(&may, Room::People), may.app().today());
    may.look(move |tx| {
        let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let open = support::store::of_person(tx, id)?.into_iter().find(support::Support::is_open);
        let ombud = employed(tx, today)?;
        let others = || picks(&ombud, open.as_ref().and_then(|period| period.ombud));
        let begun = Typed::of([("starts_on", today.to_string())]);
        let handover = open.as_ref().map(|_| handover_form(&frame, id, others(), (Typed::default(), Vec::new())));
        let deputy = deputy_form(&frame, id, others(), (begun, Vec::new()));
        Ok((Page(HandoverPage { frame, person, deputy, handover }), Event::new("access.read", id).about(id)))
    })
    .await
}
