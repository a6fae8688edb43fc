//! Contacts: what was done with whom, and for how long.

use crate::scene::{done, hides, refused, scenes, shows, with_id};

const FIELDS: [(&str, &str); 4] =
    [("on_day", "2021-06-24"), ("mode", "telefon"), ("minutes", "25"), ("counterpart", "Vårdcentralen")];

#[test]
fn a_contact_is_noted_changed_and_taken_away() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        let person = format!("/people/{}", scene.person);
        for _ in 0..2 {
            done(&with_id(&anna, &format!("{person}/contacts"), id, &FIELDS));
        }
        assert_eq!(anna.get(&person).text().matches("Vårdcentralen").count(), 1);
        let page = format!("/contacts/{id}");
        done(&anna.post(&page, &[("on_day", "2021-06-25"), ("mode", "möte")]));
        shows(&anna.get(&person), "möte");
        done(&anna.post(&format!("{page}/removal"), &[]));
        hides(&anna.get(&person), "möte");
    });
}

#[test]
fn wrong_input_keeps_what_was_typed() {
    scenes(|scene| {
        let path = format!("/people/{}/contacts", scene.person);
        let mut wrong = FIELDS;
        wrong[2].1 = "en timme";
        refused(&scene.anna().post(&path, &wrong), "problem-number", &["telefon", "en timme", "Vårdcentralen"]);
        wrong[2].1 = "10001";
        refused(&scene.anna().post(&path, &wrong), "problem-number", &["10001"]);
        let page = format!("/contacts/{}", scene.contact);
        refused(&scene.anna().post(&page, &[("mode", "telefon")]), "problem-missing", &["telefon"]);
        assert_eq!(scene.bo().post(&path, &FIELDS).status, 404);
    });
}

#[test]
fn fifty_contacts_are_a_page() {
    scenes(|scene| {
        let (anna, person) = (scene.anna(), format!("/people/{}", scene.person));
        for number in 0..55 {
            let counterpart = format!("part {number:02}");
            let fields = [("on_day", "2021-07-01"), ("mode", "telefon"), ("counterpart", counterpart.as_str())];
            done(&anna.post(&format!("{person}/contacts"), &fields));
        }
        let all = [anna.get(&person), anna.get(&format!("{person}?page=1"))].map(|page| page.text());
        assert_eq!(all[0].matches(" · part ").count(), 50);
        assert_eq!(all[1].matches(" · part ").count(), 5);
    });
}
