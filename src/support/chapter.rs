//! What the annual report says of how people come to the operation and leave it.

use crate::figures::teller::Teller;
use crate::figures::told::YearFlow;
use crate::figures::yearly::Yearly;
use crate::figures::years;
use documents::Block;
use documents::chart::{Amount, Chart, Flow};
use stats::Flow as Persons;
use stats::disclosure::Disclosed;

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
    let all =
        |of: fn(&YearFlow) -> Disclosed<u64>| years::row(&yearly.flows.iter().map(of).collect::<Vec<_>>(), teller);
    table.row(teller.t("annual-flow-in"), all(|flow| flow.carried_in));
    table.row(teller.t("annual-flow-new"), all(|flow| flow.new));
    table.total(teller.t("annual-flow-supported"), all(|flow| flow.supported));
    table.row(teller.t("annual-flow-closed"), all(|flow| flow.closed));
    table.row(teller.t("annual-flow-out"), all(|flow| flow.carried_out));
    let said = teller.with("annual-flow-said", &values);
    let drawn = drawn(|persons| amount(this, persons, teller), Vec::new());
    let table = table.noted(teller.t("annual-flow-note"));
    vec![Block::Paragraph(said.clone()), table.pictured("flow-year", said, Chart::Flow(drawn))]
}

fn amount(this: &YearFlow, persons: Persons, teller: &Teller) -> Amount {
    let (key, count): (_, &Disclosed<u64>) = match persons {
        Persons::CarriedIn => ("annual-flow-in", &this.carried_in),
        Persons::New => ("annual-flow-new", &this.new),
        Persons::Total => ("annual-flow-supported", &this.supported),
        Persons::Closed => ("annual-flow-closed", &this.closed),
        Persons::CarriedOut => ("annual-flow-out", &this.carried_out),
    };
    Amount { label: teller.t(key), value: teller.count(count) }
}

/// Who came, who was there and who left, and those who wait beside them, as it is drawn everywhere.
pub fn drawn(amount: impl Fn(Persons) -> Amount, waiting: Vec<Amount>) -> Flow {
    Flow {
        into: vec![amount(Persons::CarriedIn), amount(Persons::New)],
        whole: amount(Persons::Total),
        out: vec![amount(Persons::CarriedOut), amount(Persons::Closed)],
        waiting,
    }
}
