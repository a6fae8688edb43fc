//! What waits for the reader, in words, the most urgent first.

use super::super::days;
use super::Named;
use crate::web::Frame;
use jiff::civil::Date;

/// Something that waits (ärende).
pub(super) struct Matter {
    /// What kind it is.
    pub tag: String,
    /// Where to do it, and whom it is about.
    pub href: String,
    pub label: String,
    /// Why it waits.
    pub text: String,
}

/// Everything that waits, the most urgent first.
pub(super) fn of(frame: &Frame, clients: &[Named], today: Date) -> Vec<Matter> {
    unseen(frame, clients, today)
}

/// Clients without contact for four weeks, the longest first.
fn unseen(frame: &Frame, clients: &[Named], today: Date) -> Vec<Matter> {
    let mut unseen: Vec<&Named> = clients.iter().filter(|named| named.client.is_unseen(today)).collect();
    unseen.sort_by_key(|named| named.client.seen_or_begun());
    let matter = |named: &Named| {
        let client = &named.client;
        let key = if client.seen.is_some() { "today-unseen-text" } else { "today-never-seen-text" };
        let since = client.seen_or_begun();
        Matter {
            tag: frame.t("today-unseen"),
            href: format!("/people/{}", client.id),
            label: named.label(),
            text: frame.t2(key, ("days", days(since, today)), ("day", since.to_string())),
        }
    };
    unseen.into_iter().map(matter).collect()
}
