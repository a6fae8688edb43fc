//! The names that free text must not hold: those of the clients whom the writer knows.

use crate::access::{May, ReadSealed};
use crate::app::aside;
use crate::failure::Result;
use crate::identities::keys::Holder;

/// The whole names of the clients whose identities this session can read, for [`suspicions`](crate::freetext::suspicions). Blocks;
/// pages use [`known_names`]. Empty where the session's key pair is not at hand.
///
/// # Errors
/// Those of the database.
pub fn names<R: ReadSealed>(may: &May<R>) -> Result<Vec<String>> {
    let Ok(holder) = Holder::of(may) else { return Ok(Vec::new()) };
    let known = may.read_now(|tx| holder.identities(tx, None))?;
    Ok(known.into_iter().map(|(_, identity)| identity.name.clone()).filter(|name| !name.is_empty()).collect())
}

/// [`names`], off the threads that serve requests.
///
/// # Errors
/// As [`names`].
pub async fn known_names<R: ReadSealed>(may: &May<R>) -> Result<Vec<String>> {
    let may = may.clone();
    aside(move || names(&may)).await
}
