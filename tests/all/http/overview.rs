//! The overview: figures that may be passed on, for those who must never see a person.

use crate::scene::{Scene, done, hides, scenes, shows, with_id};
use ombud::access::Role;

#[test]
fn the_steering_group_and_the_economist_come_to_it_first_and_see_no_person() {
    scenes(|scene| {
        for role in [Role::SteeringMember, Role::Economist] {
            let visitor = scene.somebody(role);
            assert_eq!(visitor.get("/").location(), "/overview");
            let page = visitor.get("/overview?year=2021");
            shows(&page, "Läget 2021");
            for trace in ["K1", "PO1", "href=\"/people", "href=\"/statistics", &scene.person.to_string()] {
                hides(&page, trace);
            }
            assert_eq!(visitor.get("/people").status, 403);
            assert_eq!(visitor.get("/statistics").status, 403);
        }
    });
}

#[test]
fn one_person_is_fewer_than_five() {
    scenes(|scene| {
        let page = scene.somebody(Role::SteeringMember).get("/overview?year=2021").text();
        assert_eq!(fact(&page, "Personer som haft stöd"), "&#60;5");
        assert_eq!(fact(&page, "nya under året"), "dolt");
        assert_eq!(fact(&page, "I kö i dag"), "&#60;5");
        assert!(page.contains("för få för att visas"), "nor is the waiting time of one person shown");
    });
}

/// What stands beside a word in the list of facts.
fn fact(page: &str, word: &str) -> String {
    let rest = page.split(&format!("<dt>{word}</dt><dd>")).nth(1).unwrap_or_else(|| panic!("no {word} in {page}"));
    rest.split('<').next().unwrap_or_default().to_owned()
}

#[test]
fn a_small_municipality_hides_another_but_not_the_whole() {
    scenes(|scene| {
        for (place, many) in [("Sala", 5), ("Västerås", 2), ("Köping", 9)] {
            (0..many).for_each(|at| support(scene, &format!("{place}-{at}"), place));
        }
        let page = scene.somebody(Role::Economist).get("/overview?year=2021").text();
        assert_eq!(fact(&page, "Personer som haft stöd"), "17");
        let row = |place: &str| {
            let rest = page.split(&format!("<th scope=\"row\">{place}</th><td class=\"number\">")).nth(1);
            rest.and_then(|rest| rest.split('<').next()).map(str::to_owned)
        };
        assert_eq!(row("Västerås").as_deref(), Some("&#60;5"));
        assert_eq!(row("Sala").as_deref(), Some("dolt"));
        assert_eq!(row("Köping").as_deref(), Some("9"));
    });
}

/// One more person there, supported since 2021.
fn support(scene: &Scene, code: &str, place: &str) {
    let (anna, person, ombud) = (scene.anna(), scene.site.app.id(), scene.anna.to_string());
    let fields =
        [("code", code), ("gender", "man"), ("birth_year", "1970"), ("municipality", place), ("children", "nej")];
    done(&with_id(&anna, "/people", person, &fields));
    let support = [("starts_on", "2021-03-01"), ("direct_contact", "2021-03-01"), ("ombud", ombud.as_str())];
    done(&with_id(&anna, &format!("/people/{person}/support"), scene.site.app.id(), &support));
}

#[test]
fn a_year_that_has_not_come_keeps_what_was_typed() {
    scenes(|scene| {
        for year in ["2023", "1066", "i+fjol", "99999", "-32768"] {
            let answer = scene.somebody(Role::Economist).get(&format!("/overview?year={year}"));
            assert_eq!(answer.status, 422, "{year}");
            assert!(answer.text().contains(&format!("value=\"{}\"", year.replace('+', " "))), "{year} was not kept");
        }
        shows(&scene.somebody(Role::Economist).get("/overview?year="), "Läget 2022");
    });
}
