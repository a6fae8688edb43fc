//! One import by upload: looked at first or carried out at once, followed while it runs, told of when it ends.

use crate::access::{May, WholeRegister};
use crate::audit::Event;
use crate::exchange::jobs::{Ending, Job, Wish};
use crate::exchange::{Phase, Progress};
use crate::failure::{Failure, Result};
use crate::web::{Frame, Page, Room, back, unreadable};
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::HeaderName;
use axum::response::{IntoResponse, Response};
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempPath;
use uuid::Uuid;

/// How long the browser waits for a short import before it is shown a page that follows a long one.
const PATIENCE: Duration = Duration::from_millis(1500);

#[derive(Template)]
#[template(path = "exchange/pages/import.html")]
struct ImportPage {
    frame: Frame,
    id: Uuid,
    job: Arc<Job>,
}

impl ImportPage {
    /// How far it has come, 0–100, where that is known.
    fn percent(&self) -> Option<u64> {
        let Progress { done, total, .. } = self.job.progress()?;
        (total > 0).then(|| (done * 100 / total).min(100))
    }

    fn phase(&self) -> String {
        let phase = self.job.progress().map_or("import-phase-waiting", |progress| phase_key(progress.phase));
        self.frame.t(phase)
    }
}

fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Reading => "import-phase-reading",
        Phase::Comparing => "import-phase-comparing",
        Phase::Writing => "import-phase-writing",
    }
}

/// What the form of an upload holds.
struct Upload {
    file: TempPath,
    wish: Wish,
}

/// Takes the upload into a file and starts.
pub(super) async fn begin(may: May<WholeRegister>, form: Multipart) -> Result<Response> {
    let upload = receive(form).await?;
    start(&may, Arc::new(upload.file), upload.wish).await
}

async fn receive(mut form: Multipart) -> Result<Upload> {
    let (mut file, mut wish) = (None, Wish::Look);
    while let Some(mut field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("wish") {
            wish = Wish::parse(&field.text().await.map_err(unreadable)?);
            continue;
        }
        let broken = |error: std::io::Error| Failure::Broken(error.to_string());
        let name = field.file_name().unwrap_or_default().to_lowercase();
        let ending = if name.ends_with(".zip") {
            ".zip"
        } else if name.ends_with(".xlsx") {
            ".xlsx"
        } else {
            ".csv"
        };
        let mut kept = tempfile::Builder::new().suffix(ending).tempfile().map_err(broken)?;
        while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
            kept.write_all(&chunk).map_err(broken)?;
        }
        file = (!name.is_empty()).then(|| kept.into_temp_path());
    }
    let file = file.ok_or(Failure::Refused("import-no-file"))?;
    Ok(Upload { file, wish })
}

async fn start(may: &May<WholeRegister>, file: Arc<TempPath>, wish: Wish) -> Result<Response> {
    let id = may.app().id();
    let job = may.app().imports.start(may, id, file, wish);
    // A short import has ended before anybody would look; a long one is followed on its page.
    let _ = tokio::time::timeout(PATIENCE, job.ended()).await;
    Ok(back(format!("/exchange/imports/{id}")))
}

pub(super) async fn show(may: May<WholeRegister>, Path(id): Path<Uuid>) -> Result<Response> {
    let job = may.app().imports.find(may.actor().operation, id).ok_or(Failure::NotFound)?;
    let running = job.ending().is_none();
    if !running {
        let wish = job.wish.code();
        may.look(move |_| Ok(((), Event::new("import.read", wish)))).await?;
    }
    let page = Page(ImportPage { frame: Frame::of(&may, Room::Exchange), id, job }).into_response();
    // Works without scripts: the browser asks again by itself while the import goes on.
    let again = [(HeaderName::from_static("refresh"), "2")];
    Ok(if running { (again, page).into_response() } else { page })
}

/// Imports the file that was looked at.
pub(super) async fn carry_out(may: May<WholeRegister>, Path(id): Path<Uuid>) -> Result<Response> {
    let job = may.app().imports.find(may.actor().operation, id).ok_or(Failure::NotFound)?;
    let looked_at = matches!(job.ending(), Some(Ending::Done(_)));
    if !looked_at {
        return Err(Failure::Refused("import-not-looked-at"));
    }
    start(&may, job.file(), Wish::CarryOut).await
}
