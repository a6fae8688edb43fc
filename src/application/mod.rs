//! The application for the state grant (ansökan om statsbidrag): what it asks, what it lacks, and what contradicts what. The law
//! is SFS 2013:522, 5 and 8 §§.

pub mod document;
pub mod items;
pub mod lacks;
pub mod need;
pub mod pages;
pub mod report;

pub use items::{Item, Kind, Part};

use jiff::civil::Date;

/// The name that the report's texts are kept under, and that `ombud report` knows it by.
pub const REPORT: &str = "application";

/// The day by which the application for a year is to be with the county administrative board (SFS 2013:522, 8 §).
pub fn deadline(year: i16) -> Date {
    Date::constant(year, 3, 1)
}

/// The last year that can be applied for on `today`: the coming one.
pub fn last_year(today: Date) -> i16 {
    today.year() + 1
}

/// The year that is applied for first: the coming one, but until the deadline has passed the running one.
pub fn next_year(today: Date) -> i16 {
    if today <= deadline(today.year()) { today.year() } else { last_year(today) }
}

/// A number with at most two decimals, as people write it ("4,5", "302 400 kr"), in hundredths; `None` where it is none or is
/// below nought.
pub fn hundredths(typed: &str) -> Option<i64> {
    let kept: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let bare = kept.strip_suffix("kr").unwrap_or(&kept).replace(',', ".");
    let (whole, decimals) = bare.split_once('.').unwrap_or((&bare, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(decimals) || whole.len() > 12 || decimals.len() > 2 {
        return None;
    }
    let decimals: i64 = format!("{decimals:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + decimals)
}

/// The grant for so many posts (hundredths) at so much a post (öre), in öre; half an öre is rounded up.
pub fn grant(posts: i64, per_post: i64) -> Option<i64> {
    Some((posts.checked_mul(per_post)?.checked_add(50)?) / 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let read =
            ["4", "4,5", "4.25", "302 400 kr", "302\u{a0}400", "", "x", "-1", "1,234", ",5", "1,", "9999999999999"];
        let wanted = [
            Some(400),
            Some(450),
            Some(425),
            Some(30_240_000),
            Some(30_240_000),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        ];
        assert_eq!(read.map(hundredths), wanted);
    }

    #[test]
    fn a_grant_is_posts_times_what_a_post_is_given() {
        assert_eq!(grant(450, 30_240_000), Some(136_080_000));
        assert_eq!(grant(33, 101), Some(33));
        assert_eq!(grant(i64::MAX, 2), None);
    }

    #[test]
    fn until_the_first_of_march_the_running_year_is_applied_for() {
        assert_eq!([date(2022, 3, 1), date(2022, 3, 2)].map(next_year), [2022, 2023]);
        assert_eq!(deadline(2022), date(2022, 3, 1));
    }
}
