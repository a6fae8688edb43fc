//! Signing in with two steps: what one has for it, and what is lacking.

use super::own::Own;
use crate::access::rights::SignedIn;
use crate::access::{May, Way, get, store};
use crate::app::App;
use crate::failure::Result;
use crate::web::{Form, Frame, Page, Problems, Room, Typed, wrong};
use askama::Template;
use axum::Router;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me/two-steps", get(show))
}

#[derive(Template)]
#[template(path = "access/pages/two_steps.html")]
struct TwoStepsPage {
    frame: Frame,
    /// Whether names stay locked in this session until it is stronger.
    lacks_step: bool,
    /// Whether the password makes it stronger; otherwise signing in anew does.
    unlockable: bool,
    /// Whether there is a second step at all.
    second: bool,
    authenticator: bool,
    codes: i64,
    removal: Form,
    renewal: Form,
    /// Which of the two forms has something wrong in it.
    open: &'static str,
}

async fn show(may: May<SignedIn>) -> Result<Page<TwoStepsPage>> {
    Ok(Page(page(&may, Vec::new(), "").await?))
}

/// The page again because the password in one of its forms was wrong.
pub(super) async fn again(may: &May<SignedIn>, problems: Problems, form: &'static str) -> Result<Response> {
    Ok(wrong(page(may, problems, form).await?))
}

async fn page(may: &May<SignedIn>, problems: Problems, open: &'static str) -> Result<TwoStepsPage> {
    let (own, frame) = (Own::of(may)?, Frame::of(may, Room::Outside));
    let lacks_step = own.account.role.may_read_identities() && own.session.factors < 2 && !may.actor().demonstration;
    let form = |name: &'static str, action: &str, submit: &str| {
        let problems = if name == open { problems.clone() } else { Vec::new() };
        let form = Form::new(&frame, action, "two-steps", Typed::default()).problems(problems).submit(submit);
        form.line(name, "password", "current-password").required()
    };
    let removal = form("password", "/me/authenticator/removal", "action-remove");
    let renewal = form("codes_password", "/me/recovery-codes", "recovery-renew");
    let id = own.account.id;
    let session = own.session.digest;
    let (way, authenticator, second, codes) = may
        .read(move |tx| {
            let authenticator = store::factors::authenticator(tx, id)?.is_some_and(|stored| stored.confirmed);
            let way = store::sessions::way(tx, &session)?;
            Ok((way, authenticator, store::factors::second(tx, id)?, store::factors::codes_left(tx, id)?))
        })
        .await?;
    let unlockable = way != Way::Password;
    Ok(TwoStepsPage { frame, lacks_step, unlockable, second, authenticator, codes, removal, renewal, open })
}
