//! What a wide reader may see of counts (counting rules, *Publishing*): no count of one to four persons, and nothing that
//! such a count could be worked out from.
//!
//! A sum is always shown, unless it is itself a small count: then its parts are not. So tables that part the same persons in
//! different ways have nothing in common that is hidden in one and shown in another.

mod hiding;
#[cfg(test)]
mod tests;

use hiding::{Count, hide};

/// The smallest count above nought that is shown as it is.
pub const SHOWN_FROM: u64 = 5;

/// A figure as a wide reader may see it (röjandekontrollerad). Made in this module only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disclosed<T>(Seen<T>);

/// What is seen of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<T> {
    /// The figure itself.
    Exact(T),
    /// A count from one to four, shown as `<5`.
    Few,
    /// A figure that a small count could be worked out from.
    Hidden,
}

impl<T: Copy> Disclosed<T> {
    const HIDDEN: Self = Disclosed(Seen::Hidden);

    /// What may be shown.
    pub fn seen(&self) -> Seen<T> {
        self.0
    }

    /// A figure about the persons that `count` counts, such as their median: shown where their number is, and is not too small.
    pub fn about(count: Disclosed<u64>, figure: T) -> Self {
        match count.0 {
            Seen::Exact(SHOWN_FROM..) => Disclosed(Seen::Exact(figure)),
            _ => Self::HIDDEN,
        }
    }
}

impl Disclosed<u64> {
    /// A count that stands alone: no part and no sum of it is shown.
    pub fn alone(count: u64) -> Self {
        Disclosed(if is_few(count) { Seen::Few } else { Seen::Exact(count) })
    }

    /// A part of `whole` whose other part could be worked out from it: shown where both may be.
    pub fn within(whole: Disclosed<u64>, part: u64) -> Self {
        match whole.0 {
            Seen::Exact(whole) => List::of(&[part, whole.saturating_sub(part)]).parts[0],
            _ => Self::HIDDEN,
        }
    }
}

fn is_few(count: u64) -> bool {
    (1..SHOWN_FROM).contains(&count)
}

/// Parts and their sum (lista).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    pub parts: Vec<Disclosed<u64>>,
    pub total: Disclosed<u64>,
}

impl List {
    /// The list of these parts.
    pub fn of(parts: &[u64]) -> List {
        let total = Disclosed::alone(parts.iter().sum());
        let counts: Vec<Count> = parts.iter().map(|part| Count::new(*part, 0, 1)).collect();
        let seen = hide(&counts).filter(|_| total.0 != Seen::Few);
        List { parts: disclosed(seen, counts.len()), total }
    }
}

/// A table with margins (korstabell).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    pub rows: Vec<Vec<Disclosed<u64>>>,
    /// The sum of each row.
    pub row_totals: Vec<Disclosed<u64>>,
    /// The sum of each column.
    pub column_totals: Vec<Disclosed<u64>>,
    pub total: Disclosed<u64>,
}

impl Grid {
    /// The table of these rows, which are equally long.
    pub fn of(rows: &[Vec<u64>]) -> Grid {
        let (height, width) = (rows.len(), rows.first().map_or(0, Vec::len));
        let sums: Vec<u64> = rows.iter().map(|row| row.iter().sum()).collect();
        let total = Disclosed::alone(sums.iter().sum());
        let seen = hide(&counts(rows, &sums)).filter(|_| total.0 != Seen::Few);
        let mut seen = disclosed(seen, height * width + height + width).into_iter();
        let mut next = |many: usize| seen.by_ref().take(many).collect::<Vec<_>>();
        Grid {
            rows: (0..height).map(|_| next(width)).collect(),
            row_totals: next(height),
            column_totals: next(width),
            total,
        }
    }
}

/// The inner counts row by row, the sums of the rows, the sums of the columns. Lines of the table are numbered rows first,
/// then the row of sums, then columns, then the column of sums; a sum weighs against its parts, so its ends change places.
fn counts(rows: &[Vec<u64>], sums: &[u64]) -> Vec<Count> {
    let (height, width) = (rows.len(), rows.first().map_or(0, Vec::len));
    let column = |at: usize| height + 1 + at;
    let inner = rows.iter().enumerate().flat_map(|(row, counts)| {
        counts.iter().enumerate().map(move |(at, count)| Count::new(*count, row, column(at)))
    });
    let of_rows = sums.iter().enumerate().map(|(row, sum)| Count::new(*sum, column(width), row));
    let of_columns = (0..width)
        .map(|at| Count::new(rows.iter().map(|row| row.get(at).copied().unwrap_or(0)).sum(), column(at), height));
    inner.chain(of_rows).chain(of_columns).collect()
}

/// The turn from one year to the next (årsskifte): whom a year carries out the next year carries in, so what is hidden in the
/// one must not be shown by the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Closed in the year that ends.
    pub closed: Disclosed<u64>,
    /// Carried out of it, and into the next.
    pub carried: Disclosed<u64>,
    /// New in the year that begins.
    pub new: Disclosed<u64>,
}

impl Turn {
    /// The turn with these counts; `come` says whether the year that begins is one whose figures are shown at all. A year whose
    /// whole is too small shows no parts either, and so gives nothing away about the other.
    pub fn of(closed: u64, carried: u64, new: u64, come: bool) -> Turn {
        const OUTSIDE: usize = 2;
        let shown = |whole: u64| whole == 0 || whole >= SHOWN_FROM;
        let (before, after) = (shown(closed + carried), come && shown(carried + new));
        let old = if before { 0 } else { OUTSIDE };
        let young = if after { 1 } else { OUTSIDE };
        let mut counts = vec![Count::new(carried, old, young)];
        counts.extend(before.then(|| Count::new(closed, 0, OUTSIDE)));
        counts.extend(after.then(|| Count::new(new, OUTSIDE, 1)));
        let (both, neither) = (counts.len(), !before && !after);
        let mut seen = disclosed(hide(&counts).filter(|_| !neither), both).into_iter();
        let mut next = |there: bool| seen.by_ref().take(usize::from(there)).next().unwrap_or(Disclosed::HIDDEN);
        let carried = next(true);
        Turn { carried, closed: next(before), new: next(after) }
    }
}

/// What is seen of each; nothing at all where nothing less protects them.
fn disclosed(seen: Option<Vec<Seen<u64>>>, many: usize) -> Vec<Disclosed<u64>> {
    seen.map_or_else(|| vec![Disclosed::HIDDEN; many], |seen| seen.into_iter().map(Disclosed).collect())
}
