//! Another register that would show the same: the cheapest way to change a count by one without changing what is seen.

use super::System;
use super::cells::State;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Counts that rise or fall, by how much.
pub type Steps = Vec<(u32, i8)>;

/// What may be done to find a way.
#[derive(Clone, Copy)]
pub struct Terms {
    /// Whether counts that are shown may be hidden, at their price.
    pub may_hide: bool,
    /// How many ways are looked at before giving up.
    pub tries: usize,
}

/// Steps that leave every sum as it was, and what hiding them costs.
pub struct Way {
    pub price: u64,
    pub steps: Steps,
}

/// A way begun: sums that are not yet right, each with what is too much in it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Begun {
    /// What it will probably cost, then what it has cost, then which came first: so the heap gives the same always.
    rank: (u64, u64, usize),
    steps: Steps,
    broken: Vec<(u32, i8)>,
}

/// What a sum that is not yet right is reckoned to cost.
const MENDING: u64 = 300;
/// What a step is worth beside what it mends: rather further on one way than a little on many.
const FURTHER: u64 = 150;
/// How many ways to mend a sum are tried.
const BRANCHES: usize = 12;
/// No way is longer.
const LONGEST: usize = 40;

/// A search that starts from another register: the steps `from` have been taken.
pub struct Search<'s> {
    pub system: &'s System,
    pub from: &'s [(u32, i8)],
    pub terms: Terms,
}

impl Search<'_> {
    /// The cheapest way found to change `target` by `sign` (1 or −1).
    pub fn way(&self, target: u32, sign: i8) -> Option<Way> {
        let price = self.price(target, sign)?;
        let start =
            self.step(&Begun { rank: (0, 0, 0), steps: Vec::new(), broken: Vec::new() }, (target, sign), price, 0);
        let (mut open, mut made) = (BinaryHeap::from([Reverse(start)]), 0);
        for _ in 0..self.terms.tries {
            let Reverse(begun) = open.pop()?;
            let Some((sum, excess)) = self.to_mend(&begun) else {
                return Some(Way { price: begun.rank.1, steps: begun.steps });
            };
            if begun.steps.len() >= LONGEST {
                continue;
            }
            let mut next: Vec<Begun> = self
                .menders(&begun, sum, excess)
                .map(|(step, price)| {
                    made += 1;
                    self.step(&begun, step, price, made)
                })
                .collect();
            next.sort_unstable_by_key(|begun| begun.rank);
            next.truncate(BRANCHES);
            open.extend(next.into_iter().map(Reverse));
        }
        None
    }

    /// The sum with the fewest counts among those that are not right: where it cannot be mended the way ends early.
    fn to_mend(&self, begun: &Begun) -> Option<(u32, i8)> {
        begun.broken.iter().min_by_key(|(sum, _)| (self.system.sums[*sum as usize].len(), *sum)).copied()
    }

    /// Steps that make a sum right, or less wrong, each with its price.
    fn menders(&self, begun: &Begun, sum: u32, excess: i8) -> impl Iterator<Item = ((u32, i8), u64)> {
        let counts = self.system.sums[sum as usize].iter();
        let steps = counts.map(move |(at, sign)| (*at, -excess.signum() * sign));
        let fresh = steps.filter(|(at, _)| begun.steps.iter().all(|(met, _)| met != at));
        fresh.filter_map(|(at, sign)| Some(((at, sign), self.price(at, sign)?)))
    }

    /// What a step costs; `None` where what is known of the count forbids it.
    fn price(&self, at: u32, sign: i8) -> Option<u64> {
        let count = &self.system.counts[at as usize];
        let moved = self.from.iter().find(|(met, _)| *met == at).map(|(_, step)| *step);
        let price = match count.state {
            State::Shown if moved.is_some() => 0,
            State::Shown if !self.terms.may_hide || !count.can_hide() => return None,
            State::Shown => count.price(),
            _ => 0,
        };
        count.may_be(count.value + i64::from(moved.unwrap_or(0)) + i64::from(sign)).then_some(price)
    }

    /// The way with one more step.
    fn step(&self, begun: &Begun, (at, sign): (u32, i8), price: u64, made: usize) -> Begun {
        let mut broken = begun.broken.clone();
        for (sum, part) in &self.system.counts[at as usize].sums {
            match broken.iter_mut().find(|(met, _)| met == sum) {
                Some((_, excess)) => *excess += part * sign,
                None => broken.push((*sum, part * sign)),
            }
        }
        broken.retain(|(_, excess)| *excess != 0);
        let price = begun.rank.1 + price;
        let wrong: u64 = broken.iter().map(|(_, excess)| u64::from(excess.unsigned_abs())).sum();
        let steps: Steps = begun.steps.iter().copied().chain([(at, sign)]).collect();
        // So that the first of all is not below nought.
        let likely = (1 << 20) + price + MENDING * wrong - FURTHER * steps.len() as u64;
        Begun { rank: (likely, price, usize::MAX - made), steps, broken }
    }
}
