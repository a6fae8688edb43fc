//! A month of the log: every broken glass, then what is unusual and why, then everything.

use super::words::{Who, from, what};
use crate::access::{May, OwnPeople, ReviewLog, Tx};
use crate::audit::store::{self, review};
use crate::audit::unusual::{self, Finding, Why};
use crate::audit::{Event, Head, Month};
use crate::failure::Result;
use crate::web::{Filled, Form, Frame, Page, Paging, Room, Typed};
use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use review::{Filter, Review};
use std::collections::HashMap;
use uuid::Uuid;

/// Lines of one kind of the unusual that are shown; who has more should look at the events themselves.
const SHOWN: usize = 50;
/// Persons whose codes are named on one such line.
const NAMED: usize = 10;

#[derive(Template)]
#[template(path = "audit/pages/show.html")]
pub(super) struct ShowPage {
    frame: Frame,
    month: Month,
    next: Option<Month>,
    /// Months that ought to have been signed off.
    waiting: Vec<Month>,
    glass: Vec<EventLine>,
    /// What comes before the events; not on later pages, and not where some events are chosen.
    first: Option<First>,
    accounts: Vec<(Uuid, String)>,
    kinds: Vec<(String, String)>,
    filter: Filter,
    events: Vec<EventLine>,
    paging: Paging,
}

/// The part of the month's page that is for the one who goes through it.
struct First {
    unusual: Vec<Group>,
    head: Option<Head>,
    at: i64,
    review: Option<Review>,
    reviewer: String,
    /// How often the one who signs or has signed off worked with persons in the month.
    own: usize,
    /// `None` where the month is not over or is signed off.
    form: Option<Form>,
}

/// Findings of one rule.
struct Group {
    why: Why,
    lines: Vec<UnusualLine>,
    more: usize,
}

struct UnusualLine {
    from: i64,
    to: i64,
    who: String,
    times: usize,
    persons: Vec<Code>,
    more: usize,
}

/// A person's code, with the way there for whoever may go it.
struct Code {
    href: Option<String>,
    code: String,
}

struct EventLine {
    at: i64,
    who: String,
    what: String,
    about: Code,
    /// The rest of what it was about.
    subject: String,
    why: String,
    from: String,
}

/// What the page is asked for.
#[derive(Clone)]
pub(super) struct Wanted {
    /// `None` for the month that goes on.
    pub month: Option<Month>,
    pub filter: Filter,
    pub page: i64,
}

/// Who asks, and when.
pub(super) struct Reader {
    pub frame: Frame,
    pub account: Option<Uuid>,
    pub now: i64,
    pub today: Date,
    /// Whether codes lead to the persons' pages.
    pub opens: bool,
}

impl Reader {
    pub fn of(may: &May<ReviewLog>) -> Reader {
        Reader {
            frame: Frame::of(may, Room::Log),
            account: may.actor().account.as_ref().map(|account| account.id),
            now: may.app().micros(),
            today: may.app().today(),
            opens: may.also::<OwnPeople>(),
        }
    }

    fn code(&self, person: Option<Uuid>, code: String) -> Code {
        let href = person.filter(|_| self.opens).map(|person| format!("/people/{person}"));
        Code { href, code }
    }

    fn event(&self, who: &Who, line: review::Line) -> EventLine {
        let known = line.entry.person.filter(|_| line.code.is_some());
        let (person, subject) = who.about(&self.frame, &line);
        EventLine {
            at: line.entry.at,
            who: who.name(&self.frame, &line.entry.actor),
            what: what(&self.frame, &line.entry.kind),
            about: self.code(known, person),
            subject,
            why: line.entry.reason,
            from: from(&self.frame, line.entry.origin),
        }
    }

    fn unusual(&self, who: &Who, codes: &HashMap<Uuid, String>, finding: &Finding) -> UnusualLine {
        let named = finding.persons.iter().take(NAMED).map(|person| match codes.get(person) {
            Some(code) => self.code(Some(*person), code.clone()),
            None => self.code(None, self.frame.t("log-person-gone")),
        });
        UnusualLine {
            from: finding.from,
            to: finding.to,
            who: who.name(&self.frame, &finding.actor),
            times: finding.times,
            persons: named.collect(),
            more: finding.persons.len().saturating_sub(NAMED),
        }
    }
}

impl ShowPage {
    fn is_account(&self, account: &Uuid) -> bool {
        self.filter.account == Some(*account)
    }

    fn is_kind(&self, kind: &str) -> bool {
        self.filter.kind.as_deref() == Some(kind)
    }

    /// One instant, or the first and the last.
    fn between(&self, line: &UnusualLine) -> String {
        let (from, to) = (self.frame.moment(&line.from), self.frame.moment(&line.to));
        if from == to { from } else { format!("{from} – {to}") }
    }
}

pub(super) async fn show(may: May<ReviewLog>, Query(query): Query<HashMap<String, String>>) -> Result<Page<ShowPage>> {
    let wanted = Wanted {
        month: query.get("month").and_then(|month| month.parse().ok()),
        filter: Filter {
            account: query.get("account").and_then(|account| account.parse().ok()),
            kind: query.get("kind").filter(|kind| !kind.is_empty()).cloned(),
        },
        page: query.get("page").and_then(|page| page.parse().ok()).unwrap_or(0),
    };
    let reader = Reader::of(&may);
    may.look(move |tx| {
        let page = page(tx, &reader, wanted, (Typed::default(), Vec::new()))?;
        let event = Event::new("log.read", page.month);
        Ok((Page(page), event))
    })
    .await
}

/// The page, with what was typed in the form that signs the month off.
pub(super) fn page(tx: &mut Tx<ReviewLog>, reader: &Reader, wanted: Wanted, typed: Filled) -> Result<ShowPage> {
    let this = Month::of(reader.today);
    let month = wanted.month.unwrap_or(this).min(this);
    let (at, who) = (month.micros(), Who::read(tx)?);
    let whole = wanted.filter == Filter::default() && wanted.page <= 0;
    let first = if whole { Some(first(tx, reader, &who, month, typed)?) } else { None };
    // Without a month asked for: also those of months that nobody has gone through yet.
    let begin = if wanted.month.is_none() { review::unsigned_from(tx)? } else { at.start };
    let glass = if whole { review::glass(tx, &(begin..at.end))? } else { Vec::new() };
    let kinds = review::kinds(tx, &at)?.into_iter().map(|kind| (kind.clone(), what(&reader.frame, &kind)));
    let mut kinds: Vec<_> = kinds.collect();
    kinds.sort_by_cached_key(|(_, text)| text.to_lowercase());
    let events = review::list(tx, &at, &wanted.filter, Paging::offset(wanted.page), Paging::SIZE)?;
    let total = review::count(tx, &at, &wanted.filter)?;
    Ok(ShowPage {
        month,
        next: (month < this).then(|| month.next()),
        waiting: review::waiting(tx, reader.today)?,
        glass: glass.into_iter().map(|line| reader.event(&who, line)).collect(),
        first,
        accounts: who.all(&reader.frame),
        kinds,
        events: events.into_iter().map(|line| reader.event(&who, line)).collect(),
        paging: Paging::new(wanted.page, total, address(month, &wanted.filter)),
        filter: wanted.filter,
        frame: reader.frame.clone(),
    })
}

/// The page's address with this filter, open for `page=`.
fn address(month: Month, filter: &Filter) -> String {
    let parts = [
        ("month", Some(month.to_string())),
        ("account", filter.account.map(|account| account.to_string())),
        ("kind", filter.kind.clone()),
    ];
    let given: Vec<_> = parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    format!("/log?{}&", serde_urlencoded::to_string(given).unwrap_or_default())
}

fn first(tx: &mut Tx<ReviewLog>, reader: &Reader, who: &Who, month: Month, typed: Filled) -> Result<First> {
    let at = month.micros();
    let (seen, codes) = (review::seen(tx, &at)?, review::codes(tx, &at)?);
    let found = unusual::findings(&seen, &who.ombud(), &review::ties(tx, &at)?);
    let review = review::review(tx, month)?;
    let signer = review.as_ref().map(|review| review.account).or(reader.account).map(|id| id.to_string());
    let own = seen.iter().filter(|event| event.person.is_some() && Some(&event.actor) == signer.as_ref()).count();
    let may_sign = review.is_none() && month.is_over(reader.today);
    let operation = tx.operation();
    Ok(First {
        unusual: Why::ALL.iter().filter_map(|why| group(reader, who, &codes, *why, &found)).collect(),
        head: store::head(tx, operation)?,
        at: reader.now,
        reviewer: review
            .as_ref()
            .map(|review| who.name(&reader.frame, &review.account.to_string()))
            .unwrap_or_default(),
        review,
        own,
        form: may_sign.then(|| form(&reader.frame, month, typed)),
    })
}

/// What one rule found; `None` where it found nothing.
fn group(reader: &Reader, who: &Who, codes: &HashMap<Uuid, String>, why: Why, found: &[Finding]) -> Option<Group> {
    let mut found: Vec<&Finding> = found.iter().filter(|finding| finding.why == why).collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.to));
    let lines: Vec<_> = found.iter().take(SHOWN).map(|finding| reader.unusual(who, codes, finding)).collect();
    (!lines.is_empty()).then(|| Group { why, lines, more: found.len().saturating_sub(SHOWN) })
}

fn form(frame: &Frame, month: Month, (typed, problems): Filled) -> Form {
    Form::new(frame, format!("/log/{month}/sign-off"), "log", typed)
        .problems(problems)
        .submit("log-sign-off")
        .text("remark")
}
