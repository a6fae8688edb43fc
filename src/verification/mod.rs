//! Whether a register is whole: its chain of events, its references, what is kept beside the rows it follows from,
//! and its signed accounts.

mod store;

use crate::access::{CommandLine, Tx};
use crate::failure::Result;
use crate::{audit, grant};

/// Something that does not hold (fel i registret), in words for whoever looks after the server.
pub type Fault = String;

/// Everything wrong with the operation of `tx`; empty if it is whole.
///
/// # Errors
/// Those of the database.
pub fn faults(tx: &mut Tx<CommandLine>) -> Result<Vec<Fault>> {
    let operation = tx.operation();
    let mut faults = Vec::new();
    if let Some(number) = audit::store::verify(tx, operation)? {
        faults.push(format!("the audit chain is broken at event {number}"));
    }
    let mut found = |what: &str, rows: i64| {
        if rows > 0 {
            faults.push(format!("{what}: {rows}"));
        }
    };
    found("persons whose kept state is not what their rows give", store::unsettled(tx)?);
    for check in store::CHECKS {
        found(check.what, store::count(tx, check)?);
    }
    for (year, version, content, sha256) in store::signed(tx)? {
        if grant::sha256(&content) != sha256 {
            faults.push(format!("the signed account of {year}, version {version}, is not what was signed"));
        }
    }
    Ok(faults)
}
