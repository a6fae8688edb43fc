//! What the annual report says of the clients: how many, from where, of which gender and age, with children or without.

use crate::figures::teller::Teller;
use crate::figures::told::YearFlow;
use crate::figures::yearly::{PlaceCount, Yearly};
use crate::figures::years;
use documents::chart::{Band, Bar, Bars, Chart, Line, Lines, Pyramid};
use documents::{Block, Value};
use stats::disclosure::{AgeGroup, Disclosed, GenderGroup, Seen};

/// The most municipalities that are drawn as bars.
const MOST_BARS: usize = 30;

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
    if !yearly.areas.is_empty() {
        blocks.push(places(yearly, teller, &yearly.areas, "areas"));
    }
    if !yearly.places.is_empty() {
        blocks.push(places(yearly, teller, &yearly.places, "places"));
        blocks.extend(places_by_year(yearly, teller));
    }
    blocks
}

/// The areas and municipalities year by year; nothing where there is one year only.
fn places_by_year(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    if yearly.flows.len() < 2 {
        return None;
    }
    let heads = years::heads(yearly, teller);
    let mut table = teller.table("annual-clients-places-years", "annual-municipality", heads);
    let line = |place: &PlaceCount| years::row(&place.years, teller);
    for area in &yearly.areas {
        table.total(name(area, teller), line(area));
        for place in yearly.places.iter().filter(|place| place.area == area.name) {
            table.sub(name(place, teller), line(place));
        }
    }
    if yearly.areas.is_empty() {
        yearly.places.iter().for_each(|place| table.row(name(place, teller), line(place)));
    }
    let all: Vec<_> = yearly.flows.iter().map(|flow| flow.supported).collect();
    table.total(teller.t("annual-all"), years::row(&all, teller));
    Some(table.noted(teller.t("annual-clients-once")).done())
}

fn name(place: &PlaceCount, teller: &Teller) -> String {
    place.name.clone().unwrap_or_else(|| teller.t("annual-place-no-area"))
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

/// A row of the flow.
type RowOf = fn(&YearFlow) -> Disclosed<u64>;

fn years(yearly: &Yearly, teller: &Teller) -> Block {
    let mut table = teller.table("annual-clients-years", "annual-measure", years::heads(yearly, teller));
    let rows: [(&str, RowOf); 3] = [
        ("annual-flow-supported", |flow| flow.supported),
        ("annual-flow-new", |flow| flow.new),
        ("annual-flow-closed", |flow| flow.closed),
    ];
    for (key, of) in rows {
        table.row(teller.t(key), years::row(&yearly.flows.iter().map(of).collect::<Vec<_>>(), teller));
    }
    let lines = rows.map(|(key, of)| Line {
        label: teller.t(key),
        values: yearly.flows.iter().map(|flow| teller.count(&of(flow))).collect(),
    });
    let table = table.noted(teller.t("annual-clients-once"));
    // A line needs two points.
    if yearly.flows.len() < 2 {
        return table.done();
    }
    let points = yearly.flows.iter().map(|flow| flow.year.to_string()).collect();
    let (first, last) = (yearly.flows[0].year.to_string(), yearly.year.to_string());
    let described = teller.with("annual-clients-years-described", &[("first", first.into()), ("last", last.into())]);
    table.pictured("clients-years", described, Chart::Lines(Lines { points, lines: lines.into() }))
}

/// The municipalities, or the areas: how many, and how many the year before.
fn places(yearly: &Yearly, teller: &Teller, places: &[PlaceCount], which: &str) -> Block {
    let before = yearly.before().map(|before| before.supported);
    let flows = ["annual-flow-supported", "annual-share", "annual-flow-new", "annual-flow-closed"];
    let mut heads: Vec<String> = flows.map(|key| teller.t(key)).into();
    heads.extend(before.map(|_| (yearly.year - 1).to_string()));
    let caption = format!("annual-clients-{which}");
    let first = if which == "areas" { "annual-place-area" } else { "annual-municipality" };
    let mut table = teller.table(&caption, first, heads);
    let nought = Disclosed::alone(0);
    let (total, new, closed) =
        yearly.flow().map_or((nought, nought, nought), |flow| (flow.supported, flow.new, flow.closed));
    let values = |[supported, new, closed, then]: [&Disclosed<u64>; 4]| {
        let mut values = vec![teller.count(supported), teller.share(supported, &total)];
        values.extend([teller.count(new), teller.count(closed)]);
        values.extend(before.map(|_| teller.count(then)));
        values
    };
    for place in places {
        table.row(name(place, teller), values([&place.supported, &place.new, &place.closed, &place.before]));
    }
    table.total(teller.t("annual-all"), values([&total, &new, &closed, &before.unwrap_or(nought)]));
    let table = table.noted(base(teller, &total));
    // A few areas are told by the table as well as by a picture, and hundreds of bars are no picture.
    if which == "areas" || places.len() > MOST_BARS {
        return table.done();
    }
    let bar = |place: &PlaceCount| Bar {
        label: name(place, teller),
        value: teller.count(&place.supported),
        detail: teller.said_share(&place.supported, &total),
    };
    let bars = places.iter().map(bar).collect();
    let described = teller.with("annual-clients-places-described", &[("base", teller.said(&total).into())]);
    table.pictured("clients-places", described, Chart::Bars(Bars { bars }))
}

/// "Shares are of 157 clients."
fn base(teller: &Teller, total: &Disclosed<u64>) -> String {
    teller.with("annual-share-of-clients", &[("base", teller.said(total).into())])
}

/// Gender and age.
pub fn people(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let (people, total) = (&yearly.people, yearly.flow().map_or(Disclosed::alone(0), |flow| flow.supported));
    let hidden = |count: &Disclosed<u64>| count.seen() == Seen::Hidden;
    if people.ages.iter().all(|row| hidden(&row.total)) && people.genders.iter().all(|(_, sum)| hidden(sum)) {
        return vec![Block::Paragraph(teller.t("annual-too-few"))];
    }
    let genders = people.genders.iter().map(|(gender, _)| teller.code("annual-gender", gender.name()));
    let heads = genders.chain([teller.t("annual-all"), teller.t("annual-share")]).collect();
    let mut table = teller.table("annual-people-caption", "annual-age", heads);
    let values = |row: Vec<&Disclosed<u64>>, sum: &Disclosed<u64>| {
        let counts = row.into_iter().chain([sum]).map(|count| teller.count(count));
        counts.chain([teller.share(sum, &total)]).collect::<Vec<Value>>()
    };
    for row in &people.ages {
        table.row(age(row.age, teller), values(row.by_gender.iter().collect(), &row.total));
    }
    table.total(teller.t("annual-all"), values(people.genders.iter().map(|(_, count)| count).collect(), &total));
    let shares = people.genders.iter().filter_map(|(gender, count)| {
        let share = teller.said_share(count, &total)?;
        Some(format!("{} {share}", teller.code("annual-gender", gender.name()).to_lowercase()))
    });
    let shares = shares.collect::<Vec<_>>().join(", ");
    let values = [("base", teller.said(&total).into()), ("shares", shares.as_str().into())];
    let said = (!shares.is_empty()).then(|| Block::Paragraph(teller.with("annual-people-said", &values)));
    let table = table.noted(base(teller, &total)).noted(teller.t("annual-people-note"));
    let table = match pyramid(yearly, teller) {
        Some(pyramid) => table.pictured("people-ages", teller.t("annual-people-described"), Chart::Pyramid(pyramid)),
        None => table.done(),
    };
    let volunteered = diagnoses(yearly, teller);
    said.into_iter().chain([table]).chain(people_by_year(yearly, teller)).chain(volunteered).collect()
}

/// Genders, and ages, year by year.
fn people_by_year(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let words = |caption, first| years::Words { caption, first, total: "annual-all" };
    let genders = words("annual-people-genders-years", "annual-people-gender");
    let label = |gender: &GenderGroup| teller.code("annual-gender", gender.name());
    let genders = years::parts((yearly, teller), |year| &year.genders, &genders, label);
    let ages = words("annual-people-ages-years", "annual-age");
    let ages = years::parts((yearly, teller), |year| &year.ages, &ages, |of| age(*of, teller));
    [genders, ages].into_iter().flatten().map(|table| table.done()).collect()
}

/// What clients have chosen to tell of diagnoses; nothing where nobody has, or where it may not be told.
fn diagnoses(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let (Some(this), Some(told)) = (yearly.flow(), yearly.volunteered.told) else { return Vec::new() };
    if told.seen() == Seen::Exact(0) {
        return Vec::new();
    }
    let values = [("told", teller.said(&told).into()), ("base", teller.said(&this.supported).into())];
    let said = Block::Paragraph(teller.with("annual-diagnoses-said", &values));
    if yearly.volunteered.named.is_empty() {
        return vec![said];
    }
    let heads = vec![teller.t("annual-number")];
    let mut table = teller.table("annual-diagnoses-caption", "annual-diagnoses-which", heads);
    for (name, count) in &yearly.volunteered.named {
        table.row(name.clone(), vec![teller.count(count)]);
    }
    table.total(teller.t("annual-diagnoses-told"), vec![teller.count(&told)]);
    vec![said, table.noted(teller.t("annual-diagnoses-note")).done()]
}

fn age(age: AgeGroup, teller: &Teller) -> String {
    match age {
        AgeGroup::Rest => teller.t("overview-age-rest"),
        stated => teller.code("statistics-band", stated.name()),
    }
}

/// Women and men by age, back to back; none where one of the two is not there or no age of both is told.
fn pyramid(yearly: &Yearly, teller: &Teller) -> Option<Pyramid> {
    let people = &yearly.people;
    let column = |gender| people.genders.iter().position(|(known, _)| *known == gender);
    let (women, men) = (column(GenderGroup::Woman)?, column(GenderGroup::Man)?);
    let bands = people.ages.iter().map(|row| Band {
        label: age(row.age, teller),
        left: teller.count(&row.by_gender[women]),
        right: teller.count(&row.by_gender[men]),
    });
    let bands: Vec<Band> = bands.collect();
    let name = |gender: GenderGroup| teller.code("annual-gender", gender.name());
    let told = bands.iter().any(|band| band.left != Value::Hidden && band.right != Value::Hidden);
    told.then(|| Pyramid { left: name(GenderGroup::Woman), right: name(GenderGroup::Man), bands })
}

/// Children at home.
pub fn children(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let Some(this) = yearly.flow() else { return Vec::new() };
    if yearly.this.children.seen() == Seen::Hidden {
        return vec![Block::Paragraph(teller.t("annual-too-few"))];
    }
    let share = teller.said_share(&yearly.this.children, &this.supported);
    let mut table = teller.table(
        "annual-children-caption",
        "annual-measure",
        vec![teller.t("annual-number"), teller.t("annual-share")],
    );
    table.row(
        teller.t("annual-children-home"),
        vec![teller.count(&yearly.this.children), teller.share(&yearly.this.children, &this.supported)],
    );
    table.total(teller.t("annual-all"), vec![teller.count(&this.supported), Value::Empty]);
    let (number, base) = (teller.said(&yearly.this.children), teller.said(&this.supported));
    let mut values = vec![("number", number.into()), ("base", base.into())];
    let key = if share.is_some() { "annual-children-said-share" } else { "annual-children-said" };
    values.extend(share.map(|share| ("share", share.into())));
    let said = Block::Paragraph(teller.with(key, &values));
    let table = table.noted(teller.t("annual-children-note")).done();
    [said, table].into_iter().chain(children_by_year(yearly, teller)).collect()
}

fn children_by_year(yearly: &Yearly, teller: &Teller) -> Option<Block> {
    if yearly.flows.len() < 2 {
        return None;
    }
    let mut table = teller.table("annual-children-years", "annual-measure", years::heads(yearly, teller));
    let children: Vec<_> = yearly.parts().map(|year| year.children).collect();
    let all: Vec<_> = yearly.flows.iter().map(|flow| flow.supported).collect();
    table.row(teller.t("annual-children-home"), years::row(&children, teller));
    table.total(teller.t("annual-all"), years::row(&all, teller));
    Some(table.done())
}
