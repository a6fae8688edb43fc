//! Exact reports, for whoever answers to the county board.

use super::freeze::{self, FreezePage};
use super::{show, version};
use crate::access::{Accounts, May};
use crate::failure::Result;
use crate::papers::{Kind, Paper, Span};
use crate::web::{Frame, Page, Room, Typed, back};
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

const KIND: Kind = Kind::InterimAccount;

/// `?from=…&to=…` leads to the account of those days; days that cannot be are told on the page where they were typed.
pub(super) async fn choose(may: May<Accounts>, Query(query): Query<HashMap<String, String>>) -> Result<Response> {
    let day = |name: &str| query.get(name).and_then(|day| day.trim().parse().ok());
    let span = day("from").zip(day("to")).and_then(|(from, to)| Span::new(from, to));
    match span.filter(|span| span.to <= may.app().today()) {
        Some(span) => Ok(back(Paper::Interim(span).address())),
        None => super::list::wrong_days(may, query).await.map(IntoResponse::into_response),
    }
}

pub(super) async fn show(
    may: May<Accounts>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    show::show(may, KIND, &name, &query).await
}

pub(super) async fn look(may: May<Accounts>, Path(name): Path<String>) -> Result<Page<FreezePage>> {
    freeze::look(may, KIND, &name).await
}

pub(super) async fn freeze(may: May<Accounts>, Path(name): Path<String>, typed: Typed) -> Result<Response> {
    freeze::freeze(may, KIND, &name, typed).await
}

pub(super) async fn version(
    may: May<Accounts>,
    Path((name, number)): Path<(String, String)>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let frame = Frame::of(&may, Room::Reports);
    version::version(may, frame, KIND, (&name, &number), &query).await
}
