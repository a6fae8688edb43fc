//! Every room through the router, on both databases, in short scenes.

mod access;
mod accounts;
mod advice;
mod assignments;
mod contacts;
mod exchange;
pub mod grant_account;
mod intakes;
mod overview;
mod people;
mod ratings;
mod staff;
mod statistics;
mod support;
mod web;
