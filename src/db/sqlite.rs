//! SQLite: one writer thread that takes waiting transactions together under one commit, and a pool of readers.

use super::tx::Inner;
use super::{Error, Tx};
use r2d2_sqlite::SqliteConnectionManager;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fs::{File, TryLockError};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// How many transactions may share one commit; more would make the first of them wait for too many others.
const TOGETHER: usize = 64;

/// How often emptying the write-ahead log is tried before whoever wants it is told that it has to wait.
const SCRUBS: u32 = 10;

/// An open SQLite database.
#[derive(Clone)]
pub struct Sqlite {
    path: PathBuf,
    readers: r2d2::Pool<SqliteConnectionManager>,
    writer: Arc<Writer>,
}

/// The writer thread. When the last handle goes it is waited for: whoever closes the file last also tidies its log, and
/// without that the next start would have to read the log through.
struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    fn start(connection: Connection) -> Result<Writer, Error> {
        let (jobs, waiting) = channel();
        let thread = std::thread::Builder::new().name("sqlite-writer".into()).spawn(move || run(&connection, &waiting));
        let thread = thread.map_err(|error| Error::Other(error.to_string()))?;
        Ok(Writer { jobs: Some(jobs), thread: Some(thread) })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        let itself = |thread: &JoinHandle<()>| thread.thread().id() == std::thread::current().id();
        // A transaction that held the last handle ends on the writer's own thread, which cannot wait for itself.
        if let Some(thread) = self.thread.take().filter(|thread| !itself(thread)) {
            let _ = thread.join();
        }
    }
}

/// A waiting transaction: given the open one to run in, or why there is none, it returns what to do when the commit
/// is known to hold or not.
type Job = Box<dyn FnOnce(Result<&Connection, Error>) -> Delivery + Send>;
type Delivery = Box<dyn FnOnce(Result<(), Error>) + Send>;

impl Sqlite {
    pub(super) fn open(path: &Path) -> Result<Sqlite, Error> {
        let connection = Connection::open(path).map_err(|error| unreachable_file(path, &error))?;
        settle(&connection).map_err(|error| name_file(path, error))?;
        let writer = Arc::new(Writer::start(connection)?);
        let manager = SqliteConnectionManager::file(path)
            .with_flags(OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .with_init(|connection| {
                plan_once(connection)?;
                connection
                    .execute_batch("PRAGMA query_only = ON; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -1500;")
            });
        let readers = r2d2::Pool::builder().max_size(8).min_idle(Some(1)).test_on_check_out(false).build(manager)?;
        Ok(Sqlite { path: path.to_owned(), readers, writer })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the file anew, brings the write-ahead log into it and empties it; `false` where somebody who reads or writes
    /// for long kept it from that. What is deleted is overwritten at once, but rows that were moved between pages may have
    /// left copies in the gaps of a page: only a file written anew has none. Waits for readers a little at a time, since
    /// writers have to wait meanwhile.
    pub(super) fn scrub(&self) -> Result<bool, Error> {
        let connection = Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        // In memory, so that no copy of the register passes through a folder for temporary files.
        match connection.execute_batch("PRAGMA temp_store = MEMORY; VACUUM").map_err(Error::from) {
            Err(Error::Locked) => return Ok(false),
            written => written?,
        }
        connection.busy_timeout(Duration::from_millis(200))?;
        for attempt in 0..SCRUBS {
            if attempt > 0 {
                std::thread::sleep(Duration::from_millis(100));
            }
            let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            if busy == 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) fn read<T, E: From<Error>>(&self, read: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        let mut connection = self.readers.get().map_err(Error::from)?;
        // Dropping it rolls back, which for a reader is the same as ending.
        let transaction = connection.transaction().map_err(Error::from)?;
        read(&mut Tx(Inner::Sqlite(&transaction)))
    }

    pub(super) fn write<T, E>(&self, mut write: impl FnMut(&mut Tx) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (deliver, answer) = channel();
        let job: Job = Box::new(move |connection| {
            let result = connection.map_err(E::from).and_then(|connection| in_savepoint(connection, &mut write));
            Box::new(move |commit: Result<(), Error>| {
                let result = result.and_then(|value| commit.map(|()| value).map_err(E::from));
                // Nobody waits any more only if the request was cancelled; the write holds all the same.
                let _ = deliver.send(result);
            })
        });
        let gone = || E::from(Error::Other("the writer has stopped".into()));
        self.writer.jobs.as_ref().ok_or_else(gone)?.send(job).map_err(|_| gone())?;
        answer.recv().map_err(|_| gone())?
    }
}

/// A statement is planned the first time and kept. Without the guarantee SQLite plans it anew at every call whose values might
/// have given another plan, which took a tenth of a page's time, and gave none.
fn plan_once(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_prepared_statement_cache_capacity(256);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map(drop)
}

/// Write-ahead log, every commit on disk before it is acknowledged, references enforced, what is deleted overwritten.
fn settle(connection: &Connection) -> Result<(), Error> {
    connection.busy_timeout(Duration::from_secs(10))?;
    plan_once(connection)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -4000;
         PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON;",
    )?;
    Ok(())
}

fn unreachable_file(path: &Path, error: &rusqlite::Error) -> Error {
    Error::NotOurs(format!("{}: cannot be opened ({error})", path.display()))
}

fn name_file(path: &Path, error: Error) -> Error {
    match error {
        Error::NotOurs(text) => Error::NotOurs(format!("{}: {text}", path.display())),
        error => error,
    }
}

/// The writer thread: ends when the last [`Sqlite`] is dropped.
fn run(connection: &Connection, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        if let Err(error) = connection.execute_batch("BEGIN IMMEDIATE") {
            first(Err(error.into()))(Ok(()));
            continue;
        }
        let mut deliveries = vec![first(Ok(connection))];
        while deliveries.len() < TOGETHER && !connection.is_autocommit() {
            let Ok(job) = jobs.try_recv() else { break };
            deliveries.push(job(Ok(connection)));
        }
        let gone = connection.is_autocommit();
        let committed = if gone { Err(Error::Full) } else { connection.execute_batch("COMMIT").map_err(Error::from) };
        if committed.is_err() && !connection.is_autocommit() {
            let _ = connection.execute_batch("ROLLBACK");
        }
        for delivery in deliveries {
            delivery(repeat(&committed));
        }
    }
}

/// The commit's outcome, told to each of those who shared it.
fn repeat(outcome: &Result<(), Error>) -> Result<(), Error> {
    match outcome {
        Ok(()) => Ok(()),
        Err(Error::Full) => Err(Error::Full),
        Err(Error::Locked) => Err(Error::Locked),
        Err(error) => Err(Error::Other(error.to_string())),
    }
}

/// Runs one transaction inside the shared one, so that its failure takes back its own changes only.
fn in_savepoint<T, E: From<Error>>(
    connection: &Connection,
    write: &mut impl FnMut(&mut Tx) -> Result<T, E>,
) -> Result<T, E> {
    connection.execute_batch("SAVEPOINT job").map_err(Error::from)?;
    let result = catch_unwind(AssertUnwindSafe(|| write(&mut Tx(Inner::Sqlite(connection)))))
        .unwrap_or_else(|_| Err(Error::Other("a transaction panicked; nothing of it was stored".into()).into()));
    // A full disk makes SQLite take back the whole shared transaction; then there is no savepoint left to end.
    if result.is_err() && connection.is_autocommit() {
        return result;
    }
    let end = if result.is_ok() { "RELEASE job" } else { "ROLLBACK TO job; RELEASE job" };
    connection.execute_batch(end).map_err(Error::from)?;
    result
}

/// Holds the right to serve one SQLite file; a second server is told so. Released when dropped or the process ends.
pub struct ServerLock(#[allow(dead_code, reason = "held, not read")] File);

impl ServerLock {
    /// Takes the lock beside the database file.
    ///
    /// # Errors
    /// [`Error::Locked`] where another server has it.
    pub fn take(database: &Path) -> Result<ServerLock, Error> {
        let mut name = database.as_os_str().to_owned();
        name.push("-server");
        let file = File::create(PathBuf::from(name)).map_err(|error| Error::Other(error.to_string()))?;
        match file.try_lock() {
            Ok(()) => Ok(ServerLock(file)),
            Err(TryLockError::WouldBlock) => Err(Error::Locked),
            Err(TryLockError::Error(error)) => Err(Error::Other(error.to_string())),
        }
    }
}
