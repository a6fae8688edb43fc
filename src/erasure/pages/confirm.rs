//! What somebody decides in the list: whom to erase, whom to keep for research, which exemption the operation has.

use super::super::{Basis, Refusal, Research, store};
use super::{Shown, Told, page};
use crate::access::{May, Secrecy};
use crate::app::{App, aside};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::inquiries;
use crate::web::{Frame, Problem, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Erases those who are ticked, or all on the list that was shown, once somebody has said that it has been gone through.
pub async fn confirm(may: May<Secrecy>, typed: Typed) -> Result<Response> {
    let chosen = match read(&typed) {
        Ok(chosen) => chosen,
        Err(problems) => return again(may, typed, problems).await,
    };
    let (today, wanted) = (may.app().today(), chosen.clone());
    let all_due = may.read(move |tx| {
        let rule = store::rule(tx)?.0;
        let due: BTreeSet<Uuid> = rule.list(today, store::records(tx)?).into_iter().map(|one| one.record.id).collect();
        Ok(wanted.is_subset(&due))
    });
    if !all_due.await? {
        return again(may, typed, vec![Problem::new("person", "erasure-problem-changed")]).await;
    }
    let told = aside(move || carry_out(&may, &chosen)).await?;
    Ok(back(told.address()))
}

fn read(typed: &Typed) -> Result<BTreeSet<Uuid>, Problems> {
    let mut reader = Reader::new(typed);
    let field = if typed.one("which") == "all" { "listed" } else { "person" };
    let chosen: BTreeSet<Uuid> = reader.codes(field, |id| id.parse().ok()).into_iter().collect();
    if typed.all(field).next().is_none() {
        reader.problem("person", "erasure-problem-nobody");
    }
    if typed.one("confirmed").is_empty() {
        reader.problem("confirmed", "erasure-problem-unconfirmed");
    }
    reader.done(chosen)
}

/// Each in a transaction of its own, with a line of its own in both logs. Blocks.
fn carry_out(may: &May<Secrecy>, chosen: &BTreeSet<Uuid>) -> Result<Told> {
    let mut told = Told { done: 0, left: 0, inquiries: 0, clean: true };
    for id in chosen {
        match erase(may, *id, Basis::Time) {
            Ok(()) => told.done += 1,
            Err(Failure::Refused(_) | Failure::NotFound) => told.left += 1,
            Err(failure) => return Err(failure),
        }
    }
    told.clean = scrub(may.app());
    Ok(told)
}

/// Erases one person, if the rule still says so. Blocks.
///
/// # Errors
/// [`Failure::Refused`] where the rule says no, and [`Failure::NotFound`].
pub(super) fn erase(may: &May<Secrecy>, id: Uuid, basis: Basis) -> Result<()> {
    let (fresh, code) = without_a_name(may.app());
    let (today, account) = (may.app().today(), may.actor().account.as_ref().map(|account| account.id));
    may.write_now(move |tx| {
        let record = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let rule = store::rule(tx)?.0;
        let allowed = match basis {
            Basis::Time => rule.by_time(today, &record).map(drop),
            Basis::Request => rule.by_request(&record),
        };
        allowed.map_err(|refusal| Failure::Refused(told(refusal)))?;
        store::erase(tx, id, fresh, &code)?;
        let number = store::note(tx, today, basis, account)?;
        Ok(((), Event::new("person.erased", number)))
    })
}

/// An id and a code that say nothing, not even when they were made.
fn without_a_name(app: &App) -> (Uuid, String) {
    let (mut id, mut letters) = ([0; 16], [0; super::super::LETTERS]);
    (app.world.random)(&mut id);
    (app.world.random)(&mut letters);
    (uuid::Builder::from_random_bytes(id).into_uuid(), super::super::code(letters))
}

/// The text that tells why somebody is not erased.
fn told(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Supported => "erasure-refused-supported",
        Refusal::Waiting => "erasure-refused-waiting",
        Refusal::Exempt => "erasure-refused-exempt",
        Refusal::NotDue => "erasure-refused-not-due",
    }
}

/// Takes what has been erased out of the database's files; whether that went. The erasure holds either way, and the list
/// has a button that tries again. Blocks.
pub(super) fn scrub(app: &App) -> bool {
    app.db.scrub().unwrap_or_else(|error| {
        tracing::error!(%error, "what was erased could not be taken out of the database's files");
        false
    })
}

/// Erases every first contact that never became a person and whose time is up.
pub async fn inquiries(may: May<Secrecy>) -> Result<Response> {
    let (app, today) = (may.app().clone(), may.app().today());
    let erased = may.write(move |tx| {
        let due = store::rule(tx)?.0.expired(today, inquiries::store::unattached(tx)?);
        for id in &due {
            inquiries::store::expire(tx, *id)?;
        }
        Ok((due.len() as i64, Event::new("inquiries.erased", due.len())))
    });
    let inquiries = erased.await?;
    let clean = aside(move || Ok(scrub(&app))).await?;
    Ok(back(Told { done: 0, left: 0, inquiries, clean }.address()))
}

/// Tries again to take what has been erased out of the database's files.
pub async fn clean(may: May<Secrecy>) -> Result<Response> {
    let app = may.app().clone();
    let clean = aside(move || Ok(scrub(&app))).await?;
    Ok(back(Told { done: 0, left: 0, inquiries: 0, clean }.address()))
}

/// The list again with what was ticked and what is wrong.
async fn again(may: May<Secrecy>, typed: Typed, problems: Problems) -> Result<Response> {
    let (frame, today) = (Frame::of(&may, Room::Staff), may.app().today());
    let shown = Shown { typed, problems, told: None };
    may.read(move |tx| Ok(wrong(page(tx, frame, today, shown)?))).await
}

/// Decides what the operation keeps for research.
pub async fn research(may: May<Secrecy>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed);
    let chosen = reader.code("research", Research::parse).unwrap_or(Research::None);
    let chosen = match reader.done(chosen) {
        Ok(chosen) => chosen,
        Err(problems) => return again(may, typed, problems).await,
    };
    may.write(move |tx| {
        store::set_research(tx, chosen)?;
        Ok(((), Event::new("erasure.research", chosen.code())))
    })
    .await?;
    Ok(back("/erasure"))
}

/// Keeps somebody for research.
pub async fn exempt(may: May<Secrecy>, Path(id): Path<Uuid>) -> Result<Response> {
    mark(may, id, true).await
}

/// Lets somebody who was kept for research be erased in time.
pub async fn include(may: May<Secrecy>, Path(id): Path<Uuid>) -> Result<Response> {
    mark(may, id, false).await
}

async fn mark(may: May<Secrecy>, id: Uuid, exempt: bool) -> Result<Response> {
    let kind = if exempt { "person.exempted" } else { "person.included" };
    may.write(move |tx| {
        store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::set_exempt(tx, id, exempt)?;
        Ok(((), Event::new(kind, id).about(id)))
    })
    .await?;
    Ok(back("/erasure"))
}
