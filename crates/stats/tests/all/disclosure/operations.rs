//! Made-up operations of all sizes over five years, with people who are carried over, leave and come back.

use jiff::Span;
use jiff::civil::{Date, date};
use stats::disclosure::{AgeGroup, GenderGroup};
use stats::*;
use std::collections::BTreeMap;

pub const YEARS: std::ops::RangeInclusive<i16> = 2018..=2022;

/// Numbers that look random and are always the same (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut n = self.0;
        n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        n ^ (n >> 31)
    }

    /// Below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A position, by weight.
    pub fn weighed(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        weights.iter().position(|weight| left.checked_sub(*weight).map(|rest| left = rest).is_none()).unwrap_or(0)
    }
}

/// A made-up operation.
pub struct Operation {
    pub columns: Columns,
    /// Everybody, with the day on which the first support began.
    pub people: Vec<(Key, Date)>,
    /// About how many it supports in a year.
    pub clients: usize,
    /// Its municipalities, each with its area.
    pub towns: Vec<(String, Option<String>)>,
}

/// From 5 to 400 clients a year, in 1 to 15 municipalities, with or without areas.
pub fn operation(seed: u64) -> Operation {
    let mut chance = Chance(seed);
    let (clients, towns) = (5 + chance.below(396), 1 + chance.below(15));
    let areas = if towns > 3 { chance.below(4) } else { 0 };
    of_size(chance, clients, towns, areas)
}

/// One of a size that is asked for.
pub fn of_size(chance: Chance, clients: usize, towns: usize, areas: usize) -> Operation {
    let area = |town: usize| (areas > 0).then(|| format!("omr {}", town % areas));
    let towns: Vec<(String, Option<String>)> = (0..towns).map(|town| (format!("kommun {town}"), area(town))).collect();
    let mut made = Made { columns: Columns::new(), chance, next: 1, kinds: Vec::new(), people: Vec::new() };
    for (name, area) in &towns {
        let name = made.columns.word(name).unwrap();
        let area = area.as_ref().map(|area| made.columns.word(area).unwrap());
        made.columns.put_municipality(name, area);
    }
    made.kinds = (0..12).map(|kind| made.columns.word(&format!("typ {kind}")).unwrap()).collect();
    // Some municipalities have ten times as many as others.
    let weights: Vec<usize> = (0..towns.len()).map(|town| 1_000 / (town + 1)).collect();
    // People stay some two years: as many as this begin each year, and twice as many are there from the first.
    let begin = clients as f64 / 3.2;
    for _ in 0..(begin * 7.0) as usize {
        let town = made.chance.weighed(&weights);
        made.person(&towns[town].0);
    }
    for year in YEARS {
        (0..clients / 2).for_each(|_| made.advice(year));
        (0..clients / 8).for_each(|_| made.visit(year));
    }
    Operation { columns: made.columns, people: made.people, clients, towns }
}

struct Made {
    columns: Columns,
    chance: Chance,
    next: Key,
    kinds: Vec<Word>,
    people: Vec<(Key, Date)>,
}

impl Made {
    fn id(&mut self) -> Key {
        self.next += 1;
        self.next
    }

    fn person(&mut self, town: &str) {
        let (id, municipality) = (self.id(), self.columns.word(town).unwrap());
        let gender = Gender::ALL[self.chance.weighed(&[49, 49, 1, 1])];
        let birth_year = (!self.chance.percent(2)).then(|| 1940 + self.chance.below(60) as i16);
        let children = ChildrenAtHome::ALL[self.chance.weighed(&[15, 5, 75, 5])];
        self.columns.put_person(id, PersonRow { gender, birth_year, municipality, children });
        let first = date(*YEARS.start(), 1, 1);
        let start = if self.chance.percent(28) { first } else { later(first, self.chance.below(1826)) };
        self.people.push((id, start));
        let end = self.stretch(id, municipality, start);
        if self.chance.percent(10) {
            let again = later(end, 30 + self.chance.below(400));
            self.stretch(id, municipality, again);
        }
    }

    /// A support period with what led to it and what was done; its last day is returned.
    fn stretch(&mut self, person: Key, municipality: Word, start: Date) -> Date {
        if start.year() > *YEARS.end() {
            return start;
        }
        // Each half-year every fourth leaves.
        let halves = (0..20).take_while(|_| !self.chance.percent(20)).count();
        let end = later(start, halves * 182 + 1 + self.chance.below(182));
        let row = PeriodRow { person, start: start.into(), end: end.into(), reason_stated: true, ombud: None };
        let id = self.id();
        self.columns.put_period(id, row);
        if self.chance.percent(97) {
            let on = start.checked_sub(Span::new().days(self.chance.below(120) as i64)).unwrap();
            let on = if on.year() < *YEARS.start() { date(*YEARS.start(), 1, 1) } else { on };
            self.intake(Some(person), municipality, on, IntakeOutcome::Accepted);
        }
        (0..=halves).for_each(|half| self.assignment(person, later(start, half * 182)));
        end
    }

    fn intake(&mut self, person: Option<Key>, municipality: Word, on: Date, outcome: IntakeOutcome) {
        let many = if self.chance.percent(4) { 0 } else { 1 + self.chance.below(3) };
        let weights = [30, 15, 12, 12, 10, 8, 4, 20, 15, 5];
        let reasons = (0..many).map(|_| Reason::ALL[self.chance.weighed(&weights)]).collect();
        let row = IntakeRow { person, on: on.into(), municipality, outcome, reasons, withdrawn: Day::OPEN };
        let id = self.id();
        self.columns.put_intake(id, row);
    }

    fn assignment(&mut self, person: Key, start: Date) {
        let area = self.chance.weighed(&[30, 15, 30, 10, 15]);
        let kind = self.kinds[(area * 2 + self.chance.weighed(&[50, 30, 15, 5])) % 12];
        let end = later(start, self.chance.below(300));
        let row = AssignmentRow {
            person,
            area: LifeArea::ALL[area],
            kind,
            start: start.into(),
            end: end.into(),
            outcome: None,
        };
        let id = self.id();
        self.columns.put_assignment(id, row);
    }

    fn advice(&mut self, year: i16) {
        let on = later(date(year, 1, 1), self.chance.below(365)).into();
        let caller = CallerKind::ALL[self.chance.weighed(&[40, 25, 20, 5, 10])];
        let id = self.id();
        self.columns.put_advice(id, AdviceRow { on, minutes: Some(10), caller, municipality: None });
    }

    /// A visit of somebody who does not become a client.
    fn visit(&mut self, year: i16) {
        let on = later(date(year, 1, 1), self.chance.below(365));
        let outcome = IntakeOutcome::ALL[self.chance.weighed(&[10, 40, 30, 18, 2])];
        self.intake(None, self.kinds[0], on, outcome);
    }
}

pub fn later(date: Date, days: usize) -> Date {
    date.checked_add(Span::new().days(days as i64)).unwrap()
}

/// What is true of a figure.
pub struct Truth<'c> {
    columns: &'c Columns,
    accounts: BTreeMap<i16, Account>,
}

impl<'c> Truth<'c> {
    pub fn of(columns: &'c Columns) -> Truth<'c> {
        let accounts = YEARS.map(|year| (year, grant_account(columns, Period::year(year).unwrap()))).collect();
        Truth { columns, accounts }
    }

    pub fn count(&self, year: i16, figure: &disclosure::Figure) -> u64 {
        use disclosure::{Figure, Work};
        let (account, period) = (&self.accounts[&year], Period::year(year).unwrap());
        match figure {
            Figure::Clients { flow, place, gender } => {
                let groups = self.clients(year, place);
                let of = |clients: &Clients| {
                    let groups = *clients.flow(*flow);
                    of_group(*gender, |gender| groups.at(gender).all(), || groups.all())
                };
                groups.iter().map(of).sum()
            }
            Figure::Ages { age, gender } => {
                let all = account.clients(Flow::Total);
                let of = |age: &Band| of_group(*gender, |gender| all.at(gender).band(*age), || all.band(*age));
                bands(*age).iter().map(of).sum()
            }
            Figure::Children => account.children_at_home().all(),
            Figure::Reason(reason) => account.contact_reason(*reason).all(),
            Figure::NoReason => account.gaps().new_without_reason,
            Figure::Waited => account.waiting().n(),
            Figure::Queue => Queue::on(self.columns, period.to()).0.len() as u64,
            Figure::Intakes(None) => IntakeOutcome::ALL.map(|outcome| account.intakes(outcome)).iter().sum(),
            Figure::Intakes(Some(outcome)) => account.intakes(*outcome),
            Figure::Advice(None) => account.advice().number,
            Figure::Advice(Some(caller)) => advice_by_caller(self.columns, period)[caller.index()].1.number,
            Figure::Assignments { state, work } => {
                let types = assignments_by_type(self.columns, period);
                let holds = |area: &LifeArea, kind: &str| match work {
                    Work::All => true,
                    Work::Area(of) => of == area,
                    Work::Kind(of, named) => (of, named.as_str()) == (area, kind),
                };
                types.iter().filter(|((area, kind), _)| holds(area, kind)).map(|(_, counts)| counts.at(*state)).sum()
            }
        }
    }

    fn clients(&self, year: i16, place: &disclosure::Place) -> Vec<Clients> {
        use disclosure::Place;
        let there = |town: &&Municipality| match place {
            Place::Whole => true,
            Place::Area(area) => town.area == *area,
            Place::Municipality(name) => town.name == *name,
        };
        self.accounts[&year].municipalities().iter().filter(there).map(|town| town.figures.clients).collect()
    }
}

fn of_group(group: Option<GenderGroup>, one: impl Fn(Gender) -> u64, all: impl Fn() -> u64) -> u64 {
    match group {
        None => all(),
        Some(GenderGroup::Woman) => one(Gender::Woman),
        Some(GenderGroup::Man) => one(Gender::Man),
        Some(GenderGroup::Rest) => one(Gender::Other) + one(Gender::Unknown),
    }
}

fn bands(age: AgeGroup) -> Vec<Band> {
    match age {
        AgeGroup::From18To29 => vec![Band::From18To29],
        AgeGroup::From30To49 => vec![Band::From30To49],
        AgeGroup::From50To64 => vec![Band::From50To64],
        AgeGroup::From65 => vec![Band::From65],
        AgeGroup::Rest => vec![Band::Under18, Band::Unknown],
    }
}
