//! Setting up an authenticator: a picture and a secret to read into an app, confirmed by the first code; and taking it away.

use super::own::{self, Own, by_password, unlock_first};
use super::{recovery, two_steps};
use crate::access::authenticator::{Secret, context};
use crate::access::rights::SignedIn;
use crate::access::{Browser, May, get, post, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Form, Frame, Page, Problem, Problems, Room, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/me/authenticator", get(show).merge(post(begin)))
        .route("/me/authenticator/confirmation", post(confirm))
        .route("/me/authenticator/removal", post(remove))
}

#[derive(Template)]
#[template(path = "access/pages/authenticator.html")]
struct AuthenticatorPage {
    frame: Frame,
    picture: String,
    text: String,
    form: Form,
}

/// Draws a secret and stores it, wrapped for its owner: the database alone can make no codes.
async fn begin(may: May<SignedIn>) -> Result<Response> {
    let own = Own::of(&may)?;
    if !own::whole(&may, &own).await? {
        return Ok(unlock_first("/me/two-steps"));
    }
    let (app, id) = (may.app().clone(), own.account.id);
    may.write(move |tx| {
        let public = store::keys::public(tx, id)?.ok_or(Failure::Refused("authenticator-no-key"))?;
        let secret = Secret::generate(&app.chance());
        let wrapped = public.wrap(secret.bytes(), &context(id), &app.chance());
        let wrapped = wrapped.map_err(|error| Failure::Broken(error.to_string()))?;
        store::factors::begin_authenticator(tx, id, &wrapped)?;
        Ok(((), Event::new("account.authenticator-begun", id)))
    })
    .await?;
    Ok(back("/me/authenticator"))
}

/// A secret that waits to be confirmed, opened; or where to go instead.
async fn unconfirmed(may: &May<SignedIn>, own: &Own) -> Result<Result<Secret, Response>> {
    let id = own.account.id;
    let stored = may.read(move |tx| Ok(store::factors::authenticator(tx, id)?)).await?;
    let Some(stored) = stored.filter(|stored| !stored.confirmed) else { return Ok(Err(back("/me/two-steps"))) };
    let Some(pair) = own.pair(may) else { return Ok(Err(unlock_first("/me/authenticator"))) };
    let opened = pair.unwrap(&stored.wrapped, &context(id)).map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(Ok(Secret::from_bytes(opened)))
}

fn page(may: &May<SignedIn>, own: &Own, secret: &Secret, problems: Problems) -> Result<AuthenticatorPage> {
    let frame = Frame::of(may, Room::Outside);
    let form = Form::new(&frame, "/me/authenticator/confirmation", "authenticator", Typed::default())
        .problems(problems)
        .submit("authenticator-confirm")
        .cancel("/me/two-steps")
        .line("code", "text", "one-time-code")
        .required();
    let picture = secret.picture(&own.account.email, &frame.t("authenticator-picture"))?;
    Ok(AuthenticatorPage { picture, text: secret.text()?, form, frame })
}

async fn show(may: May<SignedIn>) -> Result<Response> {
    let own = Own::of(&may)?;
    match unconfirmed(&may, &own).await? {
        Ok(secret) => Ok(Page(page(&may, &own, &secret, Vec::new())?).into_response()),
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// The first right code makes it count, in this session already; the recovery codes come with it.
async fn confirm(may: May<SignedIn>, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    let secret = match unconfirmed(&may, &own).await? {
        Ok(secret) => secret,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let at = may.app().micros();
    let Some(step) = secret.step(typed.one("code"), at) else {
        let problems = vec![Problem::new("code", "problem-code")];
        return Ok(wrong(page(&may, &own, &secret, problems)?));
    };
    let (id, session) = (own.account.id, own.session.digest.clone());
    let codes = recovery::fresh(may.app(), id);
    let digests = codes.digests.clone();
    may.write(move |tx| {
        if !store::factors::confirm_authenticator(tx, id, step, at)? {
            return Err(Failure::Refused("authenticator-there-already"));
        }
        store::factors::replace_codes(tx, id, &digests)?;
        store::sessions::strengthen(tx, &session)?;
        Ok(((), Event::new("account.authenticator-added", id)))
    })
    .await?;
    Ok(recovery::shown_once(&may, codes))
}

async fn remove(may: May<SignedIn>, browser: Browser, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    if let Err(problem) = by_password(&may, &own, &browser, "password", typed.exact("password")).await? {
        return two_steps::again(&may, vec![problem], "password").await;
    }
    if !own::whole(&may, &own).await? {
        return Ok(unlock_first("/me/two-steps"));
    }
    let id = own.account.id;
    may.write(move |tx| {
        store::factors::remove_authenticator(tx, id)?;
        store::factors::tidy_codes(tx, id)?;
        Ok(((), Event::new("account.authenticator-removed", id)))
    })
    .await?;
    Ok(back("/me/two-steps"))
}
