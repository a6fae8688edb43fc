//! When the made-up people in the queue are contacted again, and the first decisions of this quarter's inventory.

use crate::access::{CommandLine, May};
use crate::audit::Event;
use crate::failure::Result;
use crate::queue::now::now;
use crate::queue::store::{Next, set_next};
use crate::staff;
use crate::team::{Decision, Quarter, store as team};
use jiff::ToSpan;
use uuid::Uuid;

/// Of so many at the head of the queue every third day for the next contact has passed; the others' are to come.
const CONTACTED: usize = 12;
/// So many of the ombud's clients have been gone through.
const GONE_THROUGH: usize = 4;

/// Fills in what the account has noted about the queue, and about the clients of the ombud with this code.
///
/// # Errors
/// Those of the database.
pub fn fill(may: &May<CommandLine>, account: Uuid, ombud: &str) -> Result<()> {
    let (app, ombud) = (may.app().clone(), ombud.to_owned());
    let (today, at) = (app.today(), app.micros());
    may.write_now(move |tx| {
        let waiting = now(&app, tx, today)?.places;
        for (number, (place, entry)) in waiting.iter().enumerate() {
            let days = match number {
                CONTACTED.. => 7 + number as i32 % 21,
                _ if number % 3 == 0 => -2 - number as i32,
                _ => 3 + 2 * number as i32,
            };
            let due = today.saturating_add(days.days());
            let (id, person) = (app.id(), entry.person);
            set_next(tx, &Next { id, intake: place.intake, person, due, by: account, at, done: None })?;
        }
        let quarter = Quarter::of(today);
        if let Some(ombud) = staff::store::ombud(tx)?.into_iter().find(|known| known.code == ombud) {
            let clients = team::clients(tx, ombud.id, quarter, today)?;
            for (client, decision) in clients.iter().zip(Decision::ALL).take(GONE_THROUGH) {
                team::decide(tx, client.id, quarter, decision, (account, at))?;
            }
        }
        Ok(((), Event::new("queue.recontact", waiting.len())))
    })
}
