//! Advice: calls that are nobody's record, and every ombud's to see.

use crate::scene::{done, hides, refused, scenes, shows, with_id};

const FIELDS: [(&str, &str); 4] =
    [("on_day", "2021-10-02"), ("caller", "förening"), ("minutes", "12"), ("municipality", "Västerås")];

#[test]
fn a_call_is_noted_once_changed_by_a_colleague_and_taken_away() {
    scenes(|scene| {
        let (anna, bo, id) = (scene.anna(), scene.bo(), scene.site.app.id());
        for _ in 0..2 {
            done(&with_id(&anna, "/advice", id, &FIELDS));
        }
        let page = format!("/advice/{id}");
        assert_eq!(bo.get("/advice").text().matches(&page).count(), 1);
        done(&bo.post(&page, &[("on_day", "2021-10-03"), ("caller", "annan")]));
        shows(&anna.get("/advice"), "2021-10-03");
        done(&bo.post(&format!("{page}/removal"), &[]));
        hides(&anna.get("/advice"), &page);
    });
}

#[test]
fn wrong_input_keeps_what_was_typed() {
    scenes(|scene| {
        let mut wrong = FIELDS;
        wrong[1].1 = "granne";
        wrong[2].1 = "-1";
        let answer = scene.bo().post("/advice", &wrong);
        refused(&answer, "problem-choose", &["2021-10-02", "-1", "Västerås"]);
        refused(&answer, "problem-number", &[]);
        let page = format!("/advice/{}", scene.advice);
        refused(&scene.bo().post(&page, &wrong), "problem-number", &["-1"]);
    });
}

#[test]
fn another_operation_sees_no_call() {
    scenes(|scene| {
        hides(&scene.site.foreign_manager().get("/advice"), &scene.advice.to_string());
    });
}
