//! A brake on guessing, by account and by the address that guesses come from: too many, and a quarter of an hour's wait.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Wrong guesses about one account.
const OF_ACCOUNT: u32 = 10;
/// Wrong guesses from one address, about whatever account: many colleagues may share one.
const FROM_ORIGIN: u32 = 50;
const WAIT_MICROS: i64 = 15 * 60 * 1_000_000;

/// Failed guesses, in this server's memory.
#[derive(Default)]
pub struct Attempts(Mutex<HashMap<(Kind, String), (u32, i64)>>);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Account,
    Origin,
}

impl Attempts {
    /// Whether one more guess about `whom` (an address as typed, an account's id) may come from `origin` at `now`
    /// (microseconds since 1970).
    pub fn may_try(&self, whom: &str, origin: &str, now: i64) -> bool {
        let failed = self.failed_so_far();
        let under = |kind: Kind, name: &str, allowed: u32| {
            let found = failed.get(&(kind, name.to_owned()));
            found.is_none_or(|(count, last)| *count < allowed || now - last > WAIT_MICROS)
        };
        under(Kind::Account, whom, OF_ACCOUNT) && under(Kind::Origin, origin, FROM_ORIGIN)
    }

    /// Notes a failure, and forgets those that are too old to matter.
    pub fn failed(&self, whom: &str, origin: &str, now: i64) {
        let mut failed = self.failed_so_far();
        failed.retain(|_, (_, last)| now - *last <= WAIT_MICROS);
        for (kind, name) in [(Kind::Account, whom), (Kind::Origin, origin)] {
            let entry = failed.entry((kind, name.to_owned())).or_insert((0, now));
            *entry = (entry.0 + 1, now);
        }
    }

    /// Forgets the failures about somebody who got in. Those of the address stay: whoever has one account of their own
    /// could otherwise guess at others for ever.
    pub fn succeeded(&self, whom: &str) {
        self.failed_so_far().remove(&(Kind::Account, whom.to_owned()));
    }

    fn failed_so_far(&self) -> MutexGuard<'_, HashMap<(Kind, String), (u32, i64)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_guess_at_an_account_has_to_wait() {
        let attempts = Attempts::default();
        for _ in 0..10 {
            assert!(attempts.may_try("a@exempel.se", "x", 0));
            attempts.failed("a@exempel.se", "x", 0);
        }
        assert!(!attempts.may_try("a@exempel.se", "y", WAIT_MICROS));
        assert!(attempts.may_try("b@exempel.se", "x", 0));
        assert!(attempts.may_try("a@exempel.se", "x", WAIT_MICROS + 1));
    }

    #[test]
    fn an_address_that_guesses_at_everybody_has_to_wait() {
        let attempts = Attempts::default();
        for number in 0..50 {
            assert!(attempts.may_try(&number.to_string(), "x", 0));
            attempts.failed(&number.to_string(), "x", 0);
        }
        attempts.succeeded("7");
        assert!(!attempts.may_try("7", "x", 0));
        assert!(attempts.may_try("7", "y", 0));
    }
}
