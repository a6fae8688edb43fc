//! Why a request did not go through, in the few kinds that a page or the command line tells apart.

use crate::db;

/// A failure (fel) of a request or a command.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Nobody is signed in, or the session has ended.
    #[error("not signed in")]
    SignedOut,
    /// The one signed in may not do this.
    #[error("not allowed")]
    Forbidden,
    /// There is no such thing, or not for this reader.
    #[error("not found")]
    NotFound,
    /// A rule of the field says no; the text key explains it in the user's words.
    #[error("{0}")]
    Refused(&'static str),
    /// The request itself cannot be read.
    #[error("{0}")]
    Unreadable(String),
    /// More was sent than is taken.
    #[error("too large")]
    TooLarge,
    /// The database said no.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The program itself failed.
    #[error("{0}")]
    Broken(String),
}

/// The result of anything that can fail so.
pub type Result<T, E = Failure> = std::result::Result<T, E>;
