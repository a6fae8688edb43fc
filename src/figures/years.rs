//! Tables over the years of a report: a column a year, and how much each row has changed since the year before.

use super::lines::YearParts;
use super::teller::{Sheet, Teller};
use super::told::Parts;
use super::yearly::Yearly;
use documents::Value;
use documents::chart::{Chart, Line, Lines};
use stats::disclosure::{Disclosed, Seen};

/// The words of a table over the years (årstabell), by their keys.
pub struct Words {
    pub caption: &'static str,
    /// What heads the first column.
    pub first: &'static str,
    /// What names the row of the whole.
    pub total: &'static str,
}

/// Counts of several years beside each other, and the change since the year before.
pub fn row(counts: &[Disclosed<u64>], teller: &Teller) -> Vec<Value> {
    let change = match counts {
        [.., then, now] => Some(change(then, now)),
        _ => None,
    };
    counts.iter().map(|count| teller.count(count)).chain(change).collect()
}

/// How many more or fewer; not shown where either count is not.
fn change(then: &Disclosed<u64>, now: &Disclosed<u64>) -> Value {
    match (then.seen(), now.seen()) {
        (Seen::Exact(then), Seen::Exact(now)) => Value::Whole(now as i64 - then as i64),
        _ => Value::Hidden,
    }
}

/// What heads the columns.
pub fn heads(yearly: &Yearly, teller: &Teller) -> Vec<String> {
    let years = yearly.years();
    let change = (years.len() > 1).then(|| teller.t("annual-years-change"));
    years.iter().map(i16::to_string).chain(change).collect()
}

/// The parts of a whole year by year. `None` for one year alone, and where no part of any year is told.
pub fn parts<T: PartialEq>(
    (yearly, teller): (&Yearly, &Teller),
    of: fn(&YearParts) -> &Parts<T>,
    words: &Words,
    label: impl Fn(&T) -> String,
) -> Option<Sheet> {
    let years: Vec<&Parts<T>> = yearly.parts().map(of).collect();
    if years.len() < 2 || !years.iter().any(|parts| parts.are_told()) {
        return None;
    }
    let mut table = teller.table(words.caption, words.first, heads(yearly, teller));
    for (what, _) in &years[0].of {
        let counts: Vec<_> = years.iter().map(|parts| parts.at(what).unwrap_or(Disclosed::WITHHELD)).collect();
        if counts.iter().any(|count| count.seen() != Seen::Exact(0)) {
            table.row(label(what), row(&counts, teller));
        }
    }
    let totals: Vec<_> = years.iter().map(|parts| parts.total).collect();
    table.total(teller.t(words.total), row(&totals, teller));
    Some(table)
}

/// Lines over the years of the report, each under the text of its key.
pub fn lines(yearly: &Yearly, teller: &Teller, lines: &[(&str, Vec<Value>)]) -> Chart {
    let line = |(key, values): &(&str, Vec<Value>)| Line { label: teller.t(key), values: values.clone() };
    let points = yearly.years().iter().map(i16::to_string).collect();
    Chart::Lines(Lines { points, lines: lines.iter().map(line).collect() })
}

/// What a picture over the years shows, said to those who do not see it.
pub fn described(yearly: &Yearly, teller: &Teller, what: &str) -> String {
    let years = yearly.years();
    let [first, last] = [years.first(), years.last()].map(|year| year.map(i16::to_string).unwrap_or_default());
    let what = teller.t(what).to_lowercase();
    let values = [("what", what.into()), ("first", first.into()), ("last", last.into())];
    teller.with("annual-years-described", &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_where_both_years_are() {
        let count = Disclosed::alone;
        assert_eq!(change(&count(12), &count(9)), Value::Whole(-3));
        assert_eq!(change(&count(3), &count(9)), Value::Hidden);
        assert_eq!(change(&count(9), &count(3)), Value::Hidden);
    }
}
