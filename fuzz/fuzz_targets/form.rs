//! Forms as anybody may send them: read field by field, told about, never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ombud::web::{Language, Reader, Typed, texts};

fuzz_target!(|body: &[u8]| {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).unwrap_or_default();
    let typed = pairs.into_iter().fold(Typed::default(), |typed, (name, value)| typed.and(&name, value));
    let mut reader = Reader::new(&typed).names(vec!["Asp Exempelsson".to_owned()]);
    let _ = (reader.date("date"), reader.required_date("date"), reader.whole("whole", 0..=100), reader.id("id"));
    let _ = (reader.text("text", 20), reader.required_text("text", 20), reader.free_text("free", 200));
    let _ = reader.codes("codes", |code| (code == "a").then_some(()));
    if let Err(problems) = reader.done(()) {
        problems.iter().for_each(|problem| drop(problem.said(texts(Language::Swedish))));
    }
});
