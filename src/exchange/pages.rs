//! Import by upload, export and the empty workbook.

mod imports;

use super::{empty_workbook, to_zip, unwatched};
use crate::access::{May, WholeRegister, get, post};
use crate::app::{App, aside, local};
use crate::failure::Result;
use crate::web::{Frame, Page, Room};
use askama::Template;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::io::Cursor;

/// The routes of this feature, where an upload may have `largest` bytes.
pub fn routes(largest: usize) -> Router<App> {
    Router::new()
        .route("/exchange", get(show))
        .route("/exchange/workbook.xlsx", get(template))
        .route("/exchange/register.zip", get(register))
        .route("/exchange/imports", post(imports::begin).layer(DefaultBodyLimit::max(largest)))
        .route("/exchange/imports/{id}", get(imports::show))
        .route("/exchange/imports/{id}/carrying-out", post(imports::carry_out))
}

#[derive(Template)]
#[template(path = "exchange/pages/show.html")]
struct ShowPage {
    frame: Frame,
}

async fn show(may: May<WholeRegister>) -> Page<ShowPage> {
    Page(ShowPage { frame: Frame::of(&may, Room::Exchange) })
}

async fn template(_: May<WholeRegister>) -> Result<Response> {
    const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(attachment("ombud-import.xlsx", WORKBOOK, empty_workbook()?))
}

/// The whole register as a zip. Every taking out of it is in the log.
async fn register(may: May<WholeRegister>) -> Result<Response> {
    let day = local((may.app().world.now)()).date();
    let bytes = aside(move || {
        let mut zip = Cursor::new(Vec::new());
        to_zip(&may, &mut zip, &unwatched()).map(|_| zip.into_inner())
    })
    .await?;
    Ok(attachment(&format!("ombud-{day}.zip"), "application/zip", bytes))
}

fn attachment(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}
