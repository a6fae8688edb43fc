//! The room of reports: which there are, each as a page and as files, freezing it, and what was frozen.

mod freeze;
mod kinds;
mod list;
mod show;
mod version;

use super::{Kind, Paper};
use crate::access::{get, post};
use crate::app::App;
use crate::web::{Frame, Room};
use axum::Router;
use kinds::{Annual, Application, Interim, Municipal, Steering};

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports", get(list::list))
        .route("/annual-reports/{year}/settlement", get(freeze::look::<Annual>).merge(post(freeze::freeze::<Annual>)))
        .route("/annual-reports/{year}/versions/{number}", get(version::wide::<Annual>))
        .route("/interim-accounts", get(list::choose))
        .route("/interim-accounts/{about}", get(show::interim))
        .route(
            "/interim-accounts/{about}/settlement",
            get(freeze::look::<Interim>).merge(post(freeze::freeze::<Interim>)),
        )
        .route("/interim-accounts/{about}/versions/{number}", get(version::interim))
        .route(
            "/applications/{year}/settlement",
            get(freeze::look::<Application>).merge(post(freeze::freeze::<Application>)),
        )
        .route("/applications/{year}/versions/{number}", get(version::application))
        .route(
            "/steering-papers/{quarter}/settlement",
            get(freeze::look::<Steering>).merge(post(freeze::freeze::<Steering>)),
        )
        .route("/steering-papers/{quarter}/versions/{number}", get(version::wide::<Steering>))
        .route("/municipality-reports/{about}", get(show::municipal))
        .route(
            "/municipality-reports/{about}/settlement",
            get(freeze::look::<Municipal>).merge(post(freeze::freeze::<Municipal>)),
        )
        .route("/municipality-reports/{about}/versions/{number}", get(version::wide::<Municipal>))
}

/// The room that a report stands in.
fn room(kind: Kind) -> Room {
    match kind {
        Kind::Application => Room::GrantAccount,
        Kind::AnnualReport | Kind::InterimAccount | Kind::MunicipalityReport | Kind::SteeringPaper => Room::Reports,
    }
}

/// What a report is called on its page and in lists.
fn title(frame: &Frame, paper: &Paper) -> String {
    match paper {
        Paper::Annual(year) => frame.t1("annual-title", "year", year.to_string()),
        Paper::Interim(span) => {
            frame.t2("interim-heading", ("from", frame.whole_date(span.from)), ("to", frame.whole_date(span.to)))
        }
        Paper::Municipal { year, place } => {
            frame.t2("municipal-title", ("place", place.as_str()), ("year", year.to_string()))
        }
        Paper::Application(year) => frame.t1("application-title", "year", year.to_string()),
        Paper::Steering(quarter) => {
            frame.t1("steering-title", "quarter", crate::steering::document::named(*quarter, frame.texts()))
        }
    }
}
