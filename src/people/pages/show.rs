//! One person's page: what is kept and what has been done. Every look at it is logged (lag 2001:454 10 §).

use super::super::{Person, State, store};
use crate::access::{May, OwnPeople};
use crate::assignments::{self, Assignment};
use crate::audit::Event;
use crate::contacts::{self, Contact};
use crate::failure::{Failure, Result};
use crate::intakes::{self, Intake};
use crate::ratings::{self, Rating};
use crate::support::{self, Support};
use crate::web::{Frame, Page, Paging, Room};
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
    let frame = Frame::of(&may, Room::People);
    may.look(move |tx| {
        let person = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let total = contacts::store::count_of(tx, id)?;
        let show = ShowPage {
            frame,
            person,
            intakes: intakes::store::of_person(tx, id)?,
            periods: support::store::of_person(tx, id)?,
            assignments: assignments::store::of_person(tx, id)?,
            contacts: contacts::store::of_person(tx, id, Paging::offset(page), Paging::SIZE)?,
            ratings: ratings::store::of_person(tx, id)?,
            paging: Paging::new(page, total, format!("/people/{id}?")),
        };
        Ok((Page(show), Event::new("person.read", id).about(id)))
    })
    .await
}
