//! The room of the operation: ombud, absences, municipalities, accounts.

use crate::http::sign_in::handed_over;
use crate::scene::{done, hides, refused, scenes, shows, with_id};

const OMBUD: [(&str, &str); 4] =
    [("code", "PO3"), ("gender", "annat"), ("employed_from", "2021-06-01"), ("rate", "75")];

#[test]
fn an_ombud_is_employed_changed_and_taken_away() {
    scenes(|scene| {
        let (manager, id) = (scene.site.manager(), scene.site.app.id());
        for _ in 0..2 {
            done(&with_id(&manager, "/staff/ombud", id, &OMBUD));
        }
        let page = format!("/staff/ombud/{id}");
        assert_eq!(manager.get("/staff").text().matches(">PO3<").count(), 1);
        let leaving = [("code", "PO3"), ("gender", ""), ("employed_from", "2021-06-01"), ("employed_to", "2021-08-31")];
        refused(&manager.post(&page, &leaving), "problem-missing", &["PO3", "2021-08-31"]);
        done(&manager.post(&page, &[&leaving[..], &[("rate", "50")]].concat()));
        shows(&manager.get(&page), "2021-08-31");
        done(&manager.post(&format!("{page}/removal"), &[]));
        assert_eq!(manager.get(&page).status, 404);
    });
}

#[test]
fn those_who_have_left_stand_last() {
    scenes(|scene| {
        let (manager, id) = (scene.site.manager(), scene.site.app.id());
        let left = [&OMBUD[1..], &[("code", "PO0"), ("employed_to", "2021-08-31")]].concat();
        done(&with_id(&manager, "/staff/ombud", id, &left));
        let page = manager.get("/staff").text();
        let at = |code: &str| page.find(&format!(">{code}<")).unwrap_or_else(|| panic!("no {code} in {page}"));
        assert!(at("PO0") > at("PO1"));
    });
}

#[test]
fn wrong_input_keeps_what_was_typed() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let mut wrong = OMBUD;
        wrong[3].1 = "101";
        refused(&manager.post("/staff/ombud", &wrong), "problem-number", &["PO3", "2021-06-01", "101"]);
        wrong[0].1 = "PO1";
        wrong[3].1 = "100";
        refused(&manager.post("/staff/ombud", &wrong), "problem-taken", &["PO1"]);
        let backwards = [&OMBUD[..], &[("employed_to", "2021-05-31")]].concat();
        refused(&manager.post("/staff/ombud", &backwards), "problem-end-before-start", &["PO3", "2021-05-31"]);
    });
}

#[test]
fn an_ombud_with_clients_is_not_taken_away() {
    scenes(|scene| {
        let page = format!("/staff/ombud/{}", scene.anna);
        assert_eq!(scene.site.manager().post(&format!("{page}/removal"), &[]).status, 409);
        shows(&scene.site.manager().get(&page), "PO1");
    });
}

#[test]
fn leave_is_noted_changed_and_taken_away() {
    scenes(|scene| {
        let (manager, id) = (scene.site.manager(), scene.site.app.id());
        let home = format!("/staff/ombud/{}", scene.anna);
        let fields = [("kind", "föräldraledig"), ("starts_on", "2021-09-01"), ("extent", "40")];
        done(&with_id(&manager, &format!("{home}/absences"), id, &fields));
        shows(&manager.get(&home), "2021-09-01");
        let page = format!("/absences/{id}");
        let wrong = [("kind", "semester"), ("starts_on", "2021-09-01"), ("extent", "40")];
        refused(&manager.post(&page, &wrong), "problem-choose", &["2021-09-01", "40"]);
        let backwards = [&fields[..], &[("ends_on", "2021-08-01")]].concat();
        refused(&manager.post(&page, &backwards), "problem-end-before-start", &["2021-08-01"]);
        done(&manager.post(&format!("{page}/removal"), &[]));
        hides(&manager.get(&home), "2021-09-01");
    });
}

#[test]
fn municipalities_come_move_and_go() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let place = "/staff/municipalities";
        done(&manager.post(place, &[("name", "Åre / \"norra\""), ("area", "Fjällen")]));
        shows(&manager.get(place), "Fjällen");
        refused(&manager.post(place, &[("area", "Fjällen")]), "problem-missing", &["Fjällen"]);
        done(&manager.post(place, &[("name", "Åre / \"norra\""), ("area", "")]));
        let page = manager.get(place).text();
        let removal =
            page.split("action=\"").filter_map(|rest| rest.split('"').next()).find(|path| path.contains("%C3%85re"));
        let removal = removal.map(str::to_owned).or_else(|| removal_of(&page)).expect("a way to end the membership");
        done(&manager.post(&removal, &[]));
        hides(&manager.get(place), "Åre");
    });
}

/// The address that ends the membership of the place whose name is escaped byte by byte.
fn removal_of(page: &str) -> Option<String> {
    let addresses = page.split("action=\"").filter_map(|rest| rest.split('"').next());
    addresses.filter(|path| path.ends_with("/removal")).find(|path| path.contains("%C3%85%72%65")).map(str::to_owned)
}

#[test]
fn the_operation_is_described() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let fields =
            [("name", "Personligt ombud Nytt namn"), ("form", "stiftelse"), ("host", "Sala"), ("county", "Län")];
        done(&manager.post("/staff/operation", &fields));
        shows(&manager.get("/staff"), "Nytt namn");
        refused(&manager.post("/staff/operation", &[("host", "Sala")]), "problem-missing", &["Sala"]);
    });
}

#[test]
fn an_account_is_made_by_invitation_locked_and_opened_again() {
    scenes(|scene| {
        let (manager, anna, id) = (scene.site.manager(), scene.anna.to_string(), scene.site.app.id());
        // An ombud has one account that can sign in.
        let present = scene.anna().account.expect("an account");
        done(&manager.post(&format!("/accounts/{present}/lock"), &[]));
        let fields = [("name", "Anna P"), ("email", " Anna@Exempel.se "), ("role", "ombud"), ("ombud", anna.as_str())];
        let invited = with_id(&manager, "/accounts", id, &fields);
        let coordinator = [&fields[..2], &[("role", "coordinator")]].concat();
        refused(&manager.post("/accounts", &coordinator), "problem-taken", &["Anna P"]);
        let credentials = [("email", "anna@exempel.se"), ("password", "tolv tecken eller mer")];
        assert_eq!(
            scene.site.stranger().post("/sign-in", &credentials).status,
            422,
            "nobody has chosen a password yet"
        );
        done(&scene.site.stranger().post(&handed_over(&invited), &credentials[1..]));
        let inside = scene.site.stranger().with_cookie_of(&scene.site.stranger().post("/sign-in", &credentials));
        shows(&inside.get("/people"), ">K1<");
        done(&manager.post(&format!("/accounts/{id}/lock"), &[]));
        assert_eq!(inside.get("/people").location().split('?').next(), Some("/sign-in"));
        assert_eq!(scene.site.stranger().post("/sign-in", &credentials).status, 422);
        done(&manager.post(&format!("/accounts/{id}/unlock"), &[]));
        assert_eq!(scene.site.stranger().post("/sign-in", &credentials).status, 303);
    });
}

#[test]
fn an_ombuds_account_names_the_ombud() {
    scenes(|scene| {
        let fields = [("name", "A"), ("email", "a@b.se"), ("role", "ombud")];
        refused(&scene.site.manager().post("/accounts", &fields), "account-needs-ombud", &["A", "a@b.se"]);
    });
}
