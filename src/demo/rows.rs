//! What is made so far, and all that making more of it needs.

use super::calendar::{Calendar, Nth};
use super::chance::Chance;
use super::place::Places;
use super::staff::Staff;
use super::{NAME, Size};
use crate::exchange::records::{Advice, Assignment, Client, Contact, Deficiency, LedgerLine, Rating, Support, Visit};
use crate::exchange::{Register, Table, Word, Words};
use stats::Reasons;

/// The register under way.
pub struct Rows {
    pub size: Size,
    pub calendar: Calendar,
    pub chance: Chance,
    pub words: Words,
    pub places: Places,
    pub staff: Staff,
    pub clients: Vec<Client>,
    pub visits: Vec<Visit>,
    pub supports: Vec<Support>,
    pub assignments: Vec<Assignment>,
    pub contacts: Vec<Contact>,
    pub ratings: Vec<Rating>,
    pub advice: Vec<Advice>,
    pub deficiencies: Vec<Deficiency>,
    pub ledger: Vec<LedgerLine>,
}

/// A period of support while it is being filled.
#[derive(Clone, Copy)]
pub struct Stretch {
    pub client: Word,
    pub start: Nth,
    /// The last day so far: the end, or today.
    pub until: Nth,
    pub closed: bool,
    /// What the person came for.
    pub reasons: Reasons,
}

impl Rows {
    /// An operation with places and staff, and nobody to support yet.
    pub fn new(size: Size, seed: u64, calendar: Calendar) -> Rows {
        let (mut chance, mut words) = (Chance::new(seed), Words::default());
        Rows {
            places: Places::new(size, &mut chance, &mut words),
            staff: Staff::new(size, &calendar, &mut chance, &mut words),
            // Room for all at once: two million rows that move house would need twice the memory.
            contacts: Vec::with_capacity(size.persons(&calendar) as usize * 22),
            size,
            calendar,
            chance,
            words,
            clients: Vec::new(),
            visits: Vec::new(),
            supports: Vec::new(),
            assignments: Vec::new(),
            ratings: Vec::new(),
            advice: Vec::new(),
            deficiencies: Vec::new(),
            ledger: Vec::new(),
        }
    }

    /// One of these texts, each as often as its weight says; the empty one is nothing.
    pub fn word(&mut self, of: &[(u32, &str)]) -> Option<Word> {
        let text = self.chance.weighted(of);
        self.words.add_unless_empty(text)
    }

    /// All of it.
    pub fn register(mut self) -> Register {
        let population = self.places.population(&self.calendar, &mut self.chance);
        Register {
            operation: Some(self.places.operation(self.size, NAME)),
            words: self.words,
            clients: Some(Table::from(self.clients)),
            visits: Some(Table::from(self.visits)),
            supports: Some(Table::from(self.supports)),
            assignments: Some(Table::from(self.assignments)),
            contacts: Some(Table::from(self.contacts)),
            advice: Some(Table::from(self.advice)),
            ratings: Some(Table::from(self.ratings)),
            deficiencies: Some(Table::from(self.deficiencies)),
            ombud: Some(Table::from(self.staff.ombud)),
            absences: Some(Table::from(self.staff.absences)),
            ledger: Some(Table::from(self.ledger)),
            population: Some(Table::from(population)),
        }
    }
}
