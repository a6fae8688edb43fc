//! What the operation says in a chapter: written, or taken over from the year before and confirmed.

use super::chapter::{ChapterPage, FIELDS, stored};
use super::{begun, chapter, place};
use crate::access::{Accounts, May, Tx, WriteReports};
use crate::annual::report::{Part, parts, take_over};
use crate::annual::{Chapter, LANGUAGES, LONGEST, store};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::Result;
use crate::identities::names::known_names;
use crate::web::{Frame, Page, Reader, Room, Sent, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;

pub async fn edit(may: May<Accounts>, Path((name, code)): Path<(String, String)>) -> Result<Page<ChapterPage>> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    let frame = Frame::of(&may, Room::Reports);
    let part = may.read(move |tx| stored(tx, year, chapter)).await?;
    Ok(Page(ChapterPage::new(frame, year, &part, Sent::Nothing)))
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
            Ok(wrong(ChapterPage::new(frame, year, &part, Sent::Thing((typed, problems)))))
        }
    }
}

/// Stores what was written of a chapter. A language in which nothing has ever stood and nothing was written gets no row.
fn write(tx: &mut Tx<impl WriteReports>, year: i16, part: &Part, written: &[String; 2]) -> Result<(), Error> {
    for (language, text) in LANGUAGES.into_iter().zip(written) {
        if !(text.is_empty() && part.said.passage(language).text.is_empty()) {
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

/// What the log calls a chapter of a year.
pub fn named(year: i16, chapter: Chapter) -> String {
    format!("{year} {}", chapter.code())
}
