//! A brake on guessing: after ten wrong passwords for an address, a quarter of an hour's wait.

use std::collections::HashMap;
use std::sync::Mutex;

const ALLOWED: u32 = 10;
const WAIT_MICROS: i64 = 15 * 60 * 1_000_000;

/// Failed sign-ins by address, in this server's memory.
#[derive(Default)]
pub struct Attempts(Mutex<HashMap<String, (u32, i64)>>);

impl Attempts {
    /// Whether `email` may try once more at `now` (microseconds since 1970).
    pub fn may_try(&self, email: &str, now: i64) -> bool {
        let failed = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        failed.get(email).is_none_or(|(count, last)| *count < ALLOWED || now - last > WAIT_MICROS)
    }

    /// Notes a failure, and forgets those that are too old to matter.
    pub fn failed(&self, email: &str, now: i64) {
        let mut failed = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        failed.retain(|_, (_, last)| now - *last <= WAIT_MICROS);
        let entry = failed.entry(email.to_owned()).or_insert((0, now));
        *entry = (entry.0 + 1, now);
    }

    /// Forgets the failures of somebody who got in.
    pub fn succeeded(&self, email: &str) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).remove(email);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_guess_has_to_wait() {
        let attempts = Attempts::default();
        for _ in 0..10 {
            assert!(attempts.may_try("a@exempel.se", 0));
            attempts.failed("a@exempel.se", 0);
        }
        assert!(!attempts.may_try("a@exempel.se", WAIT_MICROS));
        assert!(attempts.may_try("b@exempel.se", 0));
        assert!(attempts.may_try("a@exempel.se", WAIT_MICROS + 1));
    }
}
