//! The form for what came in, new or known: how, from whom, and – where the operation keeps it – what was said.

use super::show::Around;
use crate::access::{May, OwnPeople, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::inquiries::sealed::{self, Said, Sight};
use crate::inquiries::{Channel, Inquiry, Received, Sender, Source, address, store};
use crate::secrecy;
use crate::staff;
use crate::web::{Edit, Filled, Form, Frame, Page, Pick, Problem, Problems, Reader, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

/// Longest message, in characters.
pub(super) const MESSAGE: usize = 4000;

/// The channels that somebody notes by hand; the public form notes itself.
fn channels(frame: &Frame) -> Vec<Pick> {
    let mut picks = vec![Pick::new("", frame.t("pick-one"))];
    picks.extend(Channel::ALL.map(|code| Pick::new(code.code(), frame.code("inquiry-channel", code.name()))));
    picks
}

fn senders(frame: &Frame) -> Vec<Pick> {
    let mut picks = vec![Pick::new("", frame.t("pick-one"))];
    picks.extend(Sender::ALL.map(|code| Pick::new(code.code(), frame.code("inquiry-sender", code.name()))));
    picks
}

/// How somebody may have heard of the operation.
pub(super) fn sources(frame: &Frame) -> Vec<Pick> {
    Source::ALL.map(|code| Pick::new(code.code(), frame.code("inquiry-source", code.name()))).into()
}

/// The page for a new inquiry, or for the one that is `known`.
fn page(tx: &mut Tx<OwnPeople>, around: &Around, known: Option<Uuid>, filled: Filled) -> Result<Edit> {
    let (frame, (typed, problems)) = (around.frame.clone(), filled);
    // Of a new one nothing is sealed yet: this says only whether anything may be.
    let sight = sealed::look(tx, &around.holder, known.unwrap_or_default())?;
    let tied = match known {
        Some(id) => store::find(tx, id)?.is_some_and(|inquiry| inquiry.person.is_some()),
        None => false,
    };
    let (heading, home, action) = match known {
        Some(id) => ("inquiry-edit", format!("/inquiries/{id}"), format!("/inquiries/{id}")),
        None => ("inquiry-new", "/inquiries".to_owned(), "/inquiries".to_owned()),
    };
    let places = staff::store::municipalities(tx)?.into_iter().map(|place| place.name).collect();
    let form = Form::new(&frame, action, "inquiry", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel(home.clone())
        .date("received_on")
        .required()
        .select("channel", channels(&frame))
        .required()
        .select("sender", senders(&frame))
        .required();
    let form = match sight {
        Sight::NotKept | Sight::Locked(_) | Sight::NoKey(_) => form,
        // Who it is stands with the person.
        _ if tied => form,
        _ => form.text("name").line("reach", "text", "off").area("message"),
    };
    let form = form.suggested("municipality", places).select("source", sources(&frame));
    let (heading, list) = (frame.t(heading), frame.t("room-inquiries"));
    let lead = if sight.is_closed() { sight.obstacle() } else { None };
    let page = Edit::new(frame, heading, form).back(home, list);
    Ok(match (lead, &sight) {
        (Some(key), _) => page.lead(key),
        (None, Sight::NotKept) => page.lead("inquiry-not-kept"),
        (None, _) if tied => page.lead("inquiry-with-person"),
        (None, _) => page.lead("inquiry-sealed"),
    })
}

pub(super) async fn blank(may: May<OwnPeople>) -> Result<Page<Edit>> {
    let around = Around::of(&may);
    let typed = Typed::of([
        ("id", may.app().id().to_string()),
        ("received_on", around.today.to_string()),
        ("channel", Channel::Telephone.code().to_owned()),
        ("sender", String::new()),
        ("source", String::new()),
    ]);
    may.read(move |tx| Ok(Page(page(tx, &around, None, (typed, Vec::new()))?))).await
}

pub(super) async fn edit(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    let around = Around::of(&may);
    may.look(move |tx| {
        let inquiry = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let sight = sealed::look(tx, &around.holder, id)?;
        let page = page(tx, &around, Some(id), (typed(&inquiry, sight.said()), Vec::new()))?;
        let person = inquiry.person.map(|person| person.id);
        Ok((Page(page), Event::new("inquiry.read", id).about(person)))
    })
    .await
}

/// The fields of a stored inquiry, as they would have been typed.
fn typed(inquiry: &Inquiry, said: Option<&Said>) -> Typed {
    let received = &inquiry.received;
    let typed = Typed::of([
        ("received_on", received.on.to_string()),
        ("channel", received.channel.code().to_owned()),
        ("sender", received.sender.code().to_owned()),
        ("source", received.source.code().to_owned()),
        ("municipality", received.municipality.clone().unwrap_or_default()),
    ]);
    match said {
        None => typed,
        Some(said) => typed.and("name", &said.name).and("reach", &said.reach).and("message", &said.message),
    }
}

/// What was typed: how it came in, and what was said. Forms may leave out how somebody had heard of the operation.
fn read(typed: &Typed) -> Result<(Received, Said), Problems> {
    let mut reader = Reader::new(typed);
    let received = Received {
        on: reader.required_date("received_on"),
        channel: reader.code("channel", Channel::parse).unwrap_or(Channel::Telephone),
        sender: reader.code("sender", Sender::parse).unwrap_or(Sender::Other),
        source: reader.code("source", Source::parse).unwrap_or(Source::Unknown),
        municipality: reader.text("municipality", 100),
    };
    let said = said(&mut reader);
    reader.done((received, said))
}

/// The fields that are sealed.
pub(super) fn said(reader: &mut Reader) -> Said {
    Said {
        name: reader.text("name", 200).unwrap_or_default(),
        reach: reader.text("reach", 200).unwrap_or_default(),
        message: reader.text("message", MESSAGE).unwrap_or_default(),
    }
}

pub(super) async fn create(may: May<OwnPeople>, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let (received, said) = match read_in_time(&typed, may.app().today()) {
        Ok(read) => read,
        Err(problems) => return again(may, None, (typed, problems)).await,
    };
    let app = may.app().clone();
    let stored = may.write(move |tx| {
        let new = store::create(tx, &Inquiry::new(id, received.clone()))?;
        if new && !said.is_empty() {
            if !secrecy::store::mode(tx)?.keeps_identity() {
                return Err(Failure::Refused("inquiry-not-kept"));
            }
            sealed::seal(tx, &app, id, &said)?;
        }
        Ok(((), Event::new("inquiry.received", id)))
    });
    match stored.await {
        Ok(()) => Ok(back(address(id))),
        // Nothing that was said may be kept, or there is no key yet to seal it with.
        Err(Failure::Refused(key)) => again(may, None, (typed, vec![Problem::new("message", key)])).await,
        Err(failure) => Err(failure),
    }
}

/// [`read`], and that nothing comes in tomorrow.
fn read_in_time(typed: &Typed, today: jiff::civil::Date) -> Result<(Received, Said), Problems> {
    let read = read(typed)?;
    if read.0.on > today {
        return Err(vec![Problem::new("received_on", "inquiry-problem-future")]);
    }
    Ok(read)
}

pub(super) async fn save(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let (received, said) = match read_in_time(&typed, may.app().today()) {
        Ok(read) => read,
        Err(problems) => return again(may, Some(id), (typed, problems)).await,
    };
    let (app, around) = (may.app().clone(), Around::of(&may));
    let saved = may.write(move |tx| {
        let inquiry = store::find(tx, id)?.ok_or(Failure::NotFound)?;
        if !inquiry.is_open() {
            return Err(Failure::Refused("inquiry-problem-ended"));
        }
        let first = inquiry.replied.into_iter().chain(inquiry.contacted).min();
        if first.is_some_and(|first| first < received.on) {
            return Err(Failure::Refused("inquiry-problem-after-contact"));
        }
        let person = inquiry.person.as_ref().map(|person| person.id);
        store::save(tx, &Inquiry { received: received.clone(), ..inquiry })?;
        if person.is_none() {
            reseal(tx, &app, &around, id, &said)?;
        }
        Ok(((), Event::new("inquiry.changed", id).about(person)))
    });
    match saved.await {
        Ok(()) => Ok(back(address(id))),
        Err(Failure::Refused(key)) => again(may, Some(id), (typed, vec![Problem::new("received_on", key)])).await,
        Err(failure) => Err(failure),
    }
}

/// What was said, sealed anew where it was changed. Whoever cannot open it has not seen the fields, and changes nothing.
fn reseal(tx: &mut Tx<OwnPeople>, app: &crate::app::App, around: &Around, id: Uuid, said: &Said) -> Result<()> {
    match sealed::look(tx, &around.holder, id)? {
        Sight::Open { said: before, .. } if *before == *said => Ok(()),
        Sight::Open { .. } if said.is_empty() => Ok(store::keys::clear(tx, id)?),
        Sight::Nothing if said.is_empty() => Ok(()),
        // What a stricter decision has let stay may be read, and not added to.
        Sight::Open { .. } if !secrecy::store::mode(tx)?.keeps_identity() => Err(Failure::Refused("inquiry-not-kept")),
        Sight::Open { .. } | Sight::Nothing => sealed::seal(tx, app, id, said),
        Sight::NotKept if !said.is_empty() => Err(Failure::Refused("inquiry-not-kept")),
        Sight::NotKept | Sight::Locked(_) | Sight::NoKey(_) => Ok(()),
    }
}

/// The same form with what was typed and what is wrong.
async fn again(may: May<OwnPeople>, id: Option<Uuid>, filled: Filled) -> Result<Response> {
    let around = Around::of(&may);
    may.read(move |tx| {
        if let Some(id) = id {
            store::find(tx, id)?.ok_or(Failure::NotFound)?;
        }
        Ok(wrong(page(tx, &around, id, filled)?))
    })
    .await
}
