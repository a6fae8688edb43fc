//! Support begins after direct contact with the person: the one place where that is asked for.

use super::{Inquiry, Refusal, may_start, store};
use crate::access::{ReadPeople, Tx, WritePeople};
use crate::failure::{Failure, Result};
use jiff::civil::Date;
use uuid::Uuid;

/// The inquiry that a person's support would follow from: the latest one that did not end without it.
fn decisive(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Option<Inquiry>> {
    let found = store::of_person(tx, person)?;
    Ok(found.into_iter().find(|inquiry| inquiry.state() != super::State::NotTaken))
}

/// Whether the form for a new support period has to ask when there was direct contact.
///
/// # Errors
/// Those of the database.
pub fn asks_for_contact(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<bool> {
    Ok(decisive(tx, person)?.is_some_and(|inquiry| inquiry.contacted.is_none()))
}

/// Lets support of a person begin on `starts`. A day of direct contact that was typed beside it is noted with the inquiry.
///
/// # Errors
/// [`Failure::Refused`] where there has been no direct contact, or only later.
pub fn begin(
    tx: &mut Tx<impl ReadPeople + WritePeople>,
    person: Uuid,
    starts: Date,
    contacted: Option<Date>,
    today: Date,
) -> Result<()> {
    let Some(mut inquiry) = decisive(tx, person)? else { return Ok(()) };
    if let (None, Some(on)) = (inquiry.contacted, contacted) {
        inquiry = inquiry.contact(on, today).map_err(|_| Failure::Refused("support-contact-day"))?;
        store::save(tx, &inquiry)?;
    }
    may_start(inquiry.contacted, starts).map_err(|refusal| match refusal {
        Refusal::NoDirectContact => Failure::Refused("support-contact-none"),
        _ => Failure::Refused("support-before-contact"),
    })
}
