//! One person's page: what is kept and what has been done. Every look at it is logged (lag 2001:454 10 §).

use super::super::{Person, State, store};
use crate::access::{Locked, May, OwnPeople};
use crate::assignments::{self, Assignment};
use crate::audit::Event;
use crate::closings::{self, Attempt, Closing};
use crate::contacts::{self, Contact};
use crate::failure::{Failure, Result};
use crate::identities::About;
use crate::identities::keys::Holder;
use crate::identities::sight::{Sight, look, note_form};
use crate::identities::store::{Deputy, deputies};
use crate::intakes::{self, Intake};
use crate::ratings::picture::{Cell, Picture};
use crate::ratings::{self, Due};
use crate::support::{self, Support};
use crate::web::{Form, Frame, Page, Paging, Room, Typed};
use askama::Template;
use axum::extract::{Path, Query};
use jiff::civil::Date;
use stats::LifeArea;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "people/pages/show.html")]
pub(super) struct ShowPage {
    frame: Frame,
    person: Person,
    today: Date,
    intakes: Vec<Intake>,
    periods: Vec<Support>,
    closings: Vec<Closing>,
    /// What came of asking how it went, by support period.
    interviews: Vec<(Uuid, Attempt)>,
    deputies: Vec<Deputy>,
    tasks: Vec<Task>,
    contacts: Vec<Contact>,
    picture: Option<Picture>,
    /// The ratings to ask for now.
    due: Option<Due>,
    paging: Paging,
    sight: Sight,
    note: Form,
}

/// An assignment with what comes next (uppdrag med plan).
struct Task {
    assignment: Assignment,
    due: Option<Date>,
    /// Empty where none is written, or the reader has no key.
    step: String,
}

impl Task {
    fn is_going(&self) -> bool {
        self.assignment.is_going()
    }

    fn has_passed(&self, today: &Date) -> bool {
        self.due.is_some_and(|due| due <= *today)
    }
}

impl ShowPage {
    /// The period that has no end, if support is going on.
    fn open_period(&self) -> Option<&Support> {
        self.periods.iter().find(|period| period.is_open())
    }

    /// Which ratings to ask for, and by when.
    fn rating_due(&self, due: &Due) -> String {
        let moment = self.frame.code("moment", due.moment.name());
        self.frame.t2("person-rating-due", ("moment", moment), ("day", due.by.to_string()))
    }

    /// What was agreed, in the person's own words.
    fn agreement(&self) -> Option<&str> {
        let record = self.sight.record()?;
        Some(record.identity.agreement.as_str()).filter(|text| !text.is_empty())
    }

    /// The life areas side by side; what fits none of them only where there is something.
    fn columns(&self) -> Vec<(LifeArea, Vec<&Task>)> {
        let of = |area| self.tasks.iter().filter(move |task| task.assignment.area == area).collect::<Vec<_>>();
        let columns = LifeArea::ALL.into_iter().map(|area| (area, of(area)));
        columns.filter(|(area, tasks)| *area != LifeArea::Other || !tasks.is_empty()).collect()
    }

    fn ended(&self, tasks: &[&Task]) -> usize {
        tasks.iter().filter(|task| !task.is_going()).count()
    }

    /// What was settled when the period ended.
    fn closing(&self, period: &Support) -> Option<&Closing> {
        self.closings.iter().find(|closing| closing.support == period.id)
    }

    /// What came of asking how it went afterwards.
    fn interviewed(&self, period: &Support) -> Option<String> {
        let (_, attempt) = self.interviews.iter().find(|(support, _)| *support == period.id)?;
        let asked = self.frame.code("interview-asked", attempt.asked.name());
        Some(self.frame.t2("interview-noted", ("asked", asked), ("day", self.frame.date(attempt.on))))
    }

    /// What remained when it ended, and who has it now.
    fn remains(&self, period: &Support) -> Option<&str> {
        Some(self.sight.record()?.text(About::Remains(period.id))).filter(|text| !text.is_empty())
    }

    /// Puts what the reader's key opened in its places.
    fn opened(mut self, sight: Sight) -> ShowPage {
        if let Some(record) = sight.record() {
            for task in &mut self.tasks {
                record.text(About::Step(task.assignment.id)).clone_into(&mut task.step);
            }
        }
        ShowPage { sight, ..self }
    }
}

pub(super) async fn show(
    may: May<OwnPeople>,
    Path(id): Path<Uuid>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Page<ShowPage>> {
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let (frame, holder, today) = (Frame::of(&may, Room::People), Holder::of(&may), may.app().today());
    let typed = Typed::of([("id", may.app().id().to_string())]);
    let note = note_form(&frame, id, typed, Vec::new());
    let (show, seen) = may
        .look(move |tx| {
            let person = store::find(tx, id)?.ok_or(Failure::NotFound)?;
            let seen = look(tx, holder, id)?;
            let (contacts, total) = contacts::store::page_of(tx, id, Paging::offset(page), Paging::SIZE)?;
            let (periods, work) = (support::store::of_person(tx, id)?, assignments::store::of_person(tx, id)?);
            // Of what has ended nothing is planned, nor does anybody stand in where nobody supports: one question less each.
            let going = work.iter().any(Assignment::is_going);
            let plans = if going { assignments::store::plans::of_person(tx, id)? } else { Vec::new() };
            let (rated, declined) = (ratings::store::of_person(tx, id)?, ratings::store::asked::declined(tx, id)?);
            let task = |assignment: Assignment| {
                let due = plans.iter().find(|(planned, _)| *planned == assignment.id).map(|(_, day)| *day);
                Task { assignment, due, step: String::new() }
            };
            let due = periods.first().and_then(|period| {
                ratings::due(period.start, period.end(), ratings::asked(&rated, &declined, period.start), today)
            });
            let starts: Vec<Date> = periods.iter().map(|period| period.start).collect();
            let (open, ended) = (periods.iter().any(Support::is_open), periods.iter().any(|one| !one.is_open()));
            let show = ShowPage {
                person,
                today,
                intakes: intakes::store::of_person(tx, id)?,
                closings: if ended { closings::store::of_person(tx, id)? } else { Vec::new() },
                interviews: if ended { closings::store::interviews::of_person(tx, id)? } else { Vec::new() },
                deputies: if open { deputies(tx, id, today)? } else { Vec::new() },
                tasks: work.into_iter().map(task).collect(),
                contacts,
                picture: Picture::of(&frame, &rated, &declined, &starts),
                due,
                periods,
                paging: Paging::new(page, total, format!("/people/{id}?")),
                sight: Sight::NotKept,
                note,
                frame,
            };
            Ok(((show, seen), Event::new("person.read", id).about(id)))
        })
        .await?;
    let show = show.opened(seen.open(id)?);
    seen.settle(&may, id).await?;
    Ok(Page(show))
}
