//! A whole register as it goes in and out.

use super::records::{
    Absence, Advice, Assignment, Client, Contact, Deficiency, LedgerLine, Ombud, Population, Rating, Support, Visit,
};
use super::table::Table;
use super::words::Words;

/// What an import brings (register). A part that is `None` was not there, and changes nothing.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// The texts of every row.
    pub words: Words,
    pub operation: Option<Operation>,
    pub clients: Option<Table<Client>>,
    pub visits: Option<Table<Visit>>,
    pub supports: Option<Table<Support>>,
    pub assignments: Option<Table<Assignment>>,
    pub contacts: Option<Table<Contact>>,
    pub advice: Option<Table<Advice>>,
    pub ratings: Option<Table<Rating>>,
    pub deficiencies: Option<Table<Deficiency>>,
    pub ombud: Option<Table<Ombud>>,
    pub absences: Option<Table<Absence>>,
    pub ledger: Option<Table<LedgerLine>>,
    pub population: Option<Table<Population>>,
}

/// The operation itself (verksamhet), as `verksamhet.toml` says it. What is `None` or empty stays as stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operation {
    pub name: String,
    pub county: Option<String>,
    /// The code of an [`OperationForm`](crate::staff::OperationForm).
    pub form: Option<String>,
    /// The municipality that runs it.
    pub host: Option<String>,
    /// In the order that lists show them.
    pub areas: Vec<Area>,
}

/// Municipalities that belong together (område).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// `None` for municipalities outside every area.
    pub name: Option<String>,
    pub municipalities: Vec<String>,
}

impl Operation {
    /// Every municipality that belongs, in order.
    pub fn municipalities(&self) -> impl Iterator<Item = &str> {
        self.areas.iter().flat_map(|area| &area.municipalities).map(String::as_str)
    }
}
