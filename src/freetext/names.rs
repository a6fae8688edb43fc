//! The names that free text must not hold: those of the clients whom the writer knows.

use crate::access::{May, Right};
use crate::app::aside;
use crate::failure::Result;

/// The whole names of the clients whose identities this session can read, for [`suspicions`](super::suspicions). Blocks;
/// pages use [`known_names`].
///
/// Nobody has a name in the register yet: persons are known by their codes alone.
///
/// # Errors
/// Those of the database.
pub fn names<R: Right>(_may: &May<R>) -> Result<Vec<String>> {
    Ok(Vec::new())
}

/// [`names`], off the threads that serve requests.
///
/// # Errors
/// As [`names`].
pub async fn known_names<R: Right>(may: &May<R>) -> Result<Vec<String>> {
    let may = may.clone();
    aside(move || names(&may)).await
}
