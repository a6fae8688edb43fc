//! The application of a year as it stands now, and as files.

use super::need::{Need, counted};
use super::{Item, Kind, Part, REPORT, hundredths, last_year};
use crate::access::{ReadFigures, ReadStaff, Tx, WriteReports};
use crate::app::App;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::grant::Statement;
use crate::grant::figures::About;
use crate::passages::{Both, Origin, Passage, store};
use crate::staff::{self, Municipality, by_area};
use crate::web::{Language, texts};
use jiff::civil::Date;

/// A party that must have a seat in the steering group (part i ledningsgruppen), by its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    pub swedish: &'static str,
    pub english: &'static str,
}

impl Party {
    /// Its name.
    pub fn name(self, language: documents::Language) -> &'static str {
        match language {
            documents::Language::Sv => self.swedish,
            documents::Language::En => self.english,
        }
    }
}

/// What is said of an item.
#[derive(Clone, Debug)]
pub struct Given {
    pub item: Item,
    pub said: Both,
}

/// All that the application for a year holds at one moment.
#[derive(Clone, Debug)]
pub struct Application {
    pub year: i16,
    pub about: About,
    /// The member municipalities by area.
    pub places: Vec<(Option<String>, Vec<Municipality>)>,
    /// Which of the parties that must have a seat in the steering group do; `None` where no account has said it.
    pub seats: Option<Vec<(Party, bool)>>,
    /// The year before the one applied for, as far as it has gone, and the year before that.
    pub need: Option<Need>,
    pub before: Option<Need>,
    /// Everything that is asked, in the order of [`Item::ALL`].
    pub given: Vec<Given>,
}

/// Gathers the application for a year in one operation.
///
/// # Errors
/// [`Failure::NotFound`] for a year after the coming one or that the register does not take, and those of the database.
pub fn gathered(app: &App, tx: &mut Tx<impl ReadFigures + ReadStaff>, year: i16) -> Result<Application> {
    let today = app.today();
    if year > last_year(today) || !crate::grant::is_year(year) {
        return Err(Failure::NotFound);
    }
    let account = crate::grant::report::statement(app, tx, year - 1, texts(Language::Swedish))?;
    let municipalities = staff::store::municipalities(tx)?;
    Ok(Application {
        year,
        about: crate::grant::store::about(tx)?,
        places: by_area(staff::store::areas(tx)?, &municipalities),
        seats: seats(&account),
        need: need(app, tx, year - 1, today)?,
        before: need(app, tx, year - 2, today)?,
        given: given(tx, year, &account)?,
    })
}

fn need(app: &App, tx: &mut Tx<impl ReadFigures>, year: i16, today: Date) -> Result<Option<Need>> {
    let Some(period) = counted(year, today) else { return Ok(None) };
    Ok(Some(app.figures.of_period(tx, period, Need::count)?.as_ref().clone()))
}

/// Who has a seat, as the account says it.
fn seats(account: &Statement) -> Option<Vec<(Party, bool)>> {
    let ticked = account.answers.ticked("steering_authorities")?;
    let field = account.form.field("steering_authorities")?;
    let seat = |option: &'static crate::grant::form::Choice| {
        let [swedish, english] = [documents::Language::Sv, documents::Language::En].map(|one| option.label.get(one));
        (Party { swedish, english }, ticked.contains(&option.code.as_str()))
    };
    Some(field.options.iter().map(seat).collect())
}

/// Everything that is asked, with what is said of it. `account` is that of the year before.
fn given(tx: &mut Tx<impl ReadFigures>, year: i16, account: &Statement) -> Result<Vec<Given>> {
    let mut written = store::texts(tx, REPORT, year)?;
    let mut passage = |item: Item, language: Language| {
        let written = written.remove(&(item.code().to_owned(), language.code().to_owned()));
        let proposed = if item.kind() == Kind::Words { proposed(item, language) } else { known(item, account) };
        Passage::of(year, written, proposed)
    };
    let mut all = Vec::new();
    for item in Item::ALL {
        let swedish = passage(item, Language::Swedish);
        let english = match item.kind() {
            Kind::Words => passage(item, Language::English),
            _ => Passage { text: String::new(), origin: Origin::Own },
        };
        all.push(Given { item, said: Both { swedish, english } });
    }
    Ok(all)
}

/// What the program proposes, for an operation that has never written anything there.
fn proposed(item: Item, language: Language) -> Option<String> {
    let key = format!("application-proposal-{}", item.code());
    texts(language).has(&key).then(|| texts(language).text(&key))
}

/// What the account of the year before or the settings say.
fn known(item: Item, account: &Statement) -> Option<String> {
    let field = item.accounted()?;
    let said = account.answers.value(field).map(str::to_owned);
    said.or_else(|| account.figures.known(account.form.field(field)?))
}

/// Makes everything that waits the year's own; gives how many there were.
///
/// # Errors
/// Those of the database.
pub fn take_over(tx: &mut Tx<impl WriteReports>, application: &Application) -> Result<usize, Error> {
    let mut taken = 0;
    for given in &application.given {
        taken += store::take_over(tx, REPORT, application.year, given.item.code(), &given.said)?;
    }
    Ok(taken)
}

impl Application {
    /// What is said of an item.
    pub fn at(&self, item: Item) -> Option<&Given> {
        self.given.iter().find(|given| given.item == item)
    }

    /// The Swedish text of an item; empty where nothing is said.
    pub fn text(&self, item: Item) -> &str {
        self.at(item).map_or("", |given| given.said.swedish.text.as_str())
    }

    /// The number of an item in hundredths: posts, or öre.
    pub fn number(&self, item: Item) -> Option<i64> {
        hundredths(self.text(item))
    }

    /// The parts in which something waits to be confirmed.
    pub fn waiting(&self) -> Vec<Part> {
        let waits = |part: &Part| self.given.iter().any(|given| given.item.part() == *part && given.said.waits());
        Part::ALL.into_iter().filter(waits).collect()
    }
}
