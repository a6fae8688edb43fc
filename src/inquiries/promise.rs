//! The promise of an answer: so many working days, and which days those are.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Nobody promises anything further away than this many days.
const FURTHEST: i32 = 366;

/// The last day on which an answer keeps the promise (svar senast): `days` working days after what came in on `received`.
pub fn reply_by(received: Date, days: i64) -> Date {
    let mut left = days.max(1);
    let mut day = received;
    for _ in 0..FURTHEST {
        day = day.saturating_add(1.day());
        left -= i64::from(is_working_day(day));
        if left == 0 {
            break;
        }
    }
    day
}

/// Whether people are at work that day in Sweden. The eves on which offices are closed count as holidays.
pub fn is_working_day(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && !is_holiday(day)
}

fn is_holiday(day: Date) -> bool {
    let midsummer_eve = day.month() == 6 && (19..=25).contains(&day.day()) && day.weekday() == Weekday::Friday;
    let fixed = matches!((day.month(), day.day()), (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24..=26 | 31));
    // Good Friday, Easter Monday and Ascension Day, from Easter.
    let moving = [-2, 1, 39].map(|after: i32| easter(day.year()).saturating_add(after.days()));
    midsummer_eve || fixed || moving.contains(&day)
}

/// Easter Sunday of a year, by the Gregorian rule in Butcher's words.
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    // Always a day of March or April.
    let (month, day) = (i8::try_from(days / 31).unwrap_or(3), i8::try_from(days % 31 + 1).unwrap_or(31));
    Date::new(year as i16, month, day).unwrap_or(date(2000, 4, 23))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        let found = [1999, 2000, 2008, 2011, 2021, 2022, 2026, 2038].map(easter);
        let almanac = [
            date(1999, 4, 4),
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2011, 4, 24),
            date(2021, 4, 4),
            date(2022, 4, 17),
            date(2026, 4, 5),
            date(2038, 4, 25),
        ];
        assert_eq!(found, almanac);
    }

    #[test]
    fn the_promise_counts_days_on_which_people_are_at_work() {
        // A Monday; the weekend is not counted.
        assert_eq!(reply_by(date(2022, 1, 10), 1), date(2022, 1, 11));
        assert_eq!(reply_by(date(2022, 1, 10), 5), date(2022, 1, 17));
        // On a Friday, on a Saturday and on a Sunday the next working day is the Monday.
        for friday in [date(2022, 1, 14), date(2022, 1, 15), date(2022, 1, 16)] {
            assert_eq!(reply_by(friday, 1), date(2022, 1, 17));
        }
        // Over Christmas and New Year, Epiphany included.
        assert_eq!(reply_by(date(2020, 12, 23), 5), date(2021, 1, 5));
        assert_eq!(reply_by(date(2021, 1, 5), 1), date(2021, 1, 7));
        // Over Easter, the first of May and Ascension Day.
        assert_eq!(reply_by(date(2022, 4, 14), 1), date(2022, 4, 19));
        assert_eq!(reply_by(date(2020, 4, 30), 1), date(2020, 5, 4));
        assert_eq!(reply_by(date(2022, 5, 25), 1), date(2022, 5, 27));
        // Over midsummer and the national day.
        assert_eq!(reply_by(date(2022, 6, 23), 1), date(2022, 6, 27));
        assert_eq!(reply_by(date(2022, 6, 3), 1), date(2022, 6, 7));
    }

    #[test]
    fn it_ends_also_where_the_calendar_does() {
        assert_eq!(reply_by(Date::MAX, 60), Date::MAX);
        assert!(reply_by(date(2022, 1, 10), i64::MAX) > date(2023, 1, 1));
    }
}
