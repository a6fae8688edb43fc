//! The rows behind a figure, found by the same rules that count them.

use super::{BandCell, Cell, StaffMeasure};
use crate::account::{Presence, employed_on, serves_in, turned};
use crate::columns::{Columns, Key, OmbudRow, PersonRow};
use crate::{Band, Flow, Gender, IntakeOutcome, Period, work};

/// Ids of the rows behind a figure, ascending, all of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    Persons(Vec<Key>),
    Periods(Vec<Key>),
    Intakes(Vec<Key>),
    Advice(Vec<Key>),
    Assignments(Vec<Key>),
    Ombud(Vec<Key>),
}

impl Rows {
    /// The ids, whatever they are ids of.
    pub fn ids(&self) -> &[Key] {
        match self {
            Rows::Persons(ids)
            | Rows::Periods(ids)
            | Rows::Intakes(ids)
            | Rows::Advice(ids)
            | Rows::Assignments(ids)
            | Rows::Ombud(ids) => ids,
        }
    }

    /// Number of rows: the figure itself, where that is a count.
    pub fn len(&self) -> usize {
        self.ids().len()
    }

    /// Whether nothing stands behind the figure.
    pub fn is_empty(&self) -> bool {
        self.ids().is_empty()
    }
}

/// The rows behind the figure at `cell`.
///
/// Waiting times give the persons who waited, minutes the calls, positions the ombud employed on
/// the last day, and worked years everybody employed some day of the period.
pub fn rows(columns: &Columns, period: Period, cell: &Cell) -> Rows {
    match cell {
        Cell::Closures(_) | Cell::ClosuresWithoutReason | Cell::PeriodsEndBeforeStart => {
            Rows::Periods(sorted(support_periods(columns, period, cell)))
        }
        Cell::Intakes(outcome) => Rows::Intakes(sorted(intakes(columns, period, *outcome))),
        Cell::Advice(_) => {
            Rows::Advice(sorted(work::advice_in(columns, period).map(|row| columns.advice.ids[row]).collect()))
        }
        Cell::Assignments(state) => {
            let table = &columns.assignments;
            Rows::Assignments(sorted(work::assignments_in(table, period, *state).map(|row| table.ids[row]).collect()))
        }
        Cell::Staff(measure) => Rows::Ombud(sorted(staff(columns, period, *measure))),
        persons => Rows::Persons(sorted(persons_at(columns, period, persons))),
    }
}

fn sorted(mut ids: Vec<Key>) -> Vec<Key> {
    ids.sort_unstable();
    ids
}

fn persons_at(columns: &Columns, period: Period, cell: &Cell) -> Vec<Key> {
    let presence = Presence::of(columns, period);
    let leads = presence.leads();
    let new = |slot| presence.is(slot, Flow::New);
    let behind = |slot, person: &PersonRow| match cell {
        Cell::Clients { flow, gender, band } => {
            presence.is(slot, *flow) && is_of(person, *gender) && is_in(person, *band, period)
        }
        Cell::ChildrenAtHome(gender) => person.children.counts() && is_of(person, *gender),
        Cell::ContactReason(reason, gender) => new(slot) && leads.reasons(slot).has(*reason) && is_of(person, *gender),
        Cell::ContactReasonMissing => new(slot) && leads.reasons(slot).is_empty(),
        Cell::WaitingDays(_) => new(slot) && leads.waited(slot).is_some(),
        Cell::Municipality { name, flow } => presence.is(slot, *flow) && columns.text(person.municipality) == name,
        _ => unreachable!("the other cells have rows of other tables"),
    };
    let supported = presence.supported().filter(|(slot, person)| behind(*slot, person));
    supported.map(|(slot, _)| columns.people.id(slot)).collect()
}

fn is_of(person: &PersonRow, gender: Option<Gender>) -> bool {
    gender.is_none_or(|gender| person.gender == gender)
}

fn is_in(person: &PersonRow, band: BandCell, period: Period) -> bool {
    match band {
        BandCell::Row | BandCell::All => true,
        BandCell::Band(band) => Band::of(person.birth_year, period.age_year()) == band,
    }
}

fn support_periods(columns: &Columns, period: Period, cell: &Cell) -> Vec<Key> {
    let periods = &columns.periods;
    if *cell == Cell::PeriodsEndBeforeStart {
        return turned(columns, period).map(|row| periods.ids[row]).collect();
    }
    let closed = periods.rows().filter(|row| period.holds(periods.end[*row]));
    let behind = closed.filter(|row| {
        columns.people.get(periods.person[*row]).is_some_and(|person| match cell {
            Cell::Closures(gender) => is_of(&person, *gender),
            _ => !periods.reason_stated[*row],
        })
    });
    behind.map(|row| periods.ids[row]).collect()
}

fn intakes(columns: &Columns, period: Period, outcome: IntakeOutcome) -> Vec<Key> {
    let intakes = &columns.intakes;
    let behind = intakes.rows().filter(|row| period.holds(intakes.on[*row]) && intakes.outcome[*row] == outcome);
    behind.map(|row| intakes.ids[row]).collect()
}

fn staff(columns: &Columns, period: Period, measure: StaffMeasure) -> Vec<Key> {
    let behind = |ombud: &OmbudRow| match measure {
        StaffMeasure::Positions => employed_on(ombud, period.to()),
        StaffMeasure::Worked => serves_in(ombud, period),
        StaffMeasure::Employed(gender) => employed_on(ombud, period.to()) && ombud.gender == gender,
    };
    columns.ombud.iter().filter(|(_, ombud)| behind(ombud)).map(|(slot, _)| columns.ombud.id(slot)).collect()
}
