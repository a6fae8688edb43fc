//! What waits for the reader, in words, the most urgent first.

use super::{Named, named};
use crate::access::{OwnPeople, Tx};
use crate::app::{App, days_between};
use crate::assignments;
use crate::closings;
use crate::failure::Result;
use crate::inquiries::store::{self as inquiries, Booked, Quiet, Unanswered};
use crate::queue;
use crate::ratings;
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

/// What the other rooms say waits for the reader (att göra).
pub(super) struct Found {
    booked: Vec<Booked>,
    unanswered: Vec<Unanswered>,
    quiet: Vec<Quiet>,
    steps: Vec<assignments::Due>,
    ratings: Vec<ratings::Waiting>,
    recontacts: Vec<queue::store::Due>,
    /// Those to be asked how it went, each with the name where the reader may know it.
    interviews: Vec<(closings::Due, String)>,
    next: Option<(queue::Place, queue::store::Entry)>,
}

impl Found {
    /// The visits booked until [`AHEAD`] days from now, also those whose day has passed and that nobody has noted; what an
    /// ombud has to do for the own clients; and what is everybody's: whom nobody has answered, and the queue.
    pub(super) fn read(app: &App, tx: &mut Tx<OwnPeople>, ombud: Option<Uuid>, today: Date) -> Result<Found> {
        let mut found = Found {
            booked: inquiries::booked(tx, ombud, ALWAYS, today.saturating_add(AHEAD.days()))?,
            unanswered: inquiries::unanswered(tx, today)?,
            quiet: inquiries::quiet(tx, today)?,
            steps: Vec::new(),
            ratings: Vec::new(),
            recontacts: queue::store::to_contact(tx, today, MOST)?,
            interviews: Vec::new(),
            next: None,
        };
        if let Some(ombud) = ombud {
            found.steps = assignments::store::due(tx, ombud, today)?;
            found.ratings = ratings::store::asked::waiting(tx, ombud, today)?;
            found.next = queue::now::next_for(app, tx, ombud, today)?;
            let interviews = closings::store::interviews::due(tx, Some(ombud), today)?;
            found.interviews = interviews.into_iter().map(|due| (due, String::new())).collect();
        }
        Ok(found)
    }

    /// Those to be asked how it went, who are mostly no longer among the clients.
    pub(super) fn interviewed(&self) -> impl Iterator<Item = Uuid> {
        self.interviews.iter().map(|(due, _)| due.person)
    }

    /// Puts the names in that the reader may know.
    pub(super) fn name(&mut self, name: impl Fn(Uuid) -> Option<String>) {
        for (due, known) in &mut self.interviews {
            *known = name(due.person).unwrap_or_default();
        }
    }
}

/// Before any visit; not so early that a database has no such day.
const ALWAYS: Date = jiff::civil::date(1900, 1, 1);
/// Days ahead that a booked visit is shown.
const AHEAD: i32 = 7;
/// So many of the queue are told of at once; the rest stands in the room of the queue.
const MOST: i64 = 10;

/// Everything that waits, the most urgent first: whom somebody expects today, whom nobody has answered, what was promised
/// for a day that has come, and then what has been quiet for too long.
pub(super) fn of(frame: &Frame, found: &Found, clients: &[Named], today: Date) -> Vec<Matter> {
    let mut matters = booked(frame, &found.booked, today);
    matters.extend(unanswered(frame, &found.unanswered, today));
    matters.extend(found.steps.iter().map(|step| Matter {
        tag: frame.t("today-step"),
        href: format!("/assignments/{}", step.assignment),
        label: named(clients, step.person, &step.code),
        text: frame.t2("today-step-text", ("kind", step.kind.as_str()), ("day", step.on.to_string())),
    }));
    matters.extend(found.recontacts.iter().map(|due| Matter {
        tag: frame.t("today-recontact"),
        href: format!("/queue/{}", due.intake),
        label: due.code.clone().unwrap_or_else(|| frame.t("intake-visitor")),
        text: recontact(frame, due),
    }));
    // What was promised at a closing: what should have been done goes with the promises, the rest has half a year.
    let (late, in_time): (Vec<_>, Vec<_>) = found.interviews.iter().partition(|(due, _)| due.is_late(today));
    matters.extend(late.into_iter().map(|one| interview(frame, one, today)));
    matters.extend(unseen(frame, clients, today));
    matters.extend(found.ratings.iter().map(|waiting| Matter {
        tag: frame.t("today-rating"),
        href: format!("/people/{}", waiting.person),
        label: named(clients, waiting.person, &waiting.code),
        text: frame.t2(
            "today-rating-text",
            ("moment", frame.code("moment", waiting.due.moment.name())),
            ("day", waiting.due.by.to_string()),
        ),
    }));
    matters.extend(in_time.into_iter().map(|one| interview(frame, one, today)));
    matters.extend(found.next.iter().map(|(place, entry)| Matter {
        tag: frame.t("today-room"),
        href: "/queue".to_owned(),
        label: entry.code.clone().unwrap_or_else(|| frame.t("intake-visitor")),
        text: frame.t1("today-room-text", "days", place.days),
    }));
    matters.extend(found.quiet.iter().map(|quiet| Matter {
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
        let key = match days_between(visit.on, today) {
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

/// Why somebody in the queue is to be contacted.
fn recontact(frame: &Frame, due: &queue::store::Due) -> String {
    let key = if due.planned { "today-recontact-text" } else { "today-recontact-unplanned" };
    frame.t1(key, "day", due.on.to_string())
}

/// Somebody to be asked how it went, after the support.
fn interview(frame: &Frame, (due, name): &(closings::Due, String), today: Date) -> Matter {
    let key = if due.is_late(today) { "today-interview-late" } else { "today-interview-text" };
    Matter {
        tag: frame.t("today-interview"),
        href: due.address(),
        label: [due.code.as_str(), name].join(" ").trim_end().to_owned(),
        text: frame.t1(key, "day", due.by.to_string()),
    }
}

/// Those whom nobody has answered, the longest here first.
fn unanswered(frame: &Frame, unanswered: &[Unanswered], today: Date) -> Vec<Matter> {
    let matter = |one: &Unanswered| {
        let key = if one.is_late(today) { "today-unanswered-late" } else { "today-unanswered-text" };
        Matter {
            tag: frame.t("today-unanswered"),
            href: one.address(),
            label: frame.t1("today-inquiry", "day", one.received.to_string()),
            text: frame.t1(key, "day", one.reply_by.to_string()),
        }
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
            text: frame.t2(key, ("days", days_between(since, today)), ("day", since.to_string())),
        }
    };
    unseen.into_iter().map(matter).collect()
}
