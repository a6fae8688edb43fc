//! One ombud: employment, absences, and the form for both new and known.

use super::super::{Absence, EndBeforeStart, Ombud, store};
use super::per_cent;
use crate::access::{May, Staffing};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::web::{Edit, Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use stats::Gender;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "staff/pages/ombud.html")]
pub(super) struct OmbudPage {
    frame: Frame,
    ombud: Ombud,
    absences: Vec<Absence>,
    form: Form,
}

const TAKEN: Problem = Problem::new("code", "problem-taken");

fn form(frame: &Frame, action: String, typed: Typed, problems: Problems) -> Form {
    let genders = Gender::ALL.map(|code| Pick::new(code.code(), frame.code("gender", code.name()))).into();
    Form::new(frame, action, "ombud", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel("/staff")
        .text("code")
        .required()
        .select("gender", genders)
        .date("employed_from")
        .required()
        .date("employed_to")
        .whole("rate")
        .required()
}

fn typed(ombud: &Ombud) -> Typed {
    Typed::of([
        ("code", ombud.code.clone()),
        ("gender", ombud.gender.code().to_owned()),
        ("employed_from", ombud.employed_from.to_string()),
        ("employed_to", ombud.employed_to.map(|day| day.to_string()).unwrap_or_default()),
        ("rate", ombud.rate.to_string()),
    ])
}

fn read(typed: &Typed, id: Uuid) -> Result<Ombud, Problems> {
    let mut reader = Reader::new(typed);
    let ombud = Ombud {
        id,
        code: reader.required_text("code", 60),
        gender: reader.code("gender", Gender::parse).unwrap_or(Gender::Unknown),
        employed_from: reader.required_date("employed_from"),
        employed_to: reader.date("employed_to"),
        rate: per_cent(&mut reader, "rate", 0),
    };
    if ombud.clone().checked() == Err(EndBeforeStart) {
        reader.problem("employed_to", "problem-end-before-start");
    }
    reader.done(ombud)
}

fn new_page(frame: Frame, typed: Typed, problems: Problems) -> Edit {
    let form = form(&frame, "/staff/ombud".to_owned(), typed, problems);
    let (heading, home) = (frame.t("ombud-new"), frame.t("room-staff"));
    Edit::new(frame, heading, form).back("/staff", home)
}

pub(super) async fn blank(may: May<Staffing>) -> Page<Edit> {
    let today = may.app().today().to_string();
    let gender = Gender::Unknown.code().to_owned();
    let id = may.app().id().to_string();
    let typed = Typed::of([("id", id), ("gender", gender), ("employed_from", today), ("rate", "100".to_owned())]);
    Page(new_page(Frame::of(&may, Room::Staff), typed, Vec::new()))
}

pub(super) async fn create(may: May<Staffing>, typed: Typed) -> Result<Response> {
    let frame = Frame::of(&may, Room::Staff);
    let id = Reader::new(&typed).new_id(may.app());
    let ombud = match read(&typed, id) {
        Ok(ombud) => ombud,
        Err(problems) => return Ok(wrong(new_page(frame, typed, problems))),
    };
    let stored = may.write(move |tx| {
        store::create(tx, &ombud)?;
        Ok(((), Event::new("ombud.created", id)))
    });
    match stored.await {
        Err(Failure::Database(Error::Unique(_))) => Ok(wrong(new_page(frame, typed, vec![TAKEN]))),
        stored => stored.map(|()| back(format!("/staff/ombud/{id}"))),
    }
}

/// The page of one ombud; with what was typed where something in it was wrong.
async fn page(may: &May<Staffing>, id: Uuid, again: Option<(Typed, Problems)>) -> Result<OmbudPage> {
    let frame = Frame::of(may, Room::Staff);
    may.read(move |tx| {
        let ombud = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let absences = store::absences(tx, Some(id))?;
        let (typed, problems) = again.unwrap_or_else(|| (typed(&ombud), Vec::new()));
        let form = form(&frame, format!("/staff/ombud/{id}"), typed, problems);
        Ok(OmbudPage { frame, ombud, absences, form })
    })
    .await
}

pub(super) async fn show(may: May<Staffing>, Path(id): Path<Uuid>) -> Result<Page<OmbudPage>> {
    page(&may, id, None).await.map(Page)
}

pub(super) async fn save(may: May<Staffing>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let ombud = match read(&typed, id) {
        Ok(ombud) => ombud,
        Err(problems) => return page(&may, id, Some((typed, problems))).await.map(wrong),
    };
    let stored = may.write(move |tx| {
        store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::save(tx, &ombud)?;
        Ok(((), Event::new("ombud.changed", id)))
    });
    match stored.await {
        Err(Failure::Database(Error::Unique(_))) => page(&may, id, Some((typed, vec![TAKEN]))).await.map(wrong),
        stored => stored.map(|()| back(format!("/staff/ombud/{id}"))),
    }
}

pub(super) async fn remove(may: May<Staffing>, Path(id): Path<Uuid>) -> Result<Response> {
    may.write(move |tx| {
        store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::remove(tx, id)?;
        Ok(((), Event::new("ombud.removed", id)))
    })
    .await?;
    Ok(back("/staff"))
}
