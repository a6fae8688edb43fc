//! Who a person is: what identifies somebody, sealed apart from the register, and who has the key to it.
//!
//! The register knows a person by a code. What is here is stored only as bytes that a person's own key opens; see
//! `docs/decisions/identity.md` for the keys, the threats, and what is not protected.

pub mod keys;
pub mod names;
pub mod pages;
mod readers;
pub mod sight;
pub mod store;

mod texts;

pub use readers::{Basis, Grant, Standing, Wanted, standing};
pub use texts::{About, Text};

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What identifies a person (identitetsuppgifter). Every part is optional: support needs none of it, and what is not
/// needed is not kept (lag 2001:454 6 §). Wiped from memory when dropped.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Identity {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub telephone: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub address: String,
    /// Personnummer; only where an errand needs it.
    #[serde(default)]
    pub personal_number: String,
    /// Närstående: whom to call, and how.
    #[serde(default)]
    pub next_of_kin: String,
    /// Överenskommelse: what was agreed, in the person's own words.
    #[serde(default)]
    pub agreement: String,
    /// Språk: the language that the person wants to speak (förvaltningslagen 13 §).
    #[serde(default)]
    pub language: String,
    /// Tolk: whether an interpreter is needed, and how.
    #[serde(default)]
    pub interpreter: String,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(…)")
    }
}

impl Identity {
    /// The parts by name, in the order that forms ask for them.
    pub fn parts(&self) -> [(&'static str, &str); 9] {
        [
            ("name", &self.name),
            ("telephone", &self.telephone),
            ("email", &self.email),
            ("address", &self.address),
            ("personal_number", &self.personal_number),
            ("next_of_kin", &self.next_of_kin),
            ("agreement", &self.agreement),
            ("language", &self.language),
            ("interpreter", &self.interpreter),
        ]
    }

    /// Whether nothing is filled in.
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(|(_, value)| value.is_empty())
    }

    /// Whether the person may be meant by `typed`: every word of it begins a word of the name. Case, dots and rings do not
    /// matter.
    pub fn is_called(&self, typed: &str) -> bool {
        let name = fold(&self.name);
        let typed = fold(typed);
        let begins = |word: &str| name.split_whitespace().any(|part| part.starts_with(word));
        !typed.trim().is_empty() && typed.split_whitespace().all(begins)
    }
}

/// Lower case, without what stands on å, ä, ö and é.
fn fold(text: &str) -> String {
    let plain = |letter: char| match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

/// A running note (löpande anteckning), which the person may read at any time.
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    pub id: Uuid,
    /// Microseconds since 1970.
    pub written_at: i64,
    /// Who wrote it.
    pub author: String,
    pub text: String,
}

/// An uploaded paper (handling), without its content.
#[derive(Clone, PartialEq, Eq)]
pub struct Paper {
    pub id: Uuid,
    /// Microseconds since 1970.
    pub added_at: i64,
    pub author: String,
    pub name: String,
}

/// Everything about one person that a key opens (akt).
#[derive(Clone, Default)]
pub struct Record {
    pub identity: Identity,
    pub notes: Vec<Note>,
    pub papers: Vec<Paper>,
    pub texts: Vec<Text>,
}

impl Record {
    /// What the text about that says; empty where there is none.
    pub fn text(&self, about: About) -> &str {
        let found = self.texts.iter().find(|text| text.about == about);
        found.map(|text| text.text.as_str()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(name: &str) -> Identity {
        let mut identity = Identity::default();
        identity.name.push_str(name);
        identity
    }

    #[test]
    fn somebody_is_found_by_the_beginnings_of_names() {
        let person = called("Asp Påhittsson");
        for typed in ["asp", "PÅHITT", "pahittsson a", " Asp  På "] {
            assert!(person.is_called(typed), "{typed}");
        }
        for typed in ["", "  ", "hittsson", "asp b", "ek"] {
            assert!(!person.is_called(typed), "{typed}");
        }
    }

    #[test]
    fn nothing_of_an_identity_is_printed_by_mistake() {
        assert_eq!(format!("{:?}", called("Asp Påhittsson")), "Identity(…)");
    }
}
