//! What a report says beside its content: when it was made, and whether it is frozen.

use super::{Version, grouped};
use crate::grant::figures::About;
use crate::web::Texts;
use documents::{Field, Value};
use jiff::civil::DateTime;

/// What a document says beside its content (utgåva).
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub texts: &'static Texts,
    /// Local time that becomes the files' date, and the day until which the register was read.
    pub at: DateTime,
    /// The version that is being frozen; none for a draft.
    pub version: Option<&'a Version>,
}

impl Setting<'_> {
    /// What stands across every page of what must not be taken for a frozen report of somebody real.
    pub fn stamp(&self, about: &About) -> Option<String> {
        let words = [(about.demonstration, "grant-doc-demonstration"), (self.version.is_none(), "grant-doc-draft")];
        let stamps: Vec<String> =
            words.into_iter().filter(|(shown, _)| *shown).map(|(_, key)| self.texts.text(key)).collect();
        (!stamps.is_empty()).then(|| stamps.join(" · "))
    }

    /// Whose report it is.
    pub fn whose(&self, about: &About) -> Vec<Field> {
        let named = [("annual-fact-operation", Some(&about.name)), ("annual-fact-host", about.host.as_ref())];
        named.into_iter().filter_map(|(key, value)| Some(self.fact(key, value?.clone()))).collect()
    }

    /// When the register was read, and by which version of the counting rules it was counted.
    pub fn counted(&self, definition: i64) -> Vec<Field> {
        vec![
            self.fact("annual-fact-read", self.at.strftime("%Y-%m-%d %H:%M").to_string()),
            self.fact("annual-fact-definition", definition.to_string()),
        ]
    }

    /// Whether it is frozen: by whom, when, and with which digest.
    pub fn state(&self) -> Field {
        let Some(version) = self.version else {
            return self.fact("annual-fact-state", self.texts.text("annual-fact-draft"));
        };
        let day = version.signed_on.to_string();
        let values = [("version", version.number.into()), ("day", day.into()), ("by", version.signer.as_str().into())];
        let note = Some(format!("SHA-256 {}", grouped(&version.sha256)));
        Field { note, ..self.fact("annual-fact-state", self.texts.with("annual-fact-settled", &values)) }
    }

    /// A line of the title page.
    pub fn fact(&self, key: &str, value: String) -> Field {
        Field { label: self.texts.text(key), value: Value::Text(value), note: None }
    }
}
