//! The permission matrix as it stands, and every route called by everybody who may not.

use crate::scene::{Scene, scenes};
use crate::source::{Scanned, scanned};
use ombud::access::{MATRIX, Reach, Role};
use ombud::testing::{Answer, Visitor};
use std::fmt::Write;
use uuid::Uuid;

#[test]
fn the_matrix() {
    let mut printed = String::new();
    for (right, held_by) in MATRIX {
        let reach = |role| match held_by(role) {
            Some(Reach::Own) => "own",
            Some(Reach::Operation) => "operation",
            None => "–",
        };
        writeln!(printed, "{right:<14} {:<10} {}", reach(Role::Ombud), reach(Role::Manager)).unwrap();
    }
    assert_eq!(
        printed,
        "\
SignedIn       own        operation
OwnPeople      own        operation
Advising       operation  operation
SeeFigures     own        operation
Accounts       –          operation
Staffing       –          operation
WholeRegister  –          operation
"
    );
}

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
    let mut parts = handler.rsplit("::");
    let name = parts.next().unwrap_or(handler);
    let folder = file.path.split('/').nth(1).unwrap_or_default();
    let module = parts.next();
    let home = files.iter().filter(|other| match module {
        None => other.path == file.path,
        Some(module) => {
            let near = if folder == "lib.rs" { String::new() } else { format!("src/{folder}/") };
            other.path.starts_with(&near) && other.path.contains(&format!("/{module}"))
                || other.path.starts_with(&format!("src/{module}/"))
        }
    });
    let signature = home.filter_map(|home| home.code.split(&format!("async fn {name}(")).nth(1)).next();
    let signature = signature.unwrap_or_else(|| panic!("{}: where is the handler {handler}?", file.path));
    let guard = signature.split([',', ')']).next().unwrap_or_default();
    if guard.contains("Anyone") {
        return None;
    }
    let right = guard.split("May<").nth(1).and_then(|rest| rest.split('>').next());
    Some(right.unwrap_or_else(|| panic!("{}: {handler} does not say who may call it", file.path)).to_owned())
}

/// How far somebody reaches with a right.
fn reach(right: &str, role: Role) -> Option<Reach> {
    let (_, held_by) = MATRIX.iter().find(|(name, _)| *name == right).unwrap_or_else(|| panic!("what is {right}?"));
    held_by(role)
}

/// The route's address with the scene's own rows in it, and whether it names a row.
fn address(route: &Route, scene: &Scene) -> (String, bool) {
    let room = route.path.split('/').nth(1).unwrap_or_default();
    let id = |id: Uuid| (id.to_string(), true);
    let mut address = route.path.clone();
    let mut a_row = false;
    while let Some((before, rest)) = address.split_once('{') {
        let (name, after) = rest.split_once('}').expect("a whole placeholder");
        let (value, row) = match (room, name) {
            ("people", "id" | "person") => id(scene.person),
            ("support", "id") => id(scene.support),
            ("intakes", "id") => id(scene.intake),
            ("assignments", "id") => id(scene.assignment),
            ("contacts", "id") => id(scene.contact),
            ("ratings", "id") => id(scene.rating),
            ("advice", "id") => id(scene.advice),
            ("staff", "id") if before.contains("/accounts/") => id(scene.account),
            ("staff", "id") => id(scene.anna),
            ("staff", "name") => ("Sala".to_owned(), false),
            ("absences", "id") => id(scene.absence),
            (_, "year") => ("2021".to_owned(), false),
            ("grant-account", "number") => ("1".to_owned(), false),
            // Nobody's sessions, notices and passkeys: what is one's own is nobody else's.
            ("me" | "notices", "id") => id(scene.account),
            ("setup" | "invitation", "secret") => ("guess".to_owned(), false),
            ("exchange", "id") => id(scene.looked_at()),
            _ => panic!("{}: say in this test what {{{name}}} may be", route.path),
        };
        (address, a_row) = (format!("{before}{value}{after}"), a_row || row);
    }
    (address, a_row)
}

fn call(visitor: &Visitor, route: &Route, path: &str) -> Answer {
    let answer = if route.method == "GET" { visitor.get(path) } else { visitor.post(path, &[]) };
    assert!(answer.status < 500, "{} {path}: {} {}", route.method, answer.status, answer.text());
    answer
}

#[test]
fn a_stranger_is_asked_to_sign_in_everywhere() {
    scenes(|scene| {
        let stranger = scene.site.stranger();
        for route in routes() {
            let (path, _) = address(&route, scene);
            let answer = call(&stranger, &route, &path);
            let asked = answer.status == 401 || (answer.status == 303 && answer.location().starts_with("/sign-in"));
            let open = route.right.is_none() && answer.status != 401;
            assert!(asked || open, "{} {path}: {}", route.method, answer.status);
        }
    });
}

#[test]
fn another_operations_manager_finds_none_of_our_rows() {
    scenes(|scene| {
        let foreign = scene.site.foreign_manager();
        let before = scene.fingerprint();
        for route in routes().into_iter().filter(|route| route.right.is_some() && route.path != "/sign-out") {
            let (path, a_row) = address(&route, scene);
            let answer = call(&foreign, &route, &path);
            assert!(!a_row || answer.status == 404, "{} {path}: {}", route.method, answer.status);
        }
        scene.unchanged(&before, &[]);
    });
}

#[test]
fn an_ombud_is_let_in_where_the_matrix_says_so_and_to_own_clients_only() {
    scenes(|scene| {
        let before = scene.fingerprint();
        for route in routes().into_iter().filter(|route| route.path != "/sign-out") {
            let Some(right) = &route.right else { continue };
            let (path, a_row) = address(&route, scene);
            let answer = call(&scene.bo(), &route, &path);
            match reach(right, Role::Ombud) {
                None => assert_eq!(answer.status, 403, "{} {path}", route.method),
                Some(Reach::Own) if a_row => assert_eq!(answer.status, 404, "{} {path}", route.method),
                Some(_) => assert_ne!(answer.status, 403, "{} {path}", route.method),
            }
        }
        // Advice is every ombud's.
        scene.unchanged(&before, &["radgivning.csv"]);
    });
}

#[test]
fn a_manager_is_let_in_where_the_matrix_says_so() {
    scenes(|scene| {
        let mut routes = routes();
        // What takes rows away comes last, so that the others still meet them.
        routes
            .sort_by_key(|route| (route.method == "POST", route.path.ends_with("/removal"), route.path == "/sign-out"));
        for route in routes {
            let Some(right) = &route.right else { continue };
            let (path, a_row) = address(&route, scene);
            let answer = call(&scene.site.manager(), &route, &path);
            assert!(reach(right, Role::Manager).is_some(), "{right} is held by nobody");
            assert_ne!(answer.status, 403, "{} {path}", route.method);
            let read = route.method == "GET" && a_row;
            assert!(!read || answer.status != 404, "{} {path}: {}", route.method, answer.status);
        }
    });
}
