//! The figures of an annual report that are frozen for the next, and read from there. No I/O.

use super::report::Report;
use serde_json::Value as Json;
use stats::disclosure::{Disclosed, Seen};
use std::collections::BTreeMap;

impl Report {
    /// The figures that next year's is compared with, each as it is printed.
    pub fn compared(&self) -> Json {
        self.yearly.comparable().into_iter().map(|(key, count)| (key.to_owned(), shown(&count))).collect()
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
