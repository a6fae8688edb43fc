//! A sheet for the person to take along: who the ombud is, what was agreed, what comes next, and what one has a right to. In
//! easy Swedish, whatever language the ombud reads.

use super::super::{Person, store};
use crate::access::{May, OwnPeople};
use crate::assignments::{self, Assignment};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::About;
use crate::identities::keys::Holder;
use crate::identities::sight::{Sight, look};
use crate::support;
use crate::web::{Frame, Language, Page, Room, Texts, texts};
use askama::Template;
use axum::extract::Path;
use jiff::civil::Date;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "people/pages/sheet.html")]
pub(super) struct SheetPage {
    frame: Frame,
    words: &'static Texts,
    person: Person,
    today: Date,
    /// The name that the ombud signs in with, where there is one.
    ombud: Option<String>,
    going: Vec<Assignment>,
    plans: Vec<(Uuid, Date)>,
    sight: Sight,
}

impl SheetPage {
    fn t(&self, key: &str) -> String {
        self.words.text(key)
    }

    fn agreement(&self) -> &str {
        self.sight.record().map(|record| record.identity.agreement.as_str()).unwrap_or_default()
    }

    /// What is to be done next with an assignment.
    fn step(&self, assignment: &Assignment) -> &str {
        self.sight.record().map(|record| record.text(About::Step(assignment.id))).unwrap_or_default()
    }

    /// When.
    fn due(&self, assignment: &Assignment) -> Option<Date> {
        self.plans.iter().find(|(planned, _)| *planned == assignment.id).map(|(_, day)| *day)
    }
}

pub(super) async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<SheetPage>> {
    let (frame, holder, today) = (Frame::of(&may, Room::People), Holder::of(&may), may.app().today());
    let (sheet, seen) = may
        .look(move |tx| {
            let person = store::find(tx, id)?.ok_or(Failure::NotFound)?;
            let period = support::store::of_person(tx, id)?.into_iter().find(support::Support::is_open);
            let ombud = match period.and_then(|period| period.ombud) {
                Some(ombud) => support::store::name_of(tx, ombud)?,
                None => None,
            };
            let mut going = assignments::store::of_person(tx, id)?;
            going.retain(Assignment::is_going);
            let (plans, words) = (assignments::store::plans::of_person(tx, id)?, texts(Language::Swedish));
            let seen = look(tx, holder, id)?;
            let sheet = SheetPage { frame, words, person, today, ombud, going, plans, sight: Sight::NotKept };
            Ok(((sheet, seen), Event::new("person.printed", id).about(id)))
        })
        .await?;
    let sight = seen.open(id)?;
    Ok(Page(SheetPage { sight, ..sheet }))
}
