//! Passkeys (WebAuthn): one gesture that proves two things, what somebody has and who somebody is; and a secret that
//! unlocks identities, for those passkeys that give one out (the PRF extension).
//!
//! The library checks what comes back. It knows nothing of PRF, so that is put into the questions here: every passkey is asked
//! with the same salt, since nobody knows beforehand which one will answer, and gives out another secret than every other.

use crate::app::App;
use crate::failure::{Failure, Result};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sealing::{KeyPair, Zeroizing};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyAuthentication, PasskeyRegistration, Url, Webauthn, WebauthnBuilder,
};

/// What every passkey is asked to compute its secret from. Another salt would give other secrets.
pub const SALT: &[u8] = b"ombud private key 1";
/// Length of the secret that a passkey gives out, in bytes.
const GIVEN: usize = 32;

/// A passkey (passnyckel) as it is stored.
#[derive(Clone, Debug)]
pub struct Stored {
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// What the library keeps of it, as JSON: public key, counter.
    pub credential: String,
    /// Microseconds since 1970.
    pub added_at: i64,
    pub used_at: Option<i64>,
}

impl Stored {
    /// As the library reads it.
    ///
    /// # Errors
    /// Where the row is damaged.
    pub fn read(&self) -> Result<Passkey> {
        serde_json::from_str(&self.credential)
            .map_err(|error| Failure::Broken(format!("a passkey is damaged: {error}")))
    }
}

/// A question that waits for its answer.
pub enum Ceremony {
    /// A new passkey for an account, whose key pair is at hand since the password has just been given.
    Adding { state: Box<PasskeyRegistration>, account: Uuid, pair: KeyPair, name: String },
    /// Anybody who has a passkey here.
    Entering(Box<DiscoverableAuthentication>),
    /// One of this account's.
    Confirming { state: Box<PasskeyAuthentication>, account: Uuid },
}

/// The server as passkeys know it; none where it has no name that they could be bound to: an address in figures will not do.
pub fn party(app: &App) -> Option<Webauthn> {
    let url = Url::parse(&app.entrance.means().site()?).ok()?;
    let name = url.domain()?.to_owned();
    WebauthnBuilder::new(&name, &url).ok()?.rp_name("Ombud").build().ok()
}

/// Where browsers have to be for a passkey to work, as they call it themselves (`location.origin`).
pub fn origin(app: &App) -> Option<String> {
    party(app)?.get_allowed_origins().first().map(|url| url.origin().ascii_serialization())
}

/// The question as the browser gets it: with what unlocks identities asked for too, and the secret under which it waits.
///
/// # Errors
/// Only if the library's own question cannot be written.
pub fn question(question: &impl Serialize, waits_under: &str) -> Result<String> {
    let mut asked = serde_json::to_value(question).map_err(|error| Failure::Broken(error.to_string()))?;
    let options = &mut asked["publicKey"];
    options["extensions"]["prf"] = json!({ "eval": { "first": URL_SAFE_NO_PAD.encode(SALT) } });
    if options.get("authenticatorSelection").is_some_and(Value::is_object) {
        // So that it can be found without an address being typed first, where there is room for it.
        options["authenticatorSelection"]["residentKey"] = json!("preferred");
    }
    Ok(json!({ "publicKey": asked["publicKey"], "ceremony": waits_under }).to_string())
}

/// What a passkey gave out, as the form carries it; none where it gives out nothing.
pub fn given(typed: &str) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(typed).ok()?);
    (bytes.len() == GIVEN).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_asks_for_the_secret_too() {
        let asked =
            json!({ "publicKey": { "challenge": "x", "authenticatorSelection": { "residentKey": "discouraged" } } });
        let asked: Value = serde_json::from_str(&question(&asked, "s").unwrap()).unwrap();
        assert_eq!(asked["publicKey"]["extensions"]["prf"]["eval"]["first"], "b21idWQgcHJpdmF0ZSBrZXkgMQ");
        assert_eq!(asked["publicKey"]["authenticatorSelection"]["residentKey"], "preferred");
        assert_eq!((&asked["publicKey"]["challenge"], &asked["ceremony"]), (&json!("x"), &json!("s")));
    }

    #[test]
    fn only_a_whole_secret_is_one() {
        assert!(given(&"A".repeat(43)).is_some());
        for none in ["", "AAAA", "å"] {
            assert!(given(none).is_none());
        }
    }
}
