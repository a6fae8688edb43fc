//! Intakes: the first visit, with and without a client, and the queue.

use crate::scene::{done, hides, refused, scenes, shows, with_id};
use ombud::access::Role;
use ombud::testing::Answer;
use uuid::Uuid;

const VISITOR: [(&str, &str); 6] = [
    ("on_day", "2021-04-01"),
    ("municipality", "Sala"),
    ("gender", "man"),
    ("birth_year", "1970"),
    ("outcome", "ej målgrupp"),
    ("other_reason", "en fråga om skatt"),
];

#[test]
fn a_visit_without_a_client_is_noted_shown_changed_and_taken_away() {
    scenes(|scene| {
        let (bo, id) = (scene.bo(), scene.site.app.id());
        done(&with_id(&bo, "/intakes", id, &VISITOR));
        let page = format!("/intakes/{id}");
        shows(&bo.get(&page), "en fråga om skatt");
        shows(&bo.get("/intakes?outcome=NotTargetGroup&year=2021"), &page);
        hides(&bo.get("/intakes?year=2020"), &page);
        let mut changed = VISITOR;
        changed[1].1 = "Västerås";
        done(&bo.post(&page, &changed));
        shows(&bo.get(&page), "Västerås");
        done(&bo.post(&format!("{page}/removal"), &[]));
        assert_eq!(bo.get(&page).status, 404);
    });
}

#[test]
fn what_somebody_who_was_not_taken_on_was_told_is_kept() {
    scenes(|scene| {
        let (bo, id) = (scene.bo(), scene.site.app.id());
        let told =
            [("told", "Vem som hjälper till med skatten."), ("passed", "legal-advice"), ("passed", "social-services")];
        done(&with_id(&bo, "/intakes", id, &[&VISITOR[..], &told].concat()));
        let page = format!("/intakes/{id}");
        let kept = bo.get(&page).text();
        for said in
            ["Vem som hjälper till med skatten.", "value=\"legal-advice\" checked", "value=\"social-services\" checked"]
        {
            assert!(kept.contains(said), "no {said} in {kept}");
        }
        done(&bo.post(&page, &VISITOR));
        hides(&bo.get(&page), "Vem som hjälper");
    });
}

#[test]
fn wrong_input_keeps_what_was_typed() {
    scenes(|scene| {
        let mut wrong = VISITOR;
        wrong[0].1 = "1 april";
        wrong[3].1 = "1870";
        refused(&scene.bo().post("/intakes", &wrong), "problem-date", &["1 april", "1870", "en fråga om skatt"]);
        let mut unknown = VISITOR.to_vec();
        unknown.push(("reasons", "hunger"));
        refused(&scene.bo().post("/intakes", &unknown), "problem-choose", &["2021-04-01", "en fråga om skatt"]);
    });
}

#[test]
fn a_place_in_the_queue_is_taken_back_and_given_again() {
    scenes(|scene| {
        let (anna, id, person) = (scene.anna(), scene.site.app.id(), scene.site.app.id());
        scene.add_person(&anna, person, "K3");
        scene.add_intake(&anna, person, id, "2021-12-01");
        shows(&anna.get("/people?state=queued"), ">K3<");
        let withdrawal = format!("/intakes/{id}/withdrawal");
        let early = anna.post(&withdrawal, &[("withdrawn_on", "2021-11-30")]);
        refused(&early, "intake-problem-before-visit", &["2021-11-30"]);
        done(&anna.post(&withdrawal, &[("withdrawn_on", "2021-12-24")]));
        hides(&anna.get("/people?state=queued"), ">K3<");
        done(&anna.post(&withdrawal, &[("withdrawn_on", "")]));
        shows(&anna.get("/people?state=queued"), ">K3<");
    });
}

#[test]
fn an_ombud_notes_nothing_on_anothers_client() {
    scenes(|scene| {
        let person = scene.person.to_string();
        let mut fields = VISITOR.to_vec();
        fields.push(("person", &person));
        assert_eq!(scene.bo().post("/intakes", &fields).status, 404);
        assert_eq!(scene.bo().get(&format!("/intakes/{}", scene.intake)).status, 404);
        hides(&scene.bo().get("/intakes"), &scene.intake.to_string());
    });
}

#[test]
fn the_same_form_sent_twice_makes_one_visit() {
    scenes(|scene| {
        let id = scene.site.app.id();
        for _ in 0..2 {
            done(&with_id(&scene.bo(), "/intakes", id, &VISITOR));
        }
        assert_eq!(scene.bo().get("/intakes").text().matches(&id.to_string()).count(), 1);
    });
}

/// How many rows of a list lead to a page at `path`.
fn rows(answer: &Answer, path: &str) -> usize {
    let text = answer.text();
    let leads = |rest: &&str| rest.get(..36).is_some_and(|id| id.parse::<Uuid>().is_ok());
    text.split(&format!("href=\"{path}")).skip(1).filter(leads).count()
}

#[test]
fn a_list_says_how_many_it_has_to_whoever_sees_all_and_to_whoever_sees_some() {
    scenes(|scene| {
        let (anna, bo) = (scene.anna(), scene.bo());
        let (person, id) = (scene.site.app.id(), scene.site.app.id());
        scene.add_person(&anna, person, "K50");
        scene.add_intake(&anna, person, id, "2021-05-01");
        for _ in 0..51 {
            done(&with_id(&bo, "/intakes", scene.site.app.id(), &VISITOR));
        }
        for visitor in [&anna, &bo, &scene.somebody(Role::Manager)] {
            for list in ["/intakes?", "/intakes?year=2021&", "/intakes?outcome=NotTargetGroup&"] {
                let second = visitor.get(&format!("{list}page=1"));
                let all = 50 + rows(&second, "/intakes/");
                shows(&second, &format!("51–{all} av {all}"));
            }
        }
    });
}
