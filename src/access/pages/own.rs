//! What the pages about one's own ways in share: who it is, the key pair of the session, and asking for the password again.

use crate::access::rights::SignedIn;
use crate::access::{Account, Browser, May, Session, enter, store};
use crate::app::aside;
use crate::failure::{Failure, Result};
use crate::web::{Problem, back};
use axum::response::Response;
use sealing::KeyPair;

/// The one who is signed in, and the session.
pub struct Own {
    pub account: Account,
    pub session: Session,
}

impl Own {
    /// Of a request.
    ///
    /// # Errors
    /// [`Failure::SignedOut`] where nobody is; which a right to be signed in has ruled out.
    pub fn of(may: &May<SignedIn>) -> Result<Own> {
        let actor = may.actor();
        let (account, session) = actor.account.clone().zip(actor.session.clone()).ok_or(Failure::SignedOut)?;
        Ok(Own { account, session })
    }

    /// The session's key pair, whatever may be read with it; none where it has to be unlocked first.
    pub fn pair(&self, may: &May<SignedIn>) -> Option<KeyPair> {
        may.app().keyring.take_out(&self.session.digest, may.app().micros())
    }
}

/// The way to the page that unlocks, and from there to `then`.
pub fn unlock_first(then: &str) -> Response {
    let query = serde_urlencoded::to_string([("then", then)]).unwrap_or_default();
    back(format!("/unlock?{query}"))
}

/// Whether the session was begun with as many steps as the account has: what an account can be entered by is changed only
/// from such a session.
///
/// # Errors
/// Those of the database.
pub async fn whole(may: &May<SignedIn>, own: &Own) -> Result<bool> {
    let id = own.account.id;
    Ok(own.session.factors > 1 || !may.read(move |tx| Ok(store::factors::second(tx, id)?)).await?)
}

/// The key pair that the password of the one signed in opens; inside, why there is none. Guesses are counted.
///
/// # Errors
/// Those of the database.
pub async fn by_password(
    may: &May<SignedIn>,
    own: &Own,
    browser: &Browser,
    field: &'static str,
    given: &str,
) -> Result<Result<KeyPair, Problem>> {
    let (app, email) = (may.app().clone(), own.account.email.clone());
    if !app.attempts.may_try(&email, &browser.origin, app.micros()) {
        return Ok(Err(Problem::new(field, "sign-in-wait")));
    }
    let (on, whom, given) = (app.clone(), email.clone(), given.to_owned());
    match aside(move || enter::by_password(&on, &whom, &given)).await? {
        Some((_, pair)) => {
            app.attempts.succeeded(&email);
            Ok(Ok(pair))
        }
        None => {
            app.attempts.failed(&email, &browser.origin, app.micros());
            Ok(Err(Problem::new(field, "problem-password-wrong")))
        }
    }
}
