//! Figures for wide readers: the steering group, the economist. Totals of a year in which no small count stands, and no way to
//! any row. All of them are taken from the one release of the operation.

pub mod pages;

use crate::figures::told::{Parts, People, Told, YearFlow};
use jiff::civil::Date;
use stats::disclosure::{Disclosed, Figure, Place, Release};
use stats::{AssignmentState, CallerKind, Flow, Halves, IntakeOutcome, LifeArea};

/// The figures of one year as a wide reader may see them (läget).
#[derive(Clone, Debug)]
pub struct Overview {
    pub year: i16,
    pub flow: YearFlow,
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
            flow: told.flow(),
            queue: release.count(today.year(), &Figure::Queue),
            waited: told.count(Figure::Waited),
            median: release.median_wait(year),
            people: told.people(),
            places: places(&told),
            intakes: told.parts(IntakeOutcome::ALL, Figure::Intakes),
            advice: told.parts(CallerKind::ALL, Figure::Advice),
            started: told.assignments(AssignmentState::Started),
            ended: told.assignments(AssignmentState::Ended),
        })
    }
}

/// Persons supported, by municipality.
fn places(told: &Told) -> Parts<String> {
    let place = |name: Option<String>| name.map_or(Place::Whole, Place::Municipality);
    let figure = |name| Figure::Clients { flow: Flow::Total, place: place(name), gender: None };
    told.parts(told.release.municipalities(told.year), figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use stats::Columns;
    use stats::disclosure::Seen;

    fn overview(year: i16) -> Option<Overview> {
        let today = date(2022, 1, 10);
        Overview::of(&Release::of(&Columns::new(), today.into()), year, today)
    }

    #[test]
    fn an_empty_register_has_noughts_and_no_median() {
        let overview = overview(2021).expect("a year that can be asked for");
        assert_eq!((overview.flow.supported.seen(), overview.queue.seen()), (Seen::Exact(0), Seen::Exact(0)));
        assert_eq!(overview.median.seen(), Seen::Hidden);
    }

    #[test]
    fn years_that_have_not_come_cannot_be_asked_for() {
        for (year, there) in [(2022, true), (2023, false), (1989, false), (i16::MAX, false), (i16::MIN, false)] {
            assert_eq!(overview(year).is_some(), there, "{year}");
        }
    }
}
