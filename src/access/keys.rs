//! An account's own key pair: made when its owner has a password, sealed with the password, and opened again by it.
//!
//! What is stored is the public half, and the private half sealed once for each thing that only its owner has. Sealed
//! values say in their context whose they are, so that no row can stand in for another.

use super::{Account, store};
use crate::app::App;
use crate::failure::{Failure, Result};
use sealing::{Key, KeyPair};
use uuid::Uuid;

/// What seals a private key (upplåsningsmedel).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// The password.
    Password,
    /// What a passkey gives out for one question (WebAuthn PRF).
    Passkey,
}

impl Means {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Means::Password => "password",
            Means::Passkey => "passkey",
        }
    }
}

/// A private key as it is stored: sealed with one means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPair {
    /// The passkey's id, or the account's own for the password.
    pub means: Uuid,
    pub kind: Means,
    pub salt: Vec<u8>,
    pub sealed: Vec<u8>,
}

fn context(account: Uuid, means: Uuid) -> String {
    format!("account:{account}:private:{means}")
}

impl SealedPair {
    /// The private half of `pair`, sealed with a password. Takes the time that a password takes.
    ///
    /// # Errors
    /// Only where memory for it cannot be had.
    pub fn by_password(app: &App, account: Uuid, pair: &KeyPair, password: &str) -> Result<SealedPair> {
        let mut salt = [0; 16];
        (app.world.random)(&mut salt);
        let key = Key::from_password(password, &salt).map_err(broken)?;
        let sealed = key.seal(pair.private(), &context(account, account), &app.chance());
        Ok(SealedPair { means: account, kind: Means::Password, salt: salt.to_vec(), sealed })
    }

    /// The same, sealed with what the passkey `means` gives out.
    pub fn by_passkey(app: &App, account: Uuid, pair: &KeyPair, means: Uuid, salt: &[u8], given: &[u8]) -> SealedPair {
        let key = Key::from_secret(given, "passkey");
        let sealed = key.seal(pair.private(), &context(account, means), &app.chance());
        SealedPair { means, kind: Means::Passkey, salt: salt.to_vec(), sealed }
    }

    /// Opens it with what its kind asks for: a password's letters, or what the passkey gave out.
    ///
    /// # Errors
    /// [`Failure::Forbidden`] where that is not what it was sealed with.
    pub fn open(&self, account: Uuid, given: &[u8]) -> Result<KeyPair> {
        let key = match self.kind {
            Means::Password => {
                let salt = self.salt.as_slice().try_into().map_err(|_| Failure::Broken("a salt is damaged".into()))?;
                Key::from_password(std::str::from_utf8(given).unwrap_or_default(), salt).map_err(broken)?
            }
            Means::Passkey => Key::from_secret(given, "passkey"),
        };
        let private = key.open(&self.sealed, &context(account, self.means)).map_err(|_| Failure::Forbidden)?;
        KeyPair::from_private(&private).map_err(broken)
    }
}

/// The account's key pair, opened with the password that has just been checked; made if there is none yet. Blocks.
///
/// # Errors
/// Those of the database, and [`Failure::Forbidden`] where the stored pair was not sealed with this password.
pub fn unlock(app: &App, account: &Account, password: &str) -> Result<KeyPair> {
    let id = account.id;
    match app.db.read(|tx| store::keys::sealed_pair(tx, id, id))? {
        Some(sealed) => sealed.open(id, password.as_bytes()),
        None => make(app, id, password),
    }
}

/// A new key pair for an account, sealed with its password. Blocks.
///
/// # Errors
/// Those of the database.
pub fn make(app: &App, account: Uuid, password: &str) -> Result<KeyPair> {
    let pair = KeyPair::generate(&app.chance());
    let sealed = SealedPair::by_password(app, account, &pair, password)?;
    let public = pair.public().clone();
    app.db.write(move |tx| {
        store::keys::set_public(tx, account, &public)?;
        store::keys::put_sealed_pair(tx, account, &sealed)
    })?;
    Ok(pair)
}

fn broken(error: sealing::Unsealed) -> Failure {
    Failure::Broken(error.to_string())
}
