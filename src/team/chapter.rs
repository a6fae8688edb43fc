//! What is drawn of how much each ombud carries.

use super::{Caseload, GUIDELINE, RANGE};
use crate::figures::teller::Teller;
use documents::chart::{Amount, Bar, Caseload as Loads, Chart, Range};
use documents::{Picture, Value};

/// So many are drawn: more would be no picture.
const MOST: usize = 40;

/// Active clients per full-time post against the guideline. `None` where nobody is at work, or where there are too many to draw.
pub fn caseloads(loads: &[Caseload], teller: &Teller) -> Option<Picture> {
    let here: Vec<(&Caseload, u64)> = loads.iter().filter_map(|load| Some((load, load.per_post_tenths()?))).collect();
    if here.is_empty() || here.len() > MOST {
        return None;
    }
    let heads = ["team-active", "team-per-post"].map(|key| teller.t(key)).into();
    let mut table = teller.table("team-loads", "support-ombud", heads);
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut bars = Vec::new();
    for (load, tenths) in here {
        let per_post = Value::Tenths(whole(tenths));
        table.row(load.code.clone(), vec![Value::Whole(whole(load.active)), per_post.clone()]);
        bars.push(Bar { label: load.code.clone(), value: per_post, detail: None });
    }
    let guideline = Amount { label: teller.t("team-guideline-name"), value: Value::Whole(whole(GUIDELINE)) };
    let range = Range { label: teller.t("team-range-name"), from: whole(RANGE.0), to: whole(RANGE.1) };
    let chart = Loads { bars, guideline, range: Some(range) };
    let table = table.noted(teller.t("team-loads-lead"));
    Some(table.picture("caseloads", teller.t("team-loads-described"), Chart::Caseload(chart)))
}
