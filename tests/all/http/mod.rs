//! Every room through the router, on both databases, in short scenes.

mod access;
mod advice;
mod assignments;
mod contacts;
mod elsewhere;
mod exchange;
mod grant_account;
mod intakes;
mod passkeys;
mod people;
mod ratings;
mod sign_in;
mod staff;
mod statistics;
mod support;
mod web;
