//! The counting rules of the field as pure arithmetic on plain columns.
//!
//! Nothing here reads a file, a database or a clock: the same columns give the same figures, always.
//! Every rule is the one that `docs/counting-rules.md` states under the same name.

mod account;
mod cell;
mod chance;
mod codes;
mod columns;
mod contact;
mod day;
pub mod disclosure;
mod distribution;
mod findings;
mod queue;
mod ratings;
mod review;
mod share;
mod value;
mod work;

pub use account::{
    Account, AssignmentCounts, AssignmentState, Bands, ByGender, Clients, Flow, Gaps, Groups, Hundredths, Municipality,
    PlaceFigures, Staff, Tally, grant_account,
};
pub use cell::{AdviceMeasure, BandCell, Cell, Rows, Spread, StaffMeasure, UnknownCell, rows};
pub use chance::{Interval, share_interval};
pub use codes::{
    AbsenceKind, Band, CallerKind, ChildrenAtHome, Gender, IntakeOutcome, LifeArea, Moment, Reason, Reasons,
};
pub use columns::{
    AbsenceRow, AdviceRow, AssignmentRow, Columns, ContactRow, IntakeRow, Key, OmbudRow, Percent, PeriodRow, PersonRow,
    RatingRow, TooManyWords, Word,
};
pub use contact::{ContactFigures, contact_figures};
pub use day::{Day, Period};
pub use distribution::{Distribution, Halves};
pub use findings::{Decimal, Filled, Finding, Percentage, SteeringGroup, WrongType, findings};
pub use queue::{Queue, Waiting};
pub use ratings::{Change, FEWEST_PAIRS, Pairs, rating_changes};
pub use review::{
    Caseload, Caseloads, Declined, Diagnoses, Followed, Line, MOST_YEARS, Months, PlaceReview, Review, Reviews, Scope,
    WAIT_BINS, Work, Years,
};
pub use share::Share;
pub use value::Value;
pub use work::{advice_by_caller, assignments_by_area, assignments_by_type};
