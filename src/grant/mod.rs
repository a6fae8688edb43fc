//! The yearly account of the state grant (redovisning av statsbidraget): its deadline, its states, and what signing
//! freezes. The law is SFS 2013:522.

pub mod answers;
pub mod document;
pub mod figures;
pub mod findings;
pub mod form;
pub mod noted;
pub mod pages;
pub mod report;
pub mod rows;
pub mod store;
pub mod words;

use answers::{Answer, Answers};
use figures::Figures;
use form::Form;
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use words::Told;

pub use crate::reports::{Change, State, Version, canonical, sha256};

/// The day by which the account of a year is to be with the county administrative board (SFS 2013:522, 10 §).
pub fn deadline(year: i16) -> Date {
    Date::constant(year + 1, 1, 15)
}

/// Whether a year can be accounted for: one that the register takes.
pub fn is_year(year: i16) -> bool {
    stats::Period::year(year).is_some()
}

/// All that an account holds at one moment: what the pages show, documents print and a signature freezes.
#[derive(Clone, Debug)]
pub struct Statement {
    pub year: i16,
    pub form: &'static Form,
    pub figures: Figures,
    pub answers: Answers,
    pub findings: Vec<Told>,
}

impl Statement {
    /// What a signature freezes. The same statement gives the same bytes.
    pub fn frozen(&self) -> String {
        canonical(&self.to_json())
    }

    /// The JSON of [`Statement::frozen`], before its keys are put in order.
    fn to_json(&self) -> Value {
        let answer = |answer: &Answer| match &answer.reason {
            Some(reason) => json!({ "value": answer.value, "reason": reason }),
            None => json!({ "value": answer.value }),
        };
        // One that is empty on purpose is kept: what the settings say must not come back in its place.
        let answers: Map<String, Value> =
            self.answers.iter().map(|(key, given)| (key.to_owned(), answer(given))).collect();
        json!({
            "form": self.form.id,
            "year": self.year,
            "figures": self.figures.to_json(),
            "answers": answers,
            "findings": self.findings.iter().map(Told::to_json).collect::<Vec<_>>(),
        })
    }

    /// What somebody about to sign has seen: a digest of the figures and the answers, the signature's own left out.
    /// It tells whether anything changed between looking and signing.
    pub fn seen(&self) -> String {
        let mut json = self.to_json();
        json["findings"] = Value::Null;
        if let Some(answers) = json["answers"].as_object_mut() {
            answers.retain(|key, _| self.form.field(key).is_none_or(|field| !field.signature));
        }
        sha256(&canonical(&json))
    }

    /// What was frozen, as it was; `None` where the content is not of that shape. Its findings lead nowhere.
    pub fn thawed(content: &str) -> Option<Statement> {
        let json: Value = serde_json::from_str(content).ok()?;
        let text = |json: &Value, key: &str| json[key].as_str().map(str::to_owned);
        let answers = json["answers"].as_object()?.iter().map(|(key, given)| {
            let value = text(given, "value").unwrap_or_default();
            (key.clone(), Answer { value, reason: text(given, "reason"), carried_over: false })
        });
        let findings = json["findings"].as_array()?.iter().filter_map(Told::from_json);
        Some(Statement {
            year: i16::try_from(json["year"].as_i64()?).ok()?,
            form: Form::by_id(json["form"].as_str()?)?,
            figures: Figures::from_json(&json["figures"])?,
            answers: answers.collect(),
            findings: findings.collect(),
        })
    }

    /// Where the account stands, next to its last signed version.
    pub fn state(&self, last: Option<&Version>) -> State {
        State::since(last, |last| changes(&last.content, &self.frozen()).len())
    }
}

/// What differs between two frozen accounts: answers, reasons and figures, in order of their keys.
/// The signature and the findings that follow from the figures are not listed of their own.
pub fn changes(before: &str, after: &str) -> Vec<Change> {
    crate::reports::differences(&leaves_of(before), &leaves_of(after))
}

/// Every answer and figure with its key. A figure of 0 is as one that is not there.
fn leaves_of(content: &str) -> BTreeMap<String, String> {
    let json: Value = serde_json::from_str(content).unwrap_or_default();
    let mut leaves = BTreeMap::new();
    leaves_under("", &json["figures"]["account"], &mut leaves);
    leaves_under("queue_length", &json["figures"]["queue"], &mut leaves);
    for (key, given) in json["answers"].as_object().into_iter().flatten() {
        if Form::of_year(2021).field(key).is_none_or(|field| !field.signature) {
            for part in ["value", "reason"] {
                let text = given[part].as_str().map(str::to_owned);
                leaves.extend(text.map(|text| (format!("{part}.{key}"), text)));
            }
        }
    }
    leaves.retain(|_, value| value != "0" && !value.is_empty());
    leaves
}

fn leaves_under(path: &str, json: &Value, leaves: &mut BTreeMap<String, String>) {
    match json {
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            leaves_under(&path, value, leaves);
        }),
        Value::String(text) => drop(leaves.insert(path.to_owned(), text.clone())),
        Value::Array(_) | Value::Null => {}
        other => drop(leaves.insert(path.to_owned(), other.to_string())),
    }
}

#[cfg(test)]
mod tests;
