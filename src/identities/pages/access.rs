//! Who can read a person: giving and taking back a key, deputies, handing over.

use crate::access::{May, OwnPeople, Tx};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::identities::keys::{Holder, KeysFollow};
use crate::identities::store::{self, Deputy, keys, keys::Reader as KeyReader};
use crate::identities::{Basis, Grant};
use crate::people::{self, Person};
use crate::staff::{self, Ombud};
use crate::support;
use crate::web::{Form, Frame, Page, Pick, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "identities/pages/access.html")]
pub(super) struct AccessPage {
    frame: Frame,
    person: Person,
    readers: Vec<KeyReader>,
    deputies: Vec<Deputy>,
    /// Whether the one who looks may give and take back keys.
    has_key: bool,
    grant: Option<Form>,
    deputy: Form,
    handover: Option<Form>,
}

/// A form that came back, with what was wrong with it.
#[derive(Default)]
struct Sent {
    grant: (Typed, Problems),
    deputy: (Typed, Problems),
    handover: (Typed, Problems),
}

async fn page(may: &May<OwnPeople>, id: Uuid, sent: Sent) -> Result<AccessPage> {
    let (frame, holder, app) = (Frame::of(may, Room::People), Holder::of(may).ok(), may.app().clone());
    may.look(move |tx| {
        let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let has_key = match &holder {
            Some(holder) => holder.key(tx, id)?.is_some(),
            None => false,
        };
        let readers = keys::readers_of(tx, id, app.micros())?;
        let others = keys::may_be_given(tx)?;
        let others =
            others.into_iter().filter(|(account, ..)| !readers.iter().any(|reader| reader.account == *account));
        let others: Vec<Pick> = others.map(|(account, name, _)| Pick::new(account, name)).collect();
        let ombud = employed(tx, app.today())?;
        let open = support::store::of_person(tx, id)?.into_iter().find(|period| period.is_open());
        let page = AccessPage {
            readers,
            deputies: store::deputies(tx, id, app.today())?,
            grant: (has_key && !others.is_empty()).then(|| grant_form(&frame, id, others, sent.grant)),
            deputy: deputy_form(&frame, id, picks(&ombud, None), sent.deputy),
            handover: open.map(|period| handover_form(&frame, id, picks(&ombud, period.ombud), sent.handover)),
            has_key,
            frame,
            person,
        };
        Ok((page, Event::new("access.read", id).about(id)))
    })
    .await
}

/// Those who work here today: nobody is handed over to somebody who has left.
pub(super) fn employed(tx: &mut Tx<OwnPeople>, today: Date) -> Result<Vec<Ombud>> {
    let mut ombud = staff::store::ombud(tx)?;
    ombud.retain(|ombud| ombud.employed_on(today));
    Ok(ombud)
}

/// Ombud to choose among, but for the one who is it already.
pub(super) fn picks(ombud: &[Ombud], but: Option<Uuid>) -> Vec<Pick> {
    let others = ombud.iter().filter(|ombud| Some(ombud.id) != but);
    others.map(|ombud| Pick::new(ombud.id, ombud.code.clone())).collect()
}

/// Nobody is chosen beforehand: a key that was given by mistake cannot be called back unread.
fn unchosen(frame: &Frame, picks: Vec<Pick>) -> Vec<Pick> {
    std::iter::once(Pick::new("", frame.t("pick-one"))).chain(picks).collect()
}

fn grant_form(frame: &Frame, id: Uuid, others: Vec<Pick>, (typed, problems): (Typed, Problems)) -> Form {
    Form::new(frame, format!("/people/{id}/grants"), "given", typed)
        .problems(problems)
        .submit("given-submit")
        .select("account", unchosen(frame, others))
        .required()
        .text("given_reason")
        .required()
}

pub(super) fn deputy_form(frame: &Frame, id: Uuid, ombud: Vec<Pick>, (typed, problems): (Typed, Problems)) -> Form {
    Form::new(frame, format!("/people/{id}/deputies"), "deputy", typed)
        .problems(problems)
        .submit("deputy-submit")
        .select("deputy_ombud", unchosen(frame, ombud))
        .required()
        .date("starts_on")
        .required()
        .date("ends_on")
        .required()
}

pub(super) fn handover_form(frame: &Frame, id: Uuid, ombud: Vec<Pick>, (typed, problems): (Typed, Problems)) -> Form {
    Form::new(frame, format!("/people/{id}/handover"), "handover", typed)
        .problems(problems)
        .submit("handover-submit")
        .select("new_ombud", unchosen(frame, ombud))
        .required()
}

fn home(id: Uuid) -> Response {
    back(format!("/people/{id}/access"))
}

pub(super) async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<AccessPage>> {
    let today = may.app().today();
    let begun = Typed::of([("starts_on", today.to_string())]);
    let sent = Sent { deputy: (begun, Vec::new()), ..Sent::default() };
    Ok(Page(page(&may, id, sent).await?))
}

pub(super) async fn grant(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let holder = Holder::needed(&may)?;
    let mut reader = Reader::new(&typed);
    let account = reader.required_id("account");
    let reason = reader.required_text("given_reason", 300);
    let (account, reason) = match reader.done((account, reason)) {
        Ok(read) => read,
        Err(problems) => {
            let sent = Sent { grant: (typed, problems), ..Sent::default() };
            return Ok(wrong(page(&may, id, sent).await?));
        }
    };
    may.write(move |tx| {
        people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        let key = holder.key(tx, id)?.ok_or(Failure::Refused("identity-no-key"))?;
        let known = keys::may_be_given(tx)?.into_iter().find(|(known, ..)| *known == account);
        let (account, _, public) = known.ok_or(Failure::NotFound)?;
        let grant = Grant { account, basis: Basis::Granted, until: None, standing: true };
        holder.give(tx, id, &key, &grant, &public)?;
        Ok(((), Event::new("access.given", format!("{id} {account}")).about(id).because(reason.clone())))
    })
    .await?;
    Ok(home(id))
}

/// Taking back needs no key; what was read is sealed anew by whoever opens the person next, at once if that is this one.
pub(super) async fn take_back(may: May<OwnPeople>, Path((id, account)): Path<(Uuid, Uuid)>) -> Result<Response> {
    let follow = KeysFollow::of(&may);
    may.write(move |tx| {
        people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        if !keys::take_back(tx, id, account)? {
            return Err(Failure::NotFound);
        }
        keys::mark_stale(tx, id)?;
        follow.follow(tx, id)?;
        Ok(((), Event::new("access.taken", format!("{id} {account}")).about(id)))
    })
    .await?;
    Ok(home(id))
}

pub(super) async fn add_deputy(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let (ombud, days) = match read_deputy(&typed) {
        Ok(read) => read,
        Err(problems) => {
            let sent = Sent { deputy: (typed, problems), ..Sent::default() };
            return Ok(wrong(page(&may, id, sent).await?));
        }
    };
    let (deputy, follow) = (may.app().id(), KeysFollow::of(&may));
    let stored = may.write(move |tx| {
        people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        store::add_deputy(tx, deputy, id, ombud, days)?;
        follow.follow(tx, id)?;
        Ok(((), Event::new("deputy.added", format!("{id} {ombud}")).about(id)))
    });
    match stored.await {
        Err(Failure::Database(Error::Reference)) => Err(Failure::NotFound),
        stored => stored.map(|()| home(id)),
    }
}

fn read_deputy(typed: &Typed) -> Result<(Uuid, [Date; 2]), Problems> {
    let mut reader = Reader::new(typed);
    let ombud = reader.required_id("deputy_ombud");
    let days = [reader.required_date("starts_on"), reader.required_date("ends_on")];
    if days[1] < days[0] && !typed.one("ends_on").is_empty() {
        reader.problem("ends_on", "problem-end-before-start");
    }
    reader.done((ombud, days))
}

pub(super) async fn remove_deputy(may: May<OwnPeople>, Path((id, deputy)): Path<(Uuid, Uuid)>) -> Result<Response> {
    let follow = KeysFollow::of(&may);
    may.write(move |tx| {
        people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        if !store::remove_deputy(tx, id, deputy)? {
            return Err(Failure::NotFound);
        }
        follow.follow(tx, id)?;
        Ok(((), Event::new("deputy.removed", id).about(id)))
    })
    .await?;
    Ok(home(id))
}

/// Another ombud supports the person from now on: the key follows, and the one before can no longer read.
pub(super) async fn hand_over(may: May<OwnPeople>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let mut reader = Reader::new(&typed);
    let ombud = reader.required_id("new_ombud");
    let ombud = match reader.done(ombud) {
        Ok(ombud) => ombud,
        Err(problems) => {
            let sent = Sent { handover: (typed, problems), ..Sent::default() };
            return Ok(wrong(page(&may, id, sent).await?));
        }
    };
    let (follow, today) = (KeysFollow::of(&may), may.app().today());
    let handed = may.write(move |tx| {
        people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
        if !employed(tx, today)?.iter().any(|known| known.id == ombud) {
            return Err(Failure::NotFound);
        }
        let open = support::store::of_person(tx, id)?.into_iter().find(|period| period.is_open());
        let mut period = open.ok_or(Failure::Refused("handover-not-open"))?;
        period.ombud = Some(ombud);
        support::store::save(tx, &period)?;
        follow.follow(tx, id)?;
        Ok(((), Event::new("person.handed", format!("{id} {ombud}")).about(id)))
    });
    match handed.await {
        Err(Failure::Database(Error::Reference)) => Err(Failure::NotFound),
        handed => handed.map(|()| back("/people")),
    }
}
