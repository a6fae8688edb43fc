//! Signing in by the municipality's own sign-in: there and back again.

use super::sign_in::{self, entered, local_path};
use crate::access::elsewhere::{Known, Provider, Silence, Visit, way_back};
use crate::access::enter::{Proved, write_for};
use crate::access::{Account, Anyone, Browser, Way, fold_email, get, post, session, store};
use crate::app::{App, aside};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Frame, Page, Typed, back};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in/oidc", get(go).merge(post(go_with_form)))
        .route("/sign-in/oidc/callback", get(come_back))
}

/// On the way with a form that was interrupted: one press more, since a form's answer may not lead to another site.
#[derive(Template)]
#[template(path = "access/pages/elsewhere.html")]
struct ElsewherePage {
    frame: Frame,
    url: String,
}

/// What the query or the form says.
type Carried = (String, String);

async fn go(anyone: Anyone, browser: Browser, Query(query): Query<HashMap<String, String>>) -> Result<Response> {
    let then = query.get("then").map(|then| local_path(then).to_owned()).unwrap_or_else(|| "/".to_owned());
    match visit(&anyone.app, &browser, (then, String::new())).await? {
        Ok((url, cookie)) => Ok(([(header::SET_COOKIE, cookie)], back(url)).into_response()),
        Err(silence) => Ok(told(&anyone.app, &Typed::default(), silence)),
    }
}

async fn go_with_form(anyone: Anyone, browser: Browser, typed: Typed) -> Result<Response> {
    let carried = (local_path(typed.one("then")).to_owned(), typed.one("kept").to_owned());
    match visit(&anyone.app, &browser, carried).await? {
        Ok((url, cookie)) => {
            let page = Page(ElsewherePage { frame: Frame::outside(&anyone), url });
            Ok(([(header::SET_COOKIE, cookie)], page).into_response())
        }
        Err(silence) => Ok(told(&anyone.app, &typed, silence)),
    }
}

fn provider(app: &App) -> Result<&Provider> {
    app.entrance.means().elsewhere.as_ref().ok_or(Failure::NotFound)
}

/// Begins a visit: where to, and the cookie by which it is known on coming back.
async fn visit(app: &App, browser: &Browser, (then, kept): Carried) -> Result<Result<(String, String), Silence>> {
    provider(app)?;
    let (on, home) = (app.clone(), way_back(app)?);
    let begun = aside(move || Ok(provider(&on)?.visit(&on, &home, &then, &kept))).await?;
    Ok(begun.map(|(url, visit)| {
        let secret = app.secret();
        app.entrance.visits.put(&secret, visit, app.micros());
        (url, browser.cookie(session::PENDING, &secret))
    }))
}

/// The sign-in page, saying that it did not work.
fn told(app: &App, typed: &Typed, silence: Silence) -> Response {
    let (status, key) = match silence {
        Silence::Silent => (StatusCode::SERVICE_UNAVAILABLE, "elsewhere-silent"),
        Silence::Refused => (StatusCode::UNPROCESSABLE_ENTITY, "elsewhere-refused"),
    };
    let mut page = sign_in::again(app, typed, key);
    *page.status_mut() = status;
    page
}

async fn come_back(anyone: Anyone, browser: Browser, Query(query): Query<HashMap<String, String>>) -> Result<Response> {
    let app = anyone.app;
    provider(&app)?;
    let given = |name: &str| query.get(name).cloned().unwrap_or_default();
    let waiting = app.entrance.visits.take(browser.pending.as_deref().unwrap_or_default(), app.micros());
    let Some(visit) = waiting.filter(|visit: &Visit| visit.fits(&given("state"))) else {
        return Ok(told(&app, &Typed::default(), Silence::Refused));
    };
    let (then, kept) = (visit.then.clone(), visit.kept.clone());
    let carried = Typed::of([("then", then.clone()), ("kept", kept.clone())]);
    let (on, code, home) = (app.clone(), given("code"), way_back(&app)?);
    let known = match aside(move || Ok(provider(&on)?.end(&on, &home, visit, &code))).await? {
        Ok(known) => known,
        Err(silence) => return Ok(told(&app, &carried, silence)),
    };
    let (on, from) = (app.clone(), browser.clone());
    let Some(account) = aside(move || here(&on, &known, &from)).await? else {
        return Ok(sign_in::again(&app, &carried, "elsewhere-unknown"));
    };
    let proved = Proved { account, pair: None, factors: 1, way: Way::Elsewhere };
    entered(app, proved, browser, &then, &kept).await
}

/// Who somebody known elsewhere is here: by what was noted before, at first by a verified address. Blocks.
fn here(app: &App, known: &Known, browser: &Browser) -> Result<Option<Account>> {
    let found = app.db.read(|tx| store::passkeys::known_elsewhere(tx, &known.issuer, &known.subject))?;
    if let Some(id) = found {
        return Ok(app.db.read(|tx| store::by_id(tx, id))?.map(|(account, _)| account));
    }
    let Some(email) = known.email.as_deref().map(fold_email) else { return Ok(None) };
    let Some((account, _)) = app.db.read(|tx| store::by_email(tx, &email))? else { return Ok(None) };
    let (known, id) = (known.clone(), account.id);
    let event = Event::new("account.known-elsewhere", id);
    let linked = write_for(app, &account, &browser.origin, event, move |tx| {
        // Somebody else there has this account already: then the address has changed hands, and a person has to look at it.
        let linked = store::passkeys::link(tx, &known.issuer, &known.subject, id)?;
        if linked { Ok(()) } else { Err(Failure::Refused("elsewhere-unknown")) }
    });
    match linked {
        Ok(()) => Ok(Some(account)),
        Err(Failure::Refused(_)) => Ok(None),
        Err(failure) => Err(failure),
    }
}
