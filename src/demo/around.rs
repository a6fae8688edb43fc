//! What goes on around the clients: visits that lead to nothing, advice, deficiencies and the accounts.

use super::calendar::Nth;
use super::rows::Rows;
use super::texts::{FAULTS, STATUSES};
use crate::exchange::Side;
use crate::exchange::records::{Advice, Deficiency, LedgerLine, Visit};
use stats::{CallerKind, Gender, IntakeOutcome, Reasons};

/// Lines of the accounts: account, name, side, öre a seat and year.
const LEDGER: [(&str, &str, Side, i64); 10] = [
    ("3010", "Statsbidrag", Side::Income, 30_240_000),
    ("3020", "Kommunernas bidrag", Side::Income, 33_500_000),
    ("3990", "Övriga intäkter", Side::Income, 900_000),
    ("5010", "Lokaler", Side::Cost, 4_800_000),
    ("5800", "Resor", Side::Cost, 1_900_000),
    ("6200", "Telefon och data", Side::Cost, 900_000),
    ("6560", "Handledning", Side::Cost, 1_100_000),
    ("7010", "Löner", Side::Cost, 39_800_000),
    ("7510", "Sociala avgifter", Side::Cost, 14_900_000),
    ("7610", "Utbildning", Side::Cost, 1_000_000),
];

impl Rows {
    /// Everything that belongs to no client.
    pub fn around(&mut self) {
        let persons = self.size.persons(&self.calendar);
        for day in self.calendar.days(&mut self.chance, persons * 45 / 100, 0) {
            self.declined(day);
        }
        for day in self.calendar.days(&mut self.chance, persons, 0) {
            self.call(day);
        }
        for day in self.calendar.days(&mut self.chance, persons / 8, 0) {
            self.deficiency(day);
        }
        for year in self.calendar.years() {
            self.accounts(year);
        }
    }

    /// A visit by somebody who did not become a client.
    fn declined(&mut self, day: Nth) {
        let outcome = self.chance.weighted(&[
            (36, IntakeOutcome::Declined),
            (38, IntakeOutcome::OtherWay),
            (23, IntakeOutcome::NotTargetGroup),
            (3, IntakeOutcome::Missing),
        ]);
        let reasons = if self.chance.happens(400) { Reasons::default() } else { self.reasons() };
        let age = self.chance.spread(&[18, 25, 33, 42, 52, 66, 88]) as i16;
        let on = self.calendar.date(day);
        let visit = Visit {
            id: None,
            on,
            client: None,
            municipality: self.places.one(&mut self.chance),
            gender: self.chance.weighted(&[
                (50, Gender::Woman),
                (45, Gender::Man),
                (1, Gender::Other),
                (4, Gender::Unknown),
            ]),
            birth_year: (!self.chance.happens(120)).then_some(on.year() - age),
            outcome,
            reasons,
            other_reason: self.other_reason(reasons),
            withdrawn: None,
            priority: None,
        };
        self.visits.push(visit);
    }

    fn call(&mut self, day: Nth) {
        let caller = self.chance.weighted(&[
            (38, CallerKind::Authority),
            (30, CallerKind::Relative),
            (20, CallerKind::Private),
            (7, CallerKind::Association),
            (5, CallerKind::Other),
        ]);
        let place = self.places.one(&mut self.chance);
        let minutes = self.chance.spread(&[5, 5, 10, 10, 15, 20, 30, 45]) / 5 * 5;
        self.advice.push(Advice {
            id: None,
            on: self.calendar.date(day),
            caller,
            municipality: (!self.chance.happens(80)).then_some(place),
            minutes: (!self.chance.happens(40)).then_some(minutes as u16),
        });
    }

    fn deficiency(&mut self, day: Nth) {
        let (party, kind, description, consequence, measure) = self.chance.weighted(FAULTS);
        let deficiency = Deficiency {
            id: None,
            on: self.calendar.date(day),
            party: self.words.add(party),
            kind: self.words.add(kind),
            description: self.words.add(description),
            consequence: self.words.add_unless_empty(consequence),
            measure: self.words.add_unless_empty(measure),
            status: self.word(STATUSES),
        };
        self.deficiencies.push(deficiency);
    }

    /// Budget and outcome of a year, in whole thousands of kronor; this year has no outcome yet.
    fn accounts(&mut self, year: i16) {
        const THOUSAND: i64 = 100_000;
        let finished = year < *self.calendar.years().end();
        let dearer = i64::from(year - *self.calendar.years().start()) * 22;
        for (account, name, side, seat) in LEDGER {
            let budget = seat * self.size.seats() as i64 * (1000 + dearer) / 1000;
            // The state pays what it has granted; all else turns out a little differently.
            let differs = if account == "3010" { 0 } else { i64::from(self.chance.between(-60, 50)) };
            let outcome = budget * (1000 + differs) / 1000;
            self.ledger.push(LedgerLine {
                id: None,
                year,
                account: self.words.add(account),
                name: self.words.add(name),
                side,
                budget: Some(budget / THOUSAND * THOUSAND),
                outcome: finished.then_some(outcome / THOUSAND * THOUSAND),
            });
        }
    }
}
