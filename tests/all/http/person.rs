//! The person's page: plans, ratings together, the sheet for the client, handing over.

use crate::rights::seal;
use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use jiff::civil::{Date, date};
use ombud::args;
use ombud::testing::{Answer, Visitor};

const STEP: &str = "Ringa banken om autogirot";
const AREAS: [(&str, &str); 4] = [("Health", "2"), ("Housing", "10"), ("Economy", "declined"), ("Occupation", "5")];

fn at(scene: &Scene, rest: &str) -> String {
    format!("/people/{}{rest}", scene.person)
}

fn plan(by: &Visitor, scene: &Scene, due_on: &str, step: &str) -> Answer {
    let fields = [("area", "boende"), ("kind", "bostad"), ("starts_on", "2021-02-10")];
    let plan = [("due_on", due_on), ("next_step", step)];
    by.post(&format!("/assignments/{}", scene.assignment), &[&fields[..], &plan].concat())
}

fn count(scene: &Scene, sql: &str) -> i64 {
    let operation = scene.site.operation;
    scene.site.app.db.read(|tx| tx.one(sql, args![operation])).unwrap()
}

#[test]
fn an_assignment_has_a_next_step_that_is_sealed_and_a_day_that_is_found() {
    scenes(|scene| {
        seal(scene);
        let anna = scene.anna();
        done(&plan(&anna, scene, "2022-01-09", STEP));
        let person = anna.get(&at(scene, ""));
        shows(&person, STEP);
        shows(&person, "<span class=\"tag waits\">2022-01-09</span>");
        shows(&anna.get(&format!("/assignments/{}", scene.assignment)), STEP);
        shows(&anna.get(&at(scene, "/extract")), STEP);
        let due = |ombud, day: Date| {
            let found = scene.site.by_command().read_now(|tx| Ok(ombud::assignments::store::due(tx, ombud, day)?));
            found.unwrap().into_iter().map(|due| (due.code, due.kind, due.on)).collect::<Vec<_>>()
        };
        assert_eq!(due(scene.anna, date(2022, 1, 9)), [("K1".to_owned(), "bostad".to_owned(), date(2022, 1, 9))]);
        assert!(due(scene.anna, date(2022, 1, 8)).is_empty() && due(scene.bo, date(2022, 1, 9)).is_empty());
        let broken = refused_plan(scene, "den nionde");
        assert!(broken.text().contains(STEP), "the step was lost");
        // Emptied, both are gone; a form that does not ask leaves them.
        done(&plan(&anna, scene, "", ""));
        assert_eq!(count(scene, "SELECT count(*) FROM assignment_plan WHERE operation = $1"), 0);
        assert_eq!(count(scene, "SELECT count(*) FROM person_text WHERE operation = $1"), 0);
        done(&plan(&anna, scene, "2022-02-01", STEP));
        done(&anna.post(&format!("/assignments/{}/ending", scene.assignment), &[("ends_on", "2022-01-10")]));
        assert!(due(scene.anna, date(2022, 3, 1)).is_empty(), "what has ended waits for nobody");
        done(&anna.post(&format!("/assignments/{}/removal", scene.assignment), &[]));
        assert_eq!(count(scene, "SELECT count(*) FROM person_text WHERE operation = $1"), 0);
    });
}

fn refused_plan(scene: &Scene, day: &str) -> Answer {
    let answer = plan(&scene.anna(), scene, day, STEP);
    refused(&answer, "problem-date", &[day, "bostad"]);
    answer
}

#[test]
fn nobody_plans_somebody_elses_assignment_with_its_id() {
    scenes(|scene| {
        let fields = [("area", "boende"), ("kind", "lån"), ("starts_on", "2021-03-01"), ("due_on", "2022-01-09")];
        let answer = with_id(&scene.bo(), &format!("/people/{}/assignments", scene.waiting), scene.assignment, &fields);
        assert_eq!(answer.status, 404);
        assert_eq!(count(scene, "SELECT count(*) FROM assignment_plan WHERE operation = $1"), 0);
    });
}

#[test]
fn the_key_that_follows_opens_the_next_step_and_the_old_one_does_not() {
    scenes(|scene| {
        seal(scene);
        // Bo has a key pair from now on.
        scene.bo().get("/people");
        done(&plan(&scene.anna(), scene, "2022-01-20", STEP));
        let (page, bo) = (at(scene, "/handover"), scene.bo.to_string());
        shows(&scene.anna().get(&at(scene, "")), &page);
        shows(&scene.anna().get(&page), &bo);
        done(&scene.anna().post(&page, &[("new_ombud", &bo)]));
        shows(&scene.bo().get(&at(scene, "")), STEP);
        assert_eq!(scene.anna().get(&at(scene, "")).status, 404);
    });
}

#[test]
fn a_deputy_reads_the_next_step_for_a_time_and_nobody_is_handed_to_somebody_who_has_left() {
    scenes(|scene| {
        seal(scene);
        scene.bo().get("/people");
        done(&plan(&scene.anna(), scene, "2022-01-20", STEP));
        let bo = scene.bo.to_string();
        let days = [("deputy_ombud", bo.as_str()), ("starts_on", "2022-01-10"), ("ends_on", "2022-01-12")];
        done(&scene.anna().post(&at(scene, "/deputies"), &days));
        shows(&scene.bo().get(&at(scene, "")), STEP);
        scene.site.wait_seconds(4 * 24 * 3600);
        assert_eq!(scene.bo().get(&at(scene, "")).status, 404);
        let left = move |tx: &mut ombud::db::Tx| {
            tx.execute("UPDATE ombud SET employed_to = $1 WHERE code = 'PO2'", args![date(2022, 1, 1)])
        };
        scene.site.app.db.write(left).unwrap();
        hides(&scene.anna().get(&at(scene, "/handover")), &bo);
        assert_eq!(scene.anna().post(&at(scene, "/handover"), &[("new_ombud", &bo)]).status, 404);
    });
}

#[test]
fn ratings_are_made_together_and_those_before_are_seen_only_afterwards() {
    scenes(|scene| {
        let (anna, page) = (scene.anna(), at(scene, "/ratings/together"));
        let blank = anna.get(&page);
        // The start was rated 3 in February; half a year has passed, so the middle is asked for.
        shows(&blank, "value=\"mitt\" selected");
        hides(&blank, "checked");
        hides(&blank, "2021-02-20");
        hides(&blank, "together-");
        let sitting = [("on_day", "2022-01-10"), ("moment", "mitt")];
        let missing = anna.post(&page, &[&sitting[..], &AREAS[..3]].concat());
        refused(&missing, "together-problem-none", &["2022-01-10"]);
        assert!(missing.text().contains("value=\"declined\" checked"), "what was declined was lost");
        let ids: Vec<String> = (0..4).map(|_| scene.site.app.id().to_string()).collect();
        let ids: Vec<(&str, &str)> = ids.iter().map(|id| ("id", id.as_str())).collect();
        for _ in 0..2 {
            let sent = anna.post(&page, &[&ids[..], &sitting, &AREAS].concat());
            assert_eq!(sent.location(), at(scene, "/ratings/answers"));
        }
        assert_eq!(count(scene, "SELECT count(*) FROM rating WHERE operation = $1"), 4);
        assert_eq!(count(scene, "SELECT count(*) FROM rating_declined WHERE operation = $1"), 1);
        let answers = anna.get(&at(scene, "/ratings/answers"));
        for text in ["2021-02-20", "2022-01-10", "ville inte", "<svg class=\"ratings\"", "Boende: 3, 10"] {
            shows(&answers, text);
        }
        hides(&answers, "answers-");
        shows(&anna.get(&at(scene, "/extract")), "Skattningar som du inte ville göra");
    });
}

#[test]
fn whoever_declines_everything_is_not_asked_again_and_is_not_counted() {
    scenes(|scene| {
        let (anna, before) = (scene.anna(), scene.fingerprint());
        let waiting = |day: Date| {
            let ombud = scene.anna;
            let found =
                scene.site.by_command().read_now(|tx| Ok(ombud::ratings::store::asked::waiting(tx, ombud, day)?));
            found.unwrap().into_iter().map(|one| (one.code, one.due.moment.code())).collect::<Vec<_>>()
        };
        assert_eq!(waiting(date(2022, 1, 10)), [("K1".to_owned(), "mitt")]);
        shows(&anna.get(&at(scene, "")), "På vägen. Gärna senast 2021-09-12");
        let sitting = [("on_day", "2022-01-10"), ("moment", "mitt"), ("declined", "all")];
        assert_eq!(anna.post(&at(scene, "/ratings/together"), &sitting).status, 303);
        assert!(waiting(date(2022, 1, 10)).is_empty());
        hides(&anna.get(&at(scene, "")), "Gärna senast");
        shows(&anna.get(&at(scene, "")), "ville inte");
        scene.unchanged(&before, &[]);
        done(&anna.post(&format!("/support/{}/closure", scene.support), &[("ends_on", "2022-01-10")]));
        assert_eq!(waiting(date(2022, 1, 10)), [("K1".to_owned(), "slut")]);
        assert!(waiting(date(2022, 3, 10)).is_empty());
    });
}

#[test]
fn the_sheet_says_who_what_and_when_and_what_one_has_a_right_to() {
    scenes(|scene| {
        seal(scene);
        let anna = scene.anna();
        let identity = [
            ("name", "Asp Påhittsson"),
            ("agreement", "Asp vill bo kvar"),
            ("language", "finska"),
            ("interpreter", ""),
        ];
        done(&anna.post(&at(scene, "/identity"), &identity));
        done(&plan(&anna, scene, "2022-01-20", STEP));
        let sheet = anna.get(&at(scene, "/sheet"));
        for text in ["Prov Provsson", "Asp vill bo kvar", STEP, "2022-01-20", "Du kan ändra dig", "lang=\"sv\""] {
            shows(&sheet, text);
        }
        // The person's own name is nobody's business who finds the paper.
        hides(&sheet, "Asp Påhittsson");
        hides(&sheet, "sheet-");
        let paper = anna.get(&at(scene, "/ratings/paper"));
        shows(&paper, "Ringa in den siffra");
        hides(&paper, "Asp");
        hides(&paper, "paper-rating");
        shows(&anna.get(&at(scene, "")), "finska");
        assert_eq!(scene.bo().get(&at(scene, "/sheet")).status, 404);
    });
}

#[test]
fn somebody_without_the_key_sees_the_day_and_not_the_step() {
    scenes(|scene| {
        seal(scene);
        done(&plan(&scene.anna(), scene, "2022-01-20", STEP));
        let manager = scene.site.manager();
        let person = manager.get(&at(scene, ""));
        shows(&person, "2022-01-20");
        hides(&person, STEP);
        let form = manager.get(&format!("/assignments/{}", scene.assignment));
        hides(&form, "next_step");
        // A form without the field leaves what is sealed.
        let fields = [("area", "boende"), ("kind", "bostad"), ("starts_on", "2021-02-10"), ("due_on", "2022-01-21")];
        done(&manager.post(&format!("/assignments/{}", scene.assignment), &fields));
        shows(&scene.anna().get(&at(scene, "")), STEP);
    });
}
