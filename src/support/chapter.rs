//! What the annual report says of how people come to the operation and leave it.

use crate::figures::teller::Teller;
use crate::figures::yearly::Yearly;
use crate::figures::years;
use documents::Block;
use documents::chart::{Amount, Chart, Flow};

/// The flow of clients through the year.
pub fn flow(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let Some(this) = yearly.flow() else { return Vec::new() };
    let values = [
        ("year", yearly.year.to_string().into()),
        ("in", teller.said(&this.carried_in).into()),
        ("new", teller.said(&this.new).into()),
        ("closed", teller.said(&this.closed).into()),
        ("out", teller.said(&this.carried_out).into()),
    ];
    let mut table = teller.table("annual-flow-caption", "annual-measure", years::heads(yearly, teller));
    let all = |of: fn(&crate::figures::told::YearFlow) -> stats::disclosure::Disclosed<u64>| {
        years::row(&yearly.flows.iter().map(of).collect::<Vec<_>>(), teller)
    };
    table.row(teller.t("annual-flow-in"), all(|flow| flow.carried_in));
    table.row(teller.t("annual-flow-new"), all(|flow| flow.new));
    table.total(teller.t("annual-flow-supported"), all(|flow| flow.supported));
    table.row(teller.t("annual-flow-closed"), all(|flow| flow.closed));
    table.row(teller.t("annual-flow-out"), all(|flow| flow.carried_out));
    let said = teller.with("annual-flow-said", &values);
    let amount = |key: &str, count| Amount { label: teller.t(key), value: teller.count(count) };
    let flow = Flow {
        into: vec![amount("annual-flow-in", &this.carried_in), amount("annual-flow-new", &this.new)],
        whole: amount("annual-flow-supported", &this.supported),
        out: vec![amount("annual-flow-out", &this.carried_out), amount("annual-flow-closed", &this.closed)],
        waiting: Vec::new(),
    };
    let table = table.noted(teller.t("annual-flow-note"));
    vec![Block::Paragraph(said.clone()), table.pictured("flow-year", said, Chart::Flow(flow))]
}
