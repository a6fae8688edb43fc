//! The list of those whose time is up, to be gone through once a month, and what a client may ask for.

mod confirm;
mod extract;
mod request;

use super::{Candidate, Erasure, Record, Research, Rule, store};
use crate::access::{May, Secrecy, Tx, get, post};
use crate::app::App;
use crate::failure::Result;
use crate::inquiries;
use crate::staff::OperationForm;
use crate::web::{Form, Frame, Page, Pick, Problem, Problems, Room, Typed};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use jiff::civil::Date;
use std::collections::HashMap;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/erasure", get(show).merge(post(confirm::confirm)))
        .route("/erasure/research", post(confirm::research))
        .route("/erasure/inquiries", post(confirm::inquiries))
        .route("/erasure/cleaning", post(confirm::clean))
        .route("/erasure/people/{id}/exemption", post(confirm::exempt))
        .route("/erasure/people/{id}/inclusion", post(confirm::include))
        .route("/people/{id}/request", get(request::show))
        .route("/people/{id}/destruction", post(request::destroy))
        .route("/people/{id}/extract", get(extract::show))
        .route("/people/{id}/extract.json", get(extract::file))
}

/// How many are shown at once: as many as somebody can go through and stand for.
const SHOWN: usize = 200;

/// How much of the log is shown.
const LOGGED: i64 = 200;

/// What has just been done, as the address says.
struct Told {
    done: i64,
    /// How many were let be, since something had happened about them meanwhile.
    left: i64,
    /// How many first contacts that never became a person.
    inquiries: i64,
    /// Whether the database's files are rid of it too.
    clean: bool,
}

impl Told {
    fn read(query: &HashMap<String, String>) -> Option<Told> {
        let number = |name: &str| query.get(name).and_then(|number| number.parse().ok()).unwrap_or(0);
        let clean = query.get("clean").map(String::as_str) != Some("no");
        query.contains_key("clean").then(|| Told {
            done: number("done"),
            left: number("left"),
            inquiries: number("inquiries"),
            clean,
        })
    }

    /// The list's address that tells it.
    fn address(&self) -> String {
        let clean = if self.clean { "yes" } else { "no" };
        let inquiries = if self.inquiries > 0 { format!("&inquiries={}", self.inquiries) } else { String::new() };
        format!("/erasure?done={}&left={}&clean={clean}{inquiries}", self.done, self.left)
    }
}

#[derive(Template)]
#[template(path = "erasure/pages/list.html")]
struct ListPage {
    frame: Frame,
    rule: Rule,
    form: Option<OperationForm>,
    /// The most urgent, at most [`SHOWN`].
    due: Vec<Candidate>,
    all: i64,
    overdue: i64,
    /// First contacts that never became a person and whose time is up.
    inquiries: i64,
    /// Those marked as kept for research, where that means something.
    kept: Vec<Record>,
    log: Vec<Erasure>,
    research: Form,
    told: Option<Told>,
    problems: Problems,
    typed: Typed,
}

impl ListPage {
    fn ticked(&self, candidate: &Candidate) -> bool {
        let id = candidate.record.id.to_string();
        self.typed.all("person").any(|person| person == id)
    }

    /// Whether whoever goes through the list may leave somebody out for research.
    fn exempting(&self) -> bool {
        self.rule.research == Research::Days
    }

    fn rule_in_words(&self) -> String {
        let name = |form: OperationForm| self.frame.code("operation-form", form.name());
        let form = self.form.map_or_else(|| self.frame.t("not-stated"), name);
        self.frame.t2("erasure-rule", ("years", self.rule.years), ("form", form))
    }

    fn cut(&self) -> bool {
        self.shown() < self.all
    }

    fn shown(&self) -> i64 {
        self.due.len() as i64
    }

    fn anchor(problem: &Problem) -> &'static str {
        if problem.field == "confirmed" { "#confirmed" } else { "#main" }
    }
}

/// What the page shows besides what is stored: what was typed, what is wrong with it, what has been done.
#[derive(Default)]
struct Shown {
    typed: Typed,
    problems: Problems,
    told: Option<Told>,
}

async fn show(may: May<Secrecy>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    let shown = Shown { told: Told::read(&query), ..Shown::default() };
    let (frame, today) = (Frame::of(&may, Room::Staff), may.app().today());
    may.read(move |tx| Ok(Page(page(tx, frame, today, shown)?))).await
}

fn page(tx: &mut Tx<Secrecy>, frame: Frame, today: Date, shown: Shown) -> Result<ListPage> {
    let (rule, form) = store::rule(tx)?;
    let records = store::records(tx)?;
    let marked = |record: &&Record| rule.research == Research::Days && record.exempt;
    let kept = records.iter().filter(marked).cloned().collect();
    let mut due = rule.list(today, records);
    let (all, overdue) = (due.len() as i64, due.iter().filter(|candidate| candidate.overdue).count() as i64);
    due.truncate(SHOWN);
    let research = research_form(&frame, rule.research, &shown);
    let Shown { typed, problems, told } = shown;
    let problems = problems.into_iter().filter(|problem| problem.field != "research").collect();
    let log = store::log(tx, LOGGED)?;
    let inquiries = rule.expired(today, inquiries::store::unattached(tx)?).len() as i64;
    Ok(ListPage { frame, rule, form, due, all, overdue, inquiries, kept, log, research, told, problems, typed })
}

fn research_form(frame: &Frame, stored: Research, shown: &Shown) -> Form {
    let picks = Research::ALL.map(|one| Pick::new(one.code(), frame.code("erasure-research", one.code()))).into();
    let wrong = shown.problems.iter().filter(|problem| problem.field == "research").cloned().collect();
    Form::new(frame, "/erasure/research", "erasure", Typed::of([("research", stored.code().to_owned())]))
        .problems(wrong)
        .select("research", picks)
}
