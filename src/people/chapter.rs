//! What the annual report says of the clients: how many, from where, of which gender and age, with children or without.

use crate::figures::disclosed::{Disclosed, Seen};
use crate::figures::teller::Teller;
use crate::figures::turns::YearFlow;
use crate::figures::yearly::{Place, Yearly};
use documents::{Block, Value};

/// Clients in total, over the years, and by municipality.
pub fn clients(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let Some(this) = yearly.flow() else { return Vec::new() };
    let said = teller.with(
        "annual-clients-said",
        &[
            ("year", yearly.year.to_string().into()),
            ("supported", teller.said(&this.supported).into()),
            ("new", teller.said(&this.new).into()),
        ],
    );
    let change = yearly.before().and_then(|before| change(this, before, teller));
    let said = [Some(said), change].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut blocks = vec![Block::Paragraph(said), years(yearly, teller)];
    if !yearly.places.is_empty() {
        blocks.push(places(yearly, teller));
    }
    blocks
}

/// How much the number has changed since the year before, where both may be told.
fn change(this: &YearFlow, before: &YearFlow, teller: &Teller) -> Option<String> {
    let (Seen::Exact(now), Seen::Exact(then)) = (this.supported.seen(), before.supported.seen()) else { return None };
    let key = match now.cmp(&then) {
        std::cmp::Ordering::Greater => "annual-clients-more",
        std::cmp::Ordering::Less => "annual-clients-fewer",
        std::cmp::Ordering::Equal => "annual-clients-same",
    };
    let values = [
        ("number", teller.number(now.abs_diff(then)).into()),
        ("before", teller.number(then).into()),
        ("year", before.year.to_string().into()),
    ];
    Some(teller.with(key, &values))
}

fn years(yearly: &Yearly, teller: &Teller) -> Block {
    let heads = yearly.flows.iter().map(|flow| flow.year.to_string()).collect();
    let mut table = teller.table("annual-clients-years", "annual-measure", heads);
    let rows: [(&str, fn(&YearFlow) -> Disclosed<u64>); 3] = [
        ("annual-flow-supported", |flow| flow.supported),
        ("annual-flow-new", |flow| flow.new),
        ("annual-flow-closed", |flow| flow.closed),
    ];
    for (key, of) in rows {
        table.row(teller.t(key), yearly.flows.iter().map(|flow| teller.count(&of(flow))).collect());
    }
    table.noted(teller.t("annual-clients-once")).done()
}

fn places(yearly: &Yearly, teller: &Teller) -> Block {
    let before = yearly.before().map(|before| before.supported);
    let mut heads = vec![yearly.year.to_string(), teller.t("annual-share")];
    heads.extend(before.map(|_| (yearly.year - 1).to_string()));
    let mut table = teller.table("annual-clients-places", "annual-municipality", heads);
    let total = yearly.flow().map_or(Disclosed::alone(0), |flow| flow.supported);
    let values = |supported: &Disclosed<u64>, then: &Disclosed<u64>| {
        let mut values = vec![teller.count(supported), teller.share_of(supported, &total)];
        values.extend(before.map(|_| teller.count(then)));
        values
    };
    let areas = yearly.places.iter().any(|place| place.area.is_some());
    let name = |place: &Place| match &place.area {
        Some(area) if areas => format!("{} ({area})", place.name),
        _ => place.name.clone(),
    };
    for place in &yearly.places {
        table.row(name(place), values(&place.supported, &place.before));
    }
    table.total(teller.t("annual-all"), values(&total, &before.unwrap_or(Disclosed::alone(0))));
    table.noted(base(teller, &total)).done()
}

/// "Shares are of 157 clients."
fn base(teller: &Teller, total: &Disclosed<u64>) -> String {
    teller.with("annual-share-of-clients", &[("base", teller.said(total).into())])
}

/// Gender and age.
pub fn people(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let people = &yearly.people;
    if people.bands.is_empty() {
        return Vec::new();
    }
    let total = people.grid.total;
    let genders = people.genders.iter().map(|gender| teller.code("annual-gender", gender.name()));
    let heads = genders.chain([teller.t("annual-all"), teller.t("annual-share")]).collect();
    let mut table = teller.table("annual-people-caption", "annual-age", heads);
    let values = |row: &[Disclosed<u64>], sum: &Disclosed<u64>| {
        let counts = row.iter().chain([sum]).map(|count| teller.count(count));
        counts.chain([teller.share_of(sum, &total)]).collect::<Vec<Value>>()
    };
    for ((band, row), sum) in people.bands.iter().zip(&people.grid.rows).zip(&people.grid.row_totals) {
        table.row(teller.code("statistics-band", band.name()), values(row, sum));
    }
    table.total(teller.t("annual-all"), values(&people.grid.column_totals, &total));
    let shares = people.genders.iter().zip(&people.grid.column_totals).filter_map(|(gender, count)| {
        let share = teller.share(count, &total)?;
        Some(format!("{} {share}", teller.code("annual-gender", gender.name()).to_lowercase()))
    });
    let shares = shares.collect::<Vec<_>>().join(", ");
    let values = [("base", teller.said(&total).into()), ("shares", shares.as_str().into())];
    let said = if shares.is_empty() { None } else { Some(teller.with("annual-people-said", &values)) };
    let said = said.map(Block::Paragraph);
    said.into_iter().chain([table.noted(base(teller, &total)).noted(teller.t("annual-people-note")).done()]).collect()
}

/// Children at home.
pub fn children(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let Some(this) = yearly.flow() else { return Vec::new() };
    let share = teller.share(&yearly.children, &this.supported);
    let mut table = teller.table(
        "annual-children-caption",
        "annual-measure",
        vec![teller.t("annual-number"), teller.t("annual-share")],
    );
    let shown = share.clone().map_or_else(|| teller.hidden(), Value::Text);
    table.row(teller.t("annual-children-home"), vec![teller.count(&yearly.children), shown]);
    table.total(teller.t("annual-all"), vec![teller.count(&this.supported), Value::Empty]);
    let (number, base) = (teller.said(&yearly.children), teller.said(&this.supported));
    let mut values = vec![("number", number.into()), ("base", base.into())];
    let key = if share.is_some() { "annual-children-said-share" } else { "annual-children-said" };
    values.extend(share.map(|share| ("share", share.into())));
    vec![Block::Paragraph(teller.with(key, &values)), table.noted(teller.t("annual-children-note")).done()]
}
