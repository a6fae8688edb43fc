//! A count in a system: its value, what is seen of it, and what a reader knows of it.

use super::{Disclosed, Kept, SHOWN_FROM, is_few};

/// Higher than any count.
pub const NO_END: i64 = i64::MAX / 4;

/// What is seen of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Shown,
    /// Shown as `<5`.
    Few,
    /// Hidden to protect another: a reader who knows the rule knows that it is not small.
    Hidden,
    /// Not in any table, or in one that is not parted: a reader knows nothing.
    Withheld,
}

/// A count with the sums that it stands in.
#[derive(Clone, Debug)]
pub struct Count {
    pub value: i64,
    pub state: State,
    /// Whether it stands in a table.
    pub asked: bool,
    /// Published: its state is no longer ours to choose.
    pub settled: bool,
    /// What everybody knows of it beside its state.
    pub low: i64,
    pub high: i64,
    /// How much it is worth to show it, beside its size.
    pub weight: u64,
    /// The sums, with −1 where it is the sum itself and 1 where it is a part.
    pub sums: Vec<(u32, i8)>,
}

impl Count {
    /// A count that no table holds.
    pub fn kept(value: u64) -> Count {
        let value = i64::try_from(value).unwrap_or(NO_END);
        let state = State::Withheld;
        Count { value, state, asked: false, settled: false, low: 0, high: NO_END, weight: 0, sums: Vec::new() }
    }

    /// Puts it in a table.
    pub fn ask(&mut self, weight: u64) {
        self.state = if self.is_small() { State::Few } else { State::Shown };
        (self.asked, self.settled, self.weight) = (true, false, weight);
    }

    /// From one to four.
    pub fn is_small(&self) -> bool {
        is_few(self.value.unsigned_abs())
    }

    /// Whether nobody may work it out: what a table does not say, and what is small wherever it stands.
    pub fn is_secret(&self) -> bool {
        match self.state {
            State::Shown => false,
            State::Few | State::Hidden => true,
            State::Withheld => self.asked || self.is_small(),
        }
    }

    /// Whether it may be hidden to protect another. Nought is shown, so that hidden counts are not easily told from it.
    pub fn can_hide(&self) -> bool {
        self.state == State::Shown && self.asked && !self.settled && self.value >= SHOWN_FROM as i64
    }

    /// Whether a reader who does not see it must reckon with `value`.
    pub fn may_be(&self, value: i64) -> bool {
        let (low, high) = match self.state {
            State::Few => (1, SHOWN_FROM as i64 - 1),
            State::Hidden | State::Shown => (SHOWN_FROM as i64, NO_END),
            State::Withheld => (0, NO_END),
        };
        (low.max(self.low)..=high.min(self.high)).contains(&value)
    }

    /// What hiding it costs: more for sums than for parts, more for many than for few.
    pub fn price(&self) -> u64 {
        self.weight + self.value.unsigned_abs().min(100)
    }

    pub fn disclosed(&self) -> Disclosed<u64> {
        Disclosed(match self.state {
            State::Shown => Kept::Exact(self.value.unsigned_abs()),
            State::Few => Kept::Few,
            State::Hidden => Kept::Hidden,
            State::Withheld => Kept::Withheld,
        })
    }
}
