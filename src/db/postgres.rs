//! PostgreSQL: a pool of connections, each with the statements it has prepared.

use super::tx::{Inner, Statements};
use super::{Error, Tx};
use postgres::{Client, Config, IsolationLevel, NoTls};
use std::sync::Arc;
use std::time::Duration;

/// How often a transaction is run again before its failure is told.
const ATTEMPTS: u32 = 8;

const UNREADABLE: &str = "the address of the PostgreSQL server cannot be read: it should be \
    postgres://USER:PASSWORD@HOST/DATABASE, where : / ? # @ and % in the password are written %3A %2F %3F %23 %40 %25";
/// The tables that an erasure takes rows out of or writes anew.
const ERASABLE: [&str; 23] = [
    "recontact",
    "inventory",
    "person",
    "intake",
    "support",
    "assignment",
    "contact",
    "rating",
    "deputy",
    "identity",
    "note",
    "paper",
    "key_grant",
    "person_key",
    "notice",
    "inquiry",
    "inquiry_sealed",
    "inquiry_grant",
    "assignment_plan",
    "rating_declined",
    "closing",
    "interview",
    "person_text",
];

/// An open PostgreSQL database.
#[derive(Clone)]
pub struct Postgres {
    pool: r2d2::Pool<Manager>,
}

struct Manager(Arc<Config>);

/// A connection and what it has prepared.
struct Connection {
    client: Client,
    statements: Statements,
}

impl r2d2::ManageConnection for Manager {
    type Connection = Connection;
    type Error = postgres::Error;

    fn connect(&self) -> Result<Connection, postgres::Error> {
        Ok(Connection { client: self.0.connect(NoTls)?, statements: Statements::new() })
    }

    fn is_valid(&self, connection: &mut Connection) -> Result<(), postgres::Error> {
        connection.client.simple_query("").map(drop)
    }

    fn has_broken(&self, connection: &mut Connection) -> bool {
        connection.client.is_closed()
    }
}

impl Postgres {
    pub(super) fn open(url: &str) -> Result<Postgres, Error> {
        // The parser's own words may repeat a part of the password.
        let config: Config = url.parse().map_err(|_| Error::Unsupported(UNREADABLE))?;
        let manager = Manager(Arc::new(config));
        // One connection first, so that a wrong address is told at once and in the server's words.
        r2d2::ManageConnection::connect(&manager)?;
        let pool = r2d2::Pool::builder()
            .max_size(8)
            .min_idle(Some(1))
            .test_on_check_out(false)
            .connection_timeout(Duration::from_secs(10))
            .build(manager)?;
        Ok(Postgres { pool })
    }

    pub(super) fn read<T, E: From<Error>>(&self, read: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        let mut connection = self.pool.get().map_err(Error::from)?;
        let Connection { client, statements } = &mut *connection;
        let transaction = client
            .build_transaction()
            .isolation_level(IsolationLevel::RepeatableRead)
            .read_only(true)
            .start()
            .map_err(Error::from)?;
        read(&mut Tx(Inner::Postgres(transaction, statements)))
    }

    pub(super) fn write<T, E: From<Error>>(&self, mut write: impl FnMut(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        let mut attempt = 1;
        loop {
            let error = match self.attempt(&mut write) {
                Ok(result) => return result,
                Err(error) => error,
            };
            if attempt == ATTEMPTS || !matches!(error, Error::Again) {
                return Err(error.into());
            }
            attempt += 1;
        }
    }

    /// Writes anew every table that an erasure reaches, so that the old files with what was deleted are given up; `false`
    /// where somebody who still sees the old rows, or works in a table for long, kept it from that.
    pub(super) fn scrub(&self) -> Result<bool, Error> {
        let mut connection = self.pool.get()?;
        let client = &mut connection.client;
        if !nobody_looks_back(client)? {
            return Ok(false);
        }
        client.batch_execute("SET lock_timeout = '5s'")?;
        let written = ERASABLE.iter().try_for_each(|table| client.batch_execute(&format!("VACUUM (FULL) {table}")));
        client.batch_execute("RESET lock_timeout")?;
        match written.map_err(Error::from) {
            Ok(()) => Ok(true),
            Err(Error::Locked) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// One run. The outer error is the database's, the inner that of `write`.
    fn attempt<T, E: From<Error>>(
        &self,
        write: &mut impl FnMut(&mut Tx) -> Result<T, E>,
    ) -> Result<Result<T, E>, Error> {
        let mut connection = self.pool.get()?;
        let Connection { client, statements } = &mut *connection;
        let transaction = client.transaction()?;
        let mut tx = Tx(Inner::Postgres(transaction, statements));
        let result = write(&mut tx);
        let Inner::Postgres(transaction, _) = tx.0 else { unreachable!("made two lines above") };
        if result.is_ok() {
            transaction.commit()?;
        }
        Ok(result)
    }
}

/// Waits up to five seconds for the transactions that had begun before, since rows that they may still read are copied
/// along; whether they have all ended. Those of other roles cannot be seen.
fn nobody_looks_back(client: &mut Client) -> Result<bool, Error> {
    let now: String = client.query_one("VALUES (CAST(clock_timestamp() AS TEXT))", &[])?.get(0);
    for _ in 0..50 {
        let older = client.query_one(
            "(SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
              AND backend_type = 'client backend' AND xact_start < CAST(CAST($1 AS TEXT) AS TIMESTAMPTZ))",
            &[&now],
        )?;
        if older.get::<_, i64>(0) == 0 {
            return Ok(true);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(false)
}
