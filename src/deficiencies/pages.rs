//! One's own drafts of deficiencies, and the form for one.

use super::{Draft, store};
use crate::access::{Deficiencies, May, get, post};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::web::{Edit, Form, Frame, Page, Paging, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use std::collections::HashMap;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/deficiencies", get(list).merge(post(create)))
        .route("/deficiencies/new", get(blank))
        .route("/deficiencies/{id}", get(edit).merge(post(save)))
        .route("/deficiencies/{id}/removal", post(remove))
}

#[derive(Template)]
#[template(path = "deficiencies/pages/list.html")]
struct ListPage {
    frame: Frame,
    drafts: Vec<Draft>,
    paging: Paging,
}

async fn list(may: May<Deficiencies>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let (frame, account) = (Frame::of(&may, Room::Today), writer(&may)?);
    may.read(move |tx| {
        let drafts = store::list(tx, account, Paging::offset(page), Paging::SIZE)?;
        let total = store::count(tx, account)?;
        Ok(Page(ListPage { frame, drafts, paging: Paging::new(page, total, "/deficiencies?") }))
    })
    .await
}

/// Whose drafts they are.
fn writer(may: &May<Deficiencies>) -> Result<Uuid> {
    may.actor().account.as_ref().map(|account| account.id).ok_or(Failure::NotFound)
}

/// The page for a new draft, or for the one that is `known`.
fn page(frame: Frame, known: Option<Uuid>, typed: &Typed, problems: Problems) -> Edit {
    let (heading, action) = match known {
        None => ("deficiency-new", "/deficiencies".to_owned()),
        Some(id) => ("deficiency-edit", format!("/deficiencies/{id}")),
    };
    let form = Form::new(&frame, action, "deficiency", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel("/deficiencies")
        .area("description")
        .required()
        .text("party")
        .date("on_day")
        .required();
    let (heading, list) = (frame.t(heading), frame.t("deficiency-heading"));
    let page = Edit::new(frame, heading, form).back("/deficiencies", list);
    match known {
        None => page,
        Some(id) => page.removal("deficiency-remove", format!("/deficiencies/{id}/removal")),
    }
}

async fn blank(may: May<Deficiencies>) -> Page<Edit> {
    let typed = Typed::of([("id", may.app().id().to_string()), ("on_day", may.app().today().to_string())]);
    Page(page(Frame::of(&may, Room::Today), None, &typed, Vec::new()))
}

async fn edit(may: May<Deficiencies>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let (frame, account) = (Frame::of(&may, Room::Today), writer(&may)?);
    let draft = may.read(move |tx| store::find(tx, account, id)?.ok_or(Failure::NotFound)).await?;
    Ok(Page(page(frame, Some(id), &typed(&draft), Vec::new())))
}

/// The fields of a stored draft, as they would have been typed.
fn typed(draft: &Draft) -> Typed {
    Typed::of([
        ("on_day", draft.on.to_string()),
        ("party", draft.party.clone().unwrap_or_default()),
        ("description", draft.description.clone()),
    ])
}

/// What was typed, as a draft with this id. `names` are those that no text may hold.
fn read(typed: &Typed, id: Uuid, names: Vec<String>) -> Result<Draft, Problems> {
    let mut reader = Reader::new(typed).names(names);
    let draft = Draft {
        id,
        on: reader.required_date("on_day"),
        party: reader.free_text("party", 100),
        description: reader.required_free_text("description", 4000),
    };
    reader.done(draft)
}

async fn create(may: May<Deficiencies>, typed: Typed) -> Result<Response> {
    let (id, account) = (Reader::new(&typed).new_id(may.app()), writer(&may)?);
    let draft = match read(&typed, id, known_names(&may).await?) {
        Ok(draft) => draft,
        Err(problems) => return Ok(wrong(page(Frame::of(&may, Room::Today), None, &typed, problems))),
    };
    may.write(move |tx| {
        store::create(tx, account, &draft)?;
        Ok(((), Event::new("deficiency.drafted", id)))
    })
    .await?;
    Ok(back(if typed.one("from") == "today" { "/today?noted=deficiency" } else { "/deficiencies" }))
}

async fn save(may: May<Deficiencies>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let account = writer(&may)?;
    let draft = match read(&typed, id, known_names(&may).await?) {
        Ok(draft) => draft,
        Err(problems) => {
            let frame = Frame::of(&may, Room::Today);
            may.read(move |tx| store::find(tx, account, id)?.ok_or(Failure::NotFound)).await?;
            return Ok(wrong(page(frame, Some(id), &typed, problems)));
        }
    };
    may.write(move |tx| {
        let found = store::save(tx, account, &draft)?;
        found.then(|| ((), Event::new("deficiency.redrafted", id))).ok_or(Failure::NotFound)
    })
    .await?;
    Ok(back("/deficiencies"))
}

async fn remove(may: May<Deficiencies>, Path(id): Path<Uuid>) -> Result<Response> {
    let account = writer(&may)?;
    may.write(move |tx| {
        let found = store::remove(tx, account, id)?;
        found.then(|| ((), Event::new("deficiency.discarded", id))).ok_or(Failure::NotFound)
    })
    .await?;
    Ok(back("/deficiencies"))
}
