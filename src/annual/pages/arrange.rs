//! Which chapters a year has, and in which order.

use super::texts::named;
use super::{begun, chapter, place};
use crate::access::{Accounts, May, Tx};
use crate::annual::{Chapter, Direction, Placed, arranged, moved, store, turned};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Typed, back};
use axum::extract::Path;
use axum::response::Response;

/// Moves a chapter up or down.
pub async fn position(
    may: May<Accounts>,
    Path((name, code)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    let direction = Direction::parse(typed.one("direction"));
    let direction = direction.ok_or_else(|| Failure::Unreadable("direction: up or down".into()))?;
    may.write(move |tx| {
        rearrange(tx, year, |order| moved(order, chapter, direction))?;
        Ok(((), Event::new("annual.arranged", named(year, chapter))))
    })
    .await?;
    Ok(back(place(year, chapter)))
}

/// Takes a chapter into the report or leaves it out; what is written in it is kept.
pub async fn presence(
    may: May<Accounts>,
    Path((name, code)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response> {
    let (year, chapter): (i16, Chapter) = (begun(&may, &name)?, chapter(&code)?);
    let shown = match typed.one("shown") {
        "yes" => true,
        "no" => false,
        _ => return Err(Failure::Unreadable("shown: yes or no".into())),
    };
    may.write(move |tx| {
        rearrange(tx, year, |order| turned(order, chapter, shown))?;
        Ok(((), Event::new("annual.arranged", named(year, chapter))))
    })
    .await?;
    Ok(back(place(year, chapter)))
}

fn rearrange(tx: &mut Tx<Accounts>, year: i16, change: impl Fn(&[Placed]) -> Vec<Placed>) -> Result<()> {
    let order = arranged(&store::arrangement(tx, year)?);
    Ok(store::arrange(tx, year, &change(&order))?)
}
