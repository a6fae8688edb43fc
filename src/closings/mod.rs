//! Closings: what is settled when support ends. The period itself ends in `support`, and each assignment in `assignments`;
//! here is what belongs to both and to neither.

mod interview;
pub mod pages;
pub mod store;

pub use interview::{AGAIN_AFTER, Asked, Attempt, Due, INTERVIEW_AFTER, INTERVIEW_WITHIN, Window};

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

/// What was settled when a support period ended (avslut). `None` where the person was not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    pub support: Uuid,
    pub person: Uuid,
    /// Whether the person wants to answer the survey (enkät).
    pub survey: Option<bool>,
    /// Whether the person wants to be asked again, and when.
    pub interview: Option<Interview>,
}

/// The answer to whether somebody may ask again (uppföljningsintervju).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interview {
    Declined,
    /// On this day or some time after it.
    On(Date),
}

impl Interview {
    /// The answer given when support ends with `last` as its last day.
    pub fn answered(wants: bool, last: Date) -> Interview {
        if wants { Interview::On(day_of_interview(last)) } else { Interview::Declined }
    }

    /// When to ask again.
    pub fn on(self) -> Option<Date> {
        if let Interview::On(day) = self { Some(day) } else { None }
    }
}

/// The first day of the follow-up interview after a support period that ended on `last`.
pub fn day_of_interview(last: Date) -> Date {
    last.saturating_add(INTERVIEW_AFTER.months())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_interview_is_eighteen_months_later_and_on_a_day_that_there_is() {
        assert_eq!(day_of_interview(date(2021, 3, 15)), date(2022, 9, 15));
        assert_eq!(day_of_interview(date(2021, 8, 31)), date(2023, 2, 28));
        assert_eq!(day_of_interview(date(9999, 12, 31)), date(9999, 12, 31));
    }

    #[test]
    fn whoever_says_no_has_no_day() {
        assert_eq!(Interview::answered(false, date(2021, 3, 15)).on(), None);
        assert_eq!(Interview::answered(true, date(2021, 3, 15)).on(), Some(date(2022, 9, 15)));
    }
}
