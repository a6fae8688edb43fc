//! Uploaded papers: sealed like everything else, and given back only as files to save.

use super::LARGEST;
use crate::access::{May, OwnPeople};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::{keys::Holder, store};
use crate::people;
use crate::secrecy::Mode;
use crate::web::{SentFile, Upload, back};
use axum::extract::{Multipart, Path};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

async fn receive(form: Multipart) -> Result<SentFile> {
    let sent = Upload::read(form, LARGEST).await?.file.filter(|sent| sent.too_large || !sent.bytes.is_empty());
    match sent {
        Some(sent) if sent.too_large => Err(Failure::TooLarge),
        Some(sent) => Ok(sent),
        None => Err(Failure::Refused("paper-missing")),
    }
}

pub(super) async fn add(may: May<OwnPeople>, Path(person): Path<Uuid>, form: Multipart) -> Result<Response> {
    let holder = Holder::needed(&may)?;
    let (id, sent) = (may.app().id(), receive(form).await?);
    may.write(move |tx| {
        let key = holder.to_write(tx, person, Mode::keeps_notes, "note-not-kept")?;
        holder.add_paper(tx, id, person, &key, (&sent.name, &sent.bytes))?;
        Ok(((), Event::new("paper.added", person).about(person)))
    })
    .await?;
    Ok(back(format!("/people/{person}#papers")))
}

pub(super) async fn show(may: May<OwnPeople>, Path((person, id)): Path<(Uuid, Uuid)>) -> Result<Response> {
    let holder = Holder::needed(&may)?;
    let (name, content) = may
        .look(move |tx| {
            people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
            let paper = holder.paper(tx, person, id)?.ok_or(Failure::NotFound)?;
            Ok((paper, Event::new("paper.read", person).about(person)))
        })
        .await?;
    // Never shown in the page's own place: whatever somebody uploaded must not run here.
    let saved = format!("attachment; filename*=UTF-8''{}", percent(&name));
    let headers = [(header::CONTENT_TYPE, "application/octet-stream".to_owned()), (header::CONTENT_DISPOSITION, saved)];
    Ok((headers, content.to_vec()).into_response())
}

/// A file's name as RFC 8187 writes it in a header.
fn percent(name: &str) -> String {
    use std::fmt::Write;
    name.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            text.push(char::from(byte));
        } else {
            write!(text, "%{byte:02X}").expect("writing to a string cannot fail");
        }
        text
    })
}

pub(super) async fn remove(may: May<OwnPeople>, Path((person, id)): Path<(Uuid, Uuid)>) -> Result<Response> {
    let holder = Holder::needed(&may)?;
    may.write(move |tx| {
        people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        holder.key(tx, person)?.ok_or(Failure::Refused("identity-no-key"))?;
        let removed = store::remove_paper(tx, person, id)?;
        if !removed {
            return Err(Failure::NotFound);
        }
        Ok(((), Event::new("paper.removed", person).about(person)))
    })
    .await?;
    Ok(back(format!("/people/{person}#papers")))
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_name_cannot_leave_its_header() {
        assert_eq!(percent("brev till Ö\r\n\"x\".pdf"), "brev%20till%20%C3%96%0D%0A%22x%22.pdf");
    }
}
