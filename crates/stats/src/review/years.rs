//! The few series that are followed over the years.

use super::{Review, Reviews, Scope};
use crate::account::Flow;
use crate::columns::Columns;
use crate::{Distribution, Hundredths, IntakeOutcome, Period};
use std::ops::AddAssign;

/// One year or month of the lines (flerårslinjer), in one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub period: Period,
    flows: [u64; Flow::ALL.len()],
    intakes: [u64; IntakeOutcome::ALL.len()],
    /// Waiting time (väntetid) of new persons, in days.
    pub waiting: Distribution,
    /// Accepted intakes in the queue (kö) on the last day.
    pub queue: u64,
    /// Positions (tjänster) on the last day; of the whole operation only.
    pub positions: Option<Hundredths>,
}

impl Line {
    fn new(period: Period, review: &Review, positions: Option<Hundredths>) -> Line {
        let (waiting, queue) = (review.waiting.clone(), review.queue.n());
        let flows = Flow::ALL.map(|flow| review.flow(flow));
        Line { period, flows, intakes: review.intakes, waiting, queue, positions }
    }

    /// Persons in one row of the flow.
    pub fn flow(&self, flow: Flow) -> u64 {
        self.flows[flow.index()]
    }

    /// Intakes with an outcome.
    pub fn intakes(&self, outcome: IntakeOutcome) -> u64 {
        self.intakes[outcome.index()]
    }

    /// Every intake.
    pub fn all_intakes(&self) -> u64 {
        self.intakes.iter().sum()
    }

    /// Whether nobody was supported, visited or waiting: as before the register began.
    pub fn is_empty(&self) -> bool {
        self.flow(Flow::Total) + self.all_intakes() + self.queue == 0
    }
}

/// The same days of several years (flera år), the latest last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years(Vec<Reviews>);

/// Most years that are followed.
pub const MOST_YEARS: i16 = 5;

impl Years {
    /// Counts the period and the same days of the years before, up to `years` in all and [`MOST_YEARS`] at most.
    pub fn count(columns: &Columns, period: Period, years: i16) -> Years {
        let periods = (0..years.min(MOST_YEARS)).rev().filter_map(|back| period.years_before(back));
        Years(periods.map(|period| Reviews::of_persons(columns, period)).collect())
    }

    /// The lines of a scope, a year each; `None` for an area or municipality that no year has.
    pub fn lines(&self, scope: &Scope) -> Option<Vec<Line>> {
        lines(&self.0, scope)
    }

    /// Whether years before the last have figures, so that there is a line to follow.
    pub fn has_earlier(&self) -> bool {
        let earlier = self.0.split_last().map_or(&[][..], |(_, earlier)| earlier);
        earlier.iter().any(|year| !year.whole().is_empty())
    }
}

fn lines(reviews: &[Reviews], scope: &Scope) -> Option<Vec<Line>> {
    let known = reviews.iter().any(|review| review.at(scope).is_some());
    let line = |review: &Reviews| {
        let positions = (*scope == Scope::Whole).then(|| review.staff().positions());
        Line::new(review.period(), &review.at(scope).unwrap_or_default(), positions)
    };
    known.then(|| reviews.iter().map(line).collect())
}

/// The months of one period (flödet under året), the latest last: in, queue and out as they came.
///
/// Each month is a period of its own: whom one carries out the next carries in, and somebody who comes back is new again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Months(Vec<Reviews>);

impl Months {
    /// Counts each calendar month of the period.
    pub fn count(columns: &Columns, period: Period) -> Months {
        Months(period.months().into_iter().map(|month| Reviews::of_persons(columns, month)).collect())
    }

    /// The lines of a scope, a month each; `None` for an area or municipality that no month has.
    pub fn lines(&self, scope: &Scope) -> Option<Vec<Line>> {
        lines(&self.0, scope)
    }
}

impl AddAssign<&Years> for Years {
    /// Adds another operation's figures of the same years; panics on other years.
    fn add_assign(&mut self, other: &Years) {
        assert_eq!(self.0.len(), other.0.len(), "figures of different years do not add");
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine += theirs);
    }
}
