//! Random registers and random days' work: what is kept in memory is always what is stored, and what goes out comes in.

use crate::cases::{exported, grant_account, import};
use crate::scene::{done, with_id};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use ombud::access::May;
use ombud::app::App;
use ombud::grant::report::{Format, report};
use ombud::testing::{Answer, Engine, Site, Visitor, on_both};
use ombud::web::{Language, texts};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use stats::Period;
use uuid::Uuid;

/// Figures of three years: the account, everything that a yearly report counts, and the lines that lead there.
fn figures(app: &App, operation: i64) -> Vec<String> {
    let may = May::by_command(app, operation);
    (2020..=2022)
        .flat_map(|year| {
            let account = report(app, &[operation], year, Format::Json, texts(Language::Swedish)).expect("an account");
            let period = Period::year(year).expect("a year");
            let yearly = may.read_now(|tx| {
                let (reviews, years) = (app.figures.reviews(tx, period)?, app.figures.years(tx, period)?);
                Ok(format!("{reviews:?} {years:?}"))
            });
            [String::from_utf8(account).unwrap(), yearly.expect("yearly figures")]
        })
        .collect()
}

/// The same database under a server that has just started.
pub fn restarted(site: &Site) -> App {
    App::new(site.app.db.clone(), site.app.world.clone())
}

/// One thing that somebody does: what, to which of the rows made so far, on which day, how.
type Step = (u8, usize, i32, usize);

pub fn day(number: i32) -> String {
    date(2020, 1, 1).checked_add(number.days()).unwrap().to_string()
}

const GENDERS: [&str; 4] = ["kvinna", "man", "annat", ""];
/// Edges of every band in some of the three years, unknown, and below eighteen.
const BORN: [&str; 10] = ["", "1955", "1956", "1957", "1970", "1971", "1991", "2003", "2004", "1930"];
const PLACES: [&str; 3] = ["Sala", "Västerås", "Utanför"];
const OUTCOMES: [&str; 5] = ["accepterad", "accepterad", "avsäger", "ej målgrupp", ""];

/// The rows made so far, by kind.
#[derive(Default)]
struct Made {
    people: Vec<Uuid>,
    supports: Vec<Uuid>,
    intakes: Vec<Uuid>,
    assignments: Vec<Uuid>,
    contacts: Vec<Uuid>,
    advice: Vec<Uuid>,
    ombud: Vec<Uuid>,
    absences: Vec<Uuid>,
}

/// Somebody at work.
struct Work<'s> {
    site: &'s Site,
    manager: Visitor<'s>,
    made: Made,
}

impl Work<'_> {
    /// Does a step; one that makes no sense yet, or that a rule refuses, changes nothing.
    fn step(&mut self, (what, which, on, how): Step) {
        let on = day(on);
        let answer = match what {
            0 | 1 => self.person(None, how),
            2 => self.of(&self.made.people, which).and_then(|id| self.person(Some(id), how)),
            3..=5 => self.support(which, &on),
            6 => self.act("support", &self.made.supports, which, "closure", &[("ends_on", &on)]),
            7 => self.act("support", &self.made.supports, which, "reopening", &[]),
            8 => self.act("support", &self.made.supports, which, "removal", &[]),
            9 | 10 => self.intake(which, &on, how),
            11 => self.act("intakes", &self.made.intakes, which, "withdrawal", &[("withdrawn_on", &on)]),
            12 => self.act("intakes", &self.made.intakes, which, "removal", &[]),
            13 => self.assignment(which, &on),
            14 => self.act("assignments", &self.made.assignments, which, "ending", &[("ends_on", &on)]),
            15 => self.act("assignments", &self.made.assignments, which, "removal", &[]),
            16 => self.contact(which, &on, how),
            17 => self.act("contacts", &self.made.contacts, which, "removal", &[]),
            18 => self.advice(&on),
            19 => self.act("advice", &self.made.advice, which, "removal", &[]),
            20 => self.ombud(&on, how),
            21 => self.absence(which, &on),
            22 => self.act("absences", &self.made.absences, which, "removal", &[]),
            _ => self.act("people", &self.made.people, which, "removal", &[]),
        };
        assert!(answer.is_none_or(|answer| answer.status < 500), "a step broke the program");
    }

    fn of(&self, rows: &[Uuid], which: usize) -> Option<Uuid> {
        rows.get(which % rows.len().max(1)).copied()
    }

    fn act(&self, room: &str, rows: &[Uuid], which: usize, act: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        Some(self.manager.post(&format!("/{room}/{}/{act}", self.of(rows, which)?), fields))
    }

    fn person(&mut self, known: Option<Uuid>, how: usize) -> Option<Answer> {
        let id = known.unwrap_or_else(|| self.site.app.id());
        let code = format!("K{}", id.simple());
        let children = ["ja", "delvis", "nej", ""][how % 4];
        let fields = [
            ("code", code.as_str()),
            ("gender", GENDERS[how / 4 % 4]),
            ("birth_year", BORN[how % 10]),
            ("municipality", PLACES[how % 3]),
            ("children", children),
            ("diagnoses", ["", "ADHD", "adhd, PTSD"][how % 3]),
        ];
        if known.is_some() {
            return Some(self.manager.post(&format!("/people/{id}"), &fields));
        }
        self.made.people.push(id);
        Some(with_id(&self.manager, "/people", id, &fields))
    }

    fn support(&mut self, which: usize, on: &str) -> Option<Answer> {
        let (person, id) = (self.of(&self.made.people, which)?, self.site.app.id());
        self.made.supports.push(id);
        let fields = [("starts_on", on), ("direct_contact", on)];
        Some(with_id(&self.manager, &format!("/people/{person}/support"), id, &fields))
    }

    fn intake(&mut self, which: usize, on: &str, how: usize) -> Option<Answer> {
        let (person, id) = (self.of(&self.made.people, which)?.to_string(), self.site.app.id());
        self.made.intakes.push(id);
        let mut fields = vec![("on_day", on), ("municipality", PLACES[how % 3]), ("outcome", OUTCOMES[how % 5])];
        fields.extend(["ekonomi", "bostad", "annan"].iter().take(how % 4).map(|reason| ("reasons", *reason)));
        fields.push(if how.is_multiple_of(7) { ("gender", "man") } else { ("person", person.as_str()) });
        Some(with_id(&self.manager, "/intakes", id, &fields))
    }

    fn assignment(&mut self, which: usize, on: &str) -> Option<Answer> {
        let (person, id) = (self.of(&self.made.people, which)?, self.site.app.id());
        self.made.assignments.push(id);
        let fields = [("starts_on", on), ("area", "ekonomi"), ("kind", "skuld")];
        Some(with_id(&self.manager, &format!("/people/{person}/assignments"), id, &fields))
    }

    fn contact(&mut self, which: usize, on: &str, how: usize) -> Option<Answer> {
        let (person, id, minutes) = (self.of(&self.made.people, which)?, self.site.app.id(), how.to_string());
        self.made.contacts.push(id);
        let fields = [("on_day", on), ("mode", ["besök", "telefon"][how % 2]), ("minutes", minutes.as_str())];
        Some(with_id(&self.manager, &format!("/people/{person}/contacts"), id, &fields))
    }

    fn advice(&mut self, on: &str) -> Option<Answer> {
        let id = self.site.app.id();
        self.made.advice.push(id);
        Some(with_id(&self.manager, "/advice", id, &[("on_day", on), ("caller", "annan"), ("minutes", "5")]))
    }

    fn ombud(&mut self, on: &str, how: usize) -> Option<Answer> {
        let (id, rate) = (self.site.app.id(), (how % 101).to_string());
        self.made.ombud.push(id);
        let code = format!("PO{}", id.simple());
        let fields =
            [("code", code.as_str()), ("gender", GENDERS[how % 4]), ("employed_from", on), ("rate", rate.as_str())];
        Some(with_id(&self.manager, "/staff/ombud", id, &fields))
    }

    fn absence(&mut self, which: usize, on: &str) -> Option<Answer> {
        let (ombud, id) = (self.of(&self.made.ombud, which)?, self.site.app.id());
        self.made.absences.push(id);
        let fields = [("kind", "sjuk"), ("starts_on", on), ("extent", "40")];
        Some(with_id(&self.manager, &format!("/staff/ombud/{ombud}/absences"), id, &fields))
    }
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, max_shrink_iters: 60, failure_persistence: None, ..Config::default() })
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0..24_u8, 0..8_usize, 0..1096_i32, 0..200_usize), 8..40)
}

#[test]
fn after_any_sequence_of_writes_the_columns_are_what_is_stored() {
    on_engines(24, steps(), |site, steps| {
        let mut work = Work { site, manager: site.manager(), made: Made::default() };
        for (number, step) in steps.iter().enumerate() {
            work.step(*step);
            // Not after each step, so that some loads meet several revisions at once.
            if number % 3 == 0 {
                assert_eq!(figures(&site.app, site.operation), figures(&restarted(site), site.operation));
            }
        }
        let account = figures(&site.app, site.operation);
        assert_eq!(account, figures(&restarted(site), site.operation));
        account.iter().step_by(2).for_each(|account| identities(&serde_json::from_str(account).unwrap()));
        let may = site.by_command();
        let operation = site.operation;
        assert_eq!(may.read_now(|tx| Ok(ombud::audit::store::verify(tx, operation)?)).unwrap(), None);
    });
}

/// `carried in + new = total` and `closed + carried out = total`, in every cell.
fn identities(account: &Value) {
    let clients = &account["clients"];
    for gender in ["women", "men", "other", "unknown"] {
        for band in ["all", "18-29", "30-49", "50-64", "65+", "unknown", "under_18"] {
            let at =
                |flow: &str| clients[flow][gender][band].as_i64().unwrap_or_else(|| panic!("{flow} {gender} {band}"));
            assert_eq!(at("carried_in") + at("new"), at("total"), "{gender} {band}");
            assert_eq!(at("closed") + at("carried_out"), at("total"), "{gender} {band}");
        }
    }
}

/// Runs `test` on a new site of each engine for every case.
pub fn on_engines<S: Strategy>(cases: u32, strategy: S, test: impl Fn(&Site, &S::Value))
where
    S::Value: std::fmt::Debug,
{
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let ran = runner(cases).run(&strategy, |case| {
            test(&Site::new(engine), &case);
            Ok(())
        });
        ran.unwrap_or_else(|error| panic!("{engine:?}: {error}"));
    }
}

/// A person of a random register: gender, birth year, place, children, and days between and in each of the periods.
pub type Person = (usize, usize, usize, usize, Vec<(i32, i32)>);

pub fn people() -> impl Strategy<Value = Vec<Person>> {
    let periods = prop::collection::vec((1..300_i32, 0..400_i32), 0..4);
    prop::collection::vec((0..4_usize, 0..10_usize, 0..3_usize, 0..4_usize, periods), 1..30)
}

/// The register as files, by the columns of the format.
pub fn files(people: &[Person]) -> Vec<(String, Vec<u8>)> {
    let mut clients = vec!["klient;kön;födelseår;kommun;barn_hemma".to_owned()];
    let mut visits = vec!["datum;klient;kommun;resultat;kontaktorsaker;prioritet".to_owned()];
    let mut periods = vec!["klient;start;avslut;avslutsorsak".to_owned()];
    let mut contacts = vec!["klient;datum;sätt;minuter".to_owned()];
    for (number, (gender, born, place, children, stays)) in people.iter().enumerate() {
        let (place, children) = (PLACES[*place], ["ja", "delvis", "nej", ""][*children]);
        clients.push(format!("K{number};{};{};{place};{children}", GENDERS[*gender], BORN[*born]));
        let mut at = -100;
        for (turn, (gap, length)) in stays.iter().enumerate() {
            let start = at + gap;
            at = start + length + 1;
            let open = turn + 1 == stays.len() && length % 3 == 0;
            let end = if open { String::new() } else { day(start + length) };
            let reason = if open || length % 2 == 0 { "" } else { "mål nått; \"klart\"" };
            visits.push(format!("{};K{number};{place};accepterad;ekonomi|bostad;", day(start - gap / 2)));
            periods.push(format!("K{number};{};{end};{}", day(start), quoted(reason)));
            // Rows that are alike, which only their number tells apart.
            contacts.extend((0..length % 3).map(|_| format!("K{number};{};telefon;10", day(start))));
        }
    }
    let named = [("klienter", clients), ("nybesok", visits), ("stodperioder", periods), ("kontakter", contacts)];
    named.map(|(name, lines)| (format!("{name}.csv"), (lines.join("\n") + "\n").into_bytes())).to_vec()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The same rows from last to first.
fn backwards(files: &[(String, Vec<u8>)]) -> Vec<(String, Vec<u8>)> {
    let turned = |bytes: &[u8]| {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let (heading, rows) = text.split_once('\n').unwrap();
        let rows: Vec<&str> = rows.lines().rev().collect();
        format!("{heading}\n{}\n", rows.join("\n")).into_bytes()
    };
    files.iter().rev().map(|(name, bytes)| (name.clone(), turned(bytes))).collect()
}

#[test]
fn what_goes_out_comes_in_and_goes_out_the_same() {
    on_engines(12, people(), |site, people| {
        import(site, &files(people));
        let out = exported(site);
        let other = Site::new(if site.folder().is_some() { Engine::Postgres } else { Engine::Sqlite });
        import(&other, &out);
        assert_eq!(exported(&other), out);
        import(&other, &out);
        assert_eq!(exported(&other), out, "the second time");
        assert_eq!(grant_account(&other, 2021), grant_account(site, 2021));
    });
}

#[test]
fn the_order_of_rows_does_not_matter() {
    on_engines(12, people(), |site, people| {
        import(site, &files(people));
        let other = Site::new(Engine::Sqlite);
        import(&other, &backwards(&files(people)));
        for year in 2020..=2022 {
            let account = grant_account(site, year);
            identities(&account);
            assert_eq!(grant_account(&other, year), account);
        }
    });
}

#[test]
fn two_servers_on_one_database_see_each_others_writes_at_once() {
    on_both(|site| {
        let other = restarted(site);
        let calls = |app: &App| {
            let account = report(app, &[site.operation], 2021, Format::Json, texts(Language::Swedish)).unwrap();
            serde_json::from_slice::<Value>(&account).unwrap()["advice"]["calls"].as_i64().unwrap()
        };
        for number in 1..=5 {
            let on = Date::constant(2021, 1, 1).to_string();
            done(&site.manager().post("/advice", &[("on_day", &on), ("caller", "annan")]));
            assert_eq!((calls(&site.app), calls(&other)), (number, number));
        }
    });
}
