//! Every page has its help, in both languages, and all of it is the handbook.

use crate::rights::{Route, address, routes, seal};
use crate::scene::{Scene, scenes, shows};
use ombud::testing::Answer;
use ombud::web::{Help, Language, help_key, texts};

/// Addresses that only lead on, or give something that is no page. Files with a dot in their name are none either.
const NO_PAGE: [&str; 6] = [
    "/",
    "/health",
    "/annual-reports/pictures/{picture}",
    "/people/{id}/papers/{paper}",
    "/sign-in/oidc",
    "/sign-in/oidc/callback",
];

fn is_a_page(route: &Route) -> bool {
    let file = route.path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    !file && !NO_PAGE.contains(&route.path.as_str())
}

fn opened() -> Vec<Route> {
    routes().into_iter().filter(|route| route.method == "GET").collect()
}

#[test]
fn every_page_has_help_in_both_languages() {
    let pages = opened().into_iter().filter(is_a_page);
    let missing: Vec<String> = pages
        .flat_map(|route| {
            let key = help_key(&route.path);
            let without = [Language::Swedish, Language::English]
                .into_iter()
                .filter(|one| !texts(*one).has(&help_key(&route.path)));
            without
                .map(|one| {
                    let file = format!("i18n/{}/help.ftl", one.code());
                    format!(
                        "GET {}: write {key} in {file} (first a heading, an empty line, then two to five sentences)",
                        route.path
                    )
                })
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(missing.is_empty(), "{} pages have no help:\n{}", missing.len(), missing.join("\n"));
}

fn is_html(answer: &Answer) -> bool {
    answer.status == 200 && answer.header("content-type").starts_with("text/html")
}

/// What somebody who may is answered.
fn answers(scene: &Scene, route: &Route) -> [Answer; 2] {
    let path = address(route, scene).0;
    [scene.site.manager().get(&path), scene.anna().get(&path)]
}

#[test]
fn pages_show_their_help_and_what_is_not_a_page_has_none() {
    scenes(|scene| {
        seal(scene);
        for route in opened() {
            let key = help_key(&route.path);
            for answer in answers(scene, &route).iter().filter(|answer| is_html(answer)) {
                assert!(is_a_page(&route), "{} answers with a page", route.path);
                assert!(
                    answer.text().contains(&format!("href=\"/handbook#{key}\"")),
                    "{} shows other help",
                    route.path
                );
                assert!(answer.bytes.len() < 100_000, "{} has {} bytes", route.path, answer.bytes.len());
            }
        }
    });
}

#[test]
fn a_form_that_comes_back_has_the_help_of_its_page() {
    scenes(|scene| {
        for (path, key) in [("/people", "help-people-new"), ("/accounts", "help-accounts-new")] {
            let again = scene.site.manager().post(path, &[]);
            assert_eq!(again.status, 422);
            assert!(again.text().contains(&format!("#{key}\"")), "{path}");
        }
        assert!(scene.site.manager().get("/nowhere").text().contains("#help-error\""));
    });
}

#[test]
fn the_handbook_holds_every_help_and_is_open_to_anyone() {
    scenes(|scene| {
        let page = scene.site.stranger().get("/handbook");
        shows(&page, "lang=\"sv\"");
        for help in Help::all(Language::Swedish) {
            assert_eq!(page.text().matches(&format!("id=\"{}\"", help.key)).count(), 1, "{}", help.key);
        }
        assert!(page.bytes.len() < 100_000, "{} bytes", page.bytes.len());
    });
}
