//! `ombud invite`: a new way in for somebody whom nobody else can invite any more, such as the only manager.

use super::{Done, Where};
use crate::access::{Invitation, May, fold_email, store};
use crate::app::{App, World};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use clap::Args;

/// `ombud invite`
#[derive(Args)]
pub struct Invite {
    /// The e-mail address that the person signs in with.
    email: String,
    #[command(flatten)]
    place: Where,
    /// How browsers reach the server.
    #[arg(long, env = "OMBUD_PUBLIC_URL", default_value = "http://localhost:8080", value_name = "URL")]
    public_url: String,
}

impl Invite {
    pub(super) fn run(self, world: World) -> Result<Done> {
        let app = self.place.open(world, false)?;
        let path = invite(&app, &self.email)?;
        println!("{}{path}", self.public_url.trim_end_matches('/'));
        Ok(Done::Well)
    }
}

/// Invites somebody; gives the address, from the root of the site.
fn invite(app: &App, email: &str) -> Result<String> {
    let email = fold_email(email);
    let found = app.db.read(|tx| store::by_email(tx, &email))?;
    let (account, _) = found.ok_or_else(|| Failure::Broken(format!("{email}: nobody signs in with this address")))?;
    let invitation = Invitation::new(app);
    let (id, digest, until) = (account.id, invitation.digest(), invitation.until);
    May::by_command(app, account.operation).write_now(move |tx| {
        store::invitations::invite(tx, id, &digest, until)?;
        Ok(((), Event::new("account.invited", id)))
    })?;
    Ok(invitation.path())
}
