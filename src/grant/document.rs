//! The account as a document: every section of the form, what was typed beside what the register gives, the findings
//! and the signature.

mod tables;

use super::answers::Answer;
use super::figures::Figures;
use super::findings::{counted_at, differs};
use super::form::{Field, Kind, Measure, Section};
use super::words::{Words, figure};
use super::{State, Statement, Version};
use crate::figures::yearly::DEFINITION;
use crate::reports::grouped;
use crate::web::Texts;
use documents::{Block, Document, Field as Line, Labels, Remark, Section as Part, Value};
use jiff::civil::DateTime;
use stats::Period;

/// What the document says beside the statement itself.
pub struct Setting<'a> {
    pub texts: &'static Texts,
    /// Local time that becomes the files' date.
    pub at: DateTime,
    pub state: &'a State,
    /// The version that is printed, where it is a signed one.
    pub version: Option<&'a Version>,
    /// Where the rows behind a figure are, an address that ends in `cell=`; none where no one can follow it.
    pub rows_at: Option<String>,
}

/// The whole account (redovisningen) as a document.
pub fn document(statement: &Statement, setting: &Setting) -> Document {
    let writer = Writer { statement, setting, words: Words { texts: setting.texts, form: statement.form } };
    let head = statement.form.sections.iter().filter(|section| section.number.is_none());
    let facts = [writer.fact("grant-doc-year", statement.year.to_string()), writer.state_fact()];
    Document {
        kind: documents::Kind::Form,
        title: setting.texts.text("grant-doc-title"),
        subtitle: Some(writer.subtitle()),
        language: writer.words.language(),
        stamp: writer.stamp(),
        facts: facts.into_iter().chain(head.flat_map(|section| writer.lines(section))).collect(),
        sections: writer.sections(),
        created: setting.at,
        definition: Some(DEFINITION),
        labels: labels(setting.texts),
    }
}

struct Writer<'a> {
    statement: &'a Statement,
    setting: &'a Setting<'a>,
    words: Words,
}

impl Writer<'_> {
    fn text(&self, key: &str) -> String {
        self.setting.texts.text(key)
    }

    fn figures(&self) -> &Figures {
        &self.statement.figures
    }

    fn fact(&self, key: &str, value: String) -> Line {
        Line { label: self.text(key), value: Value::Text(value), note: None }
    }

    fn subtitle(&self) -> String {
        let (name, year) = (self.figures().about.name.as_str(), self.statement.year);
        // An account of a year that is not over is one so far.
        let ended = Period::year(year).is_some_and(|period| period.last_date() < self.setting.at.date());
        let key = if ended { "grant-doc-subtitle" } else { "grant-doc-subtitle-so-far" };
        let day = self.setting.at.date().to_string();
        self.setting.texts.with(key, &[("name", name.into()), ("year", year.to_string().into()), ("day", day.into())])
    }

    fn stamp(&self) -> Option<String> {
        let draft = self.setting.version.is_none();
        let words = [(self.figures().about.demonstration, "grant-doc-demonstration"), (draft, "grant-doc-draft")];
        let stamps: Vec<String> =
            words.into_iter().filter(|(shown, _)| *shown).map(|(_, key)| self.text(key)).collect();
        (!stamps.is_empty()).then(|| stamps.join(" · "))
    }

    fn state_fact(&self) -> Line {
        let said = match (self.setting.version, self.setting.state) {
            (Some(version), _) => self.setting.texts.with(
                "grant-doc-version",
                &[("version", version.number.into()), ("day", version.signed_on.to_string().into())],
            ),
            (None, State::Draft) => self.text("grant-doc-unsigned"),
            (None, State::Signed { version, .. } | State::Changed { version, .. }) => {
                self.setting.texts.with("grant-doc-after", &[("version", (*version).into())])
            }
        };
        let note = self.setting.version.map(|version| format!("SHA-256 {}", grouped(&version.sha256)));
        Line { label: self.text("grant-doc-state"), value: Value::Text(said), note }
    }

    /// The numbered sections, the findings right before the signature: whoever signs has met them.
    fn sections(&self) -> Vec<Part> {
        let numbered = self.statement.form.sections.iter().filter(|section| section.number.is_some());
        let (signature, others): (Vec<_>, Vec<_>) = numbered.partition(|section| is_signature(section));
        let parts =
            |sections: Vec<&Section>| sections.into_iter().map(|section| self.section(section)).collect::<Vec<_>>();
        [parts(others), vec![self.findings()], parts(signature)].concat()
    }

    /// A section of the form. Lines that stand after each other are set together.
    fn section(&self, section: &Section) -> Part {
        let mut blocks: Vec<Block> = Vec::new();
        for field in section.fields.iter().filter(|field| self.is_asked(field)) {
            match (self.block(field), blocks.last_mut()) {
                (Block::Fields(line), Some(Block::Fields(lines))) => lines.extend(line),
                (block, _) => blocks.push(block),
            }
        }
        if is_signature(section) {
            blocks = vec![Block::Signature(self.lines(section))];
        }
        Part {
            id: format!("section-{}", section.id),
            number: section.number.clone(),
            heading: section.heading.get(self.words.language()).to_owned(),
            blocks,
        }
    }

    /// Whether the field belongs in the account: a follow-up that nobody was asked is left out, unless it was answered.
    fn is_asked(&self, field: &Field) -> bool {
        let answers = &self.statement.answers;
        answers.asks(field, self.figures()) || answers.value(&field.id).is_some()
    }

    fn lines(&self, section: &Section) -> Vec<Line> {
        section.fields.iter().map(|field| self.line(field)).collect()
    }

    fn block(&self, field: &Field) -> Block {
        let question = || field.label.get(self.words.language()).to_owned();
        let value = self.answer(&field.id).map(|answer| answer.value.as_str());
        match field.kind {
            Kind::Bands => Block::Table(self.bands(field)),
            Kind::Genders => Block::Table(self.genders(field)),
            Kind::Narrative => Block::Answer { question: question(), answer: value.map(str::to_owned) },
            _ if field.chooses() => Block::Choices { question: question(), options: self.options(field) },
            _ => Block::Fields(vec![self.line(field)]),
        }
    }

    fn options(&self, field: &Field) -> Vec<(String, bool)> {
        let known = self.figures().known(field).unwrap_or_default();
        let ticked = self.statement.answers.ticked(&field.id).unwrap_or_else(|| super::answers::codes(&known));
        let option = |code: &str| (self.words.option(field, code), ticked.contains(&code));
        field.codes().into_iter().map(option).collect()
    }

    fn answer(&self, key: &str) -> Option<&Answer> {
        self.statement.answers.get(key).filter(|answer| !answer.value.is_empty())
    }

    /// A field as a label with its value: what was typed, else what the register or the settings say.
    fn line(&self, field: &Field) -> Line {
        let typed = self.answer(&field.id).map(|answer| self.words.answer(field, &answer.value));
        let counted =
            || field.measure.as_ref().and_then(|measure| self.figures().at(measure)).map(|value| figure(&value));
        let untouched = self.statement.answers.get(&field.id).is_none();
        let known = || self.figures().known(field).filter(|_| untouched).map(|value| self.words.answer(field, &value));
        Line {
            label: field.label.get(self.words.language()).to_owned(),
            value: typed.or_else(counted).or_else(known).unwrap_or(Value::Empty),
            note: self.difference(&field.id).or_else(|| self.shown_note(field)),
        }
    }

    fn shown_note(&self, field: &Field) -> Option<String> {
        let help = field.help.as_ref().filter(|_| field.kind == Kind::Shown)?;
        Some(help.get(self.words.language()).to_owned())
    }

    /// "The register shows 267. Reason: …" for a figure that was typed over.
    fn difference(&self, key: &str) -> Option<String> {
        let answer = self.answer(key)?;
        let counted = counted_at(self.statement.form, self.figures(), key)?;
        let shown = || self.setting.texts.with("grant-doc-differs", &[("counted", self.words.shown(&counted).into())]);
        differs(&counted, &answer.value).then(|| match &answer.reason {
            Some(reason) => format!("{} {}", shown(), self.reason(reason)),
            None => shown(),
        })
    }

    fn reason(&self, reason: &str) -> String {
        self.setting.texts.with("grant-reason-given", &[("reason", reason.into())])
    }

    fn findings(&self) -> Part {
        let rows = |cell: &str| self.rows_at(&Measure::Cell(cell.parse().ok()?));
        let remarks = self
            .statement
            .findings
            .iter()
            .map(|told| Remark { text: told.message.clone(), href: told.rows.as_deref().and_then(rows) });
        let remarks: Vec<Remark> = remarks.collect();
        let none = Block::Paragraph(self.text("grant-doc-no-findings"));
        let lead = Block::Paragraph(self.text("grant-doc-findings-lead"));
        Part {
            id: "findings".into(),
            number: None,
            heading: self.text("grant-doc-findings"),
            blocks: if remarks.is_empty() { vec![none] } else { vec![lead, Block::Remarks(remarks)] },
        }
    }

    /// Where the rows behind a figure are.
    fn rows_at(&self, measure: &Measure) -> Option<String> {
        let base = self.setting.rows_at.as_deref()?;
        let cell = super::findings::rows_cell(measure)?.to_string();
        Some(format!("{base}{}", escaped(&cell)))
    }

    /// The finding about a cell, as its position among the remarks.
    fn remark(&self, key: &str) -> Option<usize> {
        let row = key.strip_suffix(".all").unwrap_or(key);
        self.statement.findings.iter().position(|told| told.cell == key || told.cell == row)
    }
}

fn is_signature(section: &Section) -> bool {
    section.fields.iter().any(|field| field.signature)
}

/// A cell's address as it stands in a query.
pub(super) fn escaped(cell: &str) -> String {
    let query = serde_urlencoded::to_string([("", cell)]).unwrap_or_default();
    query.trim_start_matches('=').to_owned()
}

/// The words that any document needs beside its content.
pub fn labels(texts: &Texts) -> Labels {
    let text = |key: &str| texts.text(&format!("grant-doc-{key}"));
    Labels {
        page_of: texts.with("grant-doc-page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        yes: text("yes"),
        no: text("no"),
        ticked: text("ticked"),
        unticked: text("unticked"),
        not_answered: text("not-answered"),
        remark: text("remark"),
        remarks: text("findings"),
        overview: text("overview"),
        few: texts.text("document-few"),
        hidden: texts.text("document-hidden"),
        no_figure: texts.text("document-no-figure"),
        contents: texts.text("document-contents"),
        skip: texts.text("document-skip"),
        as_table: texts.text("document-as-table"),
    }
}
