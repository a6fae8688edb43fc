//! Every room through the router, on both databases, in short scenes.

mod access;
mod accounts;
mod advice;
mod assignments;
mod contacts;
mod elsewhere;
mod erasure;
mod exchange;
mod freetext;
pub mod grant_account;
mod identities;
mod intakes;
mod log;
mod overview;
mod passkeys;
mod people;
mod queue;
mod ratings;
mod shell;
mod sign_in;
mod staff;
mod statistics;
mod support;
mod team;
mod today;
mod web;
