//! What reports say of the wait for an ombud.

use crate::figures::teller::Teller;
use crate::figures::yearly::{Wait, Yearly};
use crate::figures::years;
use documents::chart::{Amount, Chart, Histogram, Median};
use documents::{Block, Value};
use stats::Distribution;
use stats::disclosure::Seen;

/// How long new clients waited, and how many wait when the year ends.
pub fn waiting(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let wait = &yearly.this.waiting;
    let queue = ("queue", teller.said(&wait.queue).into());
    let year = ("year", yearly.year.to_string().into());
    let said = match wait.median.seen() {
        Seen::Exact(median) => {
            let (median, known) = (teller.halves(median), teller.said(&wait.known));
            let values = [("median", median.into()), ("known", known.into()), queue, year];
            teller.with("annual-waiting-said", &values)
        }
        _ => teller.with("annual-waiting-said-few", &[queue, year]),
    };
    vec![Block::Paragraph(said), table(yearly, teller)]
}

/// The wait year by year, with a line of the medians where there are several.
fn table(yearly: &Yearly, teller: &Teller) -> Block {
    let heads = yearly.years().iter().map(i16::to_string).collect();
    let mut table = teller.table("annual-waiting-caption", "annual-measure", heads);
    let all = |of: &dyn Fn(&Wait) -> Value| yearly.parts().map(|year| of(&year.waiting)).collect::<Vec<_>>();
    let medians = all(&|wait| teller.median(&wait.median));
    table.row(teller.t("annual-waiting-known"), all(&|wait| teller.count(&wait.known)));
    table.row(teller.t("annual-waiting-median"), medians.clone());
    table.row(teller.t("annual-waiting-queue"), all(&|wait| teller.count(&wait.queue)));
    let table = table.noted(teller.t("annual-waiting-note"));
    if medians.iter().filter(|median| **median != Value::Hidden).count() < 2 {
        return table.done();
    }
    let described = years::described(yearly, teller, "annual-waiting-median");
    let lines = years::lines(yearly, teller, &[("annual-waiting-median", medians)]);
    table.pictured("waiting-years", described, lines)
}

/// Where the classes of waiting times end, in days; the last has no end.
const ENDS: [i32; 5] = [14, 30, 60, 90, 180];

/// How waiting times are spread, exact: for those who may see small numbers. `None` where nobody's is known.
pub fn spread(waiting: &Distribution, teller: &Teller) -> Option<Block> {
    if waiting.n() == 0 {
        return None;
    }
    let mut table = teller.table("waiting-spread", "waiting-spread-days", vec![teller.t("annual-number")]);
    let mut classes = Vec::new();
    for (at, number) in waiting.bins(&ENDS).into_iter().enumerate() {
        let first = if at == 0 { 0 } else { ENDS[at - 1] + 1 };
        let label = ENDS.get(at).map_or_else(|| format!("{first}–"), |end| format!("{first}–{end}"));
        let value = Value::Whole(i64::try_from(number).unwrap_or(i64::MAX));
        table.row(label.clone(), vec![value.clone()]);
        classes.push(Amount { label, value });
    }
    let said = teller.halves(waiting.median());
    let values = [("number", teller.number(waiting.n()).into()), ("median", said.as_str().into())];
    let described = teller.with("waiting-spread-described", &values);
    let median = Some(median(waiting, teller.with("waiting-spread-median", &[("median", said.as_str().into())])));
    let histogram = Histogram { axis: teller.t("waiting-spread-days"), classes, median };
    let table = table.noted(teller.t("annual-waiting-note"));
    Some(table.pictured("waiting-spread", described, Chart::Histogram(histogram)))
}

/// Where the median stands among the classes: in the last, which has no end, in the middle.
fn median(waiting: &Distribution, label: String) -> Median {
    let halves = waiting.median().0;
    let class = ENDS.partition_point(|end| i64::from(*end) * 2 < halves);
    let first = if class == 0 { 0 } else { i64::from(ENDS[class - 1]) + 1 };
    let within = ENDS.get(class).map_or(50, |end| (halves - 2 * first) * 50 / (i64::from(*end) - first + 1));
    Median { label, class, within: within.clamp(0, 100) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(values: &[i32]) -> (usize, i64) {
        let median = median(&values.iter().copied().collect(), String::new());
        (median.class, median.within)
    }

    #[test]
    fn the_median_stands_in_its_class() {
        assert_eq!(placed(&[0]), (0, 0));
        assert_eq!(placed(&[22]), (1, 43));
        assert_eq!(placed(&[14, 15]), (1, 0));
        assert_eq!(placed(&[400]), (5, 50));
    }
}
