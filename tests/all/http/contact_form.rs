//! The public contact form: who may open it, what it takes, what it keeps nothing of, and how it stands a flood.

use super::inquiries::{MESSAGE, NAME, REACH, open};
use crate::scene::{Scene, done, hides, refused, scenes, shows};
use crate::served::Served;
use ombud::testing::{Answer, Visitor};

/// The form is switched on with these further settings.
fn switched_on<'s>(scene: &Scene<'s>, daily: &str) -> Visitor<'s> {
    let manager = open(scene, "minimal");
    done(&manager.post("/inquiries/settings", &settings(daily)));
    manager
}

fn settings(daily: &str) -> [(&str, &str); 5] {
    [("on", "yes"), ("telephone", "08-465 004 11"), ("email", ""), ("reply_days", "5"), ("daily", daily)]
}

fn at(scene: &Scene) -> String {
    format!("/contact/{}", scene.operation)
}

/// The mark that a page's form carries.
fn token(page: &Answer) -> String {
    let page = page.text();
    let token = page.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    token.unwrap_or_else(|| panic!("no form in {page}")).to_owned()
}

/// Opens the form, takes a minute to write and sends it with these fields changed.
fn write(scene: &Scene, changed: &[(&str, &str)]) -> Answer {
    let token = token(&scene.site.stranger().get(&at(scene)));
    scene.site.wait_seconds(60);
    send(scene, &token, changed)
}

fn send(scene: &Scene, token: &str, changed: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("token", token),
        ("lang", "sv"),
        ("name", NAME),
        ("reach", REACH),
        ("sender", "person"),
        ("message", MESSAGE),
        ("municipality", "Sala"),
        ("source", "web"),
        ("website", ""),
    ];
    for (name, value) in changed {
        fields.retain(|(other, _)| other != name);
        fields.push((name, value));
    }
    scene.site.stranger().post(&at(scene), &fields)
}

fn count(scene: &Scene) -> i64 {
    scene.site.app.db.read(|tx| tx.one("SELECT count(*) FROM inquiry", ombud::args![])).expect("the table is there")
}

#[test]
fn what_a_stranger_writes_is_read_by_the_ombud_and_answered_in_time() {
    scenes(|scene| {
        switched_on(scene, "20");
        let anna = scene.anna();
        let page = scene.site.stranger().get(&at(scene));
        shows(&page, "Vi svarar inom 5 arbetsdagar.");
        shows(&page, "08-465 004 11");
        let answer = write(scene, &[]);
        done(&answer);
        shows(&scene.site.stranger().get(answer.location()), "Vi svarar inom 5 arbetsdagar.");
        let list = anna.get("/inquiries").text();
        let inquiry = list.split("href=\"/inquiries/0").nth(1).and_then(|rest| rest.split('"').next()).expect("listed");
        let page = anna.get(&format!("/inquiries/0{inquiry}"));
        for shown in [NAME, REACH, MESSAGE, "Sala"] {
            shows(&page, shown);
        }
    });
}

#[test]
fn it_is_there_only_where_a_manager_has_opened_it() {
    scenes(|scene| {
        let stranger = scene.site.stranger();
        let closed = |at: String| {
            assert_eq!(stranger.get(&at).status, 404);
            assert_eq!(stranger.get(&format!("{at}/receipt")).status, 404);
            assert_eq!(stranger.post(&at, &[("message", MESSAGE)]).status, 404);
        };
        for nowhere in ["/contact/999", "/contact/x", "/contact/-1", "/contact/99999999999999999999"] {
            closed(nowhere.to_owned());
        }
        closed(at(scene));
        let manager = scene.site.manager();
        // Nothing may be kept, or there is no key to seal it with.
        refused(&manager.post("/inquiries/settings", &settings("20")), "contact-form-cannot-on", &["08-465 004 11"]);
        assert_eq!(manager.post("/secrecy/key", &[]).status, 200);
        refused(&manager.post("/inquiries/settings", &settings("20")), "contact-form-cannot-on", &[]);
        closed(at(scene));
        assert_eq!(scene.anna().get("/inquiries/settings").status, 403);
    });
}

#[test]
fn settings_are_read_with_care_and_a_stricter_decision_closes_it() {
    scenes(|scene| {
        let manager = switched_on(scene, "20");
        let mend = |field: &'static str, value: &'static str| {
            let fields = settings("20").map(|(name, old)| (name, if name == field { value } else { old }));
            manager.post("/inquiries/settings", &fields)
        };
        refused(&mend("telephone", ""), "contact-form-telephone-missing", &["5"]);
        refused(&mend("reply_days", ""), "problem-missing", &["20"]);
        refused(&mend("reply_days", "0"), "problem-number", &["0"]);
        refused(&mend("daily", "0"), "problem-number", &["08-465 004 11"]);
        done(&mend("reply_days", "1"));
        shows(&scene.site.stranger().get(&at(scene)), "Vi svarar senast nästa arbetsdag.");
        let fields = [("mode", "identity-free"), ("reference", "2"), ("decided_on", "2022-01-06"), ("fate", "erased")];
        done(&manager.post("/secrecy/documentation", &fields));
        assert_eq!(scene.site.stranger().get(&at(scene)).status, 404);
    });
}

#[test]
fn nothing_follows_whoever_opens_it() {
    scenes(|scene| {
        switched_on(scene, "20");
        let sent = write(scene, &[]);
        done(&sent);
        for page in [scene.site.stranger().get(&at(scene)), scene.site.stranger().get(sent.location()), sent] {
            assert!(!page.headers.contains_key("set-cookie"), "{:?}", page.headers);
            for foreign in ["<script", "src=\"http", "href=\"http", "<iframe", "<img"] {
                assert!(!page.text().contains(foreign), "{foreign} in {}", page.text());
            }
        }
        // The log says that somebody wrote, and neither from where nor what.
        let log: Vec<(String, String)> = scene
            .site
            .app
            .db
            .read(|tx| {
                let sql = "SELECT actor, origin FROM audit_event WHERE kind = 'inquiry.received'";
                tx.all(sql, ombud::args![], |row| Ok((row.get(0)?, row.get(1)?)))
            })
            .expect("a log");
        assert_eq!(log, [("public form".to_owned(), "public form".to_owned())]);
        shows(&scene.site.stranger().get(&format!("{}?lang=en", at(scene))), "lang=\"en\"");
    });
}

#[test]
fn what_is_wrong_is_told_and_what_was_typed_is_there_again() {
    scenes(|scene| {
        switched_on(scene, "20");
        refused(&write(scene, &[("message", "")]), "problem-missing", &[NAME, REACH]);
        assert!(write(scene, &[("sender", "")]).text().contains(&format!("\n{MESSAGE}</textarea>")));
        let nowhere = write(scene, &[("reach", "")]);
        refused(&nowhere, "problem-missing", &[NAME]);
        assert!(!nowhere.text().contains("?:"), "a question ends with its own mark");
        refused(&write(scene, &[("sender", "other")]), "problem-choose", &[NAME, REACH]);
        assert_eq!(write(scene, &[("message", &"x".repeat(4001))]).status, 422);
        // Nobody's own words stand in plain text in the register.
        done(&write(scene, &[("municipality", NAME), ("source", MESSAGE)]));
        let kept: Option<String> =
            scene.site.app.db.read(|tx| tx.one("SELECT municipality FROM inquiry", ombud::args![])).expect("one");
        assert_eq!(kept, None);
    });
}

#[test]
fn a_program_that_sends_is_not_taken_for_a_person() {
    scenes(|scene| {
        switched_on(scene, "20");
        let form = token(&scene.site.stranger().get(&at(scene)));
        refused(&send(scene, &form, &[]), "contact-form-too-fast", &[NAME, REACH]);
        scene.site.wait_seconds(5 * 3600);
        refused(&send(scene, &form, &[]), "contact-form-too-old", &[NAME, REACH]);
        refused(&send(scene, "", &[]), "contact-form-too-old", &[NAME, REACH]);
        // Whoever falls into the trap is answered as if nothing had happened.
        done(&write(scene, &[("website", "http://exempel.se")]));
        assert_eq!(count(scene), 0);
        let form = token(&scene.site.stranger().get(&at(scene)));
        scene.site.wait_seconds(10);
        for _ in 0..3 {
            done(&send(scene, &form, &[]));
        }
        assert_eq!(count(scene), 1, "the same form sent three times");
    });
}

#[test]
fn a_day_takes_no_more_than_can_be_answered_and_what_is_answered_makes_room() {
    scenes(|scene| {
        switched_on(scene, "2");
        let anna = scene.anna();
        let late = token(&scene.site.stranger().get(&at(scene)));
        for _ in 0..2 {
            done(&write(scene, &[]));
        }
        let page = scene.site.stranger().get(&at(scene));
        shows(&page, "Många har skrivit i dag");
        hides(&page, "name=\"token\"");
        refused(&send(scene, &late, &[]), "contact-form-full", &[NAME, REACH]);
        assert_eq!(count(scene), 2);
        let list = anna.get("/inquiries").text();
        let inquiry = list.split("href=\"/inquiries/0").nth(1).and_then(|rest| rest.split('"').next()).expect("listed");
        done(&anna.post(&format!("/inquiries/0{inquiry}/direct-contact"), &[("contacted_on", "2022-01-10")]));
        done(&send(scene, &late, &[]));
        assert_eq!(count(scene), 3);
        shows(&scene.site.stranger().get(&at(scene)), "Många har skrivit i dag");
        scene.site.wait_seconds(24 * 3600);
        hides(&scene.site.stranger().get(&at(scene)), "Många har skrivit i dag");
    });
}

#[test]
fn an_address_sends_a_few_and_then_waits() {
    let served = Served::new(&[]);
    let sent = || served.post("/contact/1", &[], &[("message", MESSAGE)]);
    assert!((0..5).all(|_| sent().status == 404), "the form of nobody is not there");
    let refused = sent();
    assert_eq!((refused.status, refused.header("retry-after")), (429, "120"));
    assert_eq!(served.get("/sign-in").status, 200, "all else goes on");
}
