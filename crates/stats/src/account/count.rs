//! Fills an account from the columns: one pass over each table.

use super::places::{Municipality, PlaceFigures, arrange};
use super::presence::Leads;
use super::{Account, Flow, Presence, Staff};
use crate::columns::{Columns, Word};
use crate::{Band, Day, Distribution, Gender, Period, Reason, work};

/// The grant account (redovisning av statsbidrag) of one operation in one reporting period, exact.
pub fn grant_account(columns: &Columns, period: Period) -> Account {
    let mut account = Account { staff: Staff::of(columns, period), ..Account::empty(period) };
    persons(columns, &mut account);
    closures(columns, &mut account);
    intakes(columns, &mut account);
    account.advice = work::advice_calls(columns, period);
    account.assignments = work::assignment_counts(columns, period);
    account.gaps.periods_end_before_start = turned(columns, period).count() as u64;
    account
}

/// Everything that counts persons: flow, children, reasons, waiting, municipalities.
fn persons(columns: &Columns, account: &mut Account) {
    let presence = Presence::of(columns, account.period);
    let leads = presence.leads();
    let mut places = Places::of(columns);
    for (slot, person) in presence.supported() {
        let place = places.at(person.municipality);
        let band = Band::of(person.birth_year, account.period.age_year());
        let flows = Flow::ALL.into_iter().filter(|flow| presence.is(slot, *flow));
        flows.for_each(|flow| place.clients.count(flow, person.gender, band));
        account.children.count_if(person.gender, person.children.counts());
        if presence.is(slot, Flow::New) {
            place.waited.extend(leads.waited(slot));
            reasons(&leads, slot, person.gender, account);
        }
    }
    places.into_account(columns, account);
}

fn reasons(leads: &Leads, slot: u32, gender: Gender, account: &mut Account) {
    let reasons = leads.reasons(slot);
    Reason::ALL.into_iter().for_each(|reason| account.reasons[reason.index()].count_if(gender, reasons.has(reason)));
    account.gaps.new_without_reason += u64::from(reasons.is_empty());
}

fn closures(columns: &Columns, account: &mut Account) {
    let periods = &columns.periods;
    for row in periods.rows().filter(|row| account.period.holds(periods.end[*row])) {
        if let Some(person) = columns.people.get(periods.person[row]) {
            account.closures.count_if(person.gender, true);
            account.gaps.closures_without_reason += u64::from(!periods.reason_stated[row]);
        }
    }
}

fn intakes(columns: &Columns, account: &mut Account) {
    let intakes = &columns.intakes;
    for (on, outcome) in intakes.on.iter().zip(&intakes.outcome) {
        account.intakes[outcome.index()] += u64::from(account.period.holds(*on));
    }
}

/// Support periods that end before they start, one of the two days lying in the reporting period.
pub(crate) fn turned(columns: &Columns, period: Period) -> impl Iterator<Item = usize> {
    let touches = move |start: Day, end: Day| period.holds(start) || period.holds(end);
    let periods = &columns.periods;
    let wrong = periods.rows().filter(move |row| periods.end[*row] < periods.start[*row]);
    wrong.filter(move |row| touches(periods.start[*row], periods.end[*row]))
}

/// Counts by municipality, found by the number of its word.
struct Places {
    slots: Vec<Option<u32>>,
    places: Vec<Place>,
    members: usize,
}

struct Place {
    name: Word,
    area: Option<Word>,
    clients: super::Clients,
    waited: Vec<i32>,
}

impl Places {
    /// The members, in their order, so that they are there even without persons.
    fn of(columns: &Columns) -> Self {
        let mut places =
            Places { slots: vec![None; columns.words()], places: Vec::new(), members: columns.members.len() };
        columns.members.iter().for_each(|(name, area)| places.at(*name).area = *area);
        places
    }

    fn at(&mut self, name: Word) -> &mut Place {
        let slot = *self.slots[name.index()].get_or_insert(self.places.len() as u32) as usize;
        if slot == self.places.len() {
            self.places.push(Place { name, area: None, clients: Default::default(), waited: Vec::new() });
        }
        &mut self.places[slot]
    }

    fn into_account(self, columns: &Columns, account: &mut Account) {
        account.waiting = self.places.iter().flat_map(|place| place.waited.iter().copied()).collect();
        self.places.iter().for_each(|place| account.clients += &place.clients);
        let members = self.members;
        let named = self.places.into_iter().enumerate().map(|(slot, place)| place.named(columns, slot < members));
        account.municipalities = named.collect();
        arrange(&mut account.municipalities);
    }
}

impl Place {
    fn named(self, columns: &Columns, member: bool) -> Municipality {
        Municipality {
            name: columns.text(self.name).to_owned(),
            area: self.area.map(|area| columns.text(area).to_owned()),
            member,
            figures: PlaceFigures { clients: self.clients, waiting: Distribution::from_iter(self.waited) },
        }
    }
}
