//! Backup to one file and back, for the embedded database.

use super::sqlite::Sqlite;
use super::{Db, Error, migrate};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// SQLite's own `VACUUM INTO`: one consistent, compact file, while others go on writing.
pub(super) fn write(db: &Sqlite, to: &Path) -> Result<(), Error> {
    if to.exists() {
        return Err(Error::Other(format!("{}: is there already; nothing was written", to.display())));
    }
    let source = Connection::open_with_flags(db.path(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    source.execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
    sync(to)?;
    whole(to)
}

/// Puts a backup in the place of a database that is not there yet.
///
/// # Errors
/// Where the backup is not whole or not ours, or a database is already in the place.
pub fn restore(from: &Path, to: &Path) -> Result<Db, Error> {
    if to.exists() {
        return Err(Error::Other(format!("{}: is there already; nothing was overwritten", to.display())));
    }
    whole(from)?;
    let beside = to.with_extension("restoring");
    std::fs::copy(from, &beside).map_err(|error| io(&beside, &error))?;
    sync(&beside)?;
    std::fs::rename(&beside, to).map_err(|error| io(to, &error))?;
    Db::open(&super::Address::Sqlite(to.to_owned()))
}

/// Checks that a file is a database of ours, undamaged, and not newer than this program.
fn whole(file: &Path) -> Result<(), Error> {
    let not_ours = |why: String| Error::NotOurs(format!("{}: {why}", file.display()));
    if !file.is_file() {
        return Err(not_ours("is not a file".into()));
    }
    let copy = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String = copy
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|error| not_ours(format!("is not a whole backup ({error})")))?;
    if verdict != "ok" {
        return Err(not_ours(format!("is damaged ({verdict})")));
    }
    let found: i64 = copy
        .query_row("SELECT coalesce(max(number), 0) FROM migration", [], |row| row.get(0))
        .map_err(|_| not_ours("is a database, but not one of ombud's".into()))?;
    let broken = copy.prepare("PRAGMA foreign_key_check")?.exists([])?;
    match found {
        _ if broken => Err(not_ours("has references that do not hold".into())),
        found if found > migrate::newest() => Err(Error::Newer { found, known: migrate::newest() }),
        _ => Ok(()),
    }
}

fn sync(file: &Path) -> Result<(), Error> {
    std::fs::File::open(file).and_then(|file| file.sync_all()).map_err(|error| io(file, &error))
}

fn io(file: &Path, error: &std::io::Error) -> Error {
    Error::Other(format!("{}: {error}", file.display()))
}
