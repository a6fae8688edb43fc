//! What waits for its next step: in this server's memory, for five minutes, found by a secret that only one browser has.

use super::{Account, session};
use sealing::KeyPair;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long the next step may take: five minutes, in microseconds.
const LONGEST: i64 = 5 * 60 * 1_000_000;
/// How many codes may be tried after one right password.
const TRIES: u32 = 5;

/// Things that wait (väntande), each under the digest of a secret.
pub struct Waiting<T> {
    most: usize,
    held: Mutex<HashMap<Vec<u8>, (i64, T)>>,
}

impl<T> Waiting<T> {
    /// Room for `most` of them: those who have not even signed in must not be able to fill the memory.
    pub fn new(most: usize) -> Waiting<T> {
        Waiting { most, held: Mutex::default() }
    }

    /// Keeps `value` from `now` (microseconds since 1970) on. Where there is no room, the one that has waited longest goes.
    pub fn put(&self, secret: &str, value: T, now: i64) {
        let mut held = self.held(now);
        if held.len() >= self.most
            && let Some(oldest) = held.iter().min_by_key(|(_, (since, _))| *since).map(|(digest, _)| digest.clone())
        {
            held.remove(&oldest);
        }
        held.insert(session::digest(secret), (now, value));
    }

    /// Gives it out, once.
    pub fn take(&self, secret: &str, now: i64) -> Option<T> {
        self.held(now).remove(&session::digest(secret)).map(|(_, value)| value)
    }

    /// Looks at it where it is.
    pub fn look<R>(&self, secret: &str, now: i64, look: impl FnOnce(&mut T) -> R) -> Option<R> {
        self.held(now).get_mut(&session::digest(secret)).map(|(_, value)| look(value))
    }

    fn held(&self, now: i64) -> MutexGuard<'_, HashMap<Vec<u8>, (i64, T)>> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, (since, _)| now - *since <= LONGEST);
        held
    }
}

/// Somebody whose password was right and who has one more step to take (påbörjad inloggning). The key pair is open already,
/// since the password is not kept; it is wiped when this is dropped.
pub struct Begun {
    pub account: Account,
    pub pair: KeyPair,
    /// Where signing in leads.
    pub then: String,
    /// A form that was interrupted, as the sign-in page carries it.
    pub kept: String,
    tries: u32,
}

impl Begun {
    /// Signing in as `account`, on the way to `then` with the form `kept`.
    pub fn new(account: Account, pair: KeyPair, then: &str, kept: &str) -> Begun {
        Begun { account, pair, then: then.to_owned(), kept: kept.to_owned(), tries: 0 }
    }

    /// Whether one more code may be tried; counted before it is looked at, so that many at once are no more than five.
    pub fn may_try(&mut self) -> bool {
        self.tries += 1;
        self.tries <= TRIES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_given_out_once_and_not_after_five_minutes() {
        let waiting = Waiting::new(9);
        waiting.put("a", 1, 0);
        waiting.put("b", 2, 0);
        assert_eq!(waiting.take("c", 0), None);
        assert_eq!(waiting.look("a", LONGEST, |value| *value), Some(1));
        assert_eq!((waiting.take("a", LONGEST), waiting.take("a", LONGEST)), (Some(1), None));
        assert_eq!(waiting.take("b", LONGEST + 1), None);
    }

    #[test]
    fn where_there_is_no_room_the_oldest_goes() {
        let waiting = Waiting::new(2);
        for (number, secret) in ["a", "b", "c"].into_iter().enumerate() {
            waiting.put(secret, (), number as i64);
        }
        assert_eq!([waiting.take("a", 3), waiting.take("b", 3), waiting.take("c", 3)], [None, Some(()), Some(())]);
    }
}
