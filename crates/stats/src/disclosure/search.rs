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
    /// Counts that are shown and weigh less than this may be hidden, at their price.
    pub may_hide_below: u64,
    /// How many ways are looked at before giving up.
    pub tries: usize,
}

/// Steps that leave every sum as it was, and what hiding them costs.
pub struct Way {
    pub price: u64,
    pub steps: Steps,
}

/// What a way will probably cost, then what it has cost, then which came first: so the heap gives the same always.
type Rank = (u64, u64, usize);

/// A way begun, one step longer than the one that it goes on from (påbörjad väg).
struct Begun {
    /// The way that it goes on from, by its place among all; its own place where it is the first.
    from: usize,
    step: (u32, i8),
    length: usize,
    price: u64,
    /// The sums that are not right, each with what is too much in it.
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
        let broken = self.after(&[], (target, sign));
        let mut all = vec![Begun { from: 0, step: (target, sign), length: 1, price, broken }];
        let mut open = BinaryHeap::from([Reverse(((0, price, usize::MAX), 0))]);
        let mut made = 0;
        for _ in 0..self.terms.tries {
            let Reverse((_, at)) = open.pop()?;
            let steps = steps(&all, at);
            let Some((sum, excess)) = self.to_mend(&all[at]) else {
                return Some(Way { price: all[at].price, steps });
            };
            if steps.len() >= LONGEST {
                continue;
            }
            for (rank, step) in self.menders(&all[at], &steps, (sum, excess), &mut made) {
                let (length, broken) = (steps.len() + 1, self.after(&all[at].broken, step));
                open.push(Reverse((rank, all.len())));
                all.push(Begun { from: at, step, length, price: rank.1, broken });
            }
        }
        None
    }

    /// The sum with the fewest counts among those that are not right: where it cannot be mended the way ends early.
    fn to_mend(&self, begun: &Begun) -> Option<(u32, i8)> {
        begun.broken.iter().min_by_key(|(sum, _)| (self.system.sums[*sum as usize].len(), *sum)).copied()
    }

    /// The likeliest steps that make a sum right, or less wrong. They are many, and most are left at once: what each would
    /// lead to is only worked out for those that are kept.
    fn menders(
        &self,
        begun: &Begun,
        taken: &[(u32, i8)],
        (sum, excess): (u32, i8),
        made: &mut usize,
    ) -> Vec<(Rank, (u32, i8))> {
        let wrong: u64 = begun.broken.iter().map(|(_, excess)| u64::from(excess.unsigned_abs())).sum();
        let mut found = Vec::new();
        for (at, part) in &self.system.sums[sum as usize] {
            let step = (*at, -excess.signum() * part);
            let price = if taken.iter().any(|(met, _)| met == at) { None } else { self.price(step.0, step.1) };
            let Some(price) = price else { continue };
            *made += 1;
            let wrong = wrong.strict_add_signed(self.worse(&begun.broken, step));
            // So that the first of all is not below nought.
            let likely = (1 << 20) + begun.price + price + MENDING * wrong - FURTHER * (begun.length as u64 + 1);
            found.push(((likely, begun.price + price, usize::MAX - *made), step));
        }
        if found.len() > BRANCHES {
            found.select_nth_unstable_by_key(BRANCHES, |(rank, _)| *rank);
            found.truncate(BRANCHES);
        }
        found
    }

    /// What a step costs; `None` where what is known of the count forbids it.
    fn price(&self, at: u32, sign: i8) -> Option<u64> {
        let count = &self.system.counts[at as usize];
        let may_hide = count.can_hide() && count.weight < self.terms.may_hide_below;
        if count.state == State::Shown && self.from.is_empty() && !may_hide {
            return None;
        }
        let moved = self.from.iter().find(|(met, _)| *met == at).map(|(_, step)| *step);
        let price = match count.state {
            State::Shown if moved.is_some() => 0,
            State::Shown if !may_hide => return None,
            State::Shown => count.price(),
            _ => 0,
        };
        count.may_be(count.value + i64::from(moved.unwrap_or(0)) + i64::from(sign)).then_some(price)
    }

    /// By how much more the sums are wrong after a step.
    fn worse(&self, broken: &[(u32, i8)], (at, sign): (u32, i8)) -> i64 {
        let sums = self.system.counts[at as usize].sums.iter();
        let more = sums.map(|(sum, part)| {
            let before = broken.iter().find(|(met, _)| met == sum).map_or(0, |(_, excess)| *excess);
            i64::from((before + part * sign).abs()) - i64::from(before.abs())
        });
        more.sum()
    }

    /// The sums that are not right after a step.
    fn after(&self, broken: &[(u32, i8)], (at, sign): (u32, i8)) -> Vec<(u32, i8)> {
        let mut broken = broken.to_vec();
        for (sum, part) in &self.system.counts[at as usize].sums {
            match broken.iter_mut().find(|(met, _)| met == sum) {
                Some((_, excess)) => *excess += part * sign,
                None => broken.push((*sum, part * sign)),
            }
        }
        broken.retain(|(_, excess)| *excess != 0);
        broken
    }
}

/// The steps of a way, the first first.
fn steps(all: &[Begun], mut at: usize) -> Steps {
    let mut steps = Vec::with_capacity(all[at].length);
    loop {
        steps.push(all[at].step);
        if all[at].from == at {
            break;
        }
        at = all[at].from;
    }
    steps.reverse();
    steps
}
