//! The log: what leaves an event, how it is gone through and signed off, and a client's own extract.

use crate::rights::{address, routes, seal};
use crate::scene::{Scene, done, hides, refused, scenes, shows};
use ombud::access::{Account, Password, Role, store};
use ombud::args;
use ombud::audit::Event;
use ombud::testing::{Answer, Site, Visitor, on_both};
use ombud::web::{Language, texts};
use std::time::Duration;
use uuid::Uuid;

const DAY: i64 = 24 * 3600;

/// Kind, subject and person of every event of ours, the oldest first.
fn events(site: &Site) -> Vec<(String, String, Option<Uuid>)> {
    let sql = "SELECT kind, subject, person FROM audit_event WHERE operation = $1 ORDER BY number";
    let read = |row: &ombud::db::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    site.app.db.read(|tx| tx.all(sql, args![site.operation], read)).unwrap()
}

fn last(site: &Site) -> (String, String, Option<Uuid>) {
    events(site).pop().unwrap()
}

fn text(key: &str) -> String {
    texts(Language::Swedish).text(key)
}

/// The part of a page after the heading `key`, up to the next heading of the same level.
fn section(page: &Answer, key: &str) -> String {
    let (page, heading) = (page.text(), format!("<h2>{}</h2>", text(key)));
    let after = page.split_once(&heading).unwrap_or_else(|| panic!("no {heading} in {page}")).1;
    after.split("<h2>").next().unwrap_or_default().to_owned()
}

fn reviewer<'s>(scene: &Scene<'s>) -> Visitor<'s> {
    scene.site.somebody(Role::LogReviewer)
}

#[test]
fn every_page_about_a_person_leaves_an_event_that_names_the_person() {
    scenes(|scene| {
        seal(scene);
        let anna = scene.anna();
        let reads = routes().into_iter().filter(|route| {
            route.method == "GET" && route.right.as_deref() == Some("OwnPeople") && route.path.contains('{')
        });
        let mut seen = 0;
        for route in reads {
            let (path, _) = address(&route, scene);
            let before = events(scene.site).len();
            // What is sealed and Anna has no key to shows nothing.
            if anna.get(&path).status != 200 {
                continue;
            }
            let left = &events(scene.site)[before..];
            assert!(!left.is_empty(), "{path} leaves no event");
            let about = if path.starts_with("/queue/") { scene.waiting } else { scene.person };
            assert!(left.iter().all(|event| event.2 == Some(about)), "{path}: {left:?}");
            seen += 1;
        }
        assert!(seen >= 10, "only {seen} pages were found");
    });
}

#[test]
fn whoever_may_not_read_leaves_no_event_that_says_they_did() {
    scenes(|scene| {
        let bo = scene.bo();
        let before = events(scene.site).len();
        assert_eq!(bo.get(&format!("/support/{}", scene.support)).status, 404);
        assert_eq!(events(scene.site).len(), before);
    });
}

#[test]
fn every_change_about_a_person_names_the_person() {
    scenes(|scene| {
        let changes = ["support.opened", "intake.created", "assignment.created", "contact.created", "rating.created"];
        for kind in changes {
            let all = events(scene.site);
            let about: Vec<_> = all.iter().filter(|event| event.0 == kind).map(|event| event.2).collect();
            assert!(about.contains(&Some(scene.person)), "{kind}: {about:?}");
        }
    });
}

#[test]
fn lists_leave_a_count_and_what_they_were_chosen_by_and_never_what_was_typed() {
    scenes(|scene| {
        let anna = scene.anna();
        let leaves = |path: &str, kind: &str, subject: &str| {
            assert_eq!(anna.get(path).status, 200, "{path}");
            let (left, about, person) = last(scene.site);
            assert_eq!((left.as_str(), about.as_str(), person), (kind, subject, None), "{path}");
        };
        leaves("/people?state=open&municipality=Sala", "people.listed", "1 municipality=Sala state=open");
        leaves("/people?code=Karin&municipality=Karin", "people.listed", "0 municipality=? code=?");
        leaves("/intakes?year=2021", "intakes.listed", "2 year=2021");
        leaves("/assignments", "assignments.listed", "1");
        leaves("/grant-account/2021.csv", "report.read", "grant-account 2021 csv");
        leaves("/grant-account/2021.json", "report.read", "grant-account 2021 json");
        leaves("/statistics?from=2021-01-01&to=2021-12-31", "report.read", "statistics 2021-01-01 2021-12-31");
        leaves(
            "/grant-account/2021/rows?cell=clients.total.women.all",
            "rows.read",
            "grant-account 2021 clients.total.women.all 1",
        );
    });
}

#[test]
fn a_look_at_an_import_and_an_export_leave_events() {
    scenes(|scene| {
        let (manager, import) = (scene.site.manager(), scene.looked_at());
        manager.get(&format!("/exchange/imports/{import}"));
        assert_eq!(last(scene.site).0, "import.read");
        manager.get("/exchange/register.zip");
        assert_eq!(last(scene.site).0, "exchange.exported");
        let page = reviewer(scene).get("/log");
        assert!(section(&page, "log-unusual").contains(&text("unusual-export")));
    });
}

#[test]
fn the_log_is_told_in_words_and_chosen_by_account_and_kind() {
    scenes(|scene| {
        let anna = scene.anna();
        anna.get(&format!("/people/{}", scene.person));
        let (reviewer, manager) = (reviewer(scene), scene.site.manager());
        let page = reviewer.get("/log");
        shows(&page, &text("event-person-read"));
        assert!(section(&page, "log-events").contains("<td>K1 </td>"), "a reviewer sees the code and no way there");
        hides(&page, "href=\"/people/");
        shows(&manager.get("/log"), &format!("<a href=\"/people/{}\">K1</a>", scene.person));
        let by = |query: &str| section(&reviewer.get(&format!("/log?{query}")), "log-events");
        let of_anna = format!("account={}", anna.account.unwrap());
        let rows = |part: &str, key: &str| part.matches(&format!("<td>{}</td>", text(key))).count();
        assert_eq!(rows(&by(&of_anna), "event-person-read"), 1);
        assert_eq!(rows(&by("kind=support.opened"), "event-person-read"), 0);
        assert_eq!(rows(&by("kind=support.opened"), "event-support-opened"), 1);
        let nobody = by(&format!("account={}", Uuid::nil()));
        assert!(nobody.contains(&text("list-empty")), "{nobody}");
        assert_eq!(last(scene.site).0, "log.read");
    });
}

#[test]
fn a_long_log_has_pages_and_what_is_unusual_stands_on_the_first() {
    scenes(|scene| {
        let (anna, reviewer) = (scene.anna(), reviewer(scene));
        for _ in 0..60 {
            anna.get("/people");
        }
        let second = reviewer.get("/log?month=2022-01&page=1");
        shows(&second, "page=0");
        hides(&second, &text("log-unusual"));
        shows(&reviewer.get("/log?page=99999999999999999999"), &text("log-unusual"));
        let heading = texts(Language::Swedish).with("log-heading", &[("month", "2022-01".into())]);
        shows(&reviewer.get("/log?month=nonsense"), &heading);
    });
}

#[test]
fn unusual_reads_come_first_and_say_why() {
    scenes(|scene| {
        let (manager, person) = (scene.site.manager(), format!("/people/{}", scene.person));
        scene.anna().get(&person);
        hides(&reviewer(scene).get("/log"), &text("unusual-not-own"));
        manager.get(&person);
        let page = reviewer(scene).get("/log");
        let unusual = section(&page, "log-unusual");
        assert!(unusual.contains(&text("unusual-why-not-own")) && unusual.contains("K1"), "{unusual}");
        assert!(!unusual.contains(&text("unusual-why-night")));
        // From noon in Sweden to eleven at night.
        scene.site.wait_seconds(10 * 3600);
        scene.anna().get(&person);
        let page = reviewer(scene).get("/log");
        let unusual = section(&page, "log-unusual");
        assert!(unusual.contains(&text("unusual-why-night")), "{unusual}");
    });
}

#[test]
fn a_broken_glass_stands_first_until_its_month_is_signed_off() {
    scenes(|scene| {
        let person = scene.person;
        let why = "fara för livet";
        scene
            .site
            .by_command()
            .write_now(move |_| Ok(((), Event::new("glass.broken", person).about(person).because(why))))
            .unwrap();
        let glass = |path: &str| section(&reviewer(scene).get(path), "log-glass");
        assert!(glass("/log").contains(why) && glass("/log").contains("K1"));
        scene.site.wait_seconds(40 * DAY);
        assert!(glass("/log").contains(why), "also in the month after");
        assert!(!glass("/log?month=2022-02").contains(why));
        done(&reviewer(scene).post("/log/2022-01/sign-off", &[]));
        assert!(!glass("/log").contains(why));
        assert!(glass("/log?month=2022-01").contains(why));
    });
}

#[test]
fn a_month_is_signed_off_once_it_is_over_and_once_only() {
    scenes(|scene| {
        let early = reviewer(scene).post("/log/2022-01/sign-off", &[]);
        assert_eq!((early.status, early.text().contains(&text("log-not-over"))), (409, true));
        scene.site.wait_seconds(30 * DAY);
        let reviewer = reviewer(scene);
        assert_eq!(reviewer.post("/log/nonsense/sign-off", &[]).status, 404);
        let long = "x".repeat(1001);
        refused(&reviewer.post("/log/2022-01/sign-off", &[("remark", &long)]), "problem-too-long", &[&long]);
        shows(&reviewer.get("/log?month=2022-01"), "/log/2022-01/sign-off");
        let sent = reviewer.post("/log/2022-01/sign-off", &[("remark", "två läsningar togs upp")]);
        assert_eq!((sent.status, sent.location()), (303, "/log?month=2022-01"));
        let page = reviewer.get("/log?month=2022-01");
        assert!(section(&page, "log-review").contains("två läsningar togs upp"));
        hides(&page, "/log/2022-01/sign-off");
        let again = reviewer.post("/log/2022-01/sign-off", &[]);
        assert_eq!((again.status, again.text().contains(&text("log-signed-already"))), (409, true));
        let foreign = scene.site.foreign_manager();
        hides(&foreign.get("/log?month=2022-01"), "togs upp");
    });
}

#[test]
fn whoever_signs_off_ones_own_reads_is_told_so() {
    scenes(|scene| {
        let manager = scene.site.manager();
        manager.get(&format!("/people/{}", scene.person));
        scene.site.wait_seconds(30 * DAY);
        // The account that read signs in anew.
        let (account, pair) = (manager.account.unwrap(), sealing::KeyPair::generate(&scene.site.app.chance()));
        let manager = scene.site.session(account, pair);
        let own = |key: &str| texts(Language::Swedish).with(key, &[("count", 1.into())]);
        shows(&manager.get("/log?month=2022-01"), &own("log-own"));
        hides(&reviewer(scene).get("/log?month=2022-01"), &own("log-own"));
        done(&manager.post("/log/2022-01/sign-off", &[]));
        shows(&reviewer(scene).get("/log?month=2022-01"), &own("log-own-signed"));
    });
}

#[test]
fn a_month_that_waits_is_told_of_to_those_who_go_through_the_log() {
    scenes(|scene| {
        let reminder = texts(Language::Swedish).with("log-reminder", &[("month", "2022-01".into())]);
        scene.site.wait_seconds(31 * DAY);
        hides(&scene.site.manager().get("/people"), &reminder);
        scene.site.wait_seconds(DAY);
        shows(&scene.site.manager().get("/people"), &reminder);
        hides(&scene.anna().get("/people"), &reminder);
        let reviewer = reviewer(scene);
        assert_eq!(reviewer.get("/").location(), "/log");
        shows(&reviewer.get("/log"), &text("log-waiting"));
        done(&reviewer.post("/log/2022-01/sign-off", &[]));
        hides(&reviewer.get("/log"), &text("log-waiting"));
        hides(&scene.site.manager().get("/people"), &reminder);
    });
}

#[test]
fn the_head_can_be_printed_from_the_page() {
    scenes(|scene| {
        let reviewer = reviewer(scene);
        let operation = scene.site.operation;
        let head = scene.site.app.db.read(|tx| ombud::audit::store::head(tx, operation)).unwrap().unwrap();
        shows(&reviewer.get("/log"), &head.to_string());
        assert!(scene.site.app.db.read(|tx| ombud::audit::store::holds(tx, operation, &head)).unwrap());
    });
}

#[test]
fn a_client_is_told_who_has_read_also_of_what_is_gone() {
    scenes(|scene| {
        let (anna, extract) = (scene.anna(), format!("/people/{}/readers", scene.person));
        anna.get(&format!("/contacts/{}", scene.contact));
        done(&anna.post(&format!("/contacts/{}/removal", scene.contact), &[]));
        for _ in 0..3 {
            anna.get(&format!("/people/{}", scene.person));
        }
        // As the log told of a read before it had a column for the person.
        let (old, may) = (Event::new("person.read", scene.person).because("från förr"), scene.site.by_command());
        may.write_now(move |_| Ok(((), old.clone()))).unwrap();
        let page = anna.get(&extract);
        for key in ["event-contact-read", "event-contact-removed", "event-person-read", "event-support-opened"] {
            shows(&page, &text(key));
        }
        shows(&page, "Prov Provsson");
        shows(&page, "från förr");
        shows(&page, "<td class=\"number\">3</td>");
        hides(&page, &text("event-readers-read"));
        shows(&anna.get(&extract), &text("event-readers-read"));
        hides(&page, ">local<");
        assert_eq!(scene.bo().get(&extract).status, 404);
        assert_eq!(reviewer(scene).get(&extract).status, 403);
        shows(&anna.get(&format!("/people/{}", scene.person)), &extract);
    });
}

const EMAIL: &str = "prov@exempel.se";

/// Somebody who could sign in with [`EMAIL`], were the password right.
fn account(site: &Site) -> Uuid {
    let hash = Password::new("ett långt lösenord").unwrap().hash(&[7; 16]).unwrap();
    let (id, operation, email, name) = (site.app.id(), site.operation, EMAIL.to_owned(), "Prov".to_owned());
    let account =
        Account { id, operation, email, name, role: Role::Manager, ombud: None, english: false, active: true };
    let made = site.by_command().write_now(move |tx| {
        store::create_account(tx, &account, &hash)?;
        Ok(((), Event::new("account.created", id)))
    });
    made.unwrap();
    id
}

/// Waits until there are so many events of a kind: refused sign-ins are noted aside.
fn eventually(site: &Site, kind: &str, wanted: usize) -> Vec<(String, String, Option<Uuid>)> {
    for _ in 0..200 {
        let found: Vec<_> = events(site).into_iter().filter(|event| event.0 == kind).collect();
        if found.len() >= wanted {
            return found;
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    panic!("there are not {wanted} {kind}: {:?}", events(site));
}

#[test]
fn a_refused_sign_in_is_logged_where_the_account_is_known() {
    on_both(|site| {
        let id = account(site);
        let tries =
            |email: &str| site.stranger().post("/sign-in", &[("email", email), ("password", "gissning")]).status;
        assert_eq!(tries("ingen@exempel.se"), 422);
        for _ in 0..11 {
            assert_eq!(tries(EMAIL), 422);
        }
        let refused = eventually(site, "session.refused", 10);
        eventually(site, "session.braked", 1);
        assert!(refused.iter().all(|event| event.1 == id.to_string()), "{refused:?}");
        let page = site.somebody(Role::LogReviewer).get("/log");
        shows(&page, &text("unusual-why-guesses"));
        shows(&page, &text("log-who-nobody"));
    });
}

#[test]
fn what_was_done_at_the_command_line_is_told_in_the_readers_language() {
    scenes(|scene| {
        let page = reviewer(scene).get("/log");
        shows(&page, "<td>kommandoraden</td>");
        hides(&page, "command line");
    });
}
