//! Clients, and last year as it was published beside what it is counted as now.

use super::content::Published;
use super::report::Report;
use crate::figures::teller::Teller;
use crate::figures::yearly::{DEFINITION, Yearly};
use documents::{Block, Value};

/// What the register shows of clients, and how far last year's report still holds, where it was settled.
pub fn clients(report: &Report, teller: &Teller) -> Vec<Block> {
    let published = report.published.as_ref();
    let compared = published.and_then(|published| compared(&report.yearly, published, teller));
    crate::people::chapter::clients(&report.yearly, teller).into_iter().chain(compared).collect()
}

/// Last year as it was published and as it is counted now, with why the two differ.
fn compared(yearly: &Yearly, published: &Published, teller: &Teller) -> Option<Block> {
    let heads = ["annual-compared-then", "annual-compared-now"].map(|key| teller.t(key));
    let mut table = teller.table("annual-compared-caption", "annual-measure", heads.into());
    let mut differs = false;
    for (key, now) in yearly.recounted() {
        let (then, now) = (shown(published.figures.get(key)?), teller.count(&now));
        differs |= then != now;
        table.row(teller.code("annual-compared", key), vec![then, now]);
    }
    let key = match (differs, published.definition == DEFINITION) {
        (false, _) => "annual-compared-same",
        (true, true) => "annual-compared-rows",
        (true, false) => "annual-compared-definition",
    };
    let values = [("version", published.version.into()), ("year", (yearly.year - 1).to_string().into())];
    Some(table.noted(teller.with(key, &values)).done())
}

/// A figure as it was frozen.
fn shown(figure: &str) -> Value {
    match figure.parse() {
        Ok(number) => Value::Whole(number),
        Err(_) if figure == "<5" => Value::Few,
        Err(_) => Value::Hidden,
    }
}
