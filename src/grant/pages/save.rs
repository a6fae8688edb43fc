//! Saving what is typed into the form, as one types or by a button.

use super::show::ShowPage;
use super::year;
use crate::access::{Accounts, May, Tx, WriteAccounts};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::Result;
use crate::grant::answers::{Edit, Refused, edits};
use crate::grant::report::statement;
use crate::grant::{Statement, store};
use crate::identities::names::known_names;
use crate::web::{Frame, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

/// Saves the answers of a section. What cannot be taken is told about and kept on the page; the rest is saved.
pub async fn answers(
    may: May<Accounts>,
    Path(name): Path<String>,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response> {
    let year = year(&name)?;
    let frame = Frame::of(&may, Room::GrantAccount);
    let as_one_types = headers.contains_key("x-autosave");
    let refused = save(&may, year, &frame, &typed, !as_one_types).await?;
    match (refused.is_empty(), as_one_types) {
        (true, true) => Ok(StatusCode::NO_CONTENT.into_response()),
        (false, true) => Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response()),
        (true, false) => Ok(back(format!("/grant-account/{year}#section-{}", typed.one("section")))),
        (false, false) => again(&may, year, frame, &typed, &refused).await,
    }
}

/// Stores what the form changes; gives back what was not taken.
async fn save(may: &May<Accounts>, year: i16, frame: &Frame, typed: &Typed, looked_at: bool) -> Result<Refused> {
    let (app, texts, sent) = (may.app().clone(), frame.texts(), typed.clone());
    let changes = move |tx: &mut Tx<Accounts>| -> Result<(Statement, Vec<Edit>, Refused)> {
        let statement = statement(&app, tx, year, texts)?;
        let pairs: Vec<_> = sent.pairs().filter(|(key, _)| !signs(&statement, key)).collect();
        let (edits, refused) = edits(&statement, &pairs, looked_at);
        Ok((statement, edits, refused))
    };
    let (_, edits, refused) = may.read(changes.clone()).await?;
    if edits.is_empty() {
        return Ok(refused);
    }
    may.write(move |tx| {
        let (statement, edits, refused) = changes(tx)?;
        store_edits(tx, &statement, &edits)?;
        Ok((refused, Event::new("grant.answered", format!("{year} {}", edits.len()))))
    })
    .await
}

/// The signature is given on its own page.
fn signs(statement: &Statement, key: &str) -> bool {
    statement.form.field(key).is_some_and(|field| field.signature)
}

/// Stores edits; the first of a year also stores what was carried over, which from then on is the year's own.
pub fn store_edits(
    tx: &mut Tx<impl WriteAccounts + crate::access::ReadFigures>,
    statement: &Statement,
    edits: &[Edit],
) -> Result<(), Error> {
    if store::answers(tx, statement.year)?.0.is_empty() {
        for (key, answer) in statement.answers.iter() {
            store::save(tx, statement.year, key, answer)?;
        }
    }
    for Edit { key, answer } in edits {
        match answer {
            Some(answer) => store::save(tx, statement.year, key, answer)?,
            None => store::remove(tx, statement.year, key)?,
        }
    }
    Ok(())
}

async fn again(may: &May<Accounts>, year: i16, frame: Frame, typed: &Typed, refused: &Refused) -> Result<Response> {
    let (app, texts, names) = (may.app().clone(), frame.texts(), known_names(may).await?);
    let (statement, versions) =
        may.read(move |tx| Ok((statement(&app, tx, year, texts)?, store::versions(tx, year)?))).await?;
    Ok(wrong(ShowPage::form(frame, statement, versions, typed, refused, &names)))
}
