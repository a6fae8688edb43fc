//! A reader with a linear solver: unknown counts, what is known of each, and equations between them.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use std::collections::BTreeMap;

/// More than any made-up operation counts.
const PLENTY: f64 = 5_000.0;
const NEAR: f64 = 1e-6;

/// An unknown.
#[derive(Clone, Copy, Debug)]
pub struct Unknown {
    pub low: f64,
    pub high: f64,
    /// What it is: one solution of the equations, which the reader does not have.
    pub truth: f64,
    /// The least and greatest value met in any solution.
    pub met: (f64, f64),
}

/// All that a reader knows.
#[derive(Default)]
pub struct Knowledge {
    pub unknowns: Vec<Unknown>,
    /// Each adds up to nought.
    pub equations: Vec<Vec<(usize, f64)>>,
}

impl Knowledge {
    /// Adds a count of which the reader knows that it is `low` at least and `high` at most.
    pub fn count(&mut self, truth: u64, (low, high): (u64, Option<u64>)) -> usize {
        let (low, truth) = (low as f64, truth as f64);
        let high = high.map_or(PLENTY, |high| high as f64);
        assert!((low..=high).contains(&truth), "{truth} is told to be from {low} to {high}");
        self.unknowns.push(Unknown { low, high, truth, met: (truth, truth) });
        self.unknowns.len() - 1
    }

    /// `total` is the sum of `parts`.
    pub fn sum(&mut self, total: usize, parts: impl IntoIterator<Item = usize>) {
        let parts = parts.into_iter().map(|part| (part, 1.0));
        let equation: Vec<(usize, f64)> = [(total, -1.0)].into_iter().chain(parts).collect();
        let left: f64 = equation.iter().map(|(at, sign)| self.unknowns[*at].truth * sign).sum();
        assert_eq!(left, 0.0, "what the reader believes is not so");
        self.equations.push(equation);
    }

    /// `part` is not more than `whole`.
    pub fn within(&mut self, whole: usize, part: usize) {
        let rest = self.unknowns[whole].truth - self.unknowns[part].truth;
        let rest = self.count(rest as u64, (0, None));
        self.sum(whole, [part, rest]);
    }

    /// Those of `targets` that have fewer than three possible values, with how many.
    pub fn narrowed(mut self, targets: &[usize]) -> Vec<(usize, i64)> {
        for group in self.groups() {
            let targets: Vec<usize> = targets.iter().copied().filter(|at| group.contains_key(at)).collect();
            self.attack(&group, &targets);
        }
        let left = targets.iter().map(|at| (*at, self.values(*at)));
        left.filter(|(_, values)| *values < 3).collect()
    }

    /// How many whole values have been met, those between them included.
    fn values(&self, at: usize) -> i64 {
        let Unknown { low, high, met, .. } = self.unknowns[at];
        let tied = self.equations.iter().flatten().any(|(other, _)| *other == at);
        let (low, high) = if tied { met } else { (low, high) };
        (high + NEAR).floor() as i64 - (low - NEAR).ceil() as i64 + 1
    }

    /// Tries to push each target as far as it goes. Every solution on the way shows values that are possible.
    fn attack(&mut self, group: &Group, targets: &[usize]) {
        let open = |knowledge: &Knowledge| -> Vec<usize> {
            targets.iter().copied().filter(|at| knowledge.values(*at) < 3).collect()
        };
        for salt in 0..6 {
            // Not all the same way: half of them up and half of them down, then otherwise.
            let aim = open(self).into_iter().map(|at| (at, if (at >> salt) % 2 == 0 { 1.0 } else { -1.0 })).collect();
            self.push(group, &aim);
        }
        for at in open(self) {
            for sign in [1.0, -1.0] {
                if self.values(at) < 3 {
                    self.push(group, &BTreeMap::from([(at, sign)]));
                }
            }
        }
    }

    /// Maximises the sum of `aim`, and keeps what the solution shows.
    fn push(&mut self, group: &Group, aim: &BTreeMap<usize, f64>) {
        if aim.is_empty() {
            return;
        }
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let mut variables: BTreeMap<usize, Variable> = BTreeMap::new();
        for at in group.keys() {
            let Unknown { low, high, .. } = self.unknowns[*at];
            variables.insert(*at, problem.add_var(aim.get(at).copied().unwrap_or(0.0), (low, high)));
        }
        let mut met = std::collections::BTreeSet::new();
        for equation in group.values().flatten().filter(|equation| met.insert(**equation)) {
            let (mut left, mut right) = (Vec::new(), 0.0);
            for (at, sign) in &self.equations[*equation] {
                match variables.get(at) {
                    Some(variable) => left.push((*variable, *sign)),
                    None => right -= sign * self.unknowns[*at].truth,
                }
            }
            problem.add_constraint(left.as_slice(), ComparisonOp::Eq, right);
        }
        let solution = problem.solve().unwrap().into_solution().unwrap();
        for (at, variable) in variables {
            let (value, met) = (solution.var_value(variable), &mut self.unknowns[at].met);
            *met = (met.0.min(value), met.1.max(value));
        }
    }

    /// The unknowns that hang together, each with its equations; those that are known join nothing.
    fn groups(&self) -> Vec<Group> {
        let open = |at: &usize| self.unknowns[*at].low < self.unknowns[*at].high;
        let mut of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, equation) in self.equations.iter().enumerate() {
            equation.iter().map(|(at, _)| *at).filter(open).for_each(|at| of.entry(at).or_default().push(number));
        }
        let mut groups = Vec::new();
        while let Some(first) = of.keys().next().copied() {
            let (mut group, mut next) = (Group::new(), vec![first]);
            while let Some(at) = next.pop() {
                if let Some(equations) = of.remove(&at) {
                    let beside = equations.iter().flat_map(|equation| &self.equations[*equation]);
                    next.extend(beside.map(|(at, _)| *at));
                    group.insert(at, equations);
                }
            }
            groups.push(group);
        }
        groups
    }
}

type Group = BTreeMap<usize, Vec<usize>>;
