//! A part of the application as a form: written, or taken over from the year before and confirmed.

use super::applied;
use crate::access::{Accounts, May};
use crate::application::report::{Application, gathered, take_over};
use crate::application::{Item, Kind, Part, REPORT, hundredths};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::passages::{LANGUAGES, LONGEST, store};
use crate::web::{Edit, Form, Frame, Page, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;

/// The longest line, in characters.
const LINE: usize = 300;

fn part(code: &str) -> Result<Part> {
    Part::parse(code).ok_or(Failure::NotFound)
}

/// The names of a part's fields, each with the item and the language that it is about.
fn fields(part: Part) -> Vec<(&'static str, Item, &'static str)> {
    let of = |item: Item| {
        let english = (item.kind() == Kind::Words).then(|| (item.english(), item, LANGUAGES[1]));
        [(item.code(), item, LANGUAGES[0])].into_iter().chain(english)
    };
    part.items().flat_map(of).collect()
}

/// The form with what stands there.
pub async fn edit(may: May<Accounts>, Path((name, code)): Path<(String, String)>) -> Result<Page<Edit>> {
    let (year, part) = (applied(&may, &name)?, part(&code)?);
    let (app, frame) = (may.app().clone(), Frame::of(&may, Room::GrantAccount));
    let application = may.read(move |tx| gathered(&app, tx, year)).await?;
    let stands = fields(part).into_iter().fold(Typed::of([]), |typed, (name, item, language)| {
        typed.and(name, application.at(item).map_or("", |given| given.said.passage(language).text.as_str()))
    });
    Ok(Page(page(frame, year, part, stands, Vec::new())))
}

fn page(frame: Frame, year: i16, part: Part, typed: Typed, problems: Problems) -> Edit {
    let place = format!("/applications/{year}#tools-{}", part.code());
    let form = Form::new(&frame, format!("/applications/{year}/parts/{}", part.code()), "application", typed)
        .problems(problems)
        .cancel(place.clone());
    let form = fields(part).into_iter().fold(form, |form, (name, item, _)| match item.kind() {
        Kind::Words => form.area(name),
        Kind::Line if item == Item::Email => form.line(name, "email", "off"),
        Kind::Line if item == Item::Phone => form.line(name, "tel", "off"),
        Kind::Line | Kind::Posts | Kind::Money => form.text(name),
    });
    let title = frame.t1("application-title", "year", year.to_string());
    let heading = frame.t(&part.heading());
    Edit::new(frame, heading, form).back(place, title).lead("application-edit-lead")
}

/// Saves what was typed; from then on it is the year's own, also where it is what stood there before.
pub async fn save(may: May<Accounts>, Path((name, code)): Path<(String, String)>, typed: Typed) -> Result<Response> {
    let (year, part) = (applied(&may, &name)?, part(&code)?);
    let (app, frame) = (may.app().clone(), Frame::of(&may, Room::GrantAccount));
    let reader = Reader::new(&typed).names(known_names(&may).await?);
    match read(reader, part) {
        Ok(written) => {
            may.write(move |tx| {
                let before = gathered(&app, tx, year)?;
                for (item, language, text) in &written {
                    if stands(&before, *item, language) || !text.is_empty() {
                        store::save(tx, REPORT, year, item.code(), language, text)?;
                    }
                }
                Ok(((), Event::new("application.written", format!("{year} {}", part.code()))))
            })
            .await?;
            Ok(back(format!("/applications/{year}#tools-{}", part.code())))
        }
        Err(problems) => Ok(wrong(page(frame, year, part, typed, problems))),
    }
}

/// Whether anything stands there now. Where nothing has ever stood and nothing was written there is no row.
fn stands(application: &Application, item: Item, language: &str) -> bool {
    application.at(item).is_some_and(|given| !given.said.passage(language).text.is_empty())
}

/// What was typed, by item and language.
fn read(mut reader: Reader, part: Part) -> Result<Vec<(Item, &'static str, String)>, Problems> {
    let mut written = Vec::new();
    for (name, item, language) in fields(part) {
        let text = match item.kind() {
            Kind::Words => reader.free_text(name, LONGEST),
            _ => reader.text(name, LINE),
        };
        let text = text.unwrap_or_default().replace("\r\n", "\n");
        let counts = matches!(item.kind(), Kind::Posts | Kind::Money);
        if counts && !text.is_empty() && hundredths(&text).is_none() {
            let key = if item.kind() == Kind::Money { "grant-wrong-money" } else { "grant-wrong-hundredths" };
            reader.problem(name, key);
        }
        written.push((item, language, text));
    }
    reader.done(written)
}

/// Says that everything that is taken over holds for this year too.
pub async fn confirm(may: May<Accounts>, Path(name): Path<String>) -> Result<Response> {
    let year = applied(&may, &name)?;
    let app = may.app().clone();
    may.write(move |tx| {
        let application = gathered(&app, tx, year)?;
        let confirmed = take_over(tx, &application)?;
        Ok(((), Event::new("application.confirmed", format!("{year} {confirmed}"))))
    })
    .await?;
    Ok(back(format!("/applications/{year}")))
}
