//! Key pairs, and keys wrapped for whoever has the private half: HPKE (RFC 9180) in base mode.

use crate::{Chance, Unsealed};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng};
use std::convert::Infallible;
use zeroize::Zeroizing;

type Suite = X25519HkdfSha256;

/// The first byte of everything wrapped for a public key.
const FORM: u8 = 1;
/// Length of the encapsulated key that HPKE puts before the ciphertext.
const ENCAPSULATED: usize = 32;

/// Whom something can be wrapped for (öppen nyckel): 32 bytes that anyone may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

/// A key pair (nyckelpar). The private half is wiped when dropped and never printed.
#[derive(Clone)]
pub struct KeyPair {
    private: Zeroizing<[u8; 32]>,
    public: PublicKey,
}

impl std::fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyPair({:?})", self.public)
    }
}

impl PublicKey {
    /// The key with these bytes.
    ///
    /// # Errors
    /// Where there are not exactly 32.
    pub fn from_bytes(bytes: &[u8]) -> Result<PublicKey, Unsealed> {
        Ok(PublicKey(bytes.try_into().map_err(|_| Unsealed)?))
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Wraps a key (or another short secret) so that only the private half opens it, and only in the place `context`.
    ///
    /// # Errors
    /// Where the public key is not one that anybody could have: all zeros, for one.
    pub fn wrap(&self, secret: &[u8], context: &str, chance: Chance) -> Result<Vec<u8>, Unsealed> {
        let recipient = <Suite as Kem>::PublicKey::from_bytes(&self.0).map_err(|_| Unsealed)?;
        let (encapsulated, body) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, Suite>(
            &OpModeS::Base,
            &recipient,
            context.as_bytes(),
            secret,
            &[],
            &mut Drawn(chance),
        )
        .map_err(|_| Unsealed)?;
        Ok([&[FORM][..], &encapsulated.to_bytes(), &body].concat())
    }
}

impl KeyPair {
    /// A new pair.
    pub fn generate(chance: Chance) -> KeyPair {
        let mut seed = Zeroizing::new([0; 32]);
        chance(&mut *seed);
        KeyPair::from_seed(&*seed)
    }

    /// The pair that a seed gives, always the same one (RFC 9180, `DeriveKeyPair`). The seed must have the strength that the
    /// pair is to have.
    pub fn from_seed(seed: &[u8]) -> KeyPair {
        let (private, public) = Suite::derive_keypair(seed);
        let mut own = KeyPair { private: Zeroizing::new([0; 32]), public: PublicKey(public.to_bytes().into()) };
        private.write_exact(&mut *own.private);
        own
    }

    /// The pair whose private half has these bytes.
    ///
    /// # Errors
    /// Where they are not a private key.
    pub fn from_private(bytes: &[u8]) -> Result<KeyPair, Unsealed> {
        let private = <Suite as Kem>::PrivateKey::from_bytes(bytes).map_err(|_| Unsealed)?;
        let public = PublicKey(Suite::sk_to_pk(&private).to_bytes().into());
        let mut own = Zeroizing::new([0; 32]);
        private.write_exact(&mut *own);
        Ok(KeyPair { private: own, public })
    }

    /// The private half, for sealing it with something that only its owner has.
    pub fn private(&self) -> &[u8] {
        &*self.private
    }

    /// The public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Opens what was wrapped for the public half in the place `context`.
    ///
    /// # Errors
    /// Where it was wrapped for somebody else, for another place, or has been altered.
    pub fn unwrap(&self, wrapped: &[u8], context: &str) -> Result<Zeroizing<Vec<u8>>, Unsealed> {
        if wrapped.len() < 1 + ENCAPSULATED || wrapped[0] != FORM {
            return Err(Unsealed);
        }
        let (encapsulated, body) = wrapped[1..].split_at(ENCAPSULATED);
        let encapsulated = <Suite as Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| Unsealed)?;
        let private = <Suite as Kem>::PrivateKey::from_bytes(&*self.private).map_err(|_| Unsealed)?;
        let opened = single_shot_open::<ChaCha20Poly1305, HkdfSha256, Suite>(
            &OpModeR::Base,
            &private,
            &encapsulated,
            context.as_bytes(),
            body,
            &[],
        );
        opened.map(Zeroizing::new).map_err(|_| Unsealed)
    }
}

/// Chance as the library wants it.
struct Drawn<'a>(Chance<'a>);

impl TryRng for Drawn<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Drawn<'_> {}
