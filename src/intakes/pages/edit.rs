//! The form for an intake, with or without a client, and its withdrawal.

use super::super::{About, Destination, Intake, Outcome, Refusal, store};
use crate::access::{May, OwnPeople, ReadPeople, ReadStaff, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::people::{self, Person};
use crate::staff;
use crate::web::{Edit, Filled, Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Sent, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use stats::{Gender, IntakeOutcome, Reason};
use uuid::Uuid;

/// Where the page of an intake leads back to: the client, or the list.
fn home(about: &About) -> String {
    about.person().map_or_else(|| "/intakes".to_owned(), |person| format!("/people/{person}"))
}

/// The form. A client's gender and birth year stand with the client and are not asked for again.
fn form(
    tx: &mut Tx<impl ReadStaff>,
    frame: &Frame,
    about: &About,
    action: String,
    (typed, problems): Filled,
) -> Result<Form> {
    let places = staff::store::municipalities(tx)?.into_iter().map(|place| place.name).collect();
    let outcomes = IntakeOutcome::ALL.map(|code| Pick::new(code.code(), frame.code("outcome", code.name()))).into();
    let reasons = Reason::ALL.map(|code| Pick::new(code.code(), frame.code("reason", code.name()))).into();
    let form = Form::new(frame, action, "intake", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel(home(about))
        .date("on_day")
        .required()
        .suggested("municipality", places)
        .required();
    let form = match about {
        About::Client { person, .. } => form.hidden("person", person),
        About::Visitor { .. } => {
            let genders = Gender::ALL.map(|code| Pick::new(code.code(), frame.code("gender", code.name()))).into();
            form.select("gender", genders).whole("birth_year")
        }
    };
    let to = Destination::ALL.map(|to| Pick::new(to.code(), frame.code("inquiry-destination", to.name()))).into();
    let form = form.select("outcome", outcomes).checks("reasons", reasons).text("other_reason").text("priority");
    Ok(form.area("told").checks("passed", to))
}

fn framed(frame: Frame, about: &About, heading: &str, form: Form) -> Edit {
    let what = frame.t(heading);
    match about {
        About::Client { code, .. } => {
            let heading = frame.t2("heading-of-person", ("what", what), ("code", code.as_str()));
            Edit::new(frame, heading, form).back(home(about), code)
        }
        About::Visitor { .. } => {
            let list = frame.t("intake-heading");
            Edit::new(frame, what, form).back(home(about), list)
        }
    }
}

fn new_page(tx: &mut Tx<impl ReadStaff>, frame: Frame, client: Option<Person>, filled: Filled) -> Result<Edit> {
    let (about, heading) = match client {
        Some(Person { id, code, .. }) => (About::Client { person: id, code }, "intake-new"),
        None => (About::Visitor { gender: Gender::Unknown, birth_year: None }, "intake-new-visitor"),
    };
    let form = form(tx, &frame, &about, "/intakes".to_owned(), filled)?;
    Ok(framed(frame, &about, heading, form))
}

/// The page, and the client that the intake is about, if it is about one.
fn known_page(
    tx: &mut Tx<impl ReadPeople + ReadStaff>,
    frame: Frame,
    id: Uuid,
    sent: Sent,
) -> Result<(Edit, Option<Uuid>)> {
    let intake = store::find(tx, id)?.ok_or(Failure::NotFound)?;
    let on = intake.withdrawn().map(|day| day.to_string()).unwrap_or_default();
    let (filled, (withdrawal, problems)) = sent.over(typed(&intake), Typed::of([("withdrawn_on", on)]));
    let open = !problems.is_empty() || intake.withdrawn().is_some();
    let form = form(tx, &frame, &intake.about, format!("/intakes/{id}"), filled)?;
    let withdrawal = Form::new(&frame, format!("/intakes/{id}/withdrawal"), "intake", withdrawal)
        .problems(problems)
        .date("withdrawn_on");
    let page = framed(frame, &intake.about, "intake-edit", form);
    let page = match intake.outcome {
        Outcome::Accepted { .. } => page.folded("intake-withdraw", withdrawal, open),
        _ => page,
    };
    Ok((page.removal("intake-remove", format!("/intakes/{id}/removal")), intake.about.person()))
}

/// The fields of a stored intake, as they would have been typed.
fn typed(intake: &Intake) -> Typed {
    let typed = Typed::of([
        ("on_day", intake.on.to_string()),
        ("municipality", intake.municipality.clone()),
        ("gender", intake.about.gender().code().to_owned()),
        ("birth_year", intake.about.birth_year().map(|year| year.to_string()).unwrap_or_default()),
        ("outcome", intake.outcome.code().code().to_owned()),
        ("other_reason", intake.other_reason.clone().unwrap_or_default()),
        ("priority", intake.priority.clone().unwrap_or_default()),
        ("told", intake.told.clone().unwrap_or_default()),
    ]);
    let typed = intake.passed.iter().fold(typed, |typed, to| typed.and("passed", to.code()));
    intake.reasons.iter().fold(typed, |typed, reason| typed.and("reasons", reason.code()))
}

/// What was typed, as an intake that nobody has withdrawn. `names` are those that no text may hold.
fn read(typed: &Typed, id: Uuid, names: Vec<String>) -> Result<Intake, Problems> {
    let mut reader = Reader::new(typed).names(names);
    let about = match reader.id("person") {
        Some(person) => About::Client { person, code: String::new() },
        None => About::Visitor {
            gender: reader.code("gender", Gender::parse).unwrap_or(Gender::Unknown),
            birth_year: reader.whole("birth_year", 1900..=2200).and_then(|year| i16::try_from(year).ok()),
        },
    };
    let intake = Intake {
        id,
        about,
        on: reader.required_date("on_day"),
        municipality: reader.required_text("municipality", 100),
        outcome: Outcome::new(reader.code("outcome", IntakeOutcome::parse).unwrap_or(IntakeOutcome::Missing), None),
        reasons: reader.codes("reasons", Reason::parse).into_iter().collect(),
        other_reason: reader.free_text("other_reason", 200),
        priority: reader.free_text("priority", 120),
        told: reader.free_text("told", 1000),
        passed: reader.codes("passed", Destination::parse),
    };
    reader.done(intake)
}

/// The client that a page is for, where it is for one.
fn client(tx: &mut Tx<impl ReadPeople>, person: Option<Uuid>) -> Result<Option<Person>> {
    person.map(|id| people::store::find(tx, id)?.ok_or(Failure::NotFound)).transpose()
}

pub(super) async fn blank(may: May<OwnPeople>) -> Result<Page<Edit>> {
    let (frame, typed) = (Frame::of(&may, Room::Intakes), fresh(&may));
    may.read(move |tx| Ok(Page(new_page(tx, frame, None, (typed, Vec::new()))?))).await
}

pub(super) async fn blank_for(may: May<OwnPeople>, Path(person): Path<Uuid>) -> Result<Page<Edit>> {
    let (frame, typed) = (Frame::of(&may, Room::People), fresh(&may));
    may.look(move |tx| {
        let client = people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        let typed = typed.and("municipality", &client.municipality);
        let page = new_page(tx, frame, Some(client), (typed, Vec::new()))?;
        Ok((Page(page), Event::new("person.read", person).about(person)))
    })
    .await
}

/// What stands in the form for a new intake.
fn fresh(may: &May<OwnPeople>) -> Typed {
    Typed::of([
        ("id", may.app().id().to_string()),
        ("on_day", may.app().today().to_string()),
        ("gender", Gender::Unknown.code().to_owned()),
        ("outcome", IntakeOutcome::Missing.code().to_owned()),
    ])
}

pub(super) async fn create(may: May<OwnPeople>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let intake = match read(&typed, id, known_names(&may).await?) {
        Ok(intake) => intake,
        Err(problems) => {
            let (frame, person) = (Frame::of(&may, Room::Intakes), Reader::new(&typed).id("person"));
            return may
                .read(move |tx| {
                    let client = client(tx, person)?;
                    Ok(wrong(new_page(tx, frame, client, (typed, problems))?))
                })
                .await;
        }
    };
    let after = home(&intake.about);
    may.write(move |tx| {
        client(tx, intake.about.person())?;
        store::create(tx, &intake)?;
        Ok(((), Event::new("intake.created", id).about(intake.about.person())))
    })
    .await?;
    Ok(back(after))
}

pub(super) async fn edit(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Intakes);
    may.look(move |tx| {
        let (page, person) = known_page(tx, frame, id, Sent::Nothing)?;
        Ok((Page(page), Event::new("intake.read", id).about(person)))
    })
    .await
}

pub(super) async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let form = match read(&typed, id, known_names(&may).await?) {
        Ok(form) => form,
        Err(problems) => return again(may, id, Sent::Thing((typed, problems))).await,
    };
    let saved = may.write(move |tx| {
        let intake = store::find(tx, id)?.ok_or(Failure::NotFound)?.changed(form.clone()).map_err(refusal)?;
        store::save(tx, &intake)?;
        Ok((home(&intake.about), Event::new("intake.changed", id).about(intake.about.person())))
    });
    match saved.await {
        Ok(after) => Ok(back(after)),
        Err(Failure::Refused(_)) => {
            let problem = Problem::new("on_day", "intake-problem-after-withdrawal");
            again(may, id, Sent::Thing((typed, vec![problem]))).await
        }
        Err(failure) => Err(failure),
    }
}

fn refusal(refusal: Refusal) -> Failure {
    Failure::Refused(match refusal {
        Refusal::NotAccepted => "intake-problem-not-accepted",
        Refusal::WithdrawnBeforeVisit => "intake-problem-before-visit",
    })
}

pub(super) async fn withdraw(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed);
    let on = reader.date("withdrawn_on");
    let on = match reader.done(on) {
        Ok(on) => on,
        Err(problems) => return again(may, id, Sent::Step((typed, problems))).await,
    };
    let withdrawn = may.write(move |tx| {
        let intake = store::find(tx, id)?.ok_or(Failure::NotFound)?.withdraw(on).map_err(refusal)?;
        store::save(tx, &intake)?;
        Ok((home(&intake.about), Event::new("intake.withdrawn", id).about(intake.about.person())))
    });
    match withdrawn.await {
        Ok(after) => Ok(back(after)),
        Err(Failure::Refused(key)) => {
            again(may, id, Sent::Step((typed, vec![Problem::new("withdrawn_on", key)]))).await
        }
        Err(failure) => Err(failure),
    }
}

pub(super) async fn remove(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let after = may.write(move |tx| {
        let intake = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::remove(tx, &intake)?;
        Ok((home(&intake.about), Event::new("intake.removed", id).about(intake.about.person())))
    });
    Ok(back(after.await?))
}

/// The same page with what was typed and what is wrong.
async fn again(may: May<OwnPeople>, id: Uuid, sent: Sent) -> Result<Response> {
    let frame = Frame::of(&may, Room::Intakes);
    may.read(move |tx| Ok(wrong(known_page(tx, frame, id, sent)?.0))).await
}
