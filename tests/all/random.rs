//! Every route with whatever anybody might send: nothing makes the program fail, and nothing makes it stop answering.

use crate::rights::{Route, address, routes, seal};
use crate::scene::scenes;
use crate::source::scanned;
use ombud::testing::Visitor;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeSet;

/// How many times each route is called by each of those who call it.
const TIMES: usize = 6;

/// The name of every field that a form of ours has, read out of the source, and of every parameter in an address.
fn names() -> Vec<String> {
    let calls = [
        ".text(",
        ".required_text(",
        ".free_text(",
        ".required_free_text(",
        ".date(",
        ".required_date(",
        ".whole(",
        ".code(",
        ".codes(",
        ".id(",
        ".one(",
        ".all(",
        ".select(",
        ".checks(",
        ".line(",
        ".area(",
        ".get(",
    ];
    let code = scanned("src");
    let found: BTreeSet<String> = code
        .iter()
        .flat_map(|file| calls.iter().flat_map(move |call| file.texts_after(call)))
        .map(|used| used.text.to_owned())
        .filter(|name| !name.is_empty() && name.len() < 30 && !name.contains([' ', '/', '%']))
        .collect();
    assert!(found.len() > 60, "only {} names were found: the search has lost its way", found.len());
    found.into_iter().collect()
}

/// What somebody might type, or a program send: plausible, at the edge, and hostile.
fn value() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "-1",
        "0",
        "1",
        "99999999999999999999",
        "1e9",
        "2021-02-29",
        "2021-12-31",
        "0000-00-00",
        "9999-12-31",
        "-0001-01-01",
        "2021",
        "2021-13",
        "kvinna",
        "ja",
        "accepterad",
        "open",
        "manager",
        "ombud",
        "sv",
        "on",
        "true",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "sqlite:x",
        "../../etc/passwd",
        "' OR 1=1 --",
        "\"><script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "%00",
        "\u{0}",
        "\u{202e}abc",
        "\u{feff}",
        "👩‍👩‍👧‍👦",
        "Å\u{30a}",
        "\r\nSet-Cookie: a=b",
        "{{7*7}}",
        "19121212-1212",
        "//exempel.se",
        "\\\\exempel",
    ];
    prop_oneof![
        4 => prop::sample::select(known.map(str::to_owned).to_vec()),
        2 => "[0-9]{1,12}",
        2 => "\\PC{0,40}",
        1 => ".{0,60}",
        1 => "[a-zåäö ]{200,3000}",
    ]
}

/// Fields of a form, some of them more than once.
fn fields(names: Vec<String>) -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec((prop::sample::select(names), value()), 0..25)
}

fn encoded(value: &str) -> String {
    serde_urlencoded::to_string([("x", value)]).unwrap()[2..].to_owned()
}

#[test]
fn nothing_that_is_sent_makes_the_program_fail() {
    let names = names();
    let (fields, value) = (fields(names), value());
    scenes(|scene| {
        let mut runner = TestRunner::new_with_rng(Config::default(), TestRunner::deterministic().rng().clone());
        let callers = [scene.site.stranger(), scene.anna(), scene.site.manager()];
        seal(scene);
        let routes: Vec<Route> = routes().into_iter().filter(|route| route.path != "/sign-out").collect();
        // Found before anything is sent that may take a row away.
        let own: Vec<String> = routes.iter().map(|route| address(route, scene).0).collect();
        for (route, own) in routes.iter().zip(&own) {
            for caller in &callers {
                for _ in 0..TIMES {
                    let sent = fields.new_tree(&mut runner).unwrap().current();
                    let odd = value.new_tree(&mut runner).unwrap().current();
                    call(caller, route, own, &sent, &odd);
                }
            }
        }
        assert_eq!(scene.site.stranger().get("/health").status, 200);
    });
}

/// The route with our own row, or with something odd in the place of it, and the fields in its form or address.
fn call(caller: &Visitor, route: &Route, own: &str, sent: &[(String, String)], odd: &str) {
    let odd_path: String = route
        .path
        .split('/')
        .map(|part| if part.starts_with('{') { encoded(odd) } else { part.to_owned() })
        .collect::<Vec<_>>()
        .join("/");
    let path = if odd.len().is_multiple_of(3) { odd_path } else { own.to_owned() };
    let pairs: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = if route.method == "GET" {
        caller.get(&format!("{path}?{}", serde_urlencoded::to_string(&pairs).unwrap()))
    } else {
        caller.post(&path, &pairs)
    };
    let told = || format!("{} {path} {sent:?}: {} {}", route.method, answer.status, answer.text());
    assert!(answer.status < 500, "{}", told());
    // What was sent is text on the page and never markup.
    assert!(!answer.text().contains("<script>alert(1)"), "{}", told());
    assert!(!answer.headers.contains_key("a"), "{}", told());
}
