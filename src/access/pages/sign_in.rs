//! The first step of signing in: an address and a password. What was asked for, or typed, goes along through every step.

use super::passkey::Offer;
use crate::access::enter::{self, Proved};
use crate::access::pending::Begun;
use crate::access::{Account, Anyone, Browser, Way, fold_email, get, post, refusals, session, store};
use crate::app::{App, aside};
use crate::failure::Result;
use crate::web::{Form, Frame, Page, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::http::header;
use axum::response::{AppendHeaders, IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sealing::KeyPair;
use std::collections::HashMap;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/sign-in", get(show).merge(post(sign_in)))
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
    passkey: Option<Offer>,
    /// The query or form that leads to the municipality's own sign-in, where there is one.
    elsewhere: Option<Elsewhere>,
}

/// The way to the municipality's own sign-in.
struct Elsewhere {
    href: String,
    then: String,
    kept: String,
}

/// After signing in again: the form as it was, one button away from being sent.
#[derive(Template)]
#[template(path = "access/pages/resume.html")]
struct ResumePage {
    frame: Frame,
    action: String,
    pairs: Vec<(String, String)>,
}

async fn show(anyone: Anyone, Query(query): Query<HashMap<String, String>>) -> Page<SignInPage> {
    let then = query.get("then").map(String::as_str).unwrap_or("/");
    Page(page(&anyone.app, &Typed::of([("then", then.to_owned())]), None))
}

/// The sign-in page for somebody whose session ended in the middle of a form; what was typed goes along in it.
pub fn kept_page(app: &App, path: &str, body: &[u8]) -> Response {
    let typed = Typed::of([("then", path.to_owned()), ("kept", URL_SAFE_NO_PAD.encode(body))]);
    Page(page(app, &typed, None)).into_response()
}

fn page(app: &App, typed: &Typed, failed: Option<&'static str>) -> SignInPage {
    let frame = Frame::visitor(app, None);
    let kept = typed.one("kept");
    let form = Form::new(&frame, "/sign-in", "sign-in", Typed::of([("email", typed.one("email").to_owned())]))
        .hidden("then", local_path(typed.one("then")))
        .hidden("kept", kept)
        .submit("action-sign-in")
        .line("email", "email", "username")
        .required()
        .line("password", "password", "current-password")
        .required();
    let passkey = Offer::new(app, "/sign-in/passkey", "passkey-sign-in", typed);
    SignInPage { form, kept: !kept.is_empty(), failed, frame, passkey, elsewhere: elsewhere(app, typed) }
}

fn elsewhere(app: &App, typed: &Typed) -> Option<Elsewhere> {
    app.entrance.means().elsewhere.as_ref()?;
    let (then, kept) = (local_path(typed.one("then")).to_owned(), typed.one("kept").to_owned());
    let query = serde_urlencoded::to_string([("then", &then)]).unwrap_or_default();
    Some(Elsewhere { href: format!("/sign-in/oidc?{query}"), then, kept })
}

/// Only paths of our own: nobody is sent elsewhere by a link to the sign-in page.
pub(super) fn local_path(then: &str) -> &str {
    let local = then.starts_with('/') && !then.starts_with("//") && !then.contains('\\');
    if local { then } else { "/" }
}

async fn sign_in(anyone: Anyone, browser: Browser, typed: Typed) -> Result<Response> {
    let app = anyone.app;
    let email = fold_email(typed.one("email"));
    if !app.attempts.may_try(&email, &browser.origin, app.micros()) {
        refusals::note(&app, &email, &browser.origin, "session.braked");
        return Ok(again(&app, &typed, "sign-in-wait"));
    }
    let (on, whom, given) = (app.clone(), email.clone(), typed.exact("password").to_owned());
    let Some((account, pair)) = aside(move || enter::by_password(&on, &whom, &given)).await? else {
        app.attempts.failed(&email, &browser.origin, app.micros());
        refusals::note(&app, &email, &browser.origin, "session.refused");
        return Ok(again(&app, &typed, "sign-in-failed"));
    };
    app.attempts.succeeded(&email);
    let (on, id) = (app.clone(), account.id);
    match aside(move || Ok(on.db.read(|tx| store::factors::second(tx, id))?)).await? {
        true => Ok(one_more_step(&app, Begun::new(account, pair, typed.one("then"), typed.one("kept")), &browser)),
        false => with_one_step(app, account, pair, browser, &typed).await,
    }
}

/// The sign-in page again, with why.
pub(super) fn again(app: &App, typed: &Typed, why: &'static str) -> Response {
    wrong(page(app, typed, Some(why)))
}

fn one_more_step(app: &App, begun: Begun, browser: &Browser) -> Response {
    let secret = app.secret();
    app.entrance.begun.put(&secret, begun, app.micros());
    ([(header::SET_COOKIE, browser.cookie(session::PENDING, &secret))], back("/sign-in/code")).into_response()
}

/// In at once. Whoever may read names and was on the way to nowhere in particular is led to where the second step is set up.
async fn with_one_step(app: App, account: Account, pair: KeyPair, browser: Browser, typed: &Typed) -> Result<Response> {
    let lacks = account.role.may_read_identities() && !app.demonstration.load(std::sync::atomic::Ordering::Relaxed);
    let then = local_path(typed.one("then"));
    let then = if lacks && then == "/" { "/me/two-steps" } else { then }.to_owned();
    let proved = Proved { account, pair: Some(pair), factors: 1, way: Way::Password };
    entered(app, proved, browser, &then, typed.one("kept")).await
}

/// Starts the session and goes on: to the page asked for, or to the form that was interrupted.
pub(super) async fn entered(app: App, proved: Proved, browser: Browser, then: &str, kept: &str) -> Result<Response> {
    let on = app.clone();
    let cookies = aside(move || enter::start(&on, proved, &browser)).await?;
    let cookies: Vec<_> = cookies.into_iter().map(|cookie| (header::SET_COOKIE, cookie)).collect();
    Ok((AppendHeaders(cookies), onward(Frame::visitor(&app, None), then, kept)).into_response())
}

fn onward(frame: Frame, then: &str, kept: &str) -> Response {
    let then = local_path(then).to_owned();
    let kept = URL_SAFE_NO_PAD.decode(kept).unwrap_or_default();
    match serde_urlencoded::from_bytes::<Vec<(String, String)>>(&kept) {
        Ok(pairs) if !pairs.is_empty() => Page(ResumePage { frame, action: then, pairs }).into_response(),
        _ => back(then),
    }
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
