//! The list for the weekly meeting, made to be printed.

use super::super::{Caseload, Turn, store};
use super::picture;
use crate::access::{Leading, May};
use crate::audit::Event;
use crate::failure::Result;
use crate::queue::now::now;
use crate::queue::store::{Due, Entry, due};
use crate::queue::{Place, words};
use crate::staff::{self, Absence, Ombud};
use crate::web::{Frame, Page, Room};
use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;

/// So many of those who wait are gone through.
const WAITING: usize = 20;
/// The week looks back and, for absences, ahead by so many days.
const DAYS: i32 = 7;
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
        let (overdue, all) = (due(tx, today.yesterday().unwrap_or(today), OVERDUE)?, staff::store::absences(tx, None)?);
        let (begun, ended) = (store::begun(tx, from, today)?, store::ended(tx, from, today)?);
        let loads = store::caseloads(tx, &all, today)?;
        let absences = coming(staff::store::ombud(tx)?, all, today, ahead);
        let event = Event::new("team.meeting", today);
        Ok((Page(MeetingPage { frame, from, today, length, places, overdue, begun, ended, absences, loads }), event))
    })
    .await
}

/// Absences of today and the days to come, with the ombud's code, the earliest first.
fn coming(ombud: Vec<Ombud>, absences: Vec<Absence>, today: Date, ahead: Date) -> Vec<(String, Absence)> {
    let lasts = |absence: &Absence| absence.starts_on <= ahead && absence.ends_on.is_none_or(|end| end >= today);
    let code = |absence: &Absence| ombud.iter().find(|one| one.id == absence.ombud).map(|one| one.code.clone());
    let mut coming: Vec<_> =
        absences.into_iter().filter(lasts).filter_map(|absence| Some((code(&absence)?, absence))).collect();
    coming.sort_by(|(code, one), (other, two)| (one.starts_on, code).cmp(&(two.starts_on, other)));
    coming
}
