//! Closing a support period: everything that is settled when support ends, on one page.

mod form;
mod interview;

use super::{Closing, store};
use crate::access::{May, OwnPeople, Tx, get, post};
use crate::app::App;
use crate::assignments;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::About;
use crate::identities::keys::Holder;
use crate::identities::names::known_names;
use crate::identities::sight;
use crate::people::Person;
use crate::support::{self, Refusal, Support};
use crate::web::{Form, Frame, Page, Problem, Problems, Room, Typed, back, wrong};
use crate::{erasure, people};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use form::Sent;
use jiff::civil::Date;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/support/{id}/closure", get(show).merge(post(close)))
        .route("/support/{id}/interview", get(interview::show).merge(post(interview::note)))
        .route("/support/{id}/interview/removal", post(interview::remove))
}

/// Closing, as a page. It says what will be erased and when, so that the person can be told.
#[derive(Template)]
#[template(path = "closings/pages/show.html")]
struct ShowPage {
    frame: Frame,
    person: Person,
    form: Form,
    rule: erasure::Rule,
    /// When it is erased should the last entry be today's.
    due: erasure::Due,
}

impl ShowPage {
    fn heading(&self) -> String {
        let what = self.frame.t("support-close");
        self.frame.t2("heading-of-person", ("what", what), ("code", self.person.code.as_str()))
    }

    /// When what is kept goes.
    fn when(&self) -> String {
        let key =
            if self.rule.research == erasure::Research::County { "closure-erased-never" } else { "closure-erased" };
        let days = [("since", self.due.since.to_string()), ("latest", self.due.latest.to_string())];
        let [since, latest] = days.map(|(name, day)| (name, day.into()));
        self.frame.texts().with(key, &[("years", self.rule.years.into()), since, latest])
    }
}

/// The page, with what was typed; with the defaults where nothing was.
fn page(
    tx: &mut Tx<OwnPeople>,
    frame: Frame,
    holder: Option<&Holder>,
    support: &Support,
    today: Date,
    sent: Option<(Typed, Problems)>,
) -> Result<ShowPage> {
    let person = people::store::find(tx, support.person)?.ok_or(Failure::NotFound)?;
    let mut going = assignments::store::of_person(tx, person.id)?;
    going.retain(assignments::Assignment::is_going);
    let remains = match holder {
        Some(holder) => holder.text(tx, person.id, About::Remains(support.id))?,
        None => None,
    };
    let (rule, _) = erasure::store::rule(tx)?;
    let due = rule.due(today.max(support.end().unwrap_or(today)));
    let form = form::form(&frame, support, going, remains, today, sent);
    Ok(ShowPage { frame, person, form, rule, due })
}

async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<ShowPage>> {
    let (frame, today, holder) = (Frame::of(&may, Room::People), may.app().today(), Holder::of(&may).ok());
    may.look(move |tx| {
        let support = support::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let page = page(tx, frame, holder.as_ref(), &support, today, None)?;
        Ok((Page(page), Event::new("support.read", id).about(support.person)))
    })
    .await
}

async fn close(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let sent = match form::read(&typed, known_names(&may).await?) {
        Ok(sent) => sent,
        Err(problems) => return again(may, id, typed, problems).await,
    };
    let holder = Holder::of(&may);
    let closed = may.write(move |tx| {
        let support = support::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let person = support.person;
        let closed = support.close(sent.ends_on, sent.reason.clone()).map_err(refusal)?;
        support::store::save(tx, &closed)?;
        end_assignments(tx, person, &sent)?;
        let (survey, interview) = (sent.survey, sent.interview());
        store::put(tx, &Closing { support: id, person, survey, interview })?;
        sight::write(tx, &holder, person, About::Remains(id), sent.remains.as_deref())?;
        Ok((person, Event::new("support.closed", id).about(person)))
    });
    match closed.await {
        Ok(person) => Ok(back(format!("/people/{person}"))),
        Err(Failure::Refused(key)) if !key.starts_with("identity-") => {
            again(may, id, typed, vec![Problem::new("ends_on", key)]).await
        }
        Err(failure) => Err(failure),
    }
}

/// Ends each assignment that the form showed, unless somebody has ended it meanwhile; and whatever else goes on, which the form
/// had no room for or which somebody has begun since, without saying what came of it.
fn end_assignments(tx: &mut Tx<OwnPeople>, person: Uuid, sent: &Sent) -> Result<()> {
    for (id, outcome) in &sent.outcomes {
        let assignment = assignments::store::find(tx, *id)?.filter(|assignment| assignment.person == person);
        let assignment = assignment.ok_or(Failure::NotFound)?;
        if assignment.is_going() {
            let ended = assignment.ended(sent.ends_on, outcome.clone());
            let ended = ended.map_err(|_| Failure::Refused("closure-assignment-begins-later"))?;
            assignments::store::save(tx, &ended)?;
        }
    }
    for assignment in assignments::store::of_person(tx, person)?.into_iter().filter(|one| one.is_going()) {
        let ended = assignment.ended(sent.ends_on, None);
        let ended = ended.map_err(|_| Failure::Refused("closure-assignment-begins-later"))?;
        assignments::store::save(tx, &ended)?;
    }
    Ok(())
}

fn refusal(refusal: Refusal) -> Failure {
    Failure::Refused(match refusal {
        Refusal::AlreadyClosed => "support-already-closed",
        Refusal::EndBeforeStart => "problem-end-before-start",
    })
}

/// The same page with what was typed and what is wrong.
async fn again(may: May<OwnPeople>, id: Uuid, typed: Typed, problems: Problems) -> Result<Response> {
    let (frame, today, holder) = (Frame::of(&may, Room::People), may.app().today(), Holder::of(&may).ok());
    may.read(move |tx| {
        let support = support::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        Ok(wrong(page(tx, frame, holder.as_ref(), &support, today, Some((typed, problems)))?))
    })
    .await
}
