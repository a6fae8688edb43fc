//! The days of the demonstration, numbered so that a life can be made of sums.

use super::chance::Chance;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A day as its place in the [`Calendar`].
pub type Nth = i32;

/// How many days before the opening the first ombud may have been employed.
const BEFORE: Nth = 2600;
/// How common a day of each month is, in per cent of an ordinary one: quiet in July and December, busy in autumn.
const SEASONS: [u64; 12] = [110, 108, 108, 100, 98, 82, 45, 95, 118, 120, 112, 70];

/// Every day that something may happen on; the last one is today.
pub struct Calendar {
    days: Vec<Date>,
    /// Days from a Monday to the first day.
    offset: Nth,
}

impl Calendar {
    /// The register opens on New Year's Day ten years before this one.
    pub fn until(today: Date) -> Calendar {
        let opening = date(today.year() - 10, 1, 1);
        let first = opening.saturating_sub(BEFORE.days());
        let days: Vec<Date> = first.series(1.day()).take_while(|day| *day <= today).collect();
        Calendar { days, offset: i32::from(first.weekday().to_monday_zero_offset()) }
    }

    /// The day that the register opens: contacts and calls are noted from then on.
    pub fn opening(&self) -> Nth {
        BEFORE
    }

    /// Today.
    pub fn last(&self) -> Nth {
        self.days.len() as Nth - 1
    }

    /// The date of a day, which must not be later than today.
    pub fn date(&self, day: Nth) -> Date {
        self.days[day as usize]
    }

    /// The date of a day; `None` if it has not come yet.
    pub fn passed(&self, day: Nth) -> Option<Date> {
        self.days.get(day as usize).copied()
    }

    /// The day itself, or the Monday after a weekend. May lie in the future.
    pub fn workday(&self, day: Nth) -> Nth {
        match (day + self.offset) % 7 {
            5 => day + 2,
            6 => day + 1,
            _ => day,
        }
    }

    /// The finished years of the register, and this one.
    pub fn years(&self) -> std::ops::RangeInclusive<i16> {
        self.date(self.opening()).year()..=self.date(self.last()).year()
    }

    /// So many working days in order, thinner in the holidays and, over `ramp` days before the opening, towards the past.
    pub fn days(&self, chance: &mut Chance, number: u32, ramp: Nth) -> Vec<Nth> {
        let first = self.opening() - ramp;
        let weights: Vec<u64> = (first..=self.last()).map(|day| self.weight(day, ramp)).collect();
        let total = u128::from(weights.iter().sum::<u64>());
        let (mut at, mut passed) = (0, u128::from(weights[0]));
        let mut next = |n: u32| {
            // One in each equal share, so that every year gets its due and the days come in order.
            let share = (u128::from(n) << 16) + u128::from(chance.below(1 << 16));
            let mark = total * share / (u128::from(number) << 16);
            while passed <= mark && at + 1 < weights.len() {
                at += 1;
                passed += u128::from(weights[at]);
            }
            first + at as Nth
        };
        (0..number).map(&mut next).collect()
    }

    fn weight(&self, day: Nth, ramp: Nth) -> u64 {
        if self.workday(day) != day {
            return 0;
        }
        let ordinary = SEASONS[self.date(day).month() as usize - 1];
        let back = (self.opening() - day).max(0);
        // Before the opening a little more than the first visits: those who had come back are among them.
        if back == 0 { ordinary * 100 } else { ordinary * 140 * (ramp - back) as u64 / ramp as u64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_come_in_order_on_workdays_and_not_after_today() {
        let calendar = Calendar::until(date(2026, 11, 22));
        assert_eq!(calendar.date(calendar.opening()), date(2016, 1, 1));
        assert_eq!(calendar.passed(calendar.last() + 1), None);
        let days = calendar.days(&mut Chance::new(3), 5000, 500);
        assert!(days.is_sorted() && days.iter().all(|day| calendar.workday(*day) == *day));
        let july = days.iter().filter(|day| calendar.date(**day).month() == 7).count();
        let october = days.iter().filter(|day| calendar.date(**day).month() == 10).count();
        assert!(july * 2 < october, "{july} {october}");
    }
}
