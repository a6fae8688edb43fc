//! Records that lack something a report will need, each with the one field to fill in.

use super::super::{Gap, Record};
use super::{Named, named};
use crate::access::{May, OwnPeople, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::intakes::{self, Intake, Outcome};
use crate::people::{self, Person};
use crate::web::{Frame, Pick, Problems, Reader, Typed, back};
use axum::response::Response;
use stats::{ChildrenAtHome, Gender, IntakeOutcome, Reason, Reasons};
use uuid::Uuid;

/// A field to fill in (lucka), with its client.
pub(super) struct Missing {
    pub person: Uuid,
    pub label: String,
    pub gap: Gap,
    /// What can be chosen; nothing where a year is typed.
    pub picks: Vec<Pick>,
}

impl Missing {
    /// Whether several may be chosen.
    pub fn many(&self) -> bool {
        matches!(self.gap, Gap::Reasons(_))
    }

    /// Where to note what no single field holds.
    pub fn elsewhere(&self) -> Option<String> {
        (self.gap == Gap::Intake).then(|| format!("/people/{}/intakes/new", self.person))
    }

    /// The intake that the field is in; empty where it is the client's own.
    pub fn intake(&self) -> String {
        self.gap.intake().map(|intake| intake.to_string()).unwrap_or_default()
    }
}

/// Every gap of the records.
pub(super) fn missing(frame: &Frame, clients: &[Named], records: &[Record]) -> Vec<Missing> {
    let all = records.iter().flat_map(|record| record.gaps().into_iter().map(move |gap| (record, gap)));
    all.map(|(record, gap)| {
        let label = named(clients, record.person, &record.code);
        Missing { person: record.person, label, gap, picks: picks(frame, gap) }
    })
    .collect()
}

fn picks(frame: &Frame, gap: Gap) -> Vec<Pick> {
    match gap {
        Gap::BirthYear | Gap::Intake => Vec::new(),
        Gap::Gender => Gender::ALL.map(|code| Pick::new(code.code(), frame.code("gender", code.name()))).into(),
        Gap::Children => {
            ChildrenAtHome::ALL.map(|code| Pick::new(code.code(), frame.code("children", code.name()))).into()
        }
        Gap::Outcome(_) => {
            IntakeOutcome::ALL.map(|code| Pick::new(code.code(), frame.code("outcome", code.name()))).into()
        }
        Gap::Reasons(_) => Reason::ALL.map(|code| Pick::new(code.code(), frame.code("reason", code.name()))).into(),
    }
}

/// One field that was filled in (ifylld lucka).
#[derive(Clone)]
enum Filled {
    Gender(Gender),
    BirthYear(i16),
    Children(ChildrenAtHome),
    Outcome(IntakeOutcome),
    Reasons(Reasons),
}

/// What was typed; `None` where the field was left as it was.
fn read(typed: &Typed) -> Result<Option<Filled>, Problems> {
    let mut reader = Reader::new(typed);
    let filled = match typed.one("field") {
        "gender" => reader.code("gender", Gender::parse).filter(|code| *code != Gender::Unknown).map(Filled::Gender),
        "birth_year" => reader.whole("birth_year", 1900..=2200).map(|year| Filled::BirthYear(year as i16)),
        "children" => reader
            .code("children", ChildrenAtHome::parse)
            .filter(|code| *code != ChildrenAtHome::Unknown)
            .map(Filled::Children),
        "outcome" => reader
            .code("outcome", IntakeOutcome::parse)
            .filter(|code| *code != IntakeOutcome::Missing)
            .map(Filled::Outcome),
        "reasons" => {
            let reasons: Reasons = reader.codes("reasons", Reason::parse).into_iter().collect();
            (!reasons.is_empty()).then_some(Filled::Reasons(reasons))
        }
        _ => None,
    };
    reader.done(filled)
}

pub(super) async fn fill(may: May<OwnPeople>, typed: Typed) -> Result<Response> {
    let filled = read(&typed).map_err(|_| Failure::Refused("today-gap-wrong"))?;
    let (person, intake) = (Reader::new(&typed).id("person"), Reader::new(&typed).id("intake"));
    if let Some(filled) = filled {
        may.write(move |tx| {
            let event = match intake {
                Some(intake) => fill_intake(tx, intake, &filled)?,
                None => fill_person(tx, person.unwrap_or_default(), &filled)?,
            };
            Ok(((), event))
        })
        .await?;
    }
    Ok(back("/today#missing"))
}

fn fill_person(tx: &mut Tx<OwnPeople>, id: Uuid, filled: &Filled) -> Result<Event> {
    let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
    let person = match filled {
        Filled::Gender(gender) => Person { gender: *gender, ..person },
        Filled::BirthYear(year) => Person { birth_year: Some(*year), ..person },
        Filled::Children(children) => Person { children: *children, ..person },
        Filled::Outcome(_) | Filled::Reasons(_) => return Err(Failure::NotFound),
    };
    people::store::save(tx, &person)?;
    Ok(Event::new("person.changed", id).about(id))
}

fn fill_intake(tx: &mut Tx<OwnPeople>, id: Uuid, filled: &Filled) -> Result<Event> {
    let intake = intakes::store::find(tx, id)?.ok_or(Failure::NotFound)?;
    let intake = match filled {
        Filled::Outcome(outcome) => Intake { outcome: Outcome::new(*outcome, intake.withdrawn()), ..intake },
        Filled::Reasons(reasons) => Intake { reasons: *reasons, ..intake },
        Filled::Gender(_) | Filled::BirthYear(_) | Filled::Children(_) => return Err(Failure::NotFound),
    };
    intakes::store::save(tx, &intake)?;
    Ok(Event::new("intake.changed", id).about(intake.about.person()))
}
