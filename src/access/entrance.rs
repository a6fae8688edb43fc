//! What signing in needs besides the database: what has begun and waits in memory, and what whoever runs the server has chosen.

use super::Breached;
use super::elsewhere::{Provider, Visit};
use super::passkeys::Ceremony;
use super::pending::{Begun, Waiting};
use std::sync::OnceLock;

/// Most sign-ins and passkeys' questions that wait at once.
const MOST: usize = 10_000;
/// The same of visits elsewhere: each may carry a form.
const MOST_VISITS: usize = 500;

/// What a session was begun with (inloggningssätt).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// A password, and a second step where the account has one.
    #[default]
    Password,
    /// A passkey alone.
    Passkey,
    /// The municipality's own sign-in.
    Elsewhere,
}

impl Way {
    /// All.
    pub const ALL: [Way; 3] = [Way::Password, Way::Passkey, Way::Elsewhere];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Way::Password => "password",
            Way::Passkey => "passkey",
            Way::Elsewhere => "elsewhere",
        }
    }

    /// The way written as `code`.
    pub fn parse(code: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// What whoever runs the server has chosen (inställningar för inloggning).
#[derive(Default)]
pub struct Means {
    /// How browsers reach this server, as `https://ombud.exempel.se`; none where nobody has said it.
    pub public_url: Option<String>,
    /// The same where nobody has said it: this machine, at the port that is listened on.
    pub local_url: Option<String>,
    /// The municipality's own sign-in.
    pub elsewhere: Option<Provider>,
    /// Passwords that are known to have leaked.
    pub breached: Option<Breached>,
}

impl Means {
    /// The server as browsers know it, without a `/` at its end; none in tests that do not ask.
    pub fn site(&self) -> Option<String> {
        let site = self.public_url.as_ref().or(self.local_url.as_ref())?;
        Some(site.trim_end_matches('/').to_owned())
    }
}

/// The way in (ingång).
pub struct Entrance {
    /// Those whose password was right and who have one more step to take.
    pub(super) begun: Waiting<Begun>,
    /// Passkeys' questions that wait for their answers.
    pub(super) ceremonies: Waiting<Ceremony>,
    /// Visits to the municipality's own sign-in.
    pub(super) visits: Waiting<Visit>,
    means: OnceLock<Means>,
}

impl Default for Entrance {
    fn default() -> Entrance {
        let (begun, ceremonies) = (Waiting::new(MOST), Waiting::new(MOST));
        Entrance { begun, ceremonies, visits: Waiting::new(MOST_VISITS), means: OnceLock::new() }
    }
}

impl Entrance {
    /// Sets what has been chosen, once, before anybody signs in; whether it was the first time.
    pub fn choose(&self, means: Means) -> bool {
        self.means.set(means).is_ok()
    }

    /// What has been chosen.
    pub fn means(&self) -> &Means {
        self.means.get_or_init(Means::default)
    }
}
