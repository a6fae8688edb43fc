//! The rooms of those who lead the work: caseloads, absence, what is missing, the weekly meeting, the inventory.

use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use ombud::access::Role;
use uuid::Uuid;

/// Anna is away from that day.
fn away(scene: &Scene, extent: &str) -> Uuid {
    let (manager, id) = (scene.somebody(Role::Manager), scene.site.app.id());
    let fields = [("starts_on", "2022-01-10"), ("ends_on", "2022-01-20"), ("extent", extent), ("kind", "sjuk")];
    done(&with_id(&manager, &format!("/staff/ombud/{}/absences", scene.anna), id, &fields));
    id
}

/// K2, who waits, is to be contacted again in good time.
fn plan_ahead(scene: &Scene) {
    let (person, sql) = (scene.waiting, "SELECT id FROM intake WHERE person = $1");
    let intake: Uuid = scene.site.app.db.read(|tx| tx.one(sql, ombud::args![person])).unwrap();
    let id = scene.site.app.id();
    done(&with_id(&scene.anna(), &format!("/queue/{intake}/recontacts"), id, &[("due_on", "2022-02-01")]));
}

#[test]
fn caseloads_are_drawn_and_told() {
    scenes(|scene| {
        let page = scene.somebody(Role::Manager).get("/team");
        shows(&page, "aria-labelledby=\"caseloads-title\"");
        shows(&page, "<td class=\"number\">1,0</td>");
        shows(&page, "<th scope=\"row\">PO1</th><td class=\"number\">1</td><td class=\"number\">100 %</td>");
        shows(&page, "En person står i kö.");
        shows(&page, "Ingen är borta.");
        away(scene, "50");
        shows(&scene.somebody(Role::Manager).get("/team"), "<td class=\"number\">2,0</td>");
    });
}

#[test]
fn the_clients_of_whoever_is_ill_need_a_deputy_until_they_have_one() {
    scenes(|scene| {
        away(scene, "100");
        let manager = scene.somebody(Role::Manager);
        let link = format!("/people/{}/access", scene.person);
        let page = manager.get("/team");
        shows(&page, "En klient behöver en ersättare");
        shows(&page, &link);
        let coordinator = scene.somebody(Role::Coordinator).get("/team");
        shows(&coordinator, "K1");
        hides(&coordinator, &link);
        let deputy = [
            ("deputy_ombud", scene.bo.to_string()),
            ("starts_on", "2022-01-10".into()),
            ("ends_on", "2022-01-20".into()),
        ];
        let deputy = deputy.each_ref().map(|(name, value)| (*name, value.as_str()));
        done(&manager.post(&format!("/people/{}/deputies", scene.person), &deputy));
        shows(&manager.get("/team"), "Alla klienter har en ersättare.");
    });
}

#[test]
fn what_the_account_needs_and_lacks_is_said_by_ombud() {
    scenes(|scene| {
        let (manager, anna) = (scene.somebody(Role::Manager), scene.anna());
        shows(&manager.get("/team"), "Inget saknas.");
        let person = scene.site.app.id();
        done(&with_id(
            &anna,
            "/people",
            person,
            &[("code", "K3"), ("municipality", "Sala"), ("gender", ""), ("children", "")],
        ));
        let ombud = scene.anna.to_string();
        let start = [("starts_on", "2021-12-01"), ("ombud", &ombud), ("direct_contact", "2021-11-30")];
        done(&with_id(&anna, &format!("/people/{person}/support"), scene.site.app.id(), &start));
        shows(&manager.get("/team"), ">K3</a>: kön, födelseår, barn hemma, nybesök");
    });
}

#[test]
fn the_meeting_goes_through_the_week() {
    scenes(|scene| {
        let (manager, anna) = (scene.somebody(Role::Manager), scene.anna());
        shows(&manager.get("/team/meeting"), "<strong>K2</strong> <span class=\"late\">Väntar sedan fyra veckor");
        plan_ahead(scene);
        away(scene, "100");
        done(&anna.post(&format!("/support/{}/closure", scene.support), &[("ends_on", "2022-01-07")]));
        let person = scene.site.app.id();
        scene.add_person(&anna, person, "K3");
        let ombud = scene.bo.to_string();
        let start = [("starts_on", "2022-01-05"), ("ombud", &ombud), ("direct_contact", "2022-01-04")];
        done(&with_id(&anna, &format!("/people/{person}/support"), scene.site.app.id(), &start));
        let page = manager.get("/team/meeting");
        for text in [
            "Veckomöte 2022-01-10",
            "<strong>K2</strong>, Sala: Först utan skäl till förtur",
            "<strong>K3</strong> 2022-01-05, PO2",
            "<strong>K1</strong> 2022-01-07, PO1",
            "<strong>PO1</strong> Sjuk 100 %, 2022-01-10 – 2022-01-20",
            "Alla som väntar har kontaktats i tid.",
        ] {
            assert!(page.text().to_lowercase().contains(&text.to_lowercase()), "no {text} in {}", page.text());
        }
    });
}

#[test]
fn the_inventory_goes_from_client_to_client_and_keeps_the_quarter() {
    scenes(|scene| {
        let coordinator = scene.somebody(Role::Coordinator);
        let at = format!("/team/inventory/{}", scene.anna);
        shows(&coordinator.get("/team/inventory"), "0 av 1 genomgångna");
        let page = coordinator.get(&at);
        for text in ["Inventering, kvartal 1 2022", "K1", "2021-02-20", "Boende: bostad", "2021-02-01"] {
            shows(&page, text);
        }
        let person = scene.person.to_string();
        let sent = |person: &str, decision: &str| {
            coordinator.post(&format!("{at}/decisions"), &[("person", person), ("decision", decision)])
        };
        refused(&sent(&person, ""), "problem-choose", &[]);
        assert_eq!(sent(&scene.waiting.to_string(), "on").status, 404, "only the ombud's own clients");
        done(&sent(&person, "talk"));
        done(&sent(&person, "closing"));
        shows(&coordinator.get("/team/inventory"), "1 av 1 genomgångna");
        shows(&coordinator.get(&at), "Planera avslut");
        scene.site.wait_seconds(90 * 86_400);
        shows(&scene.somebody(Role::Coordinator).get("/team/inventory"), "0 av 1 genomgångna");
    });
}

#[test]
fn an_ombud_does_not_lead_the_work() {
    scenes(|scene| {
        for path in ["/team", "/team/meeting", "/team/inventory"] {
            assert_eq!(scene.anna().get(path).status, 403, "{path}");
        }
    });
}

#[test]
fn people_are_listed_by_ombud_and_by_when_support_began() {
    scenes(|scene| {
        let manager = scene.somebody(Role::Manager);
        let anna = format!("/people?ombud={}", scene.anna);
        shows(&manager.get(&anna), ">K1</a>");
        hides(&manager.get(&anna), ">K2</a>");
        hides(&manager.get(&format!("/people?ombud={}", scene.bo)), ">K1</a>");
        shows(&manager.get("/people?from=2021-02-01&to=2021-02-01"), ">K1</a>");
        hides(&manager.get("/people?from=2021-02-02"), ">K1</a>");
        hides(&manager.get(&format!("{anna}&to=2021-01-31")), ">K1</a>");
        // An ombud lists nobody else's clients so.
        hides(&scene.bo().get(&anna), ">K1</a>");
    });
}

#[test]
fn the_meeting_says_who_has_turned_to_the_operation_and_until_when_an_answer_was_promised() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        shows(&scene.somebody(Role::Coordinator).get("/team/meeting"), "Alla som har hört av sig har fått svar.");
        let fields = [("received_on", "2022-01-07"), ("channel", "telephone"), ("sender", "relative"), ("source", "")];
        done(&with_id(&anna, "/inquiries", id, &fields));
        let promised = ombud::inquiries::public::Settings::DEFAULT.reply_days;
        let by = ombud::inquiries::reply_by(jiff::civil::date(2022, 1, 7), promised);
        for role in [Role::Manager, Role::Coordinator] {
            let page = scene.somebody(role).get("/team/meeting");
            shows(&page, "<strong>Telefon 2022-01-07</strong> svara senast");
            shows(&page, &format!("svara senast {by}"));
        }
        shows(&anna.get("/today"), &format!("Svar senast {by}"));
        scene.site.wait_seconds(30 * 86_400);
        shows(&scene.somebody(Role::Manager).get("/team/meeting"), &format!("Skulle ha fått svar senast {by}"));
        shows(&scene.anna().get("/today"), &format!("Skulle ha fått svar senast {by}"));
        done(&scene.anna().post(&format!("/inquiries/{id}/reply"), &[("replied_on", "2022-01-20")]));
        hides(&scene.somebody(Role::Manager).get("/team/meeting"), "Telefon 2022-01-07");
    });
}
