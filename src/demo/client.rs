//! Clients: who they are, when they come, how long they wait, when they leave and whether they come back.

use super::calendar::Nth;
use super::rows::{Rows, Stretch};
use super::texts::{CLOSING_REASONS, DECEASED, DIAGNOSES, LEARNED_OF, OTHER_REASONS, PRIORITIES};
use crate::exchange::Word;
use crate::exchange::records::{Client, Support, Visit};
use stats::{ChildrenAtHome, Gender, IntakeOutcome, Reason, Reasons};

/// How long before the opening those may have come who were still supported on that day.
pub const RAMP: Nth = 528;

/// Ages at the first visit: half of them between thirty and fifty.
const AGES: [i32; 13] = [18, 21, 24, 28, 31, 34, 37, 40, 44, 48, 55, 63, 90];
/// Days between the visit and the first day of support.
const WAITS: [i32; 11] = [0, 2, 7, 12, 18, 25, 35, 48, 66, 95, 190];
/// Days of support.
const LENGTHS: [i32; 11] = [21, 50, 90, 130, 175, 220, 270, 330, 420, 560, 800];
/// Days until somebody comes back.
const AWAY: [i32; 6] = [30, 120, 250, 420, 700, 1300];

/// How many in a thousand come for each reason.
const REASONS: [(Reason, u32); 10] = [
    (Reason::Economy, 520),
    (Reason::Housing, 270),
    (Reason::Occupation, 230),
    (Reason::Structure, 320),
    (Reason::Isolation, 250),
    (Reason::Relations, 170),
    (Reason::Existential, 100),
    (Reason::Authority, 480),
    (Reason::Healthcare, 340),
    (Reason::Other, 40),
];

/// What stays the same about a client.
#[derive(Clone, Copy)]
struct Person {
    code: Word,
    gender: Gender,
    birth_year: Option<i16>,
    municipality: Word,
}

impl Rows {
    /// Everyone who has become a client, in the order that they came.
    pub fn clients(&mut self) {
        let persons = self.size.persons(&self.calendar);
        let days = self.calendar.days(&mut self.chance, persons, RAMP);
        for (number, first) in days.into_iter().enumerate() {
            let person = self.person(number, first);
            self.course(person, first);
        }
    }

    fn person(&mut self, number: usize, first: Nth) -> Person {
        let chance = &mut self.chance;
        let gender =
            chance.weighted(&[(540, Gender::Woman), (439, Gender::Man), (13, Gender::Other), (8, Gender::Unknown)]);
        // Somebody now and then is younger than the law allows for, and some do not tell their age.
        let age = if number % 700 == 350 { 17 } else { chance.spread(&AGES) as i16 };
        let told = age < 18 || !chance.happens(14);
        let children = children(chance.below(1000), gender, age);
        let municipality = self.places.one(chance);
        let birth_year = told.then(|| self.calendar.date(first).year() - age);
        let code = self.words.add(&format!("DEMO-{:05}", number + 1));
        let (diagnoses, learned_of) = (self.word(DIAGNOSES), self.word(LEARNED_OF));
        self.clients.push(Client { id: None, code, gender, birth_year, municipality, children, diagnoses, learned_of });
        Person { code, gender, birth_year, municipality }
    }

    /// Visit, wait, support, and perhaps all of it once more.
    fn course(&mut self, person: Person, first: Nth) {
        let mut asked = first;
        while asked <= self.calendar.last() {
            let (start, reasons) = self.visit(person, asked);
            let end = start.and_then(|start| self.support(person, start, reasons));
            let Some(end) = end.filter(|_| self.chance.happens(240)) else { return };
            asked = self.calendar.workday(end + self.chance.spread(&AWAY));
        }
    }

    /// A visit that leads to support; no day where it was withdrawn.
    fn visit(&mut self, person: Person, asked: Nth) -> (Option<Nth>, Reasons) {
        let on = self.calendar.date(asked);
        let reasons = if self.chance.happens(22) { Reasons::default() } else { self.reasons() };
        let wait = self.wait(on.month());
        let start = self.calendar.workday(asked + wait);
        let withdrawn = self.withdrawn(asked, start);
        let outcome = if self.chance.happens(6) { IntakeOutcome::Missing } else { IntakeOutcome::Accepted };
        let (other_reason, priority) = (self.other_reason(reasons), self.word(PRIORITIES));
        self.visits.push(Visit {
            id: None,
            on,
            client: Some(person.code),
            municipality: person.municipality,
            gender: person.gender,
            birth_year: person.birth_year,
            outcome,
            reasons,
            other_reason,
            withdrawn: withdrawn.map(|day| self.calendar.date(day)),
            priority,
        });
        (withdrawn.is_none().then_some(start), reasons)
    }

    /// Longer in autumn, when most people come.
    fn wait(&mut self, month: i8) -> Nth {
        let days = self.chance.spread(&WAITS);
        if (9..=11).contains(&month) { days * 3 / 2 } else { days }
    }

    /// The longer the wait, the more often somebody gives up before it is over.
    fn withdrawn(&mut self, asked: Nth, start: Nth) -> Option<Nth> {
        let gives_up = asked >= self.calendar.opening() && self.chance.happens(((start - asked) / 2) as u32);
        let day = self.calendar.workday(asked + self.chance.between(5, 60));
        (gives_up && day < start && day <= self.calendar.last()).then_some(day)
    }

    /// What somebody comes for: never nothing, and money seldom without an authority.
    pub fn reasons(&mut self) -> Reasons {
        let drawn = REASONS.into_iter().filter(|(_, rate)| self.chance.happens(*rate));
        let mut reasons: Reasons = drawn.map(|(reason, _)| reason).collect();
        let follows = reasons.has(Reason::Economy) && self.chance.happens(350);
        if reasons.is_empty() || follows {
            reasons = reasons.with(Reason::Authority);
        }
        reasons
    }

    /// The words for *another reason*.
    pub fn other_reason(&mut self, reasons: Reasons) -> Option<Word> {
        let text = reasons.has(Reason::Other).then(|| self.chance.one(OTHER_REASONS));
        text.map(|text| self.words.add(text))
    }

    /// A period of support with what is done in it, if it has begun; the last day, where somebody may come back after it.
    fn support(&mut self, person: Person, start: Nth, reasons: Reasons) -> Option<Nth> {
        let starts = self.calendar.passed(start)?;
        let end = self.end(start);
        let ends = self.calendar.passed(end);
        let until = end.min(self.calendar.last());
        let ombud = self.staff.on(until, &mut self.chance).filter(|_| !self.chance.happens(8));
        let closing_reason = ends.and_then(|_| self.word(CLOSING_REASONS));
        self.supports.push(Support { id: None, client: person.code, ombud, start: starts, end: ends, closing_reason });
        self.work(Stretch { client: person.code, start, until, closed: ends.is_some(), reasons });
        let gone = closing_reason.is_some_and(|word| self.words[word] == *DECEASED);
        (ends.is_some() && !gone).then_some(end)
    }

    /// The last day of support that began on `start`. Whoever is in the register was supported when it opened.
    fn end(&mut self, start: Nth) -> Nth {
        let opening = self.calendar.opening();
        let end = start + self.chance.spread(&LENGTHS);
        self.calendar.workday(if end < opening { opening + self.chance.between(10, 200) } else { end })
    }
}

/// Whether children live at home, by a number below a thousand.
fn children(drawn: u32, gender: Gender, age: i16) -> ChildrenAtHome {
    let (wholly, partly) = match (gender, age) {
        (Gender::Woman, 25..=50) => (300, 70),
        (_, 25..=50) => (90, 90),
        (_, 18..=24) => (40, 10),
        _ => (25, 10),
    };
    match drawn {
        ..22 => ChildrenAtHome::Unknown,
        _ if drawn < 22 + wholly => ChildrenAtHome::Yes,
        _ if drawn < 22 + wholly + partly => ChildrenAtHome::Partly,
        _ => ChildrenAtHome::No,
    }
}
