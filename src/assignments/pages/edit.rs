//! The form for an assignment, and its ending.

use super::super::{Assignment, State, store};
use crate::access::{Locked, May, OwnPeople, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::About;
use crate::identities::keys::Holder;
use crate::identities::names::known_names;
use crate::identities::sight;
use crate::identities::store::texts;
use crate::people::{self, Person};
use crate::web::{Edit, Filled, Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Sent, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use stats::LifeArea;
use uuid::Uuid;

const ENDED_TOO_EARLY: Failure = Failure::Refused("problem-end-before-start");

/// The fields for an assignment; `writable` says whether a next step can be sealed.
fn form(frame: &Frame, person: &Person, action: String, (typed, problems): Filled, writable: bool) -> Form {
    let mut areas = vec![Pick::new("", frame.t("pick-one"))];
    areas.extend(LifeArea::ALL.map(|code| Pick::new(code.code(), frame.code("area", code.name()))));
    let form = Form::new(frame, action, "assignment", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel(format!("/people/{}", person.id))
        .date("starts_on")
        .required()
        .select("area", areas)
        .required()
        .text("kind")
        .required()
        .text("counterpart");
    let form = if writable { form.area("next_step") } else { form };
    form.date("due_on")
}

fn framed(frame: Frame, person: &Person, heading: &str, form: Form) -> Edit {
    let heading = frame.t2("heading-of-person", ("what", frame.t(heading)), ("code", person.code.as_str()));
    Edit::new(frame, heading, form).back(format!("/people/{}", person.id), &person.code)
}

fn new_page(tx: &mut Tx<OwnPeople>, frame: Frame, holder: &Key, person: Uuid, filled: Filled) -> Result<Edit> {
    let person = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
    let writable = step(tx, holder, person.id, Uuid::nil())?.is_some();
    let form = form(&frame, &person, format!("/people/{}/assignments", person.id), filled, writable);
    Ok(framed(frame, &person, "assignment-new", form))
}

/// The page, and whose the assignment is.
fn known_page(
    tx: &mut Tx<OwnPeople>,
    frame: Frame,
    holder: &Key,
    id: Uuid,
    sent: Sent,
    today: Date,
) -> Result<(Edit, Uuid)> {
    let assignment = store::find(tx, id)?.ok_or(Failure::NotFound)?;
    let person = people::store::find(tx, assignment.person)?.ok_or(Failure::NotFound)?;
    let (next, due) = (step(tx, holder, person.id, id)?, store::plans::find(tx, id)?);
    let writable = next.is_some();
    let thing = typed(&assignment, next.unwrap_or_default(), due);
    let (filled, (ending, problems)) = sent.over(thing, typed_ending(&assignment, today));
    let open = !problems.is_empty();
    let ending = Form::new(&frame, format!("/assignments/{id}/ending"), "assignment", ending)
        .problems(problems)
        .date("ends_on")
        .required()
        .text("outcome");
    let form = form(&frame, &person, format!("/assignments/{id}"), filled, writable);
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
fn typed(assignment: &Assignment, next_step: String, due_on: Option<Date>) -> Typed {
    Typed::of([
        ("starts_on", assignment.start.to_string()),
        ("area", assignment.area.code().to_owned()),
        ("kind", assignment.kind.clone()),
        ("counterpart", assignment.counterpart.clone().unwrap_or_default()),
        ("next_step", next_step),
        ("due_on", due_on.map(|day| day.to_string()).unwrap_or_default()),
    ])
}

/// The fields of its ending, which is today unless it is noted already.
fn typed_ending(assignment: &Assignment, today: Date) -> Typed {
    Typed::of([
        ("ends_on", assignment.end().unwrap_or(today).to_string()),
        ("outcome", assignment.outcome().unwrap_or_default().to_owned()),
    ])
}

/// What was typed, as work that goes on, with its plan. `names` are those that no text may hold that stands in the register;
/// the next step is sealed.
fn read(typed: &Typed, id: Uuid, person: Uuid, names: Vec<String>) -> Result<(Assignment, Plan), Problems> {
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
    let asked = |name| typed.all(name).next().is_some();
    let (next_step, due_on) = (reader.text("next_step", 500).unwrap_or_default(), reader.date("due_on"));
    let plan = Plan { next_step: asked("next_step").then_some(next_step), due_on: asked("due_on").then_some(due_on) };
    reader.done((assignment, plan))
}

/// What comes next with an assignment (plan). A part is `None` where the form did not ask for it.
#[derive(Clone)]
struct Plan {
    /// Sealed.
    next_step: Option<String>,
    due_on: Option<Option<Date>>,
}

impl Plan {
    fn put(&self, tx: &mut Tx<OwnPeople>, holder: &Key, person: Uuid, id: Uuid) -> Result<()> {
        if let Some(due_on) = self.due_on {
            store::plans::put(tx, id, person, due_on)?;
        }
        sight::write(tx, holder, person, About::Step(id), self.next_step.as_deref())
    }
}

/// The key pair of the one who acts, or what has to be done first.
type Key = Result<Holder, Locked>;

/// The next step as it is stored; `None` where none can be sealed.
fn step(tx: &mut Tx<OwnPeople>, holder: &Key, person: Uuid, id: Uuid) -> Result<Option<String>> {
    let Ok(holder) = holder else { return Ok(None) };
    holder.text(tx, person, About::Step(id))
}

pub(super) async fn blank(may: May<OwnPeople>, Path(person): Path<Uuid>) -> Result<Page<Edit>> {
    let (frame, holder) = (Frame::of(&may, Room::People), Holder::of(&may));
    let app = may.app();
    let typed =
        Typed::of([("id", app.id().to_string()), ("starts_on", app.today().to_string()), ("area", String::new())]);
    may.look(move |tx| {
        let page = new_page(tx, frame, &holder, person, (typed, Vec::new()))?;
        Ok((Page(page), Event::new("person.read", person).about(person)))
    })
    .await
}

pub(super) async fn create(may: May<OwnPeople>, Path(person): Path<Uuid>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let holder = Holder::of(&may);
    let (assignment, plan) = match read(&typed, id, person, known_names(&may).await?) {
        Ok(read) => read,
        Err(problems) => {
            let frame = Frame::of(&may, Room::People);
            return may.read(move |tx| Ok(wrong(new_page(tx, frame, &holder, person, (typed, problems))?))).await;
        }
    };
    may.write(move |tx| {
        people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        store::create(tx, &assignment)?;
        // The id came with the form: nobody plans somebody else's work with it.
        store::find(tx, id)?.filter(|stored| stored.person == person).ok_or(Failure::NotFound)?;
        plan.put(tx, &holder, person, id)?;
        Ok(((), Event::new("assignment.created", id).about(person)))
    })
    .await?;
    Ok(back(format!("/people/{person}")))
}

pub(super) async fn edit(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let (frame, holder, today) = (Frame::of(&may, Room::People), Holder::of(&may), may.app().today());
    may.look(move |tx| {
        let (page, person) = known_page(tx, frame, &holder, id, Sent::Nothing, today)?;
        Ok((Page(page), Event::new("assignment.read", id).about(person)))
    })
    .await
}

pub(super) async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    // The person is not the form's to say: the stored one is kept.
    let holder = Holder::of(&may);
    let (form, plan) = match read(&typed, id, Uuid::nil(), known_names(&may).await?) {
        Ok(read) => read,
        Err(problems) => return again(may, id, Sent::Thing((typed, problems))).await,
    };
    let saved = may.write(move |tx| {
        let assignment = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let changed = assignment.changed(form.clone()).map_err(|_| ENDED_TOO_EARLY)?;
        store::save(tx, &changed)?;
        plan.put(tx, &holder, changed.person, id)?;
        Ok((changed.person, Event::new("assignment.changed", id).about(changed.person)))
    });
    match saved.await {
        Ok(person) => Ok(back(format!("/people/{person}"))),
        Err(Failure::Refused("problem-end-before-start")) => {
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
        texts::remove(tx, assignment.person, About::Step(id))?;
        store::remove(tx, id)?;
        Ok((assignment.person, Event::new("assignment.removed", id).about(assignment.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}

/// The same page with what was typed and what is wrong.
async fn again(may: May<OwnPeople>, id: Uuid, sent: Sent) -> Result<Response> {
    let (frame, holder, today) = (Frame::of(&may, Room::People), Holder::of(&may), may.app().today());
    may.read(move |tx| Ok(wrong(known_page(tx, frame, &holder, id, sent, today)?.0))).await
}
