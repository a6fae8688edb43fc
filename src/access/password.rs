//! Passwords: argon2id, and a check that costs the same whether or not the account exists.

use crate::app::App;
use crate::failure::{Failure, Result};
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use zeroize::Zeroizing;

/// A new password that may be stored, once hashed. Wiped when dropped.
pub struct Password(Zeroizing<String>);

impl Password {
    /// Shortest length in characters; long enough that no rule about kinds of characters is needed.
    pub const SHORTEST: usize = 12;

    /// The password as typed; `None` if it is too short or absurdly long.
    pub fn new(typed: &str) -> Option<Password> {
        (Self::SHORTEST..=512).contains(&typed.chars().count()).then(|| Password(Zeroizing::new(typed.to_owned())))
    }

    /// Its letters.
    pub fn letters(&self) -> &str {
        &self.0
    }

    /// Its argon2id hash with the library's recommended cost and the given salt.
    ///
    /// # Errors
    /// Only if the library itself fails.
    pub fn hash(&self, salt: &[u8; 16]) -> Result<String> {
        let hash = Argon2::default().hash_password_with_salt(self.0.as_bytes(), salt);
        Ok(hash.map_err(|error| Failure::Broken(error.to_string()))?.to_string())
    }
}

/// Whether `typed` is the password behind `hash`. Without a hash the work is done all the same, so that the time taken
/// does not tell which addresses are known.
pub fn matches(typed: &str, hash: Option<&str>) -> bool {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    // An account whose owner has not chosen a password yet has a hash that is none.
    let own = hash.and_then(|hash| PasswordHash::new(hash).ok());
    let somebody = own.is_some();
    let Some(parsed) = own.or_else(|| PasswordHash::new(NOBODY).ok()) else { return false };
    Argon2::default().verify_password(typed.as_bytes(), &parsed).is_ok() && somebody
}

/// A password that somebody wants from now on.
///
/// # Errors
/// Where the list of leaked passwords cannot be read; inside, the text that says why this one will not do.
pub fn choose(app: &App, typed: &str) -> Result<Result<Password, &'static str>> {
    let Some(password) = Password::new(typed) else { return Ok(Err("problem-password")) };
    let leaked = app.entrance.means().breached.as_ref().map(|list| list.holds(typed)).transpose();
    let leaked = leaked.map_err(|error| Failure::Broken(format!("the list of leaked passwords: {error}")))?;
    Ok(if leaked == Some(true) { Err("problem-password-leaked") } else { Ok(password) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_its_own_hash_only() {
        let hash = Password::new("ett långt lösenord").unwrap().hash(&[7; 16]).unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(matches("ett långt lösenord", Some(&hash)));
        assert!(!matches("ett annat lösenord", Some(&hash)));
        assert!(!matches("", None));
        assert!(!matches("-", Some("-")), "an account without a password has none that fits");
    }

    #[test]
    fn a_short_password_is_refused() {
        assert!(Password::new("elva tecken").is_none());
        assert!(Password::new("tolv tecken!").is_some());
    }
}
