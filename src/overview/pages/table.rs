//! Figures that a wide reader may see, in words and in tables.

use crate::web::{Frame, Language};
use stats::Halves;
use stats::disclosure::{Disclosed, Seen};

/// A table (tabell): the first column says what, the others how many; the last row is the whole.
pub struct Table {
    frame: Frame,
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row of a table.
pub struct Row {
    pub class: &'static str,
    pub label: String,
    pub cells: Vec<String>,
}

impl Table {
    /// A table with the text `caption`, and `head` above its columns.
    pub fn new(frame: &Frame, caption: &'static str, head: impl IntoIterator<Item = String>) -> Table {
        Table { frame: frame.clone(), caption: frame.t(caption), head: head.into_iter().collect(), rows: Vec::new() }
    }

    /// A row.
    pub fn row<'c>(&mut self, label: String, counts: impl IntoIterator<Item = &'c Disclosed<u64>>) {
        let cells = counts.into_iter().map(|one| count(&self.frame, one)).collect();
        self.rows.push(Row { class: "", label, cells });
    }

    /// The row of the whole.
    pub fn total<'c>(&mut self, counts: impl IntoIterator<Item = &'c Disclosed<u64>>) {
        let label = self.frame.t("statistics-all");
        let cells = counts.into_iter().map(|one| count(&self.frame, one)).collect();
        self.rows.push(Row { class: "total", label, cells });
    }
}

/// A count as it may be seen.
pub fn count(frame: &Frame, count: &Disclosed<u64>) -> String {
    match count.seen() {
        Seen::Exact(count) => frame.number(count),
        Seen::Few => "<5".to_owned(),
        Seen::Hidden => frame.t("overview-hidden"),
    }
}

/// A median of days; `None` where it may not be seen.
pub fn days(frame: &Frame, median: &Disclosed<Halves>) -> Option<String> {
    let Seen::Exact(Halves(halves)) = median.seen() else { return None };
    let half = match (halves % 2, frame.texts().language()) {
        (0, _) => "",
        (_, Language::Swedish) => ",5",
        (_, Language::English) => ".5",
    };
    Some(format!("{}{half}", frame.number(halves / 2)))
}
