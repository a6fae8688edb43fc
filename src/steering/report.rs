//! The paper of a quarter as it stands now, and as files.

use super::quarterly::Quarterly;
use super::{Part, Quarter, REPORT};
use crate::access::{ReadFigures, Tx, WriteReports};
use crate::app::App;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::figures::yearly::Yearly;
use crate::grant::figures::About;
use crate::passages::{Both, LANGUAGES, Passage, store};

/// What the operation says in a part.
#[derive(Clone, Debug)]
pub struct Given {
    pub part: Part,
    pub said: Both,
}

/// All that the paper of a quarter holds at one moment.
#[derive(Clone, Debug)]
pub struct Paper {
    pub quarter: Quarter,
    pub about: About,
    /// What may be told of the quarter.
    pub quarterly: Quarterly,
    /// The last year that had ended when the quarter had: what stands for each municipality, waits and reasons.
    pub yearly: Yearly,
    /// In the order of [`Part::ALL`].
    pub given: Vec<Given>,
}

/// Gathers the paper of a quarter in one operation.
///
/// # Errors
/// [`Failure::NotFound`] for a quarter that has not ended or whose year the register does not take, and those of the database.
pub fn gathered(app: &App, tx: &mut Tx<impl ReadFigures>, quarter: Quarter) -> Result<Paper> {
    let today = app.today();
    if quarter > Quarter::ended(today) {
        return Err(Failure::NotFound);
    }
    let yearly = app.figures.yearly(tx, quarter.whole_year(), today)?.ok_or(Failure::NotFound)?;
    let release = app.figures.release(tx, today)?.ok_or(Failure::NotFound)?;
    let period = quarter.period().ok_or(Failure::NotFound)?;
    let quarterly = app.figures.of_period(tx, period, |columns, _| Quarterly::of(columns, &release, quarter))?;
    Ok(Paper {
        quarter,
        about: crate::grant::store::about(tx)?,
        quarterly: quarterly.as_ref().clone(),
        yearly,
        given: given(tx, quarter)?,
    })
}

fn given(tx: &mut Tx<impl ReadFigures>, quarter: Quarter) -> Result<Vec<Given>> {
    let mut written = store::texts(tx, REPORT, quarter.place())?;
    let mut passage = |part: Part, language: &str| {
        let written = written.remove(&(part.code().to_owned(), language.to_owned()));
        let written = written.filter(|(of, _)| part.carries_over() || *of == quarter.place());
        Passage::of(quarter.place(), written, None)
    };
    let written = Part::ALL.into_iter().filter(|part| part.is_written());
    Ok(written
        .map(|part| {
            let [swedish, english] = LANGUAGES.map(|language| passage(part, language));
            Given { part, said: Both { swedish, english } }
        })
        .collect())
}

/// Makes everything that waits the quarter's own; gives how many there were.
///
/// # Errors
/// Those of the database.
pub fn take_over(tx: &mut Tx<impl WriteReports>, paper: &Paper) -> Result<usize, Error> {
    let mut taken = 0;
    for given in &paper.given {
        taken += store::take_over(tx, REPORT, paper.quarter.place(), given.part.code(), &given.said)?;
    }
    Ok(taken)
}

impl Paper {
    /// What is said in a part; `None` where the operation writes nothing.
    pub fn at(&self, part: Part) -> Option<&Given> {
        self.given.iter().find(|given| given.part == part)
    }
}
