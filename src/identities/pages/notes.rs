//! Running notes: added, never changed, read by the person at any time.

use crate::access::{May, OwnPeople};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::identities::sight::note_form;
use crate::people;
use crate::secrecy::Mode;
use crate::web::{Edit, Frame, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

pub(super) async fn add(may: May<OwnPeople>, Path(person): Path<Uuid>, typed: Typed) -> Result<Response> {
    let holder = Holder::needed(&may)?;
    let mut reader = Reader::new(&typed);
    let (id, text) = (reader.new_id(may.app()), reader.required_text("text", 20_000));
    let text = match reader.done(text) {
        Ok(text) => text,
        Err(problems) => return again(may, person, typed, problems).await,
    };
    may.write(move |tx| {
        let key = holder.to_write(tx, person, Mode::keeps_notes, "note-not-kept")?;
        holder.add_note(tx, id, person, &key, &text)?;
        Ok(((), Event::new("note.added", person).about(person)))
    })
    .await?;
    Ok(back(format!("/people/{person}#notes")))
}

async fn again(may: May<OwnPeople>, id: Uuid, typed: Typed, problems: Problems) -> Result<Response> {
    let frame = Frame::of(&may, Room::People);
    let person = may.read(move |tx| people::store::find(tx, id)?.ok_or(Failure::NotFound)).await?;
    let (heading, form) = (frame.t("note-heading"), note_form(&frame, id, typed, problems));
    Ok(wrong(Edit::new(frame, heading, form).back(format!("/people/{id}"), person.code)))
}
