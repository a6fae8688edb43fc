//! Which further counts are hidden, so that each count that is not shown has at least three possible values.
//!
//! What proves it is two other registers that show the same and differ in the count. Hiding more never makes a proof fail,
//! so a proof is found once and kept.

use super::cells::State;
use super::search::{Search, Steps, Terms, Way};
use super::{Id, System};
use std::sync::Arc;

/// Two other registers that show the same (bevis): how they differ from the real one.
#[derive(Clone, Debug)]
pub struct Proof(Kept, Kept);

/// Steps as a proof keeps them, each in four bytes: there are many, and they are held for as long as the release is.
#[derive(Clone, Debug)]
struct Kept(Box<[u32]>);

impl Kept {
    /// Room for a step of up to four up or down.
    const BITS: u32 = 4;
    const NONE: i8 = 1 << (Kept::BITS - 1);

    fn of(steps: &[(u32, i8)]) -> Kept {
        Kept(steps.iter().map(|(at, step)| at << Kept::BITS | (step + Kept::NONE).unsigned_abs() as u32).collect())
    }

    fn iter(&self) -> impl Iterator<Item = (u32, i8)> {
        self.0.iter().map(|kept| (kept >> Kept::BITS, (kept & ((1 << Kept::BITS) - 1)) as i8 - Kept::NONE))
    }
}

const AS_IT_IS: Terms = Terms { may_hide_below: 0, tries: 400 };
/// Whoever reads of an operation first asks how many clients it had: that is hidden last of all.
const BY_HIDING: Terms = Terms { may_hide_below: CEILINGS[1], tries: 1_000 };
/// Before tables are taken back.
const BY_HIDING_LONG: Terms = Terms { tries: 2_500, ..BY_HIDING };
const BY_ANY_MEANS: Terms = Terms { may_hide_below: u64::MAX, tries: 2_500 };
/// How far from a count that nothing protects tables are withheld.
const FURTHEST: usize = 4;
/// What is taken back weighs less: first tables within places, then what parts of the flow there are in the whole, then all.
const CEILINGS: [u64; 3] = [500, 1_500, u64::MAX];

impl System {
    /// Decides what is seen of every count that has been added since the last time.
    pub(super) fn decide(&mut self) {
        self.withhold_parts_of_few();
        let mut open: Vec<u32> = (0..self.counts.len() as u32).rev().collect();
        while let Some(at) = open.pop() {
            if !self.is_open(at) {
                continue;
            }
            if self.unproved.contains(&Id(at)) {
                // All has been tried; a later year may still have made it provable.
                self.proofs[at as usize] = self.proof(at).map(Arc::new);
            } else if !self.protect(at, &[BY_HIDING, BY_HIDING_LONG], &mut open) {
                self.withhold_around(at, &mut open);
            }
        }
        self.show_again();
        let proofs = &self.proofs;
        self.unproved.retain(|id| proofs[id.0 as usize].is_none());
    }

    /// Whether a count must not be worked out and nothing proves yet that it cannot.
    fn is_open(&self, at: u32) -> bool {
        let proof = self.proofs[at as usize].as_deref();
        self.counts[at as usize].is_secret() && !proof.is_some_and(|proof| self.holds(proof))
    }

    /// Finds a proof on the first terms that give one, hiding what it takes; false where there is none.
    fn protect(&mut self, at: u32, terms: &[Terms], open: &mut Vec<u32>) -> bool {
        let by_hiding = || terms.iter().find_map(|terms| self.proof_by_hiding(at, *terms));
        let Some(proof) = self.proof(at).or_else(by_hiding) else { return false };
        for (step, _) in proof.0.iter().chain(proof.1.iter()) {
            let count = &mut self.counts[step as usize];
            if count.state == State::Shown {
                count.state = State::Hidden;
                open.push(step);
            }
        }
        self.proofs[at as usize] = Some(Arc::new(proof));
        true
    }

    /// A proof with what is not shown as it is.
    fn proof(&self, at: u32) -> Option<Proof> {
        let way = |from: &[(u32, i8)], sign| self.way(at, sign, from, AS_IT_IS).map(|way| way.steps);
        let (up, down) = (way(&[], 1), way(&[], -1));
        match (up, down) {
            (Some(up), Some(down)) => Some(Proof(Kept::of(&up), Kept::of(&down))),
            (Some(one), None) => way(&one, 1).map(|two| twice(one, &two)),
            (None, Some(one)) => way(&one, -1).map(|two| twice(one, &two)),
            (None, None) => None,
        }
    }

    /// The cheapest proof by hiding more: one more and one less, two more, or two less.
    fn proof_by_hiding(&self, at: u32, terms: Terms) -> Option<Proof> {
        let (up, down) = (self.way(at, 1, &[], terms), self.way(at, -1, &[], terms));
        let again = |first: &Option<Way>, sign| {
            let first = first.as_ref()?;
            let second = self.way(at, sign, &first.steps, terms)?;
            Some((first.price + second.price, twice(first.steps.clone(), &second.steps)))
        };
        let both = up.as_ref().zip(down.as_ref());
        let both = both.map(|(up, down)| (up.price + down.price, Proof(Kept::of(&up.steps), Kept::of(&down.steps))));
        let found = [both, again(&up, 1), again(&down, -1)].into_iter().flatten();
        found.min_by_key(|(price, _)| *price).map(|(_, proof)| proof)
    }

    fn way(&self, at: u32, sign: i8, from: &[(u32, i8)], terms: Terms) -> Option<Way> {
        Search { system: self, from, terms }.way(at, sign)
    }

    /// Whether both registers of a proof still show the same: sums may have been added.
    fn holds(&self, proof: &Proof) -> bool {
        [&proof.0, &proof.1].into_iter().all(|steps| {
            let mut moves = steps.iter().map(|(at, step)| (&self.counts[at as usize], step));
            moves.all(|(count, step)| count.state != State::Shown && count.may_be(count.value + i64::from(step)))
                && self.is_right(steps)
        })
    }

    fn is_right(&self, steps: &Kept) -> bool {
        let mut wrong: Vec<(u32, i8)> = Vec::new();
        for (at, step) in steps.iter() {
            wrong.extend(self.counts[at as usize].sums.iter().map(|(sum, sign)| (*sum, sign * step)));
        }
        wrong.sort_unstable();
        wrong.chunk_by(|one, other| one.0 == other.0).all(|sum| sum.iter().map(|(_, excess)| *excess).sum::<i8>() == 0)
    }

    /// Takes tables back, the nearest first, until a count is protected: with nought and `<5` in them a reader knows too much.
    /// What a whole operation has done is left where it stands if the tables within it are enough.
    fn withhold_around(&mut self, at: u32, open: &mut Vec<u32>) {
        let [places, flow, all] = CEILINGS;
        let done = self.withhold_near(at, places, open)
            || self.withhold_near(at, flow, open)
            || self.protect(at, &[BY_ANY_MEANS], open)
            || self.withhold_near(at, all, open);
        if !done && !self.unproved.contains(&Id(at)) {
            self.unproved.push(Id(at));
        }
    }

    /// The same with counts that weigh less than `below` only; where that does not protect the count all is as it was.
    fn withhold_near(&mut self, at: u32, below: u64, open: &mut Vec<u32>) -> bool {
        let (mut near, mut before) = (vec![at], Vec::new());
        for round in 0..FURTHEST {
            near = self.beside(&near, round % 2 == 1);
            let light = near.iter().filter(|near| self.counts[**near as usize].weight < below);
            let states = light.map(|at| (*at, self.counts[*at as usize].state)).collect::<Vec<_>>();
            let taken: Vec<_> = states.into_iter().filter(|(at, _)| self.withhold(*at)).collect();
            open.extend(taken.iter().map(|(at, _)| *at));
            before.extend(&taken);
            // Where nothing could be taken back all is as it was when nothing was found.
            if !taken.is_empty() && self.protect(at, &[BY_HIDING], open) {
                return true;
            }
        }
        if below != u64::MAX {
            before.into_iter().for_each(|(at, state)| self.counts[at as usize].state = state);
        }
        false
    }

    /// The counts that are parts of the same sums; with `totals` the sums too.
    fn beside(&self, near: &[u32], totals: bool) -> Vec<u32> {
        let sums = near.iter().flat_map(|at| &self.counts[*at as usize].sums);
        let sums = sums.filter(|(_, sign)| totals || *sign == 1).map(|(sum, _)| &self.sums[*sum as usize]);
        let mut beside: Vec<u32> =
            sums.flat_map(|sum| sum.iter().skip(usize::from(!totals))).map(|(at, _)| *at).collect();
        beside.extend(near);
        beside.sort_unstable();
        beside.dedup();
        beside
    }

    /// Shows what a later choice has made needless to hide, the dearest first.
    fn show_again(&mut self) {
        let hidden = |at: &u32| {
            let count = &self.counts[*at as usize];
            count.state == State::Hidden && !count.settled
        };
        let mut hidden: Vec<u32> = (0..self.counts.len() as u32).filter(hidden).collect();
        hidden.sort_by_key(|at| std::cmp::Reverse(self.counts[*at as usize].price()));
        for at in hidden {
            self.counts[at as usize].state = State::Shown;
            match self.proofs_without(at) {
                Some(proofs) => {
                    proofs.into_iter().for_each(|(at, proof)| self.proofs[at as usize] = Some(Arc::new(proof)));
                }
                None => self.counts[at as usize].state = State::Hidden,
            }
        }
    }

    /// New proofs for all that leaned on a count that is to be shown.
    fn proofs_without(&self, at: u32) -> Option<Vec<(u32, Proof)>> {
        let leans = |proof: &Proof| proof.0.iter().chain(proof.1.iter()).any(|(step, _)| step == at);
        let others = (0..self.counts.len() as u32).filter(|other| self.counts[*other as usize].is_secret());
        let leaning = others.filter(|other| self.proofs[*other as usize].as_deref().is_some_and(leans));
        leaning.map(|other| Some((other, self.proof(other)?))).collect()
    }
}

/// A register two steps away, by way of one that is one step away.
fn twice(one: Steps, two: &Steps) -> Proof {
    let mut sum = one.clone();
    for (at, step) in two {
        match sum.iter_mut().find(|(met, _)| met == at) {
            Some((_, so_far)) => *so_far += step,
            None => sum.push((*at, *step)),
        }
    }
    sum.retain(|(_, step)| *step != 0);
    Proof(Kept::of(&one), Kept::of(&sum))
}
