//! The annual report of a year as it stands now.

use super::content::Published;
use super::{Chapter, REPORT, arranged, store};
use crate::access::{ReadFigures, Tx, WriteReports};
use crate::app::App;
use crate::economy::Economy;
use crate::failure::{Failure, Result};
use crate::figures::yearly::Yearly;
use crate::grant::figures::About;
use crate::papers::{self, Paper};
use crate::passages::{self, Both, Passage};
use crate::pictures::{self, Chosen};
use crate::web::{Language, Texts, texts};
use stats::Period;
use stats::disclosure::Noted;
use std::collections::BTreeMap;

/// A chapter of a year: whether it is in the report, and what the operation says and shows in it.
#[derive(Clone, Debug)]
pub struct Part {
    pub chapter: Chapter,
    pub shown: bool,
    pub said: Both,
    pub chosen: Chosen,
}

impl Part {
    /// Whether somebody has to say that its text holds for this year too.
    pub fn waits(&self) -> bool {
        self.shown && self.said.waits()
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
    let before = papers::store::versions(tx, &Paper::Annual(year - 1))?.into_iter().next();
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
        said: Both { swedish: passage(chapter, Language::Swedish), english: passage(chapter, Language::English) },
        chosen: pictures.remove(chapter.code()).unwrap_or_default(),
    };
    Ok(order.into_iter().map(&mut part).collect())
}

/// What the program proposes in a chapter, for an operation that has never written anything there.
fn proposed(chapter: Chapter, texts: &Texts) -> Option<String> {
    let key = format!("annual-proposal-{}", chapter.code());
    texts.has(&key).then(|| texts.text(&key))
}

/// Makes every text that waits in the report the year's own, and every picture that an earlier year has left it; gives how many
/// texts there were.
///
/// # Errors
/// Those of the database.
pub fn take_over(tx: &mut Tx<impl WriteReports>, year: i16, parts: &[Part]) -> Result<usize> {
    let mut taken = 0;
    for part in parts.iter().filter(|part| part.shown) {
        taken += passages::store::take_over(tx, REPORT, year, part.chapter.code(), &part.said)?;
        if !part.chosen.pictures.is_empty() && part.chosen.period != year {
            store::choose_pictures(tx, year, part.chapter, &part.chosen.pictures)?;
        }
    }
    Ok(taken)
}

impl Report {
    /// The chapters with a text that nobody has confirmed for this year.
    pub fn waiting(&self) -> Vec<Chapter> {
        self.parts.iter().filter(|part| part.waits()).map(|part| part.chapter).collect()
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

    /// Makes texts that nobody has confirmed the year's own, and keeps the pictures that are shown for good.
    ///
    /// # Errors
    /// Those of the database.
    pub fn keep(&self, tx: &mut Tx<impl WriteReports>) -> Result<()> {
        take_over(tx, self.year, &self.parts)?;
        for sha256 in self.pictured() {
            pictures::store::settle(tx, &sha256)?;
        }
        Ok(())
    }
}
