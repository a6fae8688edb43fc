//! What the annual report says of how people rate their own lives, before and after.

use crate::figures::teller::Teller;
use crate::figures::yearly::{Changed, Pairs, Yearly};
use documents::chart::{Chart, Slope, Slopes};
use documents::{Block, Value};

/// Change in each life area, where enough persons have rated it twice.
pub fn change(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    if yearly.changes.iter().all(|changed| changed.change.is_none()) {
        return vec![Block::Paragraph(teller.t("annual-change-none"))];
    }
    let heads = ["pairs", "before", "after", "better", "same", "worse"];
    let heads = heads.map(|head| teller.code("annual-change", head)).into();
    let mut table = teller.table("annual-change-caption", "annual-area", heads);
    for changed in &yearly.changes {
        let label = teller.code("area", changed.area.name());
        table.row(label, changed.change.as_ref().map_or_else(too_few, |pairs| values(pairs, teller)));
    }
    let table = table.noted(teller.t("annual-change-note"));
    let slopes = Chart::Slopes(slopes(yearly, teller));
    let described = teller.t("annual-change-described");
    vec![Block::Paragraph(teller.t("annual-change-said")), table.pictured("change", described, slopes)]
}

fn values(pairs: &Pairs, teller: &Teller) -> Vec<Value> {
    vec![
        teller.count(&pairs.number),
        teller.median(&pairs.before),
        teller.median(&pairs.after),
        teller.count(&pairs.better),
        teller.count(&pairs.same),
        teller.count(&pairs.worse),
    ]
}

fn too_few() -> Vec<Value> {
    (0..6).map(|_| Value::Hidden).collect()
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
