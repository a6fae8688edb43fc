//! An invitation: an address, good once and for seven days, where somebody chooses a password of their own.

use super::session;
use crate::app::App;

/// How long an invitation holds: seven days, in microseconds.
const HOLDS: i64 = 7 * 24 * 3600 * 1_000_000;

/// A new invitation (inbjudan). Its secret is shown once; what is stored is the digest.
pub struct Invitation {
    secret: String,
    /// Microseconds since 1970.
    pub until: i64,
}

impl Invitation {
    /// A new one that holds from now on.
    pub fn new(app: &App) -> Invitation {
        Invitation { secret: app.secret(), until: app.micros() + HOLDS }
    }

    /// What is stored of it.
    pub fn digest(&self) -> Vec<u8> {
        session::digest(&self.secret)
    }

    /// Its address, from the root of the site.
    pub fn path(&self) -> String {
        format!("/invitation/{}", self.secret)
    }
}
