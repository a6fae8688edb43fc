//! Opening, changing and re-opening a support period. Each transition is a small handler of its own; closing, which settles
//! more than the period, is in `closings`.

use super::{State, Support, store};
use crate::access::{May, OwnPeople, Tx, get, post};
use crate::app::App;
use crate::assignments;
use crate::audit::Event;
use crate::closings;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::identities::keys::KeysFollow;
use crate::identities::names::known_names;
use crate::inquiries;
use crate::people::{self, Person};
use crate::staff;
use crate::web::{Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/people/{id}/support/new", get(blank))
        .route("/people/{id}/support", post(create))
        .route("/support/{id}", get(edit).merge(post(save)))
        .route("/support/{id}/reopening", post(reopen))
        .route("/support/{id}/removal", post(remove))
}

/// Which form is shown, and so where it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Opening,
    Changing(Uuid),
}

impl Purpose {
    fn heading(self) -> &'static str {
        match self {
            Purpose::Opening => "support-new",
            Purpose::Changing(_) => "support-edit",
        }
    }
}

#[derive(Template)]
#[template(path = "support/pages/edit.html")]
struct EditPage {
    frame: Frame,
    person: Person,
    heading: &'static str,
    /// The period that may be taken away from here.
    removable: Option<Uuid>,
    form: Form,
}

fn page(
    tx: &mut Tx<OwnPeople>,
    frame: Frame,
    person: Person,
    purpose: Purpose,
    typed: Typed,
    problems: Problems,
) -> Result<EditPage> {
    let action = match purpose {
        Purpose::Opening => format!("/people/{}/support", person.id),
        Purpose::Changing(id) => format!("/support/{id}"),
    };
    let mut form = Form::new(&frame, action, "support", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel(format!("/people/{}", person.id));
    let mut ombud = vec![Pick::new("", frame.t("not-stated"))];
    ombud.extend(staff::store::ombud(tx)?.into_iter().map(|ombud| Pick::new(ombud.id, ombud.code)));
    form = form.date("starts_on").required().select("ombud", ombud);
    if purpose == Purpose::Opening {
        form = contact_field(tx, person.id, form, &typed)?;
    }
    if purpose != Purpose::Opening {
        form = form.date("ends_on").text("closing_reason");
    }
    let removable = if let Purpose::Changing(id) = purpose { Some(id) } else { None };
    Ok(EditPage { frame, person, heading: purpose.heading(), removable, form })
}

/// Asks for the day of direct contact with the person, where none is known or one was typed.
fn contact_field(tx: &mut Tx<OwnPeople>, person: Uuid, form: Form, typed: &Typed) -> Result<Form> {
    if inquiries::start::asks_for_contact(tx, person)? {
        return Ok(form.date("direct_contact").required());
    }
    let asked = !typed.one("direct_contact").is_empty() || form.has_problem("direct_contact");
    Ok(if asked { form.date("direct_contact") } else { form })
}

async fn blank(may: May<OwnPeople>, Path(person): Path<Uuid>) -> Result<Page<EditPage>> {
    let frame = Frame::of(&may, Room::People);
    let own = may.actor().account.as_ref().and_then(|account| account.ombud);
    let typed = Typed::of([
        ("id", may.app().id().to_string()),
        ("starts_on", may.app().today().to_string()),
        ("ombud", own.map(|id| id.to_string()).unwrap_or_default()),
    ]);
    may.look(move |tx| {
        let known = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        let page = page(tx, frame, known, Purpose::Opening, typed, Vec::new())?;
        Ok((Page(page), Event::new("person.read", person).about(person)))
    })
    .await
}

async fn create(may: May<OwnPeople>, Path(person): Path<Uuid>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let support = match read(&typed, id, person, known_names(&may).await?) {
        Ok(support) => support,
        Err(problems) => return again(may, person, Purpose::Opening, typed, problems).await,
    };
    let mut reader = Reader::new(&typed);
    let contacted = reader.date("direct_contact");
    let contacted = match reader.done(contacted) {
        Ok(contacted) => contacted,
        Err(problems) => return again(may, person, Purpose::Opening, typed, problems).await,
    };
    let (keys, today, fresh) = (KeysFollow::of(&may), may.app().today(), may.app().id());
    let stored = may.write(move |tx| {
        let known = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        inquiries::start::begin(tx, (&known, fresh), support.start, contacted, today)?;
        store::create(tx, &support)?;
        keys.follow(tx, person)?;
        Ok(((), Event::new("support.opened", id).about(person)))
    });
    answer(stored.await, may, person, Purpose::Opening, typed).await
}

async fn edit(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<EditPage>> {
    let frame = Frame::of(&may, Room::People);
    may.look(move |tx| {
        let support = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let person = people::store::find(tx, support.person)?.ok_or(Failure::NotFound)?;
        let typed = Typed::of([
            ("starts_on", support.start.to_string()),
            ("ombud", support.ombud.map(|id| id.to_string()).unwrap_or_default()),
            ("ends_on", support.end().map(|day| day.to_string()).unwrap_or_default()),
            ("closing_reason", support.closing_reason().unwrap_or_default().to_owned()),
        ]);
        let page = page(tx, frame, person, Purpose::Changing(id), typed, Vec::new())?;
        Ok((Page(page), Event::new("support.read", id).about(support.person)))
    })
    .await
}

/// What was typed, as a whole period. `names` are those that no text may hold.
fn read(typed: &Typed, id: Uuid, person: Uuid, names: Vec<String>) -> Result<Support, Problems> {
    let mut reader = Reader::new(typed).names(names);
    let (start, end) = (reader.required_date("starts_on"), reader.date("ends_on"));
    let (ombud, reason) = (reader.id("ombud"), reader.free_text("closing_reason", 200));
    if end.is_none() && reason.is_some() {
        reader.problem("ends_on", "problem-missing");
    }
    let open = Support { id, person, ombud, ombud_code: None, start, state: State::Open };
    let support = match end {
        None => open,
        Some(on) => open.clone().close(on, reason).unwrap_or_else(|_| {
            reader.problem("ends_on", "problem-end-before-start");
            open
        }),
    };
    reader.done(support)
}

async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let person = person_of(&may, id).await?;
    let support = match read(&typed, id, person, known_names(&may).await?) {
        Ok(support) => support,
        Err(problems) => return again(may, person, Purpose::Changing(id), typed, problems).await,
    };
    let keys = KeysFollow::of(&may);
    let stored = may.write(move |tx| {
        store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::save(tx, &support)?;
        closings::store::follow(tx, &support)?;
        keys.follow(tx, person)?;
        Ok(((), Event::new("support.changed", id).about(person)))
    });
    answer(stored.await, may, person, Purpose::Changing(id), typed).await
}

async fn reopen(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let person = may.write(move |tx| {
        let closed = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let (last, support) = (closed.end(), closed.reopen());
        store::save(tx, &support)?;
        closings::store::remove(tx, &support)?;
        go_on(tx, support.person, last)?;
        Ok((support.person, Event::new("support.reopened", id).about(support.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}

/// The assignments that ended with the support go on again.
fn go_on(tx: &mut Tx<OwnPeople>, person: Uuid, last: Option<Date>) -> Result<()> {
    let ended = assignments::store::of_person(tx, person)?.into_iter();
    for assignment in ended.filter(|one| last.is_some() && one.end() == last) {
        assignments::store::save(tx, &assignment.reopened())?;
    }
    Ok(())
}

async fn remove(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let keys = KeysFollow::of(&may);
    let person = may.write(move |tx| {
        let support = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        closings::store::remove(tx, &support)?;
        store::remove(tx, &support)?;
        keys.follow(tx, support.person)?;
        Ok((support.person, Event::new("support.removed", id).about(support.person)))
    });
    Ok(back(format!("/people/{}", person.await?)))
}

async fn person_of(may: &May<OwnPeople>, id: Uuid) -> Result<Uuid> {
    may.read(move |tx| Ok(store::find(tx, id)?.ok_or(Failure::NotFound)?.person)).await
}

/// To the person's page when it is stored; back to the form where a rule of the field said no.
async fn answer(
    stored: Result<()>,
    may: May<OwnPeople>,
    person: Uuid,
    purpose: Purpose,
    typed: Typed,
) -> Result<Response> {
    let field = if purpose == Purpose::Opening { "starts_on" } else { "ends_on" };
    let key = match stored {
        Ok(()) => return Ok(back(format!("/people/{person}"))),
        Err(Failure::Database(Error::Overlap | Error::Unique(_))) => "problem-overlap",
        Err(Failure::Refused(key)) => key,
        Err(failure) => return Err(failure),
    };
    let field = if key.starts_with("support-contact") { "direct_contact" } else { field };
    again(may, person, purpose, typed, vec![Problem::new(field, key)]).await
}

/// The same form with what was typed and what is wrong.
async fn again(
    may: May<OwnPeople>,
    person: Uuid,
    purpose: Purpose,
    typed: Typed,
    problems: Problems,
) -> Result<Response> {
    let frame = Frame::of(&may, Room::People);
    may.read(move |tx| {
        let person = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        Ok(wrong(page(tx, frame, person, purpose, typed, problems)?))
    })
    .await
}
