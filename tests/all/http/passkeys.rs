//! Passkeys' questions and what is refused; what a passkey answers is for the browser's tests, which have one.

use crate::http::sign_in::{EMAIL, PASSWORD, account, inside, shows_again};
use crate::scene::shows;
use ombud::access::Means;
use ombud::testing::{Answer, Site, on_both};
use serde_json::Value;

/// A site with a name that passkeys can be bound to.
fn named(site: &Site) {
    let public_url = Some("https://ombud.exempel.se/".to_owned());
    assert!(site.app.entrance.choose(Means { public_url, ..Means::default() }));
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).unwrap_or_else(|_| panic!("{}", answer.text()))
}

#[test]
fn without_a_name_for_the_server_there_are_no_passkeys() {
    on_both(|site| {
        account(site);
        let one = inside(site);
        shows(&one.get("/me/passkeys"), "--public-url");
        assert!(!site.stranger().get("/sign-in").text().contains("data-passkey"));
        assert_eq!(site.stranger().post("/sign-in/passkey/options", &[]).status, 404);
        let fields = [("name", "Telefonen"), ("new_password", PASSWORD)];
        assert_eq!(one.post("/me/passkeys/options", &fields).status, 404);
    });
}

#[test]
fn a_question_is_bound_to_the_server_and_demands_that_the_person_is_verified() {
    on_both(|site| {
        named(site);
        shows(&site.stranger().get("/sign-in"), "data-passkey");
        let asked = json(&site.stranger().post("/sign-in/passkey/options", &[]));
        let options = &asked["publicKey"];
        assert_eq!((&options["rpId"], &options["userVerification"]), (&"ombud.exempel.se".into(), &"required".into()));
        assert_eq!(options["allowCredentials"].as_array().map(Vec::len), Some(0), "whose they are is told to nobody");
        assert!(options["extensions"]["prf"]["eval"]["first"].is_string());
    });
}

#[test]
fn a_new_passkey_takes_the_password() {
    on_both(|site| {
        account(site);
        named(site);
        let one = inside(site);
        let wrong = one.post("/me/passkeys/options", &[("name", "Telefonen"), ("new_password", "fel")]);
        assert_eq!(
            (wrong.status, json(&wrong)["problem"].as_str()),
            (422, Some("Ditt lösenord: är inte ditt lösenord"))
        );
        let nameless = one.post("/me/passkeys/options", &[("new_password", PASSWORD)]);
        assert_eq!(nameless.status, 422);
        let asked = json(&one.post("/me/passkeys/options", &[("name", "Telefonen"), ("new_password", PASSWORD)]));
        assert_eq!(asked["publicKey"]["user"]["name"], EMAIL);
        assert_eq!(asked["publicKey"]["authenticatorSelection"]["userVerification"], "required");
    });
}

#[test]
fn answers_that_fit_no_question_let_nobody_in() {
    on_both(|site| {
        account(site);
        named(site);
        let one = inside(site);
        let asked = json(&site.stranger().post("/sign-in/passkey/options", &[]));
        let ceremony = asked["ceremony"].as_str().unwrap_or_default();
        let made_up = r#"{"id":"AA","rawId":"AA","type":"public-key","extensions":{},"response":{"authenticatorData":"AA","clientDataJSON":"AA","signature":"AA","userHandle":null}}"#;
        for (ceremony, credential) in [("", ""), ("x", made_up), (ceremony, "{}"), (ceremony, made_up)] {
            let fields = [("ceremony", ceremony), ("credential", credential), ("then", "/people")];
            shows_again(&site.stranger().post("/sign-in/passkey", &fields), "passkey-failed");
            shows_again(&one.post("/unlock/passkey", &fields), "passkey-failed");
            shows_again(&one.post("/me/passkeys", &fields), "passkey-failed");
            shows_again(&site.stranger().post("/sign-in/code/passkey", &fields), "code-too-late");
        }
        assert_eq!(site.stranger().post("/sign-in/code/passkey/options", &[]).status, 404);
        assert_eq!(one.post("/unlock/passkey/options", &[]).status, 404, "there is none to ask");
    });
}
