//! What all reports share: the files that they are written as, versions that are frozen, and how two of them are compared.
//! No I/O but in `store`.

pub mod frozen;
pub mod leaves;
pub mod setting;
pub mod shown;
pub mod store;

use crate::app::local;
use crate::failure::{Failure, Result};
use documents::Document;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde_json::Value;
pub use setting::Setting;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What a report is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Json,
    Html,
    Pdf,
    Docx,
    Xlsx,
    Csv,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 6] = [Format::Json, Format::Html, Format::Pdf, Format::Docx, Format::Xlsx, Format::Csv];

    /// The end of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Html => "html",
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
        }
    }

    /// The format with that extension.
    pub fn parse(extension: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.extension() == extension)
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Json => "application/json",
            Format::Html => "text/html; charset=utf-8",
            Format::Pdf => "application/pdf",
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
        }
    }

    /// A document as a file of this format.
    ///
    /// # Errors
    /// [`Failure::Broken`] where the file cannot be made.
    pub fn written(self, document: &Document) -> Result<Vec<u8>> {
        let broken = |error: documents::Error| Failure::Broken(error.to_string());
        match self {
            Format::Json => Ok(documents::json(document).into_bytes()),
            Format::Html => Ok(documents::page(document).into_bytes()),
            Format::Pdf => documents::pdf(document).map_err(broken),
            Format::Docx => documents::docx(document).map_err(broken),
            Format::Xlsx => documents::xlsx(document).map_err(broken),
            Format::Csv => Ok(documents::csv(document).into_bytes()),
        }
    }
}

/// The files that a report which is read goes out as.
pub const FORMATS: [Format; 6] = [Format::Pdf, Format::Docx, Format::Html, Format::Xlsx, Format::Csv, Format::Json];

/// A frozen version (fastställd version) of the report of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// From 1.
    pub number: i64,
    /// Microseconds since 1970.
    pub signed_at: i64,
    /// The date that the signer gave.
    pub signed_on: Date,
    pub signer: String,
    /// Canonical JSON of all that was frozen.
    pub content: String,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
}

impl Version {
    /// When it was frozen, on Swedish clocks.
    pub fn frozen_at(&self) -> DateTime {
        Timestamp::from_microsecond(self.signed_at).map(local).unwrap_or_default()
    }
}

/// Where the report of a year stands (läge).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has frozen it.
    Draft,
    /// Frozen, and nothing has changed since.
    Signed { version: i64, on: Date },
    /// Frozen, and since then so many things have changed.
    Changed { version: i64, on: Date, changes: usize },
}

impl State {
    /// The state of a report that has changed in so many ways since its last version.
    pub fn since(last: Option<&Version>, changes: impl FnOnce(&Version) -> usize) -> State {
        let Some(last) = last else { return State::Draft };
        let (version, on) = (last.number, last.signed_on);
        match changes(last) {
            0 => State::Signed { version, on },
            changes => State::Changed { version, on, changes },
        }
    }
}

/// Something that is not as it was (ändring).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is: the address of a figure or a text.
    pub key: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// What differs between two sets of things with their keys, in the order of the keys.
pub fn differences(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<Change> {
    let keys: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differing = keys.into_iter().filter(|key| before.get(*key) != after.get(*key));
    let change =
        |key: &String| Change { key: key.clone(), before: before.get(key).cloned(), after: after.get(key).cloned() };
    differing.map(change).collect()
}

/// The SHA-256 of what was frozen, in hexadecimal.
pub fn sha256(content: &str) -> String {
    sha256_of(content.as_bytes())
}

/// The SHA-256 of any bytes, in hexadecimal.
pub fn sha256_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A digest in groups of eight, so that it breaks at the end of a line.
pub fn grouped(digest: &str) -> String {
    let groups: Vec<String> =
        digest.chars().collect::<Vec<_>>().chunks(8).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// JSON in the one form that is hashed: keys in order, nothing between the parts.
pub fn canonical(json: &Value) -> String {
    match json {
        Value::Object(members) => {
            let sorted: BTreeMap<&String, &Value> = members.iter().collect();
            let members =
                sorted.iter().map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), canonical(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_same_content_is_the_same_bytes() {
        let (one, other) =
            (json!({"b": [1, {"d": 2, "c": 3}], "a": null}), json!({"a": null, "b": [1, {"c": 3, "d": 2}]}));
        assert_eq!(canonical(&one), "{\"a\":null,\"b\":[1,{\"c\":3,\"d\":2}]}");
        assert_eq!(sha256(&canonical(&one)), sha256(&canonical(&other)));
    }

    #[test]
    fn what_differs_is_told_with_both_sides() {
        let of = |pairs: &[(&str, &str)]| pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect();
        let found = differences(&of(&[("a", "1"), ("b", "2")]), &of(&[("b", "3"), ("c", "4")]));
        let keys: Vec<&str> = found.iter().map(|change| change.key.as_str()).collect();
        assert_eq!(keys, ["a", "b", "c"]);
        assert_eq!((found[0].after.as_deref(), found[1].after.as_deref()), (None, Some("3")));
    }
}
