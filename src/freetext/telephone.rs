//! Telephone numbers, as they are dialled in Sweden (070-…) and to Sweden (+46 70…, 0046…).

use super::letters::{Letters, is_dash, is_space};
use std::ops::Range;

/// Where telephone numbers stand.
///
/// A number has 8–10 digits with the 0 that it begins with; a mobile one (07) has 10. It is written in one, or the area
/// code first (08, or 3–4 digits) and at least five more, with spaces, hyphens, brackets and, after the area code, a
/// stroke between. After +46 or 0046 the first 0 is left out or stands in brackets. What has a digit and one of `-./,:`
/// right before it is the end of something else, as a date or a case number.
pub fn places(letters: &Letters) -> Vec<Range<usize>> {
    let number = |at| {
        let plus = letters.before(at) == Some('+');
        let end = if plus { abroad(letters, at) } else { at_home(letters, at) };
        end.map(|end| at - usize::from(plus)..end)
    };
    letters.runs().filter_map(number).collect()
}

/// Digits that stand together, and where they end.
struct Group {
    digits: String,
    end: usize,
}

/// From `+46`: where the number ends.
fn abroad(letters: &Letters, at: usize) -> Option<usize> {
    longest(&groups(letters, at), |groups| groups.concat().strip_prefix("46").is_some_and(is_of_sweden))
}

/// From a digit: where the number ends.
fn at_home(letters: &Letters, at: usize) -> Option<usize> {
    if letters.digit(at) != Some(0) || is_end_of_something(letters, at) {
        return None;
    }
    longest(&groups(letters, at), |groups| {
        let whole = groups.concat();
        whole.strip_prefix("0046").is_some_and(is_of_sweden) || is_national(groups, &whole)
    })
}

fn is_end_of_something(letters: &Letters, at: usize) -> bool {
    let joins = |letter: char| is_dash(letter) || matches!(letter, '.' | '/' | ',' | ':');
    letters.before(at).is_some_and(joins) && at.checked_sub(2).is_some_and(|at| letters.digit(at).is_some())
}

/// The groups from `at` on, as long as they could belong to one number.
fn groups(letters: &Letters, at: usize) -> Vec<Group> {
    const MOST: usize = 15;
    let (mut groups, mut at, mut count) = (Vec::new(), at, 0);
    while count <= MOST {
        let (digits, end) = letters.digits(at);
        if digits.is_empty() {
            break;
        }
        count += digits.len();
        groups.push(Group { digits, end });
        at = end + joint(letters, end, groups.len() == 1);
    }
    groups
}

/// How many letters stand between two groups: at most three, as in `) -`.
fn joint(letters: &Letters, at: usize, first: bool) -> usize {
    let joins =
        |letter: char| is_space(letter) || is_dash(letter) || matches!(letter, '(' | ')') || first && letter == '/';
    letters.all().iter().skip(at).take(3).take_while(|letter| joins(**letter)).count()
}

/// Where the longest beginning of `groups` ends that is a number.
fn longest(groups: &[Group], is_number: impl Fn(&[&str]) -> bool) -> Option<usize> {
    let digits: Vec<&str> = groups.iter().map(|group| group.digits.as_str()).collect();
    let count = (1..=groups.len()).rev().find(|count| is_number(&digits[..*count]))?;
    Some(groups[count - 1].end)
}

/// A number after the code of the country, with or without its 0.
fn is_of_sweden(rest: &str) -> bool {
    let rest = rest.strip_prefix('0').unwrap_or(rest);
    let length = if rest.starts_with('7') { 9..=9 } else { 7..=9 };
    length.contains(&rest.len()) && !rest.starts_with('0')
}

fn is_national(groups: &[&str], whole: &str) -> bool {
    let mobile = whole.starts_with("07");
    let length = if mobile { 10..=10 } else { 8..=10 };
    let area = groups.first().map_or(0, |group| group.len());
    let fits = match groups {
        [_] => true,
        ["08", next, ..] => !next.starts_with('0') && !is_day(groups),
        ["07", ..] => true,
        _ => (3..=4).contains(&area) && whole.len() - area >= 5 || mobile && area > 4,
    };
    length.contains(&whole.len()) && !whole.starts_with("00") && fits
}

/// A day as some write it: 08-12-2021.
fn is_day(groups: &[&str]) -> bool {
    matches!(groups, [_, month, year]
        if month.len() == 2 && year.len() == 4 && (year.starts_with("19") || year.starts_with("20")))
}
