//! What happened and who saw what: events, sealed in a chain so that none can be taken out or changed unseen.

mod head;
mod month;
pub mod pages;
pub mod readers;
pub mod store;
pub mod unusual;

pub use head::{Head, NoHead};
pub use month::{Month, waiting};

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// An event (händelse): what was done, to what. Never what was written: the log holds no personal content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What was done, such as `support.closed`.
    pub kind: &'static str,
    /// What it was done to: an id, a year, a count.
    pub subject: String,
    /// Why, in the words of whoever did it; empty where nobody has to say.
    pub reason: String,
    /// The person that it was about, whatever the subject is: by this a client is told who has read.
    pub person: Option<Uuid>,
}

/// When, who and from where (stämpel): what the log adds to an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Microseconds since 1970.
    pub at: i64,
    /// The account's id, or a word for the program itself.
    pub actor: String,
    /// The address that the request came from, or a word for the program itself.
    pub origin: String,
}

impl Event {
    /// An event of `kind` about `subject`.
    pub fn new(kind: &'static str, subject: impl ToString) -> Event {
        Event { kind, subject: subject.to_string(), reason: String::new(), person: None }
    }

    /// The same event about this person, if it is about one.
    #[must_use]
    pub fn about(mut self, person: impl Into<Option<Uuid>>) -> Event {
        self.person = person.into();
        self
    }

    /// The same event with the reason that was given for it.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Event {
        self.reason = reason.into();
        self
    }
}

/// An event as it stands in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Place in the operation's chain, from 1 without gaps.
    pub number: i64,
    /// Microseconds since 1970.
    pub at: i64,
    /// The account's id, or a word for the program itself.
    pub actor: String,
    pub kind: String,
    pub subject: String,
    pub reason: String,
    pub origin: String,
    pub person: Option<Uuid>,
}

/// A link of the chain: SHA-256 over the seal before it and every field of the entry, each with its length. Reason and
/// origin are sealed where there is either or a person, the person where there is one: entries from before there were any
/// keep the seals that they have, and no entry of one kind can be taken for one of another, since the lengths say how many
/// fields there are.
pub fn seal(before: &[u8], entry: &Entry) -> Vec<u8> {
    let mut digest = Sha256::new();
    let number = entry.number.to_be_bytes();
    let at = entry.at.to_be_bytes();
    let mut fields: Vec<&[u8]> =
        vec![before, &number, &at, entry.actor.as_bytes(), entry.kind.as_bytes(), entry.subject.as_bytes()];
    if !entry.reason.is_empty() || !entry.origin.is_empty() || entry.person.is_some() {
        fields.extend([entry.reason.as_bytes(), entry.origin.as_bytes()]);
    }
    fields.extend(entry.person.as_ref().map(|person| person.as_bytes().as_slice()));
    for field in fields {
        digest.update((field.len() as u64).to_be_bytes());
        digest.update(field);
    }
    digest.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(actor: &str, kind: &str) -> Entry {
        Entry {
            number: 1,
            at: 2,
            actor: actor.into(),
            kind: kind.into(),
            subject: "x".into(),
            reason: String::new(),
            origin: String::new(),
            person: None,
        }
    }

    #[test]
    fn moving_a_letter_between_fields_breaks_the_seal() {
        assert_ne!(seal(&[], &entry("ab", "c")), seal(&[], &entry("a", "bc")));
    }

    #[test]
    fn a_person_is_sealed_and_no_person_can_be_taken_for_a_reason() {
        let plain = entry("a", "b");
        let about = Entry { person: Some(Uuid::from_u128(1)), ..plain.clone() };
        let other = Entry { person: Some(Uuid::from_u128(2)), ..plain.clone() };
        let seals = [&plain, &about, &other].map(|entry| seal(&[], entry));
        assert!(seals[0] != seals[1] && seals[1] != seals[2]);
    }

    #[test]
    fn a_seal_depends_on_the_one_before() {
        assert_ne!(seal(&[1], &entry("a", "b")), seal(&[2], &entry("a", "b")));
    }
}
