//! The register of one operation as parallel arrays: filled row by row, kept up to date in place.
//!
//! Every table knows its rows by id: putting an id again replaces the row, whatever it held.
//! Tables may be filled in any order. A period, intake, assignment or rating whose person is not
//! there (yet, or any more) waits: it counts for nobody until the person is put. Intakes and
//! assignments are still counted as rows of their own.

mod contacts;
mod index;
mod rows;
mod table;
mod words;

use crate::{CallerKind, Day, IntakeOutcome, LifeArea, Moment, Reasons};
use contacts::Contacts;
use index::Index;
pub use rows::{
    AbsenceRow, AdviceRow, AssignmentRow, ContactRow, IntakeRow, OmbudRow, Percent, PeriodRow, PersonRow, RatingRow,
};
use std::collections::BTreeMap;
use table::{Slots, table};
use words::Words;
pub use words::{TooManyWords, Word};

/// The id of a row: its UUID as a number.
pub type Key = u128;

table! {
    /// Support periods; `person` and `ombud` are slots.
    Periods { person: u32, start: Day, end: Day, reason_stated: bool, ombud: Option<u32> }
}
table! {
    /// Intakes; `person` is a slot, or none.
    Intakes { person: Option<u32>, on: Day, municipality: Word, outcome: IntakeOutcome, reasons: Reasons, withdrawn: Day }
}
table! {
    /// Assignments; `person` is a slot.
    Assignments { person: u32, area: LifeArea, kind: Word, start: Day, end: Day, outcome: Option<Word> }
}
table! {
    /// Advice.
    Advice { on: Day, minutes: Option<u16>, caller: CallerKind, municipality: Option<Word> }
}
table! {
    /// Ratings; `person` is a slot.
    Ratings { person: u32, on: Day, moment: Moment, area: LifeArea, value: u8 }
}
table! {
    /// Absences; `ombud` is a slot.
    Absences { ombud: u32, from: Day, to: Day, extent: Percent }
}

/// The register of one operation (verksamhet), as far as figures need it.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    words: Words,
    /// Member municipalities in the order of the operation, each with its area.
    pub(crate) members: Vec<(Word, Option<Word>)>,
    pub(crate) people: Slots<PersonRow>,
    /// By person slot; those without are left out.
    pub(crate) diagnoses: BTreeMap<u32, Box<[Word]>>,
    pub(crate) periods: Periods,
    pub(crate) intakes: Intakes,
    pub(crate) assignments: Assignments,
    pub(crate) contacts: Contacts,
    pub(crate) advice: Advice,
    pub(crate) ratings: Ratings,
    pub(crate) ombud: Slots<OmbudRow>,
    pub(crate) absences: Absences,
}

impl Columns {
    /// An empty register.
    pub fn new() -> Self {
        Self::default()
    }

    /// The word for `text`. Fails when it would be the 65 535th different one.
    pub fn word(&mut self, text: &str) -> Result<Word, TooManyWords> {
        self.words.word(text)
    }

    /// The text of a word. Panics on a word of another register that has more of them.
    pub fn text(&self, word: Word) -> &str {
        self.words.text(word)
    }

    /// The text of the word whose [`Word::index`] is `index`. Panics where there is none.
    pub(crate) fn text_at(&self, index: usize) -> &str {
        self.words.text_at(index)
    }

    /// Number of different words; every [`Word::index`] is below it.
    pub(crate) fn words(&self) -> usize {
        self.words.len()
    }

    /// Adds a member municipality after the others, or gives the one there another area.
    pub fn put_municipality(&mut self, municipality: Word, area: Option<Word>) {
        match self.members.iter_mut().find(|(member, _)| *member == municipality) {
            Some(member) => member.1 = area,
            None => self.members.push((municipality, area)),
        }
    }

    /// Removes every member municipality; persons keep theirs.
    pub fn clear_municipalities(&mut self) {
        self.members.clear();
    }

    /// Makes room for `rows` more contacts, so that loading them copies nothing.
    pub fn reserve_contacts(&mut self, rows: usize) {
        self.contacts.reserve(rows);
    }

    /// Adds or replaces a person.
    pub fn put_person(&mut self, id: Key, row: PersonRow) {
        self.people.put(id, row);
    }

    /// Removes a person; the person's rows in other tables count for nobody from now on.
    pub fn remove_person(&mut self, id: Key) {
        self.people.remove(id);
        self.put_diagnoses(id, &[]);
    }

    /// Sets which diagnoses (diagnoser) a person has chosen to tell; none where nothing is told.
    pub fn put_diagnoses(&mut self, person: Key, diagnoses: &[Word]) {
        let Some(slot) = self.people.find(person) else { return };
        match diagnoses {
            [] => self.diagnoses.remove(&slot),
            told => self.diagnoses.insert(slot, told.into()),
        };
    }

    /// Adds or replaces a support period.
    pub fn put_period(&mut self, id: Key, row: PeriodRow) {
        let person = self.people.slot(row.person);
        let ombud = row.ombud.map(|ombud| self.ombud.slot(ombud));
        self.periods.put(id, (person, row.start, row.end, row.reason_stated, ombud));
    }

    /// Removes a support period.
    pub fn remove_period(&mut self, id: Key) {
        self.periods.remove(id);
    }

    /// Adds or replaces an intake.
    pub fn put_intake(&mut self, id: Key, row: IntakeRow) {
        let person = row.person.map(|person| self.people.slot(person));
        self.intakes.put(id, (person, row.on, row.municipality, row.outcome, row.reasons, row.withdrawn));
    }

    /// Removes an intake.
    pub fn remove_intake(&mut self, id: Key) {
        self.intakes.remove(id);
    }

    /// Adds or replaces an assignment.
    pub fn put_assignment(&mut self, id: Key, row: AssignmentRow) {
        let person = self.people.slot(row.person);
        self.assignments.put(id, (person, row.area, row.kind, row.start, row.end, row.outcome));
    }

    /// Removes an assignment.
    pub fn remove_assignment(&mut self, id: Key) {
        self.assignments.remove(id);
    }

    /// Adds or replaces a contact; quick when ids come in ascending order.
    pub fn put_contact(&mut self, id: Key, row: ContactRow) {
        let person = self.people.slot(row.person);
        self.contacts.put(id, (person, row.on, row.minutes, row.mode, row.counterpart));
    }

    /// Removes a contact.
    pub fn remove_contact(&mut self, id: Key) {
        self.contacts.remove(id);
    }

    /// Adds or replaces a call for advice.
    pub fn put_advice(&mut self, id: Key, row: AdviceRow) {
        self.advice.put(id, (row.on, row.minutes, row.caller, row.municipality));
    }

    /// Removes a call for advice.
    pub fn remove_advice(&mut self, id: Key) {
        self.advice.remove(id);
    }

    /// Adds or replaces a rating.
    pub fn put_rating(&mut self, id: Key, row: RatingRow) {
        let person = self.people.slot(row.person);
        self.ratings.put(id, (person, row.on, row.moment, row.area, row.value));
    }

    /// Removes a rating.
    pub fn remove_rating(&mut self, id: Key) {
        self.ratings.remove(id);
    }

    /// Adds or replaces an ombud's employment.
    pub fn put_ombud(&mut self, id: Key, row: OmbudRow) {
        self.ombud.put(id, row);
    }

    /// Removes an ombud; the ombud's absences count for nobody from now on.
    pub fn remove_ombud(&mut self, id: Key) {
        self.ombud.remove(id);
    }

    /// Adds or replaces an absence. Every kind of absence is leave.
    pub fn put_absence(&mut self, id: Key, row: AbsenceRow) {
        let ombud = self.ombud.slot(row.ombud);
        self.absences.put(id, (ombud, row.from, row.to, row.extent));
    }

    /// Removes an absence.
    pub fn remove_absence(&mut self, id: Key) {
        self.absences.remove(id);
    }
}
