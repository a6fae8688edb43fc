//! Everything that is counted of a year for a wide reader: what the annual report's chapters are written from.

use super::disclosed::Disclosed;
use super::parts::{Parts, People};
use super::turns::{YearFlow, flows, waiting};
use jiff::civil::Date;
use stats::{
    Account, AssignmentState, CallerKind, Columns, Flow, Halves, IntakeOutcome, LifeArea, Queue, Reason,
    advice_by_caller, assignments_by_area, assignments_by_type, grant_account, rating_changes,
};

/// The version of the counting rules that figures are made by (`docs/counting-rules.md`); raised when a rule changes.
pub const DEFINITION: i64 = 1;

/// How many years a line goes back, the year itself included.
const YEARS: i16 = 5;

/// The figures of one year as a wide reader may see them (årets siffror).
#[derive(Clone, Debug)]
pub struct Yearly {
    pub year: i16,
    /// Up to five years, the oldest first; the last is the year itself.
    pub flows: Vec<YearFlow>,
    pub places: Vec<Place>,
    pub people: People,
    /// Supported persons with children at home.
    pub children: Disclosed<u64>,
    pub intakes: Parts<IntakeOutcome>,
    /// New persons by contact reason; a person may have several, so they are parts of no sum.
    pub reasons: Vec<(Reason, Disclosed<u64>)>,
    /// New persons for whom no reason is noted.
    pub no_reason: Disclosed<u64>,
    pub waiting: Wait,
    pub work: Work,
    pub changes: Vec<Changed>,
    pub advice: Parts<CallerKind>,
    /// Minutes of all calls.
    pub minutes: Disclosed<u64>,
    pub staff: Staff,
}

/// A municipality (kommun).
#[derive(Clone, Debug)]
pub struct Place {
    pub name: String,
    pub area: Option<String>,
    pub member: bool,
    pub supported: Disclosed<u64>,
    /// In the year before, as it is counted now.
    pub before: Disclosed<u64>,
}

/// How long new persons waited, in days (väntan).
#[derive(Clone, Copy, Debug)]
pub struct Wait {
    /// New persons whose waiting time is known.
    pub known: Disclosed<u64>,
    pub median: Disclosed<Halves>,
    /// Nine of ten waited at most so long.
    pub p90: Disclosed<i32>,
    /// Who waits on the last day of the year.
    pub queue: Disclosed<u64>,
}

/// Assignments by life area (uppdrag).
#[derive(Clone, Debug)]
pub struct Work {
    pub started: Parts<LifeArea>,
    pub ended: Parts<LifeArea>,
    pub open: Parts<LifeArea>,
    /// Those started, by type within the life area, the most common first.
    pub kinds: Vec<(LifeArea, Vec<(String, Disclosed<u64>)>)>,
}

/// Change in one life area (förändring).
#[derive(Clone, Copy, Debug)]
pub struct Changed {
    pub area: LifeArea,
    /// What may be told; `None` where there are too few pairs.
    pub change: Option<Pairs>,
}

/// Persons who have rated a life area twice.
#[derive(Clone, Copy, Debug)]
pub struct Pairs {
    pub number: Disclosed<u64>,
    pub before: Disclosed<Halves>,
    pub after: Disclosed<Halves>,
    pub better: Disclosed<u64>,
    pub same: Disclosed<u64>,
    pub worse: Disclosed<u64>,
}

/// Those who work here; they are counted openly, for they are no clients.
#[derive(Clone, Copy, Debug)]
pub struct Staff {
    pub employed: u64,
    /// Hundredths of a full-time post on the last day.
    pub positions: u64,
    /// Hundredths of a full-time year.
    pub worked: u64,
}

impl Yearly {
    /// Counts `year`. `None` for a year that has not begun or that the register does not take.
    pub fn count(columns: &Columns, year: i16, today: Date) -> Option<Yearly> {
        if year > today.year() {
            return None;
        }
        let (flows, account) = flows(columns, year, YEARS, year < today.year())?;
        let this = *flows.last()?;
        let before = grant_account(columns, super::turns::whole(year - 1)?);
        let period = account.period();
        let calls = advice_by_caller(columns, period).into_iter().map(|(caller, all)| (caller, all.number));
        let advice = Parts::new(calls);
        Some(Yearly {
            year,
            places: places(&account, &before),
            people: People::count(&account),
            children: Disclosed::within(this.supported, account.children_at_home().all()),
            intakes: Parts::new(IntakeOutcome::ALL.map(|outcome| (outcome, account.intakes(outcome)))),
            reasons: Reason::ALL
                .map(|reason| (reason, Disclosed::within(this.new, account.contact_reason(reason).all())))
                .into(),
            no_reason: Disclosed::within(this.new, account.gaps().new_without_reason),
            waiting: wait(columns, &account, this.new),
            work: Work::count(columns, &account),
            changes: changes(columns, &account),
            minutes: Disclosed::about(advice.total, account.advice().minutes),
            advice,
            staff: staff(&account),
            flows,
        })
    }

    /// The flow of the year itself.
    pub fn flow(&self) -> Option<&YearFlow> {
        self.flows.last()
    }

    /// The flow of the year before, where the register goes back so far.
    pub fn before(&self) -> Option<&YearFlow> {
        self.flows.iter().rev().nth(1)
    }
}

fn places(account: &Account, before: &Account) -> Vec<Place> {
    let supported = |account: &Account| {
        let all = account.municipalities().iter();
        Parts::new(all.map(|place| (place.name.clone(), place.figures.clients.flow(Flow::Total).all())))
    };
    // The year before is parted just as in its own report, so that the two hide the same.
    let (now, then) = (supported(account), supported(before));
    let shown = account.municipalities().iter().zip(now.of);
    let place = |(place, (name, supported)): (&stats::Municipality, (String, Disclosed<u64>))| {
        let before = then.at(&name).unwrap_or(Disclosed::alone(0));
        Place { name, area: place.area.clone(), member: place.member, supported, before }
    };
    shown.map(place).collect()
}

fn wait(columns: &Columns, account: &Account, new: Disclosed<u64>) -> Wait {
    let (known, median) = waiting(account, new);
    let queue = Disclosed::alone(Queue::on(columns, account.period().to()).0.len() as u64);
    Wait { known, median, p90: Disclosed::about(known, account.waiting().p90()), queue }
}

impl Work {
    fn count(columns: &Columns, account: &Account) -> Work {
        let areas = assignments_by_area(columns, account.period());
        let of = |state| Parts::new(areas.iter().map(|(area, all)| (*area, all.at(state))));
        let started = of(AssignmentState::Started);
        let by_type = assignments_by_type(columns, account.period());
        let kinds = |area: LifeArea| {
            let mine = by_type.iter().filter(|((of, _), _)| *of == area);
            let mut counted: Vec<(String, u64)> =
                mine.map(|((_, kind), all)| (kind.clone(), all.at(AssignmentState::Started))).collect();
            counted.retain(|(_, count)| *count > 0);
            counted.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
            // The area is the sum of its types: where it is not shown, they could tell it.
            let shown = started.at(&area).is_some_and(|count| matches!(count.seen(), super::disclosed::Seen::Exact(_)));
            let shown = shown.then(|| Parts::new(counted).of);
            (area, shown.unwrap_or_default())
        };
        let kinds = LifeArea::ALL.map(kinds).into();
        Work { ended: of(AssignmentState::Ended), open: of(AssignmentState::Open), kinds, started }
    }
}

fn changes(columns: &Columns, account: &Account) -> Vec<Changed> {
    let pairs = |change: stats::Change| {
        let counts =
            Parts::new([(0, change.better), (1, change.same), (2, change.worse)].map(|(at, n)| (at, n as u64)));
        Pairs {
            number: counts.total,
            before: Disclosed::about(counts.total, change.median_before),
            after: Disclosed::about(counts.total, change.median_after),
            better: counts.of[0].1,
            same: counts.of[1].1,
            worse: counts.of[2].1,
        }
    };
    let all = rating_changes(columns, account.period()).into_iter();
    all.map(|(area, change)| Changed { area, change: change.map(pairs) }).collect()
}

fn staff(account: &Account) -> Staff {
    let staff = account.staff();
    Staff { employed: staff.employed().all(), positions: staff.positions().0, worked: staff.worked().0 }
}

/// The figures that next year's report compares with: an address and what was shown there.
impl Yearly {
    /// Persons in the flow of the year, as they are shown.
    pub fn comparable(&self) -> Vec<(&'static str, Disclosed<u64>)> {
        let Some(this) = self.flow() else { return Vec::new() };
        let flows = [this.supported, this.carried_in, this.new, this.closed, this.carried_out];
        COMPARED.into_iter().zip(flows).collect()
    }

    /// The same of the year before, as it is counted now.
    pub fn recounted(&self) -> Vec<(&'static str, Disclosed<u64>)> {
        let Some(before) = self.before() else { return Vec::new() };
        let flows = [before.supported, before.carried_in, before.new, before.closed, before.carried_out];
        COMPARED.into_iter().zip(flows).collect()
    }
}

/// The rows of the flow, by the names that they are frozen under.
const COMPARED: [&str; 5] = ["supported", "carried-in", "new", "closed", "carried-out"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::disclosed::Seen;
    use jiff::civil::date;

    #[test]
    fn an_empty_register_has_noughts_and_tells_of_no_change() {
        let yearly = Yearly::count(&Columns::new(), 2021, date(2022, 1, 10)).expect("a year that has been");
        assert_eq!(yearly.flow().map(|flow| flow.supported.seen()), Some(Seen::Exact(0)));
        assert!(yearly.before().is_none() && yearly.places.is_empty());
        assert!(yearly.changes.iter().all(|changed| changed.change.is_none()));
        assert_eq!(yearly.waiting.median.seen(), Seen::Hidden);
    }

    #[test]
    fn a_year_that_has_not_begun_has_no_figures() {
        let at = |year| Yearly::count(&Columns::new(), year, date(2022, 1, 10)).is_some();
        assert_eq!([2021, 2022, 2023].map(at), [true, true, false]);
    }
}
