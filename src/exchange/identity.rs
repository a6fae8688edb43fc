//! What a row is known by when it has no id: the rules by which importing the same files twice changes nothing.

use super::records::{
    Absence, Advice, Assignment, Client, Contact, Deficiency, LedgerLine, Ombud, Population, Rating, Record, Support,
    Visit,
};
use super::words::Word;
use std::cmp::Ordering;

/// A record that can be found again without an id.
pub trait Known: Record {
    /// Whether rules reach over all rows of the kind, so that those not in the file are needed too.
    const SETTLED: bool = false;

    /// Orders rows without id; two are the same where neither is before the other.
    fn order(&self, other: &Self) -> Ordering {
        self.cmp(other)
    }

    /// Whether the row is known by some of its cells, so that there can be only one; the others are known by all of
    /// their cells, and there can be many alike.
    fn keyed(&self) -> bool {
        false
    }
}

/// A record that other files refer to by its code.
pub trait Coded: Known {
    fn code(&self) -> Word;
}

impl Known for Client {
    const SETTLED: bool = true;

    fn order(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }

    fn keyed(&self) -> bool {
        true
    }
}

impl Known for Ombud {
    const SETTLED: bool = true;

    fn order(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }

    fn keyed(&self) -> bool {
        true
    }
}

impl Known for Support {
    const SETTLED: bool = true;

    fn order(&self, other: &Self) -> Ordering {
        (self.client, self.start).cmp(&(other.client, other.start))
    }

    fn keyed(&self) -> bool {
        true
    }
}

impl Known for Visit {
    fn order(&self, other: &Self) -> Ordering {
        let key = (self.client, self.on).cmp(&(other.client, other.on));
        if self.keyed() { key } else { key.then_with(|| self.cmp(other)) }
    }

    fn keyed(&self) -> bool {
        self.client.is_some()
    }
}

impl Known for Assignment {}
impl Known for Contact {}
impl Known for Advice {}
impl Known for Rating {}
impl Known for Deficiency {}
impl Known for Absence {}
impl Known for LedgerLine {}
impl Known for Population {}

impl Coded for Client {
    fn code(&self) -> Word {
        self.code
    }
}

impl Coded for Ombud {
    fn code(&self) -> Word {
        self.code
    }
}
