//! The end of every way in: a session, its cookie, the browser it is in, and the log.

use super::store::sessions::{Acquaintance, meet};
use super::store::{self, Started};
use super::{Account, Browser, Notice, Session, Way, keys, password, session};
use crate::app::App;
use crate::audit::{self, Event, Stamp};
use crate::db::Tx;
use crate::failure::Result;
use sealing::KeyPair;

/// Somebody who has proved who it is (styrkt).
pub struct Proved {
    pub account: Account,
    /// Opened by the way in; none where that opens nothing.
    pub pair: Option<KeyPair>,
    /// How many things proved it: 1 or 2.
    pub factors: i64,
    pub way: Way,
}

/// The account with this address and its key pair, if that is its password. Blocks: a password takes a while on purpose, and
/// as long for an address that nobody has.
///
/// # Errors
/// Those of the database.
pub fn by_password(app: &App, email: &str, given: &str) -> Result<Option<(Account, KeyPair)>> {
    let found = app.db.read(|tx| store::by_email(tx, email))?;
    let hash = found.as_ref().map(|(_, hash)| hash.as_str());
    if !password::matches(given, hash) {
        return Ok(None);
    }
    let Some((account, _)) = found else { return Ok(None) };
    let pair = keys::unlock(app, &account, given)?;
    Ok(Some((account, pair)))
}

/// Starts a session; gives the cookies that go with it, the session's own first. Blocks.
///
/// # Errors
/// Those of the database.
pub fn start(app: &App, proved: Proved, browser: &Browser) -> Result<Vec<String>> {
    let secret = app.secret();
    let session = Session { digest: session::digest(&secret), name: app.id(), factors: proved.factors };
    let at = app.micros();
    if let Some(pair) = proved.pair {
        app.keyring.put(&session.digest, pair, at);
    }
    let device = browser.device.clone().unwrap_or_else(|| app.secret());
    let started = Started { at, way: proved.way, origin: browser.origin.clone(), agent: browser.agent.clone() };
    let (id, known_by) = (proved.account.id, session::digest(&device));
    let event = Event::new("session.started", id);
    write_for(app, &proved.account, &browser.origin, event, move |tx| {
        store::start_session(tx, id, &session, &started)?;
        if meet(tx, id, &known_by, at)? == Acquaintance::New {
            store::notices::add(tx, id, &told(&session, &started))?;
        }
        Ok(())
    })?;
    let cookies = [(session::SESSION, secret), (session::DEVICE, device)];
    let mut cookies: Vec<String> = cookies.iter().map(|(name, secret)| browser.cookie(name, secret)).collect();
    if browser.pending.is_some() {
        cookies.push(browser.ended(session::PENDING));
    }
    Ok(cookies)
}

/// The notice of a session in a new browser. It carries the session's name, so that only other sessions show it.
fn told(session: &Session, started: &Started) -> Notice {
    Notice {
        id: session.name,
        at: started.at,
        kind: Notice::NEW_SIGN_IN.to_owned(),
        subject: started.origin.clone(),
        detail: started.agent.clone(),
    }
}

/// Writes for somebody who has no session yet, together with the event that tells of it. Blocks.
///
/// # Errors
/// Those of `write`; then nothing is stored.
pub fn write_for<T: Send + 'static>(
    app: &App,
    account: &Account,
    origin: &str,
    event: Event,
    mut write: impl FnMut(&mut Tx) -> Result<T> + Send + 'static,
) -> Result<T> {
    let operation = account.operation;
    let stamp = Stamp { at: app.micros(), actor: account.id.to_string(), origin: origin.to_owned() };
    app.db.write(move |tx| {
        let head = audit::store::take(tx, operation)?;
        let value = write(tx)?;
        audit::store::append(tx, operation, &head, &stamp, &event)?;
        Ok(value)
    })
}
