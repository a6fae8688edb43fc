//! What every response obeys, whatever the room.

use crate::scene::{done, hides, scenes, shows};
use axum::body::Body;
use ombud::testing::on_both;

#[test]
fn every_answer_carries_the_headers() {
    on_both(|site| {
        let manager = site.manager();
        for path in ["/people", "/sign-in", "/nowhere", "/assets/style.css", "/health"] {
            let answer = manager.get(path);
            let policy = answer.header("content-security-policy");
            assert!(
                policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
                "{path}: {policy}"
            );
            assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{path}: {policy}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        }
        assert_eq!(manager.get("/people").header("cache-control"), "no-store");
    });
}

#[test]
fn pages_fetch_nothing_from_elsewhere_and_hold_no_script_or_style() {
    scenes(|scene| {
        for path in ["/people", "/intakes", "/advice", "/staff", "/statistics", "/grant-account", "/exchange", "/me"] {
            let page = scene.site.manager().get(path);
            for foreign in ["src=\"http", "href=\"http", "style=\"", "<style", "onclick=", "<script>"] {
                hides(&page, foreign);
            }
            assert!(page.bytes.len() < 100_000, "{path} has {} bytes", page.bytes.len());
        }
    });
}

#[test]
fn another_site_cannot_send_our_forms() {
    scenes(|scene| {
        let fields = "code=K9&municipality=Sala&gender=&children=";
        let send = |header: &str, value: &str| {
            let request = scene.anna().request("POST", "/people").header(header, value);
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            scene.anna().send(request.body(Body::from(fields)))
        };
        for (header, value) in
            [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "http://annan")]
        {
            let answer = send(header, value);
            assert_eq!(answer.status, 403, "{header}: {value}");
        }
        hides(&scene.anna().get("/people"), ">K9<");
        done(&send("sec-fetch-site", "same-origin"));
        shows(&scene.anna().get("/people"), ">K9<");
    });
}

#[test]
fn wrong_addresses_and_methods_get_a_page_that_leads_on() {
    on_both(|site| {
        let manager = site.manager();
        for answer in [manager.get("/nowhere"), manager.get("/sign-out"), manager.post("/health", &[])] {
            assert!(matches!(answer.status, 404 | 405), "{}", answer.status);
            assert!(answer.text().contains("href=\"/\""), "{}", answer.text());
        }
    });
}

#[test]
fn the_server_says_that_it_is_well() {
    on_both(|site| {
        assert_eq!(site.stranger().get("/health").text(), "ok\n");
    });
}
