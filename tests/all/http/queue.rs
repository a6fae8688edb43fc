//! The queue: its order and why, the grounds, the next contact, what the operation decides.

use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use ombud::access::Role;
use ombud::queue::store::due;
use ombud::queue::{Ground, now};
use ombud::testing::Visitor;
use ombud::web::{Language, texts};
use stats::{Day, Queue};
use uuid::Uuid;

/// One more who waits since that day; gives the intake.
fn wait(scene: &Scene, by: &Visitor, code: &str, since: &str) -> Uuid {
    let (person, intake) = (scene.site.app.id(), scene.site.app.id());
    scene.add_person(by, person, code);
    scene.add_intake(by, person, intake, since);
    intake
}

fn tick(by: &Visitor, intake: Uuid, grounds: &[Ground]) {
    let fields: Vec<_> = grounds.iter().map(|ground| ("grounds", ground.code())).collect();
    done(&by.post(&format!("/queue/{intake}/grounds"), &fields));
}

/// The codes of the list in their order.
fn order(by: &Visitor) -> Vec<String> {
    let page = by.get("/queue").text();
    let items = page.split("<li value=").skip(1);
    items.filter_map(|item| Some(item.split("\">").nth(2)?.split('<').next()?.to_owned())).collect()
}

#[test]
fn the_most_urgent_ground_goes_first_then_the_longest_wait_and_the_reason_is_said() {
    scenes(|scene| {
        let anna = scene.anna();
        let late = wait(scene, &anna, "K3", "2021-12-07");
        let _ = wait(scene, &anna, "K4", "2021-12-01");
        tick(&anna, late, &[Ground::Children]);
        let page = anna.get("/queue");
        shows(&page, "Först för att barn bor hemma; har väntat 34 dagar, och ingen längre bak har samma skäl.");
        // K2 has waited since 15 November.
        shows(&page, "Plats 2, utan skäl till förtur; har väntat 56 dagar, 16 dagar längre än nästa.");
        shows(&page, "har väntat 40 dagar, sist i kön.");
        shows(&page, "3 personer väntar på ombud.");
        shows(
            &page,
            "<th scope=\"row\">Sala</th><td class=\"number\">3</td><td class=\"number\">40</td><td class=\"number\">56</td>",
        );
        let other = wait(scene, &anna, "K5", "2021-12-13");
        tick(&anna, other, &[Ground::Children, Ground::Homeless]);
        shows(&anna.get("/queue"), "har väntat 34 dagar, 6 dagar längre än nästa med samma skäl.");
        assert_eq!(order(&anna), ["K3", "K5", "K2", "K4"]);
    });
}

#[test]
fn the_queue_is_the_one_that_the_account_counts() {
    scenes(|scene| {
        let anna = scene.anna();
        let taken = wait(scene, &anna, "K3", "2021-12-07");
        done(&anna.post(&format!("/intakes/{taken}/withdrawal"), &[("withdrawn_on", "2022-01-10")]));
        let _ = wait(scene, &anna, "K4", "2022-01-10");
        // Somebody who is no client yet, and one whose support has been agreed on for later.
        let visitor =
            [("on_day", "2021-12-24"), ("municipality", "Sala"), ("outcome", "accepterad"), ("gender", "man")];
        done(&with_id(&anna, "/intakes", scene.site.app.id(), &visitor));
        let later = wait(scene, &anna, "K5", "2021-12-01");
        let may = scene.site.by_command();
        let (app, today) = (scene.site.app.clone(), scene.site.app.today());
        let counted =
            may.read_now(|tx| app.figures.columns(tx, |columns| Queue::on(columns, Day::from(today)).0.len()));
        let listed = may.read_now(|tx| Ok(now::now(&app, tx, today)?.places)).unwrap();
        assert_eq!((counted.unwrap(), listed.len()), (4, 4));
        assert!(listed.iter().any(|(place, _)| place.intake == later));
        shows(&anna.get("/queue"), "4 personer väntar på ombud.");
        shows(&anna.get("/queue"), "Utan klientkod");
    });
}

#[test]
fn support_begun_takes_somebody_out_of_the_queue() {
    scenes(|scene| {
        let (anna, bo) = (scene.anna(), scene.bo());
        assert_eq!(order(&bo), ["K2"], "whoever waits is everybody's");
        shows(&bo.get("/queue"), &format!("/people/{}/support/new", scene.waiting));
        let start = [("starts_on", "2022-01-10"), ("ombud", &scene.anna.to_string())];
        done(&with_id(&anna, &format!("/people/{}/support", scene.waiting), scene.site.app.id(), &start));
        assert!(order(&anna).is_empty());
        shows(&anna.get("/queue"), "Ingen väntar på ombud.");
    });
}

#[test]
fn whoever_had_another_ombud_is_counted_but_not_shown() {
    scenes(|scene| {
        let (anna, bo) = (scene.anna(), scene.bo());
        done(&anna.post(&format!("/support/{}/closure", scene.support), &[("ends_on", "2021-06-30")]));
        let back = scene.site.app.id();
        scene.add_intake(&anna, scene.person, back, "2021-10-01");
        assert_eq!(order(&anna), ["K1", "K2"]);
        assert_eq!(order(&bo), ["K2"]);
        shows(&bo.get("/queue"), "En av dem har haft ett annat ombud förut");
        shows(&bo.get("/queue"), "Plats 2, ");
        assert_eq!(bo.get(&format!("/queue/{back}")).status, 404);
        assert_eq!(bo.post(&format!("/queue/{back}/grounds"), &[("grounds", "barn")]).status, 404);
        assert_eq!(order(&scene.somebody(Role::Manager)), ["K1", "K2"]);
    });
}

#[test]
fn words_that_are_no_code_stay_beside_those_that_are_ticked() {
    scenes(|scene| {
        let (anna, intake) = (scene.anna(), wait(scene, &scene.anna(), "K3", "2021-12-07"));
        let fields = [
            ("on_day", "2021-12-07"),
            ("municipality", "Sala"),
            ("outcome", "accepterad"),
            ("priority", "hot om avhysning"),
            ("person", "00000000-0000-0000-0000-000000000000"),
        ];
        done(&anna.post(&format!("/intakes/{intake}"), &fields));
        shows(&anna.get(&format!("/queue/{intake}")), "hot om avhysning");
        tick(&anna, intake, &[Ground::Eviction]);
        let page = anna.get(&format!("/intakes/{intake}"));
        shows(&page, "value=\"vräkning|hot om avhysning\"");
        assert_eq!(order(&anna), ["K3", "K2"]);
    });
}

#[test]
fn the_next_contact_is_noted_with_who_and_the_one_before_is_done_in_the_same_step() {
    scenes(|scene| {
        let (anna, intake) = (scene.anna(), wait(scene, &scene.anna(), "K3", "2021-12-07"));
        let at = format!("/queue/{intake}/recontacts");
        shows(&anna.get("/queue"), "Ingen dag för nästa kontakt");
        refused(&anna.post(&at, &[("due_on", "2022-01-09")]), "queue-problem-past", &["2022-01-09"]);
        refused(&anna.post(&at, &[("due_on", "")]), "problem-missing", &[]);
        let id = scene.site.app.id();
        done(&with_id(&anna, &at, id, &[("due_on", "2022-01-20")]));
        done(&with_id(&anna, &at, id, &[("due_on", "2022-01-20")]));
        let page = anna.get(&format!("/queue/{intake}"));
        shows(&page, "Kontakt senast 2022-01-20, noterat av Prov Provsson.");
        assert_eq!(page.text().matches("noterat av").count(), 1, "sent twice, noted once");
        hides(&anna.get("/queue"), "Skulle ha kontaktats");
        scene.site.wait_seconds(11 * 86_400);
        shows(&scene.anna().get("/queue"), "<strong class=\"late\">Skulle ha kontaktats 2022-01-20</strong>");
        let may = scene.site.by_command();
        let waiting = |scene: &Scene| may.read_now(|tx| Ok(due(tx, scene.site.app.today(), 10)?)).unwrap();
        assert_eq!(waiting(scene).iter().map(|due| due.intake).collect::<Vec<_>>(), [intake]);
        done(&with_id(&scene.anna(), &at, scene.site.app.id(), &[("due_on", "2022-02-20"), ("done", "yes")]));
        shows(&scene.anna().get(&format!("/queue/{intake}")), "Kontaktad 2022-01-21 av Prov Provsson.");
        assert!(waiting(scene).is_empty());
    });
}

#[test]
fn the_operation_decides_the_order_and_the_words() {
    scenes(|scene| {
        let (anna, manager) = (scene.anna(), scene.somebody(Role::Manager));
        let first = wait(scene, &anna, "K3", "2021-12-07");
        let second = wait(scene, &anna, "K4", "2021-12-08");
        tick(&anna, first, &[Ground::Children]);
        tick(&anna, second, &[Ground::Appeal]);
        assert_eq!(order(&anna), ["K3", "K4", "K2"]);
        assert_eq!(anna.get("/queue/settings").status, 403);
        shows(&manager.get("/queue/settings"), "Ge varje skäl en plats");
        let same = [("children", "1"), ("appeal", "1"), ("place", "Vi hör av oss.")];
        let again = manager.post("/queue/settings", &same);
        refused(&again, "queue-problem-same-place", &["1"]);
        assert!(again.text().contains("Vi hör av oss.</textarea>"), "what was typed is kept");
        let own = texts(Language::Swedish).text("queue-tell-urgent");
        let decided = [("appeal", "1"), ("place", "Vi hör av oss."), ("urgent", own.as_str())];
        done(&manager.post("/queue/settings", &decided));
        // Children are switched off: K3 waits with K2, who has waited longer.
        assert_eq!(order(&anna), ["K4", "K2", "K3"]);
        let page = anna.get(&format!("/queue/{second}"));
        shows(&page, "Du är bland de tre första i kön.");
        shows(&page, "Vi hör av oss.");
        shows(&page, &own);
    });
}

#[test]
fn an_ombud_with_room_is_told_who_is_next() {
    scenes(|scene| {
        let (app, today) = (scene.site.app.clone(), scene.site.app.today());
        let may = scene.site.by_command();
        let next = may.read_now(|tx| now::next_for(&app, tx, scene.anna, today)).unwrap();
        assert_eq!(next.and_then(|(_, entry)| entry.person), Some(scene.waiting));
        let nobody = may.read_now(|tx| now::next_for(&app, tx, scene.site.app.id(), today)).unwrap();
        assert!(nobody.is_none(), "whoever is not employed has no room");
    });
}

#[test]
fn whoever_has_waited_for_four_weeks_without_a_day_for_the_next_contact_is_not_forgotten() {
    scenes(|scene| {
        let (person, sql) = (scene.waiting, "SELECT id FROM intake WHERE person = $1");
        let intake: Uuid = scene.site.app.db.read(|tx| tx.one(sql, ombud::args![person])).unwrap();
        // K2 has waited since 15 November, K3 since the day before the four weeks are over.
        let anna = scene.anna();
        let late = wait(scene, &anna, "K3", "2021-12-14");
        let told = "Väntar i kön utan en dag för nästa kontakt; borde ha kontaktats 2021-12-13.";
        for by in [&anna, &scene.bo()] {
            shows(&by.get("/today"), told);
            shows(&by.get("/today"), &format!("/queue/{intake}\">K2</a>"));
            hides(&by.get("/today"), &format!("/queue/{late}"));
        }
        let at = format!("/queue/{intake}/recontacts");
        done(&with_id(&anna, &at, scene.site.app.id(), &[("due_on", "2022-02-20")]));
        hides(&anna.get("/today"), told);
        scene.site.wait_seconds(86_400);
        shows(&scene.anna().get("/today"), &format!("/queue/{late}"));
        hides(&scene.anna().get("/today"), &format!("/queue/{intake}"));
    });
}
