//! Which further counts have to be hidden so that no hidden one can be worked out.
//!
//! Counts are the edges of a graph whose nodes are the sums that a reader knows. Another register would show the same wherever
//! hidden counts can rise and fall by one along a closed walk: then no count on the walk is the only one possible. Since all
//! bounds are whole numbers and each count stands in two sums, a hidden count that is on no such walk *is* the only one possible.

use super::{SHOWN_FROM, Seen, is_few};

/// A count between the two sums that it is part of. When it rises something goes from `from` to `to`.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    value: u64,
    from: usize,
    to: usize,
}

impl Count {
    pub fn new(value: u64, from: usize, to: usize) -> Count {
        Count { value, from, to }
    }

    /// Whether a reader who sees it hidden or as `<5` must reckon with one more. Nought is never hidden.
    fn may_rise(&self) -> bool {
        self.value != 0 && self.value != SHOWN_FROM - 1
    }

    /// The same for one less.
    fn may_fall(&self) -> bool {
        self.value > 1 && self.value != SHOWN_FROM
    }

    /// The steps between sums that it allows.
    fn steps(&self) -> impl Iterator<Item = (usize, usize)> {
        let rise = self.may_rise().then_some((self.from, self.to));
        rise.into_iter().chain(self.may_fall().then_some((self.to, self.from)))
    }
}

/// What may be seen of each count; `None` where no choice of hidden counts protects the small ones.
pub fn hide(counts: &[Count]) -> Option<Vec<Seen<u64>>> {
    let shown = |count: &Count| if is_few(count.value) { Seen::Few } else { Seen::Exact(count.value) };
    let mut seen: Vec<Seen<u64>> = counts.iter().map(shown).collect();
    while let Some(bare) = bare(counts, &seen) {
        let walk = walk(counts, bare, |at| Some(if is_shown(seen[at]) { counts[at].value } else { 0 }))?;
        for at in walk {
            if is_shown(seen[at]) {
                seen[at] = Seen::Hidden;
            }
        }
    }
    show_again(counts, &mut seen);
    Some(seen)
}

fn is_shown(seen: Seen<u64>) -> bool {
    matches!(seen, Seen::Exact(_))
}

/// A count that is not shown and can be worked out.
fn bare(counts: &[Count], seen: &[Seen<u64>]) -> Option<usize> {
    let hidden = |at: usize| (!is_shown(seen[at])).then_some(0);
    (0..counts.len()).filter(|at| !is_shown(seen[*at])).find(|at| walk(counts, *at, hidden).is_none())
}

/// Shows what a later choice has made needless to hide, the largest first.
fn show_again(counts: &[Count], seen: &mut [Seen<u64>]) {
    let mut hidden: Vec<usize> = (0..counts.len()).filter(|at| seen[*at] == Seen::Hidden).collect();
    hidden.sort_by_key(|at| std::cmp::Reverse(counts[*at].value));
    for at in hidden {
        seen[at] = Seen::Exact(counts[at].value);
        if bare(counts, seen).is_some() {
            seen[at] = Seen::Hidden;
        }
    }
}

/// The cheapest closed walk through count `through`, without that count itself; `cost` says what another count costs, or that it
/// stands still.
fn walk(counts: &[Count], through: usize, cost: impl Fn(usize) -> Option<u64>) -> Option<Vec<usize>> {
    let walks = counts[through].steps().filter_map(|(from, to)| path(counts, through, (to, from), &cost));
    walks.min_by_key(|(price, _)| *price).map(|(_, walk)| walk)
}

/// The cheapest way from the first sum to the second over other counts than `without`, with its price.
fn path(
    counts: &[Count],
    without: usize,
    (start, end): (usize, usize),
    cost: &impl Fn(usize) -> Option<u64>,
) -> Option<(u64, Vec<usize>)> {
    let nodes = counts.iter().map(|count| count.from.max(count.to) + 1).max().unwrap_or(0);
    let mut reached: Vec<Option<(u64, Vec<usize>)>> = vec![None; nodes];
    reached[start] = Some((0, Vec::new()));
    let mut changed = true;
    while changed {
        changed = false;
        for (at, count) in counts.iter().enumerate().filter(|(at, _)| *at != without) {
            let Some(price) = cost(at) else { continue };
            for (from, to) in count.steps() {
                let Some((so_far, way)) = &reached[from] else { continue };
                let price = so_far + price;
                if reached[to].as_ref().is_none_or(|(known, _)| price < *known) {
                    let way = way.iter().copied().chain([at]).collect();
                    reached[to] = Some((price, way));
                    changed = true;
                }
            }
        }
    }
    reached.swap_remove(end)
}
