//! The form for a stretch of leave, new or known.

use super::super::{Absence, EndBeforeStart, Ombud, store};
use super::per_cent;
use crate::access::{May, Staffing};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Edit, Form, Frame, Page, Pick, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use stats::AbsenceKind;
use uuid::Uuid;

/// The form for absence `known` of an ombud, or for a new one.
fn page(frame: Frame, ombud: &Ombud, known: Option<Uuid>, typed: Typed, problems: Problems) -> Edit {
    let home = format!("/staff/ombud/{}", ombud.id);
    let action = known.map_or_else(|| format!("{home}/absences"), |id| format!("/absences/{id}"));
    let kinds = AbsenceKind::ALL.map(|kind| Pick::new(kind.code(), frame.code("absence", kind.name()))).into();
    let form = Form::new(&frame, action, "absence", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel(&home)
        .select("kind", kinds)
        .required()
        .date("starts_on")
        .required()
        .date("ends_on")
        .whole("extent")
        .required();
    let heading = frame.t(if known.is_some() { "absence-edit" } else { "absence-new" });
    let page = Edit::new(frame, heading, form).back(home, &ombud.code);
    match known {
        Some(id) => page.removal("absence-remove", format!("/absences/{id}/removal")),
        None => page,
    }
}

fn typed(absence: &Absence) -> Typed {
    Typed::of([
        ("kind", absence.kind.code().to_owned()),
        ("starts_on", absence.starts_on.to_string()),
        ("ends_on", absence.ends_on.map(|day| day.to_string()).unwrap_or_default()),
        ("extent", absence.extent.to_string()),
    ])
}

fn read(typed: &Typed, id: Uuid, ombud: Uuid) -> Result<Absence, Problems> {
    let mut reader = Reader::new(typed);
    let absence = Absence {
        id,
        ombud,
        starts_on: reader.required_date("starts_on"),
        ends_on: reader.date("ends_on"),
        extent: per_cent(&mut reader, "extent", 1),
        kind: reader.code("kind", AbsenceKind::parse).unwrap_or(AbsenceKind::Leave),
    };
    if absence.clone().checked() == Err(EndBeforeStart) {
        reader.problem("ends_on", "problem-end-before-start");
    }
    reader.done(absence)
}

pub(super) async fn blank(may: May<Staffing>, Path(ombud): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Staff);
    let typed = Typed::of([
        ("id", may.app().id().to_string()),
        ("starts_on", may.app().today().to_string()),
        ("extent", "100".to_owned()),
    ]);
    let ombud = ombud_with(&may, ombud).await?;
    Ok(Page(page(frame, &ombud, None, typed, Vec::new())))
}

pub(super) async fn create(may: May<Staffing>, Path(ombud): Path<Uuid>, typed: Typed) -> Result<Response> {
    let ombud = ombud_with(&may, ombud).await?;
    let id = Reader::new(&typed).new_id(may.app());
    store_read(may, ombud, id, None, typed, "absence.created").await
}

pub(super) async fn edit(may: May<Staffing>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Staff);
    let absence = absence_with(&may, id).await?;
    let ombud = ombud_with(&may, absence.ombud).await?;
    Ok(Page(page(frame, &ombud, Some(id), typed(&absence), Vec::new())))
}

pub(super) async fn save(may: May<Staffing>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let absence = absence_with(&may, id).await?;
    let ombud = ombud_with(&may, absence.ombud).await?;
    store_read(may, ombud, id, Some(id), typed, "absence.changed").await
}

/// Stores what was typed, or shows the form again with what is wrong.
async fn store_read(
    may: May<Staffing>,
    ombud: Ombud,
    id: Uuid,
    known: Option<Uuid>,
    typed: Typed,
    kind: &'static str,
) -> Result<Response> {
    let absence = match read(&typed, id, ombud.id) {
        Ok(absence) => absence,
        Err(problems) => return Ok(wrong(page(Frame::of(&may, Room::Staff), &ombud, known, typed, problems))),
    };
    may.write(move |tx| {
        store::put_absence(tx, &absence)?;
        Ok(((), Event::new(kind, id)))
    })
    .await?;
    Ok(back(format!("/staff/ombud/{}", ombud.id)))
}

pub(super) async fn remove(may: May<Staffing>, Path(id): Path<Uuid>) -> Result<Response> {
    let ombud = may.write(move |tx| {
        let absence = store::find_absence(tx, id)?.ok_or(Failure::NotFound)?;
        store::remove_absence(tx, id)?;
        Ok((absence.ombud, Event::new("absence.removed", id)))
    });
    Ok(back(format!("/staff/ombud/{}", ombud.await?)))
}

async fn ombud_with(may: &May<Staffing>, id: Uuid) -> Result<Ombud> {
    may.read(move |tx| store::find(tx, id)?.ok_or(Failure::NotFound)).await
}

async fn absence_with(may: &May<Staffing>, id: Uuid) -> Result<Absence> {
    may.read(move |tx| store::find_absence(tx, id)?.ok_or(Failure::NotFound)).await
}
