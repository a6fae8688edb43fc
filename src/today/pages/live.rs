//! The year so far in pictures, for whoever answers for the operation: exact, from the columns in memory, each with its table.

use crate::access::{OwnPeople, Tx};
use crate::app::App;
use crate::failure::Result;
use crate::figures::teller::Teller;
use crate::grant::document::labels;
use crate::grant::figures::Counted;
use crate::web::Texts;
use crate::{queue, staff, support, team};
use documents::chart::{Amount, Chart, Line, Lines};
use documents::{Block, Document, Kind, Section, Value};
use jiff::civil::{Date, DateTime, date};
use stats::{Account, Flow, Period};

/// How many years the lines go back, the running one included.
const YEARS: i16 = 5;

/// The rows that are told of every year.
const ROWS: [(Flow, &str); 3] =
    [(Flow::Total, "annual-flow-supported"), (Flow::New, "annual-flow-new"), (Flow::Closed, "annual-flow-closed")];

/// The pictures as they are drawn on the page; none on a day that the register does not take.
pub(super) fn live(app: &App, tx: &mut Tx<OwnPeople>, today: Date, texts: &'static Texts) -> Result<Option<String>> {
    let mut years = Vec::new();
    for year in today.year() - YEARS + 1..=today.year() {
        let Some(period) = Period::new(date(year, 1, 1), date(year, 12, 31).min(today)) else { return Ok(None) };
        years.push((year, app.figures.of_period(tx, period, Counted::of)?));
    }
    let Some((_, now)) = years.last() else { return Ok(None) };
    let teller = Teller::new(texts);
    let all: Vec<(i16, &Account)> = years.iter().map(|(year, counted)| (*year, &counted.account)).collect();
    let mut blocks = vec![flow(&teller, &now.account, now.queue), lines(&teller, &all)];
    let absences = staff::store::absences(tx, None)?;
    let loads = team::store::caseloads(tx, &absences, today)?;
    blocks.extend(team::chapter::caseloads(&loads, &teller).map(Block::Picture));
    blocks.extend(queue::chapter::spread(now.account.waiting(), &teller));
    Ok(Some(documents::html(&document(&teller, today, blocks))))
}

fn document(teller: &Teller, today: Date, blocks: Vec<Block>) -> Document {
    let heading = teller.with("today-live", &[("year", today.year().to_string().into())]);
    Document {
        kind: Kind::Report,
        title: heading.clone(),
        subtitle: None,
        language: teller.language(),
        stamp: None,
        facts: Vec::new(),
        sections: vec![Section { id: "live".to_owned(), number: None, heading, blocks }],
        created: DateTime::ZERO,
        definition: None,
        labels: labels(teller.texts()),
    }
}

fn count(account: &Account, flow: Flow) -> Value {
    Value::Whole(i64::try_from(account.clients(flow).all()).unwrap_or(i64::MAX))
}

/// Who came, who is there and who left.
fn flow(teller: &Teller, account: &Account, queue: u64) -> Block {
    let amount = |persons: Flow| Amount { label: teller.t(named(persons)), value: count(account, persons) };
    let mut table = teller.table("today-live-flow", "annual-measure", vec![teller.t("annual-number")]);
    for persons in [Flow::CarriedIn, Flow::New, Flow::Total, Flow::Closed, Flow::CarriedOut] {
        let Amount { label, value } = amount(persons);
        table.row(label, vec![value]);
    }
    let waiting = Value::Whole(i64::try_from(queue).unwrap_or(i64::MAX));
    table.row(teller.t("today-live-queue"), vec![waiting.clone()]);
    let chart = support::chapter::drawn(amount, vec![Amount { label: teller.t("today-live-queue"), value: waiting }]);
    let table = table.noted(teller.t("today-live-flow-note"));
    table.pictured("live-flow", teller.t("today-live-flow-described"), Chart::Flow(chart))
}

/// What those persons are called while the year runs.
fn named(persons: Flow) -> &'static str {
    match persons {
        Flow::CarriedIn => "annual-flow-in",
        Flow::New => "annual-flow-new",
        Flow::Total => "annual-flow-supported",
        Flow::Closed => "annual-flow-closed",
        Flow::CarriedOut => "today-live-now",
    }
}

/// The same over the years.
fn lines(teller: &Teller, years: &[(i16, &Account)]) -> Block {
    let points: Vec<String> = years.iter().map(|(year, _)| year.to_string()).collect();
    let mut table = teller.table("annual-clients-years", "annual-measure", points.clone());
    let of = |flow: Flow| years.iter().map(|(_, account)| count(account, flow)).collect::<Vec<_>>();
    for (flow, key) in ROWS {
        table.row(teller.t(key), of(flow));
    }
    let lines = ROWS.map(|(flow, key)| Line { label: teller.t(key), values: of(flow) }).into();
    let table = table.noted(teller.t("annual-clients-once")).noted(teller.t("today-live-runs"));
    table.pictured("live-years", teller.t("today-live-years-described"), Chart::Lines(Lines { points, lines }))
}
