//! The page where a manager sees and changes what the operation has decided about secrecy.

mod documentation;
mod key;
mod words;

use super::store::{self, Manager};
use super::{Decision, Mode, in_force};
use crate::access::{Locked, May, Secrecy, get, post};
use crate::app::App;
use crate::failure::Result;
use crate::identities::keys::Holder;
use crate::identities::store as sealed;
use crate::web::{Form, Frame, Page, Room, Typed};
use askama::Template;
use axum::Router;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/secrecy", get(show))
        .route("/secrecy/documentation", post(documentation::decide))
        .route("/secrecy/key", post(key::begin))
        .route("/secrecy/key/sharing", post(key::share))
        .route("/secrecy/key/rotation", post(key::rotate))
        .route("/secrecy/key/words", post(key::renew_words))
        .route("/secrecy/key/settling", post(key::settle))
        .route("/secrecy/key/recovery", get(words::show).merge(post(words::recover)))
}

#[derive(Template)]
#[template(path = "secrecy/pages/show.html")]
struct ShowPage {
    frame: Frame,
    decision: Option<Decision>,
    mode: Mode,
    /// Identities, notes and papers that are kept.
    counts: [i64; 3],
    key: Option<Key>,
    /// What keeps the one who looks from using the key, if something does.
    locked: Option<Locked>,
    form: Form,
}

/// The operation's key as the page tells of it.
struct Key {
    version: i64,
    stale: bool,
    managers: Vec<Manager>,
    /// Whether the one who looks has it.
    own: bool,
    /// How many persons' keys somebody has had who should no longer.
    stale_persons: i64,
}

impl Key {
    /// Whether somebody who should have it does not, and could be given it.
    fn can_be_shared(&self) -> bool {
        self.own && self.managers.iter().any(|manager| !manager.has_key && manager.public.is_some())
    }

    /// Whether somebody has had a key who should no longer.
    fn is_stale(&self) -> bool {
        self.stale || self.stale_persons > 0
    }

    /// Whether only one person has it, who may fall ill.
    fn is_alone(&self) -> bool {
        self.managers.iter().filter(|manager| manager.has_key).count() < 2
    }
}

impl ShowPage {
    /// By which decision the mode is in force.
    fn decided(&self) -> String {
        let Some(decision) = &self.decision else { return self.frame.t("documentation-undecided") };
        let date = self.frame.date(decision.decided_on);
        self.frame.t2("documentation-by", ("reference", decision.reference.as_str()), ("date", date))
    }

    /// How much is kept, in words.
    fn kept(&self) -> String {
        let [identities, notes, papers] = self.counts;
        let identities = self.frame.t1("documentation-identities", "count", identities);
        let notes = self.frame.t1("documentation-notes", "count", notes);
        let papers = self.frame.t1("documentation-papers", "count", papers);
        [identities, notes, papers].join(" ")
    }
}

async fn show(may: May<Secrecy>) -> Result<Page<ShowPage>> {
    Ok(Page(page(&may, Typed::default(), Vec::new()).await?))
}

async fn page(may: &May<Secrecy>, typed: Typed, problems: crate::web::Problems) -> Result<ShowPage> {
    let frame = Frame::of(may, Room::Staff);
    let (holder, own) = (Holder::of(may), may.actor().account.as_ref().map(|account| account.id));
    may.read(move |tx| {
        let decision = store::decision(tx)?;
        let key = match store::operation_key(tx)? {
            Some(key) => {
                let managers = store::managers(tx, key.version)?;
                let own = managers.iter().any(|manager| manager.has_key && Some(manager.account) == own);
                let stale_persons = store::stale_keys(tx)?;
                Some(Key { version: key.version, stale: key.stale, managers, own, stale_persons })
            }
            None => None,
        };
        let mode = in_force(decision.as_ref());
        let form = documentation::form(&frame, mode, typed, problems);
        let counts = sealed::counts(tx)?;
        Ok(ShowPage { frame, decision, mode, counts, key, locked: holder.err(), form })
    })
    .await
}
