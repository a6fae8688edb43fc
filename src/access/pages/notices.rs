//! Putting a notice away once it has been read.

use super::own::Own;
use crate::access::rights::SignedIn;
use crate::access::{May, post, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::back;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/notices/{id}/reading", post(put_away))
}

async fn put_away(may: May<SignedIn>, Path(id): Path<Uuid>) -> Result<Response> {
    let (own, now) = (Own::of(&may)?, may.app().micros());
    // A session does not put away the notice of its own beginning.
    if id == own.session.name {
        return Err(Failure::NotFound);
    }
    may.write(move |tx| {
        let found = store::notices::put_away(tx, own.account.id, id, now)?;
        if found { Ok(((), Event::new("notice.read", id))) } else { Err(Failure::NotFound) }
    })
    .await?;
    Ok(back("/"))
}
