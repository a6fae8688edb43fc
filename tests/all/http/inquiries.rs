//! First contacts: what is noted, who can read it, the steps in their order, and what is left.

use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use ombud::access::Role;
use ombud::testing::{Answer, Visitor};
use uuid::Uuid;

pub const NAME: &str = "Sälg Påhittsson";
pub const MESSAGE: &str = "Breven ligger oöppnade i hallen";
pub const REACH: &str = "070-174 06 07";

/// The operation gets a key and decides how much it documents; its manager.
pub fn open<'s>(scene: &Scene<'s>, mode: &str) -> Visitor<'s> {
    let manager = scene.site.manager();
    assert_eq!(manager.post("/secrecy/key", &[]).status, 200);
    decide(&manager, mode);
    manager
}

fn decide(manager: &Visitor, mode: &str) {
    let fields = [("mode", mode), ("reference", "PN 2022/1"), ("decided_on", "2022-01-05"), ("fate", "erased")];
    done(&manager.post("/secrecy/documentation", &fields));
}

/// Notes that a relative telephoned on the third of January; its id.
fn call(scene: &Scene, by: &Visitor, said: &[(&str, &str)]) -> Uuid {
    let id = scene.site.app.id();
    done(&sent(by, id, said));
    id
}

fn sent(by: &Visitor, id: Uuid, said: &[(&str, &str)]) -> Answer {
    let fields = [
        ("received_on", "2022-01-03"),
        ("channel", "telephone"),
        ("sender", "relative"),
        ("source", "psychiatry"),
        ("municipality", "Sala"),
    ];
    with_id(by, "/inquiries", id, &[&fields, said].concat())
}

const SAID: [(&str, &str); 3] = [("name", NAME), ("reach", REACH), ("message", MESSAGE)];

fn at(id: Uuid, rest: &str) -> String {
    format!("/inquiries/{id}{rest}")
}

fn step(by: &Visitor, id: Uuid, noun: &str, fields: &[(&str, &str)]) -> Answer {
    by.post(&at(id, &format!("/{noun}")), fields)
}

fn contacted(by: &Visitor, id: Uuid) {
    done(&step(by, id, "direct-contact", &[("contacted_on", "2022-01-04")]));
}

fn answers(finding: &'static str, on: &'static str) -> [(&'static str, &'static str); 8] {
    [
        ("checked_on", on),
        ("health", "yes"),
        ("housing", "unknown"),
        ("economy", "yes"),
        ("occupation", "no"),
        ("adult", "yes"),
        ("disability", "yes"),
        ("finding", finding),
    ]
}

fn booked(scene: &Scene, by: &Visitor, id: Uuid) {
    contacted(by, id);
    done(&step(by, id, "target-group", &answers("belongs", "2022-01-05")));
    done(&step(by, id, "booking", &booking(&scene.anna.to_string(), &scene.bo.to_string())));
}

fn booking<'f>(first: &'f str, second: &'f str) -> [(&'f str, &'f str); 4] {
    [("booked_on", "2022-01-07"), ("booked_at", "13:30"), ("visit_first", first), ("visit_second", second)]
}

const ACCEPTED: [(&str, &str); 10] = [
    ("on_day", "2022-01-07"),
    ("outcome", "accepterad"),
    ("reasons", "ekonomi"),
    ("reasons", "bostad"),
    ("municipality", "Sala"),
    ("code", "K9"),
    ("gender", "kvinna"),
    ("birth_year", "1985"),
    ("children", "nej"),
    ("name", NAME),
];

/// How many rows a table has.
fn rows(scene: &Scene, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    scene.site.app.db.read(|tx| tx.one(&sql, ombud::args![])).expect("the table is there")
}

#[test]
fn from_a_telephone_call_to_the_queue_with_the_name_sealed_all_the_way() {
    scenes(|scene| {
        open(scene, "documented");
        let (anna, bo) = (scene.anna(), scene.bo());
        let id = call(scene, &anna, &SAID);
        shows(&anna.get("/inquiries"), &at(id, ""));
        shows(&anna.get("/inquiries"), NAME);
        shows(&anna.get(&at(id, "")), MESSAGE);
        shows(&anna.get(&at(id, "")), "href=\"tel:0701740607\"");
        shows(&bo.get(&at(id, "")), NAME);
        booked(scene, &anna, id);
        shows(&anna.get("/inquiries"), "13:30");
        shows(&anna.get(&at(id, "/visit")), NAME);
        let accepted = [&ACCEPTED[..], &[("reach", REACH)]].concat();
        let answer = step(&anna, id, "visit", &accepted);
        done(&answer);
        let person = answer.location().to_owned();
        for shown in [NAME, REACH, MESSAGE, "K9"] {
            shows(&anna.get(&person), shown);
        }
        assert!(anna.get("/people?state=queued").text().contains("K9"));
        shows(&anna.get("/intakes"), "K9");
        hides(&anna.get(&at(id, "")), MESSAGE);
        assert_eq!((rows(scene, "inquiry_sealed"), rows(scene, "inquiry_grant")), (0, 0));
        hides(&anna.get("/inquiries"), &at(id, ""));
        shows(&anna.get("/inquiries?show=ended"), &at(id, ""));
        shows(&anna.get(&format!("{person}/extract")), "2022-01-04");
    });
}

#[test]
fn each_step_waits_for_the_one_before_and_says_so() {
    scenes(|scene| {
        let anna = scene.anna();
        let id = call(scene, &anna, &[]);
        let (first, second) = (scene.anna.to_string(), scene.bo.to_string());
        let early = step(&anna, id, "target-group", &answers("belongs", "2022-01-05"));
        refused(&early, "inquiry-problem-no-contact", &["2022-01-05"]);
        refused(&step(&anna, id, "booking", &booking(&first, &second)), "inquiry-problem-not-found", &["2022-01-07"]);
        refused(&step(&anna, id, "meeting", &[("met_on", "2022-01-06")]), "problem-missing", &["2022-01-06"]);
        refused(&step(&anna, id, "direct-contact", &[("contacted_on", "2022-01-02")]), "inquiry-problem-early", &[]);
        refused(&step(&anna, id, "direct-contact", &[("contacted_on", "2022-01-11")]), "inquiry-problem-future", &[]);
        contacted(&anna, id);
        let wanting = [&answers("belongs", "2022-01-05")[..6], &[("disability", "unknown"), ("finding", "belongs")]];
        refused(&step(&anna, id, "target-group", &wanting.concat()), "inquiry-problem-not-carried", &["2022-01-05"]);
        done(&step(&anna, id, "target-group", &answers("doubt", "2022-01-05")));
        let settled = step(&anna, id, "target-group", &answers("belongs", "2022-01-06"));
        refused(&settled, "inquiry-problem-meeting-first", &[]);
        let alone = [("met_on", "2022-01-06"), ("met_first", first.as_str()), ("met_second", first.as_str())];
        refused(&step(&anna, id, "meeting", &alone), "inquiry-problem-one-ombud", &[&first]);
        done(&step(&anna, id, "meeting", &[alone[0], alone[1], ("met_second", second.as_str())]));
        done(&step(&anna, id, "target-group", &answers("belongs", "2022-01-06")));
        refused(&step(&anna, id, "booking", &booking(&first, &first)), "inquiry-problem-one-ombud", &[]);
        let odd = [("booked_at", "25:99")];
        let odd = [&booking(&first, &second)[..1], &odd, &booking(&first, &second)[2..]].concat();
        refused(&step(&anna, id, "booking", &odd), "inquiry-problem-time", &["25:99"]);
        let nobody = scene.site.app.id().to_string();
        refused(&step(&anna, id, "booking", &booking(&first, &nobody)), "problem-choose", &[]);
        done(&step(&anna, id, "booking", &booking(&first, &second)));
        let without_code: Vec<_> = ACCEPTED.into_iter().filter(|(name, _)| *name != "code").collect();
        refused(&step(&anna, id, "visit", &without_code), "problem-missing", &["2022-01-07"]);
        let taken: Vec<_> = without_code.into_iter().chain([("code", "K1")]).collect();
        refused(&step(&anna, id, "visit", &taken), "problem-taken", &["2022-01-07"]);
        let form = [&ACCEPTED[..], &[("id", first.as_str())]].concat();
        done(&step(&anna, id, "visit", &form));
        done(&step(&anna, id, "visit", &form));
        refused(&step(&anna, id, "visit", &ACCEPTED), "inquiry-problem-ended", &[]);
        refused(
            &step(&anna, id, "closure", &[("ended_on", "2022-01-08"), ("told", "x")]),
            "inquiry-problem-ended",
            &[],
        );
    });
}

#[test]
fn whoever_is_not_taken_on_is_told_something_and_nothing_is_left_of_who() {
    scenes(|scene| {
        open(scene, "minimal");
        let anna = scene.anna();
        let id = call(scene, &anna, &SAID);
        let fields =
            |told| [("ended_on", "2022-01-05"), ("told", told), ("passed", "primary-care"), ("passed", "other")];
        refused(&step(&anna, id, "closure", &fields("")), "problem-missing", &["2022-01-05"]);
        let named = step(&anna, id, "closure", &fields("Ring Sälg igen om en månad"));
        assert_eq!(named.status, 422, "the name of whoever it is about: {}", named.text());
        done(&step(&anna, id, "closure", &fields("Vårdcentralen hjälper till med läkartid.")));
        let page = anna.get(&at(id, ""));
        shows(&page, "Vårdcentralen hjälper till med läkartid.");
        for gone in [NAME, REACH, MESSAGE] {
            hides(&page, gone);
        }
        assert_eq!((rows(scene, "inquiry_sealed"), rows(scene, "inquiry_grant")), (0, 0));
        refused(&step(&anna, id, "direct-contact", &[("contacted_on", "2022-01-05")]), "inquiry-problem-ended", &[]);
    });
}

#[test]
fn a_visit_that_was_not_accepted_is_counted_and_then_closed() {
    scenes(|scene| {
        let anna = scene.anna();
        let id = call(scene, &anna, &[]);
        booked(scene, &anna, id);
        let before = rows(scene, "intake");
        let visit: Vec<_> = ACCEPTED.into_iter().filter(|(name, _)| !["code", "outcome"].contains(name)).collect();
        done(&step(&anna, id, "visit", &[&visit[..], &[("outcome", "ej målgrupp")]].concat()));
        assert_eq!(rows(scene, "intake"), before + 1);
        assert_eq!(rows(scene, "person"), 2, "nobody has become a client");
        done(&step(&anna, id, "closure", &[("ended_on", "2022-01-08"), ("told", "Kommunen tar vid.")]));
        hides(&anna.get("/inquiries"), &at(id, ""));
    });
}

#[test]
fn every_ombud_and_manager_of_the_moment_reads_and_whoever_comes_later_is_let_in() {
    scenes(|scene| {
        let manager = open(scene, "minimal");
        let anna = scene.anna();
        let id = call(scene, &anna, &SAID);
        shows(&manager.get(&at(id, "")), MESSAGE);
        let bo = scene.bo();
        hides(&bo.get("/inquiries"), NAME);
        let page = bo.get(&at(id, ""));
        hides(&page, MESSAGE);
        shows(&page, &ombud::web::texts(ombud::web::Language::Swedish).text("inquiry-no-key"));
        assert_eq!(step(&bo, id, "readers", &[]).status, 409);
        done(&step(&anna, id, "readers", &[]));
        shows(&bo.get(&at(id, "")), MESSAGE);
        // A manager who goes through all keys lets in whoever has come since.
        let other = scene.site.somebody(Role::Manager);
        hides(&other.get(&at(id, "")), MESSAGE);
        done(&manager.post("/secrecy/key/settling", &[]));
        shows(&other.get(&at(id, "")), MESSAGE);
        // With a new key pair of the operation everything opens as before; what was lost stays lost.
        done(&manager.post("/secrecy/key/rotation", &[]));
        shows(&anna.get(&at(id, "")), MESSAGE);
        let anew = scene.site.with_new_pair(anna.account.expect("an account"));
        hides(&anew.get(&at(id, "")), MESSAGE);
        assert_eq!(scene.site.foreign_manager().get(&at(id, "")).status, 404);
    });
}

#[test]
fn what_was_noted_is_changed_by_those_who_can_read_it_and_kept_by_the_others() {
    scenes(|scene| {
        open(scene, "minimal");
        let anna = scene.anna();
        let id = call(scene, &anna, &SAID);
        shows(&anna.get(&at(id, "/edit")), MESSAGE);
        let bo = scene.bo();
        hides(&bo.get(&at(id, "/edit")), MESSAGE);
        let fields = [("received_on", "2022-01-02"), ("channel", "sms"), ("sender", "person"), ("source", "")];
        done(&bo.post(&at(id, ""), &fields));
        shows(&anna.get(&at(id, "")), MESSAGE);
        done(&anna.post(&at(id, ""), &[&fields[..], &[("name", NAME), ("message", "Ringer igen på fredag")]].concat()));
        shows(&anna.get(&at(id, "")), "Ringer igen på fredag");
        hides(&anna.get(&at(id, "")), MESSAGE);
        shows(&bo.get(&at(id, "")), "Ringer igen på fredag");
        contacted(&anna, id);
        let late = [("received_on", "2022-01-06"), ("channel", "sms"), ("sender", "person"), ("source", "")];
        refused(&anna.post(&at(id, ""), &late), "inquiry-problem-after-contact", &["2022-01-06"]);
        let ahead = [("received_on", "2022-01-11"), ("channel", "sms"), ("sender", "person"), ("source", "")];
        refused(&anna.post(&at(id, ""), &ahead), "inquiry-problem-future", &["2022-01-11"]);
        done(&anna.post(&at(id, ""), &fields));
        assert_eq!(rows(scene, "inquiry_sealed"), 0, "emptied, it is gone");
        done(&step(&anna, id, "removal", &[]));
        assert_eq!((rows(scene, "inquiry"), anna.get(&at(id, "")).status), (0, 404));
    });
}

#[test]
fn without_a_decision_no_name_is_asked_for_or_taken() {
    scenes(|scene| {
        let anna = scene.anna();
        hides(&anna.get("/inquiries/new"), "name=\"message\"");
        let id = scene.site.app.id();
        refused(&sent(&anna, id, &SAID), "inquiry-not-kept", &["2022-01-03"]);
        assert_eq!(rows(scene, "inquiry"), 0);
        done(&sent(&anna, id, &[]));
        done(&sent(&anna, id, &[]));
        assert_eq!(rows(scene, "inquiry"), 1, "the same form sent twice");
        // A stricter decision erases what there is.
        let manager = open(scene, "minimal");
        call(scene, &anna, &SAID);
        assert_eq!(rows(scene, "inquiry_sealed"), 1);
        decide(&manager, "identity-free");
        assert_eq!((rows(scene, "inquiry_sealed"), rows(scene, "inquiry_grant")), (0, 0));
    });
}

#[test]
fn whoever_has_a_code_already_keeps_it_and_is_read_by_those_who_may() {
    scenes(|scene| {
        open(scene, "documented");
        let (anna, bo) = (scene.anna(), scene.bo());
        let id = call(scene, &anna, &SAID);
        refused(&step(&anna, id, "person", &[("person_code", "K404")]), "inquiry-problem-no-code", &["K404"]);
        refused(&step(&bo, id, "person", &[("person_code", "K1")]), "inquiry-problem-no-code", &["K1"]);
        done(&step(&anna, id, "person", &[("person_code", "K1")]));
        let person = anna.get(&format!("/people/{}", scene.person));
        for moved in [NAME, REACH, MESSAGE] {
            shows(&person, moved);
            hides(&anna.get(&at(id, "")), moved);
        }
        assert_eq!((rows(scene, "inquiry_sealed"), rows(scene, "inquiry_grant")), (0, 0));
        assert_eq!(bo.get(&at(id, "")).status, 404, "another ombud's client");
        hides(&bo.get("/inquiries"), &at(id, ""));
        hides(&anna.get(&at(id, "/edit")), "name=\"message\"");
    });
}

#[test]
fn an_answer_to_a_relative_keeps_the_promise_and_is_not_direct_contact() {
    scenes(|scene| {
        let anna = scene.anna();
        let id = call(scene, &anna, &[]);
        let texts = ombud::web::texts(ombud::web::Language::Swedish);
        let waits = texts.with("inquiry-reply-by", &[("day", "2022-01-11".into())]);
        shows(&anna.get("/inquiries"), &waits);
        done(&step(&anna, id, "reply", &[("replied_on", "2022-01-05")]));
        hides(&anna.get("/inquiries"), &waits);
        let early = step(&anna, id, "target-group", &answers("belongs", "2022-01-05"));
        refused(&early, "inquiry-problem-no-contact", &[]);
        contacted(&anna, id);
        refused(&step(&anna, id, "reply", &[("replied_on", "2022-01-05")]), "inquiry-problem-nobody-else", &[]);
    });
}

#[test]
fn support_begins_only_after_direct_contact_and_the_form_asks_for_it() {
    scenes(|scene| {
        let (anna, person) = (scene.anna(), scene.site.app.id());
        scene.add_person(&anna, person, "K7");
        let (form, ombud) = (format!("/people/{person}/support"), scene.anna.to_string());
        let start = |more: &[(&'static str, &str)]| {
            let fields = [("starts_on", "2021-12-01"), ("ombud", ombud.as_str())];
            with_id(&anna, &form, scene.site.app.id(), &[&fields[..], more].concat())
        };
        shows(&anna.get(&format!("{form}/new")), "name=\"direct_contact\"");
        refused(&start(&[]), "support-contact-none", &["2021-12-01"]);
        refused(&start(&[("direct_contact", "2021-12-02")]), "support-contact-before", &["2021-12-02"]);
        refused(&start(&[("direct_contact", "2022-01-11")]), "support-contact-day", &["2022-01-11"]);
        assert_eq!(rows(scene, "support"), 1);
        done(&start(&[("direct_contact", "2021-11-30")]));
        shows(&anna.get(&format!("/people/{person}/extract")), "2021-11-30");
        hides(&anna.get("/inquiries"), "/inquiries/0");
        // K2 has been visited, and is not asked about.
        hides(&anna.get(&format!("/people/{}/support/new", scene.waiting)), "name=\"direct_contact\"");
    });
}

#[test]
fn an_inquiry_that_goes_on_decides_and_ends_with_the_support() {
    scenes(|scene| {
        let anna = scene.anna();
        let id = call(scene, &anna, &[]);
        done(&step(&anna, id, "person", &[("person_code", "K2")]));
        let (form, ombud) = (format!("/people/{}/support", scene.waiting), scene.anna.to_string());
        shows(&anna.get(&format!("{form}/new")), "name=\"direct_contact\"");
        let start = |on: &str| {
            let fields = [("starts_on", on), ("ombud", ombud.as_str())];
            with_id(&anna, &form, scene.site.app.id(), &fields)
        };
        refused(&start("2022-01-08"), "support-contact-none", &["2022-01-08"]);
        contacted(&anna, id);
        refused(&start("2022-01-03"), "support-contact-before", &["2022-01-03"]);
        done(&start("2022-01-04"));
        hides(&anna.get("/inquiries"), &at(id, ""));
        shows(&anna.get("/inquiries?show=ended"), &at(id, ""));
    });
}

#[test]
fn what_came_to_nothing_is_erased_when_its_time_is_up() {
    scenes(|scene| {
        let manager = open(scene, "minimal");
        let anna = scene.anna();
        call(scene, &anna, &SAID);
        let tied = call(scene, &anna, &[]);
        done(&step(&anna, tied, "person", &[("person_code", "K2")]));
        done(&manager.post("/erasure/inquiries", &[]));
        assert_eq!(rows(scene, "inquiry"), 2, "nothing is old enough");
        scene.site.wait_seconds(5 * 366 * 24 * 3600);
        let manager = scene.site.manager();
        shows(&manager.get("/erasure"), "/erasure/inquiries");
        let answer = manager.post("/erasure/inquiries", &[]);
        assert!(answer.location().contains("inquiries=1"), "{}", answer.location());
        shows(&manager.get(answer.location()), "En förfrågan är raderad.");
        assert_eq!((rows(scene, "inquiry"), rows(scene, "inquiry_sealed"), rows(scene, "inquiry_grant")), (1, 0, 0));
    });
}

#[test]
fn what_waits_today_is_told_to_whom_it_concerns() {
    use jiff::civil::date;
    use ombud::inquiries::{QUIET_DAYS, store};
    scenes(|scene| {
        let (anna, today) = (scene.anna(), date(2022, 1, 10));
        let (waits, visited) = (call(scene, &anna, &[]), call(scene, &anna, &[]));
        booked(scene, &anna, visited);
        let (may, ombud) = (scene.site.by_command(), scene.anna);
        may.read_now(move |tx| {
            let unanswered = store::unanswered(tx, today)?;
            let found: Vec<_> = unanswered.iter().map(|one| (one.id, one.days, one.reply_by)).collect();
            assert_eq!(found, [(waits, 7, date(2022, 1, 11))]);
            assert_eq!(unanswered[0].address(), at(waits, ""));
            let mut day = |from, to, of| store::booked(tx, of, from, to).map(|found| found.len());
            assert_eq!(day(date(2022, 1, 7), date(2022, 1, 7), Some(ombud))?, 1);
            assert_eq!(day(date(2022, 1, 7), date(2022, 1, 7), None)?, 1);
            assert_eq!(day(date(2022, 1, 8), date(2022, 2, 7), Some(ombud))?, 0);
            assert_eq!(day(date(2022, 1, 1), date(2022, 2, 7), Some(Uuid::nil()))?, 0);
            let later = |days: i32| today.saturating_add(jiff::ToSpan::days(days));
            assert!(store::quiet(tx, later(QUIET_DAYS - 8))?.is_empty());
            let quiet: Vec<_> = store::quiet(tx, later(QUIET_DAYS))?.iter().map(|one| one.id).collect();
            assert_eq!(quiet, [waits, visited]);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn reading_and_changing_is_logged_and_a_list_is_not_about_anybody() {
    scenes(|scene| {
        let anna = scene.anna();
        let id = call(scene, &anna, &[]);
        anna.get(&at(id, ""));
        anna.get("/inquiries");
        contacted(&anna, id);
        let sql = "SELECT kind FROM audit_event WHERE operation = $1 ORDER BY number";
        let operation = scene.operation;
        let kinds: Vec<String> =
            scene.site.app.db.read(|tx| tx.all(sql, ombud::args![operation], |row| row.get(0))).expect("a log");
        let last: Vec<&str> = kinds[kinds.len() - 4..].iter().map(String::as_str).collect();
        assert_eq!(last, ["inquiry.received", "inquiry.read", "inquiries.listed", "inquiry.contacted"]);
    });
}
