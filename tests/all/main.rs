//! Every test of the whole program, in one binary: the source itself, every route and statement, whole scenes through
//! the router on both databases, published cases, random registers and bad input.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed, and the place says why")]

mod bad_input;
mod cases;
mod chain;
mod erasure;
mod figures;
mod http;
mod random;
mod reports;
mod rights;
mod same;
mod scene;
mod sealed;
mod secrets;
mod served;
mod source;
mod statements;
mod tidy;
mod varmland;
