//! Every kind of event that the program writes can be told in words.

use super::none;
use crate::source::{Scanned, scanned};
use ombud::web::{Language, texts};
use std::collections::BTreeSet;

/// The kinds that a file's events have. Where one is chosen by a name, each text of the file that looks like a kind is taken.
fn kinds(file: &Scanned) -> Vec<&str> {
    let named = file.texts_after("Event::new(").map(|used| used.text);
    let made = file.code.matches("Event::new(").count();
    let literal: Vec<&str> = named.collect();
    let chosen = literal.len() < made || file.code.contains("refusals::note(");
    let others = file.texts.iter().map(String::as_str).filter(|text| chosen && looks_like_a_kind(text));
    literal.iter().copied().chain(others).collect()
}

/// `word.word` in small letters, either of which may be put together.
fn looks_like_a_kind(text: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase() || "_-".contains(letter))
    };
    text.split_once('.').is_some_and(|(what, done)| word(what) && word(done))
}

#[test]
fn every_kind_of_event_has_a_text() {
    let files = scanned("src");
    let kinds: BTreeSet<(&str, &str)> =
        files.iter().flat_map(|file| kinds(file).into_iter().map(|kind| (file.path.as_str(), kind))).collect();
    assert!(kinds.len() > 60, "only {} kinds were found: the search has lost its way", kinds.len());
    assert!(kinds.iter().any(|(_, kind)| *kind == "session.braked"), "kinds that are chosen by a name were not found");
    none(kinds.into_iter().flat_map(|(path, kind)| {
        let key = format!("event-{}", kind.replace('.', "-"));
        let missing = [Language::Swedish, Language::English].into_iter().filter(|language| !texts(*language).has(&key));
        missing.map(|language| format!("{path}: no {} text for {key}", language.code())).collect::<Vec<_>>()
    }));
}
