//! Who may do what: sign-in, sessions, rights as types, and the only way into a transaction.

mod admission;
mod attempts;
mod authenticator;
mod breached;
mod browser;
mod elsewhere;
mod enter;
mod entrance;
mod invitation;
mod keyring;
pub mod keys;
mod may;
mod notices;
mod outside;
pub mod pages;
mod passkeys;
mod password;
mod pending;
mod recovery;
mod refusals;
mod rights;
mod routes;
mod session;
pub mod store;
mod tx;

pub use admission::{Loss, Obstacle, admit};
pub use attempts::Attempts;
pub use breached::Breached;
pub use browser::Browser;
pub use elsewhere::Provider;
pub use entrance::{Entrance, Means, Way};
pub use invitation::Invitation;
pub use keyring::{Keyring, Locked};
pub use may::{Anyone, May};
pub use notices::{Notice, Notices};
pub use pages::kept_page;
pub use password::Password;
pub use refusals::NOBODY;
pub use rights::*;
pub use routes::{get, post};
pub use session::{digest, value as cookie_value};
pub use tx::Tx;

use uuid::Uuid;

/// What somebody does in an operation (roll).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Personligt ombud: works with his or her own clients.
    Ombud,
    /// Verksamhetschef: answers for the operation, its figures and its staff.
    Manager,
    /// Samordnare: completeness, deficiencies, surveys.
    Coordinator,
    /// Ledamot i ledningsgruppen: aggregates, never a person.
    SteeringMember,
    /// Ekonom: money and its basis, never a person.
    Economist,
    /// Logggranskare: reads the access log and changes nothing.
    LogReviewer,
    /// Systemadministratör: who may sign in, and never an identity.
    Administrator,
}

impl Role {
    /// All, in the order that lists show them.
    pub const ALL: [Role; 7] = [
        Role::Ombud,
        Role::Manager,
        Role::Coordinator,
        Role::SteeringMember,
        Role::Economist,
        Role::LogReviewer,
        Role::Administrator,
    ];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Ombud => "ombud",
            Role::Manager => "manager",
            Role::Coordinator => "coordinator",
            Role::SteeringMember => "steering",
            Role::Economist => "economist",
            Role::LogReviewer => "reviewer",
            Role::Administrator => "administrator",
        }
    }

    /// Whether somebody in this role may ever hold a key to an identity. The others can be given none (product.md).
    pub const fn may_read_identities(self) -> bool {
        matches!(self, Role::Ombud | Role::Manager)
    }

    /// The role written as `code`.
    pub fn parse(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Somebody who may sign in (användare).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: Uuid,
    pub operation: i64,
    pub email: String,
    pub name: String,
    pub role: Role,
    /// The ombud that this person is, if one.
    pub ombud: Option<Uuid>,
    pub english: bool,
    pub active: bool,
}

/// The one who acts in a request or a command: who, in which operation.
#[derive(Clone, Debug)]
pub struct Actor {
    /// `None` for the program's own command line.
    pub account: Option<Account>,
    pub operation: i64,
    pub operation_name: String,
    pub demonstration: bool,
    /// `None` for the program's own command line.
    pub session: Option<Session>,
    /// From where: the address that the request came from, or `command line`.
    pub origin: String,
}

/// A session (inloggning) that is going on, as a request finds it.
#[derive(Clone, Debug)]
pub struct Session {
    /// The digest of the cookie's secret.
    pub digest: Vec<u8>,
    /// What lists call it by.
    pub name: Uuid,
    /// How many things proved who it is: 1 or 2.
    pub factors: i64,
}

impl Actor {
    /// Whoever runs the program by hand.
    pub fn command_line(operation: i64) -> Actor {
        Actor {
            account: None,
            operation,
            operation_name: String::new(),
            demonstration: false,
            session: None,
            origin: COMMAND_LINE.to_owned(),
        }
    }

    /// Somebody who is not signed in and fills in an operation's contact form.
    pub fn public_form(operation: i64) -> Actor {
        Actor { origin: PUBLIC_FORM.to_owned(), ..Actor::command_line(operation) }
    }

    /// What the audit log calls this actor: whoever has no account is called by where it comes from.
    pub fn label(&self) -> String {
        self.account.as_ref().map_or_else(|| self.origin.clone(), |account| account.id.to_string())
    }
}

/// What the log calls whoever runs the program by hand.
pub const COMMAND_LINE: &str = "command line";

/// What the log calls whoever fills in the public contact form, and where from: nothing is kept of the address.
pub const PUBLIC_FORM: &str = "public form";

/// An e-mail address as it is compared: trimmed, in lower case.
pub fn fold_email(typed: &str) -> String {
    typed.trim().to_lowercase()
}
