//! The room of reports: which there are, each as a page and as files, freezing it, and what was frozen.

mod annual;
mod application;
mod exact;
mod freeze;
mod list;
mod show;
mod steering;
mod version;
mod wide;

use super::Paper;
use crate::access::{get, post};
use crate::app::App;
use crate::web::Frame;
use axum::Router;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports", get(list::list))
        .route("/annual-reports/{year}/settlement", get(annual::look).merge(post(annual::freeze)))
        .route("/annual-reports/{year}/versions/{number}", get(annual::version))
        .route("/interim-accounts", get(exact::choose))
        .route("/interim-accounts/{about}", get(exact::show))
        .route("/interim-accounts/{about}/settlement", get(exact::look).merge(post(exact::freeze)))
        .route("/interim-accounts/{about}/versions/{number}", get(exact::version))
        .route("/applications/{year}/settlement", get(application::look).merge(post(application::freeze)))
        .route("/applications/{year}/versions/{number}", get(application::version))
        .route("/steering-papers/{quarter}/settlement", get(steering::look).merge(post(steering::freeze)))
        .route("/steering-papers/{quarter}/versions/{number}", get(steering::version))
        .route("/municipality-reports/{about}", get(wide::show))
        .route("/municipality-reports/{about}/settlement", get(wide::look).merge(post(wide::freeze)))
        .route("/municipality-reports/{about}/versions/{number}", get(wide::version))
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
