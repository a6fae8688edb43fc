//! The first start: from an empty server to an operation that can note its first person.

use crate::http::sign_in::{Authenticator, EMAIL, PASSWORD, handed_over};
use crate::scene::{done, hides, scenes, shows, with_id};
use ombud::access::Role;
use ombud::testing::{Visitor, on_both};
use std::sync::PoisonError;

const STEPS: [&str; 7] = ["operation", "municipalities", "two-steps", "key", "documentation", "ombud", "invitations"];

/// How many of the seven questions are answered.
fn answered(by: &Visitor) -> usize {
    let page = by.get("/start");
    shows(&page, "<progress");
    page.text().matches("tag open").count()
}

#[test]
fn seven_questions_make_an_empty_operation_ready() {
    on_both(|site| {
        *site.app.setup.lock().unwrap_or_else(PoisonError::into_inner) = Some("hemligt".into());
        let first =
            [("operation", "Personligt ombud Nystad"), ("name", "Chef"), ("email", EMAIL), ("password", PASSWORD)];
        done(&site.stranger().post("/setup/hemligt", &first));
        let entered = site.stranger().post("/sign-in", &[("email", EMAIL), ("password", PASSWORD), ("then", "/")]);
        let manager = site.stranger().with_cookie_of(&entered);
        assert_eq!(manager.get("/").location(), "/start", "an empty operation begins here");
        assert_eq!(answered(&manager), 0);
        shows(&manager.get("/start/ready"), "Inte riktigt klart");

        let facts =
            [("name", "Personligt ombud Nystad"), ("form", "förening"), ("host", "Föreningen"), ("county", "Prov")];
        done(&manager.post("/staff/operation", &facts));
        shows(&manager.get("/start/operation"), "gallras 2 år efter");
        done(&manager.post("/staff/municipalities", &[("name", "Nystad")]));
        shows(&manager.get("/start/municipalities"), "En kommun");
        Authenticator::set_up(&manager, site);
        shows(&manager.get("/start/two-steps"), "med två steg");
        shows(&manager.post("/secrecy/key", &[]), "<ol class=\"words\">");
        let decision = [("mode", "minimal"), ("reference", "SN 12"), ("decided_on", "2022-01-05"), ("fate", "kept")];
        done(&manager.post("/secrecy/documentation", &decision));
        let ombud = site.app.id();
        let post = [("code", "PO1"), ("gender", "kvinna"), ("employed_from", "2022-01-01"), ("rate", "75")];
        done(&with_id(&manager, "/staff/ombud", ombud, &post));
        shows(&manager.get("/start/invitations"), "Ett ombud saknar konto");
        assert_eq!(answered(&manager), 6);
        let id = ombud.to_string();
        let who =
            [("name", "Ombud"), ("email", "ombud@exempel.se"), ("role", Role::Ombud.code()), ("ombud", id.as_str())];
        handed_over(&with_id(&manager, "/accounts", site.app.id(), &who));
        assert_eq!(answered(&manager), 7);

        let ready = manager.get("/start/ready");
        shows(&ready, "Inget återstår");
        shows(&ready, "href=\"/people/new\"");
        let person = [("code", "K1"), ("gender", ""), ("birth_year", ""), ("municipality", "Nystad"), ("children", "")];
        done(&with_id(&manager, "/people", site.app.id(), &person));
        shows(&manager.get("/people"), ">K1<");
        assert_ne!(manager.get("/").location(), "/start", "the walk does not come back by itself");
    });
}

#[test]
fn each_question_may_be_skipped_and_shows_the_way_back_from_where_it_is_answered() {
    on_both(|site| {
        let manager = site.manager();
        for (at, step) in STEPS.iter().enumerate() {
            let next = STEPS.get(at + 1).unwrap_or(&"ready");
            shows(&manager.get(&format!("/start/{step}")), &format!("href=\"/start/{next}\""));
        }
        assert_eq!(manager.get("/start/nothing").status, 404);
        let asked = manager.get("/start/municipalities");
        assert!(asked.header("set-cookie").starts_with("ombud_start=municipalities;"));
        hides(&manager.get("/staff/municipalities"), "/start/municipalities");
        let away = manager.cookie_and("ombud_start=municipalities");
        shows(&away.get("/staff/municipalities"), "href=\"/start/municipalities\"");
        hides(&away.get("/start/municipalities"), "class=\"walk\"");
        assert!(manager.get("/start/ready").header("set-cookie").contains("Max-Age=0"));
    });
}

#[test]
fn only_managers_are_asked_and_only_while_nobody_works_here() {
    scenes(|scene| {
        assert_ne!(scene.site.manager().get("/").location(), "/start");
        assert_eq!(scene.anna().get("/start").status, 403);
        let away = scene.anna().cookie_and("ombud_start=ombud");
        hides(&away.get("/people"), "/start/ombud");
        shows(&scene.site.manager().get("/staff"), "href=\"/start\"");
    });
}
