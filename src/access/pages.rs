//! Signing in and out, one's own settings, and setting up a new operation. One file a flow.

mod authenticator;
mod code;
mod elsewhere;
mod invitation;
mod me;
mod notices;
mod own;
mod passkey;
mod passkeys;
mod password;
mod recovery;
mod sessions;
mod setup;
mod sign_in;
mod two_steps;
mod unlock;

pub use setup::create_manager;
pub use sign_in::kept_page;

use super::rights::{SignedIn, Staffing};
use super::{Anyone, May, get, post, session, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::Result;
use crate::web::{Frame, Page, Room};
use askama::Template;
use axum::Router;
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::{IntoResponse, Redirect, Response};

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(home))
        .route("/sign-out", post(sign_out))
        .route("/accessibility", get(accessibility))
        .merge(sign_in::routes())
        .merge(code::routes())
        .merge(passkey::routes())
        .merge(elsewhere::routes())
        .merge(invitation::routes())
        .merge(unlock::routes())
        .merge(me::routes())
        .merge(two_steps::routes())
        .merge(authenticator::routes())
        .merge(recovery::routes())
        .merge(passkeys::routes())
        .merge(password::routes())
        .merge(sessions::routes())
        .merge(notices::routes())
        .merge(setup::routes())
}

#[derive(Template)]
#[template(path = "access/pages/accessibility.html")]
struct AccessibilityPage {
    frame: Frame,
}

/// Where an operation that nobody works in yet is made ready, for its manager; otherwise the first room that one's role has a
/// door to, and one's own settings where there is none.
async fn home(may: May<SignedIn>) -> Result<Redirect> {
    if may.also::<Staffing>() && may.read(|tx| Ok(store::has_no_ombud(tx)?)).await? {
        return Ok(Redirect::to("/start"));
    }
    let doors = Frame::of(&may, Room::Outside).doors();
    Ok(Redirect::to(doors.near.first().map_or("/me", |door| door.href)))
}

async fn accessibility(anyone: Anyone, headers: HeaderMap) -> Page<AccessibilityPage> {
    let actor = store::actor_of(anyone.app.clone(), &headers).await;
    Page(AccessibilityPage { frame: Frame::visitor(&anyone.app, actor) })
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
    let cookie = session::ended_cookie(session::SESSION, &headers);
    // What pages left in the browser goes with the session; cookies stay, among them the one that knows the browser again.
    let cleared = (HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"".to_owned());
    Ok(([(header::SET_COOKIE, cookie), cleared], Redirect::to("/sign-in")).into_response())
}
