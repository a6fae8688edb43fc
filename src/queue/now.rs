//! The queue as it stands: who waits is counted on the columns, by the same rule as every report; what is known of each
//! comes from the database.

use super::store::{self, Entry};
use super::{Place, Ranks, Setting, Waiting, ordered};
use crate::access::{ReadFigures, ReadPeople, ReadStaff, Tx};
use crate::app::App;
use crate::failure::Result;
use crate::team::{Caseload, store as team};
use jiff::civil::Date;
use stats::{Columns, Period, Queue};
use uuid::Uuid;

/// The queue of one day (kön), in the operation's order.
pub struct Now {
    pub setting: Setting,
    /// Everybody who waits, also those whom the reader may not see.
    pub places: Vec<(Place, Entry)>,
}

impl Now {
    /// How many wait.
    pub fn length(&self) -> usize {
        self.places.len()
    }

    /// The places that the reader may see, in order.
    pub fn seen(&self) -> impl Iterator<Item = &(Place, Entry)> {
        self.places.iter().filter(|(_, entry)| entry.in_reach)
    }

    /// The place of this intake, if the reader may see it.
    pub fn place(&self, intake: Uuid) -> Option<&(Place, Entry)> {
        self.seen().find(|(place, _)| place.intake == intake)
    }
}

/// The intakes that wait on a day, as the columns remember them.
struct Standing(Vec<Uuid>);

impl Standing {
    fn on(columns: &Columns, day: Period) -> Standing {
        Standing(Queue::on(columns, day.to()).0.iter().map(|waiting| Uuid::from_u128(waiting.intake)).collect())
    }
}

/// The whole queue on `today`, in the operation's order.
///
/// # Errors
/// Those of the database.
pub fn now(app: &App, tx: &mut Tx<impl ReadPeople + ReadFigures + ReadStaff>, today: Date) -> Result<Now> {
    let setting = store::setting(tx)?.unwrap_or_default();
    let Some(day) = Period::new(today, today) else { return Ok(Now { setting, places: Vec::new() }) };
    let standing = app.figures.of_period(tx, day, Standing::on)?;
    let entries = store::entries(tx, &standing.0)?;
    let places = in_order(&setting.ranks, entries, today);
    Ok(Now { setting, places })
}

fn in_order(ranks: &Ranks, entries: Vec<Entry>, today: Date) -> Vec<(Place, Entry)> {
    let waiting =
        |entry: &Entry| Waiting { intake: entry.intake, since: entry.since, ticked: entry.grounds.ticked.clone() };
    let places = ordered(ranks, entries.iter().map(waiting).collect(), today);
    let mut by: std::collections::HashMap<Uuid, Entry> =
        entries.into_iter().map(|entry| (entry.intake, entry)).collect();
    places.into_iter().filter_map(|place| by.remove(&place.intake).map(|entry| (place, entry))).collect()
}

/// Who is next in the queue, for an ombud who has room for one more (guideline 15 active clients per full-time post);
/// `None` where there is no room, or nobody waits whom the reader may see. For the page Today.
///
/// # Errors
/// Those of the database.
pub fn next_for(
    app: &App,
    tx: &mut Tx<impl ReadPeople + ReadFigures + ReadStaff>,
    ombud: Uuid,
    today: Date,
) -> Result<Option<(Place, Entry)>> {
    let load = team::caseload(tx, ombud, today)?;
    if !load.as_ref().is_some_and(Caseload::has_room) {
        return Ok(None);
    }
    let now = now(app, tx, today)?;
    Ok(now.places.into_iter().find(|(_, entry)| entry.in_reach))
}
