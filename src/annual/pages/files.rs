//! The report of a year: as a page, or to take along as a file.

use super::show::show;
use super::year;
use crate::access::{May, SeeOverview};
use crate::annual::report::{Ready, unchanged};
use crate::app::{aside, local};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::reports::FORMATS;
use crate::reports::Format;
use crate::reports::Setting;
use crate::reports::shown::language;
use crate::web::{Frame, Language, Room, texts};
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

/// `/annual-reports/2021`, or `/annual-reports/2021.pdf` and its like; `?language=en` for English, `?chapter=flow` for the leaf
/// of the page that the chapter stands on.
pub async fn page_or_file(
    may: May<SeeOverview>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let language = language(&Frame::of(&may, Room::Reports), &query);
    match name.split_once('.') {
        None => show(may, year(&name)?, language, query.get("chapter").map(String::as_str)).await,
        Some((number, extension)) => file(may, year(number)?, format(extension)?, language).await,
    }
}

/// The format that an address asks for.
pub fn format(extension: &str) -> Result<Format> {
    FORMATS.into_iter().find(|format| format.extension() == extension).ok_or(Failure::NotFound)
}

async fn file(may: May<SeeOverview>, year: i16, format: Format, language: Language) -> Result<Response> {
    let app = may.app().clone();
    let at = local((app.world.now)());
    let ready = may
        .look(move |tx| {
            let event = Event::new("report.read", format!("annual-report {year} {}", format.extension()));
            Ok((unchanged(tx, &app, year, format, language)?, event))
        })
        .await?;
    let bytes = match ready {
        Ready::File(bytes) => bytes,
        // Setting a PDF takes a third of a second of thinking: not on a thread that serves others.
        Ready::Draft(report) => {
            aside(move || report.file(format, &Setting { texts: texts(language), at, version: None })).await?
        }
    };
    Ok(answer(format, year, language, bytes))
}

/// A file as something to keep.
pub fn answer(format: Format, year: i16, language: Language, bytes: Vec<u8>) -> Response {
    let name = match language {
        Language::Swedish => "verksamhetsberattelse",
        Language::English => "annual-report",
    };
    let named = format!("attachment; filename=\"{name}-{year}.{}\"", format.extension());
    ([(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, named)], bytes)
        .into_response()
}
