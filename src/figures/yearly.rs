//! Everything that is counted of a year for a wide reader: what the annual report's chapters are written from.
//!
//! Every count is taken from the one list of what a wide reader gets ([`Release`]), so that no report tells what another hides.

use super::Figures;
use super::lines::YearParts;
use super::told::{People, Told, YearFlow};
use crate::access::{ReadFigures, Tx};
use crate::failure::Result;
use jiff::civil::Date;
use stats::disclosure::{Before, Changed, Disclosed, Figure, Place, Published, Release, Seen, Volunteered, Work};
use stats::{
    Account, AssignmentState, Columns, Declined, Flow, Halves, LifeArea, Period, Reviews, assignments_by_type,
    grant_account,
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
    /// The areas, where there are several.
    pub areas: Vec<PlaceCount>,
    pub places: Vec<PlaceCount>,
    pub people: People,
    /// The parts of the year itself.
    pub this: YearParts,
    /// The parts of the years before it in [`Yearly::years`].
    pub earlier: Vec<YearParts>,
    /// New persons for whom no reason is noted.
    pub no_reason: Disclosed<u64>,
    /// Assignments started, by type within the life area.
    pub kinds: Vec<(LifeArea, Kinds)>,
    pub changes: Vec<Changed>,
    /// Minutes of all calls.
    pub minutes: Disclosed<u64>,
    /// The staff of each of [`Yearly::years`], the year itself last.
    pub staff: Vec<Staff>,
    pub volunteered: Volunteered,
}

/// Types of assignment, each with how many there are of it.
pub type Kinds = Vec<(String, Disclosed<u64>)>;

/// A municipality or an area (kommun, område).
#[derive(Clone, Debug)]
pub struct PlaceCount {
    /// Nothing for the municipalities without an area.
    pub name: Option<String>,
    pub area: Option<String>,
    /// Whether it belongs to the operation.
    pub member: bool,
    pub supported: Disclosed<u64>,
    pub new: Disclosed<u64>,
    pub closed: Disclosed<u64>,
    /// Persons supported in the year before, as they are counted now.
    pub before: Disclosed<u64>,
    /// Persons supported in each of [`Yearly::years`].
    pub years: Vec<Disclosed<u64>>,
}

/// How long new persons waited, in days (väntan). Of their waiting times only the median is told.
#[derive(Clone, Copy, Debug)]
pub struct Wait {
    /// New persons whose waiting time is known.
    pub known: Disclosed<u64>,
    pub median: Disclosed<Halves>,
    /// Who waits on the last day of the year, or today.
    pub queue: Disclosed<u64>,
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

impl Figures {
    /// The figures of a year for a wide reader. `None` for a year that has not begun or that the register does not take.
    ///
    /// # Errors
    /// Those of the database.
    pub fn yearly(&self, tx: &mut Tx<impl ReadFigures>, year: i16, today: Date) -> Result<Option<Yearly>> {
        let Some(period) = Period::year(year) else { return Ok(None) };
        let Some(release) = self.release(tx, today)? else { return Ok(None) };
        let (declined, published) = (super::store::declined(tx, period)?, super::store::published_beside(tx, year)?);
        let before = Before::of(&published);
        self.columns(tx, |columns| Yearly::count(columns, &release, &declined, before, period))
    }
}

/// What only the annual report tells.
impl Told<'_> {
    fn place(&self, place: &Place, first: i16) -> PlaceCount {
        let supported = |year| Told { year, ..*self }.clients(Flow::Total, place, None);
        PlaceCount {
            name: None,
            area: None,
            member: false,
            supported: self.clients(Flow::Total, place, None),
            new: self.clients(Flow::New, place, None),
            closed: self.clients(Flow::Closed, place, None),
            before: supported(self.year - 1),
            years: (first..=self.year).map(supported).collect(),
        }
    }

    fn kinds(&self, columns: &Columns, period: Period) -> Vec<(LifeArea, Kinds)> {
        let mut kinds: Vec<(LifeArea, Vec<_>)> = LifeArea::ALL.map(|area| (area, Vec::new())).into();
        for (area, kind) in assignments_by_type(columns, period).into_keys() {
            let work = Work::Kind(area, kind.clone());
            let count = self.count(Figure::Assignments { state: AssignmentState::Started, work });
            if count.seen() != Seen::Exact(0) {
                kinds[area.index()].1.push((kind, count));
            }
        }
        kinds
    }
}

impl Yearly {
    /// Takes a year out of the release. `None` for one that has not begun. `declined` are the ratings that persons would not give;
    /// what stands beside the release is held to what was told `before`.
    pub fn count(
        columns: &Columns,
        release: &Release,
        declined: &[Declined],
        before: Before,
        period: Period,
    ) -> Option<Yearly> {
        let (year, known) = (period.age_year(), release.years());
        if year > *known.end() {
            return None;
        }
        let of = |year| Told { release, year };
        let (told, account) = (of(year), grant_account(columns, period));
        let first = (year - YEARS + 1).max((*known.start()).min(year));
        let this = told.year_parts();
        let (areas, places) = places(&account, &told, first);
        let reviews = Reviews::count(columns, period, declined);
        let flow = told.flow();
        Some(Yearly {
            year,
            flows: (first..=year).map(|year| of(year).flow()).collect(),
            areas,
            places,
            people: told.people(),
            earlier: (first..year).map(|year| of(year).year_parts()).collect(),
            no_reason: told.count(Figure::NoReason),
            kinds: told.kinds(columns, period),
            changes: Changed::all(&reviews, flow.supported, before),
            minutes: Disclosed::about(this.advice.total, account.advice().minutes),
            this,
            staff: (first..=year)
                .filter_map(Period::year)
                .map(|period| staff(&stats::Staff::of(columns, period)))
                .collect(),
            volunteered: Volunteered::of(&reviews.whole().diagnoses, flow.supported, before),
        })
    }

    /// The years that it tells of.
    pub fn years(&self) -> Vec<i16> {
        self.flows.iter().map(|flow| flow.year).collect()
    }

    /// The parts of each of [`Yearly::years`].
    pub fn parts(&self) -> impl Iterator<Item = &YearParts> {
        self.earlier.iter().chain([&self.this])
    }

    /// What is kept of what it tells beside the release, once a report of it has been settled.
    pub fn beside(&self) -> Vec<Published> {
        let changes = self.changes.iter().flat_map(|changed| changed.published(self.year));
        self.volunteered.published(self.year).chain(changes).collect()
    }

    /// The flow of the year itself.
    pub fn flow(&self) -> Option<&YearFlow> {
        self.flows.last()
    }

    /// The flow of the year before, where the register goes back so far.
    pub fn before(&self) -> Option<&YearFlow> {
        self.flows.iter().rev().nth(1)
    }

    /// The rows of the flow that next year's report compares with, by the names that they are frozen under.
    pub fn comparable(&self) -> Vec<(&'static str, Disclosed<u64>)> {
        self.flow().map(compared).unwrap_or_default()
    }

    /// The same of the year before, as it is counted now.
    pub fn recounted(&self) -> Vec<(&'static str, Disclosed<u64>)> {
        self.before().map(compared).unwrap_or_default()
    }
}

fn compared(flow: &YearFlow) -> Vec<(&'static str, Disclosed<u64>)> {
    let YearFlow { supported, carried_in, new, closed, carried_out, .. } = *flow;
    let named = [("supported", supported), ("carried-in", carried_in), ("new", new)];
    named.into_iter().chain([("closed", closed), ("carried-out", carried_out)]).collect()
}

/// The areas, where there are several, and the municipalities.
fn places(account: &Account, now: &Told, first: i16) -> (Vec<PlaceCount>, Vec<PlaceCount>) {
    let municipality = |place: &stats::Municipality| PlaceCount {
        name: Some(place.name.clone()),
        area: place.area.clone(),
        member: place.member,
        ..now.place(&Place::Municipality(place.name.clone()), first)
    };
    let area = |(name, _): (Option<&str>, _)| PlaceCount {
        name: name.map(str::to_owned),
        ..now.place(&Place::Area(name.map(str::to_owned)), first)
    };
    let mut areas: Vec<PlaceCount> = account.areas().into_iter().map(area).collect();
    if areas.len() < 2 {
        areas.clear();
    }
    (areas, account.municipalities().iter().map(municipality).collect())
}

fn staff(staff: &stats::Staff) -> Staff {
    Staff { employed: staff.employed().all(), positions: staff.positions().0, worked: staff.worked().0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use stats::Day;

    fn empty(year: i16) -> Option<Yearly> {
        let (columns, period) = (Columns::new(), Period::year(year)?);
        Yearly::count(&columns, &Release::of(&columns, Day::from(date(2022, 1, 10))), &[], Before::default(), period)
    }

    #[test]
    fn an_empty_register_has_noughts_and_tells_of_no_change() {
        let yearly = empty(2021).expect("a year that has been");
        assert_eq!(yearly.flow().map(|flow| flow.supported.seen()), Some(Seen::Exact(0)));
        assert!(yearly.before().is_none() && yearly.places.is_empty() && yearly.areas.is_empty());
        assert!(yearly.changes.iter().all(|changed| changed.change.is_none()));
        assert_eq!(yearly.this.waiting.median.seen(), Seen::Hidden);
    }

    #[test]
    fn a_year_that_has_not_begun_has_no_figures() {
        assert_eq!([2021, 2022, 2023].map(|year| empty(year).is_some()), [true, true, false]);
    }
}
