//! The form for an assignment, and its ending.

use super::super::{Assignment, State, store};
use crate::access::{May, OwnPeople, ReadPeople, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::people::{self, Person};
use crate::web::{Edit, Filled, Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Sent, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use stats::LifeArea;
use uuid::Uuid;

const ENDED_TOO_EARLY: Failure = Failure::Refused("problem-end-before-start");

fn form(frame: &Frame, person: &Person, action: String, (typed, problems): Filled) -> Form {
    let mut areas = vec![Pick::new("", frame.t("pick-one"))];
    areas.extend(LifeArea::ALL.map(|code| Pick::new(code.code(), frame.code("area", code.name()))));
    Form::new(frame, action, "assignment", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel(format!("/people/{}", person.id))
        .date("starts_on")
        .required()
        .select("area", areas)
        .required()
        .text("kind")
        .required()
        .text("counterpart")
}

fn framed(frame: Frame, person: &Person, heading: &str, form: Form) -> Edit {
    let heading = frame.t2("heading-of-person", ("what", frame.t(heading)), ("code", person.code.as_str()));
    Edit::new(frame, heading, form).back(format!("/people/{}", person.id), &person.code)
}

fn new_page(tx: &mut Tx<impl ReadPeople>, frame: Frame, person: Uuid, filled: Filled) -> Result<Edit> {
    let person = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
    let form = form(&frame, &person, format!("/people/{}/assignments", person.id), filled);
    Ok(framed(frame, &person, "assignment-new", form))
}

/// The page, and whose the assignment is.
fn known_page(tx: &mut Tx<impl ReadPeople>, frame: Frame, id: Uuid, sent: Sent, today: Date) -> Result<(Edit, Uuid)> {
    let assignment = store::find(tx, id)?.ok_or(Failure::NotFound)?;
    let person = people::store::find(tx, assignment.person)?.ok_or(Failure::NotFound)?;
    let (filled, (ending, problems)) = sent.over(typed(&assignment), typed_ending(&assignment, today));
    let open = !problems.is_empty();
    let ending = Form::new(&frame, format!("/assignments/{id}/ending"), "assignment", ending)
        .problems(problems)
        .date("ends_on")
        .required()
        .text("outcome");
    let form = form(&frame, &person, format!("/assignments/{id}"), filled);
    let page = framed(frame, &person, "assignment-edit", form);
    let page = if assignment.is_going() {
        page.folded("assignment-end", ending, open)
    } else {
        let href = format!("/assignments/{id}/reopening");
        page.folded("assignment-ending", ending, true).button("assignment-reopen", href)
    };
    Ok((page.removal("assignment-remove", format!("/assignments/{id}/removal")), person.id))
}

/// The fields of a stored assignment, as they would have been typed.
fn typed(assignment: &Assignment) -> Typed {
    Typed::of([
        ("starts_on", assignment.start.to_string()),
        ("area", assignment.area.code().to_owned()),
        ("kind", assignment.kind.clone()),
        ("counterpart", assignment.counterpart.clone().unwrap_or_default()),
    ])
}

/// The fields of its ending, which is today unless it is noted already.
fn typed_ending(assignment: &Assignment, today: Date) -> Typed {
    Typed::of([
        ("ends_on", assignment.end().unwrap_or(today).to_string()),
        ("outcome", assignment.outcome().unwrap_or_default().to_owned()),
    ])
}

/// What was typed, as work that goes on. `names` are those that no text may hold.
fn read(typed: &Typed, id: Uuid, person: Uuid, names: Vec<String>) -> Result<Assignment, Problems> {
    let mut reader = Reader::new(typed).names(names);
    let assignment = Assignment {
        id,
        person,
        area: reader.code("area", LifeArea::parse).unwrap_or(LifeArea::Other),
        kind: reader.required_free_text("kind", 100),
        counterpart: reader.free_text("counterpart", 100),
        start: reader.required_date("starts_on"),
        state: State::Going,
    };
    reader.done(assignment)
}

pub(super) async fn blank(may: May<OwnPeople>, Path(person): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::People);
    let app = may.app();
    let typed =
        Typed::of([("id", app.id().to_string()), ("starts_on", app.today().to_string()), ("area", String::new())]);
    may.look(move |tx| {
        let page = new_page(tx, frame, person, (typed, Vec::new()))?;
        Ok((Page(page), Event::new("person.read", person).about(person)))
    })
    .await
}

pub(super) async fn create(may: May<OwnPeople>, Path(person): Path<Uuid>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let assignment = match read(&typed, id, person, known_names(&may).await?) {
        Ok(assignment) => assignment,
        Err(problems) => {
            let frame = Frame::of(&may, Room::People);
            return may.read(move |tx| Ok(wrong(new_page(tx, frame, person, (typed, problems))?))).await;
        }
    };
    may.write(move |tx| {
        people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        store::create(tx, &assignment)?;
        Ok(((), Event::new("assignment.created", id).about(person)))
    })
    .await?;
    Ok(back(format!("/people/{person}")))
}

pub(super) async fn edit(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let (frame, today) = (Frame::of(&may, Room::People), may.app().today());
    may.look(move |tx| {
        let (page, person) = known_page(tx, frame, id, Sent::Nothing, today)?;
        Ok((Page(page), Event::new("assignment.read", id).about(person)))
    })
    .await
}

pub(super) async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    // The person is not the form's to say: the stored one is kept.
    let form = match read(&typed, id, Uuid::nil(), known_names(&may).await?) {
        Ok(form) => form,
        Err(problems) => return again(may, id, Sent::Thing((typed, problems))).await,
    };
    let saved = may.write(move |tx| {
        let assignment = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let changed = assignment.changed(form.clone()).map_err(|_| ENDED_TOO_EARLY)?;
        store::save(tx, &changed)?;
        Ok((changed.person, Event::new("assignment.changed", id).about(changed.person)))
    });
    match saved.await {
        Ok(person) => Ok(back(format!("/people/{person}"))),
        Err(Failure::Refused(_)) => {
            let problem = Problem::new("starts_on", "problem-start-after-end");
            again(may, id, Sent::Thing((typed, vec![problem]))).await
        }
        Err(failure) => Err(failure),
    }
}

pub(super) async fn end(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed).names(known_names(&may).await?);
    let (on, outcome) = (reader.required_date("ends_on"), reader.free_text("outcome", 200));
    let (on, outcome) = match reader.done((on, outcome)) {
        Ok(ending) => ending,
        Err(problems) => return again(may, id, Sent::Step((typed, problems))).await,
    };
    let ended = may.write(move |tx| {
        let assignment = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let ended = assignment.ended(on, outcome.clone()).map_err(|_| ENDED_TOO_EARLY)?;
        store::save(tx, &ended)?;
        Ok((ended.person, Event::new("assignment.ended", id).about(ended.person)))
    });
    match ended.await {
        Ok(person) => Ok(back(format!("/people/{person}"))),
        Err(Failure::Refused(key)) => again(may, id, Sent::Step((typed, vec![Problem::new("ends_on", key)]))).await,
        Err(failure) => Err(failure),
    }
}

pub(super) async fn reopen(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let person = may.write(move |tx| {
        let assignment = store::find(tx, id)?.ok_or(Failure::NotFound)?.reopened();
        store::save(tx, &assignment)?;
        Ok((assignment.person, Event::new("assignment.reopened", id).about(assignment.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}

pub(super) async fn remove(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let person = may.write(move |tx| {
        let assignment = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::remove(tx, id)?;
        Ok((assignment.person, Event::new("assignment.removed", id).about(assignment.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}

/// The same page with what was typed and what is wrong.
async fn again(may: May<OwnPeople>, id: Uuid, sent: Sent) -> Result<Response> {
    let (frame, today) = (Frame::of(&may, Room::People), may.app().today());
    may.read(move |tx| Ok(wrong(known_page(tx, frame, id, sent, today)?.0))).await
}
