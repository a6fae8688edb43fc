//! Accounts that change, and what they lose by it, in the database.

use crate::access::{Account, Loss, Tx, WriteAccess};
use crate::args;
use crate::db::Error;
use uuid::Uuid;

/// Stores the name, role and ombud of an account anew.
///
/// # Errors
/// [`Error::Unique`] where another account of the ombud can sign in.
pub fn change_account(tx: &mut Tx<impl WriteAccess>, account: &Account) -> Result<(), Error> {
    let sql = "UPDATE account SET name = $3, role = $4, ombud = $5 WHERE operation = $1 AND id = $2";
    let args = args![tx.operation(), account.id, &account.name, account.role.code(), account.ombud];
    tx.execute(sql, args).map(drop)
}

/// Takes back what an account loses, and ends its sessions where it loses anything; gives their digests, so that key pairs in
/// memory are forgotten too. What it could open is marked, to be sealed anew by whoever opens it next.
///
/// # Errors
/// Those of the database.
pub fn take_back(tx: &mut Tx<impl WriteAccess>, account: Uuid, loss: Loss) -> Result<Vec<Vec<u8>>, Error> {
    if loss == Loss::Nothing {
        return Ok(Vec::new());
    }
    take_back_persons(tx, account, loss == Loss::Everything)?;
    take_back_operation(tx, account)?;
    end_sessions(tx, account)
}

/// The keys of persons: all of them, or those that were given for other reasons than that the person is one's own client.
fn take_back_persons(tx: &mut Tx<impl WriteAccess>, account: Uuid, all: bool) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute(
        "UPDATE person_key SET stale = TRUE WHERE operation = $1 AND EXISTS (
            SELECT 1 FROM key_grant g WHERE g.operation = person_key.operation AND g.person = person_key.person
            AND g.account = $2 AND ($3 = TRUE OR g.basis IN ('granted', 'glass')))",
        args![operation, account, all],
    )?;
    tx.execute(
        "DELETE FROM key_grant WHERE operation = $1 AND account = $2 AND ($3 = TRUE OR basis IN ('granted', 'glass'))",
        args![operation, account, all],
    )?;
    // First contacts are everybody's who may read; what was said in one is gone when it has ended.
    let sql = "DELETE FROM inquiry_grant WHERE operation = $1 AND account = $2 AND $3 = TRUE";
    tx.execute(sql, args![operation, account, all]).map(drop)
}

/// The operation's own key, if the account has it.
fn take_back_operation(tx: &mut Tx<impl WriteAccess>, account: Uuid) -> Result<(), Error> {
    let (operation, holder) = (tx.operation(), account.to_string());
    tx.execute(
        "UPDATE operation_key SET stale = TRUE WHERE operation = $1 AND EXISTS (
            SELECT 1 FROM operation_key_holder h WHERE h.operation = operation_key.operation
            AND h.version = operation_key.version AND h.holder = $2)",
        args![operation, holder.as_str()],
    )?;
    let sql = "DELETE FROM operation_key_holder WHERE operation = $1 AND holder = $2";
    tx.execute(sql, args![operation, holder.as_str()]).map(drop)
}

fn end_sessions(tx: &mut Tx<impl WriteAccess>, account: Uuid) -> Result<Vec<Vec<u8>>, Error> {
    let operation = tx.operation();
    let sql = "DELETE FROM session WHERE account IN (SELECT id FROM account WHERE operation = $1 AND id = $2)
               RETURNING digest";
    tx.all(sql, args![operation, account], |row| row.get(0))
}
