//! The tables of the account: by gender and age, with columns beyond those of the form as soon as they are not empty.

use super::Writer;
use crate::grant::form::{Field, Measure, MeasureRow};
use crate::grant::words::figure;
use documents::{Cell, Column, Emphasis, Row, Table, Value};
use stats::{Band, Gender};

/// The columns that a form on paper has.
const GENDERS: [Gender; 2] = [Gender::Woman, Gender::Man];
const BANDS: [Band; 4] = [Band::From18To29, Band::From30To49, Band::From50To64, Band::From65];

impl Writer<'_> {
    /// Rows of persons: a total for each measure and the genders under it, across the age bands.
    pub(super) fn bands(&self, field: &Field) -> Table {
        let (genders, bands) = (self.genders_of(field), self.bands_of(field));
        let heading = |heading: String| Column { heading, numeric: true };
        let first = Column { heading: self.text("grant-doc-clients"), numeric: false };
        let all = heading(self.text("grant-doc-all"));
        let columns = bands.iter().map(|band| heading(self.words.band(*band)));
        let rows = field.rows.iter().flat_map(|row| {
            let of = |gender: Gender| self.band_row(row, gender, &bands);
            [self.total_row(row, &bands)]
                .into_iter()
                .chain(genders.iter().map(|gender| of(*gender)))
                .collect::<Vec<_>>()
        });
        let rows = rows.collect();
        Table {
            columns: [first, all].into_iter().chain(columns).collect(),
            rows,
            ..self.table(field, &genders, &bands)
        }
    }

    /// Rows of counts across the genders, with their sum.
    pub(super) fn genders(&self, field: &Field) -> Table {
        let genders = self.genders_of(field);
        let heading = |heading: String| Column { heading, numeric: true };
        let first = Column { heading: self.text("grant-doc-row"), numeric: false };
        let all = heading(self.text("grant-doc-all"));
        let columns = genders.iter().map(|gender| heading(self.words.gender(*gender)));
        let rows = field.rows.iter().map(|row| {
            let cells = genders.iter().map(|gender| self.cell(&format!("{}.{}", row.measure, gender.key())));
            let sum = self.sum(genders.iter().map(|gender| format!("{}.{}", row.measure, gender.key())), &row.measure);
            self.row(row.label.get(self.words.language()), cells.chain([sum]).collect(), Emphasis::Plain)
        });
        let rows = rows.collect();
        Table {
            columns: [first].into_iter().chain(columns).chain([all]).collect(),
            rows,
            ..self.table(field, &genders, &[])
        }
    }

    fn table(&self, field: &Field, genders: &[Gender], bands: &[Band]) -> Table {
        let more = genders.len() > GENDERS.len() || bands.len() > BANDS.len();
        let help = field.help.as_ref().map(|help| help.get(self.words.language()).to_owned());
        let note = more.then(|| self.text("grant-doc-more-columns"));
        Table {
            caption: field.label.get(self.words.language()).to_owned(),
            columns: Vec::new(),
            rows: Vec::new(),
            notes: help.into_iter().chain(note).chain(self.differences(field)).collect(),
        }
    }

    /// The differences between typed and counted figures of a table, each with its place.
    fn differences(&self, field: &Field) -> Vec<String> {
        let keys = self.statement.answers.iter().map(|(key, _)| key);
        let own = keys.filter(|key| self.statement.form.field(key).is_some_and(|held| held.id == field.id));
        own.filter_map(|key| Some(format!("{}: {}", self.words.place(key), self.difference(key)?))).collect()
    }

    fn band_row(&self, row: &MeasureRow, gender: Gender, bands: &[Band]) -> Row {
        let key = |end: &str| format!("{}.{}.{end}", row.measure, gender.key());
        let cells = bands.iter().map(|band| self.cell(&key(band.code())));
        let cells = [self.cell(&key("all"))].into_iter().chain(cells).collect();
        self.row(&self.words.gender(gender), cells, Emphasis::Sub)
    }

    fn total_row(&self, row: &MeasureRow, bands: &[Band]) -> Row {
        let ends = ["all"].into_iter().chain(bands.iter().map(|band| band.code()));
        let cells = ends.map(|end| {
            let keys = Gender::ALL.into_iter().map(|gender| format!("{}.{}.{end}", row.measure, gender.key()));
            self.sum(keys, &format!("{}.all.{end}", row.measure))
        });
        self.row(row.label.get(self.words.language()), cells.collect(), Emphasis::Total)
    }

    fn row(&self, header: &str, cells: Vec<Cell>, emphasis: Emphasis) -> Row {
        Row { header: header.to_owned(), cells, emphasis }
    }

    /// A figure: what was typed, else what the register gives.
    fn cell(&self, key: &str) -> Cell {
        let cell = key.parse().ok().map(Measure::Cell);
        let counted = cell.as_ref().and_then(|cell| self.figures().at(cell)).map(|value| figure(&value));
        let typed = self.statement.answers.whole(key).map(Value::Whole);
        Cell {
            value: typed.or(counted).unwrap_or(Value::Empty),
            href: cell.and_then(|cell| self.rows_at(&cell)),
            remark: self.remark(key),
        }
    }

    /// The sum of figures as they stand, which has the rows of the cell that is their sum.
    fn sum(&self, keys: impl Iterator<Item = String>, whole: &str) -> Cell {
        let stands = |key: String| self.standing(&key);
        let href = whole.parse().ok().map(Measure::Cell).and_then(|cell| self.rows_at(&cell));
        Cell { value: Value::Whole(keys.map(stands).sum()), href, remark: None }
    }

    /// The figure that stands in the account, 0 where there is none.
    fn standing(&self, key: &str) -> i64 {
        self.statement.answers.whole(key).or_else(|| self.figures().whole(key)).unwrap_or_default()
    }

    fn genders_of(&self, field: &Field) -> Vec<Gender> {
        self.statement.genders(field)
    }

    fn bands_of(&self, field: &Field) -> Vec<Band> {
        self.statement.bands(field)
    }
}

impl crate::grant::Statement {
    /// The genders that a table shows: those of the form, and any other that has somebody.
    pub fn genders(&self, field: &Field) -> Vec<Gender> {
        let somebody =
            |gender: &Gender| field.rows.iter().any(|row| self.has(&format!("{}.{}", row.measure, gender.key())));
        Gender::ALL.into_iter().filter(|gender| GENDERS.contains(gender) || somebody(gender)).collect()
    }

    /// The age bands that a table shows: those of the form, and any other that has somebody.
    pub fn bands(&self, field: &Field) -> Vec<Band> {
        let keys = |band: Band| {
            let genders = move |row: &MeasureRow| {
                let measure = row.measure.clone();
                Gender::ALL.map(move |gender| format!("{measure}.{}.{}", gender.key(), band.code()))
            };
            field.rows.iter().flat_map(genders)
        };
        let somebody = |band: &Band| keys(*band).any(|key| self.has(&key));
        Band::ALL.into_iter().filter(|band| BANDS.contains(band) || somebody(band)).collect()
    }

    /// Whether a cell is more than nothing, counted or typed.
    fn has(&self, key: &str) -> bool {
        let typed = self.answers.whole(key).or_else(|| self.answers.whole(&format!("{key}.all")));
        typed.or_else(|| self.figures.whole(key)).is_some_and(|count| count != 0)
    }
}
