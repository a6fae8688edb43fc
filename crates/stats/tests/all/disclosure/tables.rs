//! Small tables against every filling that would show the same.

use proptest::collection::vec;
use proptest::prelude::*;
use stats::disclosure::{Disclosed, Id, Seen, System};

/// A table with margins, in a system of its own.
struct Grid {
    system: System,
    rows: Vec<Vec<Id>>,
    row_totals: Vec<Id>,
    column_totals: Vec<Id>,
    total: Id,
}

impl Grid {
    fn of(rows: &[Vec<u64>]) -> Grid {
        let mut system = System::new();
        let sum = |row: &Vec<u64>| row.iter().sum::<u64>();
        let total = system.ask(rows.iter().map(sum).sum(), 2_000);
        let ids: Vec<Vec<Id>> =
            rows.iter().map(|row| row.iter().map(|count| system.ask(*count, 10)).collect()).collect();
        let row_totals: Vec<Id> = rows.iter().map(|row| system.ask(sum(row), 500)).collect();
        let columns = (0..rows[0].len()).map(|at| rows.iter().map(|row| row[at]).sum::<u64>());
        let column_totals: Vec<Id> = columns.map(|sum| system.ask(sum, 500)).collect();
        for (row, total) in ids.iter().zip(&row_totals) {
            system.sum(*total, row.iter().copied());
        }
        for (at, total) in column_totals.iter().enumerate() {
            system.sum(*total, ids.iter().map(|row| row[at]));
        }
        system.sum(total, row_totals.iter().copied());
        system.sum(total, column_totals.iter().copied());
        system.settle();
        Grid { system, rows: ids, row_totals, column_totals, total }
    }

    /// Inner counts, sums of rows, sums of columns, the whole.
    fn seen(&self) -> Vec<Disclosed<u64>> {
        let margins = self.row_totals.iter().chain(&self.column_totals).chain([&self.total]);
        self.rows.iter().flatten().chain(margins).map(|id| self.system.seen(*id)).collect()
    }
}

fn fits(seen: &Disclosed<u64>, value: u64) -> bool {
    let (low, high) = seen.may_be();
    low <= value && high.is_none_or(|high| value <= high)
}

/// Every filling of a table that shows the same, counts above `most` left aside.
fn fillings(seen: &[Disclosed<u64>], (height, width): (usize, usize), most: u64) -> Vec<Vec<u64>> {
    let (mut found, mut begun) = (Vec::new(), vec![Vec::new()]);
    while let Some(inner) = begun.pop() {
        if inner.len() < height * width {
            let fitting = (0..=most).filter(|value| fits(&seen[inner.len()], *value));
            begun.extend(fitting.map(|value| inner.iter().copied().chain([value]).collect::<Vec<u64>>()));
            continue;
        }
        let rows = inner.chunks(width).map(|row| row.iter().sum::<u64>());
        let columns = (0..width).map(|at| inner.iter().skip(at).step_by(width).sum::<u64>());
        let sums = rows.chain(columns).chain([inner.iter().sum()]);
        let all: Vec<u64> = inner.iter().copied().chain(sums).collect();
        if all.iter().zip(seen).all(|(value, seen)| fits(seen, *value)) {
            found.push(all);
        }
    }
    found
}

fn check(rows: &[Vec<u64>]) {
    let grid = Grid::of(rows);
    let seen = grid.seen();
    assert!(grid.system.unproved().is_empty(), "{rows:?}");
    let most = rows.iter().flatten().max().unwrap() + 5;
    let fillings = fillings(&seen, (rows.len(), rows[0].len()), most);
    let inner: Vec<u64> = rows.iter().flatten().copied().collect();
    assert!(fillings.iter().any(|filling| filling.starts_with(&inner)), "{rows:?} as {seen:?}");
    for (at, seen_here) in seen.iter().enumerate() {
        let values: std::collections::BTreeSet<u64> = fillings.iter().map(|filling| filling[at]).collect();
        match seen_here.seen() {
            Seen::Exact(value) => assert!(value == 0 || value >= 5, "{rows:?} shows {value}"),
            _ => assert!(values.len() >= 3, "{rows:?} as {seen:?}: {at} is one of {values:?}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_part_of_a_list_has_three_values(parts in vec(0_u64..12, 2..5)) {
        check(&[parts]);
    }

    #[test]
    fn every_count_of_a_table_has_three_values(rows in vec(vec(0_u64..9, 2), 2)) {
        check(&rows);
    }

    #[test]
    fn every_count_of_a_wider_table_has_three_values(rows in vec(vec(0_u64..4, 3), 2)) {
        check(&rows);
    }
}

/// A list and its total, the total last, which is hidden last of all.
fn list(parts: &[u64]) -> Vec<Seen<u64>> {
    weighed(parts, 2_000)
}

/// The same with a total of another weight.
fn weighed(parts: &[u64], weight: u64) -> Vec<Seen<u64>> {
    let mut system = System::new();
    let total = system.ask(parts.iter().sum(), weight);
    let ids: Vec<Id> = parts.iter().map(|part| system.ask(*part, 10)).collect();
    system.sum(total, ids.iter().copied());
    system.settle();
    ids.iter().chain([&total]).map(|id| system.seen(*id).seen()).collect()
}

#[test]
fn one_small_part_hides_the_smallest_that_protects_it() {
    use Seen::{Exact, Few, Hidden};
    assert_eq!(list(&[3, 40, 9, 0]), [Few, Exact(40), Hidden, Exact(0), Exact(52)]);
    assert_eq!(list(&[3, 2, 40, 0]), [Few, Few, Exact(40), Exact(0), Exact(45)]);
    assert_eq!(list(&[12, 0, 5]), [12, 0, 5, 17].map(Exact));
}

#[test]
fn where_parts_cannot_be_protected_the_sum_is_hidden() {
    use Seen::{Exact, Few, Hidden};
    assert_eq!(weighed(&[4, 4], 1_000), [Few, Few, Hidden]);
    assert_eq!(list(&[4, 4]), [Hidden, Hidden, Exact(8)], "what a whole operation has done stands before its parts");
    assert_eq!(list(&[3, 0, 0]), [Hidden, Hidden, Hidden, Few], "a sum that is small has no parts");
}

#[test]
fn a_small_count_in_a_table_hides_three_more_at_the_corners() {
    let grid = Grid::of(&[vec![3, 10, 20], vec![11, 12, 30], vec![40, 50, 60]]);
    let seen: Vec<bool> = grid.seen().iter().map(|seen| matches!(seen.seen(), Seen::Exact(_))).collect();
    let hidden: Vec<usize> = seen.iter().enumerate().filter(|(_, shown)| !**shown).map(|(at, _)| at).collect();
    assert_eq!(hidden, [0, 1, 3, 4]);
}

#[test]
fn what_was_shown_stays_shown_and_what_was_hidden_stays_hidden() {
    let mut system = System::new();
    let (total, parts) = (system.ask(52, 2_000), [3, 40, 9].map(|part| system.ask(part, 10)));
    system.sum(total, parts);
    system.published(parts[2], Disclosed::alone(9));
    system.settle();
    let seen = |system: &System| parts.map(|part| system.seen(part).seen());
    assert_eq!(seen(&system), [Seen::Few, Seen::Hidden, Seen::Exact(9)]);
    // The next year says that of the 40 there are 30 left: now what the first has must not be subtracted.
    let before = seen(&system);
    let (left, gone) = (system.ask(38, 10), system.ask(2, 10));
    system.sum(parts[1], [left, gone]);
    system.settle();
    assert_eq!(seen(&system), before);
    assert_eq!(system.seen(gone).seen(), Seen::Few);
    assert_eq!(system.seen(left).seen(), Seen::Exact(38), "the sum is hidden, which is enough");
    assert!(system.unproved().is_empty());
}

#[test]
fn what_was_published_unsafely_is_told() {
    let mut system = System::new();
    let (total, parts) = (system.ask(43, 2_000), [3, 40].map(|part| system.ask(part, 10)));
    system.sum(total, parts);
    system.published(total, Disclosed::alone(43));
    system.published(parts[1], Disclosed::alone(40));
    system.settle();
    assert_eq!(system.unproved(), [parts[0]]);
}

#[test]
#[should_panic(expected = "add up")]
fn parts_that_do_not_add_up_are_refused() {
    let mut system = System::new();
    let (total, part) = (system.ask(43, 1), system.ask(40, 1));
    system.sum(total, [part]);
}
