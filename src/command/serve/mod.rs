//! `ombud serve`: the web application.

mod limits;
mod listening;
mod log;
mod metrics;
mod tls;

pub(super) use listening::Listening;

use super::{Done, Where, memory};
use crate::access::store;
use crate::app::{App, World};
use crate::db::{Address, ServerLock};
use crate::failure::{Failure, Result};
use clap::Args;
use std::sync::PoisonError;

/// `ombud serve`
#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    place: Where,
    #[command(flatten)]
    listening: Listening,
}

impl Serve {
    pub(super) fn run(self, world: World) -> Result<Done> {
        memory::settle();
        let _lock = lock(self.place.address())?;
        let app = self.place.open(world, true)?;
        let nobody = app.db.read(store::nobody)?;
        self.listening.serve(&app, |url| {
            println!("Ombud: {url}");
            if nobody {
                println!("{url}/setup/{}", open_setup(&app));
            }
        })
    }
}

/// One server on one SQLite file: two would not see each other's sign-in brakes, and one of them is a mistake.
pub(super) fn lock(address: &Address) -> Result<Option<ServerLock>> {
    let Address::Sqlite(path) = address else { return Ok(None) };
    match ServerLock::take(path) {
        Ok(lock) => Ok(Some(lock)),
        Err(crate::db::Error::Locked) => {
            Err(Failure::Broken(format!("{}: another ombud serves this database already", path.display())))
        }
        Err(error) => Err(error.into()),
    }
}

/// Opens the set-up page under a new secret.
fn open_setup(app: &App) -> String {
    let secret = app.secret();
    *app.setup.lock().unwrap_or_else(PoisonError::into_inner) = Some(secret.clone());
    secret
}
