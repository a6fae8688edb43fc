//! The operation's own key pair: made once, kept by its managers and by printed words, and made anew when one of them leaves.

use super::store::{self, OperationKey};
use crate::access::{ReadSealed, Secrecy, Tx, WriteSealed};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::identities::keys::{Holder, RECOVERY, for_holder, for_operation};
use crate::identities::store::keys as persons;
use crate::inquiries;
use sealing::{KeyPair, PublicKey, RecoveryKey, Unsealed};

/// Makes the operation's first key pair: for the one who asks, and for words that are shown once.
///
/// # Errors
/// [`Failure::Refused`] where there is one already.
pub fn begin(tx: &mut Tx<impl ReadSealed + WriteSealed>, app: &App, holder: &Holder) -> Result<RecoveryKey> {
    if store::operation_key(tx)?.is_some() {
        return Err(Failure::Refused("secrecy-key-is-there"));
    }
    let recovery = RecoveryKey::generate(&app.chance());
    let pair = KeyPair::generate(&app.chance());
    let key = OperationKey {
        version: 1,
        public: pair.public().clone(),
        recovery: recovery.pair().public().clone(),
        stale: false,
    };
    store::add_operation_key(tx, &key, app.micros())?;
    hand(tx, app, &pair, 1, RECOVERY, &key.recovery)?;
    hand(tx, app, &pair, 1, &holder.account().to_string(), holder.public())?;
    Ok(recovery)
}

/// Wraps the private half for one more.
fn hand(
    tx: &mut Tx<impl ReadSealed + WriteSealed>,
    app: &App,
    pair: &KeyPair,
    version: i64,
    holder: &str,
    public: &PublicKey,
) -> Result<()> {
    let context = for_holder(tx.operation(), version, holder);
    let wrapped = public.wrap(pair.private(), &context, &app.chance()).map_err(broken)?;
    Ok(store::give(tx, version, holder, &wrapped)?)
}

/// The present key and its private half, for one who has it.
fn held(tx: &mut Tx<Secrecy>, holder: &Holder) -> Result<(OperationKey, KeyPair)> {
    let key = store::operation_key(tx)?.ok_or(Failure::Refused("identity-no-operation-key"))?;
    let pair = holder.operation_pair(tx, key.version)?.ok_or(Failure::Refused("secrecy-not-a-holder"))?;
    Ok((key, pair))
}

/// Gives the operation's key to every manager who has signed in and does not have it; says how many got it.
///
/// # Errors
/// [`Failure::Refused`] where the one who asks does not have it either.
pub fn share(tx: &mut Tx<Secrecy>, app: &App, holder: &Holder) -> Result<usize> {
    let (key, pair) = held(tx, holder)?;
    let mut given = 0;
    for manager in store::managers(tx, key.version)?.into_iter().filter(|manager| !manager.has_key) {
        let Some(public) = manager.public else { continue };
        hand(tx, app, &pair, key.version, &manager.account.to_string(), &public)?;
        given += 1;
    }
    Ok(given)
}

/// Puts new words in the place of the old ones, which open nothing from now on.
///
/// # Errors
/// [`Failure::Refused`] where the one who asks does not have the operation's key.
pub fn renew_words(tx: &mut Tx<Secrecy>, app: &App, holder: &Holder) -> Result<RecoveryKey> {
    let recovery = RecoveryKey::generate(&app.chance());
    let public = recovery.pair().public().clone();
    // The old words must not open what is sealed from now on either, so the pair itself is made anew.
    rotate(tx, app, holder, Some(&public))?;
    Ok(recovery)
}

/// Gives the operation's key to the one who asks, by the printed words.
///
/// # Errors
/// [`Failure::Refused`] where the words are not those of this operation.
pub fn recover(tx: &mut Tx<Secrecy>, app: &App, holder: &Holder, words: &RecoveryKey) -> Result<()> {
    let key = store::operation_key(tx)?.ok_or(Failure::Refused("identity-no-operation-key"))?;
    let wrong = || Failure::Refused("secrecy-wrong-words");
    if words.pair().public() != &key.recovery {
        return Err(wrong());
    }
    let wrapped = persons::operation_private(tx, key.version, RECOVERY)?.ok_or_else(wrong)?;
    let context = for_holder(tx.operation(), key.version, RECOVERY);
    let private = words.pair().unwrap(&wrapped, &context).map_err(|_| wrong())?;
    let pair = KeyPair::from_private(&private).map_err(broken)?;
    hand(tx, app, &pair, key.version, &holder.account().to_string(), holder.public())
}

/// Makes the pair anew and wraps every person's key for it; those managers keep it who have it and should, and the words (or
/// these new ones). Says how many persons' keys were wrapped anew.
///
/// # Errors
/// [`Failure::Refused`] where the one who asks does not have the operation's key.
pub fn rotate(tx: &mut Tx<Secrecy>, app: &App, holder: &Holder, words: Option<&PublicKey>) -> Result<usize> {
    let (old, pair) = held(tx, holder)?;
    let next = KeyPair::generate(&app.chance());
    let recovery = words.unwrap_or(&old.recovery).clone();
    let key = OperationKey { version: old.version + 1, public: next.public().clone(), recovery, stale: false };
    store::add_operation_key(tx, &key, app.micros())?;
    let keepers = store::managers(tx, old.version)?.into_iter().filter(|manager| manager.has_key);
    for (account, public) in keepers.filter_map(|manager| Some((manager.account, manager.public?))) {
        hand(tx, app, &next, key.version, &account.to_string(), &public)?;
    }
    hand(tx, app, &next, key.version, RECOVERY, &key.recovery)?;
    let wrapped = persons::escrows(tx)?;
    for (person, version, old_wrap) in &wrapped {
        let opened = pair.unwrap(old_wrap, &for_operation(*person, *version)).map_err(broken)?;
        let context = for_operation(*person, key.version);
        let wrapped = key.public.wrap(&opened, &context, &app.chance()).map_err(broken)?;
        persons::rewrap_escrow(tx, *person, key.version, &wrapped)?;
    }
    inquiries::sealed::rewrap(tx, app, &pair, &key)?;
    store::forget_older(tx, key.version)?;
    Ok(wrapped.len())
}

/// Brings who can read every person in line with who should: after somebody who lost everything has a new key pair, and after
/// somebody has left. Says for how many persons something was done.
///
/// # Errors
/// [`Failure::Refused`] where the one who asks does not have the operation's key.
pub fn settle_all(tx: &mut Tx<Secrecy>, holder: &Holder) -> Result<usize> {
    held(tx, holder)?;
    let mut done = 0;
    for (person, ..) in persons::escrows(tx)? {
        done += usize::from(holder.settle(tx, person)?);
    }
    Ok(done)
}

fn broken(error: Unsealed) -> Failure {
    Failure::Broken(error.to_string())
}
