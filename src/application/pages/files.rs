//! The application for a year: as a page, or to take along as a file.

use super::show::show;
use super::year;
use crate::access::{May, SeeFigures};
use crate::app::{aside, local};
use crate::application::REPORT;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::papers::Paper;
use crate::papers::gathered::unchanged;
use crate::reports::FORMATS;
use crate::reports::shown::language;
use crate::reports::{Format, Setting};
use crate::web::{Frame, Language, Room, texts};
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

/// `/applications/2022`, or `/applications/2022.pdf` and its like; `?language=en` for English.
pub async fn page_or_file(
    may: May<SeeFigures>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let language = language(&Frame::of(&may, Room::GrantAccount), &query);
    match name.split_once('.') {
        None => show(may, year(&name)?, language).await,
        Some((number, extension)) => file(may, year(number)?, format(extension)?, language).await,
    }
}

fn format(extension: &str) -> Result<Format> {
    FORMATS.into_iter().find(|format| format.extension() == extension).ok_or(Failure::NotFound)
}

async fn file(may: May<SeeFigures>, year: i16, format: Format, language: Language) -> Result<Response> {
    let (app, at) = (may.app().clone(), local((may.app().world.now)()));
    let ready = may
        .look(move |tx| {
            let event = Event::new("report.read", format!("{REPORT} {year} {}", format.extension()));
            Ok((unchanged(&app, tx, &Paper::Application(year), format, language)?, event))
        })
        .await?;
    // Setting a PDF takes a third of a second of thinking: not on a thread that serves others.
    let bytes = aside(move || ready.file(format, &Setting { texts: texts(language), at, version: None })).await?;
    let name = match language {
        Language::Swedish => "ansokan-om-statsbidrag",
        Language::English => "grant-application",
    };
    let named = format!("attachment; filename=\"{name}-{year}.{}\"", format.extension());
    Ok(([(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, named)], bytes)
        .into_response())
}
