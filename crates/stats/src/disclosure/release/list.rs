//! The list of one year: persons in the whole, their ages, children, reasons and waits; places and work stand beside.

use super::places::{self, Persons};
use super::{CROSSED_FROM, Figure, PARTED_FROM, Release, work};
use crate::columns::Columns;
use crate::disclosure::Id;
use crate::{Account, Band, Day, Flow, Gender, Period, Queue, Reason, grant_account};

/// What a figure is worth beside its size; the least is hidden first.
pub mod weight {
    /// A cell in the middle of a table.
    pub const CELL: u64 = 100;
    /// The row of a municipality.
    pub const ROW: u64 = 150;
    /// A whole of one place.
    pub const PLACE: u64 = 500;
    /// A sum over a table's rows or columns.
    pub const MARGIN: u64 = 1_500;
    /// A whole of an area.
    pub const AREA: u64 = 3_000;
    /// What the whole operation has done.
    pub const WHOLE: u64 = 20_000;
}

/// Lists the year's figures and ties them together.
pub fn year(release: &mut Release, columns: &Columns, period: Period, today: Day) {
    let account = grant_account(columns, period);
    let year = period.age_year();
    let persons = places::list(release, &account);
    ages(release, &account, &persons);
    children(release, &account, &persons);
    new(release, &account, &persons);
    let waiting = Queue::on(columns, period.to().min(today)).0.len() as u64;
    release.put(year, Figure::Queue, waiting, Some(weight::WHOLE));
    work::list(release, columns, &account);
}

/// A weight if the whole is large enough.
pub fn from(limit: u64, whole: u64, weight: u64) -> Option<u64> {
    (whole >= limit).then_some(weight)
}

/// Supported by age band, and by gender and age band.
fn ages(release: &mut Release, account: &Account, persons: &Persons) {
    let (year, all) = (account.period().age_year(), account.clients(Flow::Total));
    let whole = all.all();
    let mut by_gender: Vec<Vec<Id>> = vec![Vec::new(); Gender::ALL.len()];
    let mut bands = Vec::new();
    for band in Band::ALL {
        let margin = Figure::Ages { band, gender: None };
        let margin = release.put(year, margin, all.band(band), from(PARTED_FROM, whole, weight::MARGIN));
        let mut cells = Vec::new();
        for gender in Gender::ALL {
            let figure = Figure::Ages { band, gender: Some(gender) };
            let told = from(CROSSED_FROM, whole, weight::CELL);
            let cell = release.put(year, figure, all.at(gender).band(band), told);
            by_gender[gender.index()].push(cell);
            cells.push(cell);
        }
        release.system.sum(margin, cells);
        bands.push(margin);
    }
    release.system.sum(persons.flow(Flow::Total), bands);
    for (gender, cells) in Gender::ALL.into_iter().zip(by_gender) {
        release.system.sum(persons.gender(Flow::Total, gender), cells);
    }
}

/// Those with children at home; who has none could be worked out, and is protected like them.
fn children(release: &mut Release, account: &Account, persons: &Persons) {
    let (year, with, all) = (account.period().age_year(), account.children_at_home(), account.clients(Flow::Total));
    let whole = all.all();
    let total = release.put(year, Figure::Children(None), with.all(), from(PARTED_FROM, whole, weight::MARGIN));
    rest(release, persons.flow(Flow::Total), whole, &[(total, with.all())]);
    let mut parts = Vec::new();
    for gender in Gender::ALL {
        let told = from(CROSSED_FROM, whole, weight::CELL);
        let part = release.put(year, Figure::Children(Some(gender)), with.at(gender), told);
        rest(release, persons.gender(Flow::Total, gender), all.at(gender).all(), &[(part, with.at(gender))]);
        parts.push(part);
    }
    release.system.sum(total, parts);
}

/// New persons: why they came, and how many are known to have waited.
fn new(release: &mut Release, account: &Account, persons: &Persons) {
    let (year, new) = (account.period().age_year(), account.clients(Flow::New).all());
    let whole = persons.flow(Flow::New);
    let told = from(PARTED_FROM, new, weight::CELL);
    let reasons = Reason::ALL.map(|reason| (Figure::Reason(reason), account.contact_reason(reason).all(), told));
    let others = [
        (Figure::NoReason, account.gaps().new_without_reason, told),
        (Figure::Waited, account.waiting().n(), Some(weight::CELL)),
    ];
    for (figure, value, told) in reasons.into_iter().chain(others) {
        let part = release.put(year, figure, value, told);
        rest(release, whole, new, &[(part, value)]);
    }
    release.medians.insert(year, account.waiting().median());
}

/// What is left of a whole beside its parts: no table holds it, but anybody can subtract.
pub fn rest(release: &mut Release, whole: Id, value: u64, parts: &[(Id, u64)]) {
    let parted: u64 = parts.iter().map(|(_, value)| value).sum();
    let rest = release.system.keep(value.saturating_sub(parted));
    release.system.sum(whole, parts.iter().map(|(id, _)| *id).chain([rest]));
}
