//! The counting rules of the field as pure arithmetic on plain columns.
//!
//! Nothing here reads a file, a database or a clock: the same columns give the same figures, always.
//! Every rule is the one that `docs/counting-rules.md` states under the same name.

mod codes;
mod day;

pub use codes::{
    AbsenceKind, Band, CallerKind, ChildrenAtHome, Gender, IntakeOutcome, LifeArea, Moment, Reason, Reasons,
};
pub use day::{Day, Period};
