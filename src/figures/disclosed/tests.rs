//! Lists and tables as a reader sees them, against every register that would show the same.

use super::*;
use proptest::prelude::*;

/// Fillings of the inner counts of a table, and which of them a reader must reckon with.
struct Reader<'g> {
    grid: &'g Grid,
    total: u64,
}

fn all(grid: &Grid) -> impl Iterator<Item = &Disclosed<u64>> {
    grid.rows.iter().flatten().chain(&grid.row_totals).chain(&grid.column_totals)
}

/// Whether `value` may stand where a reader sees `seen`. Next to `<5` a hidden count is none of those.
fn fits(seen: &Disclosed<u64>, value: u64) -> bool {
    match seen.seen() {
        Seen::Exact(exact) => exact == value,
        Seen::Few => is_few(value),
        Seen::Hidden => value >= SHOWN_FROM,
    }
}

impl Reader<'_> {
    /// Every filling that fits: inner counts, then the sums of rows, then those of columns.
    fn fillings(&self) -> Vec<Vec<u64>> {
        let mut found = Vec::new();
        self.fill(&mut Vec::new(), &mut found);
        found
    }

    fn fill(&self, begun: &mut Vec<u64>, found: &mut Vec<Vec<u64>>) {
        let (height, width) = (self.grid.rows.len(), self.grid.rows[0].len());
        if !begun.is_empty() && begun.len().is_multiple_of(width) {
            let row = begun.len() / width - 1;
            let sum = begun[row * width..].iter().sum();
            if !fits(&self.grid.row_totals[row], sum) {
                return;
            }
        }
        if begun.len() == height * width {
            let rows: Vec<u64> = begun.chunks(width).map(|row| row.iter().sum()).collect();
            let columns: Vec<u64> = (0..width).map(|at| begun.iter().skip(at).step_by(width).sum()).collect();
            let fit = columns.iter().zip(&self.grid.column_totals).all(|(sum, seen)| fits(seen, *sum));
            if fit && rows.iter().sum::<u64>() == self.total {
                found.push(begun.iter().copied().chain(rows).chain(columns).collect());
            }
            return;
        }
        let seen = &self.grid.rows[begun.len() / width][begun.len() % width];
        let left = self.total - begun.iter().sum::<u64>();
        for value in (0..=left).filter(|value| fits(seen, *value)) {
            begun.push(value);
            self.fill(begun, found);
            begun.pop();
        }
    }

    /// How many of the counts that are not shown have one possible value only.
    fn worked_out(&self) -> usize {
        let fillings = self.fillings();
        assert!(!fillings.is_empty(), "what is shown is true of no register: {:?}", self.grid);
        let hidden = all(self.grid).enumerate().filter(|(_, seen)| !matches!(seen.seen(), Seen::Exact(_)));
        hidden.filter(|(at, _)| fillings.iter().all(|filling| filling[*at] == fillings[0][*at])).count()
    }
}

fn check(rows: &[Vec<u64>]) {
    let grid = Grid::of(rows);
    let width = rows[0].len();
    let total: u64 = rows.iter().flatten().sum();
    assert_eq!(grid.total, Disclosed::alone(total));
    let sums = rows.iter().map(|row| row.iter().sum());
    let columns = (0..width).map(|at| rows.iter().map(|row| row[at]).sum());
    let values: Vec<u64> = rows.iter().flatten().copied().chain(sums).chain(columns).collect();
    if all(&grid).all(|seen| seen.seen() == Seen::Hidden) {
        return assert!(values.iter().any(|value| is_few(*value)), "{rows:?} hides nothing small");
    }
    for (value, seen) in values.iter().zip(all(&grid)) {
        assert!(fits(seen, *value), "{seen:?} for {value} in {rows:?}");
        assert_eq!(seen.seen() == Seen::Few, is_few(*value), "{rows:?}");
    }
    assert_eq!(Reader { grid: &grid, total }.worked_out(), 0, "{rows:?} as {grid:?}");
    nothing_is_hidden_needlessly(&grid, &values, total);
}

fn nothing_is_hidden_needlessly(grid: &Grid, values: &[u64], total: u64) {
    for (at, value) in values.iter().enumerate() {
        let mut more = grid.clone();
        let inner = more.rows.iter_mut().flatten();
        let seen = inner.chain(&mut more.row_totals).chain(&mut more.column_totals).nth(at);
        let seen = seen.expect("every value is seen in some way");
        if seen.seen() == Seen::Hidden {
            *seen = Disclosed(Seen::Exact(*value));
            let open = Reader { grid: &more, total }.worked_out();
            assert!(open > 0, "{value} is hidden for nothing in {grid:?}");
        }
    }
}

/// A list is a table whose columns' sums nobody sees: as one with a second row for the rest of each column.
fn check_list(parts: &[u64]) {
    let list = List::of(parts);
    let total: u64 = parts.iter().sum();
    assert_eq!(list.total, Disclosed::alone(total));
    if list.parts.iter().all(|part| part.seen() == Seen::Hidden) {
        return assert!(parts.iter().any(|part| is_few(*part)), "{parts:?}");
    }
    let mut found = Vec::new();
    fill_list(&list, total, &mut Vec::new(), &mut found);
    assert!(found.contains(&parts.to_vec()), "{parts:?} as {list:?}");
    for (at, seen) in list.parts.iter().enumerate() {
        let known = found.iter().all(|filling| filling[at] == found[0][at]);
        assert_eq!(known, matches!(seen.seen(), Seen::Exact(_)), "{parts:?} as {list:?}");
        assert_eq!(seen.seen() == Seen::Few, is_few(parts[at]));
    }
}

fn fill_list(list: &List, total: u64, begun: &mut Vec<u64>, found: &mut Vec<Vec<u64>>) {
    let left = total - begun.iter().sum::<u64>();
    let Some(seen) = list.parts.get(begun.len()) else {
        return if left == 0 {
            found.push(begun.clone())
        };
    };
    for value in (0..=left).filter(|value| fits(seen, *value)) {
        begun.push(value);
        fill_list(list, total, begun, found);
        begun.pop();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_part_of_a_list_can_be_worked_out(parts in proptest::collection::vec(0_u64..12, 1..5)) {
        check_list(&parts);
    }

    #[test]
    fn no_small_count_of_a_table_can_be_worked_out(rows in proptest::collection::vec(proptest::collection::vec(0_u64..9, 2), 2)) {
        check(&rows);
    }

    #[test]
    fn nor_of_a_wider_one(rows in proptest::collection::vec(proptest::collection::vec(0_u64..7, 3), 2)) {
        check(&rows);
    }

    #[test]
    fn nor_at_the_turn_of_a_year(closed in 0_u64..14, carried in 0_u64..14, new in 0_u64..14) {
        check_turn(closed, carried, new);
    }
}

/// Both years' wholes are known where they are shown; each of the three has another possible value or is shown.
fn check_turn(closed: u64, carried: u64, new: u64) {
    let turn = Turn::of(closed, carried, new, true);
    let (before, after) = (closed + carried, carried + new);
    let shown = [(turn.closed, closed), (turn.carried, carried), (turn.new, new)];
    if shown.iter().all(|(seen, _)| seen.seen() == Seen::Hidden) {
        return;
    }
    let whole = |seen: u64, whole: u64| if is_few(whole) { is_few(seen) } else { seen == whole };
    let sees = |seen: &Disclosed<u64>, value, of: u64| is_few(of) || fits(seen, value);
    let mut found = Vec::new();
    for a in 0..=30 {
        for b in (0..=30).filter(|b| fits(&turn.carried, *b) && whole(a + b, before) && sees(&turn.closed, a, before)) {
            for c in (0..=30).filter(|c| whole(b + c, after) && sees(&turn.new, *c, after)) {
                found.push([a, b, c]);
            }
        }
    }
    assert!(found.contains(&[closed, carried, new]), "{turn:?}");
    for (at, (seen, value)) in shown.iter().enumerate() {
        let known = found.iter().all(|filling| filling[at] == found[0][at]);
        assert!(!known || !is_few(*value), "{value} of {closed} {carried} {new} can be worked out from {turn:?}");
        assert!(!is_few(*value) || !matches!(seen.seen(), Seen::Exact(_)));
    }
}

fn list(parts: &[u64]) -> Vec<Seen<u64>> {
    List::of(parts).parts.iter().map(Disclosed::seen).collect()
}

#[test]
fn one_small_part_hides_the_smallest_that_protects_it() {
    use Seen::{Exact, Few, Hidden};
    assert_eq!(list(&[3, 40, 9, 0]), [Few, Exact(40), Hidden, Exact(0)]);
    assert_eq!(list(&[3, 2, 40, 0]), [Few, Few, Exact(40), Exact(0)]);
    assert_eq!(list(&[12, 0, 5]), [Exact(12), Exact(0), Exact(5)]);
}

#[test]
fn where_parts_cannot_be_protected_the_sum_stands_alone() {
    assert_eq!((list(&[4, 4]), List::of(&[4, 4]).total.seen()), (vec![Seen::Hidden; 2], Seen::Exact(8)));
    assert_eq!(list(&[1, 1, 1, 1, 1]), [Seen::Hidden; 5]);
}

#[test]
fn a_sum_that_is_small_has_no_parts() {
    assert_eq!((list(&[3, 0, 0]), List::of(&[3, 0, 0]).total.seen()), (vec![Seen::Hidden; 3], Seen::Few));
    assert_eq!(list(&[0, 0]), [Seen::Exact(0); 2]);
    assert_eq!(list(&[]), []);
}

#[test]
fn a_small_count_in_a_table_hides_three_more_at_the_corners() {
    use Seen::{Exact, Few, Hidden};
    let grid = Grid::of(&[vec![3, 10, 20], vec![11, 12, 30], vec![40, 50, 60]]);
    let rows: Vec<Vec<Seen<u64>>> = grid.rows.iter().map(|row| row.iter().map(Disclosed::seen).collect()).collect();
    assert_eq!(rows[0], [Few, Hidden, Exact(20)]);
    assert_eq!(rows[1], [Hidden, Hidden, Exact(30)]);
    assert_eq!(rows[2], [40, 50, 60].map(Exact));
    assert_eq!(grid.row_totals.iter().map(Disclosed::seen).collect::<Vec<_>>(), [33, 53, 150].map(Exact));
}

#[test]
fn what_a_year_hides_the_next_does_not_show() {
    let turn = Turn::of(3, 20, 9, true);
    assert_eq!((turn.closed.seen(), turn.carried.seen(), turn.new.seen()), (Seen::Few, Seen::Hidden, Seen::Hidden));
    let turn = Turn::of(8, 20, 9, true);
    assert_eq!((turn.closed.seen(), turn.new.seen()), (Seen::Exact(8), Seen::Exact(9)));
}

#[test]
fn a_median_is_shown_with_a_number_that_is_not_small() {
    let about = |n| Disclosed::about(Disclosed::alone(n), 14).seen();
    assert_eq!([about(0), about(4), about(5)], [Seen::Hidden, Seen::Hidden, Seen::Exact(14)]);
    assert_eq!(Disclosed::within(Disclosed::alone(20), 18).seen(), Seen::Hidden, "two of them would be known");
    assert_eq!(Disclosed::within(Disclosed::alone(20), 20).seen(), Seen::Exact(20));
}
