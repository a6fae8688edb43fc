//! What waits for the reader, in words, the most urgent first.

use super::super::days;
use super::Named;
use crate::access::{OwnPeople, Tx};
use crate::failure::Result;
use crate::inquiries::store::{self as inquiries, Booked, Quiet, Unanswered};
use crate::web::Frame;
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

/// Something that waits (ärende).
pub(super) struct Matter {
    /// What kind it is.
    pub tag: String,
    /// Where to do it, and whom it is about.
    pub href: String,
    pub label: String,
    /// Why it waits.
    pub text: String,
}

/// What of the first contacts waits for the reader (förfrågningar).
#[derive(Default)]
pub(super) struct Inquiries {
    booked: Vec<Booked>,
    unanswered: Vec<Unanswered>,
    quiet: Vec<Quiet>,
}

impl Inquiries {
    /// The visits booked until [`AHEAD`] days from now, also those whose day has passed and that nobody has noted; and what
    /// nobody has answered, which is everybody's.
    pub(super) fn read(tx: &mut Tx<OwnPeople>, ombud: Option<Uuid>, today: Date) -> Result<Inquiries> {
        Ok(Inquiries {
            booked: inquiries::booked(tx, ombud, Date::MIN, today.saturating_add(AHEAD.days()))?,
            unanswered: inquiries::unanswered(tx, today)?,
            quiet: inquiries::quiet(tx, today)?,
        })
    }
}

/// Days ahead that a booked visit is shown.
const AHEAD: i32 = 7;

/// Everything that waits, the most urgent first.
pub(super) fn of(frame: &Frame, inquiries: &Inquiries, clients: &[Named], today: Date) -> Vec<Matter> {
    let mut matters = booked(frame, &inquiries.booked, today);
    matters.extend(unanswered(frame, &inquiries.unanswered));
    matters.extend(unseen(frame, clients, today));
    matters.extend(inquiries.quiet.iter().map(|quiet| Matter {
        tag: frame.t("today-quiet"),
        href: quiet.address(),
        label: frame.t1("today-inquiry", "day", quiet.received.to_string()),
        text: frame.t1("today-quiet-text", "day", quiet.last.to_string()),
    }));
    matters
}

/// Visits, by day and time.
fn booked(frame: &Frame, booked: &[Booked], today: Date) -> Vec<Matter> {
    let matter = |visit: &Booked| {
        let at = visit.at.strftime("%H:%M").to_string();
        let key = match days(visit.on, today) {
            0 => "today-visit-now",
            late if late > 0 => "today-visit-passed",
            _ => "today-visit-soon",
        };
        Matter {
            tag: frame.t("today-visit"),
            href: visit.address(),
            label: frame.t2("today-visit-when", ("day", visit.on.to_string()), ("time", at)),
            text: [frame.t(key), visit.municipality.clone().unwrap_or_default()].join(" "),
        }
    };
    booked.iter().map(matter).collect()
}

/// Those whom nobody has answered, the longest here first.
fn unanswered(frame: &Frame, unanswered: &[Unanswered]) -> Vec<Matter> {
    let matter = |one: &Unanswered| Matter {
        tag: frame.t("today-unanswered"),
        href: one.address(),
        label: frame.t1("today-inquiry", "day", one.received.to_string()),
        text: frame.t1("today-unanswered-text", "day", one.reply_by.to_string()),
    };
    unanswered.iter().map(matter).collect()
}

/// Clients without contact for four weeks, the longest first.
fn unseen(frame: &Frame, clients: &[Named], today: Date) -> Vec<Matter> {
    let mut unseen: Vec<&Named> = clients.iter().filter(|named| named.client.is_unseen(today)).collect();
    unseen.sort_by_key(|named| named.client.seen_or_begun());
    let matter = |named: &Named| {
        let client = &named.client;
        let key = if client.seen.is_some() { "today-unseen-text" } else { "today-never-seen-text" };
        let since = client.seen_or_begun();
        Matter {
            tag: frame.t("today-unseen"),
            href: format!("/people/{}", client.id),
            label: named.label(),
            text: frame.t2(key, ("days", days(since, today)), ("day", since.to_string())),
        }
    };
    unseen.into_iter().map(matter).collect()
}
