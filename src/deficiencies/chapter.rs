//! What the annual report says of how many deficiencies were noted: never their texts.

use crate::figures::teller::Teller;
use crate::figures::years;
use documents::{Block, Value};
use stats::disclosure::{Named, Noted, Seen};

/// How many were noted, by whom they are about and by kind, and year by year; `years` has the year itself last. Nothing where
/// nothing was noted in any of them.
pub fn noted(years: &[Noted], teller: &Teller) -> Vec<Block> {
    let Some(this) = years.last() else { return Vec::new() };
    if years.iter().all(|year| year.total.seen() == Seen::Exact(0)) {
        return Vec::new();
    }
    let values = [("year", this.year.to_string().into()), ("number", teller.said(&this.total).into())];
    let said = Block::Paragraph(teller.with("annual-deficiencies-said", &values));
    let parties = named(&this.parties, this, ("annual-deficiencies-parties", "annual-deficiencies-party"), teller);
    let kinds = named(&this.kinds, this, ("annual-deficiencies-kinds", "annual-deficiencies-kind"), teller);
    [Some(said), by_year(years, teller), parties, kinds].into_iter().flatten().collect()
}

fn by_year(all: &[Noted], teller: &Teller) -> Option<Block> {
    let first = all.iter().position(|year| year.total.seen() != Seen::Exact(0))?;
    let all = &all[first..];
    if all.len() < 2 {
        return None;
    }
    let mut heads: Vec<String> = all.iter().map(|year| year.year.to_string()).collect();
    heads.push(teller.t("annual-years-change"));
    let mut table = teller.table("annual-deficiencies-years", "annual-measure", heads);
    let totals: Vec<_> = all.iter().map(|year| year.total).collect();
    table.row(teller.t("annual-deficiencies-all"), years::row(&totals, teller));
    Some(table.noted(teller.t("annual-deficiencies-note")).done())
}

fn named(named: &Named, year: &Noted, (caption, first): (&str, &str), teller: &Teller) -> Option<Block> {
    if named.of.is_empty() {
        return None;
    }
    let heads = vec![teller.t("annual-number"), teller.t("annual-share")];
    let mut table = teller.table(caption, first, heads);
    for (name, count) in &named.of {
        table.row(name.clone(), vec![teller.count(count), teller.share(count, &year.total)]);
    }
    if named.others {
        table.row(teller.t("annual-deficiencies-others"), vec![Value::Hidden, Value::Hidden]);
    }
    let whole = teller.share(&year.total, &year.total);
    table.total(teller.t("annual-deficiencies-all"), vec![teller.count(&year.total), whole]);
    Some(table.done())
}
