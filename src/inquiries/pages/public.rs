//! The contact form that anybody can send: no sign-in, no cookie, no script that is needed, and nothing kept of who sends it
//! but what is typed, sealed.

use super::edit::{said, sources};
use crate::access::{Anyone, May, PublicForm, ReadSealed, ReadStaff, Tx};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::store::keys::operation_public;
use crate::inquiries::public::{self, Settings, Stale};
use crate::inquiries::sealed::{self, Said};
use crate::inquiries::{Channel, Inquiry, Received, Sender, Source, store};
use crate::secrecy;
use crate::staff;
use crate::web::{Filled, Form, Frame, Language, Page, Pick, Problem, Problems, Reader, Typed, back, wrong};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use std::collections::HashMap;

/// The field that nobody sees.
const TRAP: &str = "website";

#[derive(Template)]
#[template(path = "inquiries/pages/public.html")]
pub(super) struct PublicPage {
    frame: Frame,
    operation: i64,
    name: String,
    settings: Settings,
    /// `None` where as many have written today as can be answered.
    form: Option<Form>,
}

impl PublicPage {
    fn promise(&self) -> String {
        self.frame.t1("contact-form-promise", "days", self.settings.reply_days)
    }
}

#[derive(Template)]
#[template(path = "inquiries/pages/receipt.html")]
pub(super) struct ReceiptPage {
    frame: Frame,
    name: String,
    settings: Settings,
}

impl ReceiptPage {
    fn promise(&self) -> String {
        self.frame.t1("contact-form-promise", "days", self.settings.reply_days)
    }
}

/// What is known of an operation whose form is open.
struct Open {
    name: String,
    settings: Settings,
    secret: Vec<u8>,
    places: Vec<String>,
    full: bool,
}

/// The form of an operation, if it is open; otherwise there is no such page.
fn find(tx: &mut Tx<PublicForm>, app: &App) -> Result<Open> {
    let (settings, secret) = decided(tx)?.ok_or(Failure::NotFound)?;
    let waiting = store::form::waiting(tx, app.today())?;
    Ok(Open {
        name: store::form::operation_name(tx)?,
        places: staff::store::municipalities(tx)?.into_iter().map(|place| place.name).collect(),
        full: settings.is_full(waiting),
        settings,
        secret,
    })
}

fn decided(tx: &mut Tx<impl ReadStaff + ReadSealed>) -> Result<Option<(Settings, Vec<u8>)>> {
    let Some((settings, secret)) = store::form::settings(tx)? else { return Ok(None) };
    let (mode, key) = (secrecy::store::mode(tx)?, operation_public(tx)?.is_some());
    Ok(settings.is_open(mode, key).then_some((settings, secret)))
}

/// Who fills in a form, and the frame of the page in the language that was chosen.
fn visitor(anyone: &Anyone, operation: i64, language: &str) -> (May<PublicForm>, Frame) {
    let language = if language == Language::English.code() { Language::English } else { Language::Swedish };
    (May::by_public_form(&anyone.app, operation), Frame::outside(anyone).speaking(language))
}

/// A number that is none of ours is answered like a form that is not open.
fn number(operation: &str) -> Result<i64> {
    operation.parse().map_err(|_| Failure::NotFound)
}

pub(super) async fn show(
    anyone: Anyone,
    Path(operation): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Page<PublicPage>> {
    let operation = number(&operation)?;
    let (may, frame) = visitor(&anyone, operation, query.get("lang").map_or("", String::as_str));
    let app = may.app().clone();
    may.read(move |tx| {
        let open = find(tx, &app)?;
        let typed = Typed::of([("source", String::new()), ("municipality", String::new())]);
        Ok(Page(page(&app, frame, operation, open, (typed, Vec::new()), false)))
    })
    .await
}

/// The page. Where it is full, the form is shown only to somebody who has written in it already (`written`).
fn page(app: &App, frame: Frame, operation: i64, open: Open, (typed, problems): Filled, written: bool) -> PublicPage {
    let Open { name, settings, secret, places, full } = open;
    let token = public::token(&secret, operation, app.micros(), app.id(), &app.chance());
    let form = (!full || written).then(|| form(&frame, operation, &token, places, (typed, problems)));
    PublicPage { frame, operation, name, settings, form }
}

fn form(frame: &Frame, operation: i64, token: &str, places: Vec<String>, (typed, problems): Filled) -> Form {
    let mut senders = vec![Pick::new("", frame.t("pick-one"))];
    let known = [Sender::Person, Sender::Relative, Sender::Authority, Sender::Organisation];
    senders.extend(known.map(|code| Pick::new(code.code(), frame.t(own_words(code)))));
    let mut places: Vec<Pick> = places.into_iter().map(|name| Pick::new(&name, name.clone())).collect();
    places.insert(0, Pick::new("", frame.t("contact-form-no-place")));
    Form::new(frame, format!("/contact/{operation}"), "contact-form", typed)
        .problems(problems)
        .submit("contact-form-submit")
        .hidden("token", token)
        .hidden("lang", frame.lang())
        .line("name", "text", "name")
        .line("reach", "text", "off")
        .required()
        .select("sender", senders)
        .required()
        .area("message")
        .required()
        .select("municipality", places)
        .select("source", sources(frame))
        .trap(TRAP)
}

/// Who somebody is, in the words of whoever fills in the form.
const fn own_words(sender: Sender) -> &'static str {
    match sender {
        Sender::Person | Sender::Other => "contact-form-self",
        Sender::Relative => "contact-form-relative",
        Sender::Authority => "contact-form-authority",
        Sender::Organisation => "contact-form-organisation",
    }
}

/// What was typed. A municipality or source that is not in the list is not kept: it might be anything.
fn read(typed: &Typed, app: &App, places: &[String]) -> Result<(Received, Said), Problems> {
    let mut reader = Reader::new(typed);
    let sender = reader.code("sender", |code| Sender::parse(code).filter(|sender| *sender != Sender::Other));
    let said = said(&mut reader);
    for (field, value) in [("reach", &said.reach), ("message", &said.message)] {
        if value.is_empty() {
            reader.problem(field, "problem-missing");
        }
    }
    let received = Received {
        on: app.today(),
        channel: Channel::Form,
        sender: sender.unwrap_or(Sender::Person),
        source: Source::parse(typed.one("source")).unwrap_or(Source::Unknown),
        municipality: places.iter().find(|place| *place == typed.one("municipality")).cloned(),
    };
    reader.done((received, said))
}

pub(super) async fn send(anyone: Anyone, Path(operation): Path<String>, typed: Typed) -> Result<Response> {
    let operation = number(&operation)?;
    let (may, frame) = visitor(&anyone, operation, typed.one("lang"));
    let app = may.app().clone();
    let on = app.clone();
    let open = may.read(move |tx| find(tx, &on)).await?;
    let after = format!("/contact/{operation}/receipt?lang={}", frame.lang());
    let again = |problems: Problems, open: Open, typed: Typed| {
        Ok(wrong(page(&app, frame.clone(), operation, open, (typed, problems), true)))
    };
    let (received, said) = match read(&typed, &app, &open.places) {
        Ok(read) => read,
        Err(problems) => return again(problems, open, typed),
    };
    let id = match public::read(&open.secret, operation, typed.one("token"), app.micros()) {
        Ok(id) => id,
        Err(stale) => return again(vec![told(stale)], open, typed),
    };
    // Whoever sends a form once more that was taken is told so, however full it is now.
    if open.full && !may.read(move |tx| Ok(store::form::is_taken(tx, id)?)).await? {
        return again(vec![Problem::new("", "contact-form-full")], open, typed);
    }
    let trapped = !typed.one(TRAP).is_empty();
    let on = app.clone();
    may.write(move |tx| {
        // A program that fell into the trap is answered as if it had not, and as late.
        let package = sealed::package(tx, &on, id, &said)?;
        if trapped {
            return Ok(((), Event::new("inquiry.trapped", operation)));
        }
        if store::create(tx, &Inquiry::new(id, received.clone()))? {
            sealed::store(tx, id, package)?;
        }
        Ok(((), Event::new("inquiry.received", id)))
    })
    .await?;
    Ok(back(after))
}

fn told(stale: Stale) -> Problem {
    match stale {
        Stale::TooFast => Problem::new("", "contact-form-too-fast"),
        Stale::TooOld | Stale::Forged => Problem::new("", "contact-form-too-old"),
    }
}

pub(super) async fn receipt(
    anyone: Anyone,
    Path(operation): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Page<ReceiptPage>> {
    let operation = number(&operation)?;
    let (may, frame) = visitor(&anyone, operation, query.get("lang").map_or("", String::as_str));
    let app = may.app().clone();
    may.read(move |tx| {
        let Open { name, settings, .. } = find(tx, &app)?;
        Ok(Page(ReceiptPage { frame, name, settings }))
    })
    .await
}
