//! Who works in the operation, which municipalities it serves, and the facts about the operation itself.

pub mod chapter;
pub mod pages;
pub mod store;

use jiff::civil::Date;
use stats::{AbsenceKind, Gender};
use uuid::Uuid;

/// An employed ombud (personligt ombud), known by a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ombud {
    pub id: Uuid,
    /// The operation's own code, unique within it.
    pub code: String,
    pub gender: Gender,
    pub employed_from: Date,
    /// Last day of the employment; `None` while it goes on.
    pub employed_to: Option<Date>,
    /// Employment rate (sysselsättningsgrad), 0–100 per cent of 40 hours a week.
    pub rate: u8,
}

impl Ombud {
    /// The dates as they have to be.
    ///
    /// # Errors
    /// Where the employment would end before it starts.
    pub fn checked(self) -> Result<Ombud, EndBeforeStart> {
        in_order(self.employed_from, self.employed_to).map(|()| self)
    }

    /// Whether the ombud is employed on `day`.
    pub fn employed_on(&self, day: Date) -> bool {
        covers(self.employed_from, self.employed_to, day)
    }
}

/// A stretch of leave (frånvaro). Several at once add, up to the whole of the working time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    pub id: Uuid,
    pub ombud: Uuid,
    pub starts_on: Date,
    /// Last day; `None` while it goes on.
    pub ends_on: Option<Date>,
    /// How much of the working time (omfattning), 1–100 per cent.
    pub extent: u8,
    pub kind: AbsenceKind,
}

impl Absence {
    /// The dates as they have to be.
    ///
    /// # Errors
    /// Where it would end before it starts.
    pub fn checked(self) -> Result<Absence, EndBeforeStart> {
        in_order(self.starts_on, self.ends_on).map(|()| self)
    }

    /// Whether it lasts on `day`.
    pub fn covers(&self, day: Date) -> bool {
        covers(self.starts_on, self.ends_on, day)
    }
}

/// An end that lies before its start (slut före start).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndBeforeStart;

fn in_order(start: Date, end: Option<Date>) -> Result<(), EndBeforeStart> {
    if end.is_some_and(|end| end < start) { Err(EndBeforeStart) } else { Ok(()) }
}

fn covers(start: Date, end: Option<Date>, day: Date) -> bool {
    start <= day && end.is_none_or(|end| day <= end)
}

/// How much of the working time an ombud is away (frånvarande) on `day`, 0–100 per cent.
pub fn away(absences: &[Absence], ombud: Uuid, day: Date) -> u8 {
    let on = absences.iter().filter(|absence| absence.ombud == ombud && absence.covers(day));
    on.fold(0_u8, |sum, absence| sum.saturating_add(absence.extent)).min(100)
}

/// A municipality (kommun) that belongs to the operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    pub name: String,
    /// The area it belongs to, where the operation is divided into areas.
    pub area: Option<String>,
    /// Place in the operation's own order.
    pub position: i64,
}

/// A part of the operation's district (område).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub name: String,
    /// Place in the operation's own order.
    pub position: i64,
}

/// The municipalities of each area in the order of the areas; those without one come last, under `None`.
pub fn by_area(areas: Vec<Area>, municipalities: &[Municipality]) -> Vec<(Option<String>, Vec<Municipality>)> {
    let of = |area: Option<&str>| {
        municipalities.iter().filter(|place| place.area.as_deref() == area).cloned().collect::<Vec<_>>()
    };
    let mut groups: Vec<_> = areas.into_iter().map(|area| (of(Some(&area.name)), area)).collect();
    groups.retain(|(places, _)| !places.is_empty());
    let rest = of(None);
    let rest = (!rest.is_empty()).then_some((None, rest));
    groups.into_iter().map(|(places, area)| (Some(area.name), places)).chain(rest).collect()
}

/// The facts about the operation (verksamhet) that reports print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    pub name: String,
    /// County (län).
    pub county: Option<String>,
    pub form: Option<OperationForm>,
    /// Host municipality or organisation (huvudman).
    pub host: Option<String>,
}

/// Who runs an operation (driftsform).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationForm {
    Municipality,
    MunicipalAssociation,
    Association,
    Foundation,
    Company,
    Other,
}

impl OperationForm {
    /// All, in the order that lists show them.
    pub const ALL: [OperationForm; 6] = [
        OperationForm::Municipality,
        OperationForm::MunicipalAssociation,
        OperationForm::Association,
        OperationForm::Foundation,
        OperationForm::Company,
        OperationForm::Other,
    ];

    /// The word in the database and in the exchange format.
    pub const fn code(self) -> &'static str {
        match self {
            OperationForm::Municipality => "kommun",
            OperationForm::MunicipalAssociation => "kommunalförbund",
            OperationForm::Association => "förening",
            OperationForm::Foundation => "stiftelse",
            OperationForm::Company => "aktiebolag",
            OperationForm::Other => "annan",
        }
    }

    /// The form written as `code`.
    pub fn parse(code: &str) -> Option<OperationForm> {
        OperationForm::ALL.into_iter().find(|form| form.code() == code)
    }

    /// The name by which texts are looked up.
    pub const fn name(self) -> &'static str {
        match self {
            OperationForm::Municipality => "Municipality",
            OperationForm::MunicipalAssociation => "MunicipalAssociation",
            OperationForm::Association => "Association",
            OperationForm::Foundation => "Foundation",
            OperationForm::Company => "Company",
            OperationForm::Other => "Other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn ombud(to: Option<Date>) -> Ombud {
        let (id, from) = (Uuid::from_u128(1), date(2021, 3, 1));
        Ombud { id, code: "PO1".into(), gender: Gender::Woman, employed_from: from, employed_to: to, rate: 100 }
    }

    fn absence(extent: u8, to: Option<Date>) -> Absence {
        let (id, ombud) = (Uuid::from_u128(2), Uuid::from_u128(1));
        Absence { id, ombud, starts_on: date(2021, 6, 1), ends_on: to, extent, kind: AbsenceKind::Sick }
    }

    #[test]
    fn an_employment_may_last_one_day_but_not_end_before_it_starts() {
        let one_day = ombud(Some(date(2021, 3, 1))).checked().unwrap();
        assert!(one_day.employed_on(date(2021, 3, 1)) && !one_day.employed_on(date(2021, 3, 2)));
        assert_eq!(ombud(Some(date(2021, 2, 28))).checked(), Err(EndBeforeStart));
        assert!(ombud(None).employed_on(date(2099, 1, 1)));
    }

    #[test]
    fn absences_at_once_add_up_to_the_whole_and_no_further() {
        let absences = [absence(50, None), absence(80, Some(date(2021, 6, 30)))];
        let away = |day| away(&absences, Uuid::from_u128(1), day);
        assert_eq!([date(2021, 5, 31), date(2021, 6, 30), date(2021, 7, 1)].map(away), [0, 100, 50]);
        assert_eq!(absence(50, Some(date(2021, 5, 31))).checked(), Err(EndBeforeStart));
    }

    #[test]
    fn municipalities_stand_under_their_areas_and_the_rest_last() {
        let place = |name: &str, area: Option<&str>| Municipality {
            name: name.into(),
            area: area.map(str::to_owned),
            position: 0,
        };
        let areas = ["North", "Empty", "South"].map(|name| Area { name: name.into(), position: 0 });
        let places = [place("A", Some("South")), place("B", None), place("C", Some("North"))];
        let groups = by_area(areas.into(), &places);
        let names: Vec<_> = groups.iter().map(|(area, places)| (area.as_deref(), places[0].name.as_str())).collect();
        assert_eq!(names, [(Some("North"), "C"), (Some("South"), "A"), (None, "B")]);
    }

    #[test]
    fn every_form_of_operation_reads_back_from_its_word() {
        for form in OperationForm::ALL {
            assert_eq!(OperationForm::parse(form.code()), Some(form));
        }
    }
}
