//! Breaking the glass: a manager reads a person whose key nobody gave him or her, for three hours, and it is told.

use crate::access::{BreakingGlass, May};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::identities::{Basis, Grant, store};
use crate::people::{self, Person};
use crate::web::{Edit, Form, Frame, Page, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

/// How long broken glass lets one read: three hours, in microseconds.
const OPEN: i64 = 3 * 3600 * 1_000_000;
/// The fewest characters that a reason can be said in.
const REASON: usize = 10;

fn page(frame: Frame, person: &Person, typed: Typed, problems: Problems) -> Edit {
    let home = format!("/people/{}", person.id);
    let form = Form::new(&frame, format!("{home}/glass"), "glass", typed)
        .problems(problems)
        .cancel(home.clone())
        .submit("glass-submit")
        .area("reason")
        .required();
    let heading = frame.t1("glass-heading", "code", person.code.as_str());
    Edit::new(frame, heading, form).back(home, person.code.clone()).lead("glass-lead")
}

pub(super) async fn show(may: May<BreakingGlass>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::People);
    let person = may.read(move |tx| people::store::find(tx, id)?.ok_or(Failure::NotFound)).await?;
    Ok(Page(page(frame, &person, Typed::default(), Vec::new())))
}

pub(super) async fn break_it(may: May<BreakingGlass>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let frame = Frame::of(&may, Room::People);
    let person = may.read(move |tx| people::store::find(tx, id)?.ok_or(Failure::NotFound)).await?;
    let mut reader = Reader::new(&typed);
    let reason = reader.required_text("reason", 500);
    if !reason.is_empty() && reason.chars().count() < REASON {
        reader.problem("reason", "glass-reason-short");
    }
    let reason = match reader.done(reason) {
        Ok(reason) => reason,
        Err(problems) => return Ok(wrong(page(frame, &person, typed, problems))),
    };
    let holder = Holder::needed(&may)?;
    let (notice, now) = (may.app().id(), may.app().micros());
    may.write(move |tx| {
        let key = holder.key_by_operation(tx, id)?.ok_or(Failure::Refused("glass-nothing-behind"))?;
        let had = holder.key(tx, id)?.is_some();
        if had {
            return Err(Failure::Refused("glass-has-key"));
        }
        let grant = Grant { account: holder.account(), basis: Basis::Glass, until: Some(now + OPEN), standing: true };
        holder.give(tx, id, &key, &grant, holder.public())?;
        store::tell_responsible(tx, id, notice, "glass.broken", &reason, now)?;
        Ok(((), Event::new("glass.broken", id).about(id).because(reason.clone())))
    })
    .await?;
    Ok(back(format!("/people/{id}")))
}
