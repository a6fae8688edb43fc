//! The key pairs of those who are signed in: in this server's memory, and nowhere else without a seal.

use sealing::KeyPair;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Idle time after which a key pair is forgotten and has to be unlocked again: two hours, in microseconds.
const IDLE: i64 = 2 * 3600 * 1_000_000;

/// Why no identity can be read right now (låst).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locked {
    /// Not in this role, or not by the command line.
    Never,
    /// Whoever reads identities signs in with two factors.
    SecondFactor,
    /// The session goes on, but its key pair has been forgotten, or lies in the memory of another server: it takes the password
    /// or a passkey to unlock it.
    Asleep,
}

/// Key pairs by session (nyckelknippa).
#[derive(Default)]
pub struct Keyring(Mutex<HashMap<Vec<u8>, Held>>);

struct Held {
    pair: KeyPair,
    used_at: i64,
}

impl Keyring {
    /// Holds the key pair of a session from `now` (microseconds since 1970) on.
    pub fn put(&self, session: &[u8], pair: KeyPair, now: i64) {
        self.held(now).insert(session.to_vec(), Held { pair, used_at: now });
    }

    /// The key pair of a session, for one use.
    pub fn take_out(&self, session: &[u8], now: i64) -> Option<KeyPair> {
        let mut held = self.held(now);
        let held = held.get_mut(session)?;
        held.used_at = now;
        Some(held.pair.clone())
    }

    /// Forgets the key pair of a session that has ended.
    pub fn forget(&self, session: &[u8]) {
        self.held(i64::MIN).remove(session);
    }

    /// What is held, less what has been idle for too long.
    fn held(&self, now: i64) -> MutexGuard<'_, HashMap<Vec<u8>, Held>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, held| now.saturating_sub(held.used_at) <= IDLE);
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair() -> KeyPair {
        KeyPair::from_seed(&[1; 32])
    }

    #[test]
    fn a_key_pair_is_forgotten_when_idle_and_kept_while_used() {
        let ring = Keyring::default();
        ring.put(b"a", pair(), 0);
        assert!(ring.take_out(b"a", IDLE).is_some());
        assert!(ring.take_out(b"a", 2 * IDLE).is_some());
        assert!(ring.take_out(b"a", 3 * IDLE + 1).is_none());
        assert!(ring.take_out(b"a", 0).is_none(), "it does not come back");
    }

    #[test]
    fn a_session_that_has_ended_has_no_key_pair() {
        let ring = Keyring::default();
        ring.put(b"a", pair(), 0);
        ring.put(b"b", pair(), 0);
        ring.forget(b"a");
        assert!(ring.take_out(b"a", 0).is_none());
        assert!(ring.take_out(b"b", 0).is_some());
    }
}
