//! What was decided each time that counts were settled, so that a system that says the same need not think again.
//!
//! A proof may take long to find, and a register is counted anew whenever a row changes, mostly one of the running year. The
//! same counts and sums always give the same decisions, so those of the years before are taken over as they were made.

use super::System;
use super::cells::State;
use super::protect::Proof;
use super::system::Id;
use std::hash::Hasher;
use std::sync::Arc;

/// What was decided once (beslut).
#[derive(Debug)]
pub struct Step {
    /// All that had been said of counts and sums until then.
    said: u64,
    states: Vec<(u32, State)>,
    proofs: Vec<(u32, Option<Arc<Proof>>)>,
    unproved: Vec<Id>,
}

impl System {
    /// Decides what is seen of every count that has been added since the last time.
    pub fn settle(&mut self) {
        self.settle_like(&[]);
    }

    /// The same, after the steps of another system: where that one had been told the same until it was settled as many times,
    /// its decisions are taken over. They are the very ones that would have been made.
    pub fn settle_like(&mut self, other: &[Arc<Step>]) {
        let said = self.said.finish();
        let known = other.get(self.steps.len()).filter(|step| step.said == said);
        let step = match known {
            Some(step) => self.take_over(step.clone()),
            None => self.decide_and_note(said),
        };
        self.counts.iter_mut().for_each(|count| count.settled = true);
        self.steps.push(step);
    }

    /// What was decided each time, for a system that comes after this one.
    pub fn into_steps(self) -> Vec<Arc<Step>> {
        self.steps
    }

    fn take_over(&mut self, step: Arc<Step>) -> Arc<Step> {
        step.states.iter().for_each(|(at, state)| self.counts[*at as usize].state = *state);
        step.proofs.iter().for_each(|(at, proof)| self.proofs[*at as usize] = proof.clone());
        self.unproved.clone_from(&step.unproved);
        step
    }

    fn decide_and_note(&mut self, said: u64) -> Arc<Step> {
        let states: Vec<State> = self.counts.iter().map(|count| count.state).collect();
        let proofs = self.proofs.clone();
        self.decide();
        let now = self.counts.iter().map(|count| count.state).zip(states);
        let states = (0..).zip(now).filter(|(_, (now, before))| now != before).map(|(at, (now, _))| (at, now));
        let same = |(now, before): &(&Option<Arc<Proof>>, &Option<Arc<Proof>>)| match (now, before) {
            (Some(now), Some(before)) => Arc::ptr_eq(now, before),
            (now, before) => now.is_none() && before.is_none(),
        };
        let found = (0..).zip(self.proofs.iter().zip(&proofs)).filter(|(_, both)| !same(both));
        let found = found.map(|(at, (now, _))| (at, now.clone()));
        Arc::new(Step { said, states: states.collect(), proofs: found.collect(), unproved: self.unproved.clone() })
    }
}
