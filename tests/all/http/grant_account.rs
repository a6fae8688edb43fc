//! The yearly account: filling in, the rows behind a figure, signing, versions, files.

use crate::scene::{Scene, done, scenes, shows};
use ombud::testing::{Answer, Visitor};
use ombud::web::{Language, texts};

const YEAR: &str = "/grant-account/2021";

fn text(key: &str) -> String {
    texts(Language::Swedish).text(key)
}

fn answer(by: &Visitor, fields: &[(&str, &str)]) -> Answer {
    by.post(&format!("{YEAR}/answers"), fields)
}

/// Signs what the signature page shows now.
pub fn sign(by: &Visitor, on: &str) -> Answer {
    let page = by.get(&format!("{YEAR}/signature")).text();
    let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let seen = seen.unwrap_or_else(|| panic!("nothing to sign in {page}"));
    let fields = [("seen", seen), ("signed_on", on), ("signer", "Prov Provsson"), ("signer_title", "chef")];
    by.post(&format!("{YEAR}/signature"), &fields)
}

#[test]
fn answers_are_saved_by_button_and_as_one_types() {
    scenes(|scene| {
        let manager = scene.site.manager();
        done(&answer(&manager, &[("section", "head"), ("address", "Storgatan 1"), ("contact_person", "Prov")]));
        shows(&manager.get(YEAR), "Storgatan 1");
        let request = manager.request("POST", &format!("{YEAR}/answers")).header("x-autosave", "1");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let saved = manager.send(request.body(axum::body::Body::from("section=head&address=Storgatan+2")));
        assert_eq!(saved.status, 204, "{}", saved.text());
        shows(&manager.get(YEAR), "Storgatan 2");
        shows(&manager.get("/grant-account"), "2021");
        shows(&manager.get("/grant-account/2022"), "Storgatan 2");
    });
}

#[test]
fn what_cannot_be_taken_is_kept_on_the_page_and_the_rest_is_saved() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let fields = [("section", "money"), ("granted_sek", "mycket pengar"), ("address", "Storgatan 3")];
        let refused = answer(&manager, &fields);
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.text().contains("mycket pengar"), "what was typed is gone");
        shows(&manager.get(YEAR), "Storgatan 3");
    });
}

#[test]
fn an_ombud_reads_the_account_and_fills_nothing_in() {
    scenes(|scene| {
        let page = scene.bo().get(YEAR);
        shows(&page, "2021");
        assert!(!page.text().contains("data-autosave"), "an ombud is shown the form");
        assert_eq!(answer(&scene.bo(), &[("address", "x")]).status, 403);
        assert_eq!(scene.bo().get(&format!("{YEAR}/signature")).status, 403);
    });
}

/// One cell of every kind that rows stand behind.
const CELLS: [&str; 16] = [
    "clients.total.women.all",
    "clients.new.women.30-49",
    "clients.carried_out.women",
    "clients.total.all",
    "closures.women",
    "closures.without_reason",
    "children_at_home.women",
    "contact_reasons.ekonomi.women",
    "contact_reasons.missing",
    "intakes.accepterad",
    "waiting_days.median",
    "advice.calls",
    "assignments.started",
    "by_municipality.Sala.total",
    "staff.positions",
    "staff.women",
];

fn rows(by: &Visitor, cell: &str) -> Answer {
    by.get(&format!("{YEAR}/rows?cell={cell}"))
}

#[test]
fn every_figure_opens_its_rows() {
    scenes(|scene| {
        for cell in CELLS {
            shows(&rows(&scene.site.manager(), cell), "<h1>");
            shows(&rows(&scene.bo(), cell), "<h1>");
        }
        assert_eq!(rows(&scene.bo(), "clients.total.everyone").status, 404);
        assert_eq!(rows(&scene.bo(), "").status, 404);
        shows(&rows(&scene.site.manager(), "clients.total.women.all"), ">K1<");
        shows(&rows(&scene.site.manager(), "advice.calls"), &scene.advice.to_string());
    });
}

#[test]
fn rows_out_of_reach_are_counted_and_not_shown() {
    scenes(|scene| {
        let (anna, bo) = (rows(&scene.anna(), "clients.total.women.all"), rows(&scene.bo(), "clients.total.women.all"));
        shows(&anna, ">K1<");
        assert!(!bo.text().contains("K1"), "Bo sees Anna's client behind a figure");
    });
}

#[test]
fn signing_freezes_what_was_seen_and_a_later_version_shows_what_changed() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let signed = sign(&manager, "2022-01-10");
        done(&signed);
        assert_eq!(signed.location(), format!("{YEAR}/versions/1"));
        shows(&manager.get(signed.location()), "Prov Provsson");
        assert_eq!(sign(&manager, "2022-01-10").location(), format!("{YEAR}/versions/1"), "sent twice, signed once");
        advise(scene);
        done(&sign(&manager, "2022-01-11"));
        shows(&manager.get(&format!("{YEAR}/versions/2")), "2022-01-11");
        let frozen = manager.get(&format!("{YEAR}/versions/1.json")).text();
        let now = manager.get(&format!("{YEAR}/versions/2.json")).text();
        assert_ne!(frozen, now, "the first version was changed");
        assert_eq!(manager.get(&format!("{YEAR}/versions/3")).status, 404);
        assert_eq!(scene.site.foreign_manager().get(&format!("{YEAR}/versions/1")).status, 404);
    });
}

/// One more call, which changes a figure of the account.
fn advise(scene: &Scene) {
    done(&scene.bo().post("/advice", &[("on_day", "2021-08-08"), ("caller", "annan"), ("minutes", "30")]));
}

#[test]
fn what_changed_since_it_was_looked_at_is_not_signed() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let page = manager.get(&format!("{YEAR}/signature")).text();
        let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        advise(scene);
        let fields = [("seen", seen), ("signed_on", "2022-01-10"), ("signer", "Prov"), ("signer_title", "chef")];
        let answer = manager.post(&format!("{YEAR}/signature"), &fields);
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains(&text("grant-sign-changed")) && answer.text().contains("chef"));
        assert_eq!(manager.get(&format!("{YEAR}/versions/1")).status, 404);
        let nameless = [("seen", seen), ("signed_on", ""), ("signer", ""), ("signer_title", "")];
        assert_eq!(manager.post(&format!("{YEAR}/signature"), &nameless).status, 422);
    });
}

#[test]
fn the_account_is_had_in_every_format() {
    scenes(|scene| {
        let bo = scene.bo();
        for (format, start) in [("json", "{"), ("xlsx", "PK"), ("csv", ""), ("pdf", "%PDF-")] {
            let file = bo.get(&format!("{YEAR}.{format}"));
            assert_eq!(file.status, 200, "{format}");
            assert!(file.bytes.starts_with(start.as_bytes()) && file.bytes.len() > 500, "{format}");
        }
        shows(&bo.get(&format!("{YEAR}/document")), "<table");
        for nowhere in ["/grant-account/2021.docx", "/grant-account/soon", "/grant-account/0", "/grant-account/99999"] {
            assert_eq!(bo.get(nowhere).status, 404, "{nowhere}");
        }
    });
}

#[test]
fn the_account_is_right_at_once_after_a_write() {
    scenes(|scene| {
        let calls = || crate::cases::grant_account(scene.site, 2021)["advice"]["calls"].as_i64();
        let before = calls().unwrap();
        advise(scene);
        assert_eq!(calls(), Some(before + 1));
    });
}
