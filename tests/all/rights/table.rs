//! The tables of `docs/rights.md`: what each role holds, and what every route answers to everybody who calls it.

use super::{Route, address, call, reach, routes, seal};
use crate::http::annual_reports::settle;
use crate::http::grant_account::sign;
use crate::http::papers::{self, SALA, SPRING};
use crate::scene::{Scene, done};
use crate::source::root;
use ombud::access::{MATRIX, Reach, Role};
use ombud::testing::{Answer, Engine, Site, Visitor};
use std::fmt::Write;

/// Somebody who calls every route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Caller {
    Nobody,
    /// An ombud whose own client the scene's rows are about.
    OwnOmbud,
    OtherOmbud,
    Of(Role),
    ManagerElsewhere,
    OmbudElsewhere,
}

const CALLERS: [Caller; 11] = [
    Caller::Nobody,
    Caller::OwnOmbud,
    Caller::OtherOmbud,
    Caller::Of(Role::Manager),
    Caller::Of(Role::Coordinator),
    Caller::Of(Role::SteeringMember),
    Caller::Of(Role::Economist),
    Caller::Of(Role::LogReviewer),
    Caller::Of(Role::Administrator),
    Caller::ManagerElsewhere,
    Caller::OmbudElsewhere,
];

/// The two ombud have one column together.
const HEAD: &str = "\
| route | right | nobody | ombud | manager | coordinator | steering group | economist | log reviewer | administrator | manager elsewhere | ombud elsewhere |
|---|---|---|---|---|---|---|---|---|---|---|---|
";

/// Where the answer depends on more than the right: whose, on which routes, what.
const FURTHER: [(Caller, &str, &str); 19] = [
    (Caller::Of(Role::Administrator), "/accounts/{id}", "forbidden"),
    (Caller::Of(Role::Administrator), "/accounts/{id}/invitation", "forbidden"),
    (Caller::Of(Role::Administrator), "/accounts/{id}/lock", "forbidden"),
    (Caller::Of(Role::Administrator), "/accounts/{id}/unlock", "forbidden"),
    // A paper is there for those who have its key.
    (Caller::Of(Role::Manager), "/people/{id}/papers/{paper}", "not found"),
    (Caller::ManagerElsewhere, "/grant-account/{year}/versions/{number}", "not found"),
    (Caller::OmbudElsewhere, "/grant-account/{year}/versions/{number}", "not found"),
    (Caller::ManagerElsewhere, "/annual-reports/{year}/versions/{number}", "not found"),
    (Caller::OmbudElsewhere, "/annual-reports/{year}/versions/{number}", "not found"),
    (Caller::ManagerElsewhere, "/interim-accounts/{about}/versions/{number}", "not found"),
    (Caller::ManagerElsewhere, "/applications/{year}/versions/{number}", "not found"),
    (Caller::OmbudElsewhere, "/applications/{year}/versions/{number}", "not found"),
    (Caller::ManagerElsewhere, "/steering-papers/{quarter}/versions/{number}", "not found"),
    (Caller::OmbudElsewhere, "/steering-papers/{quarter}/versions/{number}", "not found"),
    // Nobody of theirs is from there.
    (Caller::ManagerElsewhere, "/municipality-reports/{about}", "not found"),
    (Caller::ManagerElsewhere, "/municipality-reports/{about}/settlement", "not found"),
    (Caller::ManagerElsewhere, "/municipality-reports/{about}/versions/{number}", "not found"),
    (Caller::OmbudElsewhere, "/municipality-reports/{about}", "not found"),
    (Caller::OmbudElsewhere, "/municipality-reports/{about}/versions/{number}", "not found"),
];

/// Routes about what is one's own, on which nobody has anything here: no session, passkey or draft of that name, no notice,
/// and no address that a passkey could be bound to.
const NOTHING_OF_ONES_OWN: [&str; 8] = [
    "/deficiencies/{id}",
    "/deficiencies/{id}/removal",
    "/me/passkeys",
    "/me/passkeys/options",
    "/me/passkeys/{id}/removal",
    "/me/sessions/{id}/removal",
    "/notices/{id}/reading",
    "/unlock/passkey/options",
];

const OPENING: &str = "\
# Rights

Who may do what. This file is written by a test that calls every route as everybody, on both databases, and that fails
where the file says something else. `OMBUD_WRITE_RIGHTS=1 cargo test -p ombud --test all rights` writes it anew.

## What each role holds

*own*: one's own clients, and those whom nobody supports yet. *operation*: everyone in the operation.

";

const BETWEEN: &str = "
## What every route answers

*sign in*: is sent to the sign-in page. *forbidden*: not in this role, whatever the row. *not found*: as if there were no such
row. *own only*: allowed about one's own clients, and not found about others'. *allowed*: let in; what a form then says about
what was typed, and whether there is a key to what is sealed, is another matter. *no key*: let in, and what is there is sealed
for others. Somebody *elsewhere* is from another operation of the same server, and where allowed
sees that operation only. The account that is asked about is an ombud's: an administrator changes the others.

";

impl Caller {
    fn visitor<'s>(self, scene: &Scene<'s>) -> Visitor<'s> {
        match self {
            Caller::Nobody => scene.site.stranger(),
            Caller::OwnOmbud => scene.anna(),
            Caller::OtherOmbud => scene.bo(),
            Caller::Of(role) => scene.somebody(role),
            Caller::ManagerElsewhere => Scene::elsewhere(scene.site).somebody(Role::Manager),
            Caller::OmbudElsewhere => Scene::elsewhere(scene.site).anna(),
        }
    }

    fn role(self) -> Option<Role> {
        match self {
            Caller::Nobody => None,
            Caller::OwnOmbud | Caller::OtherOmbud | Caller::OmbudElsewhere => Some(Role::Ombud),
            Caller::Of(role) => Some(role),
            Caller::ManagerElsewhere => Some(Role::Manager),
        }
    }

    fn is_elsewhere(self) -> bool {
        matches!(self, Caller::ManagerElsewhere | Caller::OmbudElsewhere)
    }

    /// What the matrix says that the route answers; `None` where it is open to anyone.
    fn expected(self, route: &Route, a_row: bool) -> Option<&'static str> {
        let right = route.right.as_ref()?;
        let Some(role) = self.role() else { return Some("sign in") };
        let further = FURTHER.iter().find(|(caller, path, _)| *caller == self && route.path == *path);
        Some(match reach(right, role) {
            None => "forbidden",
            Some(_) if self.has_nothing(route) => "not found",
            Some(_) if a_row && self.is_elsewhere() => "not found",
            // Whoever waits is everybody's.
            Some(Reach::Own) if a_row && self == Caller::OtherOmbud && !route.path.starts_with("/queue/") => {
                "not found"
            }
            Some(_) => further.map_or("allowed", |(.., answer)| answer),
        })
    }
}

impl Caller {
    /// Whether the route is about something of one's own, of which there is none here. Lists of one's own are there, empty.
    fn has_nothing(self, route: &Route) -> bool {
        let of_one = route.method == "POST" || route.path.contains("{id}");
        of_one && NOTHING_OF_ONES_OWN.contains(&route.path.as_str())
    }
}

/// What came back, in the words of the table.
fn word(route: &Route, answer: &Answer) -> &'static str {
    match answer.status {
        409 if route.method == "GET" => "no key",
        401 => "sign in",
        303 if route.path != "/sign-out" && answer.location().starts_with("/sign-in") => "sign in",
        403 => "forbidden",
        404 => "not found",
        _ => "allowed",
    }
}

/// What a caller is answered on each of the routes. What takes rows away comes last, so that the others still meet them.
fn column(engine: Engine, caller: Caller, routes: &[Route]) -> Vec<&'static str> {
    let mut wrong = Vec::new();
    let site = Site::new(engine);
    let scene = Scene::new(&site);
    let visitor = caller.visitor(&scene);
    seal(&scene);
    done(&sign(&scene.site.manager(), "2022-01-10"));
    done(&settle(&scene.site.manager()));
    for report in [SPRING, SALA, "/applications/2021", "/steering-papers/2021-q4"] {
        done(&papers::settle(&scene.site.manager(), report));
    }
    let before = scene.fingerprint();
    let mut order: Vec<usize> = (0..routes.len()).collect();
    let takes_away = |path: &str| ["/removal", "/lock", "/erasure"].iter().any(|end| path.ends_with(end));
    order.sort_by_key(|at| {
        let route = &routes[*at];
        (route.path == "/sign-out", route.method == "POST", takes_away(&route.path))
    });
    let mut words = vec![""; routes.len()];
    for at in order {
        let (path, a_row) = address(&routes[at], &scene);
        let answer = call(&visitor, &routes[at], &path, &[]);
        words[at] = word(&routes[at], &answer);
        let expected = caller.expected(&routes[at], a_row).unwrap_or(words[at]);
        if words[at] != expected && (words[at], expected) != ("no key", "allowed") {
            wrong.push(format!(
                "{caller:?} {} {path}: {} {}, not {expected}",
                routes[at].method, answer.status, words[at]
            ));
        }
    }
    assert!(wrong.is_empty(), "{engine:?}\n{}", wrong.join("\n"));
    // Advice is written by those who hold it, and what is one's own may be changed.
    if caller.is_elsewhere() || caller == Caller::Nobody {
        scene.unchanged(&before, &[]);
    } else if caller == Caller::OtherOmbud || caller == Caller::Of(Role::Coordinator) {
        scene.unchanged(&before, &["radgivning.csv"]);
    } else if !matches!(caller, Caller::OwnOmbud | Caller::Of(Role::Manager)) {
        scene.unchanged(&before, &[]);
    }
    words
}

fn table(engine: Engine, routes: &[Route]) -> String {
    let columns: Vec<_> =
        CALLERS.iter().map(|caller| std::panic::catch_unwind(|| column(engine, *caller, routes))).collect();
    let columns: Vec<Vec<&str>> = columns.into_iter().map(|column| column.expect("said above")).collect();
    let mut table = HEAD.to_owned();
    for (at, route) in routes.iter().enumerate() {
        let mut cells: Vec<&str> = columns.iter().map(|column| column[at]).collect();
        let other = cells.remove(2);
        cells[1] = together(cells[1], other);
        let right = route.right.as_deref().unwrap_or("–");
        writeln!(table, "| {} `{}` | {right} | {} |", route.method, route.path, cells.join(" | ")).unwrap();
    }
    table
}

/// What an ombud is answered, whose own client it is about and whose it is not.
fn together(own: &'static str, other: &'static str) -> &'static str {
    match (own, other) {
        ("allowed", "not found") => "own only",
        _ if own == other => own,
        _ => panic!("{own} to one's own ombud and {other} to another"),
    }
}

fn matrix() -> String {
    let roles = Role::ALL.map(Role::code).join(" | ");
    let mut table = format!("| right | {roles} |\n|---|{}\n", "---|".repeat(Role::ALL.len()));
    for (right, held_by) in MATRIX {
        let reach = Role::ALL.map(|role| match held_by(role) {
            Some(Reach::Own) => "own",
            Some(Reach::Operation) => "operation",
            None => "–",
        });
        writeln!(table, "| {right} | {} |", reach.join(" | ")).unwrap();
    }
    table
}

#[test]
fn the_document_says_what_every_route_answers_to_everybody() {
    let mut routes = routes();
    routes.sort_by(|a, b| (&a.path, a.method).cmp(&(&b.path, b.method)));
    let [sqlite, postgres] = std::thread::scope(|scope| {
        let on = |engine| {
            let routes = &routes;
            scope.spawn(move || table(engine, routes))
        };
        let both = [on(Engine::Sqlite), on(Engine::Postgres)];
        both.map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    assert_eq!(sqlite, postgres, "the databases answer differently");
    let whole = format!("{OPENING}{}{BETWEEN}{sqlite}", matrix());
    let file = root().join("docs/rights.md");
    if std::env::var_os("OMBUD_WRITE_RIGHTS").is_some() {
        std::fs::write(&file, &whole).expect("the document can be written");
    }
    let stands = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        stands == whole,
        "docs/rights.md is not what the program does. Where the program is right, renew it with\n\
         OMBUD_WRITE_RIGHTS=1 cargo test -p ombud --test all rights\n\n{whole}"
    );
}
