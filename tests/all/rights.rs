//! Every route, called by everybody: the table of `docs/rights.md`, and that operations are apart.

mod apart;
mod table;

use crate::http::annual_pictures;
use crate::scene::{Scene, done, with_id};
use crate::source::{Scanned, scanned};
use ombud::access::{MATRIX, Reach, Role};
use ombud::testing::{Answer, Visitor};
use uuid::Uuid;

/// A route as the source declares it.
#[derive(Clone, Debug)]
pub struct Route {
    pub method: &'static str,
    pub path: String,
    /// The right that its handler demands; `None` for `Anyone`.
    pub right: Option<String>,
}

/// Every route of the program, read out of the `.route(…)` calls.
pub fn routes() -> Vec<Route> {
    let files = scanned("src");
    let routes: Vec<Route> = files.iter().flat_map(|file| routes_of(file, &files)).collect();
    assert!(routes.len() > 40, "only {} routes were found: the search has lost its way", routes.len());
    routes
}

fn routes_of(file: &Scanned, files: &[Scanned]) -> Vec<Route> {
    let declared = file.texts_after(".route(").filter(|route| route.text.starts_with('/') && route.text != "/metrics");
    declared
        .flat_map(|route| {
            let call = &route.after[..closing(route.after)];
            let methods = [("GET", "get("), ("POST", "post(")].into_iter();
            let handlers = methods.flat_map(move |(method, word)| {
                let handlers = call.split(word).skip(1).filter_map(|rest| rest.split([')', ',']).next());
                handlers.map(move |handler| (method, handler.trim()))
            });
            let path = route.text.to_owned();
            handlers
                .map(|(method, handler)| Route { method, path: path.clone(), right: right(handler, file, files) })
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Where the parenthesis closes that was open before `rest`.
fn closing(rest: &str) -> usize {
    let mut depth = 1;
    let end = rest.char_indices().find(|(_, letter)| {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    end.map_or(rest.len(), |(at, _)| at)
}

/// What the handler's first argument says: the name in `May<…>`, or `None` for `Anyone`.
fn right(handler: &str, file: &Scanned, files: &[Scanned]) -> Option<String> {
    // A handler may be made for a kind: `show::<Kind>`.
    let handler = handler.split("::<").next().unwrap_or(handler);
    let mut parts = handler.rsplit("::");
    let name = parts.next().unwrap_or(handler);
    let folder = file.path.split('/').nth(1).unwrap_or_default();
    let module = parts.next();
    // A module of the feature's own before a feature of that name.
    let own = if folder == "lib.rs" { "src/".to_owned() } else { format!("src/{folder}/") };
    let near = files.iter().filter(|other| match module {
        None => other.path == file.path,
        Some(module) => other.path.starts_with(&own) && other.path.contains(&format!("/{module}")),
    });
    let far =
        files.iter().filter(|other| module.is_some_and(|module| other.path.starts_with(&format!("src/{module}/"))));
    let signature = near.chain(far).find_map(|home| arguments(&home.code, name));
    let signature = signature.unwrap_or_else(|| panic!("{}: where is the handler {handler}?", file.path));
    let guard = signature.split([',', ')']).next().unwrap_or_default();
    if guard.contains("Anyone") {
        return None;
    }
    let right = guard.split("May<").nth(1).and_then(|rest| rest.split('>').next());
    Some(right.unwrap_or_else(|| panic!("{}: {handler} does not say who may call it", file.path)).to_owned())
}

/// What stands in a function's parentheses and after.
fn arguments<'c>(code: &'c str, name: &str) -> Option<&'c str> {
    let plain = code.split_once(&format!("async fn {name}("));
    let made_for = || code.split_once(&format!("async fn {name}<"))?.1.split_once(">(");
    plain.or_else(made_for).map(|(_, arguments)| arguments)
}

/// How far somebody reaches with a right.
fn reach(right: &str, role: Role) -> Option<Reach> {
    let (_, held_by) = MATRIX.iter().find(|(name, _)| *name == right).unwrap_or_else(|| panic!("what is {right}?"));
    held_by(role)
}

/// The route's address with the scene's own rows in it, and whether it names a row.
pub fn address(route: &Route, scene: &Scene) -> (String, bool) {
    let room = route.path.split('/').nth(1).unwrap_or_default();
    let id = |id: Uuid| (id.to_string(), true);
    let mut address = route.path.clone();
    let mut a_row = false;
    while let Some((before, rest)) = address.split_once('{') {
        let (name, after) = rest.split_once('}').expect("a whole placeholder");
        let (value, row) = match (room, name) {
            ("people", "id" | "person") => id(scene.person),
            ("people", "paper") => id(of_person(scene, "SELECT id FROM paper WHERE person = $1")),
            ("people", "deputy") => id(of_person(scene, "SELECT id FROM deputy WHERE person = $1")),
            ("people", "account") => {
                id(of_person(scene, "SELECT account FROM key_grant WHERE person = $1 AND basis = 'granted'"))
            }
            ("queue", "id") => id(waiting(scene)),
            ("team", "id") => id(scene.anna),
            ("support", "id") => id(scene.support),
            ("intakes", "id") => id(scene.intake),
            ("assignments", "id") => id(scene.assignment),
            ("contacts", "id") => id(scene.contact),
            ("ratings", "id") => id(scene.rating),
            ("advice", "id") => id(scene.advice),
            ("accounts", "id") => id(scene.account),
            ("staff", "id") => id(scene.anna),
            ("staff", "name") => ("Sala".to_owned(), false),
            ("absences", "id") => id(scene.absence),
            ("inquiries", "id") => id(of_person(scene, "SELECT id FROM inquiry WHERE person = $1")),
            ("contact", "operation") => (scene.operation.to_string(), false),
            (_, "year") => ("2021".to_owned(), false),
            ("grant-account" | "annual-reports", "number") => ("1".to_owned(), false),
            ("steering-papers", "quarter") => ("2021-q4".to_owned(), false),
            ("steering-papers", "part") => ("economy".to_owned(), false),
            ("applications", "part") => ("aim".to_owned(), false),
            ("interim-accounts", "about") => ("2021-06-30_2021-01-01".to_owned(), false),
            ("municipality-reports", "about") => (format!("2021_{}", scene.home()), false),
            ("interim-accounts" | "municipality-reports" | "applications" | "steering-papers", "number") => {
                ("1".to_owned(), false)
            }
            ("annual-reports", "chapter") => ("aim".to_owned(), false),
            ("annual-reports", "picture") => (picture(scene), true),
            ("erasure", "id") => id(scene.person),
            ("log", "month") => ("2021-12".to_owned(), false),
            ("start", "step") => ("operation".to_owned(), false),
            // Nobody's sessions, notices, passkeys and drafts: what is one's own is nobody else's.
            ("me" | "notices" | "deficiencies", "id") => id(scene.account),
            ("setup" | "invitation", "secret") => ("guess".to_owned(), false),
            ("exchange", "id") => id(scene.looked_at()),
            _ => panic!("{}: say in this test what {{{name}}} may be", route.path),
        };
        (address, a_row) = (format!("{before}{value}{after}"), a_row || row);
    }
    if address.ends_with("/rows") {
        address.push_str("?cell=clients.total.all.all");
    }
    (address, a_row)
}

/// The intake that waits in the queue, which is everybody's.
fn waiting(scene: &Scene) -> Uuid {
    let (person, sql) = (scene.waiting, "SELECT id FROM intake WHERE person = $1");
    scene.site.app.db.read(|tx| tx.one(sql, ombud::args![person])).expect("K2 waits")
}

/// The picture in the annual report, which [`seal`] puts there.
fn picture(scene: &Scene) -> String {
    let (operation, sql) = (scene.operation, "SELECT sha256 FROM picture_file WHERE operation = $1");
    scene.site.app.db.read(|tx| tx.one(sql, ombud::args![operation])).expect("the report has a picture")
}

/// An id among the sealed rows of Anna's client, which [`seal`] makes.
fn of_person(scene: &Scene, sql: &str) -> Uuid {
    let person = scene.person;
    scene.site.app.db.read(|tx| tx.one(sql, ombud::args![person])).expect("the scene is sealed")
}

/// Gives Anna's client an identity, a paper, somebody else who has the key, a deputy in times to come and an inquiry, opens
/// the contact form, and puts a picture into the annual report.
pub fn seal(scene: &Scene) {
    let (manager, anna, at) = (scene.somebody(Role::Manager), scene.anna(), format!("/people/{}", scene.person));
    assert_eq!(manager.post("/secrecy/key", &[]).status, 200);
    let decision = [("mode", "documented"), ("reference", "1"), ("decided_on", "2022-01-05"), ("fate", "kept")];
    done(&manager.post("/secrecy/documentation", &decision));
    done(&anna.post(&format!("{at}/identity"), &[("name", "Asp Påhittsson")]));
    done(&anna.upload(&format!("{at}/papers"), "brev.pdf", b"%PDF", &[]));
    let bo = scene.bo.to_string();
    let deputy = [("deputy_ombud", bo.as_str()), ("starts_on", "2023-01-01"), ("ends_on", "2023-01-31")];
    done(&anna.post(&format!("{at}/deputies"), &deputy));
    let account = manager.account.expect("an account").to_string();
    done(&anna.post(&format!("{at}/grants"), &[("account", &account), ("given_reason", "Semester")]));
    let came = [("received_on", "2022-01-03"), ("channel", "sms"), ("sender", "person"), ("source", "")];
    let inquiry = scene.site.app.id();
    done(&with_id(&anna, "/inquiries", inquiry, &came));
    let code = format!("{}K1", scene.mark);
    done(&anna.post(&format!("/inquiries/{inquiry}/person"), &[("person_code", &code)]));
    let form = [("on", "yes"), ("telephone", "08-465 004 11"), ("reply_days", "5"), ("daily", "20")];
    done(&manager.post("/inquiries/settings", &form));
    done(&annual_pictures::add(&manager, 2021, "aim", &annual_pictures::drawing(0), &[("alt", "Ett hus")]));
}

/// Routes that take a file.
const UPLOADS: [&str; 2] = ["/people/{id}/papers", "/annual-reports/{year}/chapters/{chapter}/pictures"];

fn call(visitor: &Visitor, route: &Route, path: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = match route.method {
        "GET" => visitor.get(path),
        _ if UPLOADS.contains(&route.path.as_str()) => visitor.upload(path, "brev.pdf", b"%PDF", fields),
        _ => visitor.post(path, fields),
    };
    assert!(answer.status < 500, "{} {path}: {} {}", route.method, answer.status, answer.text());
    answer
}
