//! Figures for wide readers: the steering group, the economist. Totals of a year in which no small count stands, and no way to
//! any row. All of them are taken from the one release of the operation.

pub mod pages;

use jiff::civil::Date;
use stats::disclosure::{AgeGroup, Disclosed, Figure, GenderGroup, Place, Release, Seen, Work};
use stats::{AssignmentState, CallerKind, Flow, Halves, IntakeOutcome, LifeArea};

/// The figures of one year as a wide reader may see them (läget).
#[derive(Clone, Debug)]
pub struct Overview {
    pub year: i16,
    /// Persons supported during the year.
    pub supported: Disclosed<u64>,
    pub carried_in: Disclosed<u64>,
    pub new: Disclosed<u64>,
    pub closed: Disclosed<u64>,
    pub carried_out: Disclosed<u64>,
    /// Those who wait today, whichever year is looked at.
    pub queue: Disclosed<u64>,
    /// New persons whose waiting time is known.
    pub waited: Disclosed<u64>,
    /// Days from the intake to the beginning of support.
    pub median: Disclosed<Halves>,
    pub people: People,
    pub places: Parts<String>,
    pub intakes: Parts<IntakeOutcome>,
    pub advice: Parts<CallerKind>,
    pub started: Parts<LifeArea>,
    pub ended: Parts<LifeArea>,
}

/// Persons supported, by age and gender (ålder och kön); a row an age, a column a gender.
#[derive(Clone, Debug)]
pub struct People {
    pub genders: Vec<GenderGroup>,
    pub rows: Vec<Ages>,
    /// The sum of each column.
    pub column_totals: Vec<Disclosed<u64>>,
    pub total: Disclosed<u64>,
}

/// Persons of one age (åldersgrupp).
#[derive(Clone, Debug)]
pub struct Ages {
    pub age: AgeGroup,
    pub by_gender: Vec<Disclosed<u64>>,
    pub total: Disclosed<u64>,
}

/// A whole and its parts, each with what it is about.
#[derive(Clone, Debug)]
pub struct Parts<T> {
    pub of: Vec<(T, Disclosed<u64>)>,
    pub total: Disclosed<u64>,
}

/// The first year that can be asked for; the last is the running one.
pub const FIRST_YEAR: i16 = Release::FIRST_YEAR;

impl Overview {
    /// The figures of `year`, which is not later than `today`, and the queue as it stands today. `None` for a year outside
    /// what can be asked for.
    pub fn of(release: &Release, year: i16, today: Date) -> Option<Overview> {
        if !(FIRST_YEAR..=today.year()).contains(&year) {
            return None;
        }
        let told = Told { release, year };
        Some(Overview {
            year,
            supported: told.flow(Flow::Total),
            carried_in: told.flow(Flow::CarriedIn),
            new: told.flow(Flow::New),
            closed: told.flow(Flow::Closed),
            carried_out: told.flow(Flow::CarriedOut),
            queue: release.count(today.year(), &Figure::Queue),
            waited: told.count(Figure::Waited),
            median: release.median_wait(year),
            people: told.people(),
            places: told.places(),
            intakes: told.parts(IntakeOutcome::ALL, Figure::Intakes),
            advice: told.parts(CallerKind::ALL, Figure::Advice),
            started: told.assignments(AssignmentState::Started),
            ended: told.assignments(AssignmentState::Ended),
        })
    }
}

/// What the release tells of a year.
struct Told<'r> {
    release: &'r Release,
    year: i16,
}

impl Told<'_> {
    fn count(&self, figure: Figure) -> Disclosed<u64> {
        self.release.count(self.year, &figure)
    }

    fn flow(&self, flow: Flow) -> Disclosed<u64> {
        self.count(Figure::Clients { flow, place: Place::Whole, gender: None })
    }

    /// A whole (`None`) and its parts.
    fn parts<T: Clone>(&self, of: impl IntoIterator<Item = T>, figure: impl Fn(Option<T>) -> Figure) -> Parts<T> {
        let parts = of.into_iter().map(|one| (one.clone(), self.count(figure(Some(one)))));
        Parts { of: parts.collect(), total: self.count(figure(None)) }
    }

    fn assignments(&self, state: AssignmentState) -> Parts<LifeArea> {
        let work = |area: Option<LifeArea>| area.map_or(Work::All, Work::Area);
        self.parts(LifeArea::ALL, |area| Figure::Assignments { state, work: work(area) })
    }

    fn places(&self) -> Parts<String> {
        let place = |name: Option<String>| name.map_or(Place::Whole, Place::Municipality);
        let figure = |name| Figure::Clients { flow: Flow::Total, place: place(name), gender: None };
        self.parts(self.release.municipalities(self.year), figure)
    }

    /// Without ages and genders of which it is told that nobody has them.
    fn people(&self) -> People {
        let nobody = |count: Disclosed<u64>| count.seen() == Seen::Exact(0);
        let of_gender = |gender| Figure::Clients { flow: Flow::Total, place: Place::Whole, gender: Some(gender) };
        let genders = GenderGroup::ALL.map(|gender| (gender, self.count(of_gender(gender)))).into_iter();
        let (genders, column_totals): (Vec<_>, Vec<_>) = genders.filter(|(_, total)| !nobody(*total)).unzip();
        let row = |age| Ages {
            age,
            by_gender: genders.iter().map(|gender| self.count(Figure::Ages { age, gender: Some(*gender) })).collect(),
            total: self.count(Figure::Ages { age, gender: None }),
        };
        let rows = AgeGroup::ALL.map(row).into_iter().filter(|row| !nobody(row.total)).collect();
        People { genders, rows, column_totals, total: self.flow(Flow::Total) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use stats::Columns;

    fn overview(year: i16) -> Option<Overview> {
        let today = date(2022, 1, 10);
        Overview::of(&Release::of(&Columns::new(), today.into()), year, today)
    }

    #[test]
    fn an_empty_register_has_noughts_and_no_median() {
        let overview = overview(2021).expect("a year that can be asked for");
        assert_eq!((overview.supported.seen(), overview.queue.seen()), (Seen::Exact(0), Seen::Exact(0)));
        assert_eq!(overview.median.seen(), Seen::Hidden);
    }

    #[test]
    fn years_that_have_not_come_cannot_be_asked_for() {
        for (year, there) in [(2022, true), (2023, false), (1989, false), (i16::MAX, false), (i16::MIN, false)] {
            assert_eq!(overview(year).is_some(), there, "{year}");
        }
    }
}
