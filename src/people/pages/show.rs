//! One person's page: what is kept and what has been done. Every look at it is logged (lag 2001:454 10 §).

use super::super::{Person, State, store};
use crate::access::Locked;
use crate::access::{May, OwnPeople};
use crate::assignments::{self, Assignment};
use crate::audit::Event;
use crate::contacts::{self, Contact};
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::identities::sight::{Sight, look, note_form};
use crate::intakes::{self, Intake};
use crate::ratings::{self, Rating};
use crate::support::{self, Support};
use crate::web::{Form, Frame, Page, Paging, Room, Typed};
use askama::Template;
use axum::extract::{Path, Query};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "people/pages/show.html")]
pub(super) struct ShowPage {
    frame: Frame,
    person: Person,
    intakes: Vec<Intake>,
    periods: Vec<Support>,
    assignments: Vec<Assignment>,
    contacts: Vec<Contact>,
    ratings: Vec<Rating>,
    paging: Paging,
    sight: Sight,
    note: Form,
}

impl ShowPage {
    /// The period that has no end, if support is going on.
    fn open_period(&self) -> Option<&Support> {
        self.periods.iter().find(|period| period.is_open())
    }
}

pub(super) async fn show(
    may: May<OwnPeople>,
    Path(id): Path<Uuid>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Page<ShowPage>> {
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let (frame, holder) = (Frame::of(&may, Room::People), Holder::of(&may));
    let typed = Typed::of([("id", may.app().id().to_string())]);
    let note = note_form(&frame, id, typed, Vec::new());
    let (mut show, seen) = may
        .look(move |tx| {
            let person = store::find(tx, id)?.ok_or(Failure::NotFound)?;
            let total = contacts::store::count_of(tx, id)?;
            let seen = look(tx, holder, id)?;
            let show = ShowPage {
                frame,
                person,
                intakes: intakes::store::of_person(tx, id)?,
                periods: support::store::of_person(tx, id)?,
                assignments: assignments::store::of_person(tx, id)?,
                contacts: contacts::store::of_person(tx, id, Paging::offset(page), Paging::SIZE)?,
                ratings: ratings::store::of_person(tx, id)?,
                paging: Paging::new(page, total, format!("/people/{id}?")),
                sight: Sight::NotKept,
                note,
            };
            Ok(((show, seen), Event::new("person.read", id).about(id)))
        })
        .await?;
    show.sight = seen.open(id)?;
    seen.settle(&may, id).await?;
    Ok(Page(show))
}
