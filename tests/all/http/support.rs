//! Support periods: opening, changing, closing, re-opening, handing over.

use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use ombud::testing::Answer;
use uuid::Uuid;

fn open(scene: &Scene, person: Uuid, starts_on: &str) -> (Uuid, Answer) {
    let (id, ombud) = (scene.site.app.id(), scene.anna.to_string());
    let fields = [("starts_on", starts_on), ("ombud", ombud.as_str())];
    (id, with_id(&scene.anna(), &format!("/people/{person}/support"), id, &fields))
}

fn close(scene: &Scene, id: Uuid, on: &str) -> Answer {
    scene.anna().post(&format!("/support/{id}/closure"), &[("ends_on", on), ("closing_reason", "mål nått")])
}

fn state(scene: &Scene, person: Uuid, state: &str) {
    let texts = ombud::web::texts(ombud::web::Language::Swedish);
    shows(&scene.anna().get(&format!("/people/{person}")), &texts.text(&format!("state-{state}")));
    let list = scene.anna().get(&format!("/people?state={state}")).text();
    assert!(list.contains(&person.to_string()), "{person} is not listed as {state}");
}

#[test]
fn from_the_queue_to_support_and_to_the_end_and_back() {
    scenes(|scene| {
        let person = scene.waiting;
        state(scene, person, "queued");
        let (id, opened) = open(scene, person, "2021-12-01");
        done(&opened);
        state(scene, person, "open");
        done(&close(scene, id, "2021-12-20"));
        state(scene, person, "closed");
        shows(&scene.anna().get(&format!("/people/{person}")), "mål nått");
        done(&scene.anna().post(&format!("/support/{id}/reopening"), &[]));
        state(scene, person, "open");
        done(&scene.anna().post(&format!("/support/{id}/removal"), &[]));
        state(scene, person, "queued");
    });
}

#[test]
fn periods_of_a_person_do_not_overlap() {
    scenes(|scene| {
        let (_, second) = open(scene, scene.person, "2021-06-01");
        refused(&second, "problem-overlap", &["2021-06-01"]);
        done(&close(scene, scene.support, "2021-05-31"));
        done(&open(scene, scene.person, "2021-06-01").1);
        // Taking the closing of the first back would make them overlap.
        assert_eq!(scene.anna().post(&format!("/support/{}/reopening", scene.support), &[]).status, 409);
    });
}

#[test]
fn an_end_is_not_before_its_start_and_a_closed_period_is_not_closed_again() {
    scenes(|scene| {
        refused(&close(scene, scene.support, "2021-01-31"), "problem-end-before-start", &["2021-01-31", "mål nått"]);
        refused(&close(scene, scene.support, "31 januari"), "problem-date", &["31 januari"]);
        refused(&close(scene, scene.support, ""), "problem-missing", &["mål nått"]);
        done(&close(scene, scene.support, "2021-02-10"));
        refused(&close(scene, scene.support, "2021-03-01"), "support-already-closed", &["2021-03-01"]);
        let reason_only = [("starts_on", "2021-02-01"), ("closing_reason", "mål nått")];
        let edit = format!("/support/{}", scene.support);
        refused(&scene.anna().post(&edit, &reason_only), "problem-missing", &["mål nått"]);
    });
}

#[test]
fn the_same_form_sent_twice_opens_one_period() {
    scenes(|scene| {
        let (id, ombud) = (scene.site.app.id(), scene.anna.to_string());
        let fields = [("starts_on", "2021-12-01"), ("ombud", ombud.as_str())];
        for _ in 0..2 {
            done(&with_id(&scene.anna(), &format!("/people/{}/support", scene.waiting), id, &fields));
        }
        let page = scene.anna().get(&format!("/people/{}", scene.waiting)).text();
        assert_eq!(page.matches(&format!("href=\"/support/{id}\"")).count(), 1);
    });
}

#[test]
fn handing_over_moves_who_may_see() {
    scenes(|scene| {
        let (person, bo) = (format!("/people/{}", scene.person), scene.bo.to_string());
        assert_eq!(scene.bo().get(&person).status, 404);
        let fields = [("starts_on", "2021-02-01"), ("ombud", bo.as_str())];
        done(&scene.site.manager().post(&format!("/support/{}", scene.support), &fields));
        shows(&scene.bo().get(&person), "K1");
        assert_eq!(scene.anna().get(&person).status, 404);
    });
}

#[test]
fn a_person_in_the_queue_is_everybodys_until_somebody_takes_over() {
    scenes(|scene| {
        shows(&scene.bo().get("/people"), ">K2<");
        done(&open(scene, scene.waiting, "2021-12-01").1);
        hides(&scene.bo().get("/people"), ">K2<");
    });
}

#[test]
fn an_unknown_ombud_is_refused_and_nothing_is_stored() {
    scenes(|scene| {
        let stranger = scene.site.app.id().to_string();
        let fields = [("starts_on", "2021-12-01"), ("ombud", stranger.as_str())];
        let answer = scene.anna().post(&format!("/people/{}/support", scene.waiting), &fields);
        assert!(matches!(answer.status, 409 | 422), "{}", answer.status);
        state(scene, scene.waiting, "queued");
    });
}
