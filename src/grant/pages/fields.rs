//! The fields of the form as the page draws them: counted figures locked beside what was typed over them.

use crate::grant::Statement;
use crate::grant::answers::{Answer, Refused, codes};
use crate::grant::document::escaped;
use crate::grant::findings::{differs, rows_cell};
use crate::grant::form::{Field, Kind, Measure, MeasureRow, Section, Test};
use crate::grant::noted::Noted;
use crate::grant::words::Words;
use crate::web::{Pick, Texts, Typed};
use documents::Language;

/// A part of the form with its questions.
pub struct SectionView {
    pub id: String,
    pub number: Option<String>,
    pub heading: String,
    /// Questions, each with the follow-ups that its answer may call for.
    pub questions: Vec<Vec<FieldView>>,
}

/// A field as it is drawn.
pub struct FieldView {
    pub id: String,
    pub label: String,
    pub help: Option<String>,
    pub required: bool,
    pub carried: bool,
    pub error: Option<String>,
    /// What in it looks like it says who somebody is.
    pub notes: Vec<String>,
    /// The codes of the question before it that call for this one; nothing where it is always asked.
    pub when: Option<String>,
    pub input: Input,
}

/// How a field is filled in.
pub enum Input {
    Line { kind: &'static str, value: String },
    Area { value: String },
    Radios { picks: Vec<(Pick, bool)> },
    Checks { picks: Vec<(Pick, bool)> },
    Shown { counted: String, href: Option<String> },
    Figure { cell: CellView, reason: String },
    Table { columns: Vec<String>, rows: Vec<RowView>, reasons: Vec<ReasonView> },
}

/// A row of a table of counted figures.
pub struct RowView {
    pub label: String,
    pub cells: Vec<CellView>,
}

/// Why figures of one measure differ.
pub struct ReasonView {
    pub measure: String,
    pub label: String,
    pub reason: String,
}

/// A counted figure with what was typed over it.
pub struct CellView {
    pub key: String,
    /// What it is, for who does not see its row and column.
    pub name: String,
    pub counted: String,
    pub href: Option<String>,
    pub typed: String,
    pub differs: bool,
    pub wrong: bool,
}

/// What a form shows: the statement, or what was just typed with what is wrong with it.
pub struct Given<'a> {
    pub statement: &'a Statement,
    pub texts: &'static Texts,
    pub typed: &'a Typed,
    pub refused: &'a Refused,
    pub noted: &'a [Noted],
}

impl Given<'_> {
    fn words(&self) -> Words {
        Words { texts: self.texts, form: self.statement.form }
    }

    fn language(&self) -> Language {
        self.words().language()
    }

    fn stored(&self, key: &str) -> Option<&Answer> {
        self.statement.answers.get(key)
    }

    /// What was typed in this very request, else nothing.
    fn sent(&self, key: &str) -> Option<String> {
        let values: Vec<&str> = self.typed.all(key).filter(|value| !value.is_empty()).collect();
        let there = self.typed.pairs().any(|(name, _)| name == key);
        there.then(|| values.join("|"))
    }

    /// The value as people write it.
    fn value(&self, field: &Field) -> String {
        let stored = || self.stored(&field.id).map(|answer| self.written(field, &answer.value));
        let known = || self.statement.figures.known(field);
        self.sent(&field.id).or_else(stored).or_else(known).unwrap_or_default()
    }

    /// A stored value as people write it: a decimal comma in Swedish.
    fn written(&self, field: &Field, value: &str) -> String {
        let decimals = matches!(field.kind, Kind::Hundredths | Kind::Money);
        match self.language() {
            Language::Sv if decimals => value.trim_end_matches(".00").replace('.', ","),
            _ => value.to_owned(),
        }
    }

    fn error(&self, key: &str) -> Option<String> {
        let wrong = self.refused.iter().find(|(refused, _)| refused == key);
        wrong.map(|(_, wrong)| self.texts.text(wrong.key()))
    }

    fn notes(&self, field: &Field) -> Vec<String> {
        let own = self.noted.iter().filter(|noted| noted.field.id == field.id);
        own.map(|noted| noted.said(self.texts)).collect()
    }

    /// The sections that are filled in here; the signature has a page of its own.
    pub fn sections(&self) -> Vec<SectionView> {
        let sections = self.statement.form.sections.iter();
        let filled = sections.filter(|section| section.fields.iter().all(|field| !field.signature));
        filled.map(|section| self.section(section)).collect()
    }

    fn section(&self, section: &Section) -> SectionView {
        let mut questions: Vec<Vec<FieldView>> = Vec::new();
        for field in &section.fields {
            // Wherever the form has it, a follow-up is drawn with its question, to be seen as soon as it is called for.
            let question = calls(field).and_then(|id| questions.iter_mut().find(|group| group[0].id == id));
            match question {
                Some(group) => group.push(self.field(field, true)),
                None if self.shows(field) => questions.push(vec![self.field(field, false)]),
                None => {}
            }
        }
        SectionView {
            id: section.id.clone(),
            number: section.number.clone(),
            heading: section.heading.get(self.language()).to_owned(),
            questions,
        }
    }

    /// Whether a field is drawn: a follow-up that stands by itself only where it is asked or answered.
    fn shows(&self, field: &Field) -> bool {
        let answers = &self.statement.answers;
        answers.asks(field, &self.statement.figures) || answers.value(&field.id).is_some()
    }

    pub fn field(&self, field: &Field, follows: bool) -> FieldView {
        let language = self.language();
        FieldView {
            id: field.id.clone(),
            label: field.label.get(language).to_owned(),
            help: field.help.as_ref().map(|help| help.get(language).to_owned()),
            required: field.required,
            carried: self.stored(&field.id).is_some_and(|answer| answer.carried_over),
            error: self.error(&field.id),
            notes: self.notes(field),
            when: follows.then(|| called_by(field)),
            input: self.input(field),
        }
    }

    fn input(&self, field: &Field) -> Input {
        let line = |kind| Input::Line { kind, value: self.value(field) };
        match field.kind {
            Kind::Narrative => Input::Area { value: self.value(field) },
            Kind::Date => line("date"),
            Kind::Multi => Input::Checks { picks: self.picks(field) },
            _ if field.chooses() => Input::Radios { picks: self.picks(field) },
            Kind::Shown => {
                Input::Shown { counted: self.counted(field.measure.as_ref()), href: self.href(field.measure.as_ref()) }
            }
            Kind::Bands => Input::Table {
                columns: self.band_columns(field),
                rows: self.band_rows(field),
                reasons: self.reasons(field),
            },
            Kind::Genders => Input::Table {
                columns: self.gender_columns(field),
                rows: self.gender_rows(field),
                reasons: self.reasons(field),
            },
            _ if field.measure.is_some() => Input::Figure {
                cell: self.cell(field, &field.id),
                reason: self.reason(&field.id, std::iter::once(field.id.as_str())),
            },
            _ => line("text"),
        }
    }

    fn picks(&self, field: &Field) -> Vec<(Pick, bool)> {
        let (words, value) = (self.words(), self.value(field));
        let chosen = codes(&value);
        let pick = |code: &str| (Pick::new(code, words.option(field, code)), chosen.contains(&code));
        field.codes().into_iter().map(pick).collect()
    }

    fn counted(&self, measure: Option<&Measure>) -> String {
        let value = measure.and_then(|measure| self.statement.figures.at(measure));
        value.map(|value| self.words().shown(&value)).unwrap_or_default()
    }

    fn href(&self, measure: Option<&Measure>) -> Option<String> {
        let cell = rows_cell(measure?)?.to_string();
        Some(format!("/grant-account/{}/rows?cell={}", self.statement.year, escaped(&cell)))
    }

    fn cell(&self, field: &Field, key: &str) -> CellView {
        let measure = field.measure_at(key);
        let counted = measure.as_ref().and_then(|measure| self.statement.figures.at(measure));
        let stored = self.stored(key).map(|answer| answer.value.as_str()).unwrap_or_default();
        CellView {
            name: self.words().place(key),
            counted: self.counted(measure.as_ref()),
            href: self.href(measure.as_ref()),
            typed: self.sent(key).unwrap_or_else(|| self.written(field, stored)),
            differs: !stored.is_empty() && counted.is_some_and(|counted| differs(&counted, stored)),
            wrong: self.error(key).is_some(),
            key: key.to_owned(),
        }
    }

    /// The reason given for any of these figures, as it was typed or stored.
    fn reason<'k>(&self, name: &str, mut keys: impl Iterator<Item = &'k str>) -> String {
        let stored = || keys.find_map(|key| self.stored(key)?.reason.clone());
        self.sent(&format!("reason:{name}")).or_else(stored).unwrap_or_default()
    }

    fn reasons(&self, field: &Field) -> Vec<ReasonView> {
        let reason = |row: &MeasureRow| {
            let keys = self.statement.answers.iter().map(|(key, _)| key).filter(|key| key.starts_with(&row.measure));
            ReasonView {
                measure: row.measure.clone(),
                label: row.label.get(self.language()).to_owned(),
                reason: self.reason(&row.measure, keys),
            }
        };
        field.rows.iter().map(reason).collect()
    }

    fn gender_columns(&self, field: &Field) -> Vec<String> {
        self.statement.genders(field).into_iter().map(|gender| self.words().gender(gender)).collect()
    }

    fn gender_rows(&self, field: &Field) -> Vec<RowView> {
        let genders = self.statement.genders(field);
        let row = |row: &MeasureRow| RowView {
            label: row.label.get(self.language()).to_owned(),
            cells: genders
                .iter()
                .map(|gender| self.cell(field, &format!("{}.{}", row.measure, gender.key())))
                .collect(),
        };
        field.rows.iter().map(row).collect()
    }

    fn band_columns(&self, field: &Field) -> Vec<String> {
        let bands = self.statement.bands(field).into_iter().map(|band| self.words().band(band));
        std::iter::once(self.texts.text("grant-doc-all")).chain(bands).collect()
    }

    fn band_rows(&self, field: &Field) -> Vec<RowView> {
        let (genders, bands) = (self.statement.genders(field), self.statement.bands(field));
        let of = |row: &MeasureRow| {
            let line = |gender: &stats::Gender| {
                let ends = std::iter::once("all").chain(bands.iter().map(|band| band.code()));
                let keys = ends.map(|end| format!("{}.{}.{end}", row.measure, gender.key()));
                let label =
                    format!("{}, {}", row.label.get(self.language()), self.words().gender(*gender).to_lowercase());
                RowView { label, cells: keys.map(|key| self.cell(field, &key)).collect() }
            };
            genders.iter().map(line).collect::<Vec<_>>()
        };
        field.rows.iter().flat_map(of).collect()
    }
}

impl Noted {
    /// What was found, as a sentence.
    pub fn said(&self, texts: &Texts) -> String {
        texts.with(self.suspicion.kind.key_of_note(), &[("value", self.suspicion.found.as_str().into())])
    }
}

impl FieldView {
    /// The ids of what is said of a line or an area.
    pub fn described(&self) -> Option<String> {
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let notes = (!self.notes.is_empty()).then(|| format!("{}-note", self.id));
        let ids: Vec<String> = error.into_iter().chain(notes).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether it is a table, which takes all the width there is.
    pub fn is_table(&self) -> bool {
        matches!(self.input, Input::Table { .. })
    }

    /// Whether reasons are to be seen at once: something differs, or somebody gave one.
    pub fn explains(&self) -> bool {
        match &self.input {
            Input::Table { rows, reasons, .. } => {
                rows.iter().flat_map(|row| &row.cells).any(|cell| cell.differs)
                    || reasons.iter().any(|reason| !reason.reason.is_empty())
            }
            Input::Figure { cell, reason } => cell.differs || !reason.is_empty(),
            _ => false,
        }
    }
}

/// The question whose answer alone calls for a follow-up.
fn calls(field: &Field) -> Option<&str> {
    match field.when.as_slice() {
        [only] if matches!(only.test, Test::Is(_)) => Some(&only.field),
        _ => None,
    }
}

/// The answers that call for it, for the style sheet.
fn called_by(field: &Field) -> String {
    let codes = field.when.iter().filter_map(|condition| match &condition.test {
        Test::Is(codes) => Some(codes.join(" ")),
        _ => None,
    });
    codes.collect::<Vec<_>>().join(" ")
}
