//! The heads of the logs: printed by `ombud head`, and compared by `ombud verify --head`.

use super::{Done, Where};
use crate::app::{App, World, local};
use crate::audit::{self, Head};
use crate::failure::{Failure, Result};
use clap::Args;

/// `ombud head`
#[derive(Args)]
pub struct PrintHead {
    #[command(flatten)]
    place: Where,
}

impl PrintHead {
    pub(super) fn run(self, world: World) -> Result<Done> {
        let app = self.place.open(world, false)?;
        for (operation, name) in self.place.operations(&app)? {
            let head = app.db.read(|tx| audit::store::head(tx, operation))?;
            let head = head.ok_or_else(|| Failure::Broken(format!("{name}: the log is gone")))?;
            println!("{}", line(&app, &head, &name));
        }
        Ok(Done::Well)
    }
}

/// A printed head: the head, the minute on Swedish clocks, the operation's name.
fn line(app: &App, head: &Head, name: &str) -> String {
    format!("{head} {} {name}", local((app.world.now)()).strftime("%Y-%m-%dT%H:%M"))
}

/// A head that was printed earlier, and of which operation, where the line says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    head: Head,
    name: Option<String>,
}

/// What `--head` was given: a head itself, or a file with lines as `ombud head` prints them.
pub fn printed(given: &str) -> Result<Vec<Printed>> {
    if let Ok(head) = given.parse() {
        return Ok(vec![Printed { head, name: None }]);
    }
    let told = |error: &dyn std::fmt::Display| Failure::Broken(format!("{given}: {error}"));
    let text = std::fs::read_to_string(given).map_err(|error| told(&error))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let all = lines.map(|line| read(line).map_err(|error| told(&error))).collect::<Result<Vec<_>>>()?;
    if all.is_empty() { Err(told(&"there is no head in it")) } else { Ok(all) }
}

fn read(line: &str) -> Result<Printed, audit::NoHead> {
    let mut words = line.trim().splitn(3, ' ');
    let head = words.next().unwrap_or_default().parse()?;
    let name = words.nth(1).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    Ok(Printed { head, name })
}

/// What is wrong with the chains of these operations by the heads printed: whose log is another than it was, and which
/// of the operations named are gone.
pub fn compare(app: &App, operations: &[(i64, String)], printed: &[Printed]) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for Printed { head, name } in printed {
        let meant = |known: &&(i64, String)| name.as_ref().is_none_or(|name| *name == known.1);
        let meant: Vec<_> = operations.iter().filter(meant).collect();
        match (meant.as_slice(), name) {
            ([(operation, name)], _) => {
                if !app.db.read(|tx| audit::store::holds(tx, *operation, head))? {
                    faults.push(format!("{name}: the log is not the one that had the head {head}"));
                }
            }
            ([], Some(name)) => faults.push(format!("{name}: a head was printed, but there is no such operation")),
            _ => {
                return Err(Failure::Broken("the head does not say which operation: name one with --operation".into()));
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::on_both;

    #[test]
    fn a_printed_line_reads_back_and_holds_until_the_log_is_made_anew() {
        on_both(|site| {
            let manager = site.manager();
            let name = "Personligt ombud Provköping".to_owned();
            let operations = [(site.operation, name.clone())];
            let head = || site.app.db.read(|tx| audit::store::head(tx, site.operation)).unwrap().unwrap();
            let file = tempfile::NamedTempFile::new().unwrap();
            std::fs::write(file.path(), format!("{}\n\n", line(&site.app, &head(), &name))).unwrap();
            let printed = printed(&file.path().to_string_lossy()).unwrap();
            assert_eq!(printed, [Printed { head: head(), name: Some(name.clone()) }]);
            assert_eq!(manager.get("/people").status, 200);
            assert!(printed[0].head.number < head().number, "the log has grown");
            assert!(compare(&site.app, &operations, &printed).unwrap().is_empty());
            let elsewhere = [Printed { name: Some("Annorstans".into()), ..printed[0].clone() }];
            assert_eq!(compare(&site.app, &operations, &elsewhere).unwrap().len(), 1);
            let other = [Printed { head: Head { seal: vec![0; 32], ..head() }, name: None }];
            assert_eq!(compare(&site.app, &operations, &other).unwrap().len(), 1);
        });
    }

    #[test]
    fn what_is_no_head_is_refused() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(printed(&file.path().to_string_lossy()).is_err(), "an empty file");
        std::fs::write(file.path(), "1:ff\n").unwrap();
        assert!(printed(&file.path().to_string_lossy()).is_err(), "half a seal");
        assert!(printed("no such file").is_err());
    }
}
