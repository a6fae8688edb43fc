//! Signing in and out, sessions that end, forms that outlive them, and setting up.

use crate::scene::{done, scenes, shows, with_id};
use ombud::access::{Account, Password, Role, store};
use ombud::audit::Event;
use ombud::testing::{Answer, Site, Visitor, on_both};
use std::sync::atomic::Ordering;
use std::sync::{OnceLock, PoisonError};

const EMAIL: &str = "prov@exempel.se";
const PASSWORD: &str = "ett långt lösenord";

/// Somebody who can sign in with [`EMAIL`] and [`PASSWORD`].
fn account(site: &Site) {
    static HASH: OnceLock<String> = OnceLock::new();
    let hash = HASH.get_or_init(|| Password::new(PASSWORD).unwrap().hash(&[7; 16]).unwrap());
    let (id, operation, email) = (site.app.id(), site.operation, EMAIL.to_owned());
    let (name, role) = ("Prov".to_owned(), Role::Manager);
    let account = Account { id, operation, email, name, role, ombud: None, english: false, active: true };
    site.by_command()
        .write_now(move |tx| Ok((store::create_account(tx, &account, hash)?, Event::new("account.created", id))))
        .unwrap();
}

fn try_to_enter(site: &Site, password: &str) -> Answer {
    site.stranger().post("/sign-in", &[("email", EMAIL), ("password", password), ("then", "/people?state=open")])
}

fn entered<'s>(site: &'s Site) -> Visitor<'s> {
    site.stranger().with_cookie_of(&try_to_enter(site, PASSWORD))
}

#[test]
fn the_right_password_leads_to_the_page_asked_for_and_out_again() {
    on_both(|site| {
        account(site);
        let answer = try_to_enter(site, PASSWORD);
        assert_eq!((answer.status, answer.location()), (303, "/people?state=open"));
        for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(answer.header("set-cookie").contains(part), "{}", answer.header("set-cookie"));
        }
        let inside = entered(site);
        shows(&inside.get("/people"), "<h1>");
        let left = inside.post("/sign-out", &[]);
        done(&left);
        assert_eq!(left.header("clear-site-data"), "\"cache\", \"storage\"");
        assert_eq!(inside.get("/people").location(), "/sign-in?then=%2Fpeople");
    });
}

#[test]
fn a_wrong_password_and_an_unknown_address_are_told_alike() {
    on_both(|site| {
        account(site);
        let wrong = try_to_enter(site, "ett annat lösenord");
        let unknown = site.stranger().post("/sign-in", &[("email", EMAIL), ("password", "x")]);
        assert_eq!((wrong.status, unknown.status), (422, 422));
        assert!(wrong.text().contains(&format!("value=\"{EMAIL}\"")), "the address is kept");
        assert!(!wrong.text().contains("ett annat"), "the password is not");
        assert_eq!(wrong.header("set-cookie"), "");
    });
}

#[test]
fn after_ten_guesses_the_right_password_has_to_wait_too() {
    on_both(|site| {
        account(site);
        for _ in 0..10 {
            assert_eq!(try_to_enter(site, "gissning").status, 422);
        }
        assert_eq!(try_to_enter(site, PASSWORD).status, 422);
        site.wait_seconds(15 * 60 + 1);
        assert_eq!(try_to_enter(site, PASSWORD).status, 303);
    });
}

#[test]
fn nobody_is_sent_elsewhere_by_a_link_to_the_sign_in_page() {
    on_both(|site| {
        account(site);
        for elsewhere in ["https://exempel.se/", "//exempel.se/", "/\\exempel.se", "javascript:alert(1)"] {
            let fields = [("email", EMAIL), ("password", PASSWORD), ("then", elsewhere)];
            // Where the second step is set up, as from the page itself.
            assert_eq!(site.stranger().post("/sign-in", &fields).location(), "/me/two-steps");
        }
    });
}

#[test]
fn a_session_ends_after_twelve_idle_hours_and_not_before() {
    on_both(|site| {
        account(site);
        let inside = entered(site);
        for _ in 0..3 {
            site.wait_seconds(12 * 3600 - 1);
            assert_eq!(inside.get("/people").status, 200);
        }
        site.wait_seconds(12 * 3600 + 1);
        assert_eq!(inside.get("/people").status, 303);
    });
}

#[test]
fn what_was_typed_is_kept_when_the_session_has_ended() {
    scenes(|scene| {
        account(scene.site);
        let (inside, id) = (entered(scene.site), scene.site.app.id());
        scene.site.wait_seconds(13 * 3600);
        let fields = [("code", "K7 & <ny>"), ("municipality", "Sala"), ("gender", ""), ("children", "")];
        let asked = with_id(&inside, "/people", id, &fields);
        assert_eq!(asked.status, 401);
        let (then, kept) = (hidden(&asked, "then"), hidden(&asked, "kept"));
        let fields = [("email", EMAIL), ("password", PASSWORD), ("then", &then), ("kept", &kept)];
        let resumed = scene.site.stranger().post("/sign-in", &fields);
        assert_eq!(
            (resumed.status, resumed.text().contains("K7 &#38; &#60;ny&#62;")),
            (200, true),
            "{}",
            resumed.text()
        );
        let inside = scene.site.stranger().with_cookie_of(&resumed);
        let again =
            [("id", hidden(&resumed, "id")), ("code", "K7".into()), ("municipality", hidden(&resumed, "municipality"))];
        let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
        done(&inside.post("/people", &[&again[..], &[("gender", ""), ("children", "")]].concat()));
        shows(&inside.get(&format!("/people/{id}")), "K7");
    });
}

/// The value of a hidden field.
fn hidden(page: &Answer, name: &str) -> String {
    let page = page.text();
    let rest = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
    rest.and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("no {name} in {page}")).to_owned()
}

#[test]
fn a_form_too_long_to_keep_is_refused_without_harm() {
    on_both(|site| {
        let long = "x".repeat(300 * 1024);
        let answer = site.manager().post("/people", &[("code", &long)]);
        assert!((400..500).contains(&answer.status), "{}", answer.status);
    });
}

#[test]
fn the_set_up_page_is_for_whoever_has_the_secret_and_only_once() {
    on_both(|site| {
        let (stranger, page) = (site.stranger(), "/setup/hemligt");
        assert_eq!(stranger.get(page).status, 404);
        *site.app.setup.lock().unwrap_or_else(PoisonError::into_inner) = Some("hemligt".into());
        assert_eq!(stranger.get("/setup/gissat").status, 404);
        shows(&stranger.get(page), "Provköping");
        let mut fields = vec![
            ("operation", "Personligt ombud Provköping"),
            ("name", "Chef"),
            ("email", EMAIL),
            ("password", "kort"),
        ];
        let short = stranger.post(page, &fields);
        assert_eq!((short.status, short.text().contains("value=\"Chef\"")), (422, true));
        fields[3].1 = PASSWORD;
        done(&stranger.post(page, &fields));
        assert_eq!((stranger.get(page).status, stranger.post(page, &fields).status), (404, 404));
        shows(&entered(site).get("/staff"), "Provköping");
    });
}

#[test]
fn a_demonstration_says_so_before_anybody_is_inside() {
    on_both(|site| {
        assert!(!site.stranger().get("/sign-in").text().contains("Demonstration"));
        site.app.demonstration.store(true, Ordering::Relaxed);
        for path in ["/sign-in", "/accessibility", "/nowhere"] {
            assert!(site.stranger().get(path).text().contains("Demonstration"), "{path}");
        }
    });
}

#[test]
fn ones_own_pages_are_in_ones_own_language() {
    on_both(|site| {
        let manager = site.manager();
        shows(&manager.get("/people"), "lang=\"sv\"");
        done(&manager.post("/me", &[("language", "en")]));
        shows(&manager.get("/people"), "lang=\"en\"");
    });
}

#[test]
fn a_password_keeps_the_space_around_it() {
    on_both(|site| {
        account(site);
        assert_eq!(try_to_enter(site, &format!("{PASSWORD} ")).status, 422);
        assert_eq!(try_to_enter(site, PASSWORD).status, 303);
    });
}
