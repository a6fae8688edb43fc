//! Where one is signed in, and ending that from here.

use super::own::Own;
use crate::access::notices::browser_in_words;
use crate::access::rights::SignedIn;
use crate::access::store::sessions::Listed;
use crate::access::{May, get, post, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Frame, Page, Room, back};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/me/sessions", get(show))
        .route("/me/sessions/removal", post(end_others))
        .route("/me/sessions/{id}/removal", post(end))
}

#[derive(Template)]
#[template(path = "access/pages/sessions.html")]
struct SessionsPage {
    frame: Frame,
    this: Vec<u8>,
    sessions: Vec<Listed>,
}

impl SessionsPage {
    fn browser(&self, session: &Listed) -> String {
        browser_in_words(&self.frame, &session.started.agent)
    }

    fn is_this(&self, session: &Listed) -> bool {
        session.digest == self.this
    }
}

async fn show(may: May<SignedIn>) -> Result<Page<SessionsPage>> {
    let (own, frame, now) = (Own::of(&may)?, Frame::of(&may, Room::Outside), may.app().micros());
    may.read(move |tx| {
        let sessions = store::sessions::sessions(tx, own.account.id, now)?;
        Ok(Page(SessionsPage { frame, this: own.session.digest, sessions }))
    })
    .await
}

/// Ends one of one's own sessions, this one too.
async fn end(may: May<SignedIn>, Path(name): Path<Uuid>) -> Result<Response> {
    let (own, now) = (Own::of(&may)?, may.app().micros());
    let ended = may.write(move |tx| {
        let sessions = store::sessions::sessions(tx, own.account.id, now)?;
        let found = sessions.into_iter().find(|session| session.name == name).ok_or(Failure::NotFound)?;
        store::end_session(tx, &found.digest)?;
        Ok((found.digest, Event::new("session.revoked", own.account.id)))
    });
    may.app().keyring.forget(&ended.await?);
    Ok(back("/me/sessions"))
}

async fn end_others(may: May<SignedIn>) -> Result<Response> {
    let own = Own::of(&may)?;
    let ended = may.write(move |tx| {
        let ended = store::sessions::end_sessions(tx, own.account.id, &own.session.digest)?;
        Ok((ended, Event::new("session.others-revoked", own.account.id)))
    });
    for digest in ended.await? {
        may.app().keyring.forget(&digest);
    }
    Ok(back("/me/sessions"))
}
