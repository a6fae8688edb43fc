//! Rules about what people answer on the form.

use super::{Filled, Finding, SteeringGroup};
use crate::Value;

/// Signed before the last day of the reporting period, when its figures could not yet be known.
pub(super) fn signed_before_period_end(filled: &Filled) -> Option<Finding> {
    let (signed, end) = (filled.signed?, filled.period_end?);
    let day = |date: jiff::civil::Date| Some(Value::Text(date.to_string()));
    (signed < end).then(|| Finding::answer("signed_before_period_end", "signed", day(end), day(signed)))
}

/// More full-time years worked than the grant was given for.
pub(super) fn worked_above_granted(filled: &Filled) -> Option<Finding> {
    let (worked, granted) = (filled.worked?, filled.granted?);
    let text = |posts: super::Decimal| Some(Value::Text(posts.to_string()));
    (worked > granted).then(|| Finding::answer("worked_above_granted", "staff.worked", text(granted), text(worked)))
}

/// More money used than granted.
pub(super) fn used_above_granted(filled: &Filled) -> Option<Finding> {
    let (used, granted) = (filled.used_sek?, filled.granted_sek?);
    let above = used > granted;
    above.then(|| Finding::answer("used_above_granted", "grant.used_sek", Some(granted.value()), Some(used.value())))
}

/// A statutory party is missing in the steering group and nobody says why.
pub(super) fn steering_group_lacks_party(filled: &Filled) -> Option<Finding> {
    let group = filled.steering_group.as_ref()?;
    let silent = group.why_missing.as_ref().is_none_or(|why| why.trim().is_empty());
    (silent && lacks_party(group)).then(|| Finding::answer("steering_group_lacks_party", "steering_group", None, None))
}

/// One authority is away, or every organisation of patients, users and relatives: one of those is enough.
fn lacks_party(group: &SteeringGroup) -> bool {
    group.authorities.contains(&Some(false)) || group.organisations.iter().all(|answer| *answer == Some(false))
}

/// A printed percentage is not the part of its base; anything is wrong on a base of 0.
pub(super) fn percentage_wrong_base(filled: &Filled) -> Vec<Finding> {
    let wrong = filled.percentages.iter().filter_map(|percentage| {
        let right = percentage.printed.percentage_like(percentage.part, percentage.base);
        let expected = right.map(super::Decimal::value);
        let found = Some(percentage.printed.value());
        let finding = || Finding::answer("percentage_wrong_base", &percentage.cell, expected, found);
        (right != Some(percentage.printed)).then(finding)
    });
    wrong.collect()
}
