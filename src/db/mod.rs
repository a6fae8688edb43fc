//! The one place that knows there are two databases.
//!
//! Everything above writes one SQL text and plain synchronous code; here it is carried out on SQLite (one file,
//! one writer thread, a pool of readers) or on PostgreSQL (a pool). See `docs/architecture.md`, *Two databases*.

mod arg;
mod backup;
mod error;
mod migrate;
mod postgres;
mod row;
mod sqlite;
mod tx;

pub use arg::Arg;
pub use error::Error;
pub use row::{FromColumn, Row};
pub use tx::Tx;

use std::path::{Path, PathBuf};

/// A database (databas), open and migrated. Cheap to clone.
#[derive(Clone)]
pub enum Db {
    /// The embedded default.
    Sqlite(sqlite::Sqlite),
    /// For more than one machine.
    Postgres(postgres::Postgres),
}

/// Where a database is: `sqlite:PATH` or `postgres://…`. Neither an error nor `{:?}` says what stands in the latter: it
/// may hold a password.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A file, made if it is not there.
    Sqlite(PathBuf),
    /// A connection string for a server.
    Postgres(String),
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Address::Sqlite(path) => f.debug_tuple("Sqlite").field(path).finish(),
            Address::Postgres(_) => f.write_str("Postgres(…)"),
        }
    }
}

impl std::str::FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Address, String> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            return Ok(Address::Sqlite(path.trim_start_matches("//").into())).and_then(|address| match address {
                Address::Sqlite(path) if path.as_os_str().is_empty() => Err("sqlite: needs a path".into()),
                address => Ok(address),
            });
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Address::Postgres(text.to_owned()));
        }
        Err("expected sqlite:PATH or postgres://…".into())
    }
}

impl Db {
    /// Opens the database, makes it if it is a file that is not there, and migrates it.
    ///
    /// # Errors
    /// Where it cannot be reached or written, or was made by a newer version of the program.
    pub fn open(address: &Address) -> Result<Db, Error> {
        let db = match address {
            Address::Sqlite(path) => Db::Sqlite(sqlite::Sqlite::open(path)?),
            Address::Postgres(url) => Db::Postgres(postgres::Postgres::open(url)?),
        };
        migrate::run(&db)?;
        Ok(db)
    }

    /// Runs `read` on one consistent view of the database. Blocks the thread.
    ///
    /// # Errors
    /// Those of `read`, and [`Error`] where no connection can be had.
    pub fn read<T, E: From<Error>>(&self, read: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        match self {
            Db::Sqlite(db) => db.read(read),
            Db::Postgres(db) => db.read(read),
        }
    }

    /// Runs `write` as one transaction: all of it is stored when this returns `Ok`, none of it otherwise.
    /// Blocks the thread. On a serialization failure `write` is run again.
    ///
    /// # Errors
    /// Those of `write`, and [`Error`] where the commit fails.
    pub fn write<T, E>(&self, write: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match self {
            Db::Sqlite(db) => db.write(write),
            Db::Postgres(db) => db.write(write),
        }
    }

    /// Takes what has been erased out of the database's own files too, and says whether that went: somebody who reads for
    /// long holds it back, and then it has to be done again later. Blocks the thread.
    ///
    /// SQLite overwrites what is deleted when it is deleted; here the file is written anew, for the copies that moving rows
    /// between pages leaves, and the write-ahead log, which still holds all of it, is emptied.
    /// PostgreSQL keeps what is deleted until its tables are written anew, which is done here. What its own log, backups
    /// and the disk itself keep is beyond this program (`docs/decisions/erasure.md`).
    ///
    /// # Errors
    /// Those of the database.
    pub fn scrub(&self) -> Result<bool, Error> {
        match self {
            Db::Sqlite(db) => db.scrub(),
            Db::Postgres(db) => db.scrub(),
        }
    }

    /// Writes a consistent copy of the whole database to one new file, also while others write.
    ///
    /// # Errors
    /// Where the file cannot be written, or the database is not SQLite (PostgreSQL has its own tools).
    pub fn backup(&self, to: &Path) -> Result<(), Error> {
        match self {
            Db::Sqlite(db) => backup::write(db, to),
            Db::Postgres(_) => Err(Error::Unsupported("backup: use pg_dump for PostgreSQL")),
        }
    }

    /// Which engine this is, for messages and metrics.
    pub fn engine(&self) -> &'static str {
        match self {
            Db::Sqlite(_) => "sqlite",
            Db::Postgres(_) => "postgres",
        }
    }
}

pub use backup::restore;
pub use migrate::newest as newest_migration;
pub use sqlite::ServerLock;

/// Collects typed arguments of a statement, in the order `$1, $2 …`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { &[$($crate::db::Arg::from($value)),*] };
}
