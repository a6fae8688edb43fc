//! Inviting somebody to choose a password: for a new account, and for somebody who has lost theirs.

use crate::access::{self, Account, Accounting, Browser, Invitation, May};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Frame, Page, Room};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "staff/pages/invited.html")]
struct InvitedPage {
    frame: Frame,
    account: Account,
    address: String,
    until: i64,
}

/// The page with the address to hand over.
pub(super) fn handed_over(
    may: &May<Accounting>,
    account: Account,
    invitation: &Invitation,
    browser: &Browser,
) -> Response {
    let address = browser.address(may.app().entrance.means(), &invitation.path());
    Page(InvitedPage { frame: Frame::of(may, Room::Accounts), account, address, until: invitation.until })
        .into_response()
}

/// A new way in for somebody who has lost theirs. The old one goes when the invitation is used, not before.
pub(super) async fn invite(may: May<Accounting>, browser: Browser, Path(id): Path<Uuid>) -> Result<Response> {
    if may.actor().account.as_ref().is_some_and(|account| account.id == id) {
        return Err(Failure::Refused("account-invite-oneself"));
    }
    let by = super::accounts::role_of(&may)?;
    let invitation = Invitation::new(may.app());
    let (digest, until) = (invitation.digest(), invitation.until);
    let account = may.write(move |tx| {
        let known = access::store::accounts(tx)?.into_iter().find(|account| account.id == id);
        let account = known.ok_or(Failure::NotFound)?;
        // Whoever invites an ombud anew could use the invitation, and be given the keys of the ombud's clients.
        if !by.may_appoint(account.role) {
            return Err(Failure::Forbidden);
        }
        access::store::invitations::invite(tx, id, &digest, until)?;
        Ok((account, Event::new("account.invited", id)))
    });
    Ok(handed_over(&may, account.await?, &invitation, &browser))
}
