//! Changing one's password: the key pair is sealed anew, and one's other sessions end.

use super::own::{Own, by_password};
use crate::access::keys::SealedPair;
use crate::access::rights::SignedIn;
use crate::access::{Browser, May, get, password, post, store};
use crate::app::{App, aside};
use crate::audit::Event;
use crate::failure::Result;
use crate::web::{Edit, Form, Frame, Page, Problem, Problems, Room, Typed, back, wrong};
use axum::Router;
use axum::response::Response;
use sealing::KeyPair;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me/password", get(show).merge(post(save)))
}

async fn show(may: May<SignedIn>) -> Page<Edit> {
    Page(page(&may, Vec::new()))
}

fn page(may: &May<SignedIn>, problems: Problems) -> Edit {
    let frame = Frame::of(may, Room::Outside);
    let form = Form::new(&frame, "/me/password", "password", Typed::default())
        .problems(problems)
        .cancel("/me")
        .line("current", "password", "current-password")
        .required()
        .line("new", "password", "new-password")
        .required();
    let (heading, home) = (frame.t("password-heading"), frame.t("own-settings"));
    Edit::new(frame, heading, form).back("/me", home).lead("password-lead")
}

async fn save(may: May<SignedIn>, browser: Browser, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    let pair = match by_password(&may, &own, &browser, "current", typed.exact("current")).await? {
        Ok(pair) => pair,
        Err(problem) => return Ok(wrong(page(&may, vec![problem]))),
    };
    let (app, id, new) = (may.app().clone(), own.account.id, typed.exact("new").to_owned());
    let (hash, sealed) = match aside(move || chosen(&app, &new, id, &pair)).await? {
        Ok(chosen) => chosen,
        Err(key) => return Ok(wrong(page(&may, vec![Problem::new("new", key)]))),
    };
    let this = own.session.digest.clone();
    let ended = may.write(move |tx| {
        store::invitations::set_password(tx, id, &hash, &sealed)?;
        let ended = store::sessions::end_sessions(tx, id, &this)?;
        Ok((ended, Event::new("account.password", id)))
    });
    for digest in ended.await? {
        may.app().keyring.forget(&digest);
    }
    Ok(back("/me"))
}

/// What is stored of a new password: its hash, and the key pair sealed with it; inside, why it will not do. Blocks.
pub(super) fn chosen(
    app: &App,
    typed: &str,
    account: uuid::Uuid,
    pair: &KeyPair,
) -> Result<Result<(String, SealedPair), &'static str>> {
    let password = match password::choose(app, typed)? {
        Ok(password) => password,
        Err(key) => return Ok(Err(key)),
    };
    let mut salt = [0; 16];
    (app.world.random)(&mut salt);
    Ok(Ok((password.hash(&salt)?, SealedPair::by_password(app, account, pair, password.letters())?)))
}
