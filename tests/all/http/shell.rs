//! The shell around the rooms: https, what is believed of a request, and how much is taken. Over real connections where
//! that is what it is about, else through the router.

use crate::served::{Served, VERSIONS, cookie_of, received, wait};
use axum::body::Body;
use ombud::testing::{Answer, Engine, Site, on_both};
use ombud::web::{Language, Shell, texts};
use std::io::{Read, Write};
use std::time::{Duration, Instant};
use tower::ServiceExt;

fn text(key: &str) -> String {
    texts(Language::Swedish).text(key)
}

#[track_caller]
fn is_dressed(answer: &Answer, status: u16, key: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert!(answer.text().contains(&text(key)), "{}", answer.text());
    assert!(answer.text().contains("<html lang=\"sv\""), "{}", answer.text());
    assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{:?}", answer.headers);
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[test]
fn https_is_spoken_by_the_program_itself() {
    let site = Site::new(Engine::Sqlite);
    let served = Served::with_tls(&site);
    assert!(served.said().contains("https://"), "{}", served.said());
    for version in VERSIONS {
        let mut stream = served.connect_tls(&[version]);
        stream.write_all(served.written("GET /sign-in", &[], "").as_bytes()).unwrap();
        let answer = received(&mut stream).expect("an answer");
        assert_eq!(answer.status, 200, "{version:?}");
        let policy = answer.header("strict-transport-security");
        let age: u64 = policy.split("max-age=").nth(1).unwrap().split(';').next().unwrap().parse().unwrap();
        assert!(age >= 31_536_000 && policy.contains("includeSubDomains"), "{policy}");
    }
    let mut plain = served.connect_plain();
    plain.write_all(served.written("GET /sign-in", &[], "").as_bytes()).unwrap();
    assert!(received(&mut plain).is_none(), "http is answered on a port of https");
}

#[test]
fn a_renewed_certificate_is_used_without_a_stop() {
    let served = Served::with_tls(&Site::new(Engine::Sqlite));
    let mut before = served.connect();
    before.write_all(b"GET /health HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    served.renew_certificate();
    let renewed = wait(|| {
        let mut stream = served.connect();
        stream.write_all(served.written("GET /health", &[], "").as_bytes()).ok()?;
        received(&mut stream)
    });
    assert_eq!(renewed.expect("an answer under the new certificate").text(), "ok\n");
    before.write_all(served.written("GET /health", &[], "").as_bytes()).unwrap();
    assert!(received(&mut before).is_some(), "a connection from before lives on");
}

#[test]
fn over_https_the_cookie_stays_with_https_and_this_host() {
    let site = Site::new(Engine::Sqlite);
    let served = Served::on(&site, &["--behind-proxy"]);
    let cookie = cookie_of(&site.manager()).replace("ombud_session=", "__Host-ombud_session=");
    let https = ("x-forwarded-proto", "https");
    let over = |headers: &[(&str, &str)]| served.post("/sign-out", headers, &[]);
    let ended = over(&[https, ("cookie", &cookie)]);
    let set = ended.header("set-cookie");
    for part in ["__Host-ombud_session=;", "Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(set.contains(part), "{part} is not in {set:?}: {}", ended.text());
    }
    assert!(!set.contains("Domain"), "{set}");

    // A cookie that http may have set is not taken over https, nor the other way round.
    let plain = cookie_of(&site.manager());
    assert_eq!(over(&[https, ("cookie", &plain)]).header("set-cookie"), "");
    let set = over(&[("cookie", &plain)]).header("set-cookie").to_owned();
    assert!(set.starts_with("ombud_session=;") && !set.contains("Secure"), "{set}");
}

#[test]
fn a_proxy_is_believed_only_where_there_is_one() {
    let claims = [("x-forwarded-proto", "https"), ("x-forwarded-for", "192.0.2.1")];
    let alone = Served::new(&[]);
    assert_eq!(alone.send("GET /sign-in", &claims, "").header("strict-transport-security"), "");
    let behind = Served::new(&["--behind-proxy"]);
    assert_ne!(behind.send("GET /sign-in", &claims, "").header("strict-transport-security"), "");
    assert_eq!(behind.get("/sign-in").header("strict-transport-security"), "");
}

/// The first refusal of many requests; on a slow machine some of them come late enough to be let through.
fn refusal(ask: impl FnMut() -> Answer) -> Answer {
    std::iter::repeat_with(ask).take(200).find(|answer| answer.status == 429).expect("too many")
}

#[test]
fn an_address_that_asks_too_often_is_told_to_wait() {
    let served = Served::new(&["--rate-limit", "1", "--rate-burst", "3"]);
    let statuses: Vec<u16> = (0..3).map(|_| served.get("/sign-in").status).collect();
    assert_eq!(statuses, [200; 3]);
    let refused = refusal(|| served.get("/sign-in"));
    is_dressed(&refused, 429, "error-too-many");
    assert_eq!(refused.header("retry-after"), "1");
    refusal(|| served.get("/nowhere"));
    for free in ["/health", "/assets/style.css"] {
        assert_eq!(served.get(free).status, 200, "{free}");
    }
    std::thread::sleep(Duration::from_millis(2100));
    assert_eq!(served.get("/sign-in").status, 200);
}

#[test]
fn behind_a_proxy_each_browser_is_counted_by_itself_and_cannot_call_itself_another() {
    let served = Served::new(&["--behind-proxy", "--rate-limit", "1", "--rate-burst", "2"]);
    let from = |list: &str| served.send("GET /sign-in", &[("x-forwarded-for", list)], "");
    let mut number = 0;
    refusal(|| {
        number += 1;
        from(&format!("10.0.0.{number}, 192.0.2.1"))
    });
    assert_eq!(from("192.0.2.2").status, 200);
}

#[test]
fn without_a_rate_nothing_is_counted() {
    let served = Served::new(&["--rate-limit", "0", "--rate-burst", "1"]);
    assert!((0..20).all(|_| served.get("/sign-in").status == 200));
}

#[test]
fn a_request_that_takes_too_long_gets_a_page() {
    let served = Served::new(&["--request-seconds", "1"]);
    let mut stream = served.connect();
    let begun = served.written("POST /sign-in", &[("content-type", "application/x-www-form-urlencoded")], "email=a");
    stream.write_all(&begun.as_bytes()[..begun.len() - 3]).unwrap();
    let sent = Instant::now();
    is_dressed(&received(&mut stream).expect("an answer"), 503, "error-too-slow");
    assert!(sent.elapsed() < Duration::from_secs(20), "{:?}", sent.elapsed());
}

#[test]
fn a_silent_connection_is_closed() {
    let served = Served::new(&["--idle-seconds", "1"]);
    let whole = "GET /health HTTP/1.1\r\nhost: x\r\n\r\n";
    for (what, sent) in [("after an answer", whole), ("in the middle of the headers", &whole[..20]), ("at once", "")] {
        let mut stream = served.connect();
        stream.write_all(sent.as_bytes()).unwrap();
        let started = Instant::now();
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).unwrap();
        assert!(started.elapsed() < Duration::from_secs(20), "{what}: {:?}", started.elapsed());
        assert_eq!(rest.starts_with(b"HTTP/1.1 200"), sent == whole, "{what}");
    }
}

#[test]
fn a_server_that_is_told_to_stop_answers_what_it_has_begun() {
    let mut served = Served::new(&[]);
    let (mut idle, mut busy) = (served.connect(), served.connect());
    idle.write_all(b"GET /health HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let whole = served.written("POST /sign-in", &[("content-type", "application/x-www-form-urlencoded")], "email=a");
    let (first, rest) = whole.split_at(whole.len() - 3);
    busy.write_all(first.as_bytes()).unwrap();
    assert_eq!(served.get("/health").status, 200, "both have been taken when this one is answered");
    served.stop();
    std::thread::sleep(Duration::from_millis(300));
    busy.write_all(rest.as_bytes()).unwrap();
    assert_eq!(received(&mut busy).expect("an answer").status, 422);
    assert_eq!(wait(|| served.ended()), Some(true), "a connection that nobody uses holds it up");
}

#[test]
fn headers_are_bounded_in_number_and_size() {
    let served = Served::new(&[]);
    let many: Vec<(String, &str)> = (0..120).map(|number| (format!("x-{number}"), "1")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    assert_eq!(served.send("GET /sign-in", &many[..50], "").status, 200);
    assert_eq!(served.send("GET /sign-in", &many, "").status, 431);
    let long = "x".repeat(150_000);
    assert_eq!(served.send("GET /sign-in", &[("x-long", &long)], "").status, 431);
}

#[test]
fn a_form_and_an_upload_have_a_largest_size() {
    on_both(|site| {
        let long = "x".repeat(300_000);
        is_dressed(&site.manager().post("/sign-in", &[("email", &long)]), 413, "error-too-large");
        let largest = Shell { upload: 100_000, ..Shell::PLAIN };
        site.app.shell.set(largest).expect("nobody has set it yet");
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.zip\"\r\n\r\n{long}\r\n--x--\r\n"
        );
        let request = site.manager().request("POST", "/exchange/imports");
        let request = request.header("content-type", "multipart/form-data; boundary=x").body(Body::from(body));
        let answer = through_router(site, request.unwrap());
        is_dressed(&answer, 413, "error-too-large");
    });
}

/// A request through a router made now, by the shell that is set now.
fn through_router(site: &Site, request: axum::http::Request<Body>) -> Answer {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let (parts, body) = ombud::router(&site.app).oneshot(request).await.unwrap().into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status.as_u16(), headers: parts.headers, bytes }
    })
}

#[test]
fn only_passkeys_are_lent_to_pages_and_no_window_is_shared() {
    on_both(|site| {
        for path in ["/people", "/sign-in", "/nowhere", "/assets/style.css", "/health"] {
            let answer = site.manager().get(path);
            let lent = answer.header("permissions-policy");
            let given: Vec<&str> = lent.split(", ").filter(|feature| !feature.ends_with("=()")).collect();
            assert_eq!(given, ["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"], "{path}");
            assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
            assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
            assert_eq!(answer.header("cross-origin-embedder-policy"), "require-corp", "{path}");
            assert_eq!(answer.header("strict-transport-security"), "", "{path}: https only over https");
        }
    });
}

#[test]
fn what_is_not_a_certificate_stops_the_start_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(at("key.pem"), "not a key").unwrap();
    std::fs::write(at("cert.pem"), "not a certificate").unwrap();
    let run = |arguments: &[&str]| {
        let output = crate::cases::ombud(&format!("sqlite:{}", at("x.db")), &[&["serve"], arguments].concat());
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, said) = run(&["--tls-certificate", &at("cert.pem"), "--tls-key", &at("key.pem")]);
    assert!(code == Some(1) && said.contains("cert.pem") || said.contains("key.pem"), "{code:?}: {said}");
    let (code, said) = run(&["--tls-certificate", &at("cert.pem")]);
    assert!(code == Some(2) && said.contains("--tls-key"), "{code:?}: {said}");
}

#[test]
fn a_refusal_says_nothing_about_who_is_signed_in() {
    let site = Site::new(Engine::Sqlite);
    let served = Served::on(&site, &["--rate-limit", "1", "--rate-burst", "1"]);
    let cookie = cookie_of(&site.manager());
    let refused = refusal(|| served.send("GET /sign-in", &[("cookie", &cookie)], ""));
    assert!(!refused.text().contains("Prov Provsson"), "{}", refused.text());
}
