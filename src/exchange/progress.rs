//! How far an import or an export has come.

use std::sync::Arc;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// `done` and `total` are bytes; `total` is 0 for a workbook.
    Reading,
    /// `done` and `total` are rows.
    Comparing,
    /// `done` and `total` are rows.
    Writing,
}

/// How far it has come (förlopp).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub phase: Phase,
    pub done: u64,
    pub total: u64,
}

/// Is told of progress, a few times a second at most for a large register.
pub type Watch = Arc<dyn Fn(Progress) + Send + Sync>;

/// A watch that nobody looks at.
pub fn unwatched() -> Watch {
    Arc::new(|_| ())
}
