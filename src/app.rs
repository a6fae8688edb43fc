//! What every request shares: the database, the columns, the clock, the source of ids and secrets.

use crate::access::{Attempts, Entrance, Keyring};
use crate::db::Db;
use crate::exchange::Imports;
use crate::failure::{Failure, Result};
use crate::figures::Figures;
use crate::web::Shell;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock};
use uuid::Uuid;

/// The running application (program). Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What [`App`] is made of.
pub struct Parts {
    pub db: Db,
    pub figures: Figures,
    pub world: World,
    pub attempts: Attempts,
    pub keyring: Keyring,
    pub entrance: Entrance,
    pub imports: Imports,
    /// Whether this server shows a made-up operation, which pages outside it must say too.
    pub demonstration: AtomicBool,
    /// How the server stands towards those who call it; set once by the command that serves. Read by [`App::shell`].
    pub shell: OnceLock<Shell>,
    /// The secret of the set-up page; `None` once there is somebody who can sign in.
    pub setup: Mutex<Option<String>>,
    ids: Mutex<u128>,
}

/// Fills bytes with chance (slump).
pub type Chance = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// The two things that no argument can give: what time it is, and chance. Only `main.rs` makes a real one.
#[derive(Clone)]
pub struct World {
    pub now: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    pub random: Chance,
}

impl std::ops::Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// The application on an open database.
    pub fn new(db: Db, world: World) -> App {
        let parts = Parts {
            db,
            figures: Figures::default(),
            world,
            attempts: Attempts::default(),
            keyring: Keyring::default(),
            entrance: Entrance::default(),
            imports: Imports::default(),
            demonstration: AtomicBool::new(false),
            shell: OnceLock::new(),
            setup: Mutex::new(None),
            ids: Mutex::new(0),
        };
        App(Arc::new(parts))
    }

    /// How the server stands towards those who call it: as it was told when it started, or plain.
    pub fn shell(&self) -> &Shell {
        self.shell.get().unwrap_or(&Shell::PLAIN)
    }

    /// The instant now, in microseconds since 1970.
    pub fn micros(&self) -> i64 {
        (self.world.now)().as_microsecond()
    }

    /// The date now in Sweden.
    pub fn today(&self) -> Date {
        local((self.world.now)()).date()
    }

    /// A new id: UUIDv7 by the clock, and always later than the one before it.
    pub fn id(&self) -> Uuid {
        let now = (self.world.now)().as_millisecond().max(0) as u64;
        let mut chance = [0; 10];
        (self.world.random)(&mut chance);
        let fresh = uuid::Builder::from_unix_timestamp_millis(now, &chance).into_uuid().as_u128();
        let mut last = self.ids.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *last = fresh.max(*last + 1);
        Uuid::from_u128(*last)
    }

    /// Chance, as sealing wants it.
    pub fn chance(&self) -> impl Fn(&mut [u8]) + '_ {
        |bytes| (self.world.random)(bytes)
    }

    /// A secret of 256 bits, as text that fits in a cookie or an address.
    pub fn secret(&self) -> String {
        use base64::Engine;
        let mut bytes = [0; 32];
        (self.world.random)(&mut bytes);
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
    }
}

/// Runs blocking work (the database, a password, a PDF) off the threads that serve requests; a cancelled request does not
/// stop it half-way.
///
/// # Errors
/// Those of `work`, and [`Failure::Broken`] where it panics.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(crate::web::carried(work)).await.map_err(|error| Failure::Broken(error.to_string()))?
}

/// Swedish clocks. The rule has stood since 1996; no time zone database is needed for it.
fn sweden() -> TimeZone {
    static SWEDEN: OnceLock<TimeZone> = OnceLock::new();
    SWEDEN.get_or_init(|| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC)).clone()
}

/// An instant as Swedish clocks show it.
pub fn local(at: Timestamp) -> jiff::civil::DateTime {
    at.to_zoned(sweden()).datetime()
}

/// Whole days from one date to the other; negative where `to` comes first.
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// The instant at which a day begins on Swedish clocks, in microseconds since 1970.
pub fn midnight(day: Date) -> i64 {
    day.to_zoned(sweden()).map(|begun| begun.timestamp().as_microsecond()).unwrap_or_default()
}
