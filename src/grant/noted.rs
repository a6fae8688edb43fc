//! What in the account's running texts looks like it says who somebody is: told to whoever writes and signs, and never
//! in the way of either.

use super::Statement;
use super::form::{Field, Kind};
use crate::freetext::{Suspicion, suspicions};

/// Fields that ask whom to reach, and so are to be answered with names and numbers.
const WHOM_TO_REACH: [&str; 4] = ["address", "contact_person", "phone", "email"];

/// Something that looks like it says who somebody is, in an answer or in the reason given for a figure.
#[derive(Clone, Debug)]
pub struct Noted {
    pub field: &'static Field,
    pub suspicion: Suspicion,
}

/// Everything of the kind in a statement, in the order of the form; `names` are those of the clients.
pub fn noted(statement: &Statement, names: &[String]) -> Vec<Noted> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let of_field = |field: &'static Field| {
        let found = texts(statement, field).into_iter().flat_map(|text| suspicions(text, &names));
        let mut all: Vec<Noted> = Vec::new();
        for suspicion in found {
            // A reason stands once for each figure of its row.
            if !all.iter().any(|noted| noted.suspicion.found == suspicion.found) {
                all.push(Noted { field, suspicion });
            }
        }
        all
    };
    statement.form.fields().flat_map(of_field).collect()
}

/// The running texts that belong to a field.
fn texts<'s>(statement: &'s Statement, field: &Field) -> Vec<&'s str> {
    let words = matches!(field.kind, Kind::Text | Kind::Narrative) && !field.signature;
    if words && !WHOM_TO_REACH.contains(&field.id.as_str()) {
        return statement.answers.value(&field.id).into_iter().collect();
    }
    let reason = |key: &str| statement.form.field(key).filter(|own| own.id == field.id)?.measure_at(key);
    let reasons = statement.answers.iter().filter(|(key, answer)| answer.reason.is_some() && reason(key).is_some());
    reasons.filter_map(|(_, answer)| answer.reason.as_deref()).collect()
}
