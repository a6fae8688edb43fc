//! Looking after the database: backup, restore, verify.

use super::{Done, Where, head};
use crate::access::May;
use crate::app::World;
use crate::db::{self, Address};
use crate::failure::{Failure, Result};
use crate::verification::faults;
use clap::Args;
use std::path::PathBuf;

/// `ombud backup FILE`
#[derive(Args)]
pub struct Backup {
    /// The file to write; must not be there yet.
    file: PathBuf,
    #[command(flatten)]
    place: Where,
}

/// `ombud restore FILE`
#[derive(Args)]
pub struct Restore {
    /// A file that `ombud backup` wrote.
    file: PathBuf,
    #[command(flatten)]
    place: Where,
}

/// `ombud verify`
#[derive(Args)]
pub struct Verify {
    /// A head that `ombud head` printed earlier, or a file with such lines: that each is still in its log finds out even
    /// somebody who has made the whole log anew.
    #[arg(long, value_name = "NUMBER:HEX|FILE")]
    head: Option<String>,
    #[command(flatten)]
    place: Where,
}

impl Backup {
    pub(super) fn run(self, world: World) -> Result<Done> {
        let app = self.place.open(world, false)?;
        app.db.backup(&self.file)?;
        println!("{}", self.file.display());
        Ok(Done::Well)
    }
}

impl Restore {
    pub(super) fn run(self) -> Result<Done> {
        let Address::Sqlite(path) = self.place.address() else {
            return Err(Failure::Database(db::Error::Unsupported("restore: use pg_restore for PostgreSQL")));
        };
        db::restore(&self.file, path)?;
        println!("{}", path.display());
        Ok(Done::Well)
    }
}

impl Verify {
    pub(super) fn run(self, world: World) -> Result<Done> {
        let app = self.place.open(world, false)?;
        let operations = self.place.operations(&app)?;
        let printed = self.head.as_deref().map(head::printed).transpose()?.unwrap_or_default();
        let rewritten = head::compare(&app, &operations, &printed)?;
        rewritten.iter().for_each(|fault| eprintln!("{fault}"));
        let mut whole = rewritten.is_empty();
        for (operation, name) in operations {
            let problems = May::by_command(&app, operation).read_now(faults)?;
            if problems.is_empty() {
                println!("{name}: whole");
            }
            whole &= problems.is_empty();
            problems.iter().for_each(|problem| eprintln!("{name}: {problem}"));
        }
        Ok(if whole { Done::Well } else { Done::Refused })
    }
}
