//! Rules about what is missing in the register.

use super::{Filled, Finding};
use crate::{Cell, Gaps, IntakeOutcome, Value};

/// New persons without any contact reason.
pub(super) fn reason_missing(filled: &Filled) -> Option<Finding> {
    let rows = Cell::ContactReasonMissing;
    gap(filled, |gaps| gaps.new_without_reason, "reason_missing", "contact_reasons", rows)
}

/// Intakes without an outcome, and support periods closed in the period without a closing reason.
pub(super) fn outcome_missing(filled: &Filled) -> Vec<Finding> {
    let intakes = filled.intakes_missing.filter(|count| *count > 0).map(|count| {
        let cell = Cell::Intakes(IntakeOutcome::Missing);
        Finding::at(filled, "outcome_missing", cell, Some(Value::Whole(0)), Value::Whole(count))
    });
    let rows = Cell::ClosuresWithoutReason;
    let closures = gap(filled, |gaps| gaps.closures_without_reason, "outcome_missing", "closures", rows);
    intakes.into_iter().chain(closures).collect()
}

/// Support periods that end before they start.
pub(super) fn period_end_before_start(filled: &Filled) -> Option<Finding> {
    let rows = Cell::PeriodsEndBeforeStart;
    gap(filled, |gaps| gaps.periods_end_before_start, "period_end_before_start", "periods", rows)
}

fn gap(filled: &Filled, of: fn(Gaps) -> u64, rule: &'static str, cell: &str, rows: Cell) -> Option<Finding> {
    let found = filled.gaps.map(of).filter(|count| *count > 0)?;
    let answer = Finding::answer(rule, cell, Some(Value::Whole(0)), Some(Value::count(found)));
    Some(Finding { rows: Some(rows), ..answer })
}
