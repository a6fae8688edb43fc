//! When a person is to be asked for ratings. Three moments: within six weeks of the first day of support, after half a year,
//! and when support ends.

use jiff::ToSpan;
use jiff::civil::Date;
use stats::Moment;
use uuid::Uuid;

/// How many days there are to ask in at the start and after half a year: six weeks, so that somebody can be asked when it
/// suits, and still near the moment that the figure is about.
pub const WITHIN: i32 = 42;
/// After so many months the middle has come.
pub const MIDDLE_AFTER: i32 = 6;
/// How many days after the last day of support somebody can still be asked how it ended.
pub const END_WITHIN: i32 = 28;

/// A moment that has come and at which the person has not been asked (skattning att göra).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub moment: Moment,
    /// Since when.
    pub since: Date,
    /// The last day on which it is done in time.
    pub by: Date,
}

/// Somebody who waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub person: Uuid,
    /// The person's code.
    pub code: String,
    pub due: Due,
}

/// What is to be asked `today` in a support period from `start` to `end`, where `asked` says at which moments, by
/// [`Moment::index`], the person has answered or declined since it began. One thing at a time: what the start was like
/// cannot be asked once the middle has come, nor anything but the end once support has ended.
pub fn due(start: Date, end: Option<Date>, asked: [bool; Moment::ALL.len()], today: Date) -> Option<Due> {
    let middle = start.saturating_add(MIDDLE_AFTER.months());
    let (moment, since, days) = match end {
        Some(end) => (Moment::End, end, END_WITHIN),
        None if middle <= today => (Moment::Middle, middle, WITHIN),
        None => (Moment::Start, start, WITHIN),
    };
    let by = since.saturating_add(days.days());
    let too_late = moment == Moment::End && by < today;
    let waits = since <= today && !asked[moment.index()] && !too_late;
    waits.then_some(Due { moment, since, by })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const START: Date = date(2021, 2, 1);
    const NONE: [bool; 3] = [false; 3];

    fn moment(end: Option<Date>, asked: [bool; 3], today: Date) -> Option<(Moment, Date)> {
        due(START, end, asked, today).map(|due| (due.moment, due.by))
    }

    #[test]
    fn the_start_is_asked_for_from_the_first_day_until_half_a_year_has_passed() {
        assert_eq!(moment(None, NONE, date(2021, 1, 31)), None);
        assert_eq!(moment(None, NONE, START), Some((Moment::Start, date(2021, 3, 15))));
        assert_eq!(moment(None, NONE, date(2021, 7, 31)), Some((Moment::Start, date(2021, 3, 15))));
        assert_eq!(moment(None, [true, false, false], date(2021, 7, 31)), None);
    }

    #[test]
    fn after_half_a_year_the_middle_is_asked_for_whether_the_start_was_or_not() {
        let middle = Some((Moment::Middle, date(2021, 9, 12)));
        for start in [false, true] {
            assert_eq!(moment(None, [start, false, false], date(2021, 8, 1)), middle);
            assert_eq!(moment(None, [start, false, false], date(2023, 8, 1)), middle);
            assert_eq!(moment(None, [start, true, false], date(2023, 8, 1)), None);
        }
    }

    #[test]
    fn the_end_is_asked_for_during_four_weeks_and_then_no_more() {
        let end = Some(date(2021, 5, 31));
        assert_eq!(moment(end, NONE, date(2021, 5, 30)), None);
        assert_eq!(moment(end, NONE, date(2021, 6, 28)), Some((Moment::End, date(2021, 6, 28))));
        assert_eq!(moment(end, NONE, date(2021, 6, 29)), None);
        assert_eq!(moment(end, [false, false, true], date(2021, 6, 1)), None);
    }
}
