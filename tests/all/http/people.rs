//! The room of people: a person's record, and who may see it.

use crate::scene::{done, hides, refused, scenes, shows, with_id};

const LONG: &str = "K3 med en kod som ingen har";

#[test]
fn a_person_is_noted_shown_changed_and_taken_away() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        scene.add_person(&anna, id, "K3");
        let page = format!("/people/{id}");
        shows(&anna.get(&page), "K3");
        let fields = [("code", "K4"), ("gender", "man"), ("municipality", "Västerås"), ("children", "delvis")];
        done(&anna.post(&page, &fields));
        shows(&anna.get(&page), "Västerås");
        shows(&anna.get("/people"), "K4");
        done(&anna.post(&format!("{page}/removal"), &[]));
        assert_eq!(anna.get(&page).status, 404);
    });
}

#[test]
fn wrong_input_keeps_what_was_typed() {
    scenes(|scene| {
        let anna = scene.anna();
        let fields =
            [("code", LONG), ("municipality", "Sala"), ("birth_year", "85"), ("gender", "man"), ("children", "")];
        refused(&anna.post("/people", &fields), "problem-number", &[LONG, "Sala", "85", "man"]);
        refused(&anna.post("/people", &[("code", LONG)]), "problem-missing", &[LONG]);
        let edit = format!("/people/{}", scene.person);
        refused(&anna.post(&edit, &fields), "problem-number", &[LONG, "85"]);
        hides(&anna.get("/people"), LONG);
    });
}

#[test]
fn a_code_belongs_to_one_person() {
    scenes(|scene| {
        let fields = [("code", "K1"), ("municipality", "Sala"), ("gender", ""), ("children", "")];
        refused(&scene.anna().post("/people", &fields), "problem-taken", &["K1"]);
        let waiting = format!("/people/{}", scene.waiting);
        refused(&scene.anna().post(&waiting, &fields), "problem-taken", &["K1"]);
    });
}

#[test]
fn the_same_form_sent_twice_makes_one_person() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        scene.add_person(&anna, id, "K3");
        scene.add_person(&anna, id, "K3");
        assert_eq!(anna.get("/people").text().matches(">K3<").count(), 1);
    });
}

#[test]
fn an_ombud_sees_own_clients_and_the_queue_and_a_manager_sees_all() {
    scenes(|scene| {
        let (bo, k1) = (scene.bo(), format!("/people/{}", scene.person));
        hides(&bo.get("/people"), ">K1<");
        shows(&bo.get("/people"), ">K2<");
        assert_eq!(bo.get(&k1).status, 404);
        shows(&scene.anna().get(&k1), "K1");
        shows(&scene.site.manager().get(&k1), "K1");
        hides(&scene.site.foreign_manager().get("/people"), "href=\"/people/0");
    });
}

#[test]
fn somebody_with_a_record_is_not_taken_away() {
    scenes(|scene| {
        let answer = scene.anna().post(&format!("/people/{}/removal", scene.person), &[]);
        assert_eq!(answer.status, 409);
        shows(&scene.anna().get("/people"), ">K1<");
    });
}

#[test]
fn the_list_is_chosen_by_municipality_state_and_code() {
    scenes(|scene| {
        let anna = scene.anna();
        let lists = |query: &str, shown: &str, hidden: &str| {
            let page = anna.get(&format!("/people?{query}"));
            shows(&page, shown);
            hides(&page, hidden);
        };
        lists("state=open", ">K1<", ">K2<");
        lists("state=queued", ">K2<", ">K1<");
        lists("code=K2", ">K2<", ">K1<");
        lists("municipality=Sala", ">K1<", ">K9<");
        hides(&anna.get("/people?municipality=V%C3%A4ster%C3%A5s"), ">K1<");
    });
}

#[test]
fn a_long_list_has_pages() {
    scenes(|scene| {
        let anna = scene.anna();
        for number in 100..160 {
            scene.add_person(&anna, scene.site.app.id(), &format!("K{number}"));
        }
        let (first, second) = (anna.get("/people"), anna.get("/people?page=1"));
        shows(&first, "page=1");
        shows(&second, ">K159<");
        hides(&first, ">K159<");
        shows(&anna.get("/people?page=99999999999999999999"), ">K1<");
        shows(&anna.get("/people?page=9223372036854775807"), "<h1>");
    });
}

#[test]
fn what_is_typed_is_shown_as_text() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        let fields = [("code", "<b>'\"&"), ("municipality", "Sala"), ("gender", ""), ("children", "")];
        done(&with_id(&anna, "/people", id, &fields));
        hides(&anna.get(&format!("/people/{id}")), "<b>'");
    });
}

#[test]
fn an_address_that_is_no_id_is_not_found_or_not_readable() {
    scenes(|scene| {
        for path in ["/people/x", "/people/00000000-0000-0000-0000-000000000000", "/nowhere"] {
            let answer = scene.anna().get(path);
            assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
            assert!(answer.text().contains("<h1>"), "{path} shows no page");
        }
    });
}
