//! Figures that a wide reader may see, told in words and set in tables.

use crate::web::{Language, Texts};
use documents::{Block, Cell, Chart, Column, Emphasis, Picture, Row, Table, Value, numbers};
use fluent_bundle::FluentValue;
use stats::Halves;
use stats::disclosure::{Disclosed, SHOWN_FROM, Seen};

/// Below this base a percentage has no decimals (counting rules, *Publishing*).
const DECIMALS_FROM: u64 = 100;

/// Tells figures in one language (berättare).
#[derive(Clone, Copy)]
pub struct Teller {
    texts: &'static Texts,
}

impl Teller {
    /// Tells in the language of these texts.
    pub fn new(texts: &'static Texts) -> Teller {
        Teller { texts }
    }

    /// The language as documents know it.
    pub fn language(&self) -> documents::Language {
        match self.texts.language() {
            Language::Swedish => documents::Language::Sv,
            Language::English => documents::Language::En,
        }
    }

    /// The texts.
    pub fn texts(&self) -> &'static Texts {
        self.texts
    }

    /// The text for `key`.
    pub fn t(&self, key: &str) -> String {
        self.texts.text(key)
    }

    /// The text for `key` with values put in.
    pub fn with<'v>(&self, key: &str, values: &[(&'v str, FluentValue<'v>)]) -> String {
        self.texts.with(key, values)
    }

    /// The word for a code: key `LIST-NAME`.
    pub fn code(&self, list: &str, name: &str) -> String {
        self.texts.text(&format!("{list}-{name}"))
    }

    /// A count in a sentence: "157", "fewer than five", "a number that is not shown".
    pub fn said(&self, count: &Disclosed<u64>) -> String {
        match count.seen() {
            Seen::Exact(count) => self.number(count),
            Seen::Few => self.t("told-few"),
            Seen::Hidden => self.t("told-hidden"),
        }
    }

    /// A whole number with thousands apart.
    pub fn number(&self, number: u64) -> String {
        numbers::whole(whole(number), self.language())
    }

    /// A number in hundredths, with two decimals.
    pub fn hundredths(&self, number: u64) -> String {
        numbers::hundredths(whole(number), self.language())
    }

    /// Halves as people write them.
    pub fn halves(&self, halves: Halves) -> String {
        numbers::tenths(halves.0.saturating_mul(5), self.language())
    }

    /// A count in a table or a picture.
    pub fn count(&self, count: &Disclosed<u64>) -> Value {
        match count.seen() {
            Seen::Exact(count) => Value::Whole(whole(count)),
            Seen::Few => Value::Few,
            Seen::Hidden => Value::Hidden,
        }
    }

    /// A median in a table or a picture.
    pub fn median(&self, median: &Disclosed<Halves>) -> Value {
        match median.seen() {
            Seen::Exact(Halves(halves)) => Value::Tenths(halves.saturating_mul(5)),
            _ => Value::Hidden,
        }
    }

    /// The share that a part is of its base, which stands beside it; not shown where either is not.
    pub fn share(&self, part: &Disclosed<u64>, base: &Disclosed<u64>) -> Value {
        match (part.seen(), base.seen()) {
            (Seen::Exact(part), Seen::Exact(base @ SHOWN_FROM..)) => percent(part, base),
            _ => Value::Hidden,
        }
    }

    /// The same in a sentence; `None` where it is not shown.
    pub fn said_share(&self, part: &Disclosed<u64>, base: &Disclosed<u64>) -> Option<String> {
        let share = self.share(part, base);
        if share == Value::Hidden { None } else { share.shown(self.language()) }
    }

    /// A table without rows: its caption, what heads the first column, and what heads the others.
    pub fn table(&self, caption: &str, first: &str, heads: Vec<String>) -> Sheet {
        let first = Column { heading: self.t(first), numeric: false };
        let columns = [first].into_iter().chain(heads.into_iter().map(|heading| Column { heading, numeric: true }));
        let notes = Vec::new();
        Sheet(Table { caption: self.t(caption), columns: columns.collect(), rows: Vec::new(), notes })
    }
}

/// A table that is being filled (tabell).
pub struct Sheet(Table);

impl Sheet {
    /// The same with words instead of figures in its columns.
    #[must_use]
    pub fn in_words(mut self) -> Sheet {
        self.0.columns.iter_mut().for_each(|column| column.numeric = false);
        self
    }

    /// A row more.
    pub fn row(&mut self, header: impl Into<String>, values: Vec<Value>) {
        self.push(header.into(), values, Emphasis::Plain);
    }

    /// A row that is a part of the one above.
    pub fn sub(&mut self, header: impl Into<String>, values: Vec<Value>) {
        self.push(header.into(), values, Emphasis::Sub);
    }

    /// The row of the whole.
    pub fn total(&mut self, header: impl Into<String>, values: Vec<Value>) {
        self.push(header.into(), values, Emphasis::Total);
    }

    /// Says something under the table.
    #[must_use]
    pub fn noted(mut self, note: String) -> Sheet {
        self.0.notes.push(note);
        self
    }

    /// The table, whole.
    pub fn done(self) -> Block {
        Block::Table(self.0)
    }

    /// The table beside a picture of the same figures, under the same name; `described` says what it shows to those who do not
    /// see it.
    pub fn picture(self, id: &str, described: String, chart: Chart) -> Picture {
        let Table { caption, notes, .. } = &self.0;
        let (title, notes) = (caption.clone(), notes.clone());
        Picture { id: id.to_owned(), title, description: described, chart, notes, table: self.0 }
    }

    /// The same as a part of a report.
    pub fn pictured(self, id: &str, described: String, chart: Chart) -> Block {
        Block::Picture(self.picture(id, described, chart))
    }

    fn push(&mut self, header: String, values: Vec<Value>, emphasis: Emphasis) {
        let cells = values.into_iter().map(Cell::plain).collect();
        self.0.rows.push(Row { header, cells, emphasis });
    }
}

/// A share in per cent, rounded once, halves up.
fn percent(part: u64, base: u64) -> Value {
    let decimal = base >= DECIMALS_FROM;
    let steps = if decimal { 10 } else { 1 };
    let rounded = (2 * part * 100 * steps + base) / (2 * base);
    Value::Percent { tenths: whole(rounded * 10 / steps), decimal }
}

/// A count as documents hold it.
fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::texts;

    fn swedish() -> Teller {
        Teller::new(texts(Language::Swedish))
    }

    #[test]
    fn a_share_has_its_base_and_no_decimals_that_it_cannot_bear() {
        let share = |part, base| swedish().said_share(&Disclosed::alone(part), &Disclosed::alone(base));
        assert_eq!(share(32, 157).as_deref(), Some("20,4\u{a0}%"));
        assert_eq!(share(10, 99).as_deref(), Some("10\u{a0}%"));
        assert_eq!(share(45, 99).as_deref(), Some("45\u{a0}%"), "rounded twice");
        assert_eq!(share(99, 99).as_deref(), Some("100\u{a0}%"));
        assert_eq!((share(3, 157), share(0, 0)), (None, None));
    }

    #[test]
    fn a_small_count_is_never_told() {
        let teller = swedish();
        assert_eq!(teller.count(&Disclosed::alone(4)), Value::Few);
        assert_eq!(teller.count(&Disclosed::alone(5)), Value::Whole(5));
        assert!(!teller.said(&Disclosed::alone(2)).contains('2'));
    }
}
