//! Writes and reads the address of a figure.

use super::{AdviceMeasure, BandCell, Cell, Spread, StaffMeasure};
use crate::{AssignmentState, Band, Flow, Gender, IntakeOutcome, Reason};
use std::fmt;
use std::str::FromStr;

/// The text is not the address of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCell(pub String);

impl fmt::Display for UnknownCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not the address of a figure", self.0)
    }
}

impl std::error::Error for UnknownCell {}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Clients { flow, gender, band } => {
                write!(f, "clients.{}.{}", flow.code(), gender.map_or("all", Gender::key))?;
                match band {
                    BandCell::Row => Ok(()),
                    BandCell::All => f.write_str(".all"),
                    BandCell::Band(band) => write!(f, ".{}", band.code()),
                }
            }
            Cell::Closures(gender) => with_gender(f, "closures", *gender),
            Cell::ClosuresWithoutReason => f.write_str("closures.without_reason"),
            Cell::ChildrenAtHome(gender) => with_gender(f, "children_at_home", *gender),
            Cell::ContactReason(reason, gender) => {
                with_gender(f, &format!("contact_reasons.{}", reason.code()), *gender)
            }
            Cell::ContactReasonMissing => f.write_str("contact_reasons.missing"),
            Cell::Intakes(outcome) => write!(f, "intakes.{}", outcome.key()),
            Cell::WaitingDays(spread) => write!(f, "waiting_days.{}", spread.code()),
            Cell::Advice(measure) => write!(f, "advice.{}", measure.code()),
            Cell::Assignments(state) => write!(f, "assignments.{}", state.code()),
            Cell::Municipality { name, flow } => write!(f, "by_municipality.{name}.{}", flow.code()),
            Cell::Staff(StaffMeasure::Positions) => f.write_str("staff.positions"),
            Cell::Staff(StaffMeasure::Worked) => f.write_str("staff.worked"),
            Cell::Staff(StaffMeasure::Employed(gender)) => write!(f, "staff.{}", gender.key()),
            Cell::PeriodsEndBeforeStart => f.write_str("periods.end_before_start"),
        }
    }
}

fn with_gender(f: &mut fmt::Formatter<'_>, path: &str, gender: Option<Gender>) -> fmt::Result {
    f.write_str(path)?;
    gender.map_or(Ok(()), |gender| write!(f, ".{}", gender.key()))
}

impl FromStr for Cell {
    type Err = UnknownCell;

    fn from_str(text: &str) -> Result<Cell, UnknownCell> {
        let (section, rest) = split(text);
        let cell = match (section, rest) {
            ("closures", Some("without_reason")) => Some(Cell::ClosuresWithoutReason),
            ("closures", rest) => by_gender(rest).map(Cell::Closures),
            ("children_at_home", rest) => by_gender(rest).map(Cell::ChildrenAtHome),
            (section, Some(rest)) => within(section, rest),
            (_, None) => None,
        };
        cell.ok_or_else(|| UnknownCell(text.to_owned()))
    }
}

fn within(section: &str, rest: &str) -> Option<Cell> {
    match section {
        "clients" => clients(rest),
        "contact_reasons" => contact_reasons(rest),
        "intakes" => IntakeOutcome::ALL.into_iter().find(|outcome| outcome.key() == rest).map(Cell::Intakes),
        "waiting_days" => Spread::parse(rest).map(Cell::WaitingDays),
        "advice" => AdviceMeasure::parse(rest).map(Cell::Advice),
        "assignments" => AssignmentState::parse(rest).map(Cell::Assignments),
        "by_municipality" => municipality(rest),
        "staff" => staff(rest).map(Cell::Staff),
        "periods" => (rest == "end_before_start").then_some(Cell::PeriodsEndBeforeStart),
        _ => None,
    }
}

fn clients(rest: &str) -> Option<Cell> {
    let (flow, rest) = rest.split_once('.')?;
    let (who, band) = split(rest);
    let gender = if who == "all" { None } else { Some(gender(who)?) };
    let band = match band {
        None => BandCell::Row,
        Some("all") => BandCell::All,
        Some(band) => BandCell::Band(Band::parse(band)?),
    };
    Some(Cell::Clients { flow: Flow::parse(flow)?, gender, band })
}

fn contact_reasons(rest: &str) -> Option<Cell> {
    if rest == "missing" {
        return Some(Cell::ContactReasonMissing);
    }
    let (reason, who) = split(rest);
    Some(Cell::ContactReason(Reason::parse(reason)?, by_gender(who)?))
}

/// A municipality's name is free text, so the last dot is the one that counts.
fn municipality(rest: &str) -> Option<Cell> {
    let (name, flow) = rest.rsplit_once('.')?;
    Some(Cell::Municipality { name: name.to_owned(), flow: Flow::parse(flow)? })
}

fn staff(rest: &str) -> Option<StaffMeasure> {
    match rest {
        "positions" => Some(StaffMeasure::Positions),
        "worked" => Some(StaffMeasure::Worked),
        who => gender(who).map(StaffMeasure::Employed),
    }
}

fn split(text: &str) -> (&str, Option<&str>) {
    text.split_once('.').map_or((text, None), |(first, rest)| (first, Some(rest)))
}

fn gender(key: &str) -> Option<Gender> {
    Gender::ALL.into_iter().find(|gender| gender.key() == key)
}

/// Every gender where the path ends; `None` where it goes on with something else than a gender.
fn by_gender(rest: Option<&str>) -> Option<Option<Gender>> {
    rest.map_or(Some(None), |key| gender(key).map(Some))
}
