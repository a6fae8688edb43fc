//! The room of the operation: who works here, which municipalities belong, who may sign in. Only managers have a key;
//! administrators have one to the accounts.

mod absence;
mod accounts;
mod facts;
mod invitations;
mod municipalities;
mod ombud;

use super::{Absence, Municipality, Ombud, Operation, away, by_area, store};
use crate::access::{May, Staffing, get, post};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::web::{Frame, Page, Reader, Room};
use askama::Template;
use axum::Router;
use jiff::civil::Date;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/staff", get(show))
        .route("/staff/operation", get(facts::edit).merge(post(facts::save)))
        .route("/staff/ombud", post(ombud::create))
        .route("/staff/ombud/new", get(ombud::blank))
        .route("/staff/ombud/{id}", get(ombud::show).merge(post(ombud::save)))
        .route("/staff/ombud/{id}/removal", post(ombud::remove))
        .route("/staff/ombud/{id}/absences", post(absence::create))
        .route("/staff/ombud/{id}/absences/new", get(absence::blank))
        .route("/absences/{id}", get(absence::edit).merge(post(absence::save)))
        .route("/absences/{id}/removal", post(absence::remove))
        .route("/staff/municipalities", get(municipalities::show).merge(post(municipalities::save)))
        .route("/staff/municipalities/{name}/removal", post(municipalities::remove))
        .route("/accounts", get(accounts::list).merge(post(accounts::create)))
        .route("/accounts/new", get(accounts::blank))
        .route("/accounts/{id}", get(accounts::edit).merge(post(accounts::save)))
        .route("/accounts/{id}/invitation", post(invitations::invite))
        .route("/accounts/{id}/lock", post(accounts::lock))
        .route("/accounts/{id}/unlock", post(accounts::unlock))
}

/// A share of working time that must be there, in whole per cent from `least` to 100.
fn per_cent(reader: &mut Reader, field: &'static str, least: i64) -> u8 {
    reader.required_text(field, 3);
    let share = reader.whole(field, least..=100);
    share.and_then(|share| u8::try_from(share).ok()).unwrap_or_default()
}

#[derive(Template)]
#[template(path = "staff/pages/show.html")]
struct ShowPage {
    frame: Frame,
    today: Date,
    operation: Operation,
    ombud: Vec<Ombud>,
    absences: Vec<Absence>,
    areas: Vec<(Option<String>, Vec<Municipality>)>,
}

impl ShowPage {
    /// Whether somebody works today, in words, and the look of them.
    fn presence(&self, ombud: &Ombud) -> (&'static str, String) {
        let away = away(&self.absences, ombud.id, self.today);
        match () {
            () if ombud.employed_from > self.today => ("", self.frame.t("ombud-not-yet")),
            () if !ombud.employed_on(self.today) => ("closed", self.frame.t("ombud-left")),
            () if away > 0 => ("", self.frame.t1("ombud-away", "extent", away)),
            () => ("open", self.frame.t("ombud-here")),
        }
    }
}

async fn show(may: May<Staffing>) -> Result<Page<ShowPage>> {
    let frame = Frame::of(&may, Room::Staff);
    let today = may.app().today();
    may.read(move |tx| {
        let municipalities = store::municipalities(tx)?;
        let mut ombud = store::ombud(tx)?;
        // Those who have left stand last: the page is about those who work here.
        ombud.sort_by_key(|one| one.employed_from <= today && !one.employed_on(today));
        Ok(Page(ShowPage {
            frame,
            today,
            operation: store::operation(tx)?.ok_or(Failure::NotFound)?,
            ombud,
            absences: store::absences(tx, None)?,
            areas: by_area(store::areas(tx)?, &municipalities),
        }))
    })
    .await
}
