//! The command line: what can be asked, and which command answers.

mod address;
mod care;
mod check;
mod demo;
mod exchange;
mod head;
mod invite;
mod memory;
mod report;
mod serve;
mod signing_in;

use crate::access::store;
use crate::app::{App, World};
use crate::db::{Address, Db};
use crate::failure::{Failure, Result};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// The program that Sweden's personliga ombud work in.
///
/// Start with `ombud demo` to look around in a made-up operation, or `ombud serve` to begin your own.
#[derive(Parser)]
#[command(name = "ombud", version, after_help = EXAMPLES)]
pub struct Command {
    #[command(subcommand)]
    what: What,
}

const EXAMPLES: &str = "Examples:
  ombud demo                                   a made-up operation in the browser
  ombud import register/ --dry-run             what an import would change
  ombud import register/                       all of it, or nothing if anything is wrong
  ombud report grant-account --year 2021 --format pdf --output account.pdf
  ombud backup ombud-today.db                  one whole file, also while the server writes

Exit codes: 0 done, 1 refused (problems on standard error, one a line), 2 wrong usage.";

#[derive(Subcommand)]
enum What {
    /// Run the web application; makes and migrates the database if needed.
    Serve(serve::Serve),
    /// Run the web application on a made-up operation, ready to sign in.
    Demo(demo::Demo),
    /// Print an address where somebody who has lost their password chooses a new one, when nobody else can invite them.
    Invite(invite::Invite),
    /// Take in a register: a folder of CSV files, a .zip of it, or one .xlsx. All or nothing; twice changes nothing.
    Import(exchange::Import),
    /// Write the whole register as a folder of CSV files that `import` reads.
    Export(exchange::Export),
    /// Write the empty workbook to fill in: headings, code lists and instructions.
    Workbook(exchange::Workbook),
    /// Make a report from the register.
    Report(report::Report),
    /// Check a grant account that somebody typed in: prints what cannot be true, as JSON.
    Check(check::Check),
    /// Copy the database to one file, also while the server writes.
    Backup(care::Backup),
    /// Put a backup in the place of a database that is not there.
    Restore(care::Restore),
    /// Check the audit chain, references and counts.
    Verify(care::Verify),
    /// Print how far each log has come, to keep outside the server; `verify --head` compares with it later.
    Head(head::PrintHead),
}

/// Where the register is.
#[derive(Args, Clone)]
pub struct Where {
    /// `sqlite:PATH` or `postgres://…`. A password in it is better kept from the list of processes: see the next option.
    #[arg(long, env = "OMBUD_DATABASE", hide_env_values = true, default_value = "sqlite:ombud.db", value_name = "URL")]
    #[arg(value_parser = address::Given)]
    database: Address,
    /// A file that holds the URL of the database, instead of `--database`.
    #[arg(long, env = "OMBUD_DATABASE_FILE", value_name = "FILE", conflicts_with = "database")]
    #[arg(value_parser = address::InFile)]
    database_file: Option<Address>,
    /// Which operation, where the database holds several.
    #[arg(long, value_name = "NAME")]
    operation: Option<String>,
}

impl Where {
    /// Where the database is.
    fn address(&self) -> &Address {
        self.database_file.as_ref().unwrap_or(&self.database)
    }

    /// The application on this database, which must be there already unless `new` allows to make it.
    fn open(&self, world: World, new: bool) -> Result<App> {
        if let Address::Sqlite(path) = self.address()
            && !new
            && !path.exists()
        {
            return Err(Failure::Broken(format!("{}: there is no such database", path.display())));
        }
        Ok(App::new(Db::open(self.address())?, world))
    }

    /// The operations meant: the named one, or all.
    fn operations(&self, app: &App) -> Result<Vec<(i64, String)>> {
        let all = app.db.read(store::operations)?;
        let Some(name) = &self.operation else { return Ok(all) };
        let named: Vec<_> = all.into_iter().filter(|(_, known)| known == name).collect();
        if named.is_empty() {
            return Err(Failure::Broken(format!("{name}: there is no such operation in the database")));
        }
        Ok(named)
    }

    /// The one operation meant.
    fn the_operation(&self, app: &App) -> Result<i64> {
        match self.operations(app)?.as_slice() {
            [(id, _)] => Ok(*id),
            [] => Err(Failure::Broken("the database holds no operation yet".into())),
            _ => Err(Failure::Broken("the database holds several operations: name one with --operation".into())),
        }
    }
}

/// How a command ended when it did not fail outright.
enum Done {
    Well,
    /// What was given is refused; the problems have been told.
    Refused,
}

/// Carries out a command; failures go to standard error.
pub fn run(command: Command, world: World) -> ExitCode {
    let done = match command.what {
        What::Serve(serve) => serve.run(world),
        What::Demo(demo) => demo.run(world),
        What::Invite(invite) => invite.run(world),
        What::Import(import) => import.run(world),
        What::Export(export) => export.run(world),
        What::Workbook(workbook) => workbook.run(),
        What::Report(report) => report.run(world),
        What::Check(check) => check.run(),
        What::Backup(backup) => backup.run(world),
        What::Restore(restore) => restore.run(),
        What::Verify(verify) => verify.run(world),
        What::Head(head) => head.run(world),
    };
    match done {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::Refused) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(1)
        }
    }
}

/// Writes bytes to a file, whole or not at all, or to standard output.
fn write_out(output: Option<&PathBuf>, bytes: &[u8]) -> Result<()> {
    use std::io::Write;
    let Some(path) = output else {
        return std::io::stdout().write_all(bytes).map_err(|error| Failure::Broken(error.to_string()));
    };
    let told = |error: &std::io::Error| Failure::Broken(format!("{}: {error}", path.display()));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(".".as_ref())).map_err(|error| told(&error))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|error| told(&error))?;
    file.persist(path).map(drop).map_err(|error| told(&error.error))
}
