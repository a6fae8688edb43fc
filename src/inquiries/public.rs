//! The contact form that anybody can send without signing in: when it is open, and what is taken for a flood. No I/O.

use crate::secrecy::Mode;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sealing::{Chance, Key};
use uuid::Uuid;

/// What the operation has decided about its public contact form (inställningar för kontaktformuläret). Off until a manager
/// switches it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub on: bool,
    /// Shown beside the form, and in its place when it is full; at least one of the two is there.
    pub telephone: String,
    pub email: String,
    /// Working days within which somebody answers.
    pub reply_days: i64,
    /// How many unanswered forms are taken in a day before people are asked to telephone.
    pub daily: i64,
}

impl Settings {
    pub const DEFAULT: Settings =
        Settings { on: false, telephone: String::new(), email: String::new(), reply_days: 5, daily: 20 };

    /// Whether the form is there at all: switched on, and what is typed can be sealed and may be kept.
    pub fn is_open(&self, mode: Mode, has_key: bool) -> bool {
        self.on && can_be_open(mode, has_key)
    }

    /// The address that calls the number shown.
    pub fn call(&self) -> String {
        let digits = self.telephone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+');
        format!("tel:{}", digits.collect::<String>())
    }

    /// Whether so many unanswered forms today are as many as can be answered.
    pub fn is_full(&self, waiting: i64) -> bool {
        waiting >= self.daily
    }
}

/// Whether the form can be switched on.
pub fn can_be_open(mode: Mode, has_key: bool) -> bool {
    mode.keeps_identity() && has_key
}

/// Nobody reads and fills in the form in less: microseconds.
const SHORTEST: i64 = 3 * 1_000_000;
/// After so long the form is sent once more: microseconds.
const LONGEST: i64 = 4 * 3600 * 1_000_000;

/// Why a form that was sent is shown again, although nothing in it is wrong (formulärets ålder).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    TooFast,
    TooOld,
    /// Not one of ours, or altered.
    Forged,
}

/// What a form carries (formulärets märke): when it was made, and the id of what it becomes, so that a form sent twice
/// makes one inquiry. Sealed, so that nobody makes one or alters it.
pub fn token(secret: &[u8], operation: i64, made: i64, id: Uuid, chance: Chance) -> String {
    let plain = [&made.to_be_bytes()[..], id.as_bytes()].concat();
    URL_SAFE_NO_PAD.encode(key(secret).seal(&plain, &context(operation), chance))
}

/// The id that a form carries, where it is neither too new nor too old at `now` (microseconds since 1970).
///
/// # Errors
/// Where it is, or was not made by us.
pub fn read(secret: &[u8], operation: i64, token: &str, now: i64) -> Result<Uuid, Stale> {
    let sealed = URL_SAFE_NO_PAD.decode(token).map_err(|_| Stale::Forged)?;
    let plain = key(secret).open(&sealed, &context(operation)).map_err(|_| Stale::Forged)?;
    let (made, id) = plain.split_first_chunk::<8>().ok_or(Stale::Forged)?;
    let age = now - i64::from_be_bytes(*made);
    match age {
        ..SHORTEST => Err(Stale::TooFast),
        SHORTEST..=LONGEST => Uuid::from_slice(id).map_err(|_| Stale::Forged),
        _ => Err(Stale::TooOld),
    }
}

fn key(secret: &[u8]) -> Key {
    Key::from_secret(secret, "contact form")
}

fn context(operation: i64) -> String {
    format!("contact-form:{operation}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = &[7; 32];
    const ID: Uuid = Uuid::from_u128(42);
    const MADE: i64 = 1_000_000_000;

    fn made() -> String {
        token(SECRET, 1, MADE, ID, &|bytes| bytes.fill(3))
    }

    #[test]
    fn a_form_is_taken_when_somebody_has_had_time_to_write_and_not_gone_away() {
        let at = |after: i64| read(SECRET, 1, &made(), MADE + after);
        assert_eq!(at(SHORTEST - 1), Err(Stale::TooFast));
        assert_eq!(at(-1), Err(Stale::TooFast));
        assert_eq!(at(SHORTEST), Ok(ID));
        assert_eq!(at(LONGEST), Ok(ID));
        assert_eq!(at(LONGEST + 1), Err(Stale::TooOld));
    }

    #[test]
    fn nobody_makes_or_moves_a_token() {
        let later = MADE + SHORTEST;
        assert_eq!(read(SECRET, 2, &made(), later), Err(Stale::Forged));
        assert_eq!(read(&[8; 32], 1, &made(), later), Err(Stale::Forged));
        for forged in ["", "x", "%%%", &made()[1..], &format!("{}A", &made()[..made().len() - 1])] {
            assert_eq!(read(SECRET, 1, forged, later), Err(Stale::Forged), "{forged}");
        }
    }

    #[test]
    fn the_form_is_off_until_switched_on_and_where_nothing_may_be_kept() {
        assert!(!Settings::DEFAULT.is_open(Mode::Minimal, true));
        let on = Settings { on: true, ..Settings::DEFAULT };
        assert!(on.is_open(Mode::Minimal, true));
        assert!(!on.is_open(Mode::IdentityFree, true) && !on.is_open(Mode::Documented, false));
        assert!(on.is_full(20) && !on.is_full(19));
    }
}
