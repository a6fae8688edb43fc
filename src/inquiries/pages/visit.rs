//! The intake visit as it was held: its outcome goes to the register, and whoever is accepted becomes a person there, with
//! the name and the way to reach him or her sealed in the identity.

use super::show::Around;
use super::steps::{key, names};
use crate::access::{May, OwnPeople, Tx};
use crate::app::App;
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::inquiries::sealed::{self, Said, Sight};
use crate::inquiries::takeover::{Named, take_over};
use crate::inquiries::{Inquiry, Known, Visit, store};
use crate::intakes::{self, About, Intake, Outcome};
use crate::people::{self, Person};
use crate::secrecy;
use crate::staff;
use crate::web::{Edit, Filled, Form, Frame, Page, Pick, Problem, Problems, Reader, Typed, back, texts, wrong};
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use stats::{ChildrenAtHome, Gender, IntakeOutcome, Reason};
use uuid::Uuid;

/// The form. Of somebody who has a code already nothing is asked that stands with the person.
fn form(tx: &mut Tx<OwnPeople>, frame: &Frame, inquiry: &Inquiry, sight: &Sight, filled: Filled) -> Result<Form> {
    let (typed, problems) = filled;
    let places = staff::store::municipalities(tx)?.into_iter().map(|place| place.name).collect();
    let mut outcomes = vec![Pick::new("-", frame.t("pick-one"))];
    let known = IntakeOutcome::ALL.into_iter().filter(|code| *code != IntakeOutcome::Missing);
    outcomes.extend(known.map(|code| Pick::new(code.code(), frame.code("outcome", code.name()))));
    let reasons = Reason::ALL.map(|code| Pick::new(code.code(), frame.code("reason", code.name()))).into();
    let form = Form::new(frame, format!("/inquiries/{}/visit", inquiry.id), "inquiry", typed.clone())
        .problems(problems)
        .submit("inquiry-visit-submit")
        .hidden("id", typed.one("id"))
        .cancel(format!("/inquiries/{}", inquiry.id))
        .date("on_day")
        .required()
        .select("outcome", outcomes)
        .required()
        .checks("reasons", reasons)
        .text("other_reason");
    let form = form.suggested("municipality", places).required();
    let form = if inquiry.person.is_some() { form } else { person_fields(frame, form) };
    let keeps = secrecy::store::mode(tx)?.keeps_identity();
    Ok(if keeps && !sight.is_closed() { form.text("name").line("reach", "text", "off") } else { form })
}

fn person_fields(frame: &Frame, form: Form) -> Form {
    let genders = Gender::ALL.map(|code| Pick::new(code.code(), frame.code("gender", code.name()))).into();
    let children = ChildrenAtHome::ALL.map(|code| Pick::new(code.code(), frame.code("children", code.name()))).into();
    form.text("code").select("gender", genders).whole("birth_year").select("children", children)
}

/// The page, with what was typed; where nothing was, with what is known.
fn page(tx: &mut Tx<OwnPeople>, around: &Around, id: Uuid, filled: Option<Filled>) -> Result<(Edit, Option<Uuid>)> {
    let inquiry = store::find(tx, id)?.ok_or(Failure::NotFound)?;
    let sight = sealed::look(tx, &around.holder, id)?;
    let filled = filled.unwrap_or_else(|| (begun(&inquiry, sight.said(), around), Vec::new()));
    let form = form(tx, &around.frame, &inquiry, &sight, filled)?;
    let (heading, back) = (around.frame.t("inquiry-visit-open"), around.frame.t("inquiry-edit"));
    let page = Edit::new(around.frame.clone(), heading, form).back(format!("/inquiries/{id}"), back);
    let page = page.lead(sight.obstacle().unwrap_or("inquiry-visit-lead"));
    Ok((page, inquiry.person.map(|person| person.id)))
}

fn begun(inquiry: &Inquiry, said: Option<&Said>, around: &Around) -> Typed {
    let today = around.today;
    let on = inquiry.booking.as_ref().map_or(today, |booked| booked.on.min(today));
    Typed::of([
        ("id", around.fresh.to_string()),
        ("on_day", on.to_string()),
        ("outcome", "-".to_owned()),
        ("municipality", inquiry.received.municipality.clone().unwrap_or_default()),
        ("gender", String::new()),
        ("children", String::new()),
        ("name", said.map(|said| said.name.clone()).unwrap_or_default()),
        ("reach", said.map(|said| said.reach.clone()).unwrap_or_default()),
    ])
}

pub(super) async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let around = Around::of(&may);
    may.look(move |tx| {
        let (page, person) = page(tx, &around, id, None)?;
        Ok((Page(page), Event::new("inquiry.read", id).about(person)))
    })
    .await
}

/// The visit as it was typed.
#[derive(Clone)]
struct Held {
    on: Date,
    outcome: IntakeOutcome,
    intake: Intake,
    /// Of whoever was accepted and has no code yet; its id is new.
    person: Person,
    named: Named,
}

/// What was typed. `names` are those that no text may hold.
fn read(typed: &Typed, app: &App, known: bool, names: Vec<String>) -> Result<Held, Problems> {
    let mut reader = Reader::new(typed).names(names);
    let on = reader.required_date("on_day");
    let parsed = reader.code("outcome", |code| IntakeOutcome::parse(code).filter(|one| *one != IntakeOutcome::Missing));
    let outcome = parsed.unwrap_or(IntakeOutcome::Missing);
    let municipality = reader.required_text("municipality", 100);
    let person = person(&mut reader, app, &municipality, !known && outcome == IntakeOutcome::Accepted, known);
    let intake = Intake {
        id: reader.new_id(app),
        about: About::Visitor { gender: person.gender, birth_year: person.birth_year },
        on,
        municipality,
        outcome: Outcome::new(outcome, None),
        reasons: reader.codes("reasons", Reason::parse).into_iter().collect(),
        other_reason: reader.free_text("other_reason", 200),
        priority: None,
        // Said when the inquiry is closed.
        told: None,
        passed: Vec::new(),
    };
    let name = reader.text("name", 200).unwrap_or_default();
    let named = Named { name, reach: reader.text("reach", 200).unwrap_or_default() };
    reader.done(Held { on, outcome, intake, person, named })
}

/// The person that somebody accepted becomes; a code is asked for only then, and nothing of somebody who has one.
fn person(reader: &mut Reader, app: &App, municipality: &str, becomes: bool, known: bool) -> Person {
    let code = if becomes { reader.anonymous_code("code", 60) } else { String::new() };
    let (gender, children) = if known {
        (Gender::Unknown, ChildrenAtHome::Unknown)
    } else {
        let gender = reader.code("gender", Gender::parse).unwrap_or(Gender::Unknown);
        (gender, reader.code("children", ChildrenAtHome::parse).unwrap_or(ChildrenAtHome::Unknown))
    };
    let year = if known { None } else { reader.whole("birth_year", 1900..=2200) };
    Person {
        id: app.id(),
        code,
        gender,
        birth_year: year.and_then(|year| i16::try_from(year).ok()),
        municipality: municipality.to_owned(),
        children,
        diagnoses: None,
        learned_of: None,
        state: people::State::None,
    }
}

pub(super) async fn hold(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let known = may.read(move |tx| Ok(store::find(tx, id)?.ok_or(Failure::NotFound)?.person.is_some())).await?;
    let held = match read(&typed, may.app(), known, names(&may, id).await?) {
        Ok(held) => held,
        Err(problems) => return again(may, id, (typed, problems)).await,
    };
    let (around, note) = (Around::of(&may), may.app().id());
    let stored = may.write(move |tx| {
        let inquiry = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        if let Some(person) = again_of(&inquiry, &held) {
            return Ok((person, Event::new("inquiry.visited", id).about(inquiry.person.map(|person| person.id))));
        }
        let visit = Visit { on: held.on, outcome: held.outcome, intake: held.intake.id };
        let inquiry = inquiry.hold(visit, around.today).map_err(|refusal| Failure::Refused(key(refusal)))?;
        if held.outcome != IntakeOutcome::Accepted {
            let person = inquiry.person.clone();
            store_intake(tx, &held, person.as_ref())?;
            store::save(tx, &inquiry)?;
            let person = person.map(|person| person.id);
            return Ok((format!("/inquiries/{id}"), Event::new("inquiry.visited", id).about(person)));
        }
        let person = accepted(tx, &inquiry, &held)?;
        store_intake(tx, &held, Some(&person))?;
        take_over(tx, &around.holder, id, (person.id, note), Some(held.named.clone()))?;
        store::save(tx, &Inquiry { person: Some(person.clone()), ..inquiry })?;
        Ok((format!("/people/{}", person.id), Event::new("inquiry.accepted", id).about(person.id)))
    });
    let problem = match stored.await {
        Ok(after) => return Ok(back(after)),
        Err(Failure::Refused(key)) => Problem { field: "on_day", key, value: None },
        Err(Failure::Database(Error::Unique(_))) if !known => Problem::new("code", "problem-taken"),
        Err(failure) => return Err(failure),
    };
    again(may, id, (typed, vec![problem])).await
}

/// Where a form leads that was sent twice: to what it led to the first time.
fn again_of(inquiry: &Inquiry, held: &Held) -> Option<String> {
    inquiry.visit.as_ref().filter(|visit| visit.intake == held.intake.id)?;
    let accepted = inquiry.person.as_ref().filter(|_| !inquiry.is_open());
    Some(accepted.map_or_else(|| inquiry.address(), |person| format!("/people/{}", person.id)))
}

/// The person who was accepted: known already, or new in the register.
fn accepted(tx: &mut Tx<OwnPeople>, inquiry: &Inquiry, held: &Held) -> Result<Known> {
    if let Some(person) = &inquiry.person {
        return Ok(person.clone());
    }
    let source = inquiry.received.source;
    // Data of the register, and so in Swedish whoever writes it.
    let learned_of = texts(crate::web::Language::Swedish).text(&format!("inquiry-source-{}", source.name()));
    let learned_of = (source != crate::inquiries::Source::Unknown).then_some(learned_of);
    people::store::create(tx, &Person { learned_of, ..held.person.clone() })?;
    Ok(Known { id: held.person.id, code: held.person.code.clone() })
}

fn store_intake(tx: &mut Tx<OwnPeople>, held: &Held, person: Option<&Known>) -> Result<()> {
    let about = match person {
        Some(person) => About::Client { person: person.id, code: person.code.clone() },
        None => held.intake.about.clone(),
    };
    Ok(intakes::store::create(tx, &Intake { about, ..held.intake.clone() })?)
}

/// The same form with what was typed and what is wrong.
async fn again(may: May<OwnPeople>, id: Uuid, filled: Filled) -> Result<Response> {
    let around = Around::of(&may);
    may.read(move |tx| Ok(wrong(page(tx, &around, id, Some(filled))?.0))).await
}
