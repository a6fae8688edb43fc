//! What comes next for the made-up persons, what some would not rate, and what a few closings settled. Drawn by a chance of its
//! own, so that everything else of the demonstration is as it was.

use super::chance::Chance;
use crate::access::{CommandLine, Tx};
use crate::app::App;
use crate::assignments;
use crate::closings::{self, Closing, Interview};
use crate::failure::Result;
use crate::identities::keys::Holder;
use crate::identities::{About, Identity};
use crate::people::store::{self as people, Filter};
use crate::people::{Person, State};
use crate::ratings::{self, Declined};
use crate::support;
use jiff::ToSpan;
use sealing::Key;
use stats::{LifeArea, Moment};

const STEPS: &[&str] = &[
    "Ringa handläggaren tillsammans och fråga om beslutet.",
    "Fylla i ansökan och skicka den.",
    "Gå igenom breven och välja vilka som behöver svar.",
    "Följa med på mötet.",
    "Skriva överklagandet. Sista dagen står i beslutet.",
];
const LANGUAGES: &[(&str, &str)] =
    &[("finska", ""), ("arabiska", "tolk på plats"), ("teckenspråk", "tolk, bokas i god tid")];
/// Closings that say what was settled.
const CLOSINGS: i64 = 12;

/// Gives some another language than Swedish.
pub(super) fn speak(identity: &mut Identity, chance: &mut Chance) {
    if chance.happens(80) {
        let (language, interpreter) = chance.one(LANGUAGES);
        language.clone_into(&mut identity.language);
        interpreter.clone_into(&mut identity.interpreter);
    }
}

/// Plans what comes next for somebody whose key is at hand, and lets some decline a rating.
pub(super) fn plan(
    tx: &mut Tx<CommandLine>,
    app: &App,
    holder: &Holder,
    person: &Person,
    key: &Key,
    chance: &mut Chance,
) -> Result<()> {
    let today = app.today();
    for assignment in assignments::store::of_person(tx, person.id)?.iter().filter(|one| one.is_going()) {
        let due_on = today.saturating_add(chance.between(-12, 45).days());
        assignments::store::plans::put(tx, assignment.id, person.id, Some(due_on))?;
        holder.put_text(tx, person.id, key, About::Step(assignment.id), chance.one(STEPS))?;
    }
    if person.state == State::Open && chance.happens(60) {
        let (id, area) = (app.id(), LifeArea::Economy);
        let declined = Declined { id, person: person.id, on: today, moment: Moment::Middle, area };
        ratings::store::asked::decline(tx, &declined)?;
    }
    Ok(())
}

/// Says what a few closings settled.
pub(super) fn close(tx: &mut Tx<CommandLine>, chance: &mut Chance) -> Result<()> {
    let filter = Filter { state: Some(State::Closed), ..Filter::default() };
    for line in people::list(tx, &filter, 0, CLOSINGS)? {
        let Some(period) = support::store::of_person(tx, line.person.id)?.into_iter().next() else { continue };
        let Some(last) = period.end() else { continue };
        let interview = Some(Interview::answered(chance.happens(600), last));
        let survey = Some(chance.happens(700));
        closings::store::put(tx, &Closing { support: period.id, person: line.person.id, survey, interview })?;
    }
    Ok(())
}
