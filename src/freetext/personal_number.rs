//! Swedish personal numbers (folkbokföringslagen 1991:481, 18 and 18 a §§).

use super::letters::{Letters, is_dash, is_space};
use std::ops::Range;

/// Where personal numbers and coordination numbers stand.
///
/// A number is `YYMMDD-NNNN` or `YYYYMMDD-NNNN` with the day of a date there is (60 more in a coordination number) and
/// the right last digit. Before the last four may stand `-`, `+`, spaces around or instead of them, or nothing; between
/// year, month and day nothing or twice the same space, `-`, `.` or `/`. A date written with signs takes a sign before
/// the last four as well: `2021-03-15 1200` is a day and an amount. A digit right before or after makes it another
/// number, and two dates with a dash between are two dates.
pub fn places(letters: &Letters) -> Vec<Range<usize>> {
    let number = |at| ends(letters, at).map(|end| at..end);
    letters.runs().filter_map(number).collect()
}

/// Where the number that begins at `at` ends, if one does.
fn ends(letters: &Letters, at: usize) -> Option<usize> {
    [true, false].into_iter().find_map(|century| {
        let mut reading = Reading { letters, at, digits: Vec::new() };
        reading.number(century).filter(|()| is_right(&reading.digits)).map(|()| reading.at)
    })
}

/// A number as it is read, digit by digit.
struct Reading<'l> {
    letters: &'l Letters,
    at: usize,
    digits: Vec<u32>,
}

impl Reading<'_> {
    fn number(&mut self, century: bool) -> Option<()> {
        if century {
            self.digits(2)?;
            self.spaces(1);
        }
        self.digits(2)?;
        let sign = self.sign();
        self.digits(2)?;
        if self.sign() != sign {
            return None;
        }
        self.digits(2)?;
        let dashed = self.dash(sign)?;
        self.digits(4)?;
        let another = self.letters.digit(self.at).is_some() || dashed && sign.is_some() && self.goes_on_as_a_date();
        (!another).then_some(())
    }

    fn digits(&mut self, count: usize) -> Option<()> {
        for _ in 0..count {
            self.digits.push(self.letters.digit(self.at)?);
            self.at += 1;
        }
        Some(())
    }

    /// Passes at most so many spaces; how many there were.
    fn spaces(&mut self, most: usize) -> usize {
        let start = self.at;
        while self.at - start < most && self.letters.get(self.at).is_some_and(is_space) {
            self.at += 1;
        }
        self.at - start
    }

    /// A sign between the parts of a date: one of `-./`, or a space.
    fn sign(&mut self) -> Option<char> {
        let sign = match self.letters.get(self.at)? {
            letter if is_dash(letter) => '-',
            letter if is_space(letter) => ' ',
            letter @ ('.' | '/') => letter,
            _ => return None,
        };
        self.at += 1;
        Some(sign)
    }

    /// What stands before the last four, after a date with that sign: whether it is a dash or a plus.
    fn dash(&mut self, sign: Option<char>) -> Option<bool> {
        let spaces = self.spaces(2);
        if self.letters.get(self.at).is_some_and(|letter| is_dash(letter) || letter == '+') {
            self.at += 1;
            self.spaces(2);
            return Some(true);
        }
        let fits = match sign {
            None => true,
            Some(sign) => sign == ' ' && spaces > 0,
        };
        fits.then_some(false)
    }

    /// Whether the last four are the year of another date: `2021-03-15 – 2021-04-10`.
    fn goes_on_as_a_date(&self) -> bool {
        let mut rest = Reading { letters: self.letters, at: self.at, digits: Vec::new() };
        let year = &self.digits[self.digits.len() - 4..];
        let mut part = || rest.sign().and_then(|_| rest.digits(2)).is_some();
        matches!(year, [1, 9, ..] | [2, 0, ..]) && part() && part()
    }
}

/// Whether twelve or ten digits are a date with a number that its check digit belongs to.
fn is_right(digits: &[u32]) -> bool {
    let (century, ten) = digits.split_at(digits.len().saturating_sub(10));
    let century = century.iter().fold(0, |whole, digit| whole * 10 + digit);
    let pair = |at: usize| ten[at] * 10 + ten[at + 1];
    let (year, month, day) = (pair(0), pair(2), pair(4));
    let day = if day > 60 { day - 60 } else { day };
    // Without a century, every fourth year may be a leap year: the one of 00 that counts is 2000.
    let leap = year % 4 == 0 && (year != 0 || century % 4 == 0);
    let known = digits.len() == 10 || (18..=20).contains(&century);
    known && (1..=days_of(month, leap)).contains(&day) && check_digit(&ten[..9]) == ten[9]
}

fn days_of(month: u32, leap: bool) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// The check digit of nine digits: every other one doubled, the digits of it all added, up to the next ten.
pub fn check_digit(nine: &[u32]) -> u32 {
    let weighed = nine.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { digit * 2 } else { *digit });
    let sum: u32 = weighed.map(|digit| digit / 10 + digit % 10).sum();
    (10 - sum % 10) % 10
}
