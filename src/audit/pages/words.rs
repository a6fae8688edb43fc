//! Who did something and what it was, in words. No client's name is known here, only codes.

use crate::access::{self, Account, COMMAND_LINE, NOBODY, PUBLIC_FORM, ReadStaff, Tx};
use crate::audit::store::review;
use crate::failure::Result;
use crate::web::Frame;
use std::collections::HashMap;
use uuid::Uuid;

/// Those who may sign in, by what the log calls them.
pub struct Who(HashMap<String, Account>);

impl Who {
    /// Everybody in the operation.
    pub fn read(tx: &mut Tx<impl ReadStaff>) -> Result<Who> {
        let accounts = access::store::accounts(tx)?.into_iter();
        Ok(Who(accounts.map(|account| (account.id.to_string(), account)).collect()))
    }

    /// Somebody's name and role; a word for those who are nobody in particular.
    pub fn name(&self, frame: &Frame, actor: &str) -> String {
        match (self.0.get(actor), actor) {
            (Some(account), _) => {
                let role = frame.code("account-role", account.role.code());
                frame.t2("log-who", ("name", account.name.as_str()), ("role", role))
            }
            (None, COMMAND_LINE) => frame.t("log-who-program"),
            (None, PUBLIC_FORM) => frame.t("log-who-form"),
            (None, NOBODY) => frame.t("log-who-nobody"),
            (None, other) => other.to_owned(),
        }
    }

    /// Everybody's id and name, by name.
    pub fn all(&self, frame: &Frame) -> Vec<(Uuid, String)> {
        let mut all: Vec<_> = self.0.iter().map(|(label, account)| (account.id, self.name(frame, label))).collect();
        all.sort_by_cached_key(|(_, name)| name.to_lowercase());
        all
    }

    /// Which ombud each account is.
    pub fn ombud(&self) -> HashMap<String, Uuid> {
        self.0.iter().filter_map(|(label, account)| Some((label.clone(), account.ombud?))).collect()
    }

    /// What an event was done to: a person's code, and the subject word by word, accounts by their names. Other ids tell
    /// nobody anything.
    pub fn about(&self, frame: &Frame, line: &review::Line) -> (String, String) {
        let person = match (&line.code, line.entry.person) {
            (Some(code), _) => code.clone(),
            (None, Some(_)) => frame.t("log-person-gone"),
            (None, None) => String::new(),
        };
        let words = line.entry.subject.split(' ').filter_map(|word| match word.parse::<Uuid>() {
            Ok(_) if self.0.contains_key(word) => Some(self.name(frame, word)),
            Ok(_) => None,
            Err(_) => Some(word.to_owned()),
        });
        (person, words.collect::<Vec<_>>().join(" "))
    }
}

/// From where something was done: an address, or a word for what has none.
pub fn from(frame: &Frame, origin: String) -> String {
    match origin.as_str() {
        COMMAND_LINE => frame.t("log-from-program"),
        PUBLIC_FORM => frame.t("log-from-form"),
        _ => origin,
    }
}

/// What was done: the text of the kind, or the kind itself should it come from a newer program.
pub fn what(frame: &Frame, kind: &str) -> String {
    let key = format!("event-{}", kind.replace('.', "-"));
    if frame.texts().has(&key) { frame.t(&key) } else { kind.to_owned() }
}
