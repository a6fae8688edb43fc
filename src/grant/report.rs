//! The account as files: for the command line, for downloads, and the check of one that somebody typed in.

use super::answers::Answers;
use super::document::{Setting, document};
use super::figures::{About, Counted, Figures};
use super::findings::findings;
use super::form::Form;
use super::words::{Told, Words};
use super::{State, Statement, store};
use crate::access::{May, ReadFigures, Tx};
use crate::app::{App, local};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::Texts;
use serde_json::Value;
use stats::{Filled, Period, WrongType};

pub use crate::reports::Format;

/// All that the account of a year holds now, in one operation.
///
/// # Errors
/// [`Failure::NotFound`] for a year that the register does not take, and those of the database.
pub fn statement(app: &App, tx: &mut Tx<impl ReadFigures>, year: i16, texts: &'static Texts) -> Result<Statement> {
    let period = Period::year(year).ok_or(Failure::NotFound)?;
    let counted = app.figures.of_period(tx, period, Counted::of)?;
    let (own, before) = store::answers(tx, year)?;
    let about = store::about(tx)?;
    let answers = if own.is_empty() { before.carried_into(Form::of_year(year)) } else { own };
    Ok(settled(year, &counted, about, answers, texts))
}

/// Puts a statement together and runs its rules.
pub fn settled(year: i16, counted: &Counted, about: About, answers: Answers, texts: &'static Texts) -> Statement {
    let form = Form::of_year(year);
    let figures = Figures::new(counted, about, year);
    let found = findings(form, counted, &figures, &answers);
    let findings = Words { texts, form }.tell(found, &answers);
    Statement { year, form, figures, answers, findings }
}

impl Statement {
    /// The account's object of the exchange format, as text that ends its last line.
    pub fn json(&self) -> String {
        let findings = self.findings.iter().map(Told::to_json).collect();
        format!("{:#}\n", self.figures.published(Value::Array(findings)))
    }

    /// The account as a file.
    ///
    /// # Errors
    /// [`Failure::Broken`] where the workbook or the PDF cannot be made.
    pub fn file(&self, format: Format, setting: &Setting) -> Result<Vec<u8>> {
        match format {
            Format::Json => Ok(self.json().into_bytes()),
            other => other.written(&document(self, setting)),
        }
    }
}

/// The account of a year as a file, for the command line. The accounts of several operations are added; their answers
/// are not, for words do not add.
///
/// # Errors
/// [`Failure::NotFound`] for a year that the register does not take or where there is no operation, those of the
/// database and of the file.
pub fn report(app: &App, operations: &[i64], year: i16, format: Format, texts: &'static Texts) -> Result<Vec<u8>> {
    let period = Period::year(year).ok_or(Failure::NotFound)?;
    let event = || Event::new("report.read", format!("grant-account {year} {}", format.extension()));
    let statement = if let [only] = operations {
        May::by_command(app, *only).look_now(|tx| Ok((statement(app, tx, year, texts)?, event())))?
    } else {
        let count = |operation: &i64| {
            let may = May::by_command(app, *operation);
            may.look_now(|tx| Ok((app.figures.columns(tx, |columns| Counted::of(columns, period))?, event())))
        };
        let counted: Vec<Counted> = operations.iter().map(count).collect::<Result<_>>()?;
        let all = counted.into_iter().reduce(Counted::plus).ok_or(Failure::NotFound)?;
        let name = texts.with("grant-operations", &[("number", operations.len().into())]);
        settled(year, &all, About { name, ..About::default() }, Answers::default(), texts)
    };
    let at = local((app.world.now)());
    let state = State::Draft;
    statement.file(format, &Setting { texts, at, state: &state, version: None, rows_at: None })
}

/// Why an account in a file could not be checked.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("not JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Every part of the wrong type.
    #[error("{}", .0.iter().map(WrongType::to_string).collect::<Vec<_>>().join("\n"))]
    Parts(Vec<WrongType>),
}

/// The findings in an account that somebody typed in, given as the exchange format has it. Missing parts are not
/// checked.
///
/// # Errors
/// Where it is not JSON, or a part is of the wrong type.
pub fn check(json: &str, texts: &'static Texts) -> Result<Vec<Told>, Unreadable> {
    let json: Value = serde_json::from_str(json)?;
    let filled = Filled::read(&json).map_err(Unreadable::Parts)?;
    let year = json["year"].as_i64().and_then(|year| i16::try_from(year).ok()).unwrap_or_default();
    let words = Words { texts, form: Form::of_year(year) };
    Ok(words.tell(stats::findings(&filled), &Answers::default()))
}
