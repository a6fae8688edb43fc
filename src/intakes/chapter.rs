//! What the annual report says of the first visits and of why people turn to the operation.

use crate::figures::teller::Teller;
use crate::figures::told::Parts;
use crate::figures::yearly::Yearly;
use crate::figures::years;
use documents::Block;
use documents::chart::{Bar, Bars, Chart};
use stats::disclosure::{Disclosed, Seen};
use stats::{IntakeOutcome, Reason};

/// First visits by outcome, as shares of every visit, also of those whose outcome nobody has noted.
pub fn intakes(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let intakes = &yearly.this.intakes;
    if !intakes.are_told() {
        return vec![said(yearly, teller), Block::Paragraph(teller.t("annual-too-few"))];
    }
    let heads = vec![teller.t("annual-number"), teller.t("annual-share")];
    let mut table = teller.table("annual-intakes-caption", "annual-outcome", heads);
    for (outcome, count) in &intakes.of {
        let nothing = *outcome == IntakeOutcome::Missing && count.seen() == Seen::Exact(0);
        if !nothing {
            let label = teller.code("annual-outcome", outcome.name());
            table.row(label, vec![teller.count(count), teller.share(count, &intakes.total)]);
        }
    }
    let whole = teller.share(&intakes.total, &intakes.total);
    table.total(teller.t("annual-intakes-all"), vec![teller.count(&intakes.total), whole]);
    let note = teller.with("annual-intakes-base", &[("base", teller.said(&intakes.total).into())]);
    let year = [said(yearly, teller), table.noted(note).done()];
    year.into_iter().chain(intakes_by_year(yearly, teller)).collect()
}

/// First visits by outcome year by year, with lines of all and of the accepted.
fn intakes_by_year(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    let (caption, first, total) = ("annual-intakes-years", "annual-outcome", "annual-intakes-all");
    let label = |outcome: &IntakeOutcome| teller.code("annual-outcome", outcome.name());
    let words = years::Words { caption, first, total };
    let table = years::parts((yearly, teller), |year| &year.intakes, &words, label)?;
    let line = |of: &dyn Fn(&Parts<IntakeOutcome>) -> Disclosed<u64>| {
        yearly.parts().map(|year| teller.count(&of(&year.intakes))).collect::<Vec<_>>()
    };
    let accepted = line(&|parts| parts.at(&IntakeOutcome::Accepted).unwrap_or(Disclosed::WITHHELD));
    let lines = [(total, line(&|parts| parts.total)), ("annual-outcome-Accepted", accepted)];
    let described = years::described(yearly, teller, caption);
    Some(table.pictured("intakes-years", described, years::lines(yearly, teller, &lines)))
}

fn said(yearly: &Yearly, teller: &Teller) -> Block {
    let intakes = &yearly.this.intakes;
    let (year, all) = (yearly.year.to_string(), teller.said(&intakes.total));
    let mut said = teller.with("annual-intakes-said", &[("year", year.into()), ("all", all.into())]);
    if let Some(accepted) = intakes.at(&IntakeOutcome::Accepted).filter(|_| intakes.are_told()) {
        said.push(' ');
        said += &teller.with("annual-intakes-accepted", &[("accepted", teller.said(&accepted).into())]);
    }
    Block::Paragraph(said)
}

/// Contact reasons of new clients, the most common first.
pub fn reasons(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let Some(this) = yearly.flow() else { return Vec::new() };
    if yearly.this.reasons.of.iter().all(|(_, count)| count.seen() == Seen::Hidden) {
        return vec![Block::Paragraph(teller.t("annual-too-few"))];
    }
    let heads = vec![teller.t("annual-number"), teller.t("annual-share")];
    let mut table = teller.table("annual-reasons-caption", "annual-reason", heads);
    let mut reasons = yearly.this.reasons.of.clone();
    // What is not shown must not be told by its place.
    let size = |count: &Disclosed<u64>| if let Seen::Exact(count) = count.seen() { count } else { 0 };
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(size(count)));
    for (reason, count) in &reasons {
        let label = teller.code("reason", reason.name());
        table.row(label, vec![teller.count(count), teller.share(count, &this.new)]);
    }
    if !matches!(yearly.no_reason.seen(), Seen::Exact(0)) {
        let share = teller.share(&yearly.no_reason, &this.new);
        table.row(teller.t("annual-reasons-none"), vec![teller.count(&yearly.no_reason), share]);
    }
    let note = teller.with("annual-reasons-base", &[("base", teller.said(&this.new).into())]);
    let common: Vec<String> = reasons
        .iter()
        .filter(|(_, count)| size(count) > 0)
        .take(3)
        .map(|(reason, _)| teller.code("reason", reason.name()).to_lowercase())
        .collect();
    let said = match common.as_slice() {
        [first, second, third] => {
            let named = [first, second, third].map(|name| name.as_str().into());
            let [first, second, third] = named;
            teller.with("annual-reasons-said", &[("first", first), ("second", second), ("third", third)])
        }
        _ => teller.t("annual-reasons-said-few"),
    };
    let bar = |(reason, count): &(Reason, Disclosed<u64>)| Bar {
        label: teller.code("reason", reason.name()),
        value: teller.count(count),
        detail: teller.said_share(count, &this.new),
    };
    let bars = Chart::Bars(Bars { bars: reasons.iter().map(bar).collect() });
    let described = teller.with("annual-reasons-described", &[("base", teller.said(&this.new).into())]);
    let year = [Block::Paragraph(said), table.noted(note).pictured("reasons", described, bars)];
    year.into_iter().chain(reasons_by_year(yearly, teller)).collect()
}

/// Contact reasons year by year, over the new clients of each.
fn reasons_by_year(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    let words = years::Words { caption: "annual-reasons-years", first: "annual-reason", total: "annual-reasons-all" };
    let label = |reason: &Reason| teller.code("reason", reason.name());
    let table = years::parts((yearly, teller), |year| &year.reasons, &words, label)?;
    Some(table.noted(teller.t("annual-reasons-years-note")).done())
}
