//! How the figures were counted: by which definitions, what is not shown, and what the register lacks.

use crate::figures::teller::Teller;
use crate::figures::yearly::{DEFINITION, Yearly};
use documents::{Block, Value};
use stats::IntakeOutcome;
use stats::disclosure::{AgeGroup, Disclosed, GenderGroup};

/// How we counted.
pub fn counting(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let version = [("version", DEFINITION.into())];
    let said = [
        teller.t("annual-counting-source"),
        teller.with("annual-counting-definition", &version),
        teller.t("annual-counting-small"),
        teller.t("annual-counting-shares"),
        teller.t("annual-counting-persons"),
    ];
    said.into_iter().map(Block::Paragraph).chain([missing(yearly, teller), rules(teller)]).collect()
}

/// What is counted how, in words: the figures of the report, each with the heading in `docs/counting-rules.md` that its rule
/// stands under.
const RULES: [&str; 17] = [
    "flow",
    "places",
    "gender",
    "age",
    "children",
    "intakes",
    "reasons",
    "waiting",
    "queue",
    "assignments",
    "change",
    "diagnoses",
    "advice",
    "staff",
    "deficiencies",
    "economy",
    "years",
];

/// How each figure of the report is counted.
fn rules(teller: &Teller) -> Block {
    let mut table = teller.table("annual-rules", "annual-rules-figure", vec![teller.t("annual-rules-how")]).in_words();
    for name in RULES {
        table.row(teller.code("annual-rule-of", name), vec![Value::Text(teller.code("annual-rule", name))]);
    }
    table.done()
}

/// What the register lacks, each beside what it is missing from.
fn missing(yearly: &Yearly, teller: &Teller) -> Block {
    let heads = ["annual-counting-missing-number", "annual-counting-missing-base"].map(|key| teller.t(key));
    let mut table = teller.table("annual-counting-missing", "annual-counting-what", heads.into());
    let nought = Disclosed::alone(0);
    let flow = yearly.flow();
    let (supported, new) = (flow.map_or(nought, |flow| flow.supported), flow.map_or(nought, |flow| flow.new));
    let people = &yearly.people;
    let gender =
        people.genders.iter().find(|(gender, _)| *gender == GenderGroup::Rest).map_or(nought, |(_, count)| *count);
    let age = people.ages.iter().find(|row| row.age == AgeGroup::Rest).map_or(nought, |row| row.total);
    let outcome = yearly.this.intakes.at(&IntakeOutcome::Missing).unwrap_or(nought);
    for (key, number, base) in [
        ("annual-counting-gender", gender, supported),
        ("annual-counting-age", age, supported),
        ("annual-counting-reason", yearly.no_reason, new),
        ("annual-counting-outcome", outcome, yearly.this.intakes.total),
    ] {
        table.row(teller.t(key), vec![teller.count(&number), teller.count(&base)]);
    }
    table.done()
}
