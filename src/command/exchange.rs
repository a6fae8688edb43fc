//! `ombud import`, `ombud export` and the empty workbook.

use super::{Done, Where, write_out};
use crate::access::May;
use crate::app::World;
use crate::exchange::{Phase, Progress, Watch, empty_workbook, import_by_command, to_folder};
use crate::failure::Result;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::PathBuf;
use std::sync::Arc;

/// `ombud import`
#[derive(Args)]
pub struct Import {
    /// A folder of CSV files, a .zip of it, or one .xlsx with a sheet per file.
    #[arg(value_name = "FOLDER|FILE")]
    source: PathBuf,
    /// Say what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    place: Where,
}

/// `ombud export`
#[derive(Args)]
pub struct Export {
    /// The folder to write; made if it is not there.
    folder: PathBuf,
    #[command(flatten)]
    place: Where,
}

/// `ombud workbook`
#[derive(Args)]
pub struct Workbook {
    /// The file to write, ending in .xlsx.
    file: PathBuf,
}

impl Import {
    pub(super) fn run(self, world: World) -> Result<Done> {
        let app = self.place.open(world, true)?;
        let bar = Bar::new();
        let imported =
            import_by_command(&app, &self.source, self.place.operation.as_deref(), self.dry_run, &bar.watch());
        bar.end();
        let outcome = imported?;
        outcome.notes.iter().for_each(|note| eprintln!("{note}"));
        if !outcome.problems.is_empty() {
            outcome.problems.iter().for_each(|problem| eprintln!("{problem}"));
            return Ok(Done::Refused);
        }
        outcome.changes.iter().for_each(|change| println!("{change}"));
        Ok(Done::Well)
    }
}

impl Export {
    pub(super) fn run(self, world: World) -> Result<Done> {
        let app = self.place.open(world, false)?;
        let operation = self.place.the_operation(&app)?;
        let bar = Bar::new();
        let exported = to_folder(&May::by_command(&app, operation), &self.folder, &bar.watch());
        bar.end();
        exported?;
        println!("{}", self.folder.display());
        Ok(Done::Well)
    }
}

impl Workbook {
    pub(super) fn run(self) -> Result<Done> {
        write_out(Some(&self.file), &empty_workbook()?)?;
        println!("{}", self.file.display());
        Ok(Done::Well)
    }
}

/// A bar on standard error while something takes long; nothing where that is not a terminal.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Bar {
        let bar = ProgressBar::new(0);
        let style = ProgressStyle::with_template("{msg:12} {wide_bar} {percent:>3} %");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Bar(bar)
    }

    fn watch(&self) -> Watch {
        let bar = self.0.clone();
        Arc::new(move |Progress { phase, done, total }| {
            bar.set_message(match phase {
                Phase::Reading => "reading",
                Phase::Comparing => "comparing",
                Phase::Writing => "writing",
            });
            bar.set_length(total);
            bar.set_position(done);
        })
    }

    fn end(&self) {
        self.0.finish_and_clear();
    }
}
