//! The year in short: a page of sentences, each from the figures of a chapter that says more.

use crate::figures::teller::Teller;
use crate::figures::yearly::Yearly;
use documents::{Block, Field};
use stats::LifeArea;
use stats::disclosure::{Disclosed, Seen};

/// The year in short.
pub fn summary(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let sentences = [clients, flow, waiting, reasons, assignments, advice];
    let said = sentences.into_iter().filter_map(|sentence| sentence(yearly, teller)).map(Block::Paragraph);
    key_figures(yearly, teller).into_iter().chain(said).collect()
}

/// The few figures that say most, each with what it is a part of or compared with.
fn key_figures(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    let this = yearly.flow()?;
    let field = |key: &str, value, note| Field { label: teller.t(key), value, note };
    let of = |base: &Disclosed<u64>| Some(teller.with("annual-key-of", &[("base", teller.said(base).into())]));
    let before = yearly.before().map(|before| {
        let values = [("number", teller.said(&before.supported).into()), ("year", before.year.to_string().into())];
        teller.with("annual-key-before", &values)
    });
    let known = match yearly.this.waiting.known.seen() {
        Seen::Exact(number) => Some(teller.with("annual-key-known", &[("number", teller.number(number).into())])),
        _ => None,
    };
    Some(Block::KeyFigures(vec![
        field("annual-key-supported", teller.count(&this.supported), before),
        field("annual-key-new", teller.count(&this.new), of(&this.supported)),
        field("annual-key-closed", teller.count(&this.closed), of(&this.supported)),
        field("annual-key-waiting", teller.median(&yearly.this.waiting.median), known),
    ]))
}

fn clients(yearly: &Yearly, teller: &Teller) -> Option<String> {
    let this = yearly.flow()?;
    let (year, supported) = (yearly.year.to_string(), teller.said(&this.supported));
    let mut said = teller.with("annual-summary-clients", &[("year", year.into()), ("supported", supported.into())]);
    if let Some(before) = yearly.before().filter(|before| matches!(before.supported.seen(), Seen::Exact(_))) {
        let (year, before) = (before.year.to_string(), teller.said(&before.supported));
        said.push(' ');
        said += &teller.with("annual-summary-before", &[("year", year.into()), ("before", before.into())]);
    }
    Some(said)
}

fn flow(yearly: &Yearly, teller: &Teller) -> Option<String> {
    let this = yearly.flow()?;
    let (new, closed, out) = (teller.said(&this.new), teller.said(&this.closed), teller.said(&this.carried_out));
    Some(teller.with("annual-summary-flow", &[("new", new.into()), ("closed", closed.into()), ("out", out.into())]))
}

fn waiting(yearly: &Yearly, teller: &Teller) -> Option<String> {
    let queue = teller.said(&yearly.this.waiting.queue);
    let Seen::Exact(median) = yearly.this.waiting.median.seen() else {
        return Some(teller.with("annual-summary-queue", &[("queue", queue.into())]));
    };
    let values = [("median", teller.halves(median).into()), ("queue", queue.into())];
    Some(teller.with("annual-summary-waiting", &values))
}

fn reasons(yearly: &Yearly, teller: &Teller) -> Option<String> {
    let exact = |count: &Disclosed<u64>| if let Seen::Exact(count @ 1..) = count.seen() { Some(count) } else { None };
    let shown = yearly.this.reasons.of.iter().filter_map(|(reason, count)| Some((reason, exact(count)?)));
    let (reason, count) = shown.max_by_key(|(reason, count)| (*count, std::cmp::Reverse(reason.index())))?;
    let base = teller.said(&yearly.flow()?.new);
    let reason = teller.code("reason", reason.name()).to_lowercase();
    let values = [("reason", reason.into()), ("number", teller.number(count).into()), ("base", base.into())];
    Some(teller.with("annual-summary-reasons", &values))
}

fn assignments(yearly: &Yearly, teller: &Teller) -> Option<String> {
    let started = &yearly.this.started;
    let exact = |area: LifeArea| match started.at(&area)?.seen() {
        Seen::Exact(count @ 1..) => Some((area, count)),
        _ => None,
    };
    let most =
        LifeArea::ALL.into_iter().filter_map(exact).max_by_key(|(area, count)| (*count, std::cmp::Reverse(*area)));
    let (area, count) = most?;
    let area = teller.code("area", area.name()).to_lowercase();
    let values = [
        ("started", teller.said(&started.total).into()),
        ("area", area.into()),
        ("number", teller.number(count).into()),
    ];
    Some(teller.with("annual-summary-assignments", &values))
}

fn advice(yearly: &Yearly, teller: &Teller) -> Option<String> {
    let calls = teller.said(&yearly.this.advice.total);
    Some(teller.with("annual-summary-advice", &[("calls", calls.into())]))
}
