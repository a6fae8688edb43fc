//! Signing in and out, one's own settings, and setting up a new operation.

mod me;
mod setup;

use super::rights::SignedIn;
use super::{Account, Anyone, May, Session, fold_email, get, keys, password, post, refusals, session, store};
use crate::app::{App, aside};
use crate::audit::{self, Event, Stamp};
use crate::failure::Result;
use crate::web::{Form, Frame, Page, Room, Typed, back};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::collections::HashMap;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(home))
        .route("/sign-in", get(sign_in_page).merge(post(sign_in)))
        .route("/sign-out", post(sign_out))
        .route("/accessibility", get(accessibility))
        .merge(me::routes())
        .merge(setup::routes())
}

#[derive(Template)]
#[template(path = "access/pages/sign_in.html")]
struct SignInPage {
    frame: Frame,
    form: Form,
    /// Whether a form waits to be sent again.
    kept: bool,
    /// The text that says why the last try failed.
    failed: Option<&'static str>,
}

/// After signing in again: the form as it was, one button away from being sent.
#[derive(Template)]
#[template(path = "access/pages/resume.html")]
struct ResumePage {
    frame: Frame,
    action: String,
    pairs: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "access/pages/accessibility.html")]
struct AccessibilityPage {
    frame: Frame,
}

/// The first room that one's role has a door to; one's own settings where there is none.
async fn home(may: May<SignedIn>) -> Redirect {
    let doors = Frame::of(&may, Room::Outside).doors();
    Redirect::to(doors.first().map_or("/me", |door| door.href))
}

async fn accessibility(anyone: Anyone, headers: HeaderMap) -> Page<AccessibilityPage> {
    let actor = store::actor_of(anyone.app.clone(), &headers).await;
    Page(AccessibilityPage { frame: Frame::visitor(&anyone.app, actor) })
}

async fn sign_in_page(anyone: Anyone, Query(query): Query<HashMap<String, String>>) -> Page<SignInPage> {
    let then = query.get("then").map(String::as_str).unwrap_or("/");
    Page(page(Frame::outside(&anyone), &Typed::of([("then", then.to_owned())]), None))
}

/// The sign-in page for somebody whose session ended in the middle of a form; what was typed goes along in it.
pub fn kept_page(app: &App, path: &str, body: &[u8]) -> Response {
    let typed = Typed::of([("then", path.to_owned()), ("kept", URL_SAFE_NO_PAD.encode(body))]);
    Page(page(Frame::visitor(app, None), &typed, None)).into_response()
}

fn page(frame: Frame, typed: &Typed, failed: Option<&'static str>) -> SignInPage {
    let kept = typed.one("kept");
    let form = Form::new(&frame, "/sign-in", "sign-in", Typed::of([("email", typed.one("email").to_owned())]))
        .hidden("then", local_path(typed.one("then")))
        .hidden("kept", kept)
        .submit("action-sign-in")
        .line("email", "email", "username")
        .required()
        .line("password", "password", "current-password")
        .required();
    SignInPage { form, kept: !kept.is_empty(), failed, frame }
}

/// Only paths of our own: nobody is sent elsewhere by a link to the sign-in page.
fn local_path(then: &str) -> &str {
    let local = then.starts_with('/') && !then.starts_with("//") && !then.contains('\\');
    if local { then } else { "/" }
}

async fn sign_in(anyone: Anyone, headers: HeaderMap, typed: Typed) -> Result<Response> {
    let app = anyone.app.clone();
    let email = fold_email(typed.one("email"));
    if !app.attempts.may_try(&email, app.micros()) {
        refusals::note(&anyone, &email, "session.braked");
        return Ok(refused(&anyone, &typed, "sign-in-wait"));
    }
    let given = typed.one("password").to_owned();
    let (secret, tried) = (app.secret(), email.clone());
    let entered = aside(move || Ok(enter(&app, &tried, &given, &secret)?.map(|_| secret))).await?;
    let Some(secret) = entered else {
        refusals::note(&anyone, &email, "session.refused");
        return Ok(refused(&anyone, &typed, "sign-in-failed"));
    };
    let cookie = [(header::SET_COOKIE, session::cookie(&secret, &headers))];
    Ok((cookie, onward(&typed, Frame::outside(&anyone))).into_response())
}

fn refused(anyone: &Anyone, typed: &Typed, why: &'static str) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Page(page(Frame::outside(anyone), typed, Some(why)))).into_response()
}

/// Checks the password and starts the session. Blocks: a password takes a while on purpose.
fn enter(app: &App, email: &str, given: &str, secret: &str) -> Result<Option<Account>> {
    let found = app.db.read(|tx| store::by_email(tx, email))?;
    let hash = found.as_ref().map(|(_, hash)| hash.as_str());
    if !password::matches(given, hash) {
        app.attempts.failed(email, app.micros());
        return Ok(None);
    }
    app.attempts.succeeded(email);
    let Some((account, _)) = found else { return Ok(None) };
    let who = account.clone();
    let session = Session { digest: session::digest(secret), name: app.id(), factors: 1 };
    let started = store::Started { at: app.micros(), ..Default::default() };
    let pair = keys::unlock(app, &account, given)?;
    app.keyring.put(&session.digest, pair, started.at);
    app.db.write(move |tx| {
        let place = audit::store::take(tx, who.operation)?;
        store::start_session(tx, who.id, &session, &started)?;
        let event = Event::new("session.started", who.id);
        let stamp = Stamp { at: started.at, actor: who.id.to_string(), origin: started.origin.clone() };
        audit::store::append(tx, who.operation, &place, &stamp, &event)
    })?;
    Ok(Some(account))
}

/// Where signing in leads: to the page asked for, or to the form that was interrupted.
fn onward(typed: &Typed, frame: Frame) -> Response {
    let then = local_path(typed.one("then")).to_owned();
    let kept = URL_SAFE_NO_PAD.decode(typed.one("kept")).unwrap_or_default();
    match serde_urlencoded::from_bytes::<Vec<(String, String)>>(&kept) {
        Ok(pairs) if !pairs.is_empty() => Page(ResumePage { frame, action: then, pairs }).into_response(),
        _ => back(then),
    }
}

async fn sign_out(may: May<SignedIn>, headers: HeaderMap) -> Result<Response> {
    if let Some(digest) = session::from_headers(&headers) {
        let who = may.actor().label();
        may.app().keyring.forget(&digest);
        may.write(move |tx| {
            store::end_session(tx, &digest)?;
            Ok(((), Event::new("session.ended", &who)))
        })
        .await?;
    }
    Ok(([(header::SET_COOKIE, session::ended_cookie(&headers))], Redirect::to("/sign-in")).into_response())
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn sign_in_never_leads_elsewhere() {
        assert_eq!(local_path("/people?page=2"), "/people?page=2");
        for foreign in ["//exempel.se", "https://exempel.se", "/\\exempel.se", ""] {
            assert_eq!(local_path(foreign), "/");
        }
    }
}
