//! Addresses of figures in an account, so that a page, a finding and a form mean the same one.

mod rows;
mod text;

use crate::codes::code_list;
use crate::{Account, AssignmentState, Band, ByGender, Flow, Gender, IntakeOutcome, Reason, Value};
pub use rows::{Rows, rows};
pub use text::UnknownCell;

/// The column of a row of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BandCell {
    /// The row itself; its figure is that of `all`.
    Row,
    /// All bands.
    All,
    Band(Band),
}

code_list! {
    /// What is said of the waiting times (väntetid), in days.
    Spread { Median = "median", P90 = "p90", Max = "max", N = "n" }
}

code_list! {
    /// What is counted of advice (rådgivning).
    AdviceMeasure { Calls = "calls", Minutes = "minutes" }
}

/// What is counted of the ombud (personal).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StaffMeasure {
    /// Rates in force on the last day.
    Positions,
    /// Full-time years without leave.
    Worked,
    /// Employed on the last day.
    Employed(Gender),
}

/// The address of one figure (cell), written as its path in the account's JSON.
///
/// Where a gender is `None`, every gender is meant. In clients it is written `all`, elsewhere the
/// path ends before it: `clients.new.all.18-29`, `closures`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    Clients {
        flow: Flow,
        gender: Option<Gender>,
        band: BandCell,
    },
    Closures(Option<Gender>),
    /// Closures without a closing reason: `closures.without_reason`.
    ClosuresWithoutReason,
    ChildrenAtHome(Option<Gender>),
    ContactReason(Reason, Option<Gender>),
    /// New persons without a contact reason: `contact_reasons.missing`.
    ContactReasonMissing,
    Intakes(IntakeOutcome),
    WaitingDays(Spread),
    Advice(AdviceMeasure),
    Assignments(AssignmentState),
    Municipality {
        name: String,
        flow: Flow,
    },
    Staff(StaffMeasure),
    /// Support periods that end before they start: `periods.end_before_start`.
    PeriodsEndBeforeStart,
}

impl Account {
    /// The figure at an address; 0 for a municipality that the account does not have.
    pub fn value(&self, cell: &Cell) -> Value {
        match cell {
            Cell::WaitingDays(spread) => self.waiting_value(*spread),
            Cell::Staff(StaffMeasure::Positions) => Value::Text(self.staff().positions().to_string()),
            Cell::Staff(StaffMeasure::Worked) => Value::Text(self.staff().worked().to_string()),
            Cell::Staff(StaffMeasure::Employed(gender)) => Value::count(self.staff().employed().at(*gender)),
            counted => Value::count(self.count_at(counted)),
        }
    }

    fn waiting_value(&self, spread: Spread) -> Value {
        match spread {
            Spread::Median => Value::Halves(self.waiting().median()),
            Spread::P90 => Value::Whole(self.waiting().p90().into()),
            Spread::Max => Value::Whole(self.waiting().max().into()),
            Spread::N => Value::count(self.waiting().n()),
        }
    }

    fn count_at(&self, cell: &Cell) -> u64 {
        let of = |counts: &ByGender, gender: &Option<Gender>| gender.map_or(counts.all(), |gender| counts.at(gender));
        match cell {
            Cell::Clients { flow, gender, band } => self.clients_at(*flow, *gender, *band),
            Cell::Closures(gender) => of(self.closures(), gender),
            Cell::ClosuresWithoutReason => self.gaps().closures_without_reason,
            Cell::ChildrenAtHome(gender) => of(self.children_at_home(), gender),
            Cell::ContactReason(reason, gender) => of(self.contact_reason(*reason), gender),
            Cell::ContactReasonMissing => self.gaps().new_without_reason,
            Cell::Intakes(outcome) => self.intakes(*outcome),
            Cell::Advice(AdviceMeasure::Calls) => self.advice().number,
            Cell::Advice(AdviceMeasure::Minutes) => self.advice().minutes,
            Cell::Assignments(state) => self.assignments().at(*state),
            Cell::Municipality { name, flow } => {
                self.municipality(name).map_or(0, |place| place.figures.clients.flow(*flow).all())
            }
            Cell::PeriodsEndBeforeStart => self.gaps().periods_end_before_start,
            Cell::WaitingDays(_) | Cell::Staff(_) => unreachable!("not counts of rows"),
        }
    }

    fn clients_at(&self, flow: Flow, gender: Option<Gender>, band: BandCell) -> u64 {
        let groups = self.clients(flow);
        match (gender, band) {
            (Some(gender), BandCell::Band(band)) => groups.at(gender).band(band),
            (Some(gender), BandCell::Row | BandCell::All) => groups.at(gender).all(),
            (None, BandCell::Band(band)) => groups.band(band),
            (None, BandCell::Row | BandCell::All) => groups.all(),
        }
    }
}
