//! What the one list of what a wide reader gets ([`Release`]) tells of a year, in the shapes that pages and reports show.

use super::{Figures, Held, Need, store};
use crate::access::{ReadFigures, Tx, WriteReports};
use crate::failure::Result;
use jiff::civil::Date;
use stats::disclosure::{AgeGroup, Counts, Disclosed, Figure, GenderGroup, Place, Published, Release, Seen, Work};
use stats::{AssignmentState, Flow, LifeArea, Period};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The releases of every operation that has been asked for one since the server started (spridningslistor).
#[derive(Default)]
pub struct Releases(Mutex<HashMap<i64, Arc<Mutex<Option<Latest>>>>>);

/// The latest release of an operation.
struct Latest {
    /// The revision that it was counted at, and the day.
    revision: i64,
    today: Date,
    release: Arc<Release>,
}

impl Releases {
    fn of(&self, operation: i64) -> Arc<Mutex<Option<Latest>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(operation).or_default().clone()
    }
}

impl Figures {
    /// The list as it stands on `today`; made once for as long as no row changes. `None` for a day that the register does not
    /// take.
    ///
    /// Making it takes longer than any other count, so the columns are left to others meanwhile, and most of what was made
    /// before is taken over: it is about years in which nothing changes any more.
    ///
    /// # Errors
    /// Those of the database.
    pub fn release(&self, tx: &mut Tx<impl ReadFigures>, today: Date) -> Result<Option<Arc<Release>>> {
        let Some(day) = Period::new(today, today) else { return Ok(None) };
        let latest = self.releases.of(tx.operation());
        let mut latest = latest.lock().unwrap_or_else(PoisonError::into_inner);
        let known = latest.as_ref().filter(|latest| latest.today == today);
        if let Some(known) = known
            && known.revision >= store::revision(tx)?
        {
            return Ok(Some(known.release.clone()));
        }
        let count = |held: &Held| (held.revision.unwrap_or_default(), Counts::of(&held.columns, day.to()));
        let (revision, counts) = self.current(tx, Need::Account, count)?;
        let before = latest.take();
        let before = before.as_ref().map(|before| &*before.release);
        let release = Arc::new(Release::following(&counts, &store::published(tx)?, before));
        *latest = Some(Latest { revision, today, release: release.clone() });
        Ok(Some(release))
    }
}

impl Figures {
    /// Holds later reports to what is told of these years, in the release and `beside` it, once a report of them has been settled. The running year is left out:
    /// what is few in the spring need not be so at the year's end.
    ///
    /// # Errors
    /// Those of the database.
    pub fn publish(
        &self,
        tx: &mut Tx<impl ReadFigures + WriteReports>,
        years: &[i16],
        beside: Vec<Published>,
        today: Date,
    ) -> Result<()> {
        let Some(release) = self.release(tx, today)? else { return Ok(()) };
        let listed = release.told().filter(|(of, ..)| years.contains(of));
        let listed = listed.map(|(year, figure, told)| Published::of(year, figure, told));
        let ended = listed.chain(beside).filter(|told| told.year < today.year());
        store::publish(tx, &ended.collect::<Vec<_>>())
    }
}

/// One year of the list (det som får sägas om ett år).
#[derive(Clone, Copy)]
pub struct Told<'r> {
    pub release: &'r Release,
    pub year: i16,
}

/// The flow of one year (klientflöde).
#[derive(Clone, Copy, Debug)]
pub struct YearFlow {
    pub year: i16,
    /// Persons supported during the year.
    pub supported: Disclosed<u64>,
    pub carried_in: Disclosed<u64>,
    pub new: Disclosed<u64>,
    pub closed: Disclosed<u64>,
    pub carried_out: Disclosed<u64>,
}

/// Persons supported, by age and gender (ålder och kön): a row an age, a column a gender. Without those of which it is told that
/// there is nobody.
#[derive(Clone, Debug)]
pub struct People {
    /// Each gender with the sum of its column.
    pub genders: Vec<(GenderGroup, Disclosed<u64>)>,
    pub ages: Vec<Ages>,
}

/// Persons of one age (åldersgrupp).
#[derive(Clone, Debug)]
pub struct Ages {
    pub age: AgeGroup,
    /// In the order of [`People::genders`].
    pub by_gender: Vec<Disclosed<u64>>,
    pub total: Disclosed<u64>,
}

/// A whole and its parts, each with what it is about (delar av en helhet).
#[derive(Clone, Debug)]
pub struct Parts<T> {
    pub of: Vec<(T, Disclosed<u64>)>,
    pub total: Disclosed<u64>,
}

impl<T: PartialEq> Parts<T> {
    /// The part that is about `what`.
    pub fn at(&self, what: &T) -> Option<Disclosed<u64>> {
        self.of.iter().find(|(of, _)| of == what).map(|(_, count)| *count)
    }

    /// Whether anything is told of the parts: a small whole is not parted.
    pub fn are_told(&self) -> bool {
        self.of.iter().any(|(_, count)| count.seen() != Seen::Hidden)
    }
}

impl Told<'_> {
    /// A count; nought for years in which nothing has begun yet.
    pub fn count(&self, figure: Figure) -> Disclosed<u64> {
        self.release.count(self.year, &figure)
    }

    /// Persons in a part of the flow, of a place, and of a gender or of all.
    pub fn clients(&self, flow: Flow, place: &Place, gender: Option<GenderGroup>) -> Disclosed<u64> {
        self.count(Figure::Clients { flow, place: place.clone(), gender })
    }

    /// The flow of the whole.
    pub fn flow(&self) -> YearFlow {
        let of = |flow| self.clients(flow, &Place::Whole, None);
        YearFlow {
            year: self.year,
            supported: of(Flow::Total),
            carried_in: of(Flow::CarriedIn),
            new: of(Flow::New),
            closed: of(Flow::Closed),
            carried_out: of(Flow::CarriedOut),
        }
    }

    /// A whole (`None`) and its parts.
    pub fn parts<T: Clone>(&self, of: impl IntoIterator<Item = T>, figure: impl Fn(Option<T>) -> Figure) -> Parts<T> {
        let parts = of.into_iter().map(|one| (one.clone(), self.count(figure(Some(one)))));
        Parts { of: parts.collect(), total: self.count(figure(None)) }
    }

    /// Assignments in this state, by life area.
    pub fn assignments(&self, state: AssignmentState) -> Parts<LifeArea> {
        self.parts(LifeArea::ALL, |area| Figure::Assignments { state, work: area.map_or(Work::All, Work::Area) })
    }

    /// Persons supported, by age and gender.
    pub fn people(&self) -> People {
        let there = |count: &Disclosed<u64>| count.seen() != Seen::Exact(0);
        let genders = GenderGroup::ALL.map(|gender| (gender, self.clients(Flow::Total, &Place::Whole, Some(gender))));
        let genders: Vec<_> = genders.into_iter().filter(|(_, count)| there(count)).collect();
        let row = |age| {
            let cell = |(gender, _): &(GenderGroup, _)| self.count(Figure::Ages { age, gender: Some(*gender) });
            let total = self.count(Figure::Ages { age, gender: None });
            Ages { age, by_gender: genders.iter().map(cell).collect(), total }
        };
        let ages = AgeGroup::ALL.into_iter().map(row).filter(|row| there(&row.total)).collect();
        People { genders, ages }
    }
}
