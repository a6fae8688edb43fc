//! Reports: to anybody the annual report, to the county board the application and the interim account, to the steering group its
//! paper, to a municipality's committee what it is told. Which there are, what each is about, and how that is written in an
//! address.

pub mod files;
pub mod gathered;
pub mod interim;
pub mod municipal;
pub mod pages;
pub mod staffing;
pub mod standing;
pub mod store;

use crate::steering::Quarter;
use jiff::civil::Date;

/// Which report (rapportslag).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Verksamhetsberättelse.
    AnnualReport,
    /// Delredovisning.
    InterimAccount,
    /// Rapport till kommunen.
    MunicipalityReport,
    /// Ansökan om statsbidrag.
    Application,
    /// Underlag till ledningsgruppen.
    SteeringPaper,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 5] =
        [Kind::AnnualReport, Kind::InterimAccount, Kind::MunicipalityReport, Kind::Application, Kind::SteeringPaper];

    /// Its name in addresses, texts and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::AnnualReport => "annual-reports",
            Kind::InterimAccount => "interim-accounts",
            Kind::MunicipalityReport => "municipality-reports",
            Kind::Application => "applications",
            Kind::SteeringPaper => "steering-papers",
        }
    }

    /// The kind with that name.
    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The days that an account is about, both included (tid).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Date,
    pub to: Date,
}

/// The longest span, in days: two years, since the county board never asks about more.
const LONGEST: i64 = 731;

impl Span {
    /// A span of at least one day and at most two years; `None` for any other.
    pub fn new(from: Date, to: Date) -> Option<Span> {
        let days = (from <= to).then(|| i64::from((to - from).get_days()))?;
        (days < LONGEST && crate::grant::is_year(from.year()) && crate::grant::is_year(to.year()))
            .then_some(Span { from, to })
    }
}

/// A report and what it is about (rapport).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    Annual(i16),
    Interim(Span),
    Municipal {
        year: i16,
        place: String,
    },
    /// The year that is applied for.
    Application(i16),
    Steering(Quarter),
}

impl Paper {
    /// Which report it is.
    pub fn kind(&self) -> Kind {
        match self {
            Paper::Annual(_) => Kind::AnnualReport,
            Paper::Interim(_) => Kind::InterimAccount,
            Paper::Municipal { .. } => Kind::MunicipalityReport,
            Paper::Application(_) => Kind::Application,
            Paper::Steering(_) => Kind::SteeringPaper,
        }
    }

    /// What it is about, as addresses and the database write it. Of one kind the later sorts after the earlier.
    pub fn about(&self) -> String {
        match self {
            Paper::Interim(span) => format!("{}_{}", span.to, span.from),
            Paper::Municipal { year, place } => format!("{year}_{place}"),
            Paper::Annual(year) | Paper::Application(year) => year.to_string(),
            Paper::Steering(quarter) => quarter.to_string(),
        }
    }

    /// The report of this kind about what is written so.
    pub fn parse(kind: Kind, about: &str) -> Option<Paper> {
        let year = |text: &str| text.parse().ok().filter(|year| crate::grant::is_year(*year));
        match kind {
            Kind::AnnualReport => year(about).map(Paper::Annual),
            Kind::InterimAccount => {
                let (to, from) = about.split_once('_')?;
                Span::new(from.parse().ok()?, to.parse().ok()?).map(Paper::Interim)
            }
            Kind::MunicipalityReport => {
                let (of, place) = about.split_once('_').filter(|(_, place)| !place.is_empty())?;
                Some(Paper::Municipal { year: year(of)?, place: place.to_owned() })
            }
            Kind::Application => year(about).map(Paper::Application),
            Kind::SteeringPaper => Quarter::parse(about).map(Paper::Steering),
        }
    }

    /// The address of its page.
    pub fn address(&self) -> String {
        let about = self.about();
        // A municipality's name may hold anything.
        let about = serde_urlencoded::to_string([("", about)]).unwrap_or_default();
        format!("/{}/{}", self.kind().code(), about.trim_start_matches('=').replace('+', "%20"))
    }

    /// The day before which there is no such report; none where it says so itself.
    pub fn waits_for(&self) -> Option<Date> {
        match self {
            // Who goes on and who has a post on the last day is known when it has come.
            Paper::Interim(span) => Some(span.to),
            Paper::Municipal { year, .. } => Some(jiff::civil::date(*year, 1, 1)),
            // There is an application before its year, and a paper only after its quarter.
            Paper::Annual(_) | Paper::Application(_) | Paper::Steering(_) => None,
        }
    }

    /// Whether the days that it tells of have not all come.
    pub fn runs(&self, today: Date) -> bool {
        match self {
            Paper::Interim(span) => span.to >= today,
            Paper::Annual(year) | Paper::Municipal { year, .. } => *year >= today.year(),
            Paper::Application(_) | Paper::Steering(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_a_report_is_about_is_read_as_it_is_written() {
        let span = Span::new(date(2026, 1, 1), date(2026, 6, 30)).expect("a half-year");
        let papers = [
            Paper::Annual(2025),
            Paper::Interim(span),
            Paper::Municipal { year: 2025, place: "Upplands_Väsby / test".into() },
            Paper::Application(2027),
            Paper::Steering(Quarter { year: 2026, number: 3 }),
        ];
        for paper in papers {
            assert_eq!(Paper::parse(paper.kind(), &paper.about()), Some(paper.clone()));
            assert_eq!(Kind::parse(paper.kind().code()), Some(paper.kind()));
        }
        for wrong in ["", "205", "2025_", "2025-q5", "tjugo_Sala", "2026-06-30_2026-07-01", "2026-06-30_2020-01-01"] {
            assert!(Kind::ALL.into_iter().all(|kind| Paper::parse(kind, wrong).is_none()), "{wrong}");
        }
    }

    #[test]
    fn an_address_holds_nothing_that_ends_it() {
        let address = Paper::Municipal { year: 2025, place: "Å/ö?&#% b".into() }.address();
        assert_eq!(address, "/municipality-reports/2025_%C3%85%2F%C3%B6%3F%26%23%25%20b");
    }

    #[test]
    fn a_span_has_a_day_and_at_most_two_years() {
        let span = |from, to| Span::new(from, to).is_some();
        assert!(span(date(2026, 1, 1), date(2026, 1, 1)) && span(date(2025, 1, 1), date(2026, 12, 31)));
        assert!(!span(date(2026, 1, 2), date(2026, 1, 1)) && !span(date(2024, 1, 1), date(2026, 12, 31)));
    }
}
