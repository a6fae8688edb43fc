//! Support begins after direct contact with the person: the one place where that is asked for. Rows that are brought in from
//! elsewhere are not asked.

use super::{Channel, Inquiry, Known, Received, Refusal, Sender, Source, may_start, store};
use crate::access::{OwnPeople, Tx};
use crate::failure::{Failure, Result};
use crate::people::Person;
use jiff::civil::Date;
use uuid::Uuid;

/// What is known of direct contact with a person (direktkontakt).
struct Standing {
    /// The inquiry about the person that goes on, if one does; then what is noted of it decides.
    open: Option<Inquiry>,
    /// The first day of direct contact.
    known: Option<Date>,
}

fn standing(tx: &mut Tx<OwnPeople>, person: Uuid) -> Result<Standing> {
    let open = store::of_person(tx, person)?.into_iter().find(Inquiry::is_open);
    let known = match &open {
        Some(inquiry) => inquiry.contacted,
        None => store::direct_contact(tx, person)?,
    };
    Ok(Standing { open, known })
}

/// Whether the form for a new support period has to ask when there was direct contact.
///
/// # Errors
/// Those of the database.
pub fn asks_for_contact(tx: &mut Tx<OwnPeople>, person: Uuid) -> Result<bool> {
    Ok(standing(tx, person)?.known.is_none())
}

/// Lets support of a person begin on `starts`; the inquiry that goes on about the person, if any, ends with that. An earlier
/// day of direct contact than is known, typed in the form as `contacted`, is noted: with that inquiry, or as one of its own
/// with the id `fresh`.
///
/// # Errors
/// [`Failure::Refused`] where there has been no direct contact, or only later.
pub fn begin(
    tx: &mut Tx<OwnPeople>,
    (person, fresh): (&Person, Uuid),
    starts: Date,
    contacted: Option<Date>,
    today: Date,
) -> Result<()> {
    let Standing { open, known } = standing(tx, person.id)?;
    let Some(on) = contacted.filter(|on| known.is_none_or(|known| *on < known)) else {
        may_start(known, starts).map_err(told)?;
        return open.map_or(Ok(()), |inquiry| end(tx, inquiry, starts));
    };
    if on > today {
        return Err(Failure::Refused("support-contact-day"));
    }
    let inquiry = match open {
        Some(inquiry) => inquiry,
        None => noted(tx, person, fresh, on)?,
    };
    let inquiry = inquiry.contact(on, today).map_err(|_| Failure::Refused("support-contact-day"))?;
    end(tx, inquiry, starts)
}

fn end(tx: &mut Tx<OwnPeople>, inquiry: Inquiry, starts: Date) -> Result<()> {
    let inquiry = inquiry.begin(starts).map_err(told)?;
    store::keys::clear(tx, inquiry.id)?;
    Ok(store::save(tx, &inquiry)?)
}

/// Direct contact with somebody of whom no inquiry was noted: the person came in person.
fn noted(tx: &mut Tx<OwnPeople>, person: &Person, id: Uuid, on: Date) -> Result<Inquiry> {
    let (channel, sender, source) = (Channel::Visit, Sender::Person, Source::Unknown);
    let received = Received { on, channel, sender, source, municipality: Some(person.municipality.clone()) };
    let known = Known { id: person.id, code: person.code.clone() };
    let inquiry = Inquiry { person: Some(known), ..Inquiry::new(id, received) };
    store::create(tx, &inquiry)?;
    Ok(inquiry)
}

fn told(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::NoDirectContact => Failure::Refused("support-contact-none"),
        _ => Failure::Refused("support-contact-before"),
    }
}
