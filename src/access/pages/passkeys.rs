//! One's passkeys: adding one, with the password given again, and taking one away.

use super::own::{self, Own, by_password, unlock_first};
use super::recovery;
use crate::access::keys::SealedPair;
use crate::access::passkeys::{self, Ceremony, SALT, Stored};
use crate::access::rights::SignedIn;
use crate::access::{Browser, May, get, post, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Form, Frame, Page, Problem, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sealing::KeyPair;
use uuid::Uuid;
use webauthn_rs::prelude::RegisterPublicKeyCredential;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/me/passkeys", get(show).merge(post(add)))
        .route("/me/passkeys/options", post(options))
        .route("/me/passkeys/{id}/removal", post(remove))
}

#[derive(Template)]
#[template(path = "access/pages/passkeys.html")]
struct PasskeysPage {
    frame: Frame,
    /// Where browsers have to be for a passkey to work; none where the server has no name to bind one to.
    origin: Option<String>,
    passkeys: Vec<(Stored, Form)>,
    /// The passkey whose form has something wrong in it.
    open: Option<Uuid>,
    failed: bool,
}

async fn show(may: May<SignedIn>) -> Result<Page<PasskeysPage>> {
    Ok(Page(page(&may, None, Vec::new()).await?))
}

async fn page(may: &May<SignedIn>, open: Option<Uuid>, problems: Problems) -> Result<PasskeysPage> {
    let (own, frame) = (Own::of(may)?, Frame::of(may, Room::Outside));
    let origin = passkeys::origin(may.app());
    let stored = may.read(move |tx| Ok(store::passkeys::passkeys(tx, own.account.id)?)).await?;
    let form = |stored: &Stored| {
        let problems = if open == Some(stored.id) { problems.clone() } else { Vec::new() };
        Form::new(&frame, format!("/me/passkeys/{}/removal", stored.id), "passkeys", Typed::default())
            .problems(problems)
            .submit("action-remove")
            .line("password", "password", "current-password")
            .required()
    };
    let passkeys = stored.into_iter().map(|stored| (stored.clone(), form(&stored))).collect();
    Ok(PasskeysPage { frame, origin, passkeys, open, failed: false })
}

/// The question for a new passkey, where the password is right; otherwise what is wrong, for the script to say.
async fn options(may: May<SignedIn>, browser: Browser, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    let party = passkeys::party(may.app()).ok_or(Failure::NotFound)?;
    let mut reader = Reader::new(&typed);
    let name = reader.required_text("name", 100);
    if let Err(problems) = reader.done(()) {
        return Ok(said(&may, problems[0].clone()));
    }
    let pair = match by_password(&may, &own, &browser, "password", typed.exact("new_password")).await? {
        Ok(pair) => pair,
        Err(problem) => return Ok(said(&may, problem)),
    };
    if !own::whole(&may, &own).await? {
        return Ok(said(&may, Problem::new("password", "two-steps-sign-in-anew")));
    }
    let id = own.account.id;
    let known = may.read(move |tx| Ok(store::passkeys::passkeys(tx, id)?)).await?;
    let known: Result<Vec<_>> = known.iter().map(|stored| Ok(stored.read()?.cred_id().clone())).collect();
    let started = party.start_passkey_registration(id, &own.account.email, &own.account.name, Some(known?));
    let (question, state) = started.map_err(|error| Failure::Broken(error.to_string()))?;
    let ceremony = Ceremony::Adding { state: Box::new(state), account: id, pair, name };
    asked(may.app(), &question, ceremony)
}

/// A question that waits from now on, as JSON.
pub(super) fn asked(app: &App, question: &impl serde::Serialize, ceremony: Ceremony) -> Result<Response> {
    let secret = app.secret();
    let question = passkeys::question(question, &secret)?;
    app.entrance.ceremonies.put(&secret, ceremony, app.micros());
    Ok(([(header::CONTENT_TYPE, "application/json")], question).into_response())
}

fn said(may: &May<SignedIn>, problem: Problem) -> Response {
    let frame = Frame::of(may, Room::Outside);
    let label = frame.t(&format!("passkeys-{}", problem.field));
    let text = serde_json::json!({ "problem": format!("{label}: {}", frame.t(problem.key)) }).to_string();
    (StatusCode::UNPROCESSABLE_ENTITY, [(header::CONTENT_TYPE, "application/json")], text).into_response()
}

async fn add(may: May<SignedIn>, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    let (app, id) = (may.app().clone(), own.account.id);
    let Some((stored, pair)) = made(&app, id, &typed)? else {
        let mut page = page(&may, None, Vec::new()).await?;
        page.failed = true;
        return Ok(wrong(page));
    };
    let sealed =
        passkeys::given(typed.one("prf")).map(|given| SealedPair::by_passkey(&app, id, &pair, stored.id, SALT, &given));
    let (codes, session) = (recovery::fresh(&app, id), own.session.digest.clone());
    let digests = codes.digests.clone();
    let first = may.write(move |tx| {
        let first = store::factors::codes_left(tx, id)? == 0;
        store::passkeys::add(tx, id, &stored, sealed.as_ref())?;
        store::sessions::strengthen(tx, &session)?;
        if first {
            store::factors::replace_codes(tx, id, &digests)?;
        }
        Ok((first, Event::new("account.passkey-added", id)))
    });
    Ok(if first.await? { recovery::shown_once(&may, codes) } else { back("/me/passkeys") })
}

/// The new passkey and the key pair that it is to unlock, if the answer fits the question.
fn made(app: &App, account: Uuid, typed: &Typed) -> Result<Option<(Stored, KeyPair)>> {
    let party = passkeys::party(app).ok_or(Failure::NotFound)?;
    let waiting = app.entrance.ceremonies.take(typed.one("ceremony"), app.micros());
    let Some(Ceremony::Adding { state, account: whose, pair, name }) = waiting else { return Ok(None) };
    let Ok(answer) = serde_json::from_str::<RegisterPublicKeyCredential>(typed.one("credential")) else {
        return Ok(None);
    };
    let Ok(passkey) = party.finish_passkey_registration(&answer, &state) else { return Ok(None) };
    if whose != account {
        return Ok(None);
    }
    let credential = serde_json::to_string(&passkey).map_err(|error| Failure::Broken(error.to_string()))?;
    let stored = Stored { id: app.id(), name, credential, added_at: app.micros(), used_at: None };
    Ok(Some((stored, pair)))
}

async fn remove(may: May<SignedIn>, browser: Browser, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    let account = own.account.id;
    let stored = may.read(move |tx| Ok(store::passkeys::passkeys(tx, account)?)).await?;
    if !stored.iter().any(|stored| stored.id == id) {
        return Err(Failure::NotFound);
    }
    if let Err(problem) = by_password(&may, &own, &browser, "password", typed.exact("password")).await? {
        return Ok(wrong(page(&may, Some(id), vec![problem]).await?));
    }
    if !own::whole(&may, &own).await? {
        return Ok(unlock_first("/me/passkeys"));
    }
    may.write(move |tx| {
        store::passkeys::remove(tx, account, id)?;
        store::factors::tidy_codes(tx, account)?;
        Ok(((), Event::new("account.passkey-removed", account)))
    })
    .await?;
    Ok(back("/me/passkeys"))
}
