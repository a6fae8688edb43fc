//! Days as small numbers, so that columns are dense and comparing dates is comparing integers.

use jiff::civil::Date;

/// A civil day, as the number of days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// Stands for *no end yet*: later than every real day.
    pub const OPEN: Day = Day(i32::MAX);

    /// The day as a calendar date; `None` for [`Day::OPEN`].
    pub fn date(self) -> Option<Date> {
        let epoch = Date::constant(1970, 1, 1);
        epoch.checked_add(jiff::Span::new().try_days(self.0).ok()?).ok()
    }

    /// The day a period ends on, where no date means that it is open.
    pub fn end(date: Option<Date>) -> Day {
        date.map_or(Day::OPEN, Day::from)
    }

    /// The day in two bytes; `None` before 1970 and after 2149.
    pub(crate) fn near(self) -> Option<u16> {
        u16::try_from(self.0).ok().filter(|day| *day != u16::MAX)
    }

    /// The day that [`Day::near`] gave.
    pub(crate) fn of_near(day: u16) -> Day {
        Day(day.into())
    }

    /// Whole days from `earlier` to this day; negative if this day comes first.
    pub const fn days_since(self, earlier: Day) -> i32 {
        self.0 - earlier.0
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Day {
        // Howard Hinnant's days-from-civil: exact for every date of the proleptic Gregorian calendar.
        let (month, day) = (i32::from(date.month()), i32::from(date.day()));
        let year = i32::from(date.year()) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Day(era * 146_097 + day_of_era - 719_468)
    }
}

/// A reporting period (redovisningsperiod): first and last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    dates: (Date, Date),
    /// The same as days: asked for once a row, so not worked out each time.
    days: (Day, Day),
}

impl Period {
    /// The period from `from` to `to`; `None` if it would end before it starts.
    pub fn new(from: Date, to: Date) -> Option<Period> {
        (from <= to).then(|| Period { dates: (from, to), days: (from.into(), to.into()) })
    }

    /// The calendar year; `None` outside the years 1900–2200 that the register takes.
    pub fn year(year: i16) -> Option<Period> {
        let inside = (1900..=2200).contains(&year);
        inside.then(|| Period::new(Date::constant(year, 1, 1), Date::constant(year, 12, 31)))?
    }

    /// The same days so many years before, the 28th standing for a 29 February that is not there; `None` before the year 1900.
    pub fn years_before(self, years: i16) -> Option<Period> {
        let span = jiff::Span::new().try_years(years).ok()?;
        let back = |date: Date| date.checked_sub(span).ok().filter(|date| date.year() >= 1900);
        Period::new(back(self.dates.0)?, back(self.dates.1)?)
    }

    /// The calendar months that the period touches, the first and the last perhaps cut short.
    pub fn months(self) -> Vec<Period> {
        let (first, last) = self.dates;
        let starts = std::iter::successors(Some(first), |day| day.last_of_month().tomorrow().ok());
        let month = |start: Date| Period::new(start, start.last_of_month().min(last));
        starts.take_while(|start| *start <= last).filter_map(month).collect()
    }

    /// The first day.
    pub fn from(self) -> Day {
        self.days.0
    }

    /// The last day.
    pub fn to(self) -> Day {
        self.days.1
    }

    /// The last day as a date.
    pub fn last_date(self) -> Date {
        self.dates.1
    }

    /// The first day as a date.
    pub fn first_date(self) -> Date {
        self.dates.0
    }

    /// The year that ages are counted in: that of the last day.
    pub fn age_year(self) -> i16 {
        self.dates.1.year()
    }

    /// Number of days in the period, at least 1.
    pub fn days(self) -> i32 {
        self.to().days_since(self.from()) + 1
    }

    /// Whether `day` lies in the period.
    pub fn holds(self, day: Day) -> bool {
        (self.from() <= day) & (day <= self.to())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_goes_both_ways() {
        let mut date = Date::constant(1888, 1, 1);
        let mut number = Day::from(date).0;
        while date < Date::constant(2290, 1, 1) {
            assert_eq!(Day::from(date).0, number);
            assert_eq!(Day::from(date).date(), Some(date));
            date = date.tomorrow().unwrap();
            number += 1;
        }
    }

    #[test]
    fn the_epoch_is_day_nought() {
        assert_eq!(Day::from(Date::constant(1970, 1, 1)), Day(0));
        assert_eq!(Day::OPEN.date(), None);
    }

    #[test]
    fn the_same_days_of_an_earlier_year() {
        let year = |number| Period::year(number).unwrap();
        assert_eq!(year(2021).years_before(4), Some(year(2017)));
        let winter = Period::new(Date::constant(2024, 1, 1), Date::constant(2024, 2, 29)).unwrap();
        assert_eq!(winter.years_before(1).unwrap().last_date(), Date::constant(2023, 2, 28));
        assert_eq!(year(1900).years_before(1), None);
    }

    #[test]
    fn months_fill_the_period_without_a_gap() {
        let period = Period::new(Date::constant(2020, 1, 31), Date::constant(2020, 3, 1)).unwrap();
        let days: Vec<i32> = period.months().into_iter().map(Period::days).collect();
        assert_eq!(days, [1, 29, 1]);
        assert_eq!(Period::year(2021).unwrap().months().len(), 12);
    }

    #[test]
    fn a_leap_year_has_one_day_more() {
        assert_eq!(Period::year(2020).unwrap().days(), 366);
        assert_eq!(Period::year(2021).unwrap().days(), 365);
    }
}
