//! Unlocking: the session goes on, but its key pair is not in this server's memory. The password or a
//! passkey puts it back.

use super::own::{Own, by_password};
use super::passkey::Offer;
use super::sign_in::local_path;
use crate::access::rights::SignedIn;
use crate::access::{Browser, May, Way, get, post, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::Result;
use crate::web::{Form, Frame, Page, Problem, Problems, Room, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use std::collections::HashMap;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/unlock", get(show).merge(post(unlock)))
}

#[derive(Template)]
#[template(path = "access/pages/unlock.html")]
struct UnlockPage {
    frame: Frame,
    form: Form,
    passkey: Option<Offer>,
}

async fn show(may: May<SignedIn>, Query(query): Query<HashMap<String, String>>) -> Result<Page<UnlockPage>> {
    Ok(Page(page(&may, query.get("then").map(String::as_str).unwrap_or("/"), Vec::new()).await?))
}

async fn page(may: &May<SignedIn>, then: &str, problems: Problems) -> Result<UnlockPage> {
    let frame = Frame::of(may, Room::Outside);
    let carried = Typed::of([("then", then.to_owned())]);
    let account = Own::of(may)?.account.id;
    let passkey = Offer::to(may.app(), account, "/unlock/passkey", "passkey-unlock", &carried).await?;
    let form = Form::new(&frame, "/unlock", "unlock", Typed::default())
        .problems(problems)
        .hidden("then", local_path(then))
        .submit("unlock-submit")
        .cancel("/")
        .line("password", "password", "current-password")
        .required();
    Ok(UnlockPage { frame, form, passkey })
}

/// The page again, with why.
pub(super) async fn again(may: &May<SignedIn>, then: &str, problem: Problem) -> Result<Response> {
    Ok(wrong(page(may, then, vec![problem]).await?))
}

async fn unlock(may: May<SignedIn>, browser: Browser, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    let then = local_path(typed.one("then"));
    let pair = match by_password(&may, &own, &browser, "password", typed.exact("password")).await? {
        Ok(pair) => pair,
        Err(problem) => return again(&may, then, problem).await,
    };
    may.app().keyring.put(&own.session.digest, pair, may.app().micros());
    let session = own.session.digest;
    may.write(move |tx| {
        // On top of another way in the password is a second factor; on top of itself it is not.
        if store::sessions::way(tx, &session)? != Way::Password {
            store::sessions::strengthen(tx, &session)?;
        }
        Ok(((), Event::new("session.unlocked", own.account.id)))
    })
    .await?;
    Ok(back(then))
}
