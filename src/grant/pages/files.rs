//! The account to read, to print and to take along.

use super::show::{rows_at, show};
use super::year;
use crate::access::{May, SeeFigures};
use crate::app::{aside, local};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::grant::document::{Setting, document};
use crate::grant::report::{Format, statement};
use crate::grant::{State, Statement, Version, store};
use crate::web::{Frame, Page, Room, Texts};
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::civil::DateTime;

/// `/grant-account/2021`, or `/grant-account/2021.pdf` and its like.
pub async fn page_or_file(may: May<SeeFigures>, Path(name): Path<String>) -> Result<Response> {
    match name.split_once('.') {
        None => show(may, year(&name)?).await,
        Some((number, extension)) => file(may, year(number)?, format(extension)?).await,
    }
}

/// The format that an address asks for. A page is not one of them, it has an address of its own; nor is Word, in which a form
/// that is handed in could be changed.
pub fn format(extension: &str) -> Result<Format> {
    let offered = |format: &Format| !matches!(format, Format::Html | Format::Docx);
    Format::parse(extension).filter(offered).ok_or(Failure::NotFound)
}

async fn file(may: May<SeeFigures>, year: i16, format: Format) -> Result<Response> {
    let (app, texts) = (may.app().clone(), Frame::of(&may, Room::GrantAccount).texts());
    let now = local((app.world.now)());
    if format == Format::Json {
        let json = may.look(move |tx| Ok((statement(&app, tx, year, texts)?.json(), taken(year, format)))).await?;
        return Ok(answer(format, year, json.into_bytes()));
    }
    let (statement, versions) = may
        .look(move |tx| {
            let read = (statement(&app, tx, year, texts)?, store::versions(tx, year)?);
            Ok((read, taken(year, format)))
        })
        .await?;
    render(statement, versions.into_iter().next(), format, texts, now).await
}

/// What the log says of an account that was read.
fn taken(year: i16, format: Format) -> Event {
    Event::new("report.read", format!("grant-account {year} {}", format.extension()))
}

/// Makes a file of a statement: the signed one where nothing has changed since, else a draft.
pub async fn render(
    statement: Statement,
    last: Option<Version>,
    format: Format,
    texts: &'static Texts,
    now: DateTime,
) -> Result<Response> {
    let year = statement.year;
    let made = move || {
        let state = statement.state(last.as_ref());
        let version = last.as_ref().filter(|_| matches!(state, State::Signed { .. }));
        let at = version.map_or(now, signed_at);
        statement.file(format, &Setting { texts, at, state: &state, version, rows_at: None })
    };
    // Setting a PDF takes a third of a second of thinking: not on a thread that serves others.
    let bytes = aside(made).await?;
    Ok(answer(format, year, bytes))
}

/// When a version was signed, on Swedish clocks.
pub fn signed_at(version: &Version) -> DateTime {
    Timestamp::from_microsecond(version.signed_at).map(local).unwrap_or_default()
}

fn answer(format: Format, year: i16, bytes: Vec<u8>) -> Response {
    let kind = if format == Format::Json { "inline" } else { "attachment" };
    let named = format!("{kind}; filename=\"statsbidrag-{year}.{}\"", format.extension());
    ([(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, named)], bytes)
        .into_response()
}

#[derive(Template)]
#[template(path = "grant/pages/document.html")]
pub struct DocumentPage {
    frame: Frame,
    year: i16,
    title: String,
    article: String,
}

/// The whole account to read and to print.
pub async fn on_screen(may: May<SeeFigures>, Path(name): Path<String>) -> Result<Page<DocumentPage>> {
    let (app, frame, year) = (may.app().clone(), Frame::of(&may, Room::GrantAccount), year(&name)?);
    let (now, texts) = (local((app.world.now)()), frame.texts());
    may.look(move |tx| {
        let statement = statement(&app, tx, year, texts)?;
        let last = store::versions(tx, year)?.into_iter().next();
        let state = statement.state(last.as_ref());
        let version = last.as_ref().filter(|_| matches!(state, State::Signed { .. }));
        let at = version.map_or(now, signed_at);
        let rows_at = Some(rows_at(year));
        let document = document(&statement, &Setting { texts, at, state: &state, version, rows_at });
        let page = DocumentPage { frame, year, article: documents::html(&document), title: document.title };
        Ok((Page(page), taken(year, Format::Html)))
    })
    .await
}
