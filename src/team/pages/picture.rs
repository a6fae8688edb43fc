//! Caseloads as this room shows them: drawn with the heaviest first, and as figures in its tables.

use super::super::{Caseload, chapter};
use crate::figures::teller::Teller;
use crate::grant::document::labels;
use crate::web::{Frame, Language};
use std::cmp::Reverse;

/// The picture, the heaviest caseload first; `None` where nobody is at work, or where there are too many to draw.
pub fn loads(frame: &Frame, loads: &[Caseload]) -> Option<String> {
    let mut heaviest = loads.to_vec();
    heaviest.sort_by_key(|load| Reverse(load.per_post_tenths()));
    let teller = Teller::new(frame.texts());
    let picture = chapter::caseloads(&heaviest, &teller)?;
    Some(documents::drawing(&picture, teller.language(), &labels(frame.texts())))
}

/// Active clients per full-time post with one decimal; a dash where nobody is at work.
pub fn per_post(frame: &Frame, load: &Caseload) -> String {
    let mark = match frame.texts().language() {
        Language::Swedish => ',',
        Language::English => '.',
    };
    load.per_post_tenths().map_or_else(|| "–".to_owned(), |tenths| format!("{}{mark}{}", tenths / 10, tenths % 10))
}
