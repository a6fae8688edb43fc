//! The follow-up interview: whom to call, what to ask about, and what came of it.

use super::super::store::{self, interviews};
use super::super::{Asked, Attempt, Interview, Window};
use crate::access::{May, OwnPeople, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::people::{self, Person};
use crate::support;
use crate::web::{Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "closings/pages/interview.html")]
pub(super) struct InterviewPage {
    frame: Frame,
    person: Person,
    support: Uuid,
    /// Name and telephone, where the reader may know them and they are there.
    name: String,
    telephone: String,
    /// When to ask; `None` where the person has not said yes.
    window: Option<Window>,
    attempt: Option<Attempt>,
    form: Form,
}

impl InterviewPage {
    fn heading(&self) -> String {
        let what = self.frame.t("interview-heading");
        self.frame.t2("heading-of-person", ("what", what), ("code", self.person.code.as_str()))
    }

    fn when(&self, window: &Window) -> String {
        self.frame.t2("interview-when", ("from", self.frame.date(window.from)), ("by", self.frame.date(window.by)))
    }

    fn noted(&self, attempt: &Attempt) -> String {
        let asked = self.frame.code("interview-asked", attempt.asked.name());
        self.frame.t2("interview-noted", ("asked", asked), ("day", self.frame.date(attempt.on)))
    }

    /// The address that calls the person.
    fn call(&self) -> String {
        let digits = self.telephone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+');
        format!("tel:{}", digits.collect::<String>())
    }
}

/// Who asks, and when.
struct Reading {
    frame: Frame,
    holder: Option<Holder>,
    today: Date,
}

impl Reading {
    fn of(may: &May<OwnPeople>) -> Reading {
        Reading { frame: Frame::of(may, Room::People), holder: Holder::of(may).ok(), today: may.app().today() }
    }

    /// The page, with what was typed; with today's date where nothing was.
    fn page(self, tx: &mut Tx<OwnPeople>, id: Uuid, sent: Option<(Typed, Problems)>) -> Result<InterviewPage> {
        let Reading { frame, holder, today } = self;
        let period = support::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let person = people::store::find(tx, period.person)?.ok_or(Failure::NotFound)?;
        let known = holder.map_or_else(|| Ok(Vec::new()), |holder| holder.identities(tx, Some(&[person.id])))?;
        let identity = known.first().map(|(_, identity)| (identity.name.clone(), identity.telephone.clone()));
        let (name, telephone) = identity.unwrap_or_default();
        let agreed = store::of_support(tx, id)?.and_then(|closing| closing.interview).and_then(Interview::on);
        let (window, attempt) = (agreed.map(Window::from), interviews::latest(tx, id)?);
        let form = form(&frame, (id, person.id), today, sent);
        Ok(InterviewPage { frame, person, support: id, name, telephone, window, attempt, form })
    }
}

fn form(frame: &Frame, (id, person): (Uuid, Uuid), today: Date, sent: Option<(Typed, Problems)>) -> Form {
    let (typed, problems) = sent.unwrap_or_else(|| (Typed::of([("on_day", today.to_string())]), Vec::new()));
    let picks = Asked::ALL.map(|asked| Pick::new(asked.code(), frame.code("interview-asked", asked.name())));
    Form::new(frame, format!("/support/{id}/interview"), "interview", typed)
        .problems(problems)
        .submit("interview-submit")
        .cancel(format!("/people/{person}"))
        .chips("asked", picks.into())
        .required()
        .date("on_day")
        .required()
}

pub(super) async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<InterviewPage>> {
    let reading = Reading::of(&may);
    may.look(move |tx| {
        let page = reading.page(tx, id, None)?;
        let person = page.person.id;
        Ok((Page(page), Event::new("interview.read", id).about(person)))
    })
    .await
}

fn read(typed: &Typed, today: Date) -> Result<Attempt, Problems> {
    let mut reader = Reader::new(typed);
    let (asked, on) = (reader.code("asked", Asked::parse), reader.required_date("on_day"));
    if on > today {
        reader.problem("on_day", "interview-problem-future");
    }
    reader.done(Attempt { on, asked: asked.unwrap_or(Asked::Unreached) })
}

/// Notes what came of asking; noting it again mends it.
pub(super) async fn note(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let attempt = match read(&typed, may.app().today()) {
        Ok(attempt) => attempt,
        Err(problems) => return again(may, id, typed, problems).await,
    };
    let noted = may.write(move |tx| {
        let period = support::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let agreed = store::of_support(tx, id)?.and_then(|closing| closing.interview).and_then(Interview::on);
        let (Some(_), Some(last)) = (agreed, period.end()) else {
            return Err(Failure::Refused("interview-not-agreed"));
        };
        if attempt.on < last {
            return Err(Failure::Refused("interview-problem-early"));
        }
        interviews::put(tx, (id, period.person), attempt)?;
        Ok((period.person, Event::new("interview.noted", id).about(period.person)))
    });
    match noted.await {
        Ok(person) => Ok(back(format!("/people/{person}"))),
        Err(Failure::Refused(key)) => again(may, id, typed, vec![Problem::new("on_day", key)]).await,
        Err(failure) => Err(failure),
    }
}

/// Takes back what was noted about the wrong person.
pub(super) async fn remove(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    may.write(move |tx| {
        let period = support::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        interviews::remove(tx, id)?;
        Ok(((), Event::new("interview.removed", id).about(period.person)))
    })
    .await?;
    Ok(back(format!("/support/{id}/interview")))
}

async fn again(may: May<OwnPeople>, id: Uuid, typed: Typed, problems: Problems) -> Result<Response> {
    let reading = Reading::of(&may);
    may.read(move |tx| Ok(wrong(reading.page(tx, id, Some((typed, problems)))?))).await
}
