//! The recovery words: shown once, and typed in again when everybody who had the key has lost it.

use super::super::keys;
use crate::access::{May, Secrecy};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::web::{Edit, Form, Frame, Page, Problem, Problems, Reader, Room, Typed, back, wrong};
use askama::Template;
use axum::response::Response;
use sealing::{RecoveryKey, WordsError};

/// The words, this once.
#[derive(Template)]
#[template(path = "secrecy/pages/words.html")]
pub(super) struct WordsPage {
    frame: Frame,
    words: Vec<&'static str>,
}

impl WordsPage {
    pub(super) fn new(may: &May<Secrecy>, key: &RecoveryKey) -> WordsPage {
        WordsPage { frame: Frame::of(may, Room::Staff), words: key.words() }
    }
}

fn page(frame: Frame, typed: Typed, problems: Problems) -> Edit {
    let form = Form::new(&frame, "/secrecy/key/recovery", "entering", typed)
        .problems(problems)
        .submit("entering-submit")
        .cancel("/secrecy")
        .area("words")
        .required();
    let (heading, home) = (frame.t("entering-heading"), frame.t("secrecy-heading"));
    Edit::new(frame, heading, form).back("/secrecy", home).lead("entering-lead")
}

pub(super) async fn show(may: May<Secrecy>) -> Result<Page<Edit>> {
    Ok(Page(page(Frame::of(&may, Room::Staff), Typed::default(), Vec::new())))
}

pub(super) async fn recover(may: May<Secrecy>, typed: Typed) -> Result<Response> {
    let holder = Holder::needed(&may)?;
    let words = match read(&typed) {
        Ok(words) => words,
        Err(problems) => return Ok(wrong(page(Frame::of(&may, Room::Staff), typed, problems))),
    };
    let app = may.app().clone();
    let recovered = may.write(move |tx| {
        keys::recover(tx, &app, &holder, &words)?;
        Ok(((), Event::new("operation-key.recovered", tx.operation())))
    });
    match recovered.await {
        Err(Failure::Refused(key @ "secrecy-wrong-words")) => {
            let problems = vec![Problem::new("words", key)];
            Ok(wrong(page(Frame::of(&may, Room::Staff), typed, problems)))
        }
        recovered => recovered.map(|()| back("/secrecy")),
    }
}

fn read(typed: &Typed) -> Result<RecoveryKey, Problems> {
    let mut reader = Reader::new(typed);
    let key = match RecoveryKey::parse(&reader.required_text("words", 1000)) {
        Ok(key) => return Ok(key),
        Err(WordsError::Count(_)) => "entering-count",
        Err(WordsError::Unknown(_)) => "entering-unknown",
        Err(WordsError::Check) => "entering-check",
    };
    if !typed.one("words").is_empty() {
        reader.problem("words", key);
    }
    Err(reader.done(()).err().unwrap_or_default())
}
