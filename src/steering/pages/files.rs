//! The paper of a quarter: as a page, or to take along as a file.

use super::ended;
use super::show::show;
use crate::access::{May, SeeOverview};
use crate::app::{aside, local};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::papers::Paper;
use crate::papers::gathered::unchanged;
use crate::reports::FORMATS;
use crate::reports::shown::language;
use crate::reports::{Format, Setting};
use crate::steering::{Quarter, REPORT};
use crate::web::{Frame, Language, Room, texts};
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

/// `/steering-papers/2021-q4`, or `/steering-papers/2021-q4.pdf` and its like; `?language=en` for English.
pub async fn page_or_file(
    may: May<SeeOverview>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let language = language(&Frame::of(&may, Room::Reports), &query);
    match name.split_once('.') {
        None => {
            let quarter = ended(&may, &name)?;
            show(may, quarter, language).await
        }
        Some((name, extension)) => {
            let (quarter, format) = (ended(&may, name)?, format(extension)?);
            file(may, quarter, format, language).await
        }
    }
}

fn format(extension: &str) -> Result<Format> {
    FORMATS.into_iter().find(|format| format.extension() == extension).ok_or(Failure::NotFound)
}

async fn file(may: May<SeeOverview>, quarter: Quarter, format: Format, language: Language) -> Result<Response> {
    let (app, at) = (may.app().clone(), local((may.app().world.now)()));
    let ready = may
        .look(move |tx| {
            let event = Event::new("report.read", format!("{REPORT} {quarter} {}", format.extension()));
            Ok((unchanged(&app, tx, &Paper::Steering(quarter), format, language)?, event))
        })
        .await?;
    // Setting a PDF takes a third of a second of thinking: not on a thread that serves others.
    let bytes = aside(move || ready.file(format, &Setting { texts: texts(language), at, version: None })).await?;
    let name = match language {
        Language::Swedish => "underlag-ledningsgrupp",
        Language::English => "steering-paper",
    };
    let named = format!("attachment; filename=\"{name}-{quarter}.{}\"", format.extension());
    Ok(([(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, named)], bytes)
        .into_response())
}
