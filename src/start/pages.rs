//! The pages of the first start: all questions, one at a time, and what is left. Answers are given on the usual pages; a cookie
//! that goes with the browser window remembers which question somebody is away to answer, so that these show the way back.

use super::{Progress, Step};
use crate::access::{self, Browser, May, Secrecy, get};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::web::{Frame, Page, Room, WALK};
use crate::{secrecy, staff};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new().route("/start", get(show)).route("/start/ready", get(ready)).route("/start/{step}", get(step))
}

#[derive(Template)]
#[template(path = "start/pages/show.html")]
struct ShowPage {
    frame: Frame,
    progress: Progress,
}

#[derive(Template)]
#[template(path = "start/pages/step.html")]
struct StepPage {
    frame: Frame,
    progress: Progress,
    step: Step,
}

#[derive(Template)]
#[template(path = "start/pages/ready.html")]
struct ReadyPage {
    frame: Frame,
    progress: Progress,
}

/// A text of a question, and its state in words.
fn word(frame: &Frame, step: Step, part: &str) -> String {
    frame.t(&format!("start-{}{part}", step.code()))
}

fn state(frame: &Frame, progress: &Progress, step: Step) -> String {
    frame.t1(&format!("start-{}-state", step.code()), "count", progress.count(step))
}

async fn progress(may: &May<Secrecy>) -> Result<Progress> {
    let (today, actor) = (may.app().today(), may.actor());
    let two_steps = actor.demonstration || actor.session.as_ref().is_some_and(|session| session.factors > 1);
    may.read(move |tx| {
        let operation = staff::store::operation(tx)?.ok_or(Failure::NotFound)?;
        let municipalities = staff::store::municipalities(tx)?.len();
        let (ombud, accounts) = (staff::store::ombud(tx)?, access::store::accounts(tx)?);
        let (key, decision) = (secrecy::store::operation_key(tx)?.is_some(), secrecy::store::decision(tx)?);
        let progress = Progress::of(&operation, municipalities, &ombud, &accounts, today);
        Ok(progress.with_secrecy(two_steps, key, decision.as_ref()))
    })
    .await
}

async fn show(may: May<Secrecy>) -> Result<Page<ShowPage>> {
    Ok(Page(ShowPage { frame: Frame::of(&may, Room::Staff), progress: progress(&may).await? }))
}

async fn step(may: May<Secrecy>, browser: Browser, Path(code): Path<String>) -> Result<Response> {
    let step = Step::parse(&code).ok_or(Failure::NotFound)?;
    let page = StepPage { frame: Frame::of(&may, Room::Staff), progress: progress(&may).await?, step };
    Ok(([(header::SET_COOKIE, browser.cookie(WALK, step.code()))], Page(page)).into_response())
}

/// The end of the walk, from wherever it was left.
async fn ready(may: May<Secrecy>, browser: Browser) -> Result<Response> {
    let page = ReadyPage { frame: Frame::of(&may, Room::Staff), progress: progress(&may).await? };
    Ok(([(header::SET_COOKIE, browser.ended(WALK))], Page(page)).into_response())
}
