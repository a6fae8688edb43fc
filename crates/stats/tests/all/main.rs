//! The counting rules against a published case, against an independent reference and at their edges.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

mod case;
mod disclosure;
mod edges;
mod findings;
mod naive;
mod properties;
mod register;
mod review;
