//! The annual report of a year as it stands now, and as files.

use super::content::Published;
use super::{Chapter, LANGUAGES, Passage, arranged, store};
use crate::access::{May, ReadFigures, Tx};
use crate::app::{App, local};
use crate::audit::Event;
use crate::deficiencies::noted::Noted;
use crate::economy::Economy;
use crate::failure::{Failure, Result};
use crate::figures::yearly::Yearly;
use crate::grant::figures::About;
use crate::pictures::{self, Chosen};
use crate::reports::Setting;
use crate::reports::frozen::changes;
use crate::reports::{Format, State, Version};
use crate::web::{Language, Texts, texts};
use stats::Period;
use std::collections::BTreeMap;

/// A chapter of a year: whether it is in the report, and what the operation says and shows in it.
#[derive(Clone, Debug)]
pub struct Part {
    pub chapter: Chapter,
    pub shown: bool,
    pub swedish: Passage,
    pub english: Passage,
    pub chosen: Chosen,
}

impl Part {
    /// Whether somebody has to say that its text holds for this year too.
    pub fn waits(&self) -> bool {
        self.shown && (self.swedish.waits() || self.english.waits())
    }

    /// What is said in this language, by the name that it is kept under.
    pub fn passage(&self, language: &str) -> &Passage {
        if language == LANGUAGES[1] { &self.english } else { &self.swedish }
    }
}

/// All that the annual report of a year holds at one moment.
#[derive(Clone, Debug)]
pub struct Report {
    pub year: i16,
    pub about: About,
    pub yearly: Yearly,
    pub economy: Economy,
    /// Deficiencies of each year that is told of, the year itself last.
    pub deficiencies: Vec<Noted>,
    /// Every chapter in the order of the year, also those that are turned off.
    pub parts: Vec<Part>,
    /// What last year's report said, where it was settled.
    pub published: Option<Published>,
    /// The files of the pictures by their digest: gathered only where the report is written into files.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Gathers the report of a year in one operation.
///
/// # Errors
/// [`Failure::NotFound`] for a year that has not begun or that the register does not take, and those of the database.
pub fn gathered(app: &App, tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Report> {
    let yearly = app.figures.yearly(tx, year, app.today())?.ok_or(Failure::NotFound)?;
    let before = store::versions(tx, year - 1)?.into_iter().next();
    Ok(Report {
        year,
        economy: crate::economy::store::economy(tx, year)?,
        deficiencies: deficiencies(tx, &yearly.years())?,
        yearly,
        about: crate::grant::store::about(tx)?,
        parts: parts(tx, year)?,
        published: before.and_then(|before| Published::read(before.number, &before.content)),
        files: BTreeMap::new(),
    })
}

fn deficiencies(tx: &mut Tx<impl ReadFigures>, years: &[i16]) -> Result<Vec<Noted>> {
    let periods = [years.first(), years.last()].map(|year| year.and_then(|year| Period::year(*year)));
    let [Some(first), Some(last)] = periods else { return Ok(Vec::new()) };
    let counted = crate::deficiencies::store::counted(tx, first.first_date(), last.last_date())?;
    Ok(years.iter().map(|year| Noted::of(*year, &counted)).collect())
}

/// The chapters of a year with their texts and pictures.
///
/// # Errors
/// Those of the database.
pub fn parts(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Vec<Part>> {
    let mut written = store::texts(tx, year)?;
    let mut pictures = store::pictures(tx, year)?;
    let order = arranged(&store::arrangement(tx, year)?);
    let mut passage = |chapter: Chapter, language: Language| {
        let written = written.remove(&(chapter.code().to_owned(), language.code().to_owned()));
        Passage::of(year, written, proposed(chapter, texts(language)))
    };
    let mut part = |(chapter, shown)| Part {
        chapter,
        shown,
        swedish: passage(chapter, Language::Swedish),
        english: passage(chapter, Language::English),
        chosen: pictures.remove(chapter.code()).unwrap_or_default(),
    };
    Ok(order.into_iter().map(&mut part).collect())
}

/// What the program proposes in a chapter, for an operation that has never written anything there.
fn proposed(chapter: Chapter, texts: &Texts) -> Option<String> {
    let key = format!("annual-proposal-{}", chapter.code());
    texts.has(&key).then(|| texts.text(&key))
}

impl Report {
    /// Where the report stands, next to its last settled version.
    pub fn state(&self, last: Option<&Version>, language: Language) -> State {
        State::since(last, |last| changes(&last.content, &self.frozen_in(language), language).len())
    }

    /// The digests of the pictures that are shown.
    pub fn pictured(&self) -> Vec<String> {
        let shown = self.parts.iter().filter(|part| part.shown).flat_map(|part| &part.chosen.pictures);
        shown.map(|picture| picture.file.sha256.clone()).collect()
    }

    /// The report with the files of its pictures, as it has to be before it is written into files.
    ///
    /// # Errors
    /// Those of the database.
    pub fn with_files(mut self, tx: &mut Tx<impl ReadFigures>) -> Result<Report> {
        for sha256 in self.pictured() {
            let (_, bytes) = pictures::store::file(tx, &sha256)?.ok_or(Failure::NotFound)?;
            self.files.insert(sha256, bytes);
        }
        Ok(self)
    }

    /// The report as a file.
    ///
    /// # Errors
    /// Those of [`Format::written`].
    pub fn file(&self, format: Format, setting: &Setting) -> Result<Vec<u8>> {
        format.written(&self.document(setting))
    }
}

/// The annual report of a year as a file, for the command line: the settled one where nothing has changed since, else a draft.
///
/// # Errors
/// [`Failure::NotFound`] for a year that has not begun or that the register does not take, those of the database and of the file.
pub fn report(app: &App, operation: i64, year: i16, format: Format, language: Language) -> Result<Vec<u8>> {
    let at = local((app.world.now)());
    May::by_command(app, operation).look_now(|tx| {
        let event = Event::new("report.read", format!("annual-report {year} {}", format.extension()));
        let bytes = match unchanged(tx, app, year, format, language)? {
            Ready::File(bytes) => bytes,
            Ready::Draft(report) => report.file(format, &Setting { texts: texts(language), at, version: None })?,
        };
        Ok((bytes, event))
    })
}

/// A file that is there, or what one is made from.
pub enum Ready {
    File(Vec<u8>),
    Draft(Box<Report>),
}

/// The file of the last version where nothing has changed since it was settled; else the report as it stands.
///
/// # Errors
/// [`Failure::NotFound`] for a year that has not begun or that the register does not take, and those of the database.
pub fn unchanged(
    tx: &mut Tx<impl ReadFigures>,
    app: &App,
    year: i16,
    format: Format,
    language: Language,
) -> Result<Ready> {
    let report = gathered(app, tx, year)?;
    let last = store::versions(tx, year)?.into_iter().next();
    if let (State::Signed { version, .. }, true) = (report.state(last.as_ref(), language), last.is_some())
        && let Some(bytes) = store::file(tx, year, version, language.code(), format.extension())?
    {
        return Ok(Ready::File(bytes));
    }
    Ok(Ready::Draft(Box::new(report.with_files(tx)?)))
}
