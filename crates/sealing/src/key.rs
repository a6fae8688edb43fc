//! A symmetric key and what it seals: XChaCha20-Poly1305 with a nonce drawn by chance.

use crate::{Chance, Unsealed, padding};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The first byte of everything sealed by a key: a later way of sealing gets another.
const FORM: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;

/// A symmetric key (nyckel) of 256 bits. Wiped when dropped; never printed.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    /// A new key.
    pub fn generate(chance: Chance) -> Key {
        let mut bytes = Zeroizing::new([0; 32]);
        chance(&mut *bytes);
        Key(bytes)
    }

    /// The key with these bytes.
    ///
    /// # Errors
    /// Where there are not exactly 32.
    pub fn from_bytes(bytes: &[u8]) -> Result<Key, Unsealed> {
        let mut own = Zeroizing::new([0; 32]);
        if bytes.len() != own.len() {
            return Err(Unsealed);
        }
        own.copy_from_slice(bytes);
        Ok(Key(own))
    }

    /// The bytes, for wrapping.
    pub fn bytes(&self) -> &[u8] {
        &*self.0
    }

    /// The key that a password gives with this salt: argon2id at the cost that OWASP asks for (19 MiB, 2 passes, 1 lane), so
    /// that each guess at a stolen database costs as much as a sign-in.
    ///
    /// # Errors
    /// Only if memory for it cannot be had.
    pub fn from_password(password: &str, salt: &[u8; 16]) -> Result<Key, Unsealed> {
        let params = Params::new(19_456, 2, 1, Some(32)).map_err(|_| Unsealed)?;
        let mut bytes = Zeroizing::new([0; 32]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(password.as_bytes(), salt, &mut *bytes).map_err(|_| Unsealed)?;
        Ok(Key(bytes))
    }

    /// The key that a strong secret gives for one purpose, such as what a passkey gives out (WebAuthn PRF). The secret must
    /// have 256 bits of chance in it: nothing here slows down a guess.
    pub fn from_secret(secret: &[u8], purpose: &str) -> Key {
        let mut digest = Sha256::new();
        for part in [purpose.as_bytes(), secret] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        Key(Zeroizing::new(digest.finalize().into()))
    }

    /// Seals `plain` for the place `context`. The length is rounded up first, so that it does not tell a name's.
    pub fn seal(&self, plain: &[u8], context: &str, chance: Chance) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        chance(&mut nonce);
        let padded = padding::pad(plain);
        let payload = Payload { msg: &padded, aad: context.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload);
        // The cipher refuses only messages of more than 256 GiB.
        [&[FORM][..], &nonce, &sealed.unwrap_or_default()].concat()
    }

    /// Opens what was sealed for the place `context`.
    ///
    /// # Errors
    /// Where it was sealed with another key, for another place, or has been altered.
    pub fn open(&self, sealed: &[u8], context: &str) -> Result<Zeroizing<Vec<u8>>, Unsealed> {
        if sealed.len() < 1 + NONCE + TAG || sealed[0] != FORM {
            return Err(Unsealed);
        }
        let (nonce, body) = sealed[1..].split_at(NONCE);
        let nonce = XNonce::try_from(nonce).map_err(|_| Unsealed)?;
        let payload = Payload { msg: body, aad: context.as_bytes() };
        let padded = Zeroizing::new(self.cipher().decrypt(&nonce, payload).map_err(|_| Unsealed)?);
        padding::unpad(padded)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.0).into())
    }
}
