//! What the annual report says of how people rate their own lives, before and after.

use crate::figures::teller::Teller;
use crate::figures::yearly::{Pairs, Yearly};
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
        table.row(label, changed.change.as_ref().map_or_else(|| too_few(teller), |pairs| values(pairs, teller)));
    }
    vec![Block::Paragraph(teller.t("annual-change-said")), table.noted(teller.t("annual-change-note")).done()]
}

fn values(pairs: &Pairs, teller: &Teller) -> Vec<Value> {
    let median = |figure| teller.about(figure, |median| teller.halves(median));
    vec![
        teller.count(&pairs.number),
        median(&pairs.before),
        median(&pairs.after),
        teller.count(&pairs.better),
        teller.count(&pairs.same),
        teller.count(&pairs.worse),
    ]
}

fn too_few(teller: &Teller) -> Vec<Value> {
    (0..6).map(|_| teller.hidden()).collect()
}
