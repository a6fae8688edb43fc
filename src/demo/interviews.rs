//! Follow-up interviews of the made-up operation: what came of those that are long past, and a few that the ombud has to do now.

use crate::access::{CommandLine, May, Tx};
use crate::app::App;
use crate::audit::Event;
use crate::closings::store::{self, interviews};
use crate::closings::{Asked, Attempt, Closing, Due, Interview, Window};
use crate::failure::Result;
use crate::people::State;
use crate::people::store::{self as people, Filter};
use crate::staff;
use crate::support::{self, Support};
use jiff::ToSpan;
use jiff::civil::Date;

/// So many wait for the ombud.
const WAITING: usize = 4;
/// What comes of asking, over and over.
const CAME: [Asked; 5] = [Asked::Held, Asked::Held, Asked::Unreached, Asked::Held, Asked::Declined];

/// Fills in what came of the interviews whose time is out, and lets some former clients of the ombud with this code wait for one.
///
/// # Errors
/// Those of the database.
pub fn fill(may: &May<CommandLine>, ombud: &str) -> Result<()> {
    let (app, ombud) = (may.app().clone(), ombud.to_owned());
    may.write_now(move |tx| {
        let past = interviews::due(tx, None, app.today())?;
        for (number, due) in past.iter().enumerate() {
            let on = due.by.min(app.today());
            interviews::put(tx, (due.support, due.person), Attempt { on, asked: CAME[number % CAME.len()] })?;
        }
        let waiting = wait(tx, &app, &ombud)?;
        Ok(((), Event::new("interview.noted", past.len() + waiting.len())))
    })
}

/// Lets the former clients wait whose time has come, and of one of them the time is out.
fn wait(tx: &mut Tx<CommandLine>, app: &App, ombud: &str) -> Result<Vec<Due>> {
    let Some(ombud) = staff::store::ombud(tx)?.into_iter().find(|known| known.code == ombud) else {
        return Ok(Vec::new());
    };
    let filter = Filter { state: Some(State::Closed), ombud: Some(ombud.id), ..Filter::default() };
    let mut left = WAITING;
    for line in people::list(tx, &filter, 0, i64::from(i32::MAX))? {
        let latest = support::store::of_person(tx, line.person.id)?.into_iter().max_by_key(|period| period.start);
        let Some(period) = latest.filter(|period| period.ombud == Some(ombud.id)) else { continue };
        if left > 0 && is_time(&period, app.today()) && store::of_support(tx, period.id)?.is_none() {
            let interview = period.end().map(|last| Interview::answered(true, last));
            let closing = Closing { support: period.id, person: line.person.id, survey: Some(true), interview };
            store::put(tx, &closing)?;
            left -= 1;
        }
    }
    Ok(interviews::due(tx, Some(ombud.id), app.today())?)
}

/// Whether the time to ask has come, and is not long out.
fn is_time(period: &Support, today: Date) -> bool {
    let first = period.end().and_then(|last| Interview::answered(true, last).on());
    first.map(Window::from).is_some_and(|window| window.from <= today && today <= window.by.saturating_add(1.month()))
}
