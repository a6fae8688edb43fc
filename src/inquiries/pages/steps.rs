//! The steps that are noted on the inquiry's own page, each a small handler.

use super::show::{Around, Sent, page};
use crate::access::{May, OwnPeople, Tx};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::identities::names::known_names;
use crate::inquiries::sealed::{self, Sight};
use crate::inquiries::takeover::take_over;
use crate::inquiries::{
    Answer, Booking, Check, Destination, Finding, Inquiry, Known, Meeting, QUESTIONS, Refusal, Step,
};
use crate::inquiries::{address, store};
use crate::people;
use crate::web::{Problem, Problems, Reader, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Time;
use uuid::Uuid;

/// So many codes may begin as a whole code does.
const MANY: i64 = 1000;

pub(super) async fn contact(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let today = may.app().today();
    let mut reader = Reader::new(&typed);
    let on = reader.required_date("contacted_on");
    let read = reader.done(on);
    take(may, id, Step::Contact, typed, read, "inquiry.contacted", move |inquiry, on| inquiry.contact(on, today)).await
}

pub(super) async fn reply(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let today = may.app().today();
    let mut reader = Reader::new(&typed);
    let on = reader.required_date("replied_on");
    let read = reader.done(on);
    take(may, id, Step::Reply, typed, read, "inquiry.replied", move |inquiry, on| inquiry.reply(on, today)).await
}

pub(super) async fn check(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let today = may.app().today();
    let read = read_check(&typed);
    take(may, id, Step::Check, typed, read, "inquiry.checked", move |inquiry, check| inquiry.check(check, today)).await
}

fn read_check(typed: &Typed) -> Result<Check, Problems> {
    let mut reader = Reader::new(typed);
    let on = reader.required_date("checked_on");
    let [health, housing, economy, occupation, adult, disability] =
        QUESTIONS.map(|name| reader.code(name, Answer::parse).unwrap_or(Answer::Unknown));
    let finding = reader.code("finding", Finding::parse).unwrap_or(Finding::Doubt);
    reader.done(Check { on, areas: [health, housing, economy, occupation], adult, disability, finding })
}

pub(super) async fn meet(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed);
    let ombud = [reader.required_id("met_first"), reader.required_id("met_second")];
    let meeting = Meeting { on: reader.required_date("met_on"), ombud };
    let read = reader.done(meeting);
    take(may, id, Step::Meeting, typed, read, "inquiry.met", Inquiry::meet).await
}

pub(super) async fn book(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let read = read_booking(&typed);
    take(may, id, Step::Booking, typed, read, "inquiry.booked", Inquiry::book).await
}

fn read_booking(typed: &Typed) -> Result<Booking, Problems> {
    let mut reader = Reader::new(typed);
    let on = reader.required_date("booked_on");
    let at = reader.required_text("booked_at", 5);
    let at = Time::strptime("%H:%M", &at).ok().unwrap_or_else(|| {
        if !at.is_empty() {
            reader.problem("booked_at", "inquiry-problem-time");
        }
        Time::midnight()
    });
    let ombud = [reader.required_id("visit_first"), reader.required_id("visit_second")];
    reader.done(Booking { on, at, ombud })
}

/// What a refusal says, as the key of a text.
pub(super) fn key(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Ended => "inquiry-problem-ended",
        Refusal::TooEarly => "inquiry-problem-early",
        Refusal::InTheFuture => "inquiry-problem-future",
        Refusal::NoDirectContact => "inquiry-problem-no-contact",
        Refusal::NotCarried => "inquiry-problem-not-carried",
        Refusal::MeetingFirst => "inquiry-problem-meeting-first",
        Refusal::NoDoubt => "inquiry-problem-no-doubt",
        Refusal::NotFound => "inquiry-problem-not-found",
        Refusal::OneOmbud => "inquiry-problem-one-ombud",
        Refusal::NotBooked => "inquiry-problem-not-booked",
        Refusal::Visited => "inquiry-problem-visited",
        Refusal::NobodyElse => "inquiry-problem-nobody-else",
    }
}

fn refusal(refusal: Refusal) -> Failure {
    Failure::Refused(key(refusal))
}

/// Beside which field of a step's form a refusal is told.
fn field(step: Step, key: &str) -> &'static str {
    match (step, key) {
        (Step::Check, "inquiry-problem-not-carried" | "inquiry-problem-meeting-first") => "finding",
        (Step::Meeting, "inquiry-problem-one-ombud") => "met_second",
        (Step::Booking, "inquiry-problem-one-ombud") => "visit_second",
        (Step::Contact, _) => "contacted_on",
        (Step::Reply, _) => "replied_on",
        (Step::Check, _) => "checked_on",
        (Step::Meeting, _) => "met_on",
        (Step::Booking, _) => "booked_on",
        (Step::Visit, _) => "on_day",
        (Step::Closure, _) => "ended_on",
    }
}

/// Takes a step with what was read of its form; the page again where something was wrong or a rule said no.
async fn take<T: Clone + Send + 'static>(
    may: May<OwnPeople>,
    id: Uuid,
    step: Step,
    typed: Typed,
    read: Result<T, Problems>,
    kind: &'static str,
    go: impl Fn(Inquiry, T) -> Result<Inquiry, Refusal> + Clone + Send + 'static,
) -> Result<Response> {
    let read = match read {
        Ok(read) => read,
        Err(problems) => return again(may, id, Sent::Step(step, (typed, problems))).await,
    };
    let taken = may.write(move |tx| {
        let inquiry = go(found(tx, id)?, read.clone()).map_err(refusal)?;
        store::save(tx, &inquiry)?;
        let person = inquiry.person.as_ref().map(|person| person.id);
        Ok(((), Event::new(kind, id).about(person)))
    });
    answer(taken.await, may, id, step, typed).await
}

/// To the inquiry's page when it is stored; there too, with what was typed, where a rule said no.
async fn answer(taken: Result<()>, may: May<OwnPeople>, id: Uuid, step: Step, typed: Typed) -> Result<Response> {
    let problem = match taken {
        Ok(()) => return Ok(back(address(id))),
        Err(Failure::Refused(key)) => Problem::new(field(step, key), key),
        // An ombud who is not one of ours.
        Err(Failure::Database(Error::Reference)) => Problem::new("", "problem-choose"),
        Err(failure) => return Err(failure),
    };
    again(may, id, Sent::Step(step, (typed, vec![problem]))).await
}

fn found(tx: &mut Tx<OwnPeople>, id: Uuid) -> Result<Inquiry> {
    store::find(tx, id)?.ok_or(Failure::NotFound)
}

/// The same page with what was typed and what is wrong.
async fn again(may: May<OwnPeople>, id: Uuid, sent: Sent) -> Result<Response> {
    let around = Around::of(&may);
    may.read(move |tx| Ok(wrong(page(tx, &around, id, sent)?))).await
}

pub(super) async fn close(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let today = may.app().today();
    let mut reader = Reader::new(&typed).names(names(&may, id).await?);
    let on = reader.required_date("ended_on");
    let told = reader.required_free_text("told", 1000);
    let passed = reader.codes("passed", Destination::parse);
    let (on, told, passed) = match reader.done((on, told, passed)) {
        Ok(read) => read,
        Err(problems) => return again(may, id, Sent::Step(Step::Closure, (typed, problems))).await,
    };
    let closed = may.write(move |tx| {
        let closed = found(tx, id)?.close(on, told.clone(), passed.clone(), today).map_err(refusal)?;
        store::save(tx, &closed)?;
        store::keys::clear(tx, id)?;
        let person = closed.person.as_ref().map(|person| person.id);
        Ok(((), Event::new("inquiry.closed", id).about(person)))
    });
    answer(closed.await, may, id, Step::Closure, typed).await
}

/// The names that no text about an inquiry may hold: those of the clients whom the writer knows, and the one in it.
pub(super) async fn names(may: &May<OwnPeople>, id: Uuid) -> Result<Vec<String>> {
    let (mut names, holder) = (known_names(may).await?, Holder::of(may));
    let own = may.read(move |tx| {
        found(tx, id)?;
        let sight = sealed::look(tx, &holder, id)?;
        Ok(sight.said().map(|said| said.name.clone()))
    });
    names.extend(own.await?.filter(|name| !name.is_empty()));
    Ok(names)
}

/// It is about somebody who has a code already.
pub(super) async fn about(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed);
    let code = reader.required_text("person_code", 60);
    if let Err(problems) = reader.done(()) {
        return again(may, id, Sent::About((typed, problems))).await;
    }
    let (holder, note) = (Holder::of(&may), may.app().id());
    let tied = may.write(move |tx| {
        let person = of_code(tx, &code)?.ok_or(Failure::Refused("inquiry-problem-no-code"))?;
        let inquiry = found(tx, id)?.about(person.clone()).map_err(refusal)?;
        take_over(tx, &holder, id, (person.id, note), None)?;
        store::save(tx, &inquiry)?;
        Ok(((), Event::new("inquiry.tied", id).about(person.id)))
    });
    match tied.await {
        Ok(()) => Ok(back(address(id))),
        Err(Failure::Refused(key)) => {
            again(may, id, Sent::About((typed, vec![Problem::new("person_code", key)]))).await
        }
        Err(failure) => Err(failure),
    }
}

/// The person in reach with this code.
fn of_code(tx: &mut Tx<OwnPeople>, code: &str) -> Result<Option<Known>> {
    let filter = people::store::Filter { code: Some(code.to_owned()), ..Default::default() };
    let mut listed = people::store::list(tx, &filter, 0, MANY)?.into_iter().map(|line| line.person);
    Ok(listed.find(|person| person.code == code).map(|person| Known { id: person.id, code: person.code }))
}

/// Those who have come since get the key.
pub(super) async fn share(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let (app, holder) = (may.app().clone(), Holder::of(&may));
    may.write(move |tx| {
        let inquiry = found(tx, id)?;
        let sight = sealed::look(tx, &holder, id)?;
        if let (Ok(holder), Sight::Open { .. }) = (&holder, &sight) {
            sealed::share(tx, &app, holder, id)?;
        } else if let Some(key) = sight.obstacle() {
            return Err(Failure::Refused(key));
        }
        Ok(((), Event::new("inquiry.shared", id).about(inquiry.person.map(|person| person.id))))
    })
    .await?;
    Ok(back(address(id)))
}

pub(super) async fn remove(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    may.write(move |tx| {
        let inquiry = found(tx, id)?;
        store::remove(tx, id)?;
        Ok(((), Event::new("inquiry.removed", id).about(inquiry.person.map(|person| person.id))))
    })
    .await?;
    Ok(back("/inquiries"))
}
