//! Frozen versions as every table of them holds them. Each feature asks its own table, under its own right.

use super::{FORMATS, Format, Version};
use crate::args;
use crate::db::{Arg, Error, Row};
use uuid::Uuid;

/// What is read of a version.
pub const VERSION: &str = "version, signed_at, signed_on, signer, content, sha256";

/// The version in a row of [`VERSION`].
///
/// # Errors
/// Where a column holds something else.
pub fn version(row: &Row) -> Result<Version, Error> {
    Ok(Version {
        number: row.get(0)?,
        signed_at: row.get(1)?,
        signed_on: row.get(2)?,
        signer: row.get(3)?,
        content: row.get(4)?,
        sha256: row.get(5)?,
    })
}

/// The formats that go by these endings, in the order of [`FORMATS`].
pub fn known(endings: Vec<String>) -> Vec<Format> {
    FORMATS.into_iter().filter(|format| endings.iter().any(|ending| ending == format.extension())).collect()
}

/// What is stored of a version: what it is a version of, and the columns of [`VERSION`] with the account of whoever signed after
/// the signer.
pub fn stored(of: &[Arg], account: Option<Uuid>, version: &Version) -> Vec<Arg> {
    let Version { number, signed_at, signed_on, signer, content, sha256 } = version;
    let columns = args![*number, *signed_at, *signed_on, signer, account, content, sha256];
    of.iter().chain(columns).cloned().collect()
}
