//! Recovery codes: shown once, and made anew when somebody asks for it.

use super::own::{self, Own, by_password, unlock_first};
use super::two_steps;
use crate::access::rights::SignedIn;
use crate::access::{Browser, May, post, recovery, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Frame, Page, Room, Typed};
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me/recovery-codes", post(renew))
}

#[derive(Template)]
#[template(path = "access/pages/recovery.html")]
struct RecoveryPage {
    frame: Frame,
    codes: Vec<String>,
}

/// New codes, and what is stored of them.
pub(super) struct Fresh {
    codes: Vec<String>,
    pub digests: Vec<Vec<u8>>,
}

pub(super) fn fresh(app: &App, account: Uuid) -> Fresh {
    let codes = recovery::generate(&app.chance());
    let digests = codes.iter().map(|code| recovery::digest(account, code)).collect();
    Fresh { codes, digests }
}

/// The page that shows them, the only time that anybody sees them.
pub(super) fn shown_once(may: &May<SignedIn>, fresh: Fresh) -> Response {
    Page(RecoveryPage { frame: Frame::of(may, Room::Outside), codes: fresh.codes }).into_response()
}

async fn renew(may: May<SignedIn>, browser: Browser, typed: Typed) -> Result<Response> {
    let own = Own::of(&may)?;
    if let Err(problem) = by_password(&may, &own, &browser, "codes_password", typed.exact("codes_password")).await? {
        return two_steps::again(&may, vec![problem], "codes_password").await;
    }
    if !own::whole(&may, &own).await? {
        return Ok(unlock_first("/me/two-steps"));
    }
    let id = own.account.id;
    let codes = fresh(may.app(), id);
    let digests = codes.digests.clone();
    may.write(move |tx| {
        if !store::factors::second(tx, id)? {
            return Err(Failure::Refused("recovery-needs-step"));
        }
        store::factors::replace_codes(tx, id, &digests)?;
        Ok(((), Event::new("account.recovery-renewed", id)))
    })
    .await?;
    Ok(shown_once(&may, codes))
}
