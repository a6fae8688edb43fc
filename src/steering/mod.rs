//! The steering group's paper (underlag till ledningsgruppen) for a quarter: what the operation says, beside what may be told of
//! the quarter to those who see no person.

pub mod document;
pub mod pages;
pub mod quarterly;
pub mod report;

use jiff::ToSpan;
use jiff::civil::Date;
use stats::Period;
use std::fmt;

/// The name that the paper's texts are kept under, and that `ombud report` knows it by.
pub const REPORT: &str = "steering-paper";

/// A quarter of a calendar year (kvartal).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    pub year: i16,
    /// 1–4.
    pub number: i16,
}

impl Quarter {
    /// The quarter written as `2021-q3`; `None` where it is none, or of a year that the register does not take.
    pub fn parse(text: &str) -> Option<Quarter> {
        let (year, number) = text.split_once("-q")?;
        let quarter = Quarter { year: year.parse().ok()?, number: number.parse().ok()? };
        (quarter.to_string() == text && (1..=4).contains(&quarter.number) && Period::year(quarter.year).is_some())
            .then_some(quarter)
    }

    /// The last quarter that has ended before `today`.
    pub fn ended(today: Date) -> Quarter {
        Quarter { year: today.year(), number: (i16::from(today.month()) + 2) / 3 }.before(1)
    }

    /// So many quarters earlier; later where it is below nought.
    #[must_use]
    pub fn before(self, quarters: i16) -> Quarter {
        let place = self.place() - quarters;
        Quarter { year: place.div_euclid(4), number: place.rem_euclid(4) + 1 }
    }

    /// Quarters since the beginning of our era: what texts are kept under.
    pub fn place(self) -> i16 {
        self.year * 4 + self.number - 1
    }

    /// The quarter with that place.
    pub fn at(place: i16) -> Quarter {
        Quarter { year: place.div_euclid(4), number: place.rem_euclid(4) + 1 }
    }

    /// Its first day to its last.
    pub fn period(self) -> Option<Period> {
        let month = i8::try_from(self.number * 3).ok()?;
        let last = Date::new(self.year, month, 1).ok()?.last_of_month();
        Period::new(last.first_of_month().checked_sub(2.months()).ok()?, last)
    }

    /// The last year that had ended when the quarter had.
    pub fn whole_year(self) -> i16 {
        if self.number == 4 { self.year } else { self.year - 1 }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}-q{}", self.year, self.number)
    }
}

/// A part of the paper (avsnitt), and what of it the operation writes itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Questions to decide on.
    Questions,
    LastMeeting,
    /// What may be told of the quarter itself.
    Quarter,
    Municipalities,
    Waiting,
    Reasons,
    Staff,
    Deficiencies,
    Economy,
    /// How it was counted, and why so little is told of a quarter.
    Counting,
}

impl Part {
    /// All, in the order of the paper.
    pub const ALL: [Part; 10] = [
        Part::Questions,
        Part::LastMeeting,
        Part::Quarter,
        Part::Municipalities,
        Part::Waiting,
        Part::Reasons,
        Part::Staff,
        Part::Deficiencies,
        Part::Economy,
        Part::Counting,
    ];

    /// The name in addresses, texts and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Part::Questions => "questions",
            Part::LastMeeting => "last-meeting",
            Part::Quarter => "quarter",
            Part::Municipalities => "municipalities",
            Part::Waiting => "waiting",
            Part::Reasons => "reasons",
            Part::Staff => "staff",
            Part::Deficiencies => "deficiencies",
            Part::Economy => "economy",
            Part::Counting => "counting",
        }
    }

    /// The part with that name.
    pub fn parse(code: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.code() == code)
    }

    /// The key of its heading.
    pub fn heading(self) -> String {
        format!("steering-part-{}", self.code())
    }

    /// Whether what was written for the quarter before stands until somebody confirms it. Questions and meetings are new each time.
    pub const fn carries_over(self) -> bool {
        !matches!(self, Part::Questions | Part::LastMeeting)
    }

    /// Whether the operation may write in it.
    pub const fn is_written(self) -> bool {
        !matches!(self, Part::Counting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::{Language, texts};
    use jiff::civil::date;

    #[test]
    fn quarters_follow_each_other_over_the_years() {
        let first = Quarter { year: 2022, number: 1 };
        assert_eq!((first.before(1).to_string(), first.before(4).to_string()), ("2021-q4".into(), "2021-q1".into()));
        assert_eq!(Quarter::at(first.place()), first);
        let days = first.before(1).period().map(|period| (period.first_date(), period.last_date()));
        assert_eq!(days, Some((date(2021, 10, 1), date(2021, 12, 31))));
        assert_eq!((first.whole_year(), first.before(1).whole_year()), (2021, 2021));
    }

    #[test]
    fn a_quarter_has_ended_on_the_day_after_its_last() {
        let ended = |day| Quarter::ended(day).to_string();
        assert_eq!(
            [date(2022, 1, 1), date(2022, 3, 31), date(2022, 4, 1)].map(ended),
            ["2021-q4", "2021-q4", "2022-q1"]
        );
    }

    #[test]
    fn an_address_is_a_quarter_in_one_way() {
        assert!(Quarter::parse("2021-q3").is_some());
        for wrong in ["2021", "2021-q0", "2021-q5", "2021-q03", "+2021-q1", "1800-q1", "x-q1", "2021-qx"] {
            assert_eq!(Quarter::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_part_has_a_name_and_a_heading() {
        for part in Part::ALL {
            assert_eq!(Part::parse(part.code()), Some(part));
            for language in [Language::Swedish, Language::English] {
                assert!(texts(language).has(&part.heading()), "{}", part.heading());
            }
        }
    }
}
