//! Ombud: the program that personliga ombud work in.
//!
//! This file lists the rooms and builds the router; everything else is in the rooms' own folders.

pub mod access;
pub mod advice;
pub mod annual;
pub mod app;
pub mod application;
pub mod assignments;
pub mod audit;
pub mod closings;
pub mod command;
pub mod contacts;
pub mod db;
pub mod deficiencies;
pub mod demo;
pub mod economy;
pub mod erasure;
pub mod exchange;
pub mod failure;
pub mod figures;
pub mod freetext;
pub mod grant;
pub mod help;
pub mod identities;
pub mod inquiries;
pub mod intakes;
pub mod overview;
pub mod papers;
pub mod passages;
pub mod people;
pub mod pictures;
pub mod queue;
pub mod ratings;
pub mod reports;
pub mod secrecy;
pub mod staff;
pub mod start;
pub mod statistics;
pub mod steering;
pub mod style;
pub mod support;
pub mod team;
#[doc(hidden)]
pub mod testing;
pub mod today;
pub mod verification;
pub mod web;

use crate::app::App;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};

/// Every route of the application, behind what every response obeys.
pub fn router(app: &App) -> Router {
    Router::new()
        .merge(access::pages::routes())
        .merge(audit::pages::routes())
        .merge(today::pages::routes())
        .merge(people::pages::routes())
        .merge(identities::pages::routes())
        .merge(secrecy::pages::routes())
        .merge(inquiries::pages::routes())
        .merge(queue::pages::routes())
        .merge(team::pages::routes())
        .merge(intakes::pages::routes())
        .merge(support::pages::routes())
        .merge(closings::pages::routes())
        .merge(assignments::pages::routes())
        .merge(contacts::pages::routes())
        .merge(advice::pages::routes())
        .merge(deficiencies::pages::routes())
        .merge(ratings::pages::routes())
        .merge(staff::pages::routes())
        .merge(statistics::pages::routes())
        .merge(overview::pages::routes())
        .merge(grant::pages::routes())
        .merge(annual::pages::routes())
        .merge(application::pages::routes())
        .merge(steering::pages::routes())
        .merge(papers::pages::routes())
        .merge(exchange::pages::routes(app.shell().upload))
        .merge(erasure::pages::routes())
        .merge(help::pages::routes())
        .merge(start::pages::routes())
        .merge(style::pages::routes())
        .merge(web::asset_routes())
        .route("/health", access::get(web::health))
        .layer(from_fn(web::asked))
        .layer(from_fn_with_state(app.clone(), web::dress))
        .layer(web::same_site())
        .layer(from_fn_with_state(app.clone(), web::in_time))
        .layer(from_fn_with_state(web::Brake::new(app), web::brake))
        .route_layer(from_fn(web::observe))
        .layer(from_fn(web::harden))
        .layer(from_fn_with_state(app.clone(), web::origin))
        .with_state(app.clone())
}
