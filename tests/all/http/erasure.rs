//! The room of erasure, and what a client may ask for.

use crate::cases::{exported, import, upload, zipped};
use crate::erasure::clean;
use crate::scene::{Scene, done, hides, refused, scenes, shows};
use ombud::args;
use ombud::testing::Visitor;
use ombud::verification::faults;
use ombud::web::{Language, texts};

/// Five years and a little: what was last noted in 2021 is then due.
const FIVE_YEARS: i64 = 5 * 366 * 24 * 3600;

fn said(key: &str) -> String {
    texts(Language::Swedish).text(key)
}

/// Closes the support of K1, whose last entry then is of that day.
fn close(scene: &Scene, on: &str) {
    done(&scene.anna().post(&format!("/support/{}/closure", scene.support), &[("ends_on", on)]));
}

/// K1 closed and due, as the manager sees it years later.
fn due<'s>(scene: &Scene<'s>) -> Visitor<'s> {
    close(scene, "2021-06-01");
    scene.site.wait_seconds(FIVE_YEARS);
    scene.site.manager()
}

fn count(scene: &Scene, sql: &str) -> i64 {
    let operation = scene.site.operation;
    scene.site.app.db.read(|tx| tx.one(sql, args![operation])).unwrap()
}

#[test]
fn whoever_is_due_is_listed_and_goes_only_when_somebody_confirms() {
    scenes(|scene| {
        let id = scene.person.to_string();
        hides(&scene.site.manager().get("/erasure"), ">K1<");
        let manager = due(scene);
        let page = manager.get("/erasure");
        shows(&page, " K1</label>");
        shows(&page, "2021-06-01");
        shows(&page, "2026-06-01");
        shows(&page, "2027-12-31");
        hides(&page, " K2</label>");
        refused(&manager.post("/erasure", &[("confirmed", "yes"), ("which", "ticked")]), "erasure-problem-nobody", &[]);
        let unconfirmed = manager.post("/erasure", &[("person", &id), ("which", "ticked")]);
        refused(&unconfirmed, "erasure-problem-unconfirmed", &[]);
        assert!(unconfirmed.text().contains(&format!("value=\"{id}\" checked")), "the tick was lost");
        shows(&manager.get(&format!("/people/{id}")), "K1");
        let answer = manager.post("/erasure", &[("person", &id), ("which", "ticked"), ("confirmed", "yes")]);
        assert!(answer.location().starts_with("/erasure?done=1&left=0"), "{}", answer.text());
        let page = manager.get(answer.location());
        shows(&page, &said("erasure-due-nobody"));
        shows(&page, &said("erasure-basis-time"));
        shows(&page, "Prov Provsson");
    });
}

#[test]
fn bad_choices_are_told_and_erase_nobody() {
    scenes(|scene| {
        let manager = due(scene);
        let (id, waiting) = (scene.person.to_string(), scene.waiting.to_string());
        let choose =
            |other: &str| manager.post("/erasure", &[("person", &id), ("person", other), ("confirmed", "yes")]);
        refused(&choose("x"), "problem-choose", &[]);
        refused(&choose(&waiting), "erasure-problem-changed", &[]);
        refused(&choose(&scene.site.app.id().to_string()), "erasure-problem-changed", &[]);
        refused(&manager.post("/erasure/research", &[("research", "alla")]), "problem-choose", &[]);
        let foreign = scene.site.foreign_manager().post("/erasure", &[("person", &id), ("confirmed", "yes")]);
        refused(&foreign, "erasure-problem-changed", &[]);
        shows(&manager.get("/erasure"), " K1</label>");
        assert_eq!(count(scene, "SELECT count(*) FROM erasure WHERE operation = $1"), 0);
    });
}

#[test]
fn whoever_passes_the_last_day_is_pointed_out() {
    scenes(|scene| {
        hides(&due(scene).get("/erasure"), "tag waits");
        scene.site.wait_seconds(365 * 24 * 3600);
        shows(&scene.site.manager().get("/erasure"), "2027-12-31, försenad");
    });
}

#[test]
fn somebody_kept_for_research_stays_until_the_mark_is_taken_back() {
    scenes(|scene| {
        let manager = due(scene);
        let at = |what: &str| format!("/erasure/people/{}/{what}", scene.person);
        hides(&manager.get("/erasure"), &at("exemption"));
        done(&manager.post("/erasure/research", &[("research", "days")]));
        shows(&manager.get("/erasure"), &at("exemption"));
        done(&manager.post(&at("exemption"), &[]));
        let page = manager.get("/erasure");
        hides(&page, " K1</label>");
        shows(&page, &at("inclusion"));
        let destruction = format!("/people/{}/destruction", scene.person);
        refused(&manager.post(&destruction, &[("confirmed", "yes")]), "erasure-refused-exempt", &[]);
        done(&manager.post(&at("inclusion"), &[]));
        shows(&manager.get("/erasure"), " K1</label>");
        done(&manager.post("/erasure/research", &[("research", "county")]));
        shows(&manager.get("/erasure"), &said("erasure-due-county"));
        assert_eq!(
            manager
                .post(&at("exemption").replace(&scene.person.to_string(), &scene.site.app.id().to_string()), &[])
                .status,
            404
        );
    });
}

#[test]
fn a_private_operator_has_two_years() {
    scenes(|scene| {
        close(scene, "2021-06-01");
        scene.site.wait_seconds(3 * 365 * 24 * 3600);
        let manager = scene.site.manager();
        hides(&manager.get("/erasure"), " K1</label>");
        done(&manager.post("/staff/operation", &[("name", "Personligt ombud Provköping"), ("form", "förening")]));
        let page = manager.get("/erasure");
        shows(&page, " K1</label>");
        shows(&page, "2023-06-01");
    });
}

#[test]
fn an_erased_person_is_found_nowhere_and_the_log_leads_to_nobody() {
    scenes(|scene| {
        let manager = due(scene);
        let before = manager.get("/grant-account/2021.json").text();
        let id = scene.person.to_string();
        done(&manager.post("/erasure", &[("listed", &id), ("which", "all"), ("confirmed", "yes")]));
        assert_eq!(manager.get("/grant-account/2021.json").text(), before);
        let code = String::from_utf8(exported(scene.site)[1].1.clone()).unwrap();
        let code = code.split(';').find(|cell| cell.starts_with("raderad-")).expect("a row without a name").to_owned();
        for visitor in [scene.anna(), scene.site.manager()] {
            for path in [
                format!("/people/{id}"),
                format!("/people/{id}/edit"),
                format!("/people/{id}/request"),
                format!("/people/{id}/extract"),
                format!("/support/{}", scene.support),
                format!("/intakes/{}", scene.intake),
                format!("/assignments/{}", scene.assignment),
                format!("/contacts/{}", scene.contact),
                format!("/ratings/{}", scene.rating),
            ] {
                assert_eq!(visitor.get(&path).status, 404, "{path}");
            }
            for list in ["/people", "/people?state=closed", "/intakes", "/assignments"] {
                hides(&visitor.get(list), &code);
                hides(&visitor.get(list), ">K1<");
            }
            hides(&visitor.get(&format!("/people?code={code}")), &format!(">{code}<"));
            let rows = visitor.get("/grant-account/2021/rows?cell=clients.total.women.all");
            shows(&rows, "raderad");
            hides(&rows, &code);
        }
        let fields = [("code", "K9"), ("municipality", "Sala"), ("gender", ""), ("children", "")];
        assert_eq!(manager.post(&format!("/people/{id}"), &fields).status, 404);
        assert_eq!(
            count(
                scene,
                "SELECT count(*) FROM audit_event WHERE operation = $1 AND kind = 'person.erased' AND subject = '1'"
            ),
            1
        );
        assert_eq!(count(scene, "SELECT count(*) FROM person WHERE operation = $1 AND code = 'K1'"), 0);
        assert_eq!(scene.site.by_command().read_now(faults).unwrap(), Vec::<String>::new());
    });
}

#[test]
fn an_import_that_names_an_erased_code_makes_a_new_person_and_never_changes_an_erased_one() {
    scenes(|scene| {
        let manager = due(scene);
        let old = exported(scene.site);
        done(&manager.post("/erasure", &[("person", &scene.person.to_string()), ("confirmed", "yes")]));
        import(scene.site, &[("klienter.csv".to_owned(), "klient;kön;kommun\nK1;man;Sala\n".as_bytes().to_vec())]);
        shows(&manager.get("/people"), ">K1<");
        let now = exported(scene.site);
        import(scene.site, &now);
        assert_eq!(exported(scene.site), now);
        let clients = String::from_utf8(now[1].1.clone()).unwrap();
        let code = clients.split(';').find(|cell| cell.starts_with("raderad-")).unwrap();
        let contact = format!("klient;datum;sätt\n{code};2027-01-01;besök\n");
        let edited = clients.replace(&format!("{code};kvinna"), &format!("{code};man"));
        for (name, bytes) in [
            ("kontakter.csv", contact.into_bytes()),
            ("klienter.csv", edited.into_bytes()),
            old[3].clone().into_named("stodperioder.csv"),
        ] {
            let answer = upload(scene.site, "register.zip", &zipped(&[(name.to_owned(), bytes)]), "import");
            shows(&answer, "klient som är raderad");
        }
        assert_eq!(exported(scene.site), now);
    });
}

/// A file under the name that a test knows it by.
trait Named {
    fn into_named(self, name: &'static str) -> (&'static str, Vec<u8>);
}

impl Named for (String, Vec<u8>) {
    #[track_caller]
    fn into_named(self, name: &'static str) -> (&'static str, Vec<u8>) {
        assert_eq!(self.0, name);
        (name, self.1)
    }
}

#[test]
fn a_client_reads_and_takes_along_everything_that_is_kept() {
    scenes(|scene| {
        let anna = scene.anna();
        let at = |rest: &str| format!("/people/{}/{rest}", scene.person);
        shows(&anna.get(&format!("/people/{}", scene.person)), &at("request"));
        let request = anna.get(&at("request"));
        for link in [at("extract"), at("extract.json"), at("edit")] {
            shows(&request, &link);
        }
        let page = anna.get(&at("extract"));
        for kept in ["K1", "1985", "2021-01-15", "Bostad", "2021-02-01", "PO1", "bostad", "besök", "60", "Vid starten"]
        {
            shows(&page, kept);
        }
        let file = anna.get(&at("extract.json"));
        assert!(file.header("content-disposition").starts_with("attachment"));
        let kept: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
        assert_eq!(kept["code"], "K1");
        assert_eq!(kept["parts"]["person"][0]["birth_year"], 1985);
        assert_eq!(kept["parts"]["intake"][0]["reasons"], serde_json::json!(["ekonomi", "bostad"]));
        assert_eq!(kept["parts"]["support"][0]["ends_on"], serde_json::Value::Null);
        assert_eq!(kept["parts"]["contact"][0]["minutes"], 60);
        assert_eq!(kept["parts"]["rating"][0]["value"], 3);
        for kind in ["person.request", "person.extracted", "person.handed-over"] {
            let sql = format!(
                "SELECT count(*) FROM audit_event WHERE operation = $1 AND kind = '{kind}' AND subject = '{}'",
                scene.person
            );
            assert_eq!(count(scene, &sql), 1, "{kind}");
        }
        assert_eq!(scene.bo().get(&at("extract")).status, 404);
    });
}

#[test]
fn an_ombud_asks_and_a_manager_destroys_once_support_has_ended() {
    scenes(|scene| {
        let at = |rest: &str| format!("/people/{}/{rest}", scene.person);
        let (anna, manager) = (scene.anna(), scene.site.manager());
        shows(&manager.get(&at("request")), &said("request-destruction-goes-on"));
        refused(&manager.post(&at("destruction"), &[("confirmed", "yes")]), "erasure-refused-supported", &[]);
        let waiting = format!("/people/{}/destruction", scene.waiting);
        refused(&manager.post(&waiting, &[("confirmed", "yes")]), "erasure-refused-waiting", &[]);
        close(scene, "2021-12-01");
        shows(&anna.get(&at("request")), &said("request-destruction-ask"));
        hides(&anna.get(&at("request")), &at("destruction"));
        assert_eq!(anna.post(&at("destruction"), &[("confirmed", "yes")]).status, 403);
        shows(&manager.get(&at("request")), &at("destruction"));
        refused(&manager.post(&at("destruction"), &[]), "request-problem-unconfirmed", &[]);
        let answer = manager.post(&at("destruction"), &[("confirmed", "yes")]);
        shows(&manager.get(answer.location()), &said("erasure-basis-request"));
        assert_eq!(anna.get(&format!("/people/{}", scene.person)).status, 404);
        assert_eq!(manager.post(&at("destruction"), &[("confirmed", "yes")]).status, 404);
    });
}

#[test]
fn codes_and_numbers_out_of_order_are_found() {
    scenes(|scene| {
        let operation = scene.site.operation;
        let broken = scene.site.by_command().write_now(move |tx| {
            tx.execute(
                "INSERT INTO erasure (operation, number, on_day, basis) VALUES ($1, 3, '2022-01-01', 'time')",
                args![operation],
            )?;
            tx.execute("UPDATE person SET erased = TRUE WHERE operation = $1 AND code = 'K1'", args![operation])?;
            Ok(((), ombud::audit::Event::new("scene", 1)))
        });
        broken.unwrap();
        let found = scene.site.by_command().read_now(faults).unwrap();
        assert_eq!(found.len(), 2, "{found:?}");
    });
}

#[test]
fn the_files_are_cleaned_again_on_request() {
    scenes(|scene| {
        let manager = scene.site.manager();
        clean(scene.site);
        shows(&manager.get("/erasure?clean=yes"), &said("erasure-cleaned"));
        shows(&manager.get("/erasure?clean=no"), &said("erasure-unclean"));
        hides(&manager.get("/erasure"), &said("erasure-cleaned"));
    });
}
