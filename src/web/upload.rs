//! A form with a file in it.

use super::Typed;
use crate::failure::{Failure, Result};
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;

/// A form with the file of its field `file` (uppladdning).
pub struct Upload {
    /// What was typed beside the file.
    pub typed: Typed,
    /// None where no file was chosen.
    pub file: Option<Sent>,
}

/// A file as it was sent (fil).
pub struct Sent {
    pub name: String,
    /// Empty where it was too large.
    pub bytes: Vec<u8>,
    /// Whether it had more bytes than are taken. It is read past all the same, since what was typed may come after it and a
    /// browser that is interrupted shows nothing.
    pub too_large: bool,
}

impl Upload {
    /// Reads the form; its file may have `most` bytes.
    ///
    /// # Errors
    /// [`Failure::TooLarge`] past the limit of the route, [`Failure::Unreadable`] where it is no such form or a text holds a NUL.
    pub async fn read(mut form: Multipart, most: usize) -> Result<Upload> {
        let mut upload = Upload { typed: Typed::default(), file: None };
        while let Some(mut field) = form.next_field().await.map_err(unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == "file" {
                let sent = Sent::read(&mut field, most).await?;
                upload.file = (!sent.name.is_empty()).then_some(sent);
                continue;
            }
            let text = field.text().await.map_err(unreadable)?;
            if text.contains('\0') || name.contains('\0') {
                return Err(Failure::Unreadable("a NUL".into()));
            }
            upload.typed = upload.typed.and(&name, text);
        }
        Ok(upload)
    }
}

impl Sent {
    async fn read(field: &mut Field<'_>, most: usize) -> Result<Sent> {
        let name = field.file_name().unwrap_or_default().to_owned();
        let mut sent = Sent { name, bytes: Vec::new(), too_large: false };
        while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
            sent.too_large |= sent.bytes.len() + chunk.len() > most;
            if sent.too_large {
                sent.bytes = Vec::new();
            } else {
                sent.bytes.extend_from_slice(&chunk);
            }
        }
        Ok(sent)
    }
}

/// Why an upload could not be read.
pub fn unreadable(error: MultipartError) -> Failure {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::Unreadable(error.to_string()),
    }
}
