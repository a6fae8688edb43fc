//! What the annual report says of what people wanted help with.

use crate::figures::disclosed::{Disclosed, Seen};
use crate::figures::teller::Teller;
use crate::figures::yearly::Yearly;
use documents::{Block, Value};
use stats::LifeArea;

/// Assignments by life area, and those started by type.
pub fn assignments(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let work = &yearly.work;
    let heads = ["annual-assignments-started", "annual-assignments-ended", "annual-assignments-open"];
    let mut table = teller.table("annual-assignments-caption", "annual-area", heads.map(|key| teller.t(key)).into());
    for area in LifeArea::ALL {
        let counts = [&work.started, &work.ended, &work.open].map(|parts| parts.at(&area));
        let values = counts.map(|count| teller.count(&count.unwrap_or(Disclosed::alone(0))));
        table.row(teller.code("area", area.name()), values.into());
    }
    let totals = [&work.started, &work.ended, &work.open].map(|parts| teller.count(&parts.total));
    table.total(teller.t("annual-all"), totals.into());
    let values = [
        ("year", yearly.year.to_string().into()),
        ("started", teller.said(&work.started.total).into()),
        ("ended", teller.said(&work.ended.total).into()),
        ("open", teller.said(&work.open.total).into()),
    ];
    let said = teller.with("annual-assignments-said", &values);
    [Block::Paragraph(said), table.noted(teller.t("annual-assignments-note")).done()]
        .into_iter()
        .chain(kinds(yearly, teller))
        .collect()
}

/// What was started, by type; nothing where no type may be shown.
fn kinds(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    let heads = vec![teller.t("annual-assignments-started"), teller.t("annual-share")];
    let mut table = teller.table("annual-assignments-kinds", "annual-assignments-kind", heads);
    let areas: Vec<_> = yearly.work.kinds.iter().filter(|(_, kinds)| !kinds.is_empty()).collect();
    for (area, kinds) in &areas {
        let all = yearly.work.started.at(area).unwrap_or(Disclosed::alone(0));
        table.total(teller.code("area", area.name()), vec![teller.count(&all), teller.share(&all, &all)]);
        // What a type is called is free text: one that is not shown with its number is not named either.
        let shown = |count: &Disclosed<u64>| matches!(count.seen(), Seen::Exact(_));
        for (kind, count) in kinds.iter().filter(|(_, count)| shown(count)) {
            table.sub(kind.clone(), vec![teller.count(count), teller.share(count, &all)]);
        }
        if kinds.iter().any(|(_, count)| !shown(count)) {
            table.sub(teller.t("annual-assignments-other-kinds"), vec![Value::Hidden, Value::Hidden]);
        }
    }
    (!areas.is_empty()).then(|| table.noted(teller.t("annual-assignments-kinds-note")).done())
}
