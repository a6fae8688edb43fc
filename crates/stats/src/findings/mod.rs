//! Findings: what cannot be true, or is not whole, in an account computed, typed in or read from a file.
//!
//! A finding changes no figure and stops nobody. A part that is missing is not checked.

mod answers;
mod counts;
mod decimal;
mod filled;
mod read;
mod register;

use crate::{Cell, Value};
pub use decimal::Decimal;
pub use filled::{Filled, Percentage, SteeringGroup};
pub use read::WrongType;
use serde_json::json;

/// A finding (iakttagelse): a rule, the cell it speaks of and the figures that break it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, in snake_case; texts are found by it.
    pub rule: &'static str,
    /// The address of the cell, or of the part of the form, such as `signed`.
    pub cell: String,
    /// What would be right, or the most that is possible; `None` where no figure is at fault.
    pub expected: Option<Value>,
    /// What stands there.
    pub found: Option<Value>,
    /// The figure whose rows stand behind the finding, if the account comes from a register.
    pub rows: Option<Cell>,
}

impl Finding {
    /// The object of the exchange format; `message` is the rule in words. Missing figures are null.
    pub fn to_json(&self, message: &str) -> serde_json::Value {
        let json = |value: &Option<Value>| value.as_ref().map(Value::to_json);
        json!({
            "rule": self.rule,
            "cell": self.cell,
            "expected": json(&self.expected),
            "found": json(&self.found),
            "message": message,
        })
    }

    /// A finding about a figure; its rows are named where there is a register to find them in.
    fn at(filled: &Filled, rule: &'static str, cell: Cell, expected: Option<Value>, found: Value) -> Self {
        let rows = filled.gaps.map(|_| cell.clone());
        Finding { rule, cell: cell.to_string(), expected, found: Some(found), rows }
    }

    /// A finding about an answer, which no rows stand behind.
    fn answer(rule: &'static str, cell: &str, expected: Option<Value>, found: Option<Value>) -> Self {
        Finding { rule, cell: cell.to_owned(), expected, found, rows: None }
    }
}

/// Runs every rule; the order is that of the rules, and within one that of the form.
pub fn findings(filled: &Filled) -> Vec<Finding> {
    let mut all = counts::bands_do_not_add_up(filled);
    all.extend(counts::part_larger_than_whole(filled));
    all.extend(counts::flow_identity_broken(filled));
    all.extend(counts::person_under_18(filled));
    all.extend(register::reason_missing(filled));
    all.extend(register::outcome_missing(filled));
    all.extend(register::period_end_before_start(filled));
    all.extend(answers::signed_before_period_end(filled));
    all.extend(answers::worked_above_granted(filled));
    all.extend(answers::used_above_granted(filled));
    all.extend(answers::steering_group_lacks_party(filled));
    all.extend(answers::percentage_wrong_base(filled));
    all
}
