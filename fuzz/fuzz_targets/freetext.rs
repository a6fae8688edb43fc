//! The checker of free text on any text: what it finds lies in the text, in order, and it never panics.
#![no_main]

#[path = "../../src/freetext/mod.rs"]
mod freetext;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (names, text) = text.split_once('\n').unwrap_or(("Asp Exempelsson", text));
    let names: Vec<&str> = names.split(';').collect();
    let mut last = 0;
    for found in freetext::suspicions(text, &names) {
        assert!(found.at.start >= last && found.at.end <= text.len());
        assert_eq!(text.get(found.at.clone()), Some(found.found.as_str()));
        last = found.at.end;
    }
});
