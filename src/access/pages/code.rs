//! The second step of signing in: a code from the authenticator, or a recovery code.

use super::passkey::Offer;
use super::sign_in::{self, entered};
use crate::access::authenticator::{self, Secret};
use crate::access::enter::{Proved, write_for};
use crate::access::pending::Begun;
use crate::access::{Account, Anyone, Browser, Notice, Way, get, post, recovery, store};
use crate::app::{App, aside};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Form, Frame, Page, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use sealing::KeyPair;
use uuid::Uuid;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/sign-in/code", get(show).merge(post(check)))
}

#[derive(Template)]
#[template(path = "access/pages/code.html")]
struct CodePage {
    frame: Frame,
    form: Form,
    kept: bool,
    failed: Option<&'static str>,
    passkey: Option<Offer>,
}

async fn show(anyone: Anyone, browser: Browser) -> Result<Response> {
    let app = anyone.app;
    let carried = |secret: &String| {
        let look = |begun: &mut Begun| (begun.account.id, begun.then.clone(), begun.kept.clone());
        app.entrance.begun.look(secret, app.micros(), look)
    };
    let Some((account, then, kept)) = browser.pending.as_ref().and_then(carried) else { return Ok(back("/sign-in")) };
    Ok(Page(page(&app, &Typed::of([("then", then), ("kept", kept)]), account, None).await?).into_response())
}

async fn page(app: &App, typed: &Typed, account: Uuid, failed: Option<&'static str>) -> Result<CodePage> {
    let frame = Frame::visitor(app, None);
    let kept = typed.one("kept");
    let form = Form::new(&frame, "/sign-in/code", "code", Typed::default())
        .hidden("then", typed.one("then"))
        .hidden("kept", kept)
        .submit("action-sign-in")
        .cancel("/sign-in")
        .line("code", "text", "one-time-code")
        .required();
    let passkey = Offer::to(app, account, "/sign-in/code/passkey", "passkey-confirm", typed).await?;
    Ok(CodePage { form, kept: !kept.is_empty(), failed, frame, passkey })
}

/// The page again, with why.
pub(super) async fn again(app: &App, typed: &Typed, account: Uuid, why: &'static str) -> Result<Response> {
    Ok(wrong(page(app, typed, account, Some(why)).await?))
}

/// What is left of a sign-in that has begun: nothing, too many tries, or somebody who may try once more.
enum Left {
    TooLate,
    TooMany,
    Try(Account, KeyPair),
}

fn left(app: &App, secret: &str) -> Left {
    let tried = app
        .entrance
        .begun
        .look(secret, app.micros(), |begun| begun.may_try().then(|| (begun.account.clone(), begun.pair.clone())));
    match tried {
        None => Left::TooLate,
        Some(None) => Left::TooMany,
        Some(Some((account, pair))) => Left::Try(account, pair),
    }
}

async fn check(anyone: Anyone, browser: Browser, typed: Typed) -> Result<Response> {
    let app = anyone.app;
    let secret = browser.pending.clone().unwrap_or_default();
    let (account, pair) = match left(&app, &secret) {
        Left::TooLate => return Ok(sign_in::again(&app, &typed, "code-too-late")),
        Left::TooMany => {
            app.entrance.begun.take(&secret, app.micros());
            return Ok(sign_in::again(&app, &typed, "code-too-many"));
        }
        Left::Try(account, pair) => (account, pair),
    };
    let whom = account.id.to_string();
    if !app.attempts.may_try(&whom, &browser.origin, app.micros()) {
        return again(&app, &typed, account.id, "sign-in-wait").await;
    }
    let (on, who, with, code) = (app.clone(), account.clone(), pair.clone(), typed.one("code").to_owned());
    if !aside(move || fits(&on, &who, &with, &code)).await? {
        let id = account.id;
        refuse(&app, account, &browser).await?;
        return again(&app, &typed, id, "code-wrong").await;
    }
    app.attempts.succeeded(&whom);
    app.entrance.begun.take(&secret, app.micros());
    let proved = Proved { account, pair: Some(pair), factors: 2, way: Way::Password };
    entered(app, proved, browser, typed.one("then"), typed.one("kept")).await
}

/// Notes a wrong code in the log, since whoever gave it knows the password; and tells its owner when there are many.
async fn refuse(app: &App, account: Account, browser: &Browser) -> Result<()> {
    let whom = account.id.to_string();
    app.attempts.failed(&whom, &browser.origin, app.micros());
    let braked = !app.attempts.may_try(&whom, "", app.micros());
    let notice = Notice {
        id: app.id(),
        at: app.micros(),
        kind: Notice::WRONG_CODES.to_owned(),
        subject: browser.origin.clone(),
        detail: browser.agent.clone(),
    };
    let (on, origin) = (app.clone(), browser.origin.clone());
    let event = Event::new("session.code-refused", account.id);
    aside(move || {
        write_for(&on, &account.clone(), &origin, event, move |tx| {
            if braked {
                store::notices::add(tx, account.id, &notice)?;
            }
            Ok(())
        })
    })
    .await
}

/// Whether `code` is the authenticator's of this moment or a recovery code; either is used up by it. Blocks.
fn fits(app: &App, account: &Account, pair: &KeyPair, code: &str) -> Result<bool> {
    let digits = code.chars().all(|letter| letter.is_ascii_digit() || letter.is_whitespace());
    if digits { fits_authenticator(app, account, pair, code) } else { fits_recovery(app, account, code) }
}

fn fits_authenticator(app: &App, account: &Account, pair: &KeyPair, code: &str) -> Result<bool> {
    let id = account.id;
    let stored = app.db.read(|tx| store::factors::authenticator(tx, id))?;
    let Some(stored) = stored.filter(|stored| stored.confirmed) else { return Ok(false) };
    let opened = pair.unwrap(&stored.wrapped, &authenticator::context(id));
    let secret = Secret::from_bytes(opened.map_err(|error| Failure::Broken(error.to_string()))?);
    let Some(step) = secret.step(code, app.micros()) else { return Ok(false) };
    Ok(app.db.write(move |tx| store::factors::use_step(tx, id, step))?)
}

fn fits_recovery(app: &App, account: &Account, code: &str) -> Result<bool> {
    let (id, digest) = (account.id, recovery::digest(account.id, code));
    Ok(app.db.write(move |tx| store::factors::use_code(tx, id, &digest))?)
}
