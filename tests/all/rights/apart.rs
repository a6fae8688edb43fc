//! Several operations on one server: none gives a sign that another's rows exist.

use super::{Route, address, call, reach, routes, seal};
use crate::scene::{ELSEWHERE, Scene, scenes, with_id};
use ombud::access::{Reach, Role};
use ombud::testing::{Answer, Engine, Site, Visitor};
use uuid::Uuid;

/// A form that refers to something else: where it is sent, the field, the id in it, and the other fields.
type Referring<'f> = (&'f str, &'f str, Uuid, Vec<(&'f str, &'f str)>);

/// A form that fills in the fields of most forms, so that a handler gets past what is typed.
const FULL: [(&str, &str); 24] = [
    ("code", "K77"),
    ("gender", "kvinna"),
    ("birth_year", "1985"),
    ("municipality", "Sala"),
    ("children", "nej"),
    ("on_day", "2021-03-01"),
    ("starts_on", "2021-03-01"),
    ("ends_on", "2021-03-31"),
    ("withdrawn_on", "2021-12-01"),
    ("outcome", "accepterad"),
    ("reasons", "ekonomi"),
    ("area", "boende"),
    ("kind", "sjuk"),
    ("mode", "besök"),
    ("minutes", "30"),
    ("caller", "anhörig"),
    ("moment", "start"),
    ("Housing", "3"),
    ("extent", "50"),
    ("rate", "100"),
    ("employed_from", "2020-01-01"),
    ("name", "Namn Namnsson"),
    ("role", "coordinator"),
    ("value", "5"),
];

/// The same address with an id that nobody has in place of each.
fn nowhere(path: &str, id: Uuid) -> String {
    let part = |part: &str| if part.parse::<Uuid>().is_ok() { id.to_string() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Status, where it leads and the page, with every id the same: those are what the request itself says, or new.
fn seen(answer: &Answer) -> (u16, String, String) {
    (answer.status, alike(answer.location()), alike(&answer.text()))
}

fn alike(text: &str) -> String {
    let word = |letter: char| letter.is_ascii_hexdigit() || letter == '-';
    let mut alike = String::new();
    for part in text.split_inclusive(|letter| !word(letter)) {
        let end = part.len() - part.chars().last().filter(|last| !word(*last)).map_or(0, char::len_utf8);
        let id = (end == 36).then(|| part[..end].parse::<Uuid>().ok()).flatten();
        // The log's last seal follows from the ids in it.
        let seal = end == 64 && !part[..end].contains('-');
        alike.push_str(if id.is_some() || seal { "ID" } else { &part[..end] });
        alike.push_str(&part[end..]);
    }
    alike
}

/// Calls every route that names a row, with the scene's rows and with rows that are not there.
fn nothing_tells(scene: &Scene, visitor: &Visitor, asked: impl Fn(&Route) -> bool) {
    let before = scene.fingerprint();
    let mut told = 0;
    for route in routes().into_iter().filter(asked) {
        let (path, a_row) = address(&route, scene);
        if !a_row || route.right.is_none() {
            continue;
        }
        for fields in [&[][..], &FULL] {
            let theirs = call(visitor, &route, &path, fields);
            let nobodys = call(visitor, &route, &nowhere(&path, scene.site.app.id()), fields);
            assert_eq!(seen(&theirs), seen(&nobodys), "{} {path}", route.method);
        }
        told += 1;
    }
    assert!(told > 20, "only {told} routes name a row");
    scene.unchanged(&before, &[]);
}

#[test]
fn anothers_row_is_answered_like_one_that_does_not_exist() {
    scenes(|scene| {
        seal(scene);
        let elsewhere = Scene::elsewhere(scene.site);
        nothing_tells(scene, &elsewhere.somebody(Role::Manager), |_| true);
        nothing_tells(scene, &elsewhere.anna(), |_| true);
        let reached = |right: &String| reach(right, Role::Ombud) == Some(Reach::Own);
        // Whoever waits is everybody's.
        let own = |route: &Route| route.right.as_ref().is_some_and(reached) && !route.path.starts_with("/queue/");
        nothing_tells(scene, &scene.bo(), own);
    });
}

#[test]
fn anothers_id_in_a_form_is_answered_like_one_that_does_not_exist() {
    scenes(|scene| {
        let elsewhere = Scene::elsewhere(scene.site);
        let (manager, waiting) = (elsewhere.somebody(Role::Manager), elsewhere.waiting);
        let support = format!("/people/{waiting}/support");
        let forms: [Referring; 4] = [
            ("/intakes", "person", scene.person, FULL.to_vec()),
            (&support, "ombud", scene.bo, vec![("starts_on", "2021-12-01")]),
            (
                "/accounts",
                "ombud",
                scene.bo,
                vec![
                    ("name", "N"),
                    ("email", "ny@exempel.se"),
                    ("role", "ombud"),
                    ("password", "tolv tecken eller mer"),
                ],
            ),
            ("/advice", "id", scene.advice, FULL.to_vec()),
        ];
        let before = scene.fingerprint();
        for (path, field, theirs, rest) in forms {
            let sent = |id: Uuid| {
                let id = id.to_string();
                let all = [&rest[..], &[(field, id.as_str())]].concat();
                if field == "id" {
                    manager.post(path, &all)
                } else {
                    with_id(&manager, path, scene.site.app.id(), &all)
                }
            };
            assert_eq!(seen(&sent(theirs)), seen(&sent(scene.site.app.id())), "{path} {field}");
        }
        scene.unchanged(&before, &[]);
    });
}

/// Every page of the operation that can be opened, in every role.
fn pages(scene: &Scene) -> Vec<(String, Answer)> {
    let mut pages = Vec::new();
    for role in Role::ALL {
        let visitor = scene.somebody(role);
        for route in routes().into_iter().filter(|route| route.method == "GET" && route.right.is_some()) {
            let (path, _) = address(&route, scene);
            pages.push((format!("{role:?} {path}"), call(&visitor, &route, &path, &[])));
        }
    }
    pages
}

/// What nobody outside the other operation may see of it.
fn marks(elsewhere: &Scene) -> Vec<String> {
    let words = [elsewhere.mark, elsewhere.home(), ELSEWHERE].map(str::to_owned);
    words.into_iter().chain(elsewhere.ids().map(|id| id.to_string())).collect()
}

#[test]
fn every_room_is_the_same_whether_or_not_there_is_another_operation() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        // Chance is the same on both sites, so the same ids come in the same order until the other operation is made.
        let (alone, beside) = (Site::new(engine), Site::new(engine));
        let (lone, scene) = (Scene::new(&alone), Scene::new(&beside));
        seal(&lone);
        seal(&scene);
        let marks = marks(&Scene::elsewhere(&beside));
        for ((what, before), (_, now)) in pages(&lone).iter().zip(pages(&scene)) {
            let page = now.text();
            let mark = marks.iter().find(|mark| page.contains(mark.as_str()));
            assert_eq!(mark, None, "{what} shows something of the other operation");
            assert_eq!(seen(before), seen(&now), "{what}");
        }
    }
}

#[test]
fn ids_are_made_alike_and_nothing_else_is() {
    let id = "01890a5d-ac96-774b-bcce-b302099a8057";
    assert_eq!(alike(&format!("<a href=\"/people/{id}\">K1</a> {id}")), "<a href=\"/people/ID\">K1</a> ID");
    assert_eq!(alike("be-a å 2021-03-01"), "be-a å 2021-03-01");
}
