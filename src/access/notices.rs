//! What somebody has to be told the next time they are here: a sign-in from a new browser, a broken glass.

use super::{Actor, browser, store};
use crate::db::{Error, Tx};
use crate::web::Frame;
use uuid::Uuid;

/// Something to be told (meddelande).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: Uuid,
    /// Microseconds since 1970.
    pub at: i64,
    /// Which text: `notice-` and this, with `-` for `.`.
    pub kind: String,
    /// What it is about: an address, a person's id.
    pub subject: String,
    pub detail: String,
}

impl Notice {
    /// Kind: somebody signed in from a browser that had not been seen before.
    pub const NEW_SIGN_IN: &str = "sign-in.new";
    /// Kind: somebody gave the right password and wrong codes.
    pub const WRONG_CODES: &str = "sign-in.wrong-codes";

    /// The notice in words.
    pub fn text(&self, frame: &Frame) -> String {
        let detail =
            if self.kind.starts_with("sign-in.") { browser_in_words(frame, &self.detail) } else { self.detail.clone() };
        let values = [("at", frame.moment(&self.at)), ("subject", self.subject.clone()), ("detail", detail)];
        let values = values.map(|(name, value)| (name, value.into()));
        frame.texts().with(&format!("notice-{}", self.kind.replace('.', "-")), &values)
    }

    /// Where to go about it, with the words for it; nothing where there is nothing to do.
    pub fn way_on(&self, frame: &Frame) -> Option<(String, String)> {
        match self.kind.as_str() {
            "glass.broken" => Some((format!("/people/{}", self.subject), frame.t("action-show"))),
            Self::NEW_SIGN_IN | Self::WRONG_CODES => Some(("/me/sessions".to_owned(), frame.t("sessions-heading"))),
            _ => None,
        }
    }
}

/// A browser as people call it.
pub fn browser_in_words(frame: &Frame, agent: &str) -> String {
    match browser::known(agent) {
        Some((browser, system)) => frame.t2("browser-on", ("browser", browser), ("system", system)),
        None => frame.t("browser-unknown"),
    }
}

/// All that a first page says at its top (meddelanden).
#[derive(Clone, Debug, Default)]
pub struct Notices {
    pub unread: Vec<Notice>,
    /// Whether names stay locked until the reader signs in with two steps.
    pub lacks_step: bool,
}

impl Notices {
    /// What `actor` has to be told, in one query. A session is not told of its own beginning: whoever should not be here
    /// could put that away.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(tx: &mut Tx, actor: &Actor) -> Result<Notices, Error> {
        let (Some(account), Some(session)) = (&actor.account, &actor.session) else { return Ok(Notices::default()) };
        let lacks_step = session.factors < 2 && account.role.may_read_identities() && !actor.demonstration;
        Ok(Notices { unread: store::notices::unread(tx, account.id, session.name)?, lacks_step })
    }
}
