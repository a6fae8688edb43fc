//! A report as a file to take along.

use crate::access::{May, ReadFigures, ReadStaff, Right};
use crate::app::{aside, local};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::papers::gathered::{read, unchanged};
use crate::papers::{Kind, Paper};
use crate::reports::shown::language;
use crate::reports::{FORMATS, Format, Setting};
use crate::web::{Frame, Language, Room, texts};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

/// What an address asks for: a report, and a file of it where it ends in a format's extension.
pub fn asked(kind: Kind, name: &str) -> Result<(Paper, Option<Format>)> {
    // A municipality's name may have a full stop in it.
    let file = name.rsplit_once('.').and_then(|(about, extension)| Some((about, format(extension)?)));
    let (about, format) = file.map_or((name, None), |(about, format)| (about, Some(format)));
    Ok((Paper::parse(kind, about).ok_or(Failure::NotFound)?, format))
}

/// What an address asks for, in the language that it asks for: the file, or what `page` draws.
///
/// # Errors
/// [`Failure::NotFound`] for an address that is none, and those of the file or the page.
pub async fn page_or_file<R, Drawn>(
    may: May<R>,
    room: Room,
    (kind, name): (Kind, &str),
    query: &HashMap<String, String>,
    page: impl FnOnce(May<R>, Frame, Paper, Language) -> Drawn,
) -> Result<Response>
where
    R: Right + ReadFigures + ReadStaff,
    Drawn: Future<Output = Result<Response>>,
{
    let frame = Frame::of(&may, room);
    let language = language(&frame, query);
    match asked(kind, name)? {
        (paper, None) => page(may, frame, paper, language).await,
        (paper, Some(format)) => file(may, paper, format, language).await,
    }
}

/// The format of a report's file with that extension.
pub fn format(extension: &str) -> Option<Format> {
    FORMATS.into_iter().find(|format| format.extension() == extension)
}

/// The file of a report: as it was frozen where nothing has changed since, else made now.
async fn file<R: Right + ReadFigures + ReadStaff>(
    may: May<R>,
    paper: Paper,
    format: Format,
    language: Language,
) -> Result<Response> {
    let (app, of) = (may.app().clone(), paper.clone());
    let at = local((app.world.now)());
    let ready = may
        .look(move |tx| {
            let event = Event::new("report.read", read(&of, format.extension()));
            Ok((unchanged(&app, tx, &of, format, language)?, event))
        })
        .await?;
    // Setting a PDF takes a third of a second of thinking: not on a thread that serves others.
    let bytes = aside(move || ready.file(format, &Setting { texts: texts(language), at, version: None })).await?;
    Ok(answer(&paper, format, language, bytes))
}

/// A file as something to keep. Its name says in the report's language what it is; once in letters that every system takes, and
/// once as it is written.
pub fn answer(paper: &Paper, format: Format, language: Language, bytes: Vec<u8>) -> Response {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || letter == '-' { letter } else { '_' };
    let about: String = paper.about().chars().map(plain).collect();
    let kind = texts(language).text(&format!("papers-file-{}", paper.kind().code()));
    let (ending, address) = (format.extension(), paper.address());
    let whole = address.rsplit('/').next().unwrap_or_default();
    let named = format!("attachment; filename=\"{kind}-{about}.{ending}\"; filename*=UTF-8''{kind}-{whole}.{ending}");
    ([(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, named)], bytes)
        .into_response()
}
