//! Reads a filled-in account from JSON, and says of every wrong part where it stands.

use super::{Decimal, Filled, Percentage, SteeringGroup};
use crate::{BandCell, Flow, Gender, Reason};
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::fmt;

/// The largest number that is taken for a count: sums of these never overflow.
const LARGEST: i64 = 1_000_000_000_000;

/// A part of the JSON is of the wrong type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongType {
    /// The keys down to it, such as `clients.total.women.all`; empty for the whole.
    pub path: String,
    /// What should stand there, in English.
    pub expected: &'static str,
}

impl fmt::Display for WrongType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the file" } else { &self.path };
        write!(f, "{path}: expected {}", self.expected)
    }
}

impl std::error::Error for WrongType {}

impl Filled {
    /// Reads the object of the exchange format with the answers of the form beside it.
    ///
    /// Keys it does not know, nulls and empty texts are passed over. Fails with every part of the
    /// wrong type.
    pub fn read(json: &Value) -> Result<Filled, Vec<WrongType>> {
        let mut problems = Problems::default();
        let root = Part { path: String::new(), value: Some(json) };
        let filled = problems.object(root).map(|root| filled(&root, &mut problems)).unwrap_or_default();
        if problems.0.is_empty() { Ok(filled) } else { Err(problems.0) }
    }
}

fn filled(root: &Object<'_>, problems: &mut Problems) -> Filled {
    let mut filled = Filled {
        period_end: problems.year(root.part("year")).and_then(|year| Date::new(year, 12, 31).ok()),
        signed: problems.date(root.part("signed")),
        children_at_home: by_gender(root.part("children_at_home"), problems),
        municipalities: municipalities(root.part("by_municipality"), problems),
        steering_group: steering_group(root.part("steering_group"), problems),
        percentages: percentages(root.part("percentages"), problems),
        ..Filled::default()
    };
    clients(root, &mut filled, problems);
    if let Some(reasons) = problems.object(root.part("contact_reasons")) {
        filled.contact_reasons = Reason::ALL.map(|reason| by_gender(reasons.part(reason.code()), problems));
    }
    if let Some(intakes) = problems.object(root.part("intakes")) {
        filled.intakes_missing = problems.count(intakes.part("missing"));
    }
    if let Some(staff) = problems.object(root.part("staff")) {
        filled.worked = problems.decimal(staff.part("worked"));
        filled.granted = problems.decimal(staff.part("granted"));
    }
    if let Some(grant) = problems.object(root.part("grant")) {
        filled.granted_sek = problems.decimal(grant.part("granted_sek"));
        filled.used_sek = problems.decimal(grant.part("used_sek"));
    }
    filled
}

fn clients(root: &Object<'_>, filled: &mut Filled, problems: &mut Problems) {
    let Some(clients) = problems.object(root.part("clients")) else { return };
    for flow in Flow::ALL {
        let Some(row) = problems.object(clients.part(flow.code())) else { continue };
        for gender in Gender::ALL {
            let Some(bands) = problems.object(row.part(gender.key())) else { continue };
            for band in Filled::columns() {
                let key = if let BandCell::Band(band) = band { band.code() } else { "all" };
                filled.set_clients(flow, gender, band, problems.count(bands.part(key)));
            }
        }
    }
}

fn by_gender(part: Part<'_>, problems: &mut Problems) -> [Option<i64>; Gender::ALL.len()] {
    let counts = problems.object(part);
    Gender::ALL.map(|gender| problems.count(counts.as_ref()?.part(gender.key())))
}

fn municipalities(part: Part<'_>, problems: &mut Problems) -> Vec<(String, [Option<i64>; Flow::ALL.len()])> {
    let Some(places) = problems.object(part) else { return Vec::new() };
    let read = places.keys.keys().map(|name| {
        let flows = problems.object(places.part(name));
        (name.clone(), Flow::ALL.map(|flow| problems.count(flows.as_ref()?.part(flow.code()))))
    });
    read.collect()
}

fn steering_group(part: Part<'_>, problems: &mut Problems) -> Option<SteeringGroup> {
    let group = problems.object(part)?;
    Some(SteeringGroup {
        authorities: SteeringGroup::AUTHORITIES.map(|key| problems.flag(group.part(key))),
        organisations: SteeringGroup::ORGANISATIONS.map(|key| problems.flag(group.part(key))),
        why_missing: problems.text(group.part("why_missing")).map(str::to_owned),
    })
}

fn percentages(part: Part<'_>, problems: &mut Problems) -> Vec<Percentage> {
    let list = problems.list(part);
    list.into_iter().filter_map(|part| percentage(&problems.object(part)?, problems)).collect()
}

/// A percentage with a part left out is not checked.
fn percentage(object: &Object<'_>, problems: &mut Problems) -> Option<Percentage> {
    let cell = problems.text(object.part("cell"));
    let (part, base) = (problems.count(object.part("part")), problems.count(object.part("base")));
    let printed = problems.decimal(object.part("printed"));
    Some(Percentage { cell: cell?.to_owned(), part: part?, base: base?, printed: printed? })
}

/// A value and where it stands; none where the key is left out, null or an empty text.
struct Part<'a> {
    path: String,
    value: Option<&'a Value>,
}

struct Object<'a> {
    path: String,
    keys: &'a Map<String, Value>,
}

impl<'a> Object<'a> {
    fn part(&self, key: &str) -> Part<'a> {
        let path = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        Part { path, value: self.keys.get(key).filter(|value| !value.is_null() && *value != "") }
    }
}

/// Everything of the wrong type, in the order it was met.
#[derive(Default)]
struct Problems(Vec<WrongType>);

impl Problems {
    /// What `read` makes of the value; notes the part if it makes nothing of it.
    fn read<'a, T>(
        &mut self,
        part: Part<'a>,
        expected: &'static str,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let result = read(part.value?);
        if result.is_none() {
            self.0.push(WrongType { path: part.path, expected });
        }
        result
    }

    fn object<'a>(&mut self, part: Part<'a>) -> Option<Object<'a>> {
        let path = part.path.clone();
        let keys = self.read(part, "an object", Value::as_object)?;
        Some(Object { path, keys })
    }

    fn list<'a>(&mut self, part: Part<'a>) -> Vec<Part<'a>> {
        let path = part.path.clone();
        let items = self.read(part, "a list", Value::as_array).into_iter().flatten();
        items.enumerate().map(|(at, item)| Part { path: format!("{path}.{at}"), value: Some(item) }).collect()
    }

    fn count(&mut self, part: Part<'_>) -> Option<i64> {
        let read = |value: &Value| value.as_i64().filter(|count| (0..=LARGEST).contains(count));
        self.read(part, "a whole number from 0", read)
    }

    fn year(&mut self, part: Part<'_>) -> Option<i16> {
        let read = |value: &Value| i16::try_from(value.as_i64()?).ok().filter(|year| (1900..=2200).contains(year));
        self.read(part, "a year from 1900 to 2200", read)
    }

    /// A number, or a text with one; a per cent sign after it is passed over.
    fn decimal(&mut self, part: Part<'_>) -> Option<Decimal> {
        let read = |value: &Value| match value {
            Value::Number(number) => Decimal::parse(&number.to_string()),
            Value::String(text) => Decimal::parse(text.trim().trim_end_matches('%')),
            _ => None,
        };
        self.read(part, "a number from 0 with at most six decimals", read)
    }

    fn text<'a>(&mut self, part: Part<'a>) -> Option<&'a str> {
        self.read(part, "a text", Value::as_str)
    }

    fn flag(&mut self, part: Part<'_>) -> Option<bool> {
        self.read(part, "true or false", Value::as_bool)
    }

    fn date(&mut self, part: Part<'_>) -> Option<Date> {
        self.read(part, "a date, YYYY-MM-DD", |value| value.as_str()?.parse().ok())
    }
}
