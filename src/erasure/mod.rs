//! Erasure: when what is kept about a person has to go, who may be let be, and what remains without a name.
//!
//! SoL (2025:400) 16:1, 16:4 and 17:2; lag (2025:468) 13:1. What is erased and why is in `docs/decisions/erasure.md`.

pub mod pages;
pub mod store;

use crate::people::State;
use crate::staff::OperationForm;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::fmt::Write;
use uuid::Uuid;

/// What is kept for research (forskningsundantag), as the operation has decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Research {
    /// Everything is erased in time.
    None,
    /// Persons born on the 5th, 15th or 25th of a month are kept. Only the birth year is in the register, so whoever
    /// confirms an erasure says who they are.
    Days,
    /// The whole county is kept: nothing is erased.
    County,
}

impl Research {
    /// All, in the order that lists show them.
    pub const ALL: [Research; 3] = [Research::None, Research::Days, Research::County];

    /// The word in the database and in texts.
    pub const fn code(self) -> &'static str {
        match self {
            Research::None => "none",
            Research::Days => "days",
            Research::County => "county",
        }
    }

    /// The exemption written as `code`.
    pub fn parse(code: &str) -> Option<Research> {
        Research::ALL.into_iter().find(|research| research.code() == code)
    }
}

/// Why somebody was erased (grund).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The time was up.
    Time,
    /// The person asked for it.
    Request,
}

impl Basis {
    /// Both.
    pub const ALL: [Basis; 2] = [Basis::Time, Basis::Request];

    /// The word in the database and in texts.
    pub const fn code(self) -> &'static str {
        match self {
            Basis::Time => "time",
            Basis::Request => "request",
        }
    }

    /// The basis written as `code`.
    pub fn parse(code: &str) -> Option<Basis> {
        Basis::ALL.into_iter().find(|basis| basis.code() == code)
    }
}

/// The rule that an operation lives under (gallringsregel).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Whole years after the last entry: 5, or 2 for a private operator.
    pub years: i16,
    pub research: Research,
}

/// When the time is up for a person (gallringsfrist).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The first day on which it may and shall be done.
    pub since: Date,
    /// The last day on which it is done in time: the end of the calendar year after.
    pub latest: Date,
}

impl Rule {
    /// The rule for an operation of this form; one that has not said which it is counts as public.
    pub fn new(form: Option<OperationForm>, research: Research) -> Rule {
        let private =
            matches!(form, Some(OperationForm::Association | OperationForm::Foundation | OperationForm::Company));
        Rule { years: if private { 2 } else { 5 }, research }
    }

    /// When what is kept about somebody is due whose last entry is of day `last`.
    pub fn due(self, last: Date) -> Due {
        let since = last.saturating_add(i32::from(self.years).years());
        // After the 29th of February the years are not full until the 1st of March.
        let since = if since.day() < last.day() { since.saturating_add(1.day()) } else { since };
        Due { since, latest: date(since.year().saturating_add(1).min(9999), 12, 31) }
    }

    /// Those of first contacts that are about nobody in the register whose time is up, each with its last day.
    pub fn expired(self, today: Date, inquiries: Vec<(Uuid, Date)>) -> Vec<Uuid> {
        let due = inquiries.into_iter().filter(|(_, last)| self.due(*last).since <= today);
        // Who it was about is not known, so nobody can say that he or she is exempt by birth.
        due.filter(|_| self.research != Research::County).map(|(id, _)| id).collect()
    }

    /// Whether what is kept about a person is to be erased `today` because the time is up.
    ///
    /// # Errors
    /// Why it is not.
    pub fn by_time(self, today: Date, record: &Record) -> Result<Due, Refusal> {
        self.by_request(record)?;
        let due = record.last.map(|last| self.due(last)).filter(|due| due.since <= today);
        due.ok_or(Refusal::NotDue)
    }

    /// Whether what is kept about a person may be destroyed because he or she asks for it.
    ///
    /// # Errors
    /// Why it may not.
    pub fn by_request(self, record: &Record) -> Result<(), Refusal> {
        match record.state {
            State::Open => Err(Refusal::Supported),
            State::Queued => Err(Refusal::Waiting),
            _ if self.exempts(record) => Err(Refusal::Exempt),
            _ => Ok(()),
        }
    }

    fn exempts(self, record: &Record) -> bool {
        match self.research {
            Research::None => false,
            Research::Days => record.exempt,
            Research::County => true,
        }
    }

    /// Those of `records` whose time is up, the most urgent first.
    pub fn list(self, today: Date, records: Vec<Record>) -> Vec<Candidate> {
        let due = records.into_iter().filter_map(|record| {
            let due = self.by_time(today, &record).ok()?;
            Some(Candidate { last: record.last?, overdue: due.latest < today, due, record })
        });
        let mut due: Vec<Candidate> = due.collect();
        due.sort_by(|one, other| (one.due.since, &one.record.code).cmp(&(other.due.since, &other.record.code)));
        due
    }
}

/// What a decision about erasure needs to know of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub id: Uuid,
    pub code: String,
    pub state: State,
    /// Marked by hand as kept for research.
    pub exempt: bool,
    /// The day of the last entry (sista anteckningen), whatever kind it is of. `None` where there is nothing at all and
    /// nobody knows when the person was noted.
    pub last: Option<Date>,
}

/// Somebody whose time is up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub record: Record,
    pub last: Date,
    pub due: Due,
    /// It should have been done already.
    pub overdue: bool,
}

/// Why a person is not erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Support goes on.
    Supported,
    /// The person waits for an ombud.
    Waiting,
    /// Kept for research.
    Exempt,
    /// The time is not up.
    NotDue,
}

/// A line in the log of erasures (gallringslogg), which says nothing of whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// From 1 without gaps.
    pub number: i64,
    pub on: Date,
    pub basis: Basis,
    /// The name of the account that confirmed it.
    pub by: Option<String>,
}

/// What the row of an erased person is called instead of the code, before the letters that tell it from others. Part of
/// the exchange format: a register that takes such a row in takes an erased person in.
pub const PREFIX: &str = "raderad-";

/// How many letters follow [`PREFIX`].
pub const LETTERS: usize = 8;

/// Digits and letters that are not mistaken for each other: five bits each.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code for the row of an erased person, out of eight bytes of chance. Forty bits are enough for a lifetime of erasures.
pub fn code(chance: [u8; LETTERS]) -> String {
    let mut code = PREFIX.to_owned();
    for byte in chance {
        let _ = write!(code, "{}", char::from(ALPHABET[usize::from(byte % 32)]));
    }
    code
}

/// Whether `code` is one that only an erased person has.
pub fn is_code(code: &str) -> bool {
    let letters = code.strip_prefix(PREFIX).unwrap_or_default();
    letters.len() == LETTERS && letters.bytes().all(|letter| ALPHABET.contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(state: State, last: Option<Date>) -> Record {
        Record { id: Uuid::nil(), code: "K1".into(), state, exempt: false, last }
    }

    fn rule(research: Research) -> Rule {
        Rule::new(Some(OperationForm::Municipality), research)
    }

    const TODAY: Date = date(2022, 1, 10);

    #[test]
    fn five_years_after_the_last_entry_and_two_for_a_private_operator() {
        let due = |form| Rule::new(form, Research::None).due(date(2016, 3, 1));
        let (public, private) = (Some(date(2021, 3, 1)), Some(date(2018, 3, 1)));
        let since = |form| Some(due(form).since);
        assert_eq!(since(None), public);
        for form in OperationForm::ALL {
            use OperationForm::{Association, Company, Foundation};
            let expected = if matches!(form, Association | Foundation | Company) { private } else { public };
            assert_eq!(since(Some(form)), expected, "{form:?}");
        }
        assert_eq!(due(None).latest, date(2022, 12, 31));
    }

    #[test]
    fn a_leap_day_is_not_counted_short() {
        assert_eq!(rule(Research::None).due(date(2016, 2, 29)).since, date(2021, 3, 1));
        assert_eq!(rule(Research::None).due(date(2016, 2, 28)).since, date(2021, 2, 28));
        assert_eq!(rule(Research::None).due(date(9999, 2, 28)).latest, date(9999, 12, 31));
    }

    #[test]
    fn the_day_itself_counts_and_the_day_before_does_not() {
        let of = |last| rule(Research::None).by_time(TODAY, &record(State::Closed, Some(last))).map(|due| due.since);
        assert_eq!(of(date(2017, 1, 10)), Ok(TODAY));
        assert_eq!(of(date(2017, 1, 11)), Err(Refusal::NotDue));
        assert_eq!(rule(Research::None).by_time(TODAY, &record(State::None, None)), Err(Refusal::NotDue));
    }

    #[test]
    fn a_first_contact_that_came_to_nothing_goes_after_the_same_time() {
        let (old, new) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let all = || vec![(old, date(2017, 1, 10)), (new, date(2017, 1, 11))];
        let found = Research::ALL.map(|research| rule(research).expired(TODAY, all()));
        assert_eq!(found, [vec![old], vec![old], vec![]]);
    }

    #[test]
    fn nobody_is_erased_who_is_supported_or_waits() {
        let old = Some(date(2001, 1, 1));
        for (state, refusal) in [(State::Open, Refusal::Supported), (State::Queued, Refusal::Waiting)] {
            assert_eq!(rule(Research::None).by_time(TODAY, &record(state, old)), Err(refusal));
            assert_eq!(rule(Research::None).by_request(&record(state, old)), Err(refusal));
        }
        assert_eq!(rule(Research::None).by_request(&record(State::None, None)), Ok(()));
    }

    #[test]
    fn a_mark_keeps_somebody_only_where_days_of_birth_are_exempt_and_a_county_keeps_everybody() {
        let plain = record(State::Closed, Some(date(2001, 1, 1)));
        let marked = Record { exempt: true, ..plain.clone() };
        let kept = |research, record| rule(research).by_request(record) == Err(Refusal::Exempt);
        let found = Research::ALL.map(|research| (kept(research, &plain), kept(research, &marked)));
        assert_eq!(found, [(false, false), (false, true), (true, true)]);
    }

    #[test]
    fn the_list_begins_with_those_who_have_waited_the_longest() {
        let of = |code: &str, last| Record { code: code.into(), ..record(State::Closed, Some(last)) };
        let records = vec![
            of("C", date(2016, 1, 1)),
            of("B", date(2015, 1, 1)),
            of("A", date(2016, 1, 1)),
            of("D", date(2020, 1, 1)),
        ];
        let list = rule(Research::None).list(TODAY, records);
        let found: Vec<_> = list.iter().map(|one| (one.record.code.as_str(), one.overdue)).collect();
        assert_eq!(found, [("B", true), ("A", false), ("C", false)]);
    }

    #[test]
    fn only_codes_of_our_own_making_are_those_of_erased_persons() {
        let made = code([0, 31, 32, 200, 17, 5, 99, 255]);
        assert_eq!(made, "raderad-0Z08H53Z");
        assert!(is_code(&made));
        for other in ["K1", "raderad-", "raderad-0Z08H53", "raderad-0Z08H53ZZ", "raderad-0Z08H53I", "Raderad-0Z08H53Z"]
        {
            assert!(!is_code(other), "{other}");
        }
    }

    #[test]
    fn every_word_reads_back() {
        assert_eq!(Research::ALL.map(|one| Research::parse(one.code())), Research::ALL.map(Some));
        assert_eq!(Basis::ALL.map(|one| Basis::parse(one.code())), Basis::ALL.map(Some));
    }
}
