//! The rows behind a figure: those in the reader's reach, with links, and how many are not.

use super::year;
use crate::access::{May, SeeFigures};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::grant::figures::Counted;
use crate::grant::form::Form;
use crate::grant::rows::{Behind, Days, Line, store};
use crate::grant::words::Words;
use crate::papers::{Paper, Span};
use crate::web::{Frame, Page, Paging, Room};
use askama::Template;
use axum::extract::{Path, Query};
use stats::{Cell, Period};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "grant/pages/rows.html")]
pub struct RowsPage {
    frame: Frame,
    /// The report that the figure stands in.
    back: (String, String),
    /// The days that it counts.
    period: Period,
    heading: String,
    figure: String,
    behind: Behind,
    paging: Paging,
}

impl RowsPage {
    fn headings(&self) -> Vec<String> {
        let keys: &[&str] = match self.behind.lines.first() {
            Some(Line::Person { .. }) => &["code", "municipality", "gender", "birth-year", "periods"],
            Some(Line::Period { .. }) => &["code", "municipality", "days", "closing-reason"],
            Some(Line::Intake { .. }) => &["day", "code", "municipality", "outcome"],
            Some(Line::Advice { .. }) => &["day", "caller", "municipality", "minutes"],
            Some(Line::Assignment { .. }) => &["assignment", "code", "area", "days"],
            Some(Line::Ombud { .. }) => &["ombud", "gender", "days", "rate"],
            None => &[],
        };
        keys.iter().map(|key| self.frame.t(&format!("grant-rows-{key}"))).collect()
    }

    /// Where the row itself is, and what stands in it: its name first.
    fn line(&self, line: &Line) -> (Option<String>, Vec<String>) {
        let frame = &self.frame;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let number = |number: &Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        match line {
            Line::Person { id, code, municipality, gender, birth_year, periods } => {
                let periods = periods.iter().map(|days| self.days(days)).collect::<Vec<_>>().join(", ");
                let gender = frame.code("gender", gender.name());
                let cells = vec![code.clone(), municipality.clone(), gender, number(birth_year), periods];
                (Some(format!("/people/{id}")), cells)
            }
            Line::Period { person, code, municipality, days, closing_reason } => {
                let cells = vec![code.clone(), municipality.clone(), self.days(days), text(closing_reason)];
                (Some(format!("/people/{person}")), cells)
            }
            Line::Intake { id, on, municipality, outcome, code } => {
                let cells =
                    vec![on.to_string(), text(code), municipality.clone(), frame.code("outcome", outcome.name())];
                (Some(format!("/intakes/{id}")), cells)
            }
            Line::Advice { id, on, caller, municipality, minutes } => {
                let caller = frame.code("caller", caller.name());
                (Some(format!("/advice/{id}")), vec![on.to_string(), caller, text(municipality), number(minutes)])
            }
            Line::Assignment { id, code, area, kind, days } => {
                let cells = vec![kind.clone(), code.clone(), frame.code("area", area.name()), self.days(days)];
                (Some(format!("/assignments/{id}")), cells)
            }
            Line::Ombud { id, code, gender, days, rate } => {
                let href = frame.manages().then(|| format!("/staff/ombud/{id}"));
                let cells =
                    vec![code.clone(), frame.code("gender", gender.name()), self.days(days), format!("{rate} %")];
                (href, cells)
            }
        }
    }

    fn days(&self, (from, to): &Days) -> String {
        format!("{from} – {}", self.frame.date(*to)).trim_end().to_owned()
    }

    /// The days, where they are not those of a year.
    fn days_counted(&self) -> String {
        let (from, to) = (self.period.first_date(), self.period.last_date());
        let year = Period::year(to.year()).is_some_and(|year| year == self.period);
        if year { to.year().to_string() } else { format!("{from} – {to}") }
    }

    fn beyond(&self) -> i64 {
        self.behind.all - self.behind.in_reach
    }
}

/// Shows the rows behind the figure that `?cell=` names: of the year, or of the days that `from` and `to` name.
pub async fn rows(
    may: May<SeeFigures>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Page<RowsPage>> {
    let (app, frame, year) = (may.app().clone(), Frame::of(&may, Room::GrantAccount), year(&name)?);
    let cell: Cell = query.get("cell").and_then(|cell| cell.parse().ok()).ok_or(Failure::NotFound)?;
    let span = span(&query);
    let period = match span {
        Some(span) => Period::new(span.from, span.to),
        None => Period::year(year),
    };
    let period = period.ok_or(Failure::NotFound)?;
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    may.look(move |tx| {
        let (value, rows) = app.figures.columns(tx, |columns| {
            (Counted::of(columns, period).account.value(&cell), stats::rows(columns, period, &cell))
        })?;
        let behind = store::behind(tx, &rows, Paging::offset(page))?;
        let words = Words { texts: frame.texts(), form: Form::of_year(year) };
        let named = span.map(|span| [("from", span.from.to_string()), ("to", span.to.to_string())]);
        let named = named.into_iter().flatten().chain([("cell", cell.to_string())]).collect::<Vec<_>>();
        let address = serde_urlencoded::to_string(named).unwrap_or_default();
        let paging = Paging::new(page, behind.in_reach, format!("/grant-account/{year}/rows?{address}&"));
        let (heading, figure) = (words.place(&cell.to_string()), words.shown(&value));
        let back = match span {
            Some(span) => (Paper::Interim(span).address(), frame.t("interim-title")),
            None => (format!("/grant-account/{year}"), frame.t1("grant-heading-year", "year", year.to_string())),
        };
        let event = Event::new("rows.read", format!("grant-account {year} {cell} {}", behind.lines.len()));
        Ok((Page(RowsPage { frame, back, period, heading, figure, behind, paging }), event))
    })
    .await
}

/// The days that an address names.
fn span(query: &HashMap<String, String>) -> Option<Span> {
    let day = |name: &str| query.get(name)?.parse().ok();
    Span::new(day("from")?, day("to")?)
}
