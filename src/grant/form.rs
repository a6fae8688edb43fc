//! The grant form as data: which sections and fields the account of a year has, read from `forms/`.

use documents::Language;
use serde::Deserialize;
use stats::{Band, Cell, Gender};
use std::sync::LazyLock;

/// The sections that years share, and one file for each form that uses them. A new form is a new line here.
const SHARED: &str = include_str!("../../forms/grant.toml");
const FORMS: [&str; 2] = [include_str!("../../forms/grant-2021.toml"), include_str!("../../forms/grant-2022.toml")];

/// The form (blankett) of one or more years.
#[derive(Debug)]
pub struct Form {
    /// Its name in frozen accounts.
    pub id: String,
    valid: Vec<Years>,
    pub sections: Vec<Section>,
}

/// A part of the form (avsnitt).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: String,
    pub number: Option<String>,
    pub heading: Text,
    #[serde(rename = "field")]
    pub fields: Vec<Field>,
}

/// One question of the form (fält).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its key among the answers, and its anchor on the page.
    pub id: String,
    pub kind: Kind,
    pub label: Text,
    pub help: Option<Text>,
    /// The figure that the register computes for it.
    pub measure: Option<Measure>,
    /// What the operation's own settings say in its place, until something is typed.
    pub known: Option<Known>,
    /// Whether last year's answer is offered.
    #[serde(default)]
    pub carry_over: bool,
    #[serde(default)]
    pub required: bool,
    /// Whether it is filled in when the account is signed.
    #[serde(default)]
    pub signature: bool,
    /// A follow-up is asked if any of these holds; a field without any is always asked.
    #[serde(default)]
    pub when: Vec<Condition>,
    #[serde(default)]
    pub options: Vec<Choice>,
    #[serde(default)]
    pub rows: Vec<MeasureRow>,
}

/// What a field takes, and how it is asked.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One line.
    Text,
    /// Running text.
    Narrative,
    Whole,
    /// A number with two decimals.
    Hundredths,
    /// Kronor.
    Money,
    Date,
    YesNo,
    YesPartlyNo,
    /// One of the options.
    Choice,
    /// Any of the options.
    Multi,
    /// A table of computed figures by gender and age band.
    Bands,
    /// A table of computed figures by gender.
    Genders,
    /// A computed figure shown for information; nothing can be typed over it.
    Shown,
}

/// A text in both languages of the program.
#[derive(Clone, Debug, Deserialize)]
pub struct Text {
    sv: String,
    en: String,
}

impl Text {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Sv => &self.sv,
            Language::En => &self.en,
        }
    }
}

/// An answer to choose.
#[derive(Clone, Debug, Deserialize)]
pub struct Choice {
    /// What is stored.
    pub code: String,
    pub label: Text,
}

/// A row of a table: the measure, to which gender and band are added.
#[derive(Clone, Debug, Deserialize)]
pub struct MeasureRow {
    pub measure: String,
    pub label: Text,
}

/// A figure that the register computes.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(try_from = "String")]
pub enum Measure {
    Cell(Cell),
    /// Accepted intakes in the queue on the last day.
    Queue,
}

impl TryFrom<String> for Measure {
    type Error = stats::UnknownCell;

    fn try_from(text: String) -> Result<Measure, stats::UnknownCell> {
        if text == "queue" { Ok(Measure::Queue) } else { text.parse().map(Measure::Cell) }
    }
}

/// What the operation's settings know.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    County,
    Host,
    /// The member municipalities besides the host.
    Municipalities,
    /// The form of operation (driftsform).
    Form,
}

/// When a follow-up is asked.
#[derive(Clone, Debug, Deserialize)]
pub struct Condition {
    pub field: String,
    #[serde(flatten)]
    pub test: Test,
}

/// What a condition asks of its field.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// One of these is the answer, or among the answers.
    Is(Vec<String>),
    /// One of these is not ticked.
    LacksAny(Vec<String>),
    /// None of these is ticked.
    LacksAll(Vec<String>),
    /// The figure is smaller than that of another field.
    Below(String),
    /// The figures of a row are together more than this.
    Above(i64),
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct Years {
    from: i16,
    to: i16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormFile {
    id: String,
    valid: Vec<Years>,
    sections: Vec<String>,
    #[serde(default)]
    section: Vec<Section>,
}

#[derive(Deserialize)]
struct SharedFile {
    section: Vec<Section>,
}

static READ: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let shared: SharedFile = toml::from_str(SHARED).expect("a test reads the embedded forms");
    FORMS.iter().map(|text| read(text, &shared.section).expect("a test reads the embedded forms")).collect()
});

fn read(text: &str, shared: &[Section]) -> Result<Form, String> {
    let file: FormFile = toml::from_str(text).map_err(|error| error.to_string())?;
    let find = |id: &String| {
        let found = file.section.iter().chain(shared).find(|section| section.id == *id);
        found.cloned().ok_or_else(|| format!("{}: no section {id}", file.id))
    };
    let sections = file.sections.iter().map(find).collect::<Result<_, _>>()?;
    Ok(Form { id: file.id, valid: file.valid, sections })
}

impl Form {
    /// The form of a year; every year that the register takes has one.
    pub fn of_year(year: i16) -> &'static Form {
        let valid = |form: &&Form| form.valid.iter().any(|years| (years.from..=years.to).contains(&year));
        READ.iter().find(valid).unwrap_or(&READ[READ.len() - 1])
    }

    /// The form with this id, of a frozen account.
    pub fn by_id(id: &str) -> Option<&'static Form> {
        READ.iter().find(|form| form.id == id)
    }

    /// Every field, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field that an answer with this key belongs to: its own, or the table that has the cell.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields().find(|field| match field.kind {
            Kind::Bands | Kind::Genders => field.holds(key),
            _ => field.id == key,
        })
    }
}

impl Field {
    /// Whether the key is the address of a figure in this table.
    fn holds(&self, key: &str) -> bool {
        self.rows.iter().any(|row| {
            let rest = key.strip_prefix(row.measure.as_str()).and_then(|rest| rest.strip_prefix('.'));
            rest.is_some_and(|rest| self.columns().any(|column| column == rest))
        })
    }

    /// The ends of the addresses in each row of a table.
    fn columns(&self) -> impl Iterator<Item = String> {
        let bands = self.kind == Kind::Bands;
        Gender::ALL.into_iter().flat_map(move |gender| {
            let ends: Vec<String> = if bands {
                let codes = ["all"].into_iter().chain(Band::ALL.map(Band::code));
                codes.map(|code| format!("{}.{code}", gender.key())).collect()
            } else {
                vec![gender.key().to_owned()]
            };
            ends
        })
    }

    /// The codes that an answer may have, with their labels; yes, partly and no are options too.
    pub fn codes(&self) -> Vec<&str> {
        match self.kind {
            Kind::YesNo => vec!["yes", "no"],
            Kind::YesPartlyNo => vec!["yes", "partly", "no"],
            _ => self.options.iter().map(|option| option.code.as_str()).collect(),
        }
    }

    /// Whether the field asks for one of its codes, or any of them.
    pub fn chooses(&self) -> bool {
        matches!(self.kind, Kind::YesNo | Kind::YesPartlyNo | Kind::Choice | Kind::Multi)
    }

    /// The figure that stands behind the answer with this key: a cell of this table, or the field's own measure.
    pub fn measure_at(&self, key: &str) -> Option<Measure> {
        match self.kind {
            Kind::Bands | Kind::Genders => key.parse().ok().map(Measure::Cell),
            _ => self.measure.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn forms() -> [&'static Form; 2] {
        [Form::of_year(2021), Form::of_year(2022)]
    }

    #[test]
    fn only_2021_asks_about_the_pandemic() {
        let asks = |year| Form::of_year(year).sections.iter().any(|section| section.id == "pandemic");
        assert_eq!([2012, 2020, 2021, 2022, 2026].map(asks), [false, false, true, false, false]);
    }

    #[test]
    fn every_id_is_there_once() {
        for form in forms() {
            let mut met = BTreeSet::new();
            let sections = form.sections.iter().map(|section| format!("section-{}", section.id));
            let fields = form.fields().map(|field| field.id.clone());
            sections.chain(fields).for_each(|id| assert!(met.insert(id.clone()), "{id} twice in {}", form.id));
        }
    }

    #[test]
    fn tables_hold_addresses_of_figures() {
        for form in forms() {
            for field in form.fields() {
                for row in &field.rows {
                    for column in field.columns() {
                        let key = format!("{}.{column}", row.measure);
                        assert!(key.parse::<Cell>().is_ok(), "{key}");
                        assert_eq!(form.field(&key).map(|found| &found.id), Some(&field.id));
                    }
                }
                assert_eq!(field.rows.is_empty(), !matches!(field.kind, Kind::Bands | Kind::Genders), "{}", field.id);
                assert_eq!(field.options.is_empty(), !matches!(field.kind, Kind::Choice | Kind::Multi), "{}", field.id);
            }
        }
    }

    #[test]
    fn follow_ups_point_at_fields_and_their_codes() {
        for form in forms() {
            for condition in form.fields().flat_map(|field| &field.when) {
                let known = |codes: &[String]| {
                    let target = form.field(&condition.field).unwrap_or_else(|| panic!("no field {}", condition.field));
                    codes.iter().for_each(|code| assert!(target.codes().contains(&code.as_str()), "{code}"));
                };
                match &condition.test {
                    Test::Is(codes) | Test::LacksAny(codes) | Test::LacksAll(codes) => known(codes),
                    Test::Below(other) => {
                        assert!(form.field(other).is_some() && form.field(&condition.field).is_some())
                    }
                    Test::Above(_) => {
                        let rows = form.fields().flat_map(|field| &field.rows);
                        assert!(rows.into_iter().any(|row| row.measure == condition.field), "{}", condition.field);
                    }
                }
            }
        }
    }
}
