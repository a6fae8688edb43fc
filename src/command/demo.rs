//! `ombud demo`: the web application on a made-up operation.

use super::Done;
use super::serve::Listening;
use crate::app::{App, World};
use crate::db::{Address, Db};
use crate::demo::{self, Size};
use crate::failure::{Failure, Result};
use clap::Args;
use std::sync::atomic::Ordering;

/// `ombud demo`
#[derive(Args)]
pub struct Demo {
    /// S: 300 clients a year for ten years. M: ten times that. L: the country, 100 000 persons.
    #[arg(long, default_value = "S", ignore_case = true)]
    size: Size,
    /// The same number makes the same operation.
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
    /// Keep it in this database, which must hold no operation yet, instead of a file that goes when the server stops.
    #[arg(long, value_name = "URL", value_parser = super::address::Given)]
    database: Option<Address>,
    #[command(flatten)]
    listening: Listening,
}

impl Demo {
    pub(super) fn run(self, world: World) -> Result<Done> {
        super::memory::settle();
        let folder = tempfile::tempdir().map_err(|error| Failure::Broken(error.to_string()))?;
        let address = self.database.unwrap_or_else(|| Address::Sqlite(folder.path().join("demo.db")));
        let _lock = super::serve::lock(&address)?;
        let app = App::new(Db::open(&address)?, world);
        app.demonstration.store(true, Ordering::Relaxed);
        let sign_ins = demo::fill(&app, self.size, self.seed)?;
        self.listening.serve(&app, |url| {
            println!("Ombud: {url}");
            for sign_in in &sign_ins {
                println!("{} · {}", sign_in.email, sign_in.password);
            }
        })
    }
}
