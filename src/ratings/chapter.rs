//! What the annual report says of how people rate their own lives, before and after.

use crate::figures::teller::Teller;
use crate::figures::yearly::Yearly;
use documents::chart::{Chart, Slope, Slopes};
use documents::{Block, Value};
use stats::disclosure::{Changed, Disclosed, Pairs, Seen};

/// Change in each life area, where enough persons have rated it twice.
pub fn change(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    if yearly.changes.iter().all(|changed| changed.change.is_none()) {
        return vec![Block::Paragraph(teller.t("annual-change-none"))];
    }
    let heads = ["pairs", "before", "after", "step", "better", "same", "worse"];
    let heads = heads.map(|head| teller.code("annual-change", head)).into();
    let mut table = teller.table("annual-change-caption", "annual-area", heads);
    for changed in &yearly.changes {
        let label = teller.code("area", changed.area.name());
        table.row(label, changed.change.as_ref().map_or_else(too_few, |pairs| values(pairs, teller)));
    }
    let table = table.noted(teller.t("annual-change-note"));
    let slopes = Chart::Slopes(slopes(yearly, teller));
    let described = teller.t("annual-change-described");
    let change = table.pictured("change", described, slopes);
    vec![Block::Paragraph(teller.t("annual-change-said")), change, not_known(yearly, teller)]
}

/// Whose change is not known, and why.
fn not_known(yearly: &Yearly, teller: &Teller) -> Block {
    let heads = ["declined", "missing"].map(|head| teller.code("annual-change", head)).into();
    let mut table = teller.table("annual-change-unknown", "annual-area", heads);
    for changed in &yearly.changes {
        let values = vec![teller.count(&changed.declined), teller.count(&changed.missing)];
        table.row(teller.code("area", changed.area.name()), values);
    }
    table.done()
}

/// From the lowest to the highest step, with their signs.
fn interval(step: &Disclosed<(i32, i32)>, teller: &Teller) -> Value {
    let Seen::Exact((low, high)) = step.seen() else { return Value::Hidden };
    let signed = |step: i32| {
        let sign = if step > 0 { "+" } else { "" };
        format!("{sign}{}", documents::numbers::whole(step.into(), teller.language()))
    };
    let values = [("low", signed(low).into()), ("high", signed(high).into())];
    Value::Text(teller.with("annual-change-interval", &values))
}

fn values(pairs: &Pairs, teller: &Teller) -> Vec<Value> {
    vec![
        teller.count(&pairs.number),
        teller.median(&pairs.before),
        teller.median(&pairs.after),
        pairs.step.as_ref().map_or(Value::Hidden, |step| interval(step, teller)),
        teller.count(&pairs.better),
        teller.count(&pairs.same),
        teller.count(&pairs.worse),
    ]
}

fn too_few() -> Vec<Value> {
    (0..7).map(|_| Value::Hidden).collect()
}

/// The medians before and after, where there are any.
fn slopes(yearly: &Yearly, teller: &Teller) -> Slopes {
    let slope = |changed: &Changed| {
        let pairs = changed.change.as_ref()?;
        let detail = teller.with("annual-change-of", &[("number", teller.said(&pairs.number).into())]);
        Some(Slope {
            label: teller.code("area", changed.area.name()),
            before: teller.median(&pairs.before),
            after: teller.median(&pairs.after),
            detail: Some(detail),
        })
    };
    Slopes {
        before: teller.t("annual-change-before"),
        after: teller.t("annual-change-after"),
        lowest: 1,
        highest: 10,
        slopes: yearly.changes.iter().filter_map(slope).collect(),
    }
}
