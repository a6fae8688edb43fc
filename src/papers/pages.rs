//! The room of reports: which there are, each as a page and as files, freezing it, and what was frozen.

mod application;
mod exact;
mod freeze;
mod list;
mod show;
mod steering;
mod version;
mod wide;

use super::{Kind, Paper};
use crate::access::{get, post};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::reports::Format;
use crate::web::Frame;
use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports", get(list::list))
        .route("/interim-accounts", get(exact::choose))
        .route("/interim-accounts/{about}", get(exact::show))
        .route("/interim-accounts/{about}/settlement", get(exact::look).merge(post(exact::freeze)))
        .route("/interim-accounts/{about}/versions/{number}", get(exact::version))
        .route("/applications/{year}/settlement", get(application::look).merge(post(application::freeze)))
        .route("/applications/{year}/versions/{number}", get(application::version))
        .route("/steering-papers/{quarter}/settlement", get(steering::look).merge(post(steering::freeze)))
        .route("/steering-papers/{quarter}/versions/{number}", get(steering::version))
        .route("/municipality-reports/{about}", get(wide::show))
        .route("/municipality-reports/{about}/settlement", get(wide::look).merge(post(wide::freeze)))
        .route("/municipality-reports/{about}/versions/{number}", get(wide::version))
}

/// What an address asks for: a report, and a file of it where it ends in a format's extension.
fn asked(kind: Kind, name: &str) -> Result<(Paper, Option<Format>)> {
    // A municipality's name may have a full stop in it.
    let file = name.rsplit_once('.').and_then(|(about, extension)| Some((about, format(extension)?)));
    let (about, format) = file.map_or((name, None), |(about, format)| (about, Some(format)));
    Ok((Paper::parse(kind, about).ok_or(Failure::NotFound)?, format))
}

/// The format of a report's file with that extension.
fn format(extension: &str) -> Option<Format> {
    crate::reports::FORMATS.into_iter().find(|format| format.extension() == extension)
}

/// What a report is called on its page and in lists.
fn title(frame: &Frame, paper: &Paper) -> String {
    match paper {
        Paper::Interim(span) => {
            frame.t2("interim-heading", ("from", frame.whole_date(span.from)), ("to", frame.whole_date(span.to)))
        }
        Paper::Municipal { year, place } => {
            frame.t2("municipal-title", ("place", place.as_str()), ("year", year.to_string()))
        }
        Paper::Application(year) => frame.t1("application-title", "year", year.to_string()),
        Paper::Steering(quarter) => {
            frame.t1("steering-title", "quarter", crate::steering::document::named(*quarter, frame.texts()))
        }
    }
}

/// A file as something to keep. Its name holds letters that every system takes.
fn answer(paper: &Paper, format: Format, bytes: Vec<u8>) -> Response {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || letter == '-' { letter } else { '_' };
    let about: String = paper.about().chars().map(plain).collect();
    let (kind, ending, address) = (paper.kind().code(), format.extension(), paper.address());
    let whole = address.rsplit('/').next().unwrap_or_default();
    let named = format!("attachment; filename=\"{kind}-{about}.{ending}\"; filename*=UTF-8''{kind}-{whole}.{ending}");
    ([(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, named)], bytes)
        .into_response()
}
