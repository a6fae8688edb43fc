//! What was said in an inquiry becomes the person's own sealed half.

use super::sealed::{self, Sight};
use super::store;
use crate::access::{Locked, OwnPeople, Tx};
use crate::failure::{Failure, Result};
use crate::identities::Identity;
use crate::identities::keys::Holder;
use crate::secrecy::{self, Mode};
use uuid::Uuid;

/// Whom it is about and how to reach the person, as somebody has confirmed them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub reach: String,
}

/// Moves what was said into the person's sealed half and erases it from the inquiry: name and way to reach where nothing
/// stands yet, and the message as a note with the id `note` where notes are kept. `named` stands in for what was said about
/// name and way to reach, where somebody has gone through it.
///
/// # Errors
/// [`Failure::Refused`] where something is sealed that the holder has no key to, or the person's key is another's.
pub fn take_over(
    tx: &mut Tx<OwnPeople>,
    holder: &Result<Holder, Locked>,
    inquiry: Uuid,
    (person, note): (Uuid, Uuid),
    named: Option<Named>,
) -> Result<()> {
    let sight = sealed::look(tx, holder, inquiry)?;
    if let Some(obstacle) = sight.obstacle() {
        return Err(Failure::Refused(obstacle));
    }
    let mode = secrecy::store::mode(tx)?;
    let named = named.unwrap_or_else(|| of(&sight));
    let named = Some(named).filter(|named| mode.keeps_identity() && *named != Named::default());
    let message = sight.said().map(|said| said.message.as_str()).filter(|text| mode.keeps_notes() && !text.is_empty());
    if named.is_some() || message.is_some() {
        let holder = holder.as_ref().map_err(|_| Failure::Refused("identity-locked"))?;
        let key = holder.to_write(tx, person, Mode::keeps_identity, "identity-not-kept")?;
        if let Some(named) = &named {
            let identity = introduced(tx, holder, person, named)?;
            holder.put_identity(tx, person, &key, &identity)?;
        }
        if let Some(message) = message {
            holder.add_note(tx, note, person, &key, message)?;
        }
    }
    Ok(store::keys::clear(tx, inquiry)?)
}

fn of(sight: &Sight) -> Named {
    let said = sight.said();
    said.map(|said| Named { name: said.name.clone(), reach: said.reach.clone() }).unwrap_or_default()
}

/// The identity with what was said put where nothing stood.
fn introduced(tx: &mut Tx<OwnPeople>, holder: &Holder, person: Uuid, named: &Named) -> Result<Identity> {
    let closed = holder.closed(tx, person)?;
    let mut identity = holder.open(person, &closed)?.unwrap_or_default().identity;
    let put = |part: &mut String, value: &str| {
        if part.is_empty() {
            part.push_str(value);
        }
    };
    put(&mut identity.name, &named.name);
    let way = if named.reach.contains('@') { &mut identity.email } else { &mut identity.telephone };
    put(way, &named.reach);
    Ok(identity)
}
