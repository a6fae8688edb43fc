//! Advice: calls with somebody who never becomes a client, of whom nothing is kept.

pub mod chapter;
pub mod pages;
pub mod store;

use jiff::civil::Date;
use stats::CallerKind;
use uuid::Uuid;

/// An advice call (rådgivning).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    pub id: Uuid,
    pub on: Date,
    pub caller: CallerKind,
    /// Where it was about, if that is known.
    pub municipality: Option<String>,
    /// 0–10 000, where somebody noted it.
    pub minutes: Option<u16>,
}
