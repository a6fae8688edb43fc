//! Who may do what: sign-in, sessions, rights as types, and the only way into a transaction.

mod attempts;
mod may;
pub mod pages;
mod password;
mod rights;
mod routes;
mod session;
pub mod store;
mod tx;

pub use attempts::Attempts;
pub use may::{Anyone, May};
pub use pages::kept_page;
pub use password::Password;
pub use rights::*;
pub use routes::{get, post};
pub use session::digest;
pub use tx::Tx;

use uuid::Uuid;

/// What somebody does in an operation (roll).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Personligt ombud: works with his or her own clients.
    Ombud,
    /// Verksamhetschef: answers for the operation, its figures and its staff.
    Manager,
}

impl Role {
    /// Both, in the order that lists show them.
    pub const ALL: [Role; 2] = [Role::Ombud, Role::Manager];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Ombud => "ombud",
            Role::Manager => "manager",
        }
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
}

impl Actor {
    /// What the audit log calls this actor.
    pub fn label(&self) -> String {
        self.account.as_ref().map_or_else(|| "command line".to_owned(), |account| account.id.to_string())
    }
}

/// An e-mail address as it is compared: trimmed, in lower case.
pub fn fold_email(typed: &str) -> String {
    typed.trim().to_lowercase()
}
