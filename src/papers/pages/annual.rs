//! Freezing the annual report, and what was frozen of it.

use super::freeze::{self, FreezePage};
use super::version;
use crate::access::{Accounts, May, SeeOverview};
use crate::failure::Result;
use crate::papers::Kind;
use crate::web::{Frame, Page, Room, Typed};
use axum::extract::{Path, Query};
use axum::response::Response;
use std::collections::HashMap;

const KIND: Kind = Kind::AnnualReport;

pub(super) async fn look(may: May<Accounts>, Path(name): Path<String>) -> Result<Page<FreezePage>> {
    freeze::look(may, KIND, &name).await
}

pub(super) async fn freeze(may: May<Accounts>, Path(name): Path<String>, typed: Typed) -> Result<Response> {
    freeze::freeze(may, KIND, &name, typed).await
}

pub(super) async fn version(
    may: May<SeeOverview>,
    Path((name, number)): Path<(String, String)>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let frame = Frame::of(&may, Room::Reports);
    version::version(may, frame, KIND, (&name, &number), &query).await
}
