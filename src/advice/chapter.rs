//! What the annual report says of calls with people who never become clients.

use crate::figures::teller::Teller;
use crate::figures::yearly::Yearly;
use crate::figures::years;
use documents::Block;
use stats::CallerKind;
use stats::disclosure::Seen;

/// Calls for advice by who called.
pub fn advice(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let advice = &yearly.this.advice;
    let (year, calls) = (yearly.year.to_string(), teller.said(&advice.total));
    let said = match yearly.minutes.seen() {
        Seen::Exact(minutes) => {
            let hours = teller.number((minutes + 30) / 60);
            let values = [("year", year.into()), ("calls", calls.into()), ("hours", hours.into())];
            teller.with("annual-advice-said-hours", &values)
        }
        _ => teller.with("annual-advice-said", &[("year", year.into()), ("calls", calls.into())]),
    };
    if !advice.are_told() {
        return vec![Block::Paragraph(said), Block::Paragraph(teller.t("annual-too-few"))];
    }
    let heads = vec![teller.t("annual-number"), teller.t("annual-share")];
    let mut table = teller.table("annual-advice-caption", "annual-advice-caller", heads);
    for (caller, count) in &advice.of {
        let label = teller.code("caller", caller.name());
        table.row(label, vec![teller.count(count), teller.share(count, &advice.total)]);
    }
    let whole = teller.share(&advice.total, &advice.total);
    table.total(teller.t("annual-advice-all"), vec![teller.count(&advice.total), whole]);
    [Block::Paragraph(said), table.done()].into_iter().chain(by_year(yearly, teller)).collect()
}

/// Calls by who called, year by year.
fn by_year(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    let words =
        years::Words { caption: "annual-advice-years", first: "annual-advice-caller", total: "annual-advice-all" };
    let label = |caller: &CallerKind| teller.code("caller", caller.name());
    Some(years::parts((yearly, teller), |year| &year.advice, &words, label)?.done())
}
