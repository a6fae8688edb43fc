//! The list of advice calls, and the form for one.

use super::{Advice, store};
use crate::access::{Advising, May, Notices, ReadStaff, Tx, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::staff;
use crate::web::{Edit, Form, Frame, Page, Paging, Pick, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use stats::CallerKind;
use std::collections::HashMap;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/advice", get(list).merge(post(create)))
        .route("/advice/new", get(blank))
        .route("/advice/{id}", get(edit).merge(post(save)))
        .route("/advice/{id}/removal", post(remove))
}

#[derive(Template)]
#[template(path = "advice/pages/list.html")]
struct ListPage {
    frame: Frame,
    notices: Notices,
    calls: Vec<Advice>,
    paging: Paging,
}

async fn list(may: May<Advising>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let (frame, actor) = (Frame::of(&may, Room::Advice), may.actor().clone());
    may.read(move |tx| {
        let notices = Notices::of(tx, &actor)?;
        let calls = store::list(tx, Paging::offset(page), Paging::SIZE)?;
        let total = store::count(tx, Paging::counted(page))?;
        Ok(Page(ListPage { frame, notices, calls, paging: Paging::new(page, total, "/advice?") }))
    })
    .await
}

/// The page for a new call, or for the one that is `known`.
fn page(
    tx: &mut Tx<impl ReadStaff>,
    frame: Frame,
    known: Option<Uuid>,
    typed: Typed,
    problems: Problems,
) -> Result<Edit> {
    let (heading, action) = match known {
        None => ("advice-new", "/advice".to_owned()),
        Some(id) => ("advice-edit", format!("/advice/{id}")),
    };
    let mut callers = vec![Pick::new("", frame.t("pick-one"))];
    callers.extend(CallerKind::ALL.map(|code| Pick::new(code.code(), frame.code("caller", code.name()))));
    let places = staff::store::municipalities(tx)?.into_iter().map(|place| place.name).collect();
    let form = Form::new(&frame, action, "advice", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel("/advice")
        .date("on_day")
        .required()
        .select("caller", callers)
        .required()
        .whole("minutes")
        .suggested("municipality", places);
    let (heading, list) = (frame.t(heading), frame.t("advice-heading"));
    let page = Edit::new(frame, heading, form).back("/advice", list);
    Ok(match known {
        None => page,
        Some(id) => page.removal("advice-remove", format!("/advice/{id}/removal")),
    })
}

async fn blank(may: May<Advising>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Advice);
    let typed = Typed::of([("id", may.app().id().to_string()), ("on_day", may.app().today().to_string())]);
    may.read(move |tx| Ok(Page(page(tx, frame, None, typed.and("caller", ""), Vec::new())?))).await
}

async fn edit(may: May<Advising>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Advice);
    may.read(move |tx| {
        let advice = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        Ok(Page(page(tx, frame, Some(id), typed(&advice), Vec::new())?))
    })
    .await
}

/// The fields of a stored call, as they would have been typed.
fn typed(advice: &Advice) -> Typed {
    Typed::of([
        ("on_day", advice.on.to_string()),
        ("caller", advice.caller.code().to_owned()),
        ("minutes", advice.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        ("municipality", advice.municipality.clone().unwrap_or_default()),
    ])
}

/// What was typed, as a call with this id.
fn read(typed: &Typed, id: Uuid) -> Result<Advice, Problems> {
    let mut reader = Reader::new(typed);
    let advice = Advice {
        id,
        on: reader.required_date("on_day"),
        caller: reader.code("caller", CallerKind::parse).unwrap_or(CallerKind::Other),
        municipality: reader.text("municipality", 100),
        minutes: reader.whole("minutes", 0..=10_000).and_then(|minutes| u16::try_from(minutes).ok()),
    };
    reader.done(advice)
}

async fn create(may: May<Advising>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let advice = match read(&typed, id) {
        Ok(advice) => advice,
        Err(problems) => return again(may, None, typed, problems).await,
    };
    may.write(move |tx| {
        store::create(tx, &advice)?;
        Ok(((), Event::new("advice.created", id)))
    })
    .await?;
    Ok(back(if typed.one("from") == "today" { "/today?noted=advice" } else { "/advice" }))
}

async fn save(may: May<Advising>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let advice = match read(&typed, id) {
        Ok(advice) => advice,
        Err(problems) => return again(may, Some(id), typed, problems).await,
    };
    may.write(move |tx| {
        store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::save(tx, &advice)?;
        Ok(((), Event::new("advice.changed", id)))
    })
    .await?;
    Ok(back("/advice"))
}

/// The same form with what was typed and what is wrong.
async fn again(may: May<Advising>, known: Option<Uuid>, typed: Typed, problems: Problems) -> Result<Response> {
    let frame = Frame::of(&may, Room::Advice);
    may.read(move |tx| {
        if let Some(id) = known {
            store::find(tx, id)?.ok_or(Failure::NotFound)?;
        }
        Ok(wrong(page(tx, frame, known, typed, problems)?))
    })
    .await
}

async fn remove(may: May<Advising>, Path(id): Path<Uuid>) -> Result<Response> {
    may.write(move |tx| {
        store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::remove(tx, id)?;
        Ok(((), Event::new("advice.removed", id)))
    })
    .await?;
    Ok(back("/advice"))
}
