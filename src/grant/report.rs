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

/// What the account is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Json,
    Html,
    Pdf,
    Xlsx,
    Csv,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 5] = [Format::Json, Format::Html, Format::Pdf, Format::Xlsx, Format::Csv];

    /// The end of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Html => "html",
            Format::Pdf => "pdf",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
        }
    }

    /// The format with that extension.
    pub fn parse(extension: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.extension() == extension)
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Json => "application/json",
            Format::Html => "text/html; charset=utf-8",
            Format::Pdf => "application/pdf",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
        }
    }
}

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
        let broken = |error: documents::Error| Failure::Broken(error.to_string());
        if format == Format::Json {
            return Ok(self.json().into_bytes());
        }
        let document = document(self, setting);
        match format {
            Format::Pdf => documents::pdf(&document).map_err(broken),
            Format::Xlsx => documents::xlsx(&document).map_err(broken),
            Format::Csv => Ok(documents::csv(&document).into_bytes()),
            Format::Html | Format::Json => Ok(page(&document).into_bytes()),
        }
    }
}

/// A page of its own, with nothing to fetch.
fn page(document: &documents::Document) -> String {
    let title = document.title.replace('&', "&amp;").replace('<', "&lt;");
    let (language, article) = (document.language.tag(), documents::html(document));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body><main>\n<h1>{title}</h1>\n{article}\n</main></body>\n</html>\n"
    )
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
