//! What the annual report says of the operation's municipalities and of those who work in it.

use crate::figures::teller::Teller;
use crate::figures::yearly::{Staff, Yearly};
use documents::{Block, Field, Value};

/// The municipalities that belong, area by area where there are areas.
pub fn municipalities(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let mut areas: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
    for place in yearly.places.iter().filter(|place| place.member) {
        let (area, name) = (place.area.as_deref(), place.name.as_deref().unwrap_or_default());
        match areas.iter_mut().find(|(known, _)| *known == area) {
            Some((_, names)) => names.push(name),
            None => areas.push((area, vec![name])),
        }
    }
    if areas.is_empty() {
        return Vec::new();
    }
    let number = areas.iter().map(|(_, names)| names.len()).sum::<usize>();
    let said = teller.with("annual-organisation-members", &[("count", number.into())]);
    let line = |(area, names): (Option<&str>, Vec<&str>)| Field {
        label: area.map_or_else(|| teller.t("annual-organisation-no-area"), str::to_owned),
        value: Value::Text(names.join(", ")),
        note: None,
    };
    vec![Block::Paragraph(said), Block::Fields(areas.into_iter().map(line).collect())]
}

/// How many work here, and how much they worked.
pub fn staff(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let Some(staff) = yearly.staff.last().filter(|staff| staff.employed > 0 || staff.worked > 0) else {
        return Vec::new();
    };
    let values = [
        ("year", yearly.year.to_string().into()),
        ("count", staff.employed.into()),
        ("positions", teller.hundredths(staff.positions).into()),
        ("worked", teller.hundredths(staff.worked).into()),
    ];
    let heads = yearly.years().iter().map(i16::to_string).collect();
    let mut table = teller.table("annual-staff-caption", "annual-measure", heads);
    let all = |of: fn(&Staff) -> Value| yearly.staff.iter().map(of).collect::<Vec<_>>();
    table.row(teller.t("annual-staff-employed"), all(|staff| Value::Whole(whole(staff.employed))));
    table.row(teller.t("annual-staff-positions"), all(|staff| Value::Hundredths(whole(staff.positions))));
    table.row(teller.t("annual-staff-worked"), all(|staff| Value::Hundredths(whole(staff.worked))));
    let said = teller.with("annual-staff-said", &values);
    vec![Block::Paragraph(said), table.noted(teller.t("annual-staff-note")).done()]
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
