//! JSON: one object in a known order, the same each time, in which nothing is a null.

use documents::{Block, Value, json};
use serde_json::Value as Json;

use crate::report::report;
use crate::sample::{empty, field, keep, sample, section};

fn keys(object: &Json) -> Vec<&str> {
    object.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// Whether there is a null anywhere.
fn has_null(json: &Json) -> bool {
    match json {
        Json::Null => true,
        Json::Array(items) => items.iter().any(has_null),
        Json::Object(members) => members.values().any(has_null),
        _ => false,
    }
}

#[test]
fn keys_stand_in_their_order_and_the_bytes_are_the_same_each_time() {
    for document in [report(), sample(), empty()] {
        assert_eq!(json(&document), json(&document));
        let whole: Json = serde_json::from_str(&json(&document)).expect("JSON");
        assert!(!has_null(&whole), "{}", document.title);
    }
    keep("report.json", json(&report()).as_bytes());
    let whole: Json = serde_json::from_str(&json(&report())).expect("JSON");
    let order = ["form", "language", "title", "subtitle", "stamp", "read_at", "definition", "facts", "sections"];
    assert_eq!(keys(&whole), order);
    assert_eq!((&whole["form"]["version"], &whole["definition"]), (&1.into(), &1.into()));
    assert_eq!(whole["read_at"], "2026-01-12T09:30:00");
    assert_eq!(keys(&whole["sections"][0]), ["id", "number", "heading", "blocks"]);
}

#[test]
fn a_table_has_its_headings_its_rows_and_what_its_marks_stand_for() {
    let whole: Json = serde_json::from_str(&json(&report())).expect("JSON");
    let blocks = whole["sections"][0]["blocks"].as_array().expect("blocks");
    let picture = blocks.iter().find(|block| block["block"] == "picture").expect("a picture");
    assert_eq!(keys(picture), ["block", "id", "title", "description", "notes", "table"]);
    let table = &picture["table"];
    assert_eq!(keys(table), ["caption", "columns", "rows", "notes"]);
    assert_eq!(table["columns"][1], serde_json::json!({ "heading": "Kvinnor", "numeric": true }));
    let row = &table["rows"][0];
    assert_eq!((keys(row), &row["header"]), (vec!["header", "emphasis", "cells"], &"18–24 år".into()));
    assert_eq!(keys(&row["cells"][1]), ["type", "shown", "said"]);
    assert!(table["notes"].to_string().contains("<5: färre än fem"), "{table}");
}

#[test]
fn what_is_not_given_says_so() {
    let mut document = empty();
    let blank = vec![field("A", Value::Empty, None), field("B", Value::Text(" ".into()), None)];
    document.sections = vec![section(
        "A",
        vec![Block::Fields(blank), Block::Answer { question: "Q".into(), answer: Some(" ".into()) }],
    )];
    let whole: Json = serde_json::from_str(&json(&document)).expect("JSON");
    let blocks = &whole["sections"][0]["blocks"];
    for field in 0..2 {
        assert_eq!(blocks[0]["fields"][field]["value"], serde_json::json!({ "type": "empty" }));
    }
    assert_eq!(blocks[1], serde_json::json!({ "block": "answer", "question": "Q", "answered": false }));
}
