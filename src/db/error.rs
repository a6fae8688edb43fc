//! What can go wrong in a database, told apart only as far as somebody above acts on it.

/// An error (fel) of the database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A row with that key is already there. Holds the constraint or column as the engine names it.
    #[error("already there: {0}")]
    Unique(String),
    /// The row refers to one that is not there, or is referred to by others.
    #[error("a reference does not hold")]
    Reference,
    /// Two support periods of one person would overlap.
    #[error("support periods of a person overlap")]
    Overlap,
    /// A rule stated in the schema is broken.
    #[error("a rule of the schema does not hold: {0}")]
    Check(String),
    /// Somebody else holds the database for too long.
    #[error("the database is locked by another program")]
    Locked,
    /// The disk or a quota on it is full, or it cannot be written; nothing was stored.
    #[error("the disk is full or cannot be written; nothing was stored")]
    Full,
    /// The file was made by a later version of the program.
    #[error("the database is at version {found}, this program knows {known}: it was made by a newer ombud")]
    Newer { found: i64, known: i64 },
    /// The file is no database, or not one of ours, or damaged.
    #[error("{0}")]
    NotOurs(String),
    /// Two transactions got in each other's way; running it again helps.
    #[error("the transaction has to be run again")]
    Again,
    /// The engine does not do this.
    #[error("{0}")]
    Unsupported(&'static str),
    /// A column held something else than our SQL expects.
    #[error("column {0} does not hold what was expected")]
    Column(usize),
    /// Anything else, in the engine's words.
    #[error("{0}")]
    Other(String),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        use rusqlite::ffi::{self, ErrorCode};
        let rusqlite::Error::SqliteFailure(code, text) = &error else { return Error::Other(error.to_string()) };
        let text = text.clone().unwrap_or_else(|| code.to_string());
        match (code.code, code.extended_code) {
            _ if text == "support_overlap" => Error::Overlap,
            (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => Error::Unique(text),
            (_, ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Error::Reference,
            (ErrorCode::ConstraintViolation, _) => Error::Check(text),
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Error::Locked,
            (ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE) => Error::Full,
            (ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt, _) => Error::NotOurs(text),
            _ => Error::Other(text),
        }
    }
}

impl From<postgres::Error> for Error {
    fn from(error: postgres::Error) -> Error {
        let Some(db) = error.as_db_error() else { return Error::Other(describe(&error)) };
        let rule = db.constraint().unwrap_or_else(|| db.message()).to_owned();
        match db.code().code() {
            "23505" => Error::Unique(rule),
            "23503" => Error::Reference,
            "23P01" => Error::Overlap,
            "23514" | "23502" => Error::Check(rule),
            "40001" | "40P01" => Error::Again,
            "55P03" => Error::Locked,
            "53100" => Error::Full,
            _ => Error::Other(db.message().to_owned()),
        }
    }
}

impl From<r2d2::Error> for Error {
    fn from(error: r2d2::Error) -> Error {
        Error::Other(error.to_string())
    }
}

/// The whole chain of causes, since the client's own message is often only "db error".
fn describe(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
