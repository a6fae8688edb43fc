//! The follow-up interview: when somebody who has said yes is asked how it went, and what came of asking.

use jiff::ToSpan;
use jiff::civil::Date;
use stats::code_list;
use uuid::Uuid;

/// After so many months the person may be asked how it went (uppföljningsintervju).
pub const INTERVIEW_AFTER: i32 = 18;
/// And for so many months from then, so until 24 months after the last day of support.
pub const INTERVIEW_WITHIN: i32 = 6;
/// Whoever was not reached is tried again after so many days.
pub const AGAIN_AFTER: i32 = 14;

code_list! {
    /// What came of asking (utfall av uppföljningen).
    Asked { Held = "held", Declined = "declined", Unreached = "unreached" }
}

/// The latest time that somebody was asked (försök).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub on: Date,
    pub asked: Asked,
}

/// The time in which to ask (uppföljningens tid).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: Date,
    /// The last day on which it is done in time.
    pub by: Date,
}

impl Window {
    /// The time that begins on `from`, as it was told to the person.
    pub fn from(from: Date) -> Window {
        Window { from, by: from.saturating_add(INTERVIEW_WITHIN.months()) }
    }

    /// From which day to ask, after the latest attempt; `None` where nothing is left to do. Whoever could not be reached when
    /// the time was out is not asked any more.
    pub fn next(self, latest: Option<Attempt>) -> Option<Date> {
        match latest {
            None => Some(self.from),
            Some(Attempt { on, asked: Asked::Unreached }) if on < self.by => {
                Some(on.saturating_add(AGAIN_AFTER.days()).min(self.by).max(self.from))
            }
            Some(_) => None,
        }
    }
}

/// Somebody to be asked how it went (att intervjua).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The support period that ended.
    pub support: Uuid,
    pub person: Uuid,
    pub code: String,
    /// The code of the ombud who gave it.
    pub ombud: Option<String>,
    /// Since when it waits.
    pub since: Date,
    /// The last day on which it is done in time.
    pub by: Date,
}

impl Due {
    /// Whether the time for it has passed.
    pub fn is_late(&self, today: Date) -> bool {
        self.by < today
    }

    /// Where it is noted.
    pub fn address(&self) -> String {
        format!("/support/{}/interview", self.support)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn next(latest: Option<(Date, Asked)>) -> Option<Date> {
        Window::from(date(2022, 9, 15)).next(latest.map(|(on, asked)| Attempt { on, asked }))
    }

    #[test]
    fn the_time_for_it_lasts_half_a_year() {
        assert_eq!(Window::from(date(2022, 9, 15)).by, date(2023, 3, 15));
        assert_eq!(Window::from(date(2022, 8, 31)).by, date(2023, 2, 28));
        assert_eq!(Window::from(Date::MAX).by, Date::MAX);
        assert_eq!(next(None), Some(date(2022, 9, 15)));
    }

    #[test]
    fn whoever_has_answered_either_way_is_not_asked_again() {
        assert_eq!(next(Some((date(2022, 10, 1), Asked::Held))), None);
        assert_eq!(next(Some((date(2022, 10, 1), Asked::Declined))), None);
    }

    #[test]
    fn whoever_was_not_reached_is_tried_again_until_the_time_is_out() {
        assert_eq!(next(Some((date(2022, 10, 1), Asked::Unreached))), Some(date(2022, 10, 15)));
        assert_eq!(next(Some((date(2023, 3, 14), Asked::Unreached))), Some(date(2023, 3, 15)));
        assert_eq!(next(Some((date(2023, 3, 15), Asked::Unreached))), None);
        // Tried before it was time: it waits until it is.
        assert_eq!(next(Some((date(2022, 7, 1), Asked::Unreached))), Some(date(2022, 9, 15)));
    }
}
