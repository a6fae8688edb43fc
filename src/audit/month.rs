//! A calendar month, by which the log is gone through, and when one has waited too long.

use crate::app::{local, midnight};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::fmt::{self, Display, Formatter};
use std::ops::Range;
use std::str::FromStr;

/// Days after a month's end within which it is to be signed off; after them somebody is reminded.
const WITHIN: i64 = 10;

/// A month (månad), as its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

impl Month {
    /// The month that a day lies in.
    pub fn of(day: Date) -> Month {
        Month(day.first_of_month())
    }

    /// The month that an instant (microseconds since 1970) lies in, on Swedish clocks.
    pub fn at(micros: i64) -> Month {
        Month::of(Timestamp::from_microsecond(micros).map(local).unwrap_or_default().date())
    }

    /// The month after.
    pub fn next(self) -> Month {
        Month(self.0.saturating_add(1.month()))
    }

    /// The month before.
    pub fn previous(self) -> Month {
        Month(self.0.saturating_sub(1.month()))
    }

    /// From its first instant to that of the next month, in microseconds since 1970, on Swedish clocks.
    pub fn micros(self) -> Range<i64> {
        midnight(self.0)..midnight(self.next().0)
    }

    /// Whether it had ended before `today`.
    pub fn is_over(self, today: Date) -> bool {
        self.0.last_of_month() < today
    }

    /// Whether it ended so long ago that it ought to have been signed off.
    fn is_due(self, today: Date) -> bool {
        self.0.last_of_month().saturating_add(WITHIN.days()) < today
    }
}

/// The months that ought to have been signed off and are not, from that of the log's first event on; the oldest first.
pub fn waiting(first: Option<Month>, signed: &[Month], today: Date) -> Vec<Month> {
    let all = std::iter::successors(first, |month| Some(month.next()));
    all.take_while(|month| month.is_due(today)).filter(|month| !signed.contains(month)).collect()
}

impl Display for Month {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        write!(to, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

/// Text that is no `YYYY-MM` from 1970 to 2200 (ingen månad).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMonth;

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Month, NoMonth> {
        let day = (text.len() == 7).then(|| format!("{text}-01").parse::<Date>().ok()).flatten();
        day.filter(|day| (1970..=2200).contains(&day.year())).map(Month).ok_or(NoMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_reads_back_and_nothing_else_does() {
        assert_eq!(month("2022-01").to_string(), "2022-01");
        assert_eq!((month("2022-01").previous(), month("2022-12").next()), (month("2021-12"), month("2023-01")));
        for text in ["", "2022-13", "2022-1", "1969-12", "2022-01-01", "20220101", "åååå-"] {
            assert_eq!(text.parse::<Month>(), Err(NoMonth), "{text}");
        }
    }

    #[test]
    fn it_begins_and_ends_at_midnight_in_sweden() {
        let hour = 3_600_000_000;
        // The clocks go forward in March, so that it is an hour short.
        let march = month("2022-03").micros();
        assert_eq!(march.start, 1_646_089_200_000_000);
        assert_eq!(march.end - march.start, (31 * 24 - 1) * hour);
    }

    #[test]
    fn a_month_waits_from_the_eleventh_day_after_its_end() {
        let first = Some(month("2021-11"));
        let signed = [month("2021-11")];
        assert_eq!(waiting(first, &signed, date(2022, 1, 10)), []);
        assert_eq!(waiting(first, &signed, date(2022, 1, 11)), [month("2021-12")]);
        assert_eq!(waiting(first, &[], date(2022, 1, 11)), [month("2021-11"), month("2021-12")]);
        assert_eq!(waiting(None, &[], date(2022, 1, 11)), []);
    }

    #[test]
    fn a_month_is_over_when_its_last_day_is() {
        assert!(!month("2022-01").is_over(date(2022, 1, 31)));
        assert!(month("2022-01").is_over(date(2022, 2, 1)));
    }
}
