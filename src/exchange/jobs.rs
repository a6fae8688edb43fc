//! Imports by upload as they run: each on a thread of its own, remembered for as long as somebody may want to look.

use super::{Outcome, Progress, Watch, import};
use crate::access::{May, WholeRegister};
use crate::failure::Failure;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tempfile::TempPath;
use tokio::sync::Notify;
use uuid::Uuid;

/// How long a finished import and its file are kept: half an hour, in microseconds.
const KEPT: i64 = 30 * 60 * 1_000_000;

/// Whether to look at what an import would change, or to carry it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Look,
    CarryOut,
}

impl Wish {
    /// The wish by the name of the button; looking is the careful default.
    pub fn parse(button: &str) -> Wish {
        if button == "import" { Wish::CarryOut } else { Wish::Look }
    }

    /// The word for it in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Wish::Look => "look",
            Wish::CarryOut => "import",
        }
    }
}

/// How an import ended.
pub enum Ending {
    /// It went through, or would.
    Done(Outcome),
    /// Problems: nothing was changed.
    Refused(Outcome),
    /// The program or the database failed: nothing was changed.
    Failed(Failure),
}

/// An import under way or ended (importkörning).
pub struct Job {
    pub wish: Wish,
    operation: i64,
    started: i64,
    file: Arc<TempPath>,
    progress: Mutex<Option<Progress>>,
    ending: OnceLock<Ending>,
    end: Notify,
}

impl Job {
    /// How far it has come.
    pub fn progress(&self) -> Option<Progress> {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How it ended, once it has.
    pub fn ending(&self) -> Option<&Ending> {
        self.ending.get()
    }

    /// The uploaded file.
    pub fn file(&self) -> Arc<TempPath> {
        self.file.clone()
    }

    /// Waits until it has ended.
    pub async fn ended(&self) {
        let end = self.end.notified();
        if self.ending.get().is_none() {
            end.await;
        }
    }

    fn run(self: &Arc<Self>, may: &May<WholeRegister>) {
        let told = self.clone();
        let watch: Watch = Arc::new(move |progress| {
            *told.progress.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress);
        });
        let ending = match import(may, &self.file, self.wish == Wish::Look, &watch) {
            Ok(outcome) if outcome.problems.is_empty() => Ending::Done(outcome),
            Ok(outcome) => Ending::Refused(outcome),
            Err(failure) => Ending::Failed(failure),
        };
        let _ = self.ending.set(ending);
        self.end.notify_waiters();
    }
}

/// The imports of this server.
#[derive(Default)]
pub struct Imports(Mutex<HashMap<Uuid, Arc<Job>>>);

impl Imports {
    /// Starts an import of `file` and forgets those that nobody looks at any more.
    pub fn start(&self, may: &May<WholeRegister>, id: Uuid, file: Arc<TempPath>, wish: Wish) -> Arc<Job> {
        let (operation, started) = (may.actor().operation, may.app().micros());
        let (progress, ending, end) = (Mutex::default(), OnceLock::new(), Notify::new());
        let job = Arc::new(Job { wish, operation, started, file, progress, ending, end });
        let mut jobs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.retain(|_, job| job.ending.get().is_none() || started - job.started < KEPT);
        jobs.insert(id, job.clone());
        let (running, may) = (job.clone(), may.clone());
        tokio::task::spawn_blocking(move || running.run(&may));
        job
    }

    /// The import with this id, if it is the operation's own.
    pub fn find(&self, operation: i64, id: Uuid) -> Option<Arc<Job>> {
        let jobs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.get(&id).filter(|job| job.operation == operation).cloned()
    }
}
