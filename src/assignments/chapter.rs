//! What the annual report says of what people wanted help with.

use crate::figures::teller::Teller;
use crate::figures::yearly::Yearly;
use crate::figures::years;
use documents::{Block, Value};
use stats::LifeArea;
use stats::disclosure::{Disclosed, Seen};

/// Assignments by life area, and those started by type.
pub fn assignments(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let both = [&yearly.this.started, &yearly.this.ended];
    let values = [
        ("year", yearly.year.to_string().into()),
        ("started", teller.said(&yearly.this.started.total).into()),
        ("ended", teller.said(&yearly.this.ended.total).into()),
    ];
    let said = Block::Paragraph(teller.with("annual-assignments-said", &values));
    if !both.iter().any(|parts| parts.are_told()) {
        return vec![said, Block::Paragraph(teller.t("annual-too-few"))];
    }
    let heads = ["annual-assignments-started", "annual-assignments-ended"];
    let mut table = teller.table("annual-assignments-caption", "annual-area", heads.map(|key| teller.t(key)).into());
    for area in LifeArea::ALL {
        let values = both.map(|parts| teller.count(&parts.at(&area).unwrap_or(Disclosed::alone(0))));
        table.row(teller.code("area", area.name()), values.into());
    }
    table.total(teller.t("annual-all"), both.map(|parts| teller.count(&parts.total)).into());
    let table = table.noted(teller.t("annual-assignments-note")).done();
    [said, table].into_iter().chain(by_year(yearly, teller)).chain(kinds(yearly, teller)).collect()
}

/// What was started by life area year by year, with lines of all that started and ended.
fn by_year(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    let caption = "annual-assignments-years";
    let words = years::Words { caption, first: "annual-area", total: "annual-all" };
    let label = |area: &LifeArea| teller.code("area", area.name());
    let table = years::parts((yearly, teller), |year| &year.started, &words, label)?;
    let started = yearly.parts().map(|year| teller.count(&year.started.total)).collect();
    let ended = yearly.parts().map(|year| teller.count(&year.ended.total)).collect();
    let lines = [("annual-assignments-started", started), ("annual-assignments-ended", ended)];
    let described = years::described(yearly, teller, "annual-assignments-drawn");
    Some(table.pictured("assignments-years", described, years::lines(yearly, teller, &lines)))
}

/// What was started, by type; nothing where no type may be shown.
fn kinds(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    let heads = vec![teller.t("annual-assignments-started"), teller.t("annual-share")];
    let mut table = teller.table("annual-assignments-kinds", "annual-assignments-kind", heads);
    let shown = |count: &Disclosed<u64>| matches!(count.seen(), Seen::Exact(_));
    let named = |kinds: &[(String, Disclosed<u64>)]| kinds.iter().any(|(_, count)| shown(count));
    let areas: Vec<_> = yearly.kinds.iter().filter(|(_, kinds)| named(kinds)).collect();
    for (area, kinds) in &areas {
        let all = yearly.this.started.at(area).unwrap_or(Disclosed::alone(0));
        table.total(teller.code("area", area.name()), vec![teller.count(&all), teller.share(&all, &all)]);
        // What a type is called is free text: one that is not shown with its number is not named either.
        let mut told: Vec<_> = kinds.iter().filter(|(_, count)| shown(count)).collect();
        let size = |count: &Disclosed<u64>| if let Seen::Exact(count) = count.seen() { count } else { 0 };
        told.sort_by(|one, other| size(&other.1).cmp(&size(&one.1)).then_with(|| one.0.cmp(&other.0)));
        for (kind, count) in told {
            table.sub(kind.clone(), vec![teller.count(count), teller.share(count, &all)]);
        }
        if kinds.iter().any(|(_, count)| !shown(count)) {
            table.sub(teller.t("annual-assignments-other-kinds"), vec![Value::Hidden, Value::Hidden]);
        }
    }
    (!areas.is_empty()).then(|| table.noted(teller.t("annual-assignments-kinds-note")).done())
}
