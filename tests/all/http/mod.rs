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
mod help;
mod identities;
mod intakes;
mod log;
mod overview;
mod passkeys;
mod people;
mod ratings;
mod shell;
mod sign_in;
mod staff;
mod start;
mod statistics;
mod style;
mod support;
mod today;
mod web;
