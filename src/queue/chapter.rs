//! What the annual report says of the wait for an ombud.

use crate::figures::teller::Teller;
use crate::figures::yearly::Yearly;
use documents::Block;
use stats::disclosure::Seen;

/// How long new clients waited, and how many wait when the year ends.
pub fn waiting(yearly: &Yearly, teller: &Teller) -> Vec<Block> {
    let wait = &yearly.waiting;
    let queue = ("queue", teller.said(&wait.queue).into());
    let year = ("year", yearly.year.to_string().into());
    let said = match wait.median.seen() {
        Seen::Exact(median) => {
            let (median, known) = (teller.halves(median), teller.said(&wait.known));
            let values = [("median", median.into()), ("known", known.into()), queue, year];
            teller.with("annual-waiting-said", &values)
        }
        _ => teller.with("annual-waiting-said-few", &[queue, year]),
    };
    let mut table = teller.table("annual-waiting-caption", "annual-measure", vec![yearly.year.to_string()]);
    table.row(teller.t("annual-waiting-known"), vec![teller.count(&wait.known)]);
    table.row(teller.t("annual-waiting-median"), vec![teller.median(&wait.median)]);
    table.row(teller.t("annual-waiting-queue"), vec![teller.count(&wait.queue)]);
    vec![Block::Paragraph(said), table.noted(teller.t("annual-waiting-note")).done()]
}
