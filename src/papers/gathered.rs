//! All that a report is made from at one moment, and what becomes of it: a document, what is frozen, files.

use super::interim::Interim;
use super::municipal::Municipal;
use super::{Paper, store};
use crate::access::{May, ReadFigures, ReadStaff, Tx, WriteReports};
use crate::annual::Chapter;
use crate::annual::report::Report;
use crate::app::{App, local};
use crate::application::report::Application;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::figures::yearly::DEFINITION;
use crate::reports::frozen::{changes, sections};
use crate::reports::{Format, Setting, State, Version, canonical};
use crate::web::{Language, texts};
use documents::Document;
use jiff::civil::DateTime;
use serde_json::{Value as Json, json};
use stats::disclosure::Published;

/// A report with its figures (underlag).
#[derive(Clone, Debug)]
pub enum Gathered {
    Annual(Box<Report>),
    Interim(Box<Interim>),
    Municipal(Box<Municipal>),
    Application(Box<Application>),
    Steering(Box<crate::steering::report::Paper>),
}

impl Gathered {
    /// Gathers a report as the register stands.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for a time that has not begun and for a municipality that the operation has nobody from, and those
    /// of the database.
    pub fn of(app: &App, tx: &mut Tx<impl ReadFigures + ReadStaff>, paper: &Paper) -> Result<Gathered> {
        if paper.waits_for().is_some_and(|day| day > app.today()) {
            return Err(Failure::NotFound);
        }
        match paper {
            Paper::Annual(year) => Ok(Gathered::Annual(Box::new(crate::annual::report::gathered(app, tx, *year)?))),
            Paper::Interim(span) => Ok(Gathered::Interim(Box::new(Interim::gathered(app, tx, *span)?))),
            Paper::Municipal { year, place } => {
                Ok(Gathered::Municipal(Box::new(Municipal::gathered(app, tx, *year, place)?)))
            }
            Paper::Application(year) => {
                Ok(Gathered::Application(Box::new(crate::application::report::gathered(app, tx, *year)?)))
            }
            Paper::Steering(quarter) => {
                Ok(Gathered::Steering(Box::new(crate::steering::report::gathered(app, tx, *quarter)?)))
            }
        }
    }

    /// The report as a document. `leads` says whether figures lead to the rows behind them, which only a page does.
    pub fn document(&self, setting: &Setting, leads: bool) -> Document {
        match self {
            Gathered::Annual(report) => report.document(setting),
            Gathered::Interim(interim) => interim.document(setting, leads),
            Gathered::Municipal(municipal) => municipal.document(setting),
            Gathered::Application(application) => application.document(setting),
            Gathered::Steering(paper) => paper.document(setting),
        }
    }

    /// The figures that the next report of the kind is compared with.
    fn figures(&self) -> Json {
        match self {
            Gathered::Annual(report) => report.compared(),
            Gathered::Interim(interim) => json!(interim.figures()),
            Gathered::Municipal(_) | Gathered::Application(_) | Gathered::Steering(_) => json!({}),
        }
    }

    /// The years of which it tells a wide reader; none in exact reports.
    pub fn told(&self) -> Vec<i16> {
        match self {
            Gathered::Annual(report) => report.yearly.years(),
            Gathered::Municipal(municipal) => municipal.told(),
            Gathered::Steering(paper) => paper.yearly.years(),
            Gathered::Interim(_) | Gathered::Application(_) => Vec::new(),
        }
    }

    /// What it tells a wide reader beside that.
    pub fn beside(&self) -> Vec<Published> {
        match self {
            Gathered::Annual(report) => report.yearly.beside(),
            Gathered::Interim(_) | Gathered::Municipal(_) | Gathered::Application(_) | Gathered::Steering(_) => {
                Vec::new()
            }
        }
    }

    /// The chapters with a text that nobody has confirmed, where they are written one by one.
    pub fn waiting(&self) -> Vec<Chapter> {
        match self {
            Gathered::Annual(report) => report.waiting(),
            Gathered::Interim(_) | Gathered::Municipal(_) | Gathered::Application(_) | Gathered::Steering(_) => {
                Vec::new()
            }
        }
    }

    /// The report with the files of its pictures, as it has to be before it is written into files.
    ///
    /// # Errors
    /// Those of the database.
    pub fn with_files(self, tx: &mut Tx<impl ReadFigures>) -> Result<Gathered> {
        match self {
            Gathered::Annual(report) => Ok(Gathered::Annual(Box::new(report.with_files(tx)?))),
            other => Ok(other),
        }
    }

    /// Makes texts that nobody has confirmed the report's own, and keeps its pictures: they are in what is frozen.
    ///
    /// # Errors
    /// Those of the database.
    pub fn take_over(&self, tx: &mut Tx<impl WriteReports>) -> Result<()> {
        match self {
            Gathered::Annual(report) => report.keep(tx)?,
            Gathered::Interim(_) | Gathered::Municipal(_) => {}
            Gathered::Application(application) => drop(crate::application::report::take_over(tx, application)?),
            Gathered::Steering(paper) => drop(crate::steering::report::take_over(tx, paper)?),
        }
        Ok(())
    }

    /// Everything that is frozen, as canonical JSON. The same report gives the same bytes; when it was made is not a part of it.
    pub fn frozen(&self, paper: &Paper) -> String {
        canonical(&json!({
            "report": paper.kind().code(),
            "about": paper.about(),
            "definition": DEFINITION,
            "figures": self.figures(),
            "sv": self.chapters(Language::Swedish),
            "en": self.chapters(Language::English),
        }))
    }

    fn chapters(&self, language: Language) -> Json {
        sections(&self.document(&Setting { texts: texts(language), at: DateTime::ZERO, version: None }, false))
    }

    /// Where the report stands, next to its last frozen version: only the language that is read is compared.
    pub fn state(&self, last: Option<&Version>, language: Language) -> State {
        let now = || canonical(&json!({ language.code(): self.chapters(language) }));
        State::since(last, |last| changes(&last.content, &now(), language).len())
    }

    /// The report as a file.
    ///
    /// # Errors
    /// Those of [`Format::written`].
    pub fn file(&self, format: Format, setting: &Setting) -> Result<Vec<u8>> {
        format.written(&self.document(setting, false))
    }
}

/// A file that is there, or what one is made from.
pub enum Ready {
    File(Vec<u8>),
    Draft(Box<Gathered>),
}

impl Ready {
    /// The file: as it was frozen, or made now.
    ///
    /// # Errors
    /// Those of [`Format::written`].
    pub fn file(self, format: Format, setting: &Setting) -> Result<Vec<u8>> {
        match self {
            Ready::File(bytes) => Ok(bytes),
            Ready::Draft(report) => report.file(format, setting),
        }
    }
}

/// The file of the last version where nothing has changed since it was frozen; else the report as it stands.
///
/// # Errors
/// Those of [`Gathered::of`].
pub fn unchanged(
    app: &App,
    tx: &mut Tx<impl ReadFigures + ReadStaff>,
    paper: &Paper,
    format: Format,
    language: Language,
) -> Result<Ready> {
    let report = Gathered::of(app, tx, paper)?;
    let last = store::versions(tx, paper)?.into_iter().next();
    if let State::Signed { version, .. } = report.state(last.as_ref(), language)
        && let Some(bytes) = store::file(tx, paper, version, (language.code(), format.extension()))?
    {
        return Ok(Ready::File(bytes));
    }
    Ok(Ready::Draft(Box::new(report.with_files(tx)?)))
}

/// A report as a file, for the command line: the frozen one where nothing has changed since, else a draft.
///
/// # Errors
/// Those of [`Gathered::of`] and of the file.
pub fn report(app: &App, operation: i64, paper: &Paper, format: Format, language: Language) -> Result<Vec<u8>> {
    let at = local((app.world.now)());
    May::by_command(app, operation).look_now(|tx| {
        let event = Event::new("report.read", read(paper, format.extension()));
        let ready = unchanged(app, tx, paper, format, language)?;
        Ok((ready.file(format, &Setting { texts: texts(language), at, version: None })?, event))
    })
}

/// What the log says of a report that was read.
pub fn read(paper: &Paper, how: &str) -> String {
    format!("{} {} {how}", paper.kind().code(), paper.about())
}
