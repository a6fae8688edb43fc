//! What was said in a first contact, and by whom: sealed with a key of the inquiry's own, which every ombud and manager of
//! the moment gets, and the operation. It goes to the person's identity when there is a person, and is erased otherwise.

use super::store::keys::{self, Stored};
use crate::access::{Locked, ReadSealed, ReceiveInquiries, Tx, WriteSealed};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::identities::store::keys as accounts;
use crate::secrecy::{self, store::OperationKey};
use sealing::{Key, KeyPair, Unsealed, Zeroizing};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What was said (det som sagts). Wiped from memory when dropped.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Said {
    /// Whom it is about, or who wrote.
    #[serde(default)]
    pub name: String,
    /// How to reach the person: a telephone number, an e-mail address or something else.
    #[serde(default)]
    pub reach: String,
    #[serde(default)]
    pub message: String,
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Said(…)")
    }
}

impl Said {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.reach.is_empty() && self.message.is_empty()
    }
}

/// What the one who looks may see of what was said (insyn).
pub enum Sight {
    /// Nothing was noted, or it is erased.
    Nothing,
    /// The operation stores nothing that says who somebody is.
    NotKept,
    /// Something has to be done first.
    Locked(Locked),
    /// These have the key, and the one who looks does not.
    NoKey(Vec<String>),
    Open {
        said: Box<Said>,
        /// Ombud and managers who have come since and have no key.
        without: Vec<String>,
    },
}

impl Sight {
    /// What the key opens, if the one who looks has it.
    pub fn said(&self) -> Option<&Said> {
        if let Sight::Open { said, .. } = self { Some(said) } else { None }
    }

    /// Whether there is something that the one who looks cannot open.
    pub fn is_closed(&self) -> bool {
        matches!(self, Sight::Locked(_) | Sight::NoKey(_))
    }

    /// Why what is there cannot be used, as the key of a text; `None` where it can.
    pub fn obstacle(&self) -> Option<&'static str> {
        match self {
            Sight::Locked(_) => Some("identity-locked"),
            Sight::NoKey(_) => Some("inquiry-no-key"),
            _ => None,
        }
    }
}

/// Looks at what was said in an inquiry.
///
/// # Errors
/// Those of the database, and [`Failure::Broken`] where it has been altered.
pub fn look(tx: &mut Tx<impl ReadSealed>, holder: &Result<Holder, Locked>, inquiry: Uuid) -> Result<Sight> {
    let Some(stored) = keys::sealed(tx, inquiry)? else {
        let kept = secrecy::store::mode(tx)?.keeps_identity();
        return Ok(if kept { Sight::Nothing } else { Sight::NotKept });
    };
    let holder = match holder {
        Ok(holder) => holder,
        Err(locked) => return Ok(Sight::Locked(*locked)),
    };
    let readers = keys::readers(tx, inquiry)?;
    let Some(key) = key(tx, holder, inquiry, &stored)? else {
        return Ok(Sight::NoKey(readers.into_iter().map(|(_, name)| name).collect()));
    };
    let said = opened(&key, inquiry, &stored.sealed)?;
    let mut without = accounts::may_be_given(tx)?;
    without.retain(|(account, ..)| readers.iter().all(|(reader, _)| reader != account));
    Ok(Sight::Open { said, without: without.into_iter().map(|(_, name, _)| name).collect() })
}

/// Whom the inquiries are about, of those whose key the holder has; the way to reach the person where there is no name.
///
/// # Errors
/// Those of the database, and [`Failure::Broken`] where something has been altered.
pub fn names(tx: &mut Tx<impl ReadSealed>, holder: &Result<Holder, Locked>) -> Result<HashMap<Uuid, String>> {
    let Ok(holder) = holder else { return Ok(HashMap::new()) };
    let named = |(inquiry, wrapped, sealed): (Uuid, Vec<u8>, Vec<u8>)| {
        let key = holder.unwrapped_in(&wrapped, &for_account(inquiry, holder.account()))?;
        let said = opened(&key, inquiry, &sealed)?;
        Ok((inquiry, if said.name.is_empty() { said.reach.clone() } else { said.name.clone() }))
    };
    keys::granted_all(tx, holder.account())?.into_iter().map(named).collect()
}

fn opened(key: &Key, inquiry: Uuid, sealed: &[u8]) -> Result<Box<Said>> {
    let plain = key.open(sealed, &context(inquiry)).map_err(altered)?;
    serde_json::from_slice(&plain).map_err(|error| Failure::Broken(error.to_string()))
}

/// The key of an inquiry: the holder's own, or by way of the operation's key for a manager who has that.
fn key(tx: &mut Tx<impl ReadSealed>, holder: &Holder, inquiry: Uuid, stored: &Stored) -> Result<Option<Key>> {
    if let Some(wrapped) = keys::granted(tx, inquiry, holder.account())? {
        return holder.unwrapped_in(&wrapped, &for_account(inquiry, holder.account())).map(Some);
    }
    let Some(pair) = holder.operation_pair(tx, stored.version)? else { return Ok(None) };
    let bytes = pair.unwrap(&stored.wrapped, &for_operation(inquiry, stored.version)).map_err(altered)?;
    Key::from_bytes(&bytes).map(Some).map_err(altered)
}

/// Seals what was said, for the operation and for every ombud and manager who has a public key now; what was sealed of the
/// inquiry before is gone. It takes no key to seal.
///
/// # Errors
/// [`Failure::Refused`] where the operation has no key pair.
pub fn seal(tx: &mut Tx<impl ReadSealed + ReceiveInquiries>, app: &App, inquiry: Uuid, said: &Said) -> Result<()> {
    let package = package(tx, app, inquiry, said)?;
    store(tx, inquiry, package)
}

/// Stores what has been sealed.
///
/// # Errors
/// Those of the database.
pub fn store(tx: &mut Tx<impl ReceiveInquiries>, inquiry: Uuid, package: Package) -> Result<()> {
    keys::put(tx, inquiry, &package.stored)?;
    for (account, wrapped) in package.given {
        keys::give(tx, inquiry, account, &wrapped)?;
    }
    Ok(())
}

/// Something sealed and not stored yet.
pub struct Package {
    stored: Stored,
    given: Vec<(Uuid, Vec<u8>)>,
}

/// All the work of [`seal`] that takes time, without storing anything.
///
/// # Errors
/// As [`seal`].
pub fn package(tx: &mut Tx<impl ReadSealed>, app: &App, inquiry: Uuid, said: &Said) -> Result<Package> {
    let (version, public) = accounts::operation_public(tx)?.ok_or(Failure::Refused("identity-no-operation-key"))?;
    let (key, chance) = (Key::generate(&app.chance()), app.chance());
    let plain = Zeroizing::new(serde_json::to_vec(said).map_err(|error| Failure::Broken(error.to_string()))?);
    let sealed = key.seal(&plain, &context(inquiry), &chance);
    let wrapped = public.wrap(key.bytes(), &for_operation(inquiry, version), &chance).map_err(altered)?;
    let mut given = Vec::new();
    for (account, _, public) in accounts::may_be_given(tx)? {
        given.push((account, public.wrap(key.bytes(), &for_account(inquiry, account), &chance).map_err(altered)?));
    }
    Ok(Package { stored: Stored { sealed, version, wrapped }, given })
}

/// Gives the key to every ombud and manager who has come since; says how many got it.
///
/// # Errors
/// [`Failure::Refused`] where the holder has no key.
pub fn share(
    tx: &mut Tx<impl ReadSealed + ReceiveInquiries>,
    app: &App,
    holder: &Holder,
    inquiry: Uuid,
) -> Result<usize> {
    let Some(stored) = keys::sealed(tx, inquiry)? else { return Ok(0) };
    let key = key(tx, holder, inquiry, &stored)?.ok_or(Failure::Refused("inquiry-no-key"))?;
    let readers = keys::readers(tx, inquiry)?;
    let mut missing = accounts::may_be_given(tx)?;
    missing.retain(|(account, ..)| readers.iter().all(|(reader, _)| reader != account));
    for (account, _, public) in &missing {
        let wrapped = public.wrap(key.bytes(), &for_account(inquiry, *account), &app.chance()).map_err(altered)?;
        keys::give(tx, inquiry, *account, &wrapped)?;
    }
    Ok(missing.len())
}

/// The same for every inquiry whose key the holder has; says how many keys were given.
///
/// # Errors
/// Those of the database, and [`Failure::Broken`] where a key has been altered.
pub fn share_all(tx: &mut Tx<impl ReadSealed + ReceiveInquiries>, app: &App, holder: &Holder) -> Result<usize> {
    let mut given = 0;
    for (inquiry, ..) in keys::escrows(tx)? {
        given += match share(tx, app, holder, inquiry) {
            Err(Failure::Refused(_)) => 0,
            shared => shared?,
        };
    }
    Ok(given)
}

/// Wraps the key of every inquiry for the operation's new key pair.
///
/// # Errors
/// Those of the database, and [`Failure::Broken`] where a key has been altered.
pub fn rewrap(tx: &mut Tx<impl ReadSealed + WriteSealed>, app: &App, old: &KeyPair, new: &OperationKey) -> Result<()> {
    for (inquiry, version, wrapped) in keys::escrows(tx)? {
        let opened = old.unwrap(&wrapped, &for_operation(inquiry, version)).map_err(altered)?;
        let context = for_operation(inquiry, new.version);
        let wrapped = new.public.wrap(&opened, &context, &app.chance()).map_err(altered)?;
        keys::rewrap(tx, inquiry, new.version, &wrapped)?;
    }
    Ok(())
}

fn context(inquiry: Uuid) -> String {
    format!("inquiry:{inquiry}")
}

fn for_account(inquiry: Uuid, account: Uuid) -> String {
    format!("inquiry:{inquiry}:for:{account}")
}

fn for_operation(inquiry: Uuid, version: i64) -> String {
    format!("inquiry:{inquiry}:operation:{version}")
}

fn altered(error: Unsealed) -> Failure {
    Failure::Broken(error.to_string())
}
