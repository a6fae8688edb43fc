//! The rows of the register, as far as figures need them.

use super::{Key, Word};
use crate::{AbsenceKind, CallerKind, ChildrenAtHome, Day, Gender, IntakeOutcome, LifeArea, Moment, Reasons};

/// Per cent (procent) of full time, 40 hours a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(pub u16);

/// A person (klient).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonRow {
    pub gender: Gender,
    pub birth_year: Option<i16>,
    pub municipality: Word,
    pub children: ChildrenAtHome,
}

/// A support period (stödperiod).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeriodRow {
    pub person: Key,
    pub start: Day,
    /// The last day, or [`Day::OPEN`].
    pub end: Day,
    /// Whether a closing reason is stored.
    pub reason_stated: bool,
    /// Who supports the person, if that is stored.
    pub ombud: Option<Key>,
}

/// An intake (nybesök).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntakeRow {
    /// `None` for somebody who did not become a client.
    pub person: Option<Key>,
    pub on: Day,
    pub municipality: Word,
    pub outcome: IntakeOutcome,
    pub reasons: Reasons,
    /// The day it was withdrawn, or [`Day::OPEN`].
    pub withdrawn: Day,
}

/// An assignment (uppdrag).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssignmentRow {
    pub person: Key,
    pub area: LifeArea,
    pub kind: Word,
    pub start: Day,
    /// The last day, or [`Day::OPEN`].
    pub end: Day,
    /// What came of it (utfall), if that is stored.
    pub outcome: Option<Word>,
}

/// A contact (kontakt).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactRow {
    pub person: Key,
    pub on: Day,
    pub minutes: Option<u16>,
    pub mode: Word,
    pub counterpart: Option<Word>,
}

/// A call for advice (rådgivning).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceRow {
    pub on: Day,
    pub minutes: Option<u16>,
    pub caller: CallerKind,
    /// Where the caller is from, if that is stored.
    pub municipality: Option<Word>,
}

/// A rating (skattning), 1–10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingRow {
    pub person: Key,
    pub on: Day,
    pub moment: Moment,
    pub area: LifeArea,
    pub value: u8,
}

/// An ombud's employment (anställning).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OmbudRow {
    pub gender: Gender,
    pub from: Day,
    /// The last day, or [`Day::OPEN`].
    pub to: Day,
    pub rate: Percent,
}

/// An ombud's absence (frånvaro).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AbsenceRow {
    pub ombud: Key,
    pub from: Day,
    /// The last day, or [`Day::OPEN`].
    pub to: Day,
    /// The part of the employment that is leave.
    pub extent: Percent,
    pub kind: AbsenceKind,
}
