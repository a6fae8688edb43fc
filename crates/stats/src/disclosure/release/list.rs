//! The list of one year: persons in the whole, their ages, children, reasons and waits; places and work stand beside.

use super::counts::YearCounts;
use super::draft::Draft;
use super::places::{self, Persons};
use super::{AgeGroup, CROSSED_FROM, Figure, GenderGroup, PARTED_FROM, work};
use crate::disclosure::Id;
use crate::{Account, Flow, Reason};

/// What a figure is worth beside its size; the least is hidden first.
pub mod weight {
    /// A cell in the middle of a table.
    pub const CELL: u64 = 100;
    /// The row of a municipality.
    pub const ROW: u64 = 120;
    /// A whole of one place.
    pub const PLACE: u64 = 250;
    /// A sum over a table's rows or columns.
    pub const MARGIN: u64 = 350;
    /// A whole of an area.
    pub const AREA: u64 = 500;
    /// What the whole operation has done.
    pub const WHOLE: u64 = 1_500;
}

/// Lists the year's figures and ties them together.
pub fn year(draft: &mut Draft, counts: &YearCounts) {
    let account = &counts.account;
    let persons = places::list(draft, account);
    ages(draft, account, &persons);
    children(draft, account, &persons);
    new(draft, account, &persons);
    draft.put(account.period().age_year(), Figure::Queue, counts.waiting, Some(weight::WHOLE));
    work::list(draft, counts);
}

/// A weight if the whole is large enough.
pub fn from(limit: u64, whole: u64, weight: u64) -> Option<u64> {
    (whole >= limit).then_some(weight)
}

/// Supported by age, and by gender and age.
fn ages(draft: &mut Draft, account: &Account, persons: &Persons) {
    let (year, all) = (account.period().age_year(), account.clients(Flow::Total));
    let whole = all.all();
    let mut by_gender: Vec<Vec<Id>> = vec![Vec::new(); GenderGroup::ALL.len()];
    let mut ages = Vec::new();
    for age in AgeGroup::ALL {
        let margin = Figure::Ages { age, gender: None };
        let margin = draft.put(year, margin, age.count(all, None), from(PARTED_FROM, whole, weight::MARGIN));
        let mut cells = Vec::new();
        for gender in GenderGroup::ALL {
            let figure = Figure::Ages { age, gender: Some(gender) };
            let told = from(CROSSED_FROM, whole, weight::CELL);
            let cell = draft.put(year, figure, age.count(all, Some(gender)), told);
            by_gender[gender.index()].push(cell);
            cells.push(cell);
        }
        draft.system.sum(margin, cells);
        ages.push(margin);
    }
    draft.system.sum(persons.flow(Flow::Total), ages);
    for (gender, cells) in GenderGroup::ALL.into_iter().zip(by_gender) {
        draft.system.sum(persons.gender(Flow::Total, gender), cells);
    }
}

/// Those with children at home; who has none could be worked out, and is protected like them.
fn children(draft: &mut Draft, account: &Account, persons: &Persons) {
    let (with, whole) = (account.children_at_home().all(), account.clients(Flow::Total).all());
    let told = from(PARTED_FROM, whole, weight::CELL);
    let part = draft.put(account.period().age_year(), Figure::Children, with, told);
    rest(draft, persons.flow(Flow::Total), whole, (part, with));
}

/// New persons: why they came, and how many are known to have waited.
fn new(draft: &mut Draft, account: &Account, persons: &Persons) {
    let (year, new) = (account.period().age_year(), account.clients(Flow::New).all());
    let whole = persons.flow(Flow::New);
    let told = from(PARTED_FROM, new, weight::CELL);
    let reasons = Reason::ALL.map(|reason| (Figure::Reason(reason), account.contact_reason(reason).all(), told));
    let others = [
        (Figure::NoReason, account.gaps().new_without_reason, told),
        (Figure::Waited, account.waiting().n(), Some(weight::CELL)),
    ];
    for (figure, value, told) in reasons.into_iter().chain(others) {
        let part = draft.put(year, figure, value, told);
        rest(draft, whole, new, (part, value));
    }
    draft.medians.insert(year, account.waiting().median());
}

/// What is left of a whole beside a part: no table holds it, but anybody can subtract.
fn rest(draft: &mut Draft, whole: Id, value: u64, (part, of_part): (Id, u64)) {
    let rest = draft.system.keep(value.saturating_sub(of_part));
    draft.system.sum(whole, [part, rest]);
}
