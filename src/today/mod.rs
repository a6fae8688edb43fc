//! Today: what waits for an ombud, most urgent first, and the quick note.

mod gap;
pub mod pages;
pub mod store;

pub use gap::{Gap, Led, Record};

use crate::app::days_between;
use jiff::civil::Date;
use uuid::Uuid;

/// After so many days without a contact, a client is shown as not seen.
pub const UNSEEN_DAYS: i32 = 28;

/// So many of the values used last are offered first.
pub const OFFERED: usize = 6;

/// A client whom an ombud works with, or has worked with in a year that is still to be accounted for (egen klient).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    pub id: Uuid,
    pub code: String,
    /// First day of the support, or of standing in for the ombud who gives it.
    pub since: Date,
    pub going: bool,
    /// Day of the latest contact with anybody.
    pub seen: Option<Date>,
    /// Whether the reader stands in for somebody else (ersättare).
    pub deputy: bool,
}

impl Client {
    /// Whether nobody has had contact for [`UNSEEN_DAYS`] or more, though the support goes on.
    pub fn is_unseen(&self, today: Date) -> bool {
        self.going && days_between(self.seen_or_begun(), today) >= UNSEEN_DAYS
    }

    /// The day from which the days without contact are counted.
    pub fn seen_or_begun(&self) -> Date {
        self.seen.map_or(self.since, |seen| seen.max(self.since))
    }
}

/// What an ombud wrote last (vanor), the latest first: offered first the next time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    pub modes: Vec<String>,
    pub minutes: Vec<u16>,
    pub counterparts: Vec<String>,
}

impl Habits {
    /// Those of the latest contacts, the latest first.
    pub fn of(used: Vec<Used>) -> Habits {
        let mut habits = Habits::default();
        for used in used {
            add(&mut habits.modes, Some(used.mode));
            add(&mut habits.minutes, used.minutes);
            add(&mut habits.counterparts, used.counterpart);
        }
        habits
    }

    /// The same, with `more` to fill up with; a new ombud has no habits.
    #[must_use]
    pub fn or(mut self, modes: impl IntoIterator<Item = String>, minutes: impl IntoIterator<Item = u16>) -> Habits {
        modes.into_iter().for_each(|mode| add(&mut self.modes, Some(mode)));
        minutes.into_iter().for_each(|minutes| add(&mut self.minutes, Some(minutes)));
        self
    }
}

/// What one contact was noted with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    pub mode: String,
    pub minutes: Option<u16>,
    pub counterpart: Option<String>,
}

/// Adds what is not there yet, as long as there is room.
fn add<T: PartialEq>(to: &mut Vec<T>, value: Option<T>) {
    let Some(value) = value else { return };
    if to.len() < OFFERED && !to.contains(&value) {
        to.push(value);
    }
}

/// The first day of what has still to be accounted for: this year, and the one before until its account must be in on
/// 15 January (förordning 2013:522 10 §), with a month to mend it.
pub fn accountable_from(today: Date) -> Date {
    let year = if today.day_of_year() <= 46 { today.year() - 1 } else { today.year() };
    jiff::civil::date(year, 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn client() -> Client {
        Client {
            id: Uuid::from_u128(1),
            code: "K1".into(),
            since: date(2021, 1, 1),
            going: true,
            seen: None,
            deputy: false,
        }
    }

    #[test]
    fn four_weeks_without_contact_are_too_long_while_the_support_goes_on() {
        let seen = Client { seen: Some(date(2021, 3, 1)), ..client() };
        assert!(!seen.is_unseen(date(2021, 3, 28)));
        assert!(seen.is_unseen(date(2021, 3, 29)));
        assert!(!Client { going: false, ..seen }.is_unseen(date(2021, 3, 29)));
    }

    #[test]
    fn whoever_was_never_seen_is_counted_from_the_beginning() {
        assert!(!client().is_unseen(date(2021, 1, 28)));
        assert!(client().is_unseen(date(2021, 1, 29)));
        // What was noted before somebody came back does not make the new beginning old.
        let back = Client { seen: Some(date(2020, 1, 1)), ..client() };
        assert!(!back.is_unseen(date(2021, 1, 28)));
    }

    #[test]
    fn what_was_used_last_comes_first_and_once() {
        let used = |mode: &str, minutes: u16| Used { mode: mode.into(), minutes: Some(minutes), counterpart: None };
        let habits = Habits::of(vec![used("sms", 5), used("besök", 60), used("sms", 15)]);
        let habits = habits.or(["besök".to_owned(), "brev".to_owned()], [15, 30]);
        assert_eq!(habits.modes, ["sms", "besök", "brev"]);
        assert_eq!(habits.minutes, [5, 60, 15, 30]);
    }

    #[test]
    fn the_year_before_is_asked_about_until_the_middle_of_february() {
        assert_eq!(accountable_from(date(2022, 2, 15)), date(2021, 1, 1));
        assert_eq!(accountable_from(date(2022, 2, 16)), date(2022, 1, 1));
    }
}
