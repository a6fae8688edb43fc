//! The municipality's own sign-in, on both databases, against a small server that answers as such servers do. The browser's
//! tests do the same with a certified one.

use crate::http::sign_in::{EMAIL, account, sessions};
use crate::scene::{done, shows};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ombud::access::{Means, Provider, Way};
use ombud::testing::{Answer, Site, Visitor, on_both};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

const SECRET: &str = "en hemlighet som de två delar, lång nog";

/// What the server says next about whoever comes.
type Claims = Arc<Mutex<Value>>;

/// A server that vouches for whatever it is told to. Its tokens are signed with the secret that the two share (HS256).
struct Server {
    issuer: String,
    claims: Claims,
}

impl Server {
    fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let claims = Claims::default();
        let (here, told) = (issuer.clone(), claims.clone());
        std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| answer(stream, &here, &told)));
        Server { issuer, claims }
    }

    /// Lets it vouch for this person, at the site's own time.
    fn vouches(&self, site: &Site, nonce: &str, person: Value) {
        let now = site.app.micros() / 1_000_000;
        let mut claims = json!({ "iss": self.issuer, "aud": "ombud", "nonce": nonce, "iat": now, "exp": now + 60 });
        for (name, value) in person.as_object().unwrap() {
            claims[name] = value.clone();
        }
        *self.claims.lock().unwrap() = claims;
    }
}

fn answer(mut stream: TcpStream, issuer: &str, claims: &Claims) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut path, mut length) = (String::new(), 0);
    let mut line = String::new();
    while reader.read_line(&mut line).unwrap_or(0) > 2 {
        if path.is_empty() {
            path = line.split(' ').nth(1).unwrap_or_default().to_owned();
        }
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        line.clear();
    }
    reader.take(length).read_to_end(&mut Vec::new()).unwrap();
    let said = match path.as_str() {
        "/.well-known/openid-configuration" => json!({
            "issuer": issuer, "authorization_endpoint": format!("{issuer}/auth"), "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/keys"), "response_types_supported": ["code"],
            "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["HS256"],
        }),
        "/keys" => json!({ "keys": [] }),
        _ => json!({ "access_token": "x", "token_type": "Bearer", "id_token": token(&claims.lock().unwrap()) }),
    };
    let body = said.to_string();
    let head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length:";
    write!(stream, "{head} {}\r\n\r\n{body}", body.len()).unwrap();
}

fn token(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", part(&json!({ "alg": "HS256" })), part(claims));
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(hmac(SECRET.as_bytes(), signed.as_bytes())))
}

/// HMAC-SHA-256 (RFC 2104) with a key of at most 64 bytes.
fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let padded = |with: u8| (0..64).map(|at| key.get(at).copied().unwrap_or(0) ^ with).collect::<Vec<u8>>();
    let inner = Sha256::digest([padded(0x36), text.to_vec()].concat());
    Sha256::digest([padded(0x5c), inner.to_vec()].concat()).to_vec()
}

#[test]
fn hmac_is_that_of_the_standard() {
    let sum: Vec<String> =
        hmac(b"Jefe", b"what do ya want for nothing?").iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(sum.concat(), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

fn known(site: &Site) -> Server {
    let server = Server::start();
    let elsewhere = Provider::new(&server.issuer, "ombud", Some(SECRET.to_owned())).ok();
    let local_url = Some("http://prov".to_owned());
    assert!(site.app.entrance.choose(Means { elsewhere, local_url, ..Means::default() }));
    server
}

/// What the address that leads there says of `name`.
fn said<'q>(going: &'q Answer, name: &str) -> &'q str {
    let query = going.location().split('?').nth(1).unwrap_or_default();
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).unwrap_or_else(|| panic!("no {name}"))
}

/// Goes there and comes back as `person`.
fn visit<'s>(site: &'s Site, server: &Server, person: Value) -> (Visitor<'s>, Answer) {
    let going = site.stranger().get("/sign-in/oidc?then=%2Fadvice");
    assert!(going.location().starts_with(&format!("{}/auth?", server.issuer)), "{}", going.location());
    assert_eq!(said(&going, "code_challenge_method"), "S256");
    server.vouches(site, said(&going, "nonce"), person);
    let out = site.stranger().with_cookie_of(&going);
    let back = out.get(&format!("/sign-in/oidc/callback?code=x&state={}", said(&going, "state")));
    (out.with_cookie_of(&back), back)
}

/// The page of somebody who was not let in.
#[track_caller]
fn not_let_in(answer: &Answer, key: &str) {
    let why = ombud::web::texts(ombud::web::Language::Swedish).text(key);
    assert!(answer.text().contains(&why), "no “{why}” in {}", answer.text());
    assert!(!answer.header("set-cookie").contains("ombud_session"));
}

fn person(subject: &str, email: &str, verified: bool) -> Value {
    json!({ "sub": subject, "email": email, "email_verified": verified })
}

#[test]
fn somebody_known_by_a_verified_address_is_let_in_and_known_by_name_from_then_on() {
    on_both(|site| {
        let id = account(site);
        let server = known(site);
        shows(&site.stranger().get("/sign-in"), "/sign-in/oidc?then=%2F");
        let (inside, answer) = visit(site, &server, person("a1", &EMAIL.to_uppercase(), true));
        assert_eq!((answer.status, answer.location()), (303, "/advice"));
        shows(&inside.get("/people"), "Två steg krävs");
        let session = sessions(site, id).remove(0);
        assert_eq!(session.started.way, Way::Elsewhere);
        assert!(site.app.keyring.take_out(&session.digest, site.app.micros()).is_none(), "it opens no key");
        // The address may change; the name there does not.
        done(&visit(site, &server, person("a1", "nytt@exempel.se", false)).1);
        not_let_in(&visit(site, &server, person("b2", EMAIL, true)).1, "elsewhere-unknown");
    });
}

#[test]
fn the_password_on_top_of_it_is_the_second_step() {
    on_both(|site| {
        account(site);
        let server = known(site);
        let (inside, _) = visit(site, &server, person("a1", EMAIL, true));
        done(&inside.post("/unlock", &[("password", crate::http::sign_in::PASSWORD), ("then", "/people")]));
        assert!(!inside.get("/people").text().contains("Två steg krävs"));
    });
}

#[test]
fn accounts_are_not_made_and_unverified_addresses_not_believed() {
    on_both(|site| {
        let id = account(site);
        let server = known(site);
        for stranger in [person("c3", "x@exempel.se", true), person("c3", EMAIL, false), json!({ "sub": "c3" })] {
            not_let_in(&visit(site, &server, stranger).1, "elsewhere-unknown");
        }
        done(&site.manager().post(&format!("/accounts/{id}/lock"), &[]));
        not_let_in(&visit(site, &server, person("a1", EMAIL, true)).1, "elsewhere-unknown");
    });
}

#[test]
fn tokens_for_others_too_old_or_of_another_visit_are_refused() {
    on_both(|site| {
        account(site);
        let server = known(site);
        let now = site.app.micros() / 1_000_000;
        for wrong in [
            json!({ "aud": "another" }),
            json!({ "iss": "http://127.0.0.1:1" }),
            json!({ "exp": now - 1 }),
            json!({ "nonce": "another" }),
        ] {
            let mut person = person("a1", EMAIL, true);
            for (name, value) in wrong.as_object().unwrap() {
                person[name] = value.clone();
            }
            not_let_in(&visit(site, &server, person).1, "elsewhere-refused");
        }
        let going = site.stranger().get("/sign-in/oidc");
        server.vouches(site, said(&going, "nonce"), person("a1", EMAIL, true));
        let out = site.stranger().with_cookie_of(&going);
        let state = said(&going, "state");
        not_let_in(&out.get("/sign-in/oidc/callback?code=x&state=guess"), "elsewhere-refused");
        not_let_in(&out.get(&format!("/sign-in/oidc/callback?code=x&state={state}")), "elsewhere-refused");
        let going = site.stranger().get("/sign-in/oidc");
        let other = format!("/sign-in/oidc/callback?code=x&state={}", said(&going, "state"));
        not_let_in(&site.stranger().get(&other), "elsewhere-refused");
    });
}

#[test]
fn where_there_is_none_there_is_no_way_to_it() {
    on_both(|site| {
        assert!(!site.stranger().get("/sign-in").text().contains("/sign-in/oidc"));
        for path in ["/sign-in/oidc", "/sign-in/oidc/callback"] {
            assert_eq!(site.stranger().get(path).status, 404);
        }
    });
}

#[test]
fn a_server_that_does_not_answer_is_told_of() {
    on_both(|site| {
        let elsewhere = Provider::new("http://127.0.0.1:1", "ombud", None).ok();
        let local_url = Some("http://prov".to_owned());
        assert!(site.app.entrance.choose(Means { elsewhere, local_url, ..Means::default() }));
        let silent = site.stranger().get("/sign-in/oidc?then=%2Fpeople");
        assert_eq!(silent.status, 503);
        not_let_in(&silent, "elsewhere-silent");
        let kept = site.stranger().post("/sign-in/oidc", &[("then", "/people"), ("kept", "Y29kZT1LNw")]);
        assert!(kept.status == 503 && kept.text().contains("Y29kZT1LNw"), "what was typed goes along");
    });
}
