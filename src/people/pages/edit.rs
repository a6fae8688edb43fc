//! The form for a person, new or known.

use super::super::{Person, State, store};
use crate::access::{May, OwnPeople, ReadStaff, Tx};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::staff;
use crate::web::{Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use stats::{ChildrenAtHome, Gender};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "people/pages/edit.html")]
pub(super) struct EditPage {
    frame: Frame,
    /// `None` for a new person.
    person: Option<Person>,
    form: Form,
}

pub(super) async fn blank(may: May<OwnPeople>) -> Result<Page<EditPage>> {
    let typed = Typed::of([("id", may.app().id().to_string()), ("gender", String::new()), ("children", String::new())]);
    let frame = Frame::of(&may, Room::People);
    may.read(move |tx| Ok(Page(page(tx, frame, None, typed, Vec::new())?))).await
}

pub(super) async fn edit(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<EditPage>> {
    let frame = Frame::of(&may, Room::People);
    may.look(move |tx| {
        let person = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let typed = typed(&person);
        let page = page(tx, frame, Some(person), typed, Vec::new())?;
        Ok((Page(page), Event::new("person.read", id).about(id)))
    })
    .await
}

/// The fields of a stored person, as they would have been typed.
fn typed(person: &Person) -> Typed {
    Typed::of([
        ("code", person.code.clone()),
        ("gender", person.gender.code().to_owned()),
        ("birth_year", person.birth_year.map(|year| year.to_string()).unwrap_or_default()),
        ("municipality", person.municipality.clone()),
        ("children", person.children.code().to_owned()),
        ("learned_of", person.learned_of.clone().unwrap_or_default()),
        ("diagnoses", person.diagnoses.clone().unwrap_or_default()),
    ])
}

fn page(
    tx: &mut Tx<impl ReadStaff>,
    frame: Frame,
    person: Option<Person>,
    typed: Typed,
    problems: Problems,
) -> Result<EditPage> {
    let action = person.as_ref().map_or_else(|| "/people".to_owned(), |person| format!("/people/{}", person.id));
    let cancel = person.as_ref().map_or("/people", |_| action.as_str()).to_owned();
    let places = staff::store::municipalities(tx)?.into_iter().map(|place| place.name).collect();
    let genders = Gender::ALL.map(|code| Pick::new(code.code(), frame.code("gender", code.name()))).into();
    let children = ChildrenAtHome::ALL.map(|code| Pick::new(code.code(), frame.code("children", code.name()))).into();
    let form = Form::new(&frame, action, "person", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel(cancel)
        .text("code")
        .required()
        .suggested("municipality", places)
        .required()
        .select("gender", genders)
        .whole("birth_year")
        .select("children", children)
        .text("learned_of")
        .text("diagnoses");
    Ok(EditPage { frame, person, form })
}

/// What was typed, as a person with this id and state. `names` are those that no text may hold.
fn read(typed: &Typed, id: Uuid, state: State, names: Vec<String>) -> Result<Person, Problems> {
    let mut reader = Reader::new(typed).names(names);
    let person = Person {
        id,
        code: reader.anonymous_code("code", 60),
        gender: reader.code("gender", Gender::parse).unwrap_or(Gender::Unknown),
        birth_year: reader.whole("birth_year", 1900..=2200).map(|year| year as i16),
        municipality: reader.required_text("municipality", 100),
        children: reader.code("children", ChildrenAtHome::parse).unwrap_or(ChildrenAtHome::Unknown),
        diagnoses: reader.free_text("diagnoses", 500),
        learned_of: reader.free_text("learned_of", 200),
        state,
    };
    reader.done(person)
}

pub(super) async fn create(may: May<OwnPeople>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let person = match read(&typed, id, State::None, known_names(&may).await?) {
        Ok(person) => person,
        Err(problems) => return again(may, None, typed, problems).await,
    };
    let stored = may.write(move |tx| {
        store::create(tx, &person)?;
        Ok(((), Event::new("person.created", id).about(id)))
    });
    match stored.await {
        Err(Failure::Database(Error::Unique(_))) => again(may, None, typed, vec![TAKEN]).await,
        stored => stored.map(|()| back(format!("/people/{id}"))),
    }
}

const TAKEN: Problem = Problem::new("code", "problem-taken");

pub(super) async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let person = match read(&typed, id, State::None, known_names(&may).await?) {
        Ok(person) => person,
        Err(problems) => return again(may, Some(id), typed, problems).await,
    };
    let stored = may.write(move |tx| {
        store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::save(tx, &person)?;
        Ok(((), Event::new("person.changed", id).about(id)))
    });
    match stored.await {
        Err(Failure::Database(Error::Unique(_))) => again(may, Some(id), typed, vec![TAKEN]).await,
        stored => stored.map(|()| back(format!("/people/{id}"))),
    }
}

/// The same form with what was typed and what is wrong.
async fn again(may: May<OwnPeople>, id: Option<Uuid>, typed: Typed, problems: Problems) -> Result<Response> {
    let frame = Frame::of(&may, Room::People);
    may.read(move |tx| {
        let person = match id {
            Some(id) => Some(store::find(tx, id)?.ok_or(Failure::NotFound)?),
            None => None,
        };
        Ok(wrong(page(tx, frame, person, typed, problems)?))
    })
    .await
}

pub(super) async fn remove(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    may.write(move |tx| {
        store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::remove(tx, id)?;
        Ok(((), Event::new("person.removed", id).about(id)))
    })
    .await?;
    Ok(back("/people"))
}
