//! A client's own extract of who has read: to show on screen or to print and hand over.

use super::words::{Who, what};
use crate::access::{May, OwnPeople};
use crate::audit::store::review;
use crate::audit::{Event, readers::lines};
use crate::failure::{Failure, Result};
use crate::people;
use crate::web::{Frame, Page, Room};
use askama::Template;
use axum::extract::Path;
use jiff::civil::Date;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "audit/pages/readers.html")]
pub(super) struct ReadersPage {
    frame: Frame,
    person: Uuid,
    code: String,
    today: Date,
    lines: Vec<Line>,
}

/// A line in words. From where somebody read is the staff's own affair and left out.
struct Line {
    day: Date,
    who: String,
    what: String,
    why: String,
    times: i64,
}

pub(super) async fn readers(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<ReadersPage>> {
    let (frame, today) = (Frame::of(&may, Room::People), may.app().today());
    may.look(move |tx| {
        let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let who = Who::read(tx)?;
        let told = lines(review::about(tx, id)?).into_iter().map(|line| Line {
            day: line.day,
            who: who.name(&frame, &line.actor),
            what: what(&frame, &line.kind),
            why: line.reason,
            times: line.times,
        });
        let lines = told.collect();
        let page = ReadersPage { frame, person: id, code: person.code, today, lines };
        Ok((Page(page), Event::new("readers.read", id).about(id)))
    })
    .await
}
