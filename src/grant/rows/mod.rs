//! The rows behind a figure, as a page shows them: those in the reader's reach, and how many are not.

pub mod store;

use jiff::civil::Date;
use stats::{CallerKind, Gender, IntakeOutcome, LifeArea};
use uuid::Uuid;

/// A row behind a figure (rad), with what tells it from the others. Persons are known by their code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Person { id: Uuid, code: String, municipality: String, gender: Gender, birth_year: Option<i64>, periods: Vec<Days> },
    Period { person: Uuid, code: String, municipality: String, days: Days, closing_reason: Option<String> },
    Intake { id: Uuid, on: Date, municipality: String, outcome: IntakeOutcome, code: Option<String> },
    Advice { id: Uuid, on: Date, caller: CallerKind, municipality: Option<String>, minutes: Option<i64> },
    Assignment { id: Uuid, code: String, area: LifeArea, kind: String, days: Days },
    Ombud { id: Uuid, code: String, gender: Gender, days: Days, rate: i64 },
}

/// From the first day to the last, if it has ended.
pub type Days = (Date, Option<Date>);

/// One page of the rows behind a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    pub lines: Vec<Line>,
    /// All rows behind the figure.
    pub all: i64,
    /// Those of them that the reader may open.
    pub in_reach: i64,
}
