//! The attack on what is told beside the release: diagnoses, change in life areas and deficiencies of the same hundred operations.

use super::operations::{Chance, Operation, YEARS, later, operation};
use super::solver::Knowledge;
use jiff::civil::date;
use stats::disclosure::{Before, Changed, Volunteered};
use stats::disclosure::{DeficiencyRow, Disclosed, Figure, Named, Noted, PARTED_FROM, Place, Release, Seen};
use stats::*;

const OPERATIONS: u64 = 100;

/// What clients have told of themselves and said of their lives, and what the ombud have noted.
struct Around {
    operation: Operation,
    declined: Vec<Declined>,
    deficiencies: Vec<DeficiencyRow>,
}

fn around(seed: u64) -> Around {
    let mut around = Around { operation: operation(seed), declined: Vec::new(), deficiencies: Vec::new() };
    let mut chance = Chance(seed ^ 0xbe51_de00);
    for (person, start) in around.operation.people.clone() {
        around.diagnoses(person, &mut chance);
        for area in LifeArea::ALL {
            around.ratings(person, start, area, &mut chance);
        }
    }
    for year in YEARS {
        let often = 1 + chance.below(around.operation.clients);
        let one = |chance: &mut Chance| DeficiencyRow {
            year,
            party: format!("aktör {}", chance.weighed(&[40, 25, 15, 10, 6, 3, 1])),
            kind: format!("slag {}", chance.weighed(&[50, 30, 15, 5])),
        };
        around.deficiencies.extend((0..often).map(|_| one(&mut chance)));
    }
    around
}

impl Around {
    fn diagnoses(&mut self, person: Key, chance: &mut Chance) {
        let many = chance.weighed(&[40, 45, 15]);
        let name = |chance: &mut Chance| format!("diagnos {}", chance.weighed(&[30, 25, 20, 10, 8, 4, 2, 1]));
        let names: Vec<String> = (0..many).map(|_| name(chance)).collect();
        let words: Vec<Word> = names.iter().map(|name| self.operation.columns.word(name).unwrap()).collect();
        self.operation.columns.put_diagnoses(person, &words);
    }

    /// Some rate a life area at the start, some of them again; some would rather not.
    fn ratings(&mut self, person: Key, start: jiff::civil::Date, area: LifeArea, chance: &mut Chance) {
        let first = later(start, 1 + chance.below(30));
        if chance.percent(10) {
            self.declined.push(Declined { person, on: first.into(), moment: Moment::Start, area });
            return;
        }
        if !chance.percent(95) {
            return;
        }
        self.rate(person, (first, Moment::Start), area, 1 + chance.below(8));
        if chance.percent(70) {
            let again = later(start, 60 + chance.below(500));
            self.rate(person, (again, Moment::End), area, 1 + chance.below(10));
        }
    }

    fn rate(&mut self, person: Key, (on, moment): (jiff::civil::Date, Moment), area: LifeArea, value: usize) {
        let row = RatingRow { person, on: on.into(), moment, area, value: value as u8 };
        // A rating is known by whom it is of, of what and when.
        let id = person * 1_000 + area.index() as Key * 10 + Key::from(moment == Moment::Start);
        self.operation.columns.put_rating(id, row);
    }
}

/// What a reader has gathered of one table, and what nobody may work out of it.
#[derive(Default)]
struct Reader {
    knowledge: Knowledge,
    secrets: Vec<usize>,
    /// Cells that are not empty, and those of them that are not shown.
    cells: (usize, usize),
}

impl Reader {
    /// A cell of a table.
    fn cell(&mut self, truth: u64, (low, high): (u64, Option<u64>)) -> usize {
        let at = self.knowledge.count(truth, (low, high));
        let hidden = high != Some(low);
        self.cells.0 += usize::from(truth > 0);
        self.cells.1 += usize::from(truth > 0 && hidden);
        self.secrets.extend(hidden.then_some(at));
        at
    }

    /// A count that no table holds. Where it is small it is as secret as one that stands in a table.
    fn left(&mut self, truth: u64, most: Option<u64>) -> usize {
        let at = self.knowledge.count(truth, (0, most));
        self.secrets.extend((1..5).contains(&truth).then_some(at));
        at
    }

    /// A count that everybody knows.
    fn known(&mut self, truth: u64) -> usize {
        self.knowledge.count(truth, (truth, Some(truth)))
    }

    /// The cells; none of those that are not shown must be narrowed to fewer than three values.
    fn attack(self, what: &str) -> (usize, usize) {
        let narrowed = self.knowledge.narrowed(&self.secrets);
        assert!(narrowed.is_empty(), "{what}: {narrowed:?} of {:?}", self.secrets);
        self.cells
    }
}

/// From how many to how many one is, of those that are named with their number; of the others nothing is known.
fn named(name: &str, of: &[(String, Disclosed<u64>)]) -> (u64, Option<u64>) {
    of.iter().find(|(known, _)| known == name).map_or((0, None), |(_, count)| count.may_be())
}

fn diagnoses(reviews: &Reviews, supported: Disclosed<u64>) -> Reader {
    let (mut reader, truth) = (Reader::default(), &reviews.whole().diagnoses);
    let told = Volunteered::of(truth, supported, Before::default());
    let (Some(number), Seen::Exact(supported)) = (told.told, supported.seen()) else {
        assert!(told.named.is_empty(), "diagnoses are named beside a number that is not told");
        return reader;
    };
    let (all, tellers) = (reader.known(supported), reader.cell(truth.told, number.may_be()));
    let rest = reader.left(supported - truth.told, None);
    reader.knowledge.sum(all, [tellers, rest]);
    if truth.told >= PARTED_FROM {
        for (name, count) in truth.counts() {
            let (part, rest) = (reader.cell(count, named(name, &told.named)), reader.left(truth.told - count, None));
            reader.knowledge.sum(tellers, [part, rest]);
        }
    }
    reader
}

fn change(changed: &Changed, followed: &Followed, supported: Disclosed<u64>) -> Reader {
    let mut reader = Reader::default();
    let Seen::Exact(supported) = supported.seen() else {
        assert!(
            changed.change.is_none() && [changed.declined, changed.missing].iter().all(|one| one.may_be() == (0, None))
        );
        return reader;
    };
    let all = reader.known(supported);
    let declined = reader.cell(followed.declined, changed.declined.may_be());
    let missing = reader.cell(followed.missing, changed.missing.may_be());
    let truth = followed.pairs.n() as u64;
    let pairs = match (&changed.change, followed.pairs.change()) {
        (Some(told), Some(change)) => {
            let number = reader.cell(truth, told.number.may_be());
            let parts = [(change.better, told.better), (change.same, told.same), (change.worse, told.worse)];
            let parts = parts.map(|(truth, told)| reader.cell(truth as u64, told.may_be()));
            reader.knowledge.sum(number, parts);
            number
        }
        _ => reader.left(truth, Some(FEWEST_PAIRS as u64 - 1)),
    };
    // Somebody who has left since may have rated again: then the reader cannot add up.
    if let Some(rest) = supported.checked_sub(followed.declined + followed.missing + truth) {
        let rest = reader.left(rest, None);
        reader.knowledge.sum(all, [declined, missing, pairs, rest]);
    }
    reader
}

fn deficiencies(year: i16, all: &[DeficiencyRow]) -> Reader {
    let (mut reader, noted) = (Reader::default(), Noted::of(year, all));
    let own: Vec<&DeficiencyRow> = all.iter().filter(|one| one.year == year).collect();
    let total = reader.cell(own.len() as u64, noted.total.may_be());
    if (own.len() as u64) < PARTED_FROM {
        return reader;
    }
    let mut parts = |of: fn(&DeficiencyRow) -> &String, told: &Named| {
        let mut counts = std::collections::BTreeMap::new();
        own.iter().for_each(|one| *counts.entry(of(one)).or_insert(0) += 1);
        let parts: Vec<usize> = counts.iter().map(|(name, count)| reader.cell(*count, named(name, &told.of))).collect();
        reader.knowledge.sum(total, parts);
    };
    parts(|one| &one.party, &noted.parties);
    parts(|one| &one.kind, &noted.kinds);
    reader
}

/// Attacks an operation in each of five years.
fn attacked(seed: u64) -> Vec<(usize, usize)> {
    let around = around(seed);
    let columns = &around.operation.columns;
    let release = Release::of(columns, date(*YEARS.end(), 12, 31).into());
    let whole = Figure::Clients { flow: Flow::Total, place: Place::Whole, gender: None };
    let mut cells = Vec::new();
    for year in YEARS {
        let reviews = Reviews::count(columns, Period::year(year).unwrap(), &around.declined);
        let supported = release.count(year, &whole);
        cells.push(diagnoses(&reviews, supported).attack(&format!("diagnoses, {seed}, {year}")));
        for changed in Changed::all(&reviews, supported, Before::default()) {
            let reader = change(&changed, reviews.whole().followed(changed.area), supported);
            cells.push(reader.attack(&format!("change, {seed}, {year}, {}", changed.area.name())));
        }
        cells.push(deficiencies(year, &around.deficiencies).attack(&format!("deficiencies, {seed}, {year}")));
    }
    cells
}

#[test]
fn what_is_told_beside_the_release_tells_no_more() {
    let cells: Vec<(usize, usize)> = (0..OPERATIONS).flat_map(attacked).collect();
    let (all, hidden) = cells.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    println!("{hidden} of {all} cells beside the release are hidden");
    assert!(all > 10_000, "only {all} cells were there to attack");
    assert!(hidden * 100 <= all * 30, "{hidden} of {all} cells are hidden");
}

#[test]
fn the_attack_finds_what_is_left_over() {
    let mut reader = Reader::default();
    let (all, one, other) = (reader.known(40), reader.cell(37, (37, Some(37))), reader.left(3, None));
    reader.knowledge.sum(all, [one, other]);
    assert_eq!(reader.knowledge.narrowed(&reader.secrets), [(other, 1)]);
}
