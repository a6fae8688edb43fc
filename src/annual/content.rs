//! What settling freezes of an annual report, as JSON. No I/O.

use super::report::Report;
use crate::figures::yearly::DEFINITION;
use crate::reports::Setting;
use crate::reports::canonical;
use crate::reports::frozen::sections;
use crate::web::{Language, texts};
use jiff::civil::DateTime;
use serde_json::{Map, Value as Json, json};
use stats::disclosure::{Disclosed, Seen};
use std::collections::BTreeMap;

impl Report {
    /// Everything that settling freezes: the report in both languages, and the figures that next year's is compared with. The
    /// same report gives the same bytes; when it was made is not a part of it.
    pub fn frozen(&self) -> String {
        let compared: Map<String, Json> =
            self.yearly.comparable().into_iter().map(|(key, count)| (key.to_owned(), shown(&count))).collect();
        canonical(&json!({
            "year": self.year,
            "operation": self.about.name,
            "definition": DEFINITION,
            "figures": compared,
            "sv": self.chapters(Language::Swedish),
            "en": self.chapters(Language::English),
        }))
    }

    /// What is frozen in one language: enough to tell what has changed in it.
    pub fn frozen_in(&self, language: Language) -> String {
        canonical(&json!({ language.code(): self.chapters(language) }))
    }

    fn chapters(&self, language: Language) -> Json {
        sections(&self.document(&Setting { texts: texts(language), at: DateTime::ZERO, version: None }))
    }
}

fn shown(count: &Disclosed<u64>) -> Json {
    match count.seen() {
        Seen::Exact(count) => count.into(),
        Seen::Few => "<5".into(),
        Seen::Hidden => "–".into(),
    }
}

/// What last year's report said (som det publicerades).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub version: i64,
    /// The version of the counting rules that it was made by.
    pub definition: i64,
    /// The rows of the flow by name, each as it was printed.
    pub figures: BTreeMap<String, String>,
}

impl Published {
    /// What a frozen version holds of it; `None` where the content is not of that shape.
    pub fn read(version: i64, content: &str) -> Option<Published> {
        let json: Json = serde_json::from_str(content).ok()?;
        let figures = json["figures"].as_object()?.iter();
        let figures = figures
            .map(|(key, figure)| (key.clone(), figure.as_str().map_or_else(|| figure.to_string(), str::to_owned)));
        Some(Published { version, definition: json["definition"].as_i64()?, figures: figures.collect() })
    }
}
