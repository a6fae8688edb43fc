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

/// A question as the pages tell of it.
struct Question {
    code: &'static str,
    /// Where it is answered.
    place: &'static str,
    /// Where the walk goes on after it.
    next: String,
    answered: bool,
    heading: String,
    text: String,
    open: String,
    state: String,
}

impl Question {
    fn of(frame: &Frame, progress: &Progress, step: Step) -> Question {
        let code = step.code();
        let word = |part: &str| frame.t(&format!("start-{code}{part}"));
        Question {
            code,
            place: step.place(),
            next: format!("/start/{}", step.next().map_or("ready", Step::code)),
            answered: progress.has(step),
            heading: word(""),
            text: word("-text"),
            open: word("-open"),
            state: frame.t1(&format!("start-{code}-state"), "count", progress.count(step)),
        }
    }

    fn all(frame: &Frame, progress: &Progress, steps: Vec<Step>) -> Vec<Question> {
        steps.into_iter().map(|step| Question::of(frame, progress, step)).collect()
    }
}

#[derive(Template)]
#[template(path = "start/pages/show.html")]
struct ShowPage {
    frame: Frame,
    /// How many of them are answered, in words.
    said: String,
    answered: usize,
    questions: Vec<Question>,
}

impl ShowPage {
    fn first_left(&self) -> Option<&Question> {
        self.questions.iter().find(|question| !question.answered)
    }
}

#[derive(Template)]
#[template(path = "start/pages/step.html")]
struct StepPage {
    frame: Frame,
    /// Which of how many it is, in words.
    said: String,
    question: Question,
}

#[derive(Template)]
#[template(path = "start/pages/ready.html")]
struct ReadyPage {
    frame: Frame,
    can_begin: bool,
    left: Vec<Question>,
    answered: Vec<Question>,
}

/// A text about one number out of all questions.
fn out_of_all(frame: &Frame, key: &str, name: &str, number: usize) -> String {
    frame.t2(key, (name, number.to_string()), ("all", Step::ALL.len().to_string()))
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
    let (frame, progress) = (Frame::of(&may, Room::Staff), progress(&may).await?);
    let answered = progress.those(true).len();
    let said = out_of_all(&frame, "start-progress", "done", answered);
    let questions = Question::all(&frame, &progress, Step::ALL.to_vec());
    Ok(Page(ShowPage { frame, said, answered, questions }))
}

async fn step(may: May<Secrecy>, browser: Browser, Path(code): Path<String>) -> Result<Response> {
    let step = Step::parse(&code).ok_or(Failure::NotFound)?;
    let (frame, progress) = (Frame::of(&may, Room::Staff), progress(&may).await?);
    let said = out_of_all(&frame, "start-number", "number", step.number());
    let page = StepPage { said, question: Question::of(&frame, &progress, step), frame };
    Ok(([(header::SET_COOKIE, browser.cookie(WALK, step.code()))], Page(page)).into_response())
}

/// The end of the walk, from wherever it was left.
async fn ready(may: May<Secrecy>, browser: Browser) -> Result<Response> {
    let (frame, progress) = (Frame::of(&may, Room::Staff), progress(&may).await?);
    let [left, answered] = [false, true].map(|which| Question::all(&frame, &progress, progress.those(which)));
    let page = ReadyPage { can_begin: progress.can_begin(), left, answered, frame };
    Ok(([(header::SET_COOKIE, browser.ended(WALK))], Page(page)).into_response())
}
