//! What a reviewer should look at first: events that are allowed and still unlike everyday work.

use crate::app::local;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use uuid::Uuid;

/// More different persons than this within an hour are many.
pub const MANY: usize = 20;
/// As many failed sign-ins after one another as nobody needs who has only forgotten.
pub const GUESSES: usize = 5;
/// The night's first hour, and the morning's, on Swedish clocks.
pub const NIGHT: (i8, i8) = (22, 6);

const HOUR: i64 = 3600 * 1_000_000;

/// An event as the rules look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Microseconds since 1970.
    pub at: i64,
    pub actor: String,
    pub kind: String,
    pub subject: String,
    pub person: Option<Uuid>,
}

/// Whose client somebody is for a time: by a support period, or by standing in (anknytning).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    pub person: Uuid,
    /// `None` where a support period names nobody yet.
    pub ombud: Option<Uuid>,
    pub from: Date,
    /// Last day; `None` while it goes on.
    pub to: Option<Date>,
    pub deputy: bool,
}

impl Tie {
    fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Why something is looked at first (varför ovanligt).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Neither the person's responsible ombud nor a deputy.
    NotOwn,
    Night,
    ManyInARow,
    Guesses,
    Export,
}

impl Why {
    /// All, in the order that they are shown.
    pub const ALL: [Why; 5] = [Why::NotOwn, Why::Night, Why::ManyInARow, Why::Guesses, Why::Export];

    /// The name by which texts are looked up.
    pub const fn name(self) -> &'static str {
        match self {
            Why::NotOwn => "not-own",
            Why::Night => "night",
            Why::ManyInARow => "many",
            Why::Guesses => "guesses",
            Why::Export => "export",
        }
    }
}

/// Something unusual (ovanligt): who, when, how often, which persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub why: Why,
    /// Who did it; for guesses, whose account was tried.
    pub actor: String,
    /// The first and the last of its events, in microseconds since 1970.
    pub from: i64,
    pub to: i64,
    pub times: usize,
    pub persons: BTreeSet<Uuid>,
}

impl Finding {
    fn begun(why: Why, actor: &str, at: i64) -> Finding {
        Finding { why, actor: actor.to_owned(), from: at, to: at, times: 0, persons: BTreeSet::new() }
    }

    fn add(&mut self, at: i64, person: Option<Uuid>) {
        self.to = at;
        self.times += 1;
        self.persons.extend(person);
    }
}

/// Everything unusual among `events`, which are in the order of time. `ombud` says which ombud an account is.
pub fn findings(events: &[Seen], ombud: &HashMap<String, Uuid>, ties: &[Tie]) -> Vec<Finding> {
    let rules = [not_own(events, ombud, ties), at_night(events), many(events), guesses(events), exports(events)];
    rules.into_iter().flatten().collect()
}

/// What accounts did with persons; the program's own work by hand is not looked at so.
fn deeds(events: &[Seen]) -> impl Iterator<Item = (&Seen, Uuid)> {
    let by_account = events.iter().filter(|event| event.actor.parse::<Uuid>().is_ok());
    by_account.filter_map(|event| Some((event, event.person?)))
}

/// Whoever has read about somebody else's client, once for each client.
fn not_own(events: &[Seen], ombud: &HashMap<String, Uuid>, ties: &[Tie]) -> Vec<Finding> {
    let mut of: HashMap<Uuid, Vec<&Tie>> = HashMap::new();
    ties.iter().for_each(|tie| of.entry(tie.person).or_default().push(tie));
    let mut found: BTreeMap<(&str, Uuid), Finding> = BTreeMap::new();
    for (event, person) in deeds(events) {
        let own = ombud.get(&event.actor).copied();
        if !is_own(own, of.get(&person).map_or(&[][..], Vec::as_slice), day(event.at)) {
            let fresh = || Finding::begun(Why::NotOwn, &event.actor, event.at);
            found.entry((&event.actor, person)).or_insert_with(fresh).add(event.at, Some(person));
        }
    }
    found.into_values().collect()
}

/// Whether a client is one's own on `day`: that of the ombud whose support goes on or, where none does, was the last, and
/// of whoever stands in. One whom nobody supports yet, or nobody by name, is everybody's.
fn is_own(ombud: Option<Uuid>, ties: &[&Tie], day: Date) -> bool {
    let periods: Vec<&&Tie> = ties.iter().filter(|tie| !tie.deputy && tie.from <= day).collect();
    let going = periods.iter().filter(|tie| tie.covers(day)).max_by_key(|tie| tie.from);
    let responsible = going.or(periods.iter().max_by_key(|tie| tie.from));
    let Some(responsible) = responsible.and_then(|tie| tie.ombud) else { return true };
    let stands_in = |tie: &&Tie| tie.deputy && tie.covers(day) && tie.ombud == ombud;
    ombud.is_some() && (Some(responsible) == ombud || ties.iter().any(stands_in))
}

/// Whoever has worked with persons at night, once for each night.
fn at_night(events: &[Seen]) -> Vec<Finding> {
    let mut found: BTreeMap<(Date, &str), Finding> = BTreeMap::new();
    for (event, person) in deeds(events).filter(|(event, _)| is_night(event.at)) {
        // Both sides of midnight are one night, named by the day on which it began.
        let night = day(event.at - i64::from(NIGHT.1) * HOUR);
        let fresh = || Finding::begun(Why::Night, &event.actor, event.at);
        found.entry((night, &event.actor)).or_insert_with(fresh).add(event.at, Some(person));
    }
    found.into_values().collect()
}

fn is_night(at: i64) -> bool {
    let hour = Timestamp::from_microsecond(at).map(local).unwrap_or_default().hour();
    hour >= NIGHT.0 || hour < NIGHT.1
}

fn day(at: i64) -> Date {
    Timestamp::from_microsecond(at).map(local).unwrap_or_default().date()
}

/// The last hour of one who reads: the events, and how many there are of each person.
#[derive(Default)]
struct Window {
    events: VecDeque<(i64, Uuid)>,
    persons: HashMap<Uuid, usize>,
}

impl Window {
    fn push(&mut self, at: i64, person: Uuid) {
        self.events.push_back((at, person));
        *self.persons.entry(person).or_default() += 1;
        while let Some((_, old)) = self.events.pop_front_if(|(first, _)| at - *first >= HOUR) {
            if let Entry::Occupied(mut left) = self.persons.entry(old) {
                *left.get_mut() -= 1;
                if *left.get() == 0 {
                    left.remove();
                }
            }
        }
    }
}

/// Whoever has read about many persons in a short time, once for each stretch.
fn many(events: &[Seen]) -> Vec<Finding> {
    let mut windows: HashMap<&str, Window> = HashMap::new();
    let mut found: Vec<Finding> = Vec::new();
    for (event, person) in deeds(events) {
        let window = windows.entry(&event.actor).or_default();
        window.push(event.at, person);
        if window.persons.len() <= MANY {
            continue;
        }
        let begun = window.events.front().map_or(event.at, |(first, _)| *first);
        match found.iter_mut().rev().find(|stretch| stretch.actor == event.actor && stretch.to >= begun) {
            Some(stretch) => stretch.add(event.at, Some(person)),
            None => {
                let mut stretch = Finding::begun(Why::ManyInARow, &event.actor, begun);
                window.events.iter().for_each(|(at, person)| stretch.add(*at, Some(*person)));
                found.push(stretch);
            }
        }
    }
    found
}

/// Kinds of a sign-in that was refused: by the password, by the second step, by the brake.
const REFUSED: [&str; 3] = ["session.refused", "session.code-refused", "session.braked"];
/// The kind of one that went well.
const STARTED: &str = "session.started";

/// Failed sign-ins on one account after one another, without one in between that went well.
fn guesses(events: &[Seen]) -> Vec<Finding> {
    let mut going: BTreeMap<&str, Finding> = BTreeMap::new();
    let mut found = Vec::new();
    for event in events {
        if REFUSED.contains(&event.kind.as_str()) {
            let fresh = || Finding::begun(Why::Guesses, &event.subject, event.at);
            going.entry(&event.subject).or_insert_with(fresh).add(event.at, None);
        } else if event.kind == STARTED {
            found.extend(going.remove(event.actor.as_str()));
        }
    }
    found.extend(going.into_values());
    found.retain(|row: &Finding| row.times >= GUESSES);
    found
}

/// Kinds by which the whole register, or what is kept about one person, leaves the program as files.
const EXPORTED: [&str; 2] = ["exchange.exported", "person.handed-over"];

/// Each time that persons were taken out of the register as files.
fn exports(events: &[Seen]) -> Vec<Finding> {
    let taken = events.iter().filter(|event| EXPORTED.contains(&event.kind.as_str()));
    taken
        .map(|event| {
            let mut finding = Finding::begun(Why::Export, &event.actor, event.at);
            finding.add(event.at, event.person);
            finding
        })
        .collect()
}

#[cfg(test)]
mod tests;
