//! The attack: all that a wide reader can get of a hundred random operations, and a linear solver.

use super::operations::{Operation, Truth, YEARS, operation};
use super::solver::Knowledge;
use jiff::civil::date;
use stats::disclosure::{
    AgeGroup, CROSSED_FROM, Figure, GENDERED_FROM, GenderGroup, PARTED_FROM, Place, Release, Seen, Work,
};
use stats::*;
use std::collections::{BTreeMap, BTreeSet};

const OPERATIONS: u64 = 100;

type Asked = (i16, Figure);

/// A reader, who knows how tables are made but not what is in them.
struct Reader<'o> {
    operation: &'o Operation,
    truth: Truth<'o>,
    knowledge: Knowledge,
    /// Every figure that there is, whether a table holds it or not.
    found: BTreeMap<Asked, usize>,
}

/// What the reader is told of a figure: from how many to how many it is.
type Told<'t> = &'t dyn Fn(&Asked, u64) -> (u64, Option<u64>);

impl<'o> Reader<'o> {
    fn new(operation: &'o Operation, figures: &BTreeSet<Asked>, told: Told) -> Reader<'o> {
        let truth = Truth::of(&operation.columns);
        let mut knowledge = Knowledge::default();
        let count = |(year, figure): &Asked, knowledge: &mut Knowledge| {
            let value = truth.count(*year, figure);
            let (mut low, mut high) = told(&(*year, figure.clone()), value);
            // That a table is there, or is not, says something of its whole.
            for limit in limits(figure) {
                if value >= limit {
                    low = low.max(limit);
                } else {
                    high = Some(high.map_or(limit - 1, |high| high.min(limit - 1)));
                }
            }
            knowledge.count(value, (low, high))
        };
        let found = figures.iter().map(|asked| (asked.clone(), count(asked, &mut knowledge))).collect();
        let mut reader = Reader { operation, truth, knowledge, found };
        YEARS.for_each(|year| reader.year(year));
        reader
    }

    fn at(&self, year: i16, figure: Figure) -> Option<usize> {
        self.found.get(&(year, figure)).copied()
    }

    /// Whole and parts, where the whole is counted; parts that are nowhere counted are none.
    fn sum(&mut self, year: i16, whole: Figure, parts: impl IntoIterator<Item = Figure>) {
        let parts: Vec<usize> = parts.into_iter().filter_map(|part| self.at(year, part)).collect();
        if let (Some(whole), false) = (self.at(year, whole), parts.is_empty()) {
            self.knowledge.sum(whole, parts);
        }
    }

    fn within(&mut self, year: i16, whole: Figure, part: Figure) {
        if let (Some(whole), Some(part)) = (self.at(year, whole), self.at(year, part)) {
            self.knowledge.within(whole, part);
        }
    }

    /// Everything that a reader knows of a year.
    fn year(&mut self, year: i16) {
        self.places(year);
        let clients = |flow, gender| Figure::Clients { flow, place: Place::Whole, gender };
        for gender in genders() {
            self.sum(year, clients(Flow::Total, gender), AgeGroup::ALL.map(|age| Figure::Ages { age, gender }));
        }
        for age in AgeGroup::ALL {
            let of = GenderGroup::ALL.map(|gender| Figure::Ages { age, gender: Some(gender) });
            self.sum(year, Figure::Ages { age, gender: None }, of);
        }
        self.within(year, clients(Flow::Total, None), Figure::Children);
        for part in Reason::ALL.map(Figure::Reason).into_iter().chain([Figure::NoReason, Figure::Waited]) {
            self.within(year, clients(Flow::New, None), part);
        }
        self.sum(year, Figure::Intakes(None), IntakeOutcome::ALL.map(|outcome| Figure::Intakes(Some(outcome))));
        self.sum(year, Figure::Advice(None), CallerKind::ALL.map(|caller| Figure::Advice(Some(caller))));
        for state in [AssignmentState::Started, AssignmentState::Ended] {
            let figure = |work| Figure::Assignments { state, work };
            self.sum(year, figure(Work::All), LifeArea::ALL.map(|area| figure(Work::Area(area))));
            for area in LifeArea::ALL {
                let kinds = (0..12).map(|kind| figure(Work::Kind(area, format!("typ {kind}"))));
                self.sum(year, figure(Work::Area(area)), kinds);
            }
        }
    }

    fn places(&mut self, year: i16) {
        let towns = self.operation.towns.clone();
        let areas: BTreeSet<Option<String>> = towns.iter().map(|(_, area)| area.clone()).collect();
        let town = |name: &String| Place::Municipality(name.clone());
        let all = [Place::Whole].into_iter().chain(areas.iter().cloned().map(Place::Area));
        for place in all.clone().chain(towns.iter().map(|(name, _)| town(name))) {
            self.place(year, &place);
        }
        for (flow, gender) in Flow::ALL.into_iter().flat_map(|flow| genders().map(move |gender| (flow, gender))) {
            let of = |place| Figure::Clients { flow, place, gender };
            for area in all.clone() {
                let inside = towns.iter().filter(|(_, of)| area == Place::Whole || area == Place::Area(of.clone()));
                let parts: Vec<Figure> = inside.map(|(name, _)| of(town(name))).collect();
                self.sum(year, of(area), parts);
            }
            self.sum(year, of(Place::Whole), areas.iter().map(|area| of(Place::Area(area.clone()))));
        }
    }

    fn place(&mut self, year: i16, place: &Place) {
        for gender in genders() {
            let of = |flow| Figure::Clients { flow, place: place.clone(), gender };
            if self.at(year, of(Flow::New)).is_some() {
                self.sum(year, of(Flow::Total), [of(Flow::CarriedIn), of(Flow::New)]);
                self.sum(year, of(Flow::Total), [of(Flow::Closed), of(Flow::CarriedOut)]);
            }
            let (now, before) = (self.at(year, of(Flow::CarriedIn)), self.at(year - 1, of(Flow::CarriedOut)));
            if let (Some(now), Some(before)) = (now, before) {
                self.knowledge.sum(now, [before]);
            }
        }
        for flow in Flow::ALL {
            let of = |gender| Figure::Clients { flow, place: place.clone(), gender };
            self.sum(year, of(None), GenderGroup::ALL.map(|gender| of(Some(gender))));
        }
    }

    /// What nobody may work out: whatever a table does not show, and small counts wherever they are.
    fn targets(&self, tables: &BTreeSet<Asked>, told: Told) -> Vec<usize> {
        let secret = |(asked, _): &(&Asked, &usize)| {
            let value = self.truth.count(asked.0, &asked.1);
            let (low, high) = told(asked, value);
            high != Some(low) && (tables.contains(asked) || (1..5).contains(&value))
        };
        self.found.iter().filter(secret).map(|(_, at)| *at).collect()
    }

    /// The figures that can be narrowed to fewer than three values.
    fn narrowed(self, targets: &[usize]) -> Vec<(Asked, i64)> {
        let names: BTreeMap<usize, Asked> = self.found.into_iter().map(|(asked, at)| (at, asked)).collect();
        let narrowed = self.knowledge.narrowed(targets).into_iter();
        narrowed.map(|(at, values)| (names[&at].clone(), values)).collect()
    }
}

fn genders() -> impl Iterator<Item = Option<GenderGroup>> {
    GenderGroup::ALL.into_iter().map(Some).chain([None])
}

/// From which counts on a whole is parted.
fn limits(figure: &Figure) -> Vec<u64> {
    let parted = vec![PARTED_FROM];
    match figure {
        Figure::Clients { flow: Flow::Total, place: Place::Whole, gender: None } => vec![PARTED_FROM, CROSSED_FROM],
        Figure::Clients { flow: Flow::Total, gender: None, .. } => vec![PARTED_FROM, GENDERED_FROM],
        Figure::Clients { flow: Flow::New, place: Place::Whole, gender: None } => parted,
        Figure::Intakes(None) | Figure::Advice(None) => parted,
        Figure::Assignments { work: Work::All | Work::Area(_), .. } => parted,
        _ => Vec::new(),
    }
}

fn release(operation: &Operation) -> Release {
    Release::of(&operation.columns, date(*YEARS.end(), 12, 31).into())
}

/// Every figure that stands in a table.
fn tables(release: &Release) -> BTreeSet<Asked> {
    release.told().map(|(year, figure, _)| (year, figure.clone())).collect()
}

/// Every figure that there is of an operation.
fn figures(release: &Release) -> BTreeSet<Asked> {
    tables(release).into_iter().chain(release.left_out().map(|(year, figure)| (year, figure.clone()))).collect()
}

/// Cells in tables, once each, that are not empty; and those of them that are not shown.
fn share(operation: &Operation, release: &Release) -> (usize, usize) {
    let truth = Truth::of(&operation.columns);
    let told: BTreeMap<Asked, (u64, Option<u64>)> =
        release.told().map(|(year, figure, seen)| ((year, figure.clone()), seen.may_be())).collect();
    let again = |(year, figure): &Asked| match figure {
        Figure::Clients { flow: Flow::CarriedIn, place, gender } => {
            let before = Figure::Clients { flow: Flow::CarriedOut, place: place.clone(), gender: *gender };
            told.contains_key(&(year - 1, before))
        }
        _ => false,
    };
    let cells = told.iter().filter(|(asked, _)| !again(asked) && truth.count(asked.0, &asked.1) > 0);
    let hidden = cells.clone().filter(|(_, (low, high))| *high != Some(*low));
    (cells.count(), hidden.count())
}

/// The clients of an operation year by year, all of them; and in how many of the years they are not shown though they are not few.
fn wholes(seed: u64) -> (usize, usize) {
    let operation = operation(seed);
    let (release, truth) = (release(&operation), Truth::of(&operation.columns));
    let whole = Figure::Clients { flow: Flow::Total, place: Place::Whole, gender: None };
    let years: Vec<i16> = YEARS.filter(|year| truth.count(*year, &whole) >= 5).collect();
    let away = years.iter().filter(|year| !matches!(release.count(**year, &whole).seen(), Seen::Exact(_))).count();
    (years.len(), away)
}

/// Attacks an operation; what is left of the attack is how many of its cells are hidden.
fn attacked(seed: u64) -> (usize, usize, Operation) {
    let operation = operation(seed);
    let release = release(&operation);
    let told = |(year, figure): &Asked, _| release.count(*year, figure).may_be();
    let reader = Reader::new(&operation, &figures(&release), &told);
    let targets = reader.targets(&tables(&release), &told);
    let narrowed = reader.narrowed(&targets);
    assert!(narrowed.is_empty(), "operation {seed} of {}: {narrowed:#?}", operation.clients);
    let (cells, hidden) = share(&operation, &release);
    (cells, hidden, operation)
}

#[test]
fn no_figure_that_is_not_shown_has_fewer_than_three_values() {
    let attack = |seeds: std::ops::Range<u64>| seeds.map(attacked).collect::<Vec<_>>();
    let mut all = std::thread::scope(|scope| {
        let other = scope.spawn(move || attack(0..OPERATIONS / 2));
        let mut all = attack(OPERATIONS / 2..OPERATIONS);
        all.extend(other.join().unwrap());
        all
    });
    let (cells, hidden) = all.iter().fold((0, 0), |sum, (cells, hidden, _)| (sum.0 + cells, sum.1 + hidden));
    all.sort_by_key(|(cells, hidden, _)| hidden * 1_000 / cells.max(&1));
    println!("{hidden} of {cells} cells are hidden");
    let (wholes, away) = (0..OPERATIONS).map(wholes).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    println!("{away} of {wholes} wholes are hidden");
    for percent in [0, 25, 50, 75, 90, 100] {
        let (cells, hidden, Operation { clients, towns, .. }) = &all[percent * (all.len() - 1) / 100];
        println!("{percent}: {hidden} of {cells}, {clients} clients in {} municipalities", towns.len());
    }
    assert!(hidden * 100 <= cells * 30, "{hidden} of {cells} cells are hidden");
    assert!(away * 100 <= wholes * 8, "{away} of {wholes} wholes are hidden");
}

#[test]
fn hiding_small_counts_alone_is_broken_by_the_same_attack() {
    let mut broken = 0;
    for seed in 0..10 {
        let operation = operation(seed);
        let release = release(&operation);
        let there = tables(&release);
        let told = |asked: &Asked, value: u64| match value {
            _ if !there.contains(asked) => (0, None),
            1..5 => (1, Some(4)),
            shown => (shown, Some(shown)),
        };
        let reader = Reader::new(&operation, &figures(&release), &told);
        let targets = reader.targets(&tables(&release), &told);
        broken += usize::from(!reader.narrowed(&targets).is_empty());
    }
    assert!(broken >= 9, "only {broken} of 10 were broken");
}
