//! Leading the work: how much each ombud carries, what is missing, and the inventory of client work.

pub mod chapter;
pub mod pages;
pub mod store;

use jiff::civil::Date;
use uuid::Uuid;

/// How many active clients a full-time post has as a guideline, and the range that is usual around it.
pub const GUIDELINE: u64 = 15;
pub const RANGE: (u64, u64) = (13, 20);

/// How much an ombud carries (ärendemängd).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caseload {
    pub ombud: Uuid,
    pub code: String,
    /// Employment rate, 0–100 per cent.
    pub rate: u8,
    /// How much of the working time the ombud is away today, 0–100 per cent.
    pub away: u8,
    /// Persons whose support goes on.
    pub active: u64,
}

/// Where a caseload lies (nivå).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Below,
    Within,
    Above,
    /// Nobody is at work to carry it.
    Absent,
}

impl Level {
    pub const ALL: [Level; 4] = [Level::Below, Level::Within, Level::Above, Level::Absent];

    /// The name by which its text is looked up.
    pub const fn name(self) -> &'static str {
        match self {
            Level::Below => "below",
            Level::Within => "within",
            Level::Above => "above",
            Level::Absent => "absent",
        }
    }
}

impl Caseload {
    /// The working time that is there today, in ten-thousandths of a full-time post.
    fn present(&self) -> u64 {
        u64::from(self.rate) * (100 - u64::from(self.away.min(100)))
    }

    /// Active clients per full-time post at work today, in tenths, a half rounded up; `None` where nobody is at work.
    pub fn per_post_tenths(&self) -> Option<u64> {
        let present = self.present();
        (present > 0).then(|| (self.active * 100_000 * 2 + present) / (present * 2))
    }

    /// Where it lies; exact, not by the rounded figure.
    pub fn level(&self) -> Level {
        let (present, carried) = (self.present(), self.active * 10_000);
        match present {
            0 => Level::Absent,
            _ if carried < RANGE.0 * present => Level::Below,
            _ if carried <= RANGE.1 * present => Level::Within,
            _ => Level::Above,
        }
    }

    /// Whether there is room for one more within the guideline.
    pub fn has_room(&self) -> bool {
        (self.active + 1) * 10_000 <= GUIDELINE * self.present()
    }

    /// Whether the clients need somebody else today: the ombud is away altogether.
    pub fn needs_deputies(&self) -> bool {
        self.rate > 0 && self.away >= 100 && self.active > 0
    }
}

/// A quarter of a year (kvartal), 1–4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    pub year: i16,
    pub number: i8,
}

impl Quarter {
    /// The one that the day lies in.
    pub fn of(day: Date) -> Quarter {
        Quarter { year: day.year(), number: (day.month() - 1) / 3 + 1 }
    }
}

/// What was decided about a client when the client work was gone through (beslut).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    GoOn,
    PlanClosing,
    HandOver,
    Talk,
}

impl Decision {
    pub const ALL: [Decision; 4] = [Decision::GoOn, Decision::PlanClosing, Decision::HandOver, Decision::Talk];

    /// The word in the database, in forms, and by which texts are looked up.
    pub const fn code(self) -> &'static str {
        match self {
            Decision::GoOn => "on",
            Decision::PlanClosing => "closing",
            Decision::HandOver => "handover",
            Decision::Talk => "talk",
        }
    }

    /// The decision written as `code`.
    pub fn parse(code: &str) -> Option<Decision> {
        Decision::ALL.into_iter().find(|decision| decision.code() == code)
    }
}

/// A client as the inventory meets him or her (klient i inventeringen).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    pub id: Uuid,
    pub code: String,
    pub municipality: String,
    pub since: Date,
    /// The latest contact.
    pub seen: Option<Date>,
    /// What was decided this quarter.
    pub decision: Option<Decision>,
    /// Whether somebody stands in today.
    pub deputy: bool,
}

/// Somebody whose support began or ended in the week (veckans stöd).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub person: Uuid,
    pub code: String,
    pub ombud: Option<String>,
    pub on: Date,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn load(rate: u8, away: u8, active: u64) -> Caseload {
        Caseload { ombud: Uuid::from_u128(1), code: "PO1".into(), rate, away, active }
    }

    #[test]
    fn a_caseload_is_counted_on_the_time_that_is_there() {
        assert_eq!(load(100, 0, 15).per_post_tenths(), Some(150));
        assert_eq!(load(75, 0, 15).per_post_tenths(), Some(200));
        assert_eq!(load(100, 50, 10).per_post_tenths(), Some(200));
        assert_eq!(load(80, 25, 7).per_post_tenths(), Some(117));
        assert_eq!(load(100, 100, 15).per_post_tenths(), None);
        assert_eq!(load(0, 0, 0).per_post_tenths(), None);
    }

    #[test]
    fn the_usual_range_holds_both_its_ends() {
        let levels = [12, 13, 20, 21].map(|active| load(100, 0, active).level());
        assert_eq!(levels, [Level::Below, Level::Within, Level::Within, Level::Above]);
        // 20.04 is shown as 20,0 and lies above all the same.
        assert_eq!(load(50, 0, 10).level(), Level::Within);
        assert_eq!(load(49, 0, 10).level(), Level::Above);
        assert_eq!(load(100, 100, 3).level(), Level::Absent);
    }

    #[test]
    fn there_is_room_up_to_the_guideline() {
        assert!(load(100, 0, 14).has_room() && !load(100, 0, 15).has_room());
        assert!(load(50, 0, 6).has_room() && !load(50, 0, 7).has_room());
        assert!(!load(100, 100, 0).has_room());
    }

    #[test]
    fn only_whoever_is_away_altogether_needs_deputies() {
        assert!(load(100, 100, 1).needs_deputies());
        assert!(!load(100, 50, 1).needs_deputies() && !load(100, 100, 0).needs_deputies());
    }

    #[test]
    fn a_quarter_begins_with_january_april_july_and_october() {
        let numbers = [1, 3, 4, 6, 7, 9, 10, 12].map(|month| Quarter::of(date(2022, month, 1)).number);
        assert_eq!(numbers, [1, 1, 2, 2, 3, 3, 4, 4]);
    }
}
