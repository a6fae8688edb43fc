//! Importing: compare, and if nothing is wrong store all of it in one transaction, or none.

use super::plan::{self, Outcome};
use super::problem::{Problem, shown};
use super::progress::Watch;
use super::read::{Reading, read};
use crate::access::{CommandLine, Exchange, May, ReadSealed, Right, Tx, store};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::names::names;
use std::path::Path;
use std::sync::Arc;

/// What an operation is called that is made for an import which does not say.
const UNNAMED: &str = "Personligt ombud";

/// Imports what is at `source` into the operation of `may`, or only tells what would change.
///
/// # Errors
/// Those of the database. What is wrong with the files is in the outcome.
pub fn import<R: Exchange + ReadSealed>(may: &May<R>, source: &Path, dry_run: bool, watch: &Watch) -> Result<Outcome> {
    let mut reading = read(source, watch);
    reading.note_texts(&names(may)?);
    apply(may, Arc::new(reading), dry_run, watch)
}

/// As [`import`], with what has been read or made already.
///
/// # Errors
/// As [`import`].
pub fn apply<R: Right + Exchange>(
    may: &May<R>,
    reading: Arc<Reading>,
    dry_run: bool,
    watch: &Watch,
) -> Result<Outcome> {
    let outcome = may.read_now(|tx| Ok(plan::run(tx, &reading, None, watch)?))?;
    if dry_run || !outcome.problems.is_empty() || !outcome.changes_something() {
        return Ok(outcome);
    }
    may.write_now(carrying_out(may.app(), reading, watch))
}

/// The transaction that stores all of it.
fn carrying_out<R: Right + Exchange>(
    app: &App,
    reading: Arc<Reading>,
    watch: &Watch,
) -> impl FnMut(&mut Tx<R>) -> Result<(Outcome, Event)> + Send + 'static {
    let (app, watch) = (app.clone(), watch.clone());
    move |tx| {
        let outcome = plan::run(tx, &reading, Some(&app), &watch)?;
        if !outcome.applied {
            // Somebody wrote between the comparison and now. Comparing again tells what is wrong.
            return Err(Failure::Broken("registret ändrades under importen; försök igen".into()));
        }
        let event = Event::new("exchange.imported", summary(&outcome));
        Ok((outcome, event))
    }
}

/// What the audit log says of an import: counts, never content.
fn summary(outcome: &Outcome) -> String {
    let touched = outcome.changes.iter().filter(|change| change.added + change.changed > 0);
    let parts: Vec<String> =
        touched.map(|change| format!("{} +{} ~{}", change.file, change.added, change.changed)).collect();
    if parts.is_empty() { "verksamhet.toml".into() } else { parts.join(", ") }
}

/// Imports for the command line, which says by `wanted` or by the files into which operation; one that is not there is
/// made, unless the import is refused.
///
/// # Errors
/// As [`import`].
pub fn import_by_command(
    app: &App,
    source: &Path,
    wanted: Option<&str>,
    dry_run: bool,
    watch: &Watch,
) -> Result<Outcome> {
    let mut reading = read(source, watch);
    let known = app.db.read(store::operations)?;
    let target = match target(&known, &reading, wanted) {
        Ok(target) => target,
        Err(message) => {
            reading.problems.push(Problem::of_file("", message));
            return Ok(Outcome { problems: reading.problems, notes: reading.notes, ..Outcome::default() });
        }
    };
    reading.note_texts(&match &target {
        Target::Known(operation) => names(&by_command(app, *operation))?,
        Target::New(_) => Vec::new(),
    });
    let reading = Arc::new(reading);
    match target {
        Target::Known(operation) => apply(&by_command(app, operation), reading, dry_run, watch),
        Target::New(name) => {
            // No operation has the number 0, so everything is compared with nothing.
            let outcome = apply(&by_command(app, 0), reading.clone(), true, watch)?;
            if dry_run || !outcome.problems.is_empty() {
                return Ok(outcome);
            }
            May::write_founding(app, &name, carrying_out(app, reading, watch))
        }
    }
}

fn by_command(app: &App, operation: i64) -> May<CommandLine> {
    May::by_command(app, operation)
}

enum Target {
    Known(i64),
    New(String),
}

/// Where the import goes.
fn target(known: &[(i64, String)], reading: &Reading, wanted: Option<&str>) -> Result<Target, String> {
    let named = |name: &str| known.iter().find(|(_, known)| known == name).map(|(id, _)| Target::Known(*id));
    let brought = reading.register.operation.as_ref().map(|operation| operation.name.as_str());
    match (wanted, brought, known) {
        (Some(wanted), ..) => named(wanted).ok_or_else(|| {
            let names: Vec<String> = known.iter().map(|(_, name)| shown(name)).collect();
            format!("ingen verksamhet heter {}; här finns {}", shown(wanted), names.join(", "))
        }),
        (None, Some(name), _) => Ok(named(name).unwrap_or_else(|| Target::New(name.to_owned()))),
        (None, None, [(only, _)]) => Ok(Target::Known(*only)),
        (None, None, []) => Ok(Target::New(UNNAMED.to_owned())),
        (None, None, _) => {
            Err("här finns flera verksamheter och verksamhet.toml saknas; ange vilken med --operation NAMN".into())
        }
    }
}
