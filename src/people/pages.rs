//! The list of persons, one person's page, and the form for one.

mod edit;
mod sheet;
mod show;

use super::store::{self, Filter};
use super::{Line, State};
use crate::access::{May, Notices, OwnPeople, Reach, ReviewLog, Tx, get, post};
use crate::app::App;
use crate::audit::{self, Event, Month};
use crate::failure::Result;
use crate::identities::Identity;
use crate::identities::keys::Holder;
use crate::staff::{self, Ombud};
use crate::web::{Frame, Page, Paging, Room, Typed};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::HashMap;
use uuid::Uuid;

/// The routes of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/people", get(list).merge(post(edit::create)))
        .route("/people/found", post(find))
        .route("/people/new", get(edit::blank))
        .route("/people/{id}", get(show::show).merge(post(edit::save)))
        .route("/people/{id}/edit", get(edit::edit))
        .route("/people/{id}/sheet", get(sheet::show))
        .route("/people/{id}/removal", post(edit::remove))
}

#[derive(Template)]
#[template(path = "people/pages/list.html")]
struct ListPage {
    frame: Frame,
    notices: Notices,
    filter: Filter,
    municipalities: Vec<String>,
    /// To narrow the list down to; none for those who only see their own.
    ombud: Vec<Ombud>,
    lines: Vec<Line>,
    /// Names of those whom the reader has the keys to.
    names: Vec<(Uuid, Identity)>,
    paging: Paging,
    /// For those who go through the log: months of it that wait.
    unreviewed: Vec<Month>,
}

impl ListPage {
    fn chosen(&self, municipality: &str) -> bool {
        self.filter.municipality.as_deref() == Some(municipality)
    }

    fn is_of(&self, ombud: &Ombud) -> bool {
        self.filter.ombud == Some(ombud.id)
    }

    /// What the list is narrowed down to, in words; none where it is not.
    fn narrowed(&self) -> Option<String> {
        let Filter { municipality, state, ombud, from, to, .. } = &self.filter;
        let ombud = self.ombud.iter().find(|one| Some(one.id) == *ombud);
        let span = (from.is_some() || to.is_some()).then(|| [from, to].map(|day| self.frame.date(*day)).join(" – "));
        let parts = [
            municipality.clone(),
            state.map(|state| self.frame.code("state", state.code())),
            ombud.map(|ombud| ombud.code.clone()),
            span,
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// The person's name, if the reader may know it and there is one.
    fn name(&self, line: &Line) -> &str {
        let known = self.names.iter().find(|(person, _)| *person == line.person.id);
        known.map(|(_, identity)| identity.name.as_str()).unwrap_or_default()
    }

    fn total(&self) -> String {
        match self.paging.more_than() {
            None => self.frame.t1("people-count", "count", self.paging.total),
            Some(most) => self.frame.t1("people-count-many", "count", self.frame.number(most)),
        }
    }
}

async fn list(may: May<OwnPeople>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ListPage>> {
    listing(may, read_filter(&query), &query).await
}

/// Finds by name or code. A form that is posted: what was typed may be a name, and an address lies in histories and in the
/// logs of whatever stands between.
async fn find(may: May<OwnPeople>, typed: Typed) -> Result<Page<ListPage>> {
    let sought = Some(typed.one("sought").to_owned()).filter(|sought| !sought.is_empty());
    let filter = Filter { code: sought, ..Filter::default() };
    listing(may, filter, &HashMap::new()).await
}

async fn listing(may: May<OwnPeople>, filter: Filter, query: &HashMap<String, String>) -> Result<Page<ListPage>> {
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
    let base = address(&filter);
    let (frame, holder) = (Frame::of(&may, Room::People), Holder::of(&may).ok());
    let (today, reviews, actor) = (may.app().today(), may.also::<ReviewLog>(), may.actor().clone());
    let leads = may.reach() == Reach::Operation;
    may.look(move |tx| {
        let notices = Notices::of(tx, &actor)?;
        let mut lines = store::list(tx, &filter, Paging::offset(page), Paging::SIZE)?;
        let total = store::count(tx, &filter, Paging::counted(page))?;
        let names = names(tx, holder.as_ref(), &filter, &mut lines)?;
        let municipalities: Vec<_> = staff::store::municipalities(tx)?.into_iter().map(|place| place.name).collect();
        let ombud = if leads { to_choose(tx, &filter, today)? } else { Vec::new() };
        let event = Event::new("people.listed", listed(lines.len(), &filter, &municipalities));
        let paging = Paging::new(page, total.max(lines.len() as i64), base);
        let unreviewed = if reviews { audit::store::review::waiting(tx, today)? } else { Vec::new() };
        Ok((Page(ListPage { frame, notices, filter, municipalities, ombud, lines, names, paging, unreviewed }), event))
    })
    .await
}

/// The ombud that the list can be narrowed down to: those who work here or did until a year ago, and the one who is chosen.
fn to_choose(tx: &mut Tx<OwnPeople>, filter: &Filter, today: Date) -> Result<Vec<Ombud>> {
    let mut ombud = staff::store::employed_since(tx, today.saturating_sub(1.year()))?;
    if let Some(chosen) = filter.ombud.filter(|chosen| ombud.iter().all(|one| one.id != *chosen)) {
        ombud.extend(staff::store::find(tx, chosen)?);
    }
    Ok(ombud)
}

/// The names of those in the list; where something to find was typed, those whose names it begins join the list.
fn names(
    tx: &mut Tx<OwnPeople>,
    holder: Option<&Holder>,
    filter: &Filter,
    lines: &mut Vec<Line>,
) -> Result<Vec<(Uuid, Identity)>> {
    let Some(holder) = holder else { return Ok(Vec::new()) };
    let Some(typed) = &filter.code else {
        let listed: Vec<Uuid> = lines.iter().map(|line| line.person.id).collect();
        return holder.identities(tx, Some(&listed));
    };
    let names = holder.identities(tx, None)?;
    for (person, _) in names.iter().filter(|(_, identity)| identity.is_called(typed)) {
        if !lines.iter().any(|line| line.person.id == *person) {
            lines.extend(store::line(tx, *person)?);
        }
    }
    Ok(names)
}

/// What the log says of a list: how many lines it had and what they were chosen by. A code that was looked for, and a
/// municipality that is none of ours, might be anything that somebody typed: of them only that they were used.
fn listed(lines: usize, filter: &Filter, municipalities: &[String]) -> String {
    let place =
        filter.municipality.as_ref().map(|name| if municipalities.contains(name) { name.as_str() } else { "?" });
    let parts = [
        place.map(|name| format!("municipality={name}")),
        filter.state.map(|state| format!("state={}", state.code())),
        filter.code.as_ref().map(|_| "code=?".to_owned()),
        filter.ombud.map(|ombud| format!("ombud={ombud}")),
        filter.from.map(|day| format!("from={day}")),
        filter.to.map(|day| format!("to={day}")),
    ];
    std::iter::once(lines.to_string()).chain(parts.into_iter().flatten()).collect::<Vec<_>>().join(" ")
}

fn read_filter(query: &HashMap<String, String>) -> Filter {
    let given = |name: &str| query.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
    Filter {
        municipality: given("municipality").map(str::to_owned),
        state: given("state").and_then(State::parse),
        code: given("code").map(str::to_owned),
        ombud: given("ombud").and_then(|id| id.parse().ok()),
        from: given("from").and_then(day),
        to: given("to").and_then(day),
    }
}

/// A day as it stands in an address; what is none chooses nothing.
fn day(text: &str) -> Option<Date> {
    text.parse::<Date>().ok().filter(|day| (1900..=2200).contains(&day.year()))
}

/// The list's address with this filter, open for `page=`.
fn address(filter: &Filter) -> String {
    let (from, to) = (filter.from.map(|day| day.to_string()), filter.to.map(|day| day.to_string()));
    let ombud = filter.ombud.map(|id| id.to_string());
    let parts = [
        ("municipality", filter.municipality.as_deref()),
        ("state", filter.state.map(State::code)),
        ("code", filter.code.as_deref()),
        ("ombud", ombud.as_deref()),
        ("from", from.as_deref()),
        ("to", to.as_deref()),
    ];
    let given: Vec<_> = parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    let query = serde_urlencoded::to_string(given).unwrap_or_default();
    if query.is_empty() { "/people?".to_owned() } else { format!("/people?{query}&") }
}
