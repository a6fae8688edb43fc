//! Accounts and sessions in the database, and the operations they belong to.

pub mod changes;
pub mod factors;
pub mod invitations;
pub mod keys;
pub mod notices;
pub mod passkeys;
pub mod sessions;

pub use sessions::{Started, end_session, start_session};

use super::{Account, Actor, ReadStaff, Role, Session, Tx, WriteAccess, session};
use crate::app::App;
use crate::db::{Error, Row};
use crate::{args, audit, db};
use jiff::civil::Date;
use uuid::Uuid;

/// Idle time after which a session has ended: twelve hours, in microseconds.
const IDLE: i64 = 12 * 3600 * 1_000_000;
/// Time after which a session has ended however much it was used: a week of working days, in microseconds.
const LONGEST: i64 = 5 * 24 * 3600 * 1_000_000;
/// How stale `seen_at` may be, so that not every page view is a write: ten minutes.
const STALE: i64 = 600 * 1_000_000;

const ACCOUNT: &str = "a.id, a.operation, a.email, a.name, a.role, a.ombud, a.language, a.active";

fn account(row: &Row) -> Result<Account, Error> {
    Ok(Account {
        id: row.get(0)?,
        operation: row.get(1)?,
        email: row.get(2)?,
        name: row.get(3)?,
        role: row.code(4, Role::parse)?,
        ombud: row.get(5)?,
        english: row.text(6)? == Some("en"),
        active: row.get(7)?,
    })
}

/// The actor whose session has `digest`, if it is still on at `now`.
///
/// # Errors
/// Those of the database.
pub fn resume(app: &App, digest: &[u8], origin: String) -> crate::failure::Result<Option<Actor>> {
    let now = app.micros();
    let sql = format!(
        "SELECT {ACCOUNT}, o.name, o.demonstration, s.name, s.factors, s.seen_at, o.today FROM session s
         JOIN account a ON a.id = s.account JOIN operation o ON o.id = a.operation
         WHERE s.digest = $1 AND a.active = TRUE AND s.seen_at > $2 AND s.started_at > $3"
    );
    let found: Option<(Actor, i64, Option<Date>)> = app.db.read(|tx| {
        tx.find(&sql, args![digest, now - IDLE, now - LONGEST], |row| {
            let account = account(row)?;
            let name = row.get::<Option<Uuid>>(10)?.unwrap_or_default();
            let session = Session { digest: digest.to_vec(), name, factors: row.get(11)? };
            let actor = Actor {
                operation: account.operation,
                account: Some(account),
                operation_name: row.get(8)?,
                demonstration: row.get(9)?,
                session: Some(session),
                origin: origin.clone(),
            };
            Ok((actor, row.get(12)?, row.get(13)?))
        })
    })?;
    let Some((actor, seen, day)) = found else { return Ok(None) };
    let today = app.today();
    if now - seen > STALE || day != Some(today) {
        let (digest, operation) = (digest.to_vec(), actor.operation);
        app.db.write(move |tx| seen_now(tx, &digest, operation, now, today))?;
    }
    Ok(Some(actor))
}

/// Notes that a session is in use, and which day it is in the operation, which statements about deputies compare with.
fn seen_now(tx: &mut db::Tx, digest: &[u8], operation: i64, now: i64, today: Date) -> Result<(), Error> {
    tx.execute("UPDATE session SET seen_at = $2 WHERE digest = $1", args![digest, now])?;
    let sql = "UPDATE operation SET today = $2 WHERE id = $1 AND (today IS NULL OR today <> $2)";
    tx.execute(sql, args![operation, today]).map(drop)
}

/// Whoever sends these headers, if somebody is signed in: for the frame of pages that anyone may see.
pub async fn actor_of(app: crate::app::App, headers: &axum::http::HeaderMap) -> Option<Actor> {
    let digest = session::from_headers(headers)?;
    tokio::task::spawn_blocking(move || resume(&app, &digest, String::new())).await.ok()?.ok()?
}

/// The account with this address and its password's hash.
///
/// # Errors
/// Those of the database.
pub fn by_email(tx: &mut db::Tx, email: &str) -> Result<Option<(Account, String)>, Error> {
    let sql = format!("SELECT {ACCOUNT}, a.password FROM account a WHERE a.email = $1 AND a.active = TRUE");
    tx.find(&sql, args![email], |row| Ok((account(row)?, row.get(8)?)))
}

/// The hash of an account that nobody has chosen a password for yet: none that a password could have.
pub const NO_PASSWORD: &str = "-";

/// The account with this id, if it is not locked, and its password's hash.
///
/// # Errors
/// Those of the database.
pub fn by_id(tx: &mut db::Tx, id: Uuid) -> Result<Option<(Account, String)>, Error> {
    let sql = format!("SELECT {ACCOUNT}, a.password FROM account a WHERE a.id = $1 AND a.active = TRUE");
    tx.find(&sql, args![id], |row| Ok((account(row)?, row.get(8)?)))
}

/// Whether nobody can sign in yet.
///
/// # Errors
/// Those of the database.
pub fn nobody(tx: &mut db::Tx) -> Result<bool, Error> {
    tx.one::<i64>("SELECT count(*) FROM account", args![]).map(|count| count == 0)
}

/// Whether nobody works in the operation yet: it is new, and its manager has it all before her or him.
///
/// # Errors
/// Those of the database.
pub fn has_no_ombud<R>(tx: &mut Tx<R>) -> Result<bool, Error> {
    let args = args![tx.operation()];
    tx.one::<i64>("SELECT count(*) FROM ombud WHERE operation = $1", args).map(|count| count == 0)
}

/// Every operation: id and name.
///
/// # Errors
/// Those of the database.
pub fn operations(tx: &mut db::Tx) -> Result<Vec<(i64, String)>, Error> {
    tx.all("SELECT id, name FROM operation ORDER BY id", args![], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Raises an operation's revision by one, and gives the new one.
pub(super) fn raise_revision(tx: &mut db::Tx, operation: i64) -> Result<i64, Error> {
    tx.one("UPDATE operation SET revision = revision + 1 WHERE id = $1 RETURNING revision", args![operation])
}

/// Notes at which revision a row of table `kind` went.
pub(super) fn note_removed(tx: &mut db::Tx, operation: i64, revision: i64, kind: &str, id: Uuid) -> Result<(), Error> {
    let sql = "INSERT INTO removed (operation, revision, kind, id) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![operation, revision, kind, id]).map(drop)
}

/// Makes an operation and starts its audit chain.
///
/// # Errors
/// [`Error::Unique`] where the name is taken.
pub fn create_operation(tx: &mut db::Tx, name: &str, demonstration: bool) -> Result<i64, Error> {
    let next: i64 = tx.one("SELECT CAST(coalesce(max(id), 0) + 1 AS BIGINT) FROM operation", args![])?;
    let sql = "INSERT INTO operation (id, name, demonstration) VALUES ($1, $2, $3)";
    tx.execute(sql, args![next, name, demonstration])?;
    audit::store::begin(tx, next)?;
    Ok(next)
}

/// Stores a new account with its password's hash.
///
/// # Errors
/// [`Error::Unique`] where the address is taken.
pub fn create_account(tx: &mut Tx<impl WriteAccess>, account: &Account, hash: &str) -> Result<(), Error> {
    let language = if account.english { "en" } else { "sv" };
    let sql = "INSERT INTO account (id, operation, email, name, role, ombud, language, active, password)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let args = args![
        account.id,
        tx.operation(),
        &account.email,
        &account.name,
        account.role.code(),
        account.ombud,
        language,
        account.active,
        hash
    ];
    tx.execute(sql, args).map(drop)
}

/// Everyone who may sign in to the operation.
///
/// # Errors
/// Those of the database.
pub fn accounts(tx: &mut Tx<impl ReadStaff>) -> Result<Vec<Account>, Error> {
    let sql = format!("SELECT {ACCOUNT} FROM account a WHERE a.operation = $1 ORDER BY a.email");
    let operation = tx.operation();
    tx.all(&sql, args![operation], account)
}

/// Lets somebody in again or keeps them out; keeping out ends their sessions at once, whose digests this gives.
///
/// # Errors
/// Those of the database.
pub fn set_active(tx: &mut Tx<impl WriteAccess>, id: Uuid, active: bool) -> Result<Vec<Vec<u8>>, Error> {
    let operation = tx.operation();
    tx.execute("UPDATE account SET active = $3 WHERE operation = $1 AND id = $2", args![operation, id, active])?;
    if active {
        return Ok(Vec::new());
    }
    let sql = "DELETE FROM session WHERE account IN (SELECT id FROM account WHERE operation = $1 AND id = $2)
               RETURNING digest";
    tx.all(sql, args![operation, id], |row| row.get(0))
}

/// Sets the language of one's own pages.
///
/// # Errors
/// Those of the database.
pub fn set_language<R>(tx: &mut Tx<R>, id: Uuid, english: bool) -> Result<(), Error> {
    let language = if english { "en" } else { "sv" };
    let operation = tx.operation();
    let sql = "UPDATE account SET language = $3 WHERE operation = $1 AND id = $2";
    tx.execute(sql, args![operation, id, language]).map(drop)
}
