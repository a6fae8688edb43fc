//! What the operation says in a part of the paper: written, or taken over from the quarter before and confirmed.

use super::ended;
use crate::access::{Accounts, May};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::passages::{LANGUAGES, LONGEST, store};
use crate::steering::document::named;
use crate::steering::report::{Given, gathered, take_over};
use crate::steering::{Part, Quarter, REPORT};
use crate::web::{Edit, Form, Frame, Page, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;

/// The names of the form's two fields, in the order of [`LANGUAGES`].
const FIELDS: [&str; 2] = ["text", "text_en"];

fn part(code: &str) -> Result<Part> {
    Part::parse(code).filter(|part| part.is_written()).ok_or(Failure::NotFound)
}

/// The form with what stands there.
pub async fn edit(may: May<Accounts>, Path((name, code)): Path<(String, String)>) -> Result<Page<Edit>> {
    let (quarter, part) = (ended(&may, &name)?, part(&code)?);
    let (app, frame) = (may.app().clone(), Frame::of(&may, Room::Reports));
    let paper = may.read(move |tx| gathered(&app, tx, quarter)).await?;
    let given = paper.at(part).ok_or(Failure::NotFound)?;
    let stands =
        Typed::of([(FIELDS[0], given.said.swedish.text.clone()), (FIELDS[1], given.said.english.text.clone())]);
    Ok(Page(page(frame, quarter, part, stands, Vec::new())))
}

fn page(frame: Frame, quarter: Quarter, part: Part, typed: Typed, problems: Problems) -> Edit {
    let place = format!("/steering-papers/{quarter}#tools-{}", part.code());
    let form = Form::new(&frame, format!("/steering-papers/{quarter}/parts/{}", part.code()), "annual", typed)
        .problems(problems)
        .area(FIELDS[0])
        .area(FIELDS[1])
        .cancel(place.clone());
    let title = frame.t1("steering-title", "quarter", named(quarter, frame.texts()));
    let heading = frame.t(&part.heading());
    Edit::new(frame, heading, form).back(place, title).lead("steering-edit-lead")
}

/// Saves what was typed; from then on it is the quarter's own, also where it is what stood there before.
pub async fn save(may: May<Accounts>, Path((name, code)): Path<(String, String)>, typed: Typed) -> Result<Response> {
    let (quarter, part) = (ended(&may, &name)?, part(&code)?);
    let (app, frame) = (may.app().clone(), Frame::of(&may, Room::Reports));
    let mut reader = Reader::new(&typed).names(known_names(&may).await?);
    let written = FIELDS.map(|field| reader.free_text(field, LONGEST).unwrap_or_default().replace("\r\n", "\n"));
    match reader.done(written) {
        Ok(written) => {
            may.write(move |tx| {
                let paper = gathered(&app, tx, quarter)?;
                let stands = |language| {
                    paper.at(part).is_some_and(|given: &Given| !given.said.passage(language).text.is_empty())
                };
                for (language, text) in LANGUAGES.into_iter().zip(&written) {
                    // Where nothing has ever stood and nothing was written there is no row.
                    if stands(language) || !text.is_empty() {
                        store::save(tx, REPORT, quarter.place(), part.code(), language, text)?;
                    }
                }
                Ok(((), Event::new("steering.written", format!("{quarter} {}", part.code()))))
            })
            .await?;
            Ok(back(format!("/steering-papers/{quarter}#tools-{}", part.code())))
        }
        Err(problems) => Ok(wrong(page(frame, quarter, part, typed, problems))),
    }
}

/// Says that everything that is taken over holds for this quarter too.
pub async fn confirm(may: May<Accounts>, Path(name): Path<String>) -> Result<Response> {
    let quarter = ended(&may, &name)?;
    let app = may.app().clone();
    may.write(move |tx| {
        let paper = gathered(&app, tx, quarter)?;
        let confirmed = take_over(tx, &paper)?;
        Ok(((), Event::new("steering.confirmed", format!("{quarter} {confirmed}"))))
    })
    .await?;
    Ok(back(format!("/steering-papers/{quarter}")))
}
