//! What is done in a period of support: assignments, contacts and ratings.

use super::calendar::Nth;
use super::rows::{Rows, Stretch};
use super::texts::{COUNTERPARTS, MODES, OUTCOMES, tasks};
use crate::exchange::records::{Assignment, Contact, Rating};
use stats::{LifeArea, Moment, Reason, Reasons};

/// Days between contacts.
const GAPS: [i32; 10] = [1, 3, 6, 8, 10, 13, 15, 18, 25, 44];
/// Days that an assignment takes.
const LENGTHS: [i32; 7] = [10, 30, 60, 95, 150, 220, 350];
/// What people think of their own situation at the start, from 1 to 10.
const FIRST_VALUES: [i32; 6] = [1, 2, 3, 4, 5, 8];

impl Rows {
    /// Everything that is done in a period.
    pub fn work(&mut self, stretch: Stretch) {
        for _ in 0..self.chance.one(&[1, 1, 2, 2, 2, 3, 3, 4, 5]) {
            self.assignment(stretch);
        }
        self.contacts(stretch);
        if self.chance.happens(420) {
            self.ratings(stretch);
        }
    }

    fn assignment(&mut self, stretch: Stretch) {
        let area = self.chance.weighted(&areas(stretch.reasons));
        let (kind, counterpart) = self.chance.one(tasks(area));
        let later = self.chance.below((stretch.until - stretch.start) as u32 * 6 / 10 + 1) as Nth;
        let start = self.calendar.workday(stretch.start + later).min(stretch.until);
        let end = self.calendar.workday(start + self.chance.spread(&LENGTHS));
        // What is not done when support ends, ends with it.
        let end = if end <= stretch.until { Some(end) } else { stretch.closed.then_some(stretch.until) };
        let counterpart = (!self.chance.happens(60)).then(|| self.words.add(counterpart));
        let outcome = end.and_then(|_| self.word(OUTCOMES));
        self.assignments.push(Assignment {
            id: None,
            client: stretch.client,
            area,
            kind: self.words.add(kind),
            counterpart,
            start: self.calendar.date(start),
            end: end.map(|end| self.calendar.date(end)),
            outcome,
        });
    }

    fn contacts(&mut self, stretch: Stretch) {
        let mut day = stretch.start.max(self.calendar.opening());
        loop {
            day = self.calendar.workday(day);
            if day > stretch.until {
                return;
            }
            if !self.holiday(day) {
                self.contact(stretch, day);
            }
            day += self.chance.spread(&GAPS);
        }
    }

    /// Most of July and the end of December pass without a contact.
    fn holiday(&mut self, day: Nth) -> bool {
        let date = self.calendar.date(day);
        let off = match (date.month(), date.day()) {
            (7, _) => 600,
            (12, 18..) => 650,
            (6, 20..) | (8, ..10) | (1, ..7) => 300,
            _ => 0,
        };
        self.chance.happens(off)
    }

    fn contact(&mut self, stretch: Stretch, day: Nth) {
        let (mode, minutes) = self.chance.weighted(MODES);
        let minutes = self.chance.spread(minutes);
        // Five minutes is as exactly as anybody notes it.
        let minutes = (!self.chance.happens(25)).then_some((minutes / 5 * 5) as u16);
        let contact = Contact {
            id: None,
            client: stretch.client,
            on: self.calendar.date(day),
            mode: self.words.add(mode),
            minutes,
            counterpart: self.word(COUNTERPARTS),
        };
        self.contacts.push(contact);
    }

    /// Ratings at the start, half-way in a long period, and at the end: a little better as time goes on.
    fn ratings(&mut self, stretch: Stretch) {
        let start = (stretch.start + self.chance.between(0, 21)).min(stretch.until);
        let half = start + (stretch.until - start) / 2;
        let middle = (stretch.until - start > 150 && self.chance.happens(650)).then_some(half);
        let end = (stretch.closed && self.chance.happens(600)).then_some(stretch.until);
        for area in [LifeArea::Health, LifeArea::Housing, LifeArea::Economy, LifeArea::Occupation] {
            if self.chance.happens(250) {
                continue;
            }
            let mut value = self.chance.spread(&FIRST_VALUES);
            self.rating(stretch, start, Moment::Start, area, value);
            for (moment, day) in [(Moment::Middle, middle), (Moment::End, end)] {
                let Some(day) = day else { continue };
                value = (value + self.chance.one(&[-1, 0, 0, 1, 1, 2])).clamp(1, 10);
                self.rating(stretch, day, moment, area, value);
            }
        }
    }

    fn rating(&mut self, stretch: Stretch, day: Nth, moment: Moment, area: LifeArea, value: i32) {
        if day >= self.calendar.opening() {
            let on = self.calendar.date(self.calendar.workday(day).min(stretch.until));
            self.ratings.push(Rating { id: None, client: stretch.client, on, moment, area, value: value as u8 });
        }
    }
}

/// How common each life area is among the assignments of somebody who came for these reasons.
fn areas(reasons: Reasons) -> [(u32, LifeArea); 5] {
    let more = |reason, weight| if reasons.has(reason) { weight } else { 0 };
    [
        (14 + more(Reason::Healthcare, 30), LifeArea::Health),
        (10 + more(Reason::Housing, 35), LifeArea::Housing),
        (18 + more(Reason::Economy, 40), LifeArea::Economy),
        (10 + more(Reason::Occupation, 30) + more(Reason::Isolation, 10), LifeArea::Occupation),
        (6 + more(Reason::Relations, 12), LifeArea::Other),
    ]
}
