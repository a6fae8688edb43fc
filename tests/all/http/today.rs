//! Today: the quick note, what waits, what is missing; and drafts of deficiencies.

use crate::scene::{done, hides, refused, scenes, shows, with_id};
use ombud::testing::Visitor;
use uuid::Uuid;

fn note(by: &Visitor, id: Uuid, person: Uuid, fields: &[(&str, &str)]) -> ombud::testing::Answer {
    let person = person.to_string();
    let mut all = vec![("person", person.as_str()), ("noted_on", "2022-01-10")];
    all.extend(fields);
    with_id(by, "/today/notes", id, &all)
}

#[test]
fn the_first_page_is_today_for_those_who_work_with_people() {
    scenes(|scene| {
        assert_eq!(scene.anna().get("/").location(), "/today");
        assert_eq!(scene.site.manager().get("/").location(), "/today");
        assert_ne!(scene.somebody(ombud::access::Role::Economist).get("/").location(), "/today");
    });
}

#[test]
fn a_contact_is_noted_once_told_of_and_can_be_mended() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        let fields = [("mode", "sms"), ("length", "5"), ("counterpart", "Vårdcentralen")];
        for _ in 0..2 {
            let answer = note(&anna, id, scene.person, &fields);
            assert_eq!(answer.location(), format!("/today?noted={id}"));
        }
        let told = anna.get(&format!("/today?noted={id}"));
        shows(&told, "Noterat: K1, sms 5 min, 2022-01-10.");
        shows(&told, &format!("/contacts/{id}"));
        let person = anna.get(&format!("/people/{}", scene.person)).text();
        assert_eq!(person.matches("Vårdcentralen").count(), 1);
    });
}

#[test]
fn what_was_used_last_is_chosen_and_no_client_is() {
    scenes(|scene| {
        let anna = scene.anna();
        shows(&anna.get("/today"), "value=\"besök\" checked");
        done(&note(&anna, scene.site.app.id(), scene.person, &[("mode", "sms"), ("length_other", "7")]));
        let page = anna.get("/today").text();
        assert!(page.contains("value=\"sms\" checked") && page.contains("value=\"7\" checked"), "{page}");
        assert!(page.find("value=\"sms\"") < page.find("value=\"besök\""));
        assert!(!page.contains(&format!("value=\"{}\" checked", scene.person)));
    });
}

#[test]
fn what_is_typed_beside_the_offers_goes_before_them() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        let fields = [("mode", "sms"), ("mode_other", "fika"), ("length", "5"), ("length_other", "40")];
        done(&note(&anna, id, scene.person, &fields));
        shows(&anna.get(&format!("/today?noted={id}")), "K1, fika 40 min");
    });
}

#[test]
fn a_wrong_note_keeps_what_was_typed_and_says_what_is_wrong() {
    scenes(|scene| {
        let anna = scene.anna();
        let nobody = anna.post("/today/notes", &[("mode", "sms"), ("length_other", "x"), ("counterpart", "Kronan")]);
        refused(&nobody, "problem-missing", &["Kronan", "x"]);
        refused(&nobody, "problem-number", &[]);
        let fields = [("mode_other", "070-123 45 67"), ("length", "15")];
        let answer = note(&anna, scene.site.app.id(), scene.person, &fields);
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("070-123 45 67") && answer.text().contains("#mode"), "{}", answer.text());
    });
}

#[test]
fn nobody_notes_about_another_ones_client() {
    scenes(|scene| {
        let id = scene.site.app.id();
        let fields = [("mode", "sms")];
        assert_eq!(note(&scene.bo(), id, scene.person, &fields).status, 404);
        assert_eq!(note(&scene.site.foreign_manager(), id, scene.person, &fields).status, 404);
        hides(&scene.bo().get(&format!("/today?noted={}", scene.contact)), "K1");
        hides(&scene.bo().get("/today"), "K1");
    });
}

#[test]
fn a_client_without_contact_for_four_weeks_waits_until_one_is_noted() {
    scenes(|scene| {
        let anna = scene.anna();
        shows(&anna.get("/today"), "324 dagar sedan senaste kontakten, 2021-02-20");
        done(&note(&anna, scene.site.app.id(), scene.person, &[("mode", "sms")]));
        hides(&anna.get("/today"), "dagar sedan");
    });
}

#[test]
fn a_deputy_has_the_client_among_the_own() {
    scenes(|scene| {
        hides(&scene.bo().get("/today"), "K1");
        let bo = scene.bo.to_string();
        let fields = [("deputy_ombud", bo.as_str()), ("starts_on", "2022-01-01"), ("ends_on", "2022-01-31")];
        done(&scene.anna().post(&format!("/people/{}/deputies", scene.person), &fields));
        shows(&scene.bo().get("/today"), &format!("name=\"person\" value=\"{}\"", scene.person));
    });
}

#[test]
fn what_is_missing_is_filled_in_on_the_page() {
    scenes(|scene| {
        let (anna, person) = (scene.anna(), scene.person.to_string());
        let page = format!("/people/{person}");
        let fields =
            [("code", "K1"), ("gender", ""), ("birth_year", ""), ("municipality", "Sala"), ("children", "nej")];
        done(&anna.post(&page, &fields));
        let intake = scene.intake.to_string();
        let bare = [("on_day", "2021-01-15"), ("municipality", "Sala"), ("outcome", "accepterad")];
        done(&anna.post(&format!("/intakes/{intake}"), &bare));
        let today = anna.get("/today").text();
        for field in ["gender", "birth_year", "reasons"] {
            assert_eq!(today.matches(&format!("name=\"field\" value=\"{field}\"")).count(), 1, "{field}");
        }
        assert!(!today.contains("name=\"field\" value=\"children\""));
        let fill = |intake: &str, field: &str, value: &str| {
            let fields = [("person", person.as_str()), ("intake", intake), ("field", field), (field, value)];
            anna.post("/today/gaps", &fields)
        };
        assert_eq!(fill("", "birth_year", "85").status, 409);
        done(&fill("", "birth_year", "1985"));
        done(&fill("", "gender", "man"));
        // Left as it was: nothing is stored, nothing is wrong.
        done(&fill("", "gender", ""));
        done(&fill(&intake, "reasons", "bostad"));
        hides(&anna.get("/today"), "name=\"field\"");
        shows(&anna.get(&page), "1985");
        let theirs = [("person", person.as_str()), ("intake", ""), ("field", "gender"), ("gender", "kvinna")];
        assert_eq!(scene.bo().post("/today/gaps", &theirs).status, 404);
    });
}

#[test]
fn advice_and_deficiencies_are_noted_from_here_too() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        let from = ("from", "today");
        let call = [from, ("on_day", "2022-01-10"), ("caller", "anhörig"), ("minutes", "15")];
        assert_eq!(with_id(&anna, "/advice", id, &call).location(), "/today?noted=advice");
        let draft = [from, ("on_day", "2022-01-10"), ("description", "Beslutet kom efter nio månader.")];
        assert_eq!(with_id(&anna, "/deficiencies", id, &draft).location(), "/today?noted=deficiency");
        shows(&anna.get("/deficiencies"), "nio månader");
    });
}

#[test]
fn a_draft_is_the_writers_own() {
    scenes(|scene| {
        let (anna, bo, id) = (scene.anna(), scene.bo(), scene.site.app.id());
        let draft = [("on_day", "2022-01-10"), ("party", "Kronan"), ("description", "Inget svar på tre månader.")];
        for _ in 0..2 {
            done(&with_id(&anna, "/deficiencies", id, &draft));
        }
        let page = format!("/deficiencies/{id}");
        assert_eq!(anna.get("/deficiencies").text().matches("tre månader").count(), 1);
        hides(&bo.get("/deficiencies"), "tre månader");
        assert_eq!(bo.get(&page).status, 404);
        assert_eq!(bo.post(&page, &draft).status, 404);
        assert_eq!(bo.post(&format!("{page}/removal"), &[]).status, 404);
        done(&anna.post(&page, &[("on_day", "2022-01-11"), ("description", "Inget svar alls.")]));
        shows(&anna.get(&page), "Inget svar alls.");
        done(&anna.post(&format!("{page}/removal"), &[]));
        assert_eq!(anna.get(&page).status, 404);
    });
}

#[test]
fn a_draft_that_points_somebody_out_is_told_of_before_it_is_saved() {
    scenes(|scene| {
        let anna = scene.anna();
        let wrong = anna.post("/deficiencies", &[("on_day", "2022-01-10"), ("description", "Ring 070-123 45 67")]);
        assert_eq!(wrong.status, 422);
        shows(&anna.get("/deficiencies"), "Inget att visa.");
        let missing = anna.post("/deficiencies", &[("on_day", "2022-01-10"), ("party", "Kronan")]);
        refused(&missing, "problem-missing", &["Kronan"]);
    });
}

#[test]
fn what_nobody_has_answered_and_the_visits_booked_come_first() {
    scenes(|scene| {
        let (anna, bo, id) = (scene.anna(), scene.bo(), scene.site.app.id());
        let fields = [("received_on", "2022-01-03"), ("channel", "telephone"), ("sender", "person"), ("source", "")];
        done(&with_id(&anna, "/inquiries", id, &fields));
        shows(&bo.get("/today"), "Obesvarad");
        let at = format!("/inquiries/{id}");
        done(&anna.post(&format!("{at}/direct-contact"), &[("contacted_on", "2022-01-04")]));
        hides(&bo.get("/today"), "Obesvarad");
        let answers = ["health", "housing", "economy", "occupation", "adult", "disability"].map(|name| (name, "yes"));
        let checked = [("checked_on", "2022-01-04"), ("finding", "belongs")];
        done(&anna.post(&format!("{at}/target-group"), &[&answers[..], &checked].concat()));
        let ombud = [scene.anna, scene.bo].map(|id| id.to_string());
        let booked = [
            ("booked_on", "2022-01-10"),
            ("booked_at", "14:30"),
            ("visit_first", ombud[0].as_str()),
            ("visit_second", ombud[1].as_str()),
        ];
        done(&anna.post(&format!("{at}/booking"), &booked));
        for by in [&anna, &bo] {
            let page = by.get("/today");
            shows(&page, "2022-01-10 kl. 14:30");
            shows(&page, "Idag.");
        }
        let page = anna.get("/today").text();
        assert!(page.find("kl. 14:30") < page.find("dagar sedan"), "{page}");
    });
}

/// The gaps that somebody's first page asks about, in order: client and field.
fn asked_about(by: &Visitor) -> Vec<(Uuid, String)> {
    let page = by.get("/today").text();
    let of = |part: &str, name: &str| {
        let value = part.split(&format!("name=\"{name}\" value=\"")).nth(1)?.split('"').next()?;
        Some(value.to_owned())
    };
    let forms = page.split("action=\"/today/gaps\">").skip(1);
    forms.filter_map(|form| Some((of(form, "person")?.parse().ok()?, of(form, "field")?))).collect()
}

#[test]
fn an_ombud_and_those_who_lead_see_the_same_gaps() {
    scenes(|scene| {
        let (anna, bo, manager) = (scene.anna(), scene.bo(), scene.somebody(ombud::access::Role::Manager));
        let [bare, old] = [scene.site.app.id(), scene.site.app.id()];
        let ombud = scene.anna.to_string();
        let nothing = [("code", "K3"), ("municipality", "Sala"), ("gender", ""), ("children", "")];
        done(&with_id(&anna, "/people", bare, &nothing));
        scene.add_person(&anna, old, "K4");
        for (person, start) in [(bare, "2021-12-01"), (old, "2020-06-01")] {
            let fields = [("starts_on", start), ("ombud", ombud.as_str()), ("direct_contact", start)];
            done(&with_id(&anna, &format!("/people/{person}/support"), scene.site.app.id(), &fields));
        }
        // K3 is new and came without an intake; K4 is carried in, so that nobody asks why any more.
        let missing = ["gender", "birth_year", "children"].map(|field| (bare, field.to_owned()));
        assert_eq!(asked_about(&anna), missing);
        shows(&anna.get("/today"), &format!("/people/{bare}/intakes/new"));
        let told = ">K3</a>: kön, födelseår, barn hemma, nybesök</li>";
        let team = manager.get("/team");
        shows(&team, "<th scope=\"row\">PO1</th><td class=\"number\">1</td>");
        shows(&team, told);
        hides(&team, ">K4</a>:");
        // Whoever takes over has the gaps too, and nobody else has.
        let bo_id = scene.bo.to_string();
        done(&anna.post(&format!("/people/{bare}/handover"), &[("new_ombud", bo_id.as_str())]));
        assert_eq!((asked_about(&anna), asked_about(&bo)), (Vec::new(), missing.into()));
        let team = manager.get("/team");
        shows(&team, "<th scope=\"row\">PO2</th><td class=\"number\">1</td>");
        shows(&team, told);
        // An intake of which nobody has noted what came is asked about before another one.
        let intake = scene.site.app.id();
        let person = bare.to_string();
        let visit = [("person", person.as_str()), ("on_day", "2021-11-20"), ("municipality", "Sala"), ("outcome", "")];
        done(&with_id(&bo, "/intakes", intake, &visit));
        assert_eq!(asked_about(&bo).last(), Some(&(bare, "outcome".to_owned())));
        shows(&manager.get("/team"), "barn hemma, nybesökets resultat</li>");
        let at = intake.to_string();
        let fill = [("person", person.as_str()), ("intake", &at), ("field", "outcome"), ("outcome", "accepterad")];
        done(&bo.post("/today/gaps", &fill));
        assert_eq!(asked_about(&bo).last(), Some(&(bare, "reasons".to_owned())));
        shows(&manager.get("/team"), "barn hemma, kontaktorsaker</li>");
    });
}

#[test]
fn the_callers_and_minutes_of_the_latest_advice_come_first() {
    scenes(|scene| {
        let anna = scene.anna();
        let call = [("on_day", "2022-01-10"), ("caller", "förening"), ("minutes", "45")];
        done(&with_id(&anna, "/advice", scene.site.app.id(), &call));
        let page = anna.get("/today").text();
        // The scene's own call came from a relative.
        let at = ["förening", "anhörig", "myndighet"].map(|caller| page.find(&format!("value=\"{caller}\"")));
        assert!(at.is_sorted() && at[0].is_some(), "{page}");
        assert!(page.contains("value=\"45\" checked"), "{page}");
    });
}
