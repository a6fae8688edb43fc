//! Signing in and unlocking with a passkey.

use super::own::Own;
use super::passkeys::asked;
use super::sign_in::{again, entered, local_path};
use super::{code, unlock};
use crate::access::enter::Proved;
use crate::access::passkeys::{self, Ceremony, Stored};
use crate::access::rights::SignedIn;
use crate::access::{Account, Anyone, Browser, May, Way, post, store};
use crate::app::{App, aside};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Problem, Typed, back};
use axum::Router;
use axum::response::Response;
use sealing::KeyPair;
use uuid::Uuid;
use webauthn_rs::prelude::{AuthenticationResult, PublicKeyCredential};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in/passkey", post(enter))
        .route("/sign-in/passkey/options", post(enter_options))
        .route("/sign-in/code/passkey", post(confirm))
        .route("/sign-in/code/passkey/options", post(confirm_options))
        .route("/unlock/passkey", post(unlock))
        .route("/unlock/passkey/options", post(unlock_options))
}

/// The button for a passkey, as a page carries it.
pub(super) struct Offer {
    pub action: &'static str,
    pub label: &'static str,
    /// Where browsers have to be for it to work.
    pub origin: String,
    pub then: String,
    pub kept: String,
}

impl Offer {
    /// A button that leads to `action`, where this server has a name that passkeys can be bound to.
    pub(super) fn new(app: &App, action: &'static str, label: &'static str, typed: &Typed) -> Option<Offer> {
        let origin = passkeys::origin(app)?;
        let (then, kept) = (local_path(typed.one("then")).to_owned(), typed.one("kept").to_owned());
        Some(Offer { action, label, origin, then, kept })
    }

    /// The same where the account has a passkey.
    pub(super) async fn to(
        app: &App,
        account: Uuid,
        action: &'static str,
        label: &'static str,
        typed: &Typed,
    ) -> Result<Option<Offer>> {
        let on = app.clone();
        let stored = aside(move || Ok(on.db.read(|tx| store::passkeys::passkeys(tx, account))?)).await?;
        Ok(if stored.is_empty() { None } else { Offer::new(app, action, label, typed) })
    }
}

/// A question to anybody: whose passkey answers, the answer says.
async fn enter_options(anyone: Anyone) -> Result<Response> {
    let party = passkeys::party(&anyone.app).ok_or(Failure::NotFound)?;
    let started = party.start_discoverable_authentication();
    let (question, state) = started.map_err(|error| Failure::Broken(error.to_string()))?;
    asked(&anyone.app, &question, Ceremony::Entering(Box::new(state)))
}

/// A question to the owner of an account, with the passkeys that may answer.
async fn options_for(app: App, account: Uuid) -> Result<Response> {
    let party = passkeys::party(&app).ok_or(Failure::NotFound)?;
    let on = app.clone();
    let stored = aside(move || Ok(on.db.read(|tx| store::passkeys::passkeys(tx, account))?)).await?;
    if stored.is_empty() {
        return Err(Failure::NotFound);
    }
    let known: Result<Vec<_>> = stored.iter().map(Stored::read).collect();
    let started = party.start_passkey_authentication(&known?);
    let (question, state) = started.map_err(|error| Failure::Broken(error.to_string()))?;
    asked(&app, &question, Ceremony::Confirming { state: Box::new(state), account })
}

async fn confirm_options(anyone: Anyone, browser: Browser) -> Result<Response> {
    let app = anyone.app;
    let secret = browser.pending.unwrap_or_default();
    let account = app.entrance.begun.look(&secret, app.micros(), |begun| begun.account.id);
    options_for(app.clone(), account.ok_or(Failure::NotFound)?).await
}

async fn unlock_options(may: May<SignedIn>) -> Result<Response> {
    options_for(may.app().clone(), Own::of(&may)?.account.id).await
}

/// Somebody whose passkey gave the right answer.
struct Answered {
    account: Account,
    /// Opened by what the passkey gave out, where it gave anything.
    pair: Option<KeyPair>,
}

/// Checks an answer to the question that waits under the form's secret. Blocks.
fn answered(app: &App, typed: &Typed) -> Result<Option<Answered>> {
    let Some(ceremony) = app.entrance.ceremonies.take(typed.one("ceremony"), app.micros()) else { return Ok(None) };
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(typed.one("credential")) else { return Ok(None) };
    let Some(account) = whose(app, &ceremony, &answer) else { return Ok(None) };
    let Some((account, _)) = app.db.read(|tx| store::by_id(tx, account))? else { return Ok(None) };
    let stored = app.db.read(|tx| store::passkeys::passkeys(tx, account.id))?;
    let Some((mut used, result)) = checked(app, ceremony, &answer, &stored)? else { return Ok(None) };
    let mut passkey = used.read()?;
    passkey.update_credential(&result);
    used.credential = serde_json::to_string(&passkey).map_err(|error| Failure::Broken(error.to_string()))?;
    let (id, key, now) = (account.id, used.id, app.micros());
    app.db.write(move |tx| store::passkeys::used(tx, id, &used, now))?;
    Ok(Some(Answered { pair: opened(app, id, key, typed)?, account }))
}

/// Whose account the answer is for.
fn whose(app: &App, ceremony: &Ceremony, answer: &PublicKeyCredential) -> Option<Uuid> {
    match ceremony {
        Ceremony::Confirming { account, .. } => Some(*account),
        Ceremony::Entering(_) => {
            passkeys::party(app)?.identify_discoverable_authentication(answer).ok().map(|(account, _)| account)
        }
        Ceremony::Adding { .. } => None,
    }
}

/// The passkey that answered, if the answer is right.
fn checked(
    app: &App,
    ceremony: Ceremony,
    answer: &PublicKeyCredential,
    stored: &[Stored],
) -> Result<Option<(Stored, AuthenticationResult)>> {
    let Some(party) = passkeys::party(app) else { return Ok(None) };
    for stored in stored {
        let passkey = stored.read()?;
        if passkey.cred_id().as_slice() != answer.get_credential_id() {
            continue;
        }
        let result = match ceremony {
            Ceremony::Entering(state) => party.finish_discoverable_authentication_v2(answer, *state, &passkey),
            Ceremony::Confirming { state, .. } => party.finish_passkey_authentication(answer, &state),
            Ceremony::Adding { .. } => return Ok(None),
        };
        return Ok(result.ok().filter(AuthenticationResult::user_verified).map(|result| (stored.clone(), result)));
    }
    Ok(None)
}

/// The key pair that the passkey's secret opens.
fn opened(app: &App, account: Uuid, passkey: Uuid, typed: &Typed) -> Result<Option<KeyPair>> {
    let Some(given) = passkeys::given(typed.one("prf")) else { return Ok(None) };
    let sealed = app.db.read(|tx| store::keys::sealed_pair(tx, account, passkey))?;
    Ok(sealed.and_then(|sealed| sealed.open(account, &given).ok()))
}

async fn answer(app: &App, typed: &Typed) -> Result<Option<Answered>> {
    let (on, sent) = (app.clone(), typed.clone());
    aside(move || answered(&on, &sent)).await
}

async fn enter(anyone: Anyone, browser: Browser, typed: Typed) -> Result<Response> {
    let app = anyone.app;
    let Some(Answered { account, pair }) = answer(&app, &typed).await? else {
        return Ok(again(&app, &typed, "passkey-failed"));
    };
    let proved = Proved { account, pair, factors: 2, way: Way::Passkey };
    entered(app, proved, browser, typed.one("then"), typed.one("kept")).await
}

/// After the password: the key pair is open already.
async fn confirm(anyone: Anyone, browser: Browser, typed: Typed) -> Result<Response> {
    let app = anyone.app;
    let secret = browser.pending.clone().unwrap_or_default();
    let Some(whose) = app.entrance.begun.look(&secret, app.micros(), |begun| begun.account.id) else {
        return Ok(again(&app, &typed, "code-too-late"));
    };
    let right = answer(&app, &typed).await?.is_some_and(|answered| answered.account.id == whose);
    let begun = if right { app.entrance.begun.take(&secret, app.micros()) } else { None };
    let Some(begun) = begun else { return code::again(&app, &typed, whose, "passkey-failed").await };
    let proved = Proved { account: begun.account, pair: Some(begun.pair), factors: 2, way: Way::Password };
    entered(app, proved, browser, typed.one("then"), typed.one("kept")).await
}

async fn unlock(may: May<SignedIn>, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    let then = local_path(typed.one("then"));
    let answered = answer(may.app(), &typed).await?.filter(|answered| answered.account.id == own.account.id);
    let Some(answered) = answered else {
        return unlock::again(&may, then, Problem::new("password", "passkey-failed")).await;
    };
    let session = own.session.digest.clone();
    may.write(move |tx| {
        store::sessions::strengthen(tx, &session)?;
        Ok(((), Event::new("session.unlocked", own.account.id)))
    })
    .await?;
    let Some(pair) = answered.pair.or_else(|| may.app().keyring.take_out(&own.session.digest, may.app().micros()))
    else {
        return unlock::again(&may, then, Problem::new("password", "passkey-gives-nothing")).await;
    };
    may.app().keyring.put(&own.session.digest, pair, may.app().micros());
    Ok(back(then))
}
