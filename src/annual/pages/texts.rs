//! What the operation says in a chapter: written, or taken over from the year before and confirmed.

use super::{begun, chapter, place};
use crate::access::{Accounts, May, Tx, WriteReports};
use crate::annual::report::{Part, parts};
use crate::annual::{Chapter, LANGUAGES, LONGEST, Origin, store};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::web::{Edit, Form, Frame, Page, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;

/// The names of the form's two fields, in the order of [`LANGUAGES`].
const FIELDS: [&str; 2] = ["text", "text_en"];

pub async fn edit(may: May<Accounts>, Path((name, code)): Path<(String, String)>) -> Result<Page<Edit>> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    let frame = Frame::of(&may, Room::Reports);
    let part = may.read(move |tx| stored(tx, year, chapter)).await?;
    let stands = Typed::of(FIELDS.map(|field| (field, said(&part, field))));
    Ok(Page(page(frame, year, &part, stands, Vec::new())))
}

/// A chapter of a year with what stands in it.
fn stored(tx: &mut Tx<Accounts>, year: i16, chapter: Chapter) -> Result<Part> {
    parts(tx, year)?.into_iter().find(|part| part.chapter == chapter).ok_or(Failure::NotFound)
}

/// What stands in a chapter under a field's name.
fn said(part: &Part, field: &str) -> String {
    let language = if field == FIELDS[1] { LANGUAGES[1] } else { LANGUAGES[0] };
    part.passage(language).text.clone()
}

fn page(frame: Frame, year: i16, part: &Part, typed: Typed, problems: Problems) -> Edit {
    let at = format!("/annual-reports/{year}/chapters/{}", part.chapter.code());
    let form = Form::new(&frame, at, "annual", typed)
        .problems(problems)
        .area("text")
        .area("text_en")
        .cancel(place(year, part.chapter));
    let lead = match part.swedish.origin {
        Origin::Own => frame.t("annual-text-own"),
        _ if part.swedish.text.is_empty() => frame.t("annual-text-new"),
        Origin::Year(year) => frame.t1("annual-text-from-year", "year", year.to_string()),
        Origin::Proposal => frame.t("annual-text-from-program"),
    };
    let (heading, title) = (frame.t(&part.chapter.heading()), frame.t1("annual-title", "year", year.to_string()));
    Edit::new(frame, heading, form).back(place(year, part.chapter), title).leading(lead)
}

/// Saves what was typed for the year; from then on it is the year's own, also where it is what stood there before.
pub async fn save(may: May<Accounts>, Path((name, code)): Path<(String, String)>, typed: Typed) -> Result<Response> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    let frame = Frame::of(&may, Room::Reports);
    let mut reader = Reader::new(&typed).names(known_names(&may).await?);
    let mut read = |field| reader.free_text(field, LONGEST).unwrap_or_default().replace("\r\n", "\n");
    let written = [read(FIELDS[0]), read(FIELDS[1])];
    match reader.done(written) {
        Ok(written) => {
            may.write(move |tx| {
                let before = stored(tx, year, chapter)?;
                write(tx, year, &before, &written)?;
                Ok(((), Event::new("annual.written", format!("{year} {}", chapter.code()))))
            })
            .await?;
            Ok(back(place(year, chapter)))
        }
        Err(problems) => {
            let part = may.read(move |tx| stored(tx, year, chapter)).await?;
            Ok(wrong(page(frame, year, &part, typed, problems)))
        }
    }
}

/// Stores what was written of a chapter. A language in which nothing has ever stood and nothing was written gets no row.
fn write(tx: &mut Tx<impl WriteReports>, year: i16, part: &Part, written: &[String; 2]) -> Result<(), Error> {
    for (language, text) in LANGUAGES.into_iter().zip(written) {
        if !(text.is_empty() && part.passage(language).text.is_empty()) {
            store::save_text(tx, year, part.chapter, language, text)?;
        }
    }
    Ok(())
}

/// Says that everything that is taken over holds for this year too.
pub async fn confirm(may: May<Accounts>, Path(name): Path<String>) -> Result<Response> {
    let year = begun(&may, &name)?;
    may.write(move |tx| {
        let parts = parts(tx, year)?;
        let confirmed = take_over(tx, year, &parts)?;
        Ok(((), Event::new("annual.confirmed", format!("{year} {confirmed}"))))
    })
    .await?;
    Ok(back(format!("/annual-reports/{year}")))
}

/// Makes every text that waits in the report the year's own; gives how many there were.
pub fn take_over(tx: &mut Tx<impl WriteReports>, year: i16, parts: &[Part]) -> Result<usize, Error> {
    let mut taken = 0;
    for part in parts.iter().filter(|part| part.shown) {
        for language in LANGUAGES.into_iter().filter(|language| part.passage(language).waits()) {
            store::save_text(tx, year, part.chapter, language, &part.passage(language).text)?;
            taken += 1;
        }
    }
    Ok(taken)
}

/// What the log calls a chapter of a year.
pub fn named(year: i16, chapter: Chapter) -> String {
    format!("{year} {}", chapter.code())
}
