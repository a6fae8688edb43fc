//! Where somebody invited chooses a password. The address is good once and for seven days.

use super::password::chosen;
use crate::access::enter::write_for;
use crate::access::{Account, Anyone, Browser, get, post, session, store};
use crate::app::{App, aside};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Form, Frame, Page, Problem, Problems, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use sealing::KeyPair;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/invitation/{secret}", get(show).merge(post(accept)))
}

#[derive(Template)]
#[template(path = "access/pages/invitation.html")]
struct InvitationPage {
    frame: Frame,
    account: Account,
    form: Form,
}

impl InvitationPage {
    fn lead(&self) -> String {
        let (name, email) = (self.account.name.as_str(), self.account.email.as_str());
        self.frame.t2("invitation-lead", ("name", name), ("email", email))
    }
}

fn page(app: &App, secret: &str, account: Account, problems: Problems) -> InvitationPage {
    let frame = Frame::visitor(app, None);
    let form = Form::new(&frame, format!("/invitation/{secret}"), "invitation", Typed::default())
        .problems(problems)
        .submit("invitation-submit")
        .line("password", "password", "new-password")
        .required();
    InvitationPage { frame, account, form }
}

/// Used up, too old or never made: all are told alike.
async fn invited(app: &App, secret: &str) -> Result<Account> {
    let (on, digest) = (app.clone(), session::digest(secret));
    let found = move || Ok(on.db.read(|tx| store::invitations::invited(tx, &digest, on.micros()))?);
    aside(found).await?.ok_or(Failure::NotFound)
}

async fn show(anyone: Anyone, Path(secret): Path<String>) -> Result<Page<InvitationPage>> {
    let account = invited(&anyone.app, &secret).await?;
    Ok(Page(page(&anyone.app, &secret, account, Vec::new())))
}

async fn accept(anyone: Anyone, browser: Browser, Path(secret): Path<String>, typed: Typed) -> Result<Response> {
    let app = anyone.app;
    let account = invited(&app, &secret).await?;
    let (on, who, code, given) = (app.clone(), account.clone(), secret.clone(), typed.exact("password").to_owned());
    match aside(move || begin_anew(&on, &who, &browser, &code, &given)).await? {
        Ok(()) => Ok(back("/sign-in")),
        Err(key) => Ok(wrong(page(&app, &secret, account, vec![Problem::new("password", key)]))),
    }
}

/// A new key pair under a new password; what the account had before is gone. Blocks.
fn begin_anew(
    app: &App,
    account: &Account,
    browser: &Browser,
    secret: &str,
    typed: &str,
) -> Result<Result<(), &'static str>> {
    let (id, pair) = (account.id, KeyPair::generate(&app.chance()));
    let (hash, sealed) = match chosen(app, typed, id, &pair)? {
        Ok(chosen) => chosen,
        Err(key) => return Ok(Err(key)),
    };
    let (digest, now, public) = (session::digest(secret), app.micros(), pair.public().clone());
    let event = Event::new("account.begun-anew", id);
    let ended = write_for(app, account, &browser.origin, event, move |tx| {
        // Two who use the same address at once: the second finds it used.
        store::invitations::invited(tx, &digest, now)?.ok_or(Failure::NotFound)?;
        let ended = store::invitations::begin_anew(tx, id)?;
        store::invitations::set_first_password(tx, id, &hash, &sealed, &public)?;
        Ok(ended)
    })?;
    ended.iter().for_each(|digest| app.keyring.forget(digest));
    Ok(Ok(()))
}
