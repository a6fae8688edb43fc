//! One's own settings: the language of the pages, and the way to all about signing in.

use crate::access::rights::SignedIn;
use crate::access::{May, Notices, get, post, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Form, Frame, Page, Pick, Room, Typed, back};
use askama::Template;
use axum::Router;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me", get(show).merge(post(save)))
}

#[derive(Template)]
#[template(path = "access/pages/me.html")]
struct MePage {
    frame: Frame,
    notices: Notices,
    form: Form,
}

async fn show(may: May<SignedIn>) -> Result<Page<MePage>> {
    let frame = Frame::of(&may, Room::Outside);
    let languages = vec![Pick::new("sv", "Svenska"), Pick::new("en", "English")];
    let form = Form::new(&frame, "/me", "me", Typed::of([("language", frame.lang().to_owned())]));
    let form = form.select("language", languages).required();
    let actor = may.actor().clone();
    may.read(move |tx| Ok(Page(MePage { frame, notices: Notices::of(tx, &actor)?, form }))).await
}

async fn save(may: May<SignedIn>, typed: Typed) -> Result<Response> {
    let account = may.actor().account.as_ref().ok_or(Failure::SignedOut)?.id;
    let english = typed.one("language") == "en";
    may.write(move |tx| {
        store::set_language(tx, account, english)?;
        Ok(((), Event::new("account.language", account)))
    })
    .await?;
    Ok(back("/me"))
}
