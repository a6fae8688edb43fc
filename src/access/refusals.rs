//! Sign-ins that were refused, in the log of the operation whose account was tried.

use super::store;
use crate::app::App;
use crate::audit::{self, Event, Stamp};
use crate::failure::Result;

/// Who tries to sign in, before anybody knows who it is.
pub const NOBODY: &str = "not signed in";

/// Notes an event of `kind` on the account with this address, if there is one. It is done aside and not waited for: an
/// answer that took longer where the address is known would tell that it is.
pub fn note(app: &App, email: &str, origin: &str, kind: &'static str) {
    let (app, email, origin) = (app.clone(), email.to_owned(), origin.to_owned());
    tokio::task::spawn_blocking(move || {
        if let Err(failure) = write(&app, &email, origin, kind) {
            tracing::error!(error = %failure, "a refused sign-in could not be logged");
        }
    });
}

fn write(app: &App, email: &str, origin: String, kind: &'static str) -> Result<()> {
    let Some((account, _)) = app.db.read(|tx| store::by_email(tx, email))? else { return Ok(()) };
    let stamp = Stamp { at: app.micros(), actor: NOBODY.to_owned(), origin };
    app.db.write(move |tx| {
        let place = audit::store::take(tx, account.operation)?;
        audit::store::append(tx, account.operation, &place, &stamp, &Event::new(kind, account.id))
    })?;
    Ok(())
}
