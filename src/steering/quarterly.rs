//! What may be told of a quarter (det som får sägas om ett kvartal): wholes of the operation only.
//!
//! How many there are on its last day, and what has been done in the twelve months that end with it. Nothing is told of what was
//! done in the quarter alone: with the year's own figures and the other quarters' a small count could be worked out. Figures of
//! twelve months overlap, so a reader learns only by how much a quarter differs from the same one a year before; every quarter
//! can still have been nought or more, as far as the quarters of its season allow. [`slack`] says how far that is. The reasons are
//! in `docs/decisions/small-numbers.md`.

use super::Quarter;
use stats::disclosure::{Disclosed, Figure, Place, Release, Seen, Work};
use stats::{Account, AssignmentState, Columns, Flow, Hundredths, Period, Queue, Reviews, grant_account};

/// A count that stands in the paper (uppgift).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Persons supported in the twelve months.
    Supported,
    New,
    Closed,
    Intakes,
    Started,
    Ended,
    Advice,
    /// Persons whose support goes on after the last day.
    CarriedOut,
    /// Who waits on the last day.
    Queue,
}

impl Measure {
    /// All, in the order of the table.
    pub const ALL: [Measure; 9] = [
        Measure::CarriedOut,
        Measure::Queue,
        Measure::Supported,
        Measure::New,
        Measure::Closed,
        Measure::Intakes,
        Measure::Started,
        Measure::Ended,
        Measure::Advice,
    ];

    /// The name in texts.
    pub const fn code(self) -> &'static str {
        match self {
            Measure::Supported => "supported",
            Measure::New => "new",
            Measure::Closed => "closed",
            Measure::CarriedOut => "carried-out",
            Measure::Queue => "queue",
            Measure::Intakes => "intakes",
            Measure::Started => "started",
            Measure::Ended => "ended",
            Measure::Advice => "advice",
        }
    }

    /// Whether it is counted on the last day, and not over twelve months.
    pub const fn on_the_day(self) -> bool {
        matches!(self, Measure::CarriedOut | Measure::Queue)
    }

    /// What the release calls the same of a year.
    fn of_year(self) -> Figure {
        let clients = |flow| Figure::Clients { flow, place: Place::Whole, gender: None };
        let assignments = |state| Figure::Assignments { state, work: Work::All };
        match self {
            Measure::Supported => clients(Flow::Total),
            Measure::New => clients(Flow::New),
            Measure::Closed => clients(Flow::Closed),
            Measure::CarriedOut => clients(Flow::CarriedOut),
            Measure::Queue => Figure::Queue,
            Measure::Intakes => Figure::Intakes(None),
            Measure::Started => assignments(AssignmentState::Started),
            Measure::Ended => assignments(AssignmentState::Ended),
            Measure::Advice => Figure::Advice(None),
        }
    }
}

/// What may be told of the quarter of a paper, of the one before it, and of the same one the year before.
#[derive(Clone, Debug)]
pub struct Quarterly {
    /// The paper's own first.
    pub of: Vec<Told>,
}

/// What may be told of one quarter.
#[derive(Clone, Debug)]
pub struct Told {
    pub quarter: Quarter,
    /// In the order of [`Measure::ALL`].
    pub counts: Vec<(Measure, Disclosed<u64>)>,
    pub staff: Staff,
}

/// Those who work there on a quarter's last day; counted openly, for they are no clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staff {
    pub employed: u64,
    pub positions: Hundredths,
    /// Full-time posts at work, leave taken off.
    pub at_work: Hundredths,
    /// Active persons per full-time post at work, in tenths; `None` where it would tell how many persons they are.
    pub per_post_tenths: Option<u64>,
}

impl Told {
    /// The count, as it may be seen.
    pub fn count(&self, measure: Measure) -> Disclosed<u64> {
        let found = self.counts.iter().find(|(one, _)| *one == measure);
        found.map_or(Disclosed::WITHHELD, |(_, count)| *count)
    }
}

impl Quarterly {
    /// Takes what the paper of a quarter that has ended compares.
    pub fn of(columns: &Columns, release: &Release, quarter: Quarter) -> Quarterly {
        let series = Series::of(columns, release, quarter);
        let told = |quarter: Quarter| Some(series.told(columns, release, quarter, quarter.period()?));
        Quarterly { of: [quarter, quarter.before(1), quarter.before(4)].into_iter().filter_map(told).collect() }
    }

    /// What may be told of the paper's own quarter.
    pub fn own(&self) -> Option<&Told> {
        self.of.first()
    }
}

/// What was done in each quarter by itself, which nobody is told.
struct Series {
    first: Quarter,
    accounts: Vec<Account>,
}

impl Series {
    fn of(columns: &Columns, release: &Release, last: Quarter) -> Series {
        let first = Quarter { year: *release.years().start(), number: 1 };
        let quarters = (first.place()..=last.place()).map(Quarter::at);
        let accounts = quarters.filter_map(Quarter::period).map(|period| grant_account(columns, period));
        Series { first, accounts: accounts.collect() }
    }

    /// The counts of a measure, quarter by quarter, up to one.
    fn up_to(&self, quarter: Quarter, measure: Measure) -> Vec<u64> {
        let many = usize::try_from(quarter.place() - self.first.place() + 1).unwrap_or_default();
        self.accounts.iter().take(many).map(|account| at(account, measure)).collect()
    }

    fn told(&self, columns: &Columns, release: &Release, quarter: Quarter, period: Period) -> Told {
        let from = quarter.before(3).period().map_or(period.first_date(), Period::first_date);
        let twelve = Period::new(from, period.last_date()).unwrap_or(period);
        let account = grant_account(columns, twelve);
        let queue = Queue::on(columns, period.to()).0.len() as u64;
        let count = |measure: Measure| {
            let year = release.count(quarter.whole_year(), &measure.of_year());
            let value = if measure == Measure::Queue { queue } else { at(&account, measure) };
            (measure, self.allowed(quarter, measure, year, value))
        };
        let counts = together(Measure::ALL.into_iter().map(count).collect());
        let out = counts.iter().find(|(measure, _)| *measure == Measure::CarriedOut);
        let seen = out.is_some_and(|(_, count)| matches!(count.seen(), Seen::Exact(_)));
        Told { quarter, staff: staff(columns, period, seen), counts }
    }

    /// How much a reader is left in doubt of the quarters behind a figure of twelve months. How many there are from one quarter's
    /// end to the next tells new less closed, so those two can only be wrong together.
    fn slack(&self, quarter: Quarter, measure: Measure) -> u64 {
        let up_to = |measure| self.up_to(quarter, measure);
        let quarters = match measure {
            Measure::Supported | Measure::New | Measure::Closed => {
                let both = up_to(Measure::New).into_iter().zip(up_to(Measure::Closed));
                both.map(|(new, closed)| new.min(closed)).collect()
            }
            other => up_to(other),
        };
        slack(begun(&quarters))
    }

    /// What is told of a count. `year` is what the release tells of the last year that had ended.
    fn allowed(&self, quarter: Quarter, measure: Measure, year: Disclosed<u64>, value: u64) -> Disclosed<u64> {
        match year.seen() {
            // The last quarter ends with its year, and is told as the year is.
            _ if quarter.number == 4 => year,
            Seen::Few | Seen::Hidden => Disclosed::WITHHELD,
            Seen::Exact(_) if measure.on_the_day() => Disclosed::alone(value),
            Seen::Exact(_) if self.slack(quarter, measure) >= LEAST_SLACK => Disclosed::alone(value),
            Seen::Exact(_) => Disclosed::WITHHELD,
        }
    }
}

/// The flow is told whole or not at all: supported less those carried in would be the new.
fn together(mut counts: Vec<(Measure, Disclosed<u64>)>) -> Vec<(Measure, Disclosed<u64>)> {
    let flow = |measure: &Measure| matches!(measure, Measure::Supported | Measure::New | Measure::Closed);
    let whole = counts.iter().filter(|(one, _)| flow(one)).all(|(_, count)| matches!(count.seen(), Seen::Exact(_)));
    for (_, count) in counts.iter_mut().filter(|(measure, _)| !whole && flow(measure)) {
        *count = Disclosed::WITHHELD;
    }
    counts
}

/// With this much slack every quarter has three possible counts.
const LEAST_SLACK: u64 = 2;

/// The quarters from the first calendar year in which all four had something to count: while an operation gets going nothing is told
/// of twelve months but by its years, and a year's sum ties nothing to what comes after it. Nothing where the twelve months that end
/// the quarters begin before it. What comes later never moves the year.
fn begun(quarters: &[u64]) -> &[u64] {
    let first = quarters.chunks_exact(4).position(|year| year.iter().all(|count| *count > 0));
    let begun = first.and_then(|year| quarters.get(year * 4..)).unwrap_or_default();
    if begun.len() < 4 { &[] } else { begun }
}

/// By how much a reader who knows the sum of every four quarters in a row can be wrong about any one of them.
///
/// The sums tell by how much each quarter differs from the same one of other years, and nothing of how the seasons differ from each
/// other. Quarters of a season can all be lowered until the least of them is nought, and others raised instead: so far, and no
/// further.
pub fn slack(quarters: &[u64]) -> u64 {
    let least = |season: usize| quarters.iter().skip(season).step_by(4).min().copied().unwrap_or_default();
    (0..4).map(least).sum()
}

fn at(account: &Account, measure: Measure) -> u64 {
    let clients = |flow| account.clients(flow).all();
    match measure {
        Measure::Supported => clients(Flow::Total),
        Measure::New => clients(Flow::New),
        Measure::Closed => clients(Flow::Closed),
        Measure::CarriedOut => clients(Flow::CarriedOut),
        Measure::Intakes => stats::IntakeOutcome::ALL.into_iter().map(|outcome| account.intakes(outcome)).sum(),
        Measure::Started => account.assignments().at(AssignmentState::Started),
        Measure::Ended => account.assignments().at(AssignmentState::Ended),
        Measure::Advice => account.advice().number,
        Measure::Queue => 0,
    }
}

fn staff(columns: &Columns, period: Period, persons_shown: bool) -> Staff {
    let (reviews, account) = (Reviews::count(columns, period, &[]), grant_account(columns, period));
    let loads = reviews.caseloads();
    Staff {
        employed: account.staff().employed().all(),
        positions: account.staff().positions(),
        at_work: loads.at_work(),
        per_post_tenths: loads.per_post_tenths().filter(|_| persons_shown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Sums of four in a row.
    fn sums(quarters: &[u64]) -> Vec<u64> {
        quarters.windows(4).map(|four| four.iter().sum()).collect()
    }

    /// Every count that each quarter may have had, for a reader who knows the sums: all fillings are tried.
    fn possible(quarters: &[u64]) -> Vec<BTreeSet<u64>> {
        let (known, mut found) = (sums(quarters), vec![BTreeSet::new(); quarters.len()]);
        let whole = known[0];
        for a in 0..=whole {
            for b in 0..=whole - a {
                for c in 0..=whole - a - b {
                    let mut filling = vec![a, b, c, whole - a - b - c];
                    // Each further quarter follows from the sums.
                    for next in 4..quarters.len() {
                        let three: u64 = filling[next - 3..].iter().sum();
                        let Some(count) = known[next - 3].checked_sub(three) else { break };
                        filling.push(count);
                    }
                    if filling.len() == quarters.len() {
                        for (count, found) in filling.iter().zip(&mut found) {
                            found.insert(*count);
                        }
                    }
                }
            }
        }
        found
    }

    #[test]
    fn a_reader_of_all_sums_is_left_with_as_many_counts_as_the_slack_says() {
        let mut chance = 7_u64;
        for _ in 0..60 {
            let quarters: Vec<u64> = (0..11)
                .map(|_| {
                    chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    (chance >> 33) % 9
                })
                .collect();
            let slack = slack(&quarters);
            for (quarter, found) in possible(&quarters).iter().enumerate() {
                assert_eq!(found.len() as u64, slack + 1, "quarter {quarter} of {quarters:?}");
            }
        }
    }

    #[test]
    fn the_years_in_which_an_operation_gets_going_are_left_out() {
        assert_eq!(begun(&[0, 0, 3, 9, 5, 6, 7, 8, 0]), [5, 6, 7, 8, 0]);
        assert!(begun(&[0, 1, 1, 1, 4, 4, 4]).is_empty() && begun(&[]).is_empty());
    }

    #[test]
    fn a_season_in_which_nothing_was_done_leaves_less() {
        assert_eq!(slack(&[3, 0, 8, 1, 2, 9, 9, 9]), 11);
        assert_eq!(slack(&[0, 0, 0, 40, 0, 0, 0, 0]), 0);
        assert_eq!(slack(&[]), 0);
    }
}
