//! The list for the weekly meeting, made to be printed.

use super::super::{Caseload, Turn, store};
use super::picture;
use crate::access::{Leading, May};
use crate::audit::Event;
use crate::closings;
use crate::failure::Result;
use crate::inquiries::store::{self as inquiries, Booked, Quiet, Unanswered};
use crate::queue::now::now;
use crate::queue::store::{Due, Entry, to_contact};
use crate::queue::{Place, words};
use crate::staff::{self, Absence, Ombud};
use crate::web::{Frame, Page, Room};
use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

/// So many of those who wait are gone through.
const WAITING: usize = 20;
/// The week looks back and, for absences, ahead by so many days.
const DAYS: i32 = 7;
/// Before any visit; not so early that a database has no such day.
const ALWAYS: Date = jiff::civil::date(1900, 1, 1);
/// So many contacts that should have been made are named.
const OVERDUE: i64 = 100;

#[derive(Template)]
#[template(path = "team/pages/meeting.html")]
pub(super) struct MeetingPage {
    frame: Frame,
    from: Date,
    today: Date,
    length: usize,
    places: Vec<(Place, Entry)>,
    overdue: Vec<Due>,
    /// First contacts that nobody has answered, visits of the week, and what has been quiet for long.
    unanswered: Vec<Unanswered>,
    booked: Vec<(Booked, String)>,
    quiet: Vec<Quiet>,
    interviews: Vec<closings::Due>,
    begun: Vec<Turn>,
    ended: Vec<Turn>,
    absences: Vec<(String, Absence)>,
    loads: Vec<Caseload>,
}

impl MeetingPage {
    fn why(&self, place: &Place) -> String {
        words::why(&self.frame, place)
    }

    fn per_post(&self, load: &Caseload) -> String {
        picture::per_post(&self.frame, load)
    }

    /// How and when a first contact came in.
    fn came(&self, one: &Unanswered) -> String {
        let channel = self.frame.code("inquiry-channel", one.channel.name());
        self.frame.t2("inquiry-heading", ("channel", channel), ("day", self.frame.date(one.received)))
    }

    /// Whether a visit should have been held, and nobody has noted it.
    fn has_passed(&self, visit: &Booked) -> bool {
        visit.on < self.today
    }

    fn nobody(&self) -> String {
        self.frame.t("queue-nobody")
    }
}

/// From a week back until a week ahead.
fn week(today: Date) -> (Date, Date) {
    (today.saturating_sub((DAYS - 1).days()), today.saturating_add(DAYS.days()))
}

pub(super) async fn show(may: May<Leading>) -> Result<Page<MeetingPage>> {
    let (frame, app, today) = (Frame::of(&may, Room::Team), may.app().clone(), may.app().today());
    let (from, ahead) = week(today);
    may.look(move |tx| {
        let queue = now(&app, tx, today)?;
        let (length, mut places) = (queue.length(), queue.places);
        places.retain(|(_, entry)| entry.in_reach);
        places.truncate(WAITING);
        let yesterday = today.yesterday().unwrap_or(today);
        let (overdue, all) = (to_contact(tx, yesterday, OVERDUE)?, staff::store::absences(tx, None)?);
        let ombud = staff::store::ombud(tx)?;
        let booked = inquiries::booked(tx, None, ALWAYS, ahead)?.into_iter();
        let booked = booked.map(|visit| {
            let two = codes(&ombud, visit.ombud);
            (visit, two)
        });
        let booked = booked.collect();
        let (unanswered, quiet) = (inquiries::unanswered(tx, today)?, inquiries::quiet(tx, today)?);
        let interviews = closings::store::interviews::due(tx, None, today)?;
        let (begun, ended) = (store::begun(tx, from, today)?, store::ended(tx, from, today)?);
        let loads = store::caseloads(tx, &all, today)?;
        let absences = coming(&ombud, all, today, ahead);
        let event = Event::new("team.meeting", today);
        let page = MeetingPage {
            frame,
            from,
            today,
            length,
            places,
            overdue,
            unanswered,
            booked,
            quiet,
            interviews,
            begun,
            ended,
            absences,
            loads,
        };
        Ok((Page(page), event))
    })
    .await
}

/// The codes of two ombud.
fn codes(all: &[Ombud], two: [Uuid; 2]) -> String {
    let code = |id| all.iter().find(|one| one.id == id).map(|one| one.code.as_str());
    two.into_iter().filter_map(code).collect::<Vec<_>>().join(", ")
}

/// Absences of today and the days to come, with the ombud's code, the earliest first.
fn coming(ombud: &[Ombud], absences: Vec<Absence>, today: Date, ahead: Date) -> Vec<(String, Absence)> {
    let lasts = |absence: &Absence| absence.starts_on <= ahead && absence.ends_on.is_none_or(|end| end >= today);
    let code = |absence: &Absence| ombud.iter().find(|one| one.id == absence.ombud).map(|one| one.code.clone());
    let mut coming: Vec<_> =
        absences.into_iter().filter(lasts).filter_map(|absence| Some((code(&absence)?, absence))).collect();
    coming.sort_by(|(code, one), (other, two)| (one.starts_on, code).cmp(&(two.starts_on, other)));
    coming
}
