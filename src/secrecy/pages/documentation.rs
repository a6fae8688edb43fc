//! Entering a decision about documentation, and what becomes of what is kept already.

use super::super::{Decision, Mode, store};
use super::page;
use crate::access::{May, Secrecy};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::store as sealed;
use crate::inquiries;
use crate::web::{Form, Frame, Pick, Problems, Reader, Typed, back, wrong};
use axum::response::Response;

/// What becomes of what may not be kept any longer (vad som händer med det som finns).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It stays, sealed, to be read by those who have the key until it is erased in its time.
    Kept,
    /// It is erased at once.
    Erased,
}

impl Fate {
    const ALL: [Fate; 2] = [Fate::Kept, Fate::Erased];

    const fn code(self) -> &'static str {
        match self {
            Fate::Kept => "kept",
            Fate::Erased => "erased",
        }
    }

    fn parse(code: &str) -> Option<Fate> {
        Fate::ALL.into_iter().find(|fate| fate.code() == code)
    }
}

pub(super) fn form(frame: &Frame, mode: Mode, typed: Typed, problems: Problems) -> Form {
    let modes = Mode::ALL.map(|mode| Pick::new(mode.code(), frame.code("documentation", mode.code()))).into();
    let fates = [("kept", "documentation-kept"), ("erased", "documentation-erased")];
    let fates = fates.into_iter().map(|(code, key)| Pick::new(code, frame.t(key))).collect();
    let typed = if typed == Typed::default() { Typed::of([("mode", mode.code().to_owned())]) } else { typed };
    Form::new(frame, "/secrecy/documentation", "documentation", typed)
        .problems(problems)
        .submit("documentation-submit")
        .select("mode", modes)
        .required()
        .text("reference")
        .required()
        .date("decided_on")
        .required()
        .select("fate", fates)
        .required()
}

fn read(typed: &Typed) -> Result<(Decision, Fate), Problems> {
    let mut reader = Reader::new(typed);
    let decision = Decision {
        mode: reader.code("mode", Mode::parse).unwrap_or(Mode::IdentityFree),
        reference: reader.required_text("reference", 60),
        decided_on: reader.required_date("decided_on"),
    };
    let fate = reader.code("fate", Fate::parse).unwrap_or(Fate::Kept);
    reader.done((decision, fate))
}

pub(super) async fn decide(may: May<Secrecy>, typed: Typed) -> Result<Response> {
    let (decision, fate) = match read(&typed) {
        Ok(read) => read,
        Err(problems) => return Ok(wrong(page(&may, typed, problems).await?)),
    };
    let now = may.app().micros();
    may.write(move |tx| {
        if decision.mode.keeps_identity() && store::operation_key(tx)?.is_none() {
            return Err(Failure::Refused("identity-no-operation-key"));
        }
        store::decide(tx, &decision, now)?;
        if fate == Fate::Erased {
            erase(tx, decision.mode)?;
        }
        Ok(((), Event::new("documentation.decided", format!("{} {}", decision.mode.code(), fate.code()))))
    })
    .await?;
    Ok(back("/secrecy"))
}

/// Erases what the mode no longer lets be kept.
fn erase(tx: &mut crate::access::Tx<Secrecy>, mode: Mode) -> Result<()> {
    match mode {
        Mode::IdentityFree => {
            sealed::clear_everything(tx)?;
            inquiries::store::keys::clear_everything(tx)?;
        }
        Mode::Minimal => sealed::clear_all_notes_and_papers(tx)?,
        Mode::Documented => {}
    }
    Ok(())
}
