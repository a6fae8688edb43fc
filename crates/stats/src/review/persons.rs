//! What persons are counted by, and the intakes that bring them: one pass over each table.

use super::places::Places;
use crate::account::{Flow, Leads, Presence};
use crate::columns::{Columns, PersonRow};
use crate::{Band, Distribution, Period, Queue, Reason};
use std::collections::BTreeMap;

/// Counts the flow, children, reasons, waiting, closures, intakes and the queue.
pub(super) fn count(columns: &Columns, period: Period, places: &mut Places) {
    supported(columns, period, places);
    closures(columns, period, places);
    intakes(columns, period, places);
    queue(columns, period, places);
}

fn supported(columns: &Columns, period: Period, places: &mut Places) {
    let presence = Presence::of(columns, period);
    let leads = presence.leads();
    let mut waited = Days::default();
    for (slot, person) in presence.supported() {
        let place = places.of_person(slot);
        let review = places.at(place);
        let band = Band::of(person.birth_year, period.age_year());
        let flows = Flow::ALL.into_iter().filter(|flow| presence.is(slot, *flow));
        flows.for_each(|flow| review.clients.count(flow, person.gender, band));
        review.children.count_if(person.gender, person.children.counts());
        if presence.is(slot, Flow::New) {
            waited.0.entry(place).or_default().extend(leads.waited(slot));
            reasons(&leads, (slot, person), places.at(place));
        }
    }
    waited.each(|place, days| places.at(place).waiting = days);
}

fn reasons(leads: &Leads, (slot, person): (u32, PersonRow), review: &mut super::Review) {
    let reasons = leads.reasons(slot);
    for reason in Reason::ALL {
        review.reasons[reason.index()].count_if(person.gender, reasons.has(reason));
    }
    review.without_reason += u64::from(reasons.is_empty());
}

fn closures(columns: &Columns, period: Period, places: &mut Places) {
    let periods = &columns.periods;
    for row in periods.rows().filter(|row| period.holds(periods.end[*row])) {
        if let Some(person) = columns.people.get(periods.person[row]) {
            let place = places.number(Some(person.municipality));
            places.at(place).closures.count_if(person.gender, true);
        }
    }
}

fn intakes(columns: &Columns, period: Period, places: &mut Places) {
    let intakes = &columns.intakes;
    for row in intakes.rows().filter(|row| period.holds(intakes.on[*row])) {
        let own = intakes.person[row].and_then(|slot| columns.people.get(slot)).map(|person| person.municipality);
        let place = places.number(own.or(Some(intakes.municipality[row])));
        places.at(place).intakes[intakes.outcome[row].index()] += 1;
    }
}

fn queue(columns: &Columns, period: Period, places: &mut Places) {
    let mut waited = Days::default();
    for waiting in Queue::on(columns, period.to()).0 {
        let place = places.number(Some(waiting.municipality));
        waited.0.entry(place).or_default().push(period.to().days_since(waiting.since));
    }
    waited.each(|place, days| places.at(place).queue = days);
}

/// Numbers of days by municipality, made into distributions when all are there.
#[derive(Default)]
struct Days(BTreeMap<usize, Vec<i32>>);

impl Days {
    fn each(self, mut give: impl FnMut(usize, Distribution)) {
        self.0.into_iter().for_each(|(place, days)| give(place, days.into_iter().collect()));
    }
}
