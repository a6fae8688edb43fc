//! Assignments: what a person wants done, from start to end.

use crate::scene::{done, hides, refused, scenes, shows, with_id};

const FIELDS: [(&str, &str); 4] =
    [("area", "ekonomi"), ("kind", "skuldsanering"), ("counterpart", "Kronofogden"), ("starts_on", "2021-03-01")];

#[test]
fn an_assignment_is_noted_ended_reopened_and_taken_away() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        let person = format!("/people/{}", scene.person);
        done(&with_id(&anna, &format!("{person}/assignments"), id, &FIELDS));
        shows(&anna.get(&person), "skuldsanering");
        shows(&anna.get("/assignments"), "skuldsanering");
        let page = format!("/assignments/{id}");
        let early = anna.post(&format!("{page}/ending"), &[("ends_on", "2021-02-28"), ("outcome", "klart")]);
        refused(&early, "problem-end-before-start", &["2021-02-28", "klart"]);
        done(&anna.post(&format!("{page}/ending"), &[("ends_on", "2021-03-31"), ("outcome", "beviljad")]));
        shows(&anna.get(&page), "beviljad");
        done(&anna.post(&format!("{page}/reopening"), &[]));
        hides(&anna.get(&page), "beviljad");
        done(&anna.post(&format!("{page}/removal"), &[]));
        hides(&anna.get(&person), "skuldsanering");
    });
}

#[test]
fn wrong_input_keeps_what_was_typed() {
    scenes(|scene| {
        let mut wrong = FIELDS;
        wrong[0].1 = "fritid";
        wrong[3].1 = "i mars";
        let path = format!("/people/{}/assignments", scene.person);
        let answer = scene.anna().post(&path, &wrong);
        refused(&answer, "problem-choose", &["skuldsanering", "Kronofogden", "i mars"]);
        refused(&answer, "problem-date", &[]);
    });
}

#[test]
fn a_start_does_not_move_past_its_end() {
    scenes(|scene| {
        let page = format!("/assignments/{}", scene.assignment);
        done(&scene.anna().post(&format!("{page}/ending"), &[("ends_on", "2021-02-15")]));
        refused(&scene.anna().post(&page, &FIELDS), "problem-start-after-end", &["2021-03-01", "skuldsanering"]);
        assert_eq!(scene.bo().post(&page, &FIELDS).status, 404);
        hides(&scene.bo().get("/assignments"), &scene.assignment.to_string());
    });
}
