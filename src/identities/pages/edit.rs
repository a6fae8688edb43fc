//! The form for what identifies a person.

use crate::access::{May, OwnPeople};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::Identity;
use crate::identities::keys::Holder;
use crate::identities::sight::look;
use crate::people::{self, Person};
use crate::secrecy::Mode;
use crate::web::{Edit, Form, Frame, Page, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

fn page(frame: Frame, person: &Person, typed: Typed, problems: Problems) -> Edit {
    let home = format!("/people/{}", person.id);
    let form = Form::new(&frame, format!("{home}/identity"), "identity", typed)
        .problems(problems)
        .cancel(home.clone())
        .text("name")
        .line("telephone", "tel", "off")
        .line("email", "email", "off")
        .text("address")
        .area("next_of_kin")
        .area("agreement")
        .text("language")
        .text("interpreter")
        .text("personal_number");
    let heading = frame.t1("identity-edit", "code", person.code.as_str());
    Edit::new(frame, heading, form).back(home, person.code.clone()).lead("identity-edit-lead")
}

pub(super) async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let (frame, holder) = (Frame::of(&may, Room::People), Holder::of(&may));
    let (person, seen) = may
        .look(move |tx| {
            let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
            let seen = look(tx, holder, id)?;
            Ok(((person, seen), Event::new("person.read", id).about(id)))
        })
        .await?;
    let sight = seen.open(id)?;
    let record = sight.record().ok_or(Failure::Refused("identity-locked"))?;
    let typed =
        record.identity.parts().into_iter().fold(Typed::default(), |typed, (name, value)| typed.and(name, value));
    Ok(Page(page(frame, &person, typed, Vec::new())))
}

fn read(typed: &Typed) -> Result<Identity, Problems> {
    let mut reader = Reader::new(typed);
    let mut text = |field, longest| reader.text(field, longest).unwrap_or_default();
    let identity = Identity {
        name: text("name", 200),
        telephone: text("telephone", 60),
        email: text("email", 200),
        address: text("address", 300),
        personal_number: text("personal_number", 20),
        next_of_kin: text("next_of_kin", 2000),
        agreement: text("agreement", 5000),
        language: text("language", 60),
        interpreter: text("interpreter", 200),
    };
    reader.done(identity)
}

pub(super) async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let holder = Holder::needed(&may)?;
    let identity = match read(&typed) {
        Ok(identity) => identity,
        Err(problems) => {
            let frame = Frame::of(&may, Room::People);
            let person = may.read(move |tx| people::store::find(tx, id)?.ok_or(Failure::NotFound)).await?;
            return Ok(wrong(page(frame, &person, typed, problems)));
        }
    };
    may.write(move |tx| {
        let key = holder.to_write(tx, id, Mode::keeps_identity, "identity-not-kept")?;
        holder.put_identity(tx, id, &key, &identity)?;
        Ok(((), Event::new("identity.changed", id).about(id)))
    })
    .await?;
    Ok(back(format!("/people/{id}")))
}
