//! The account through the router: fill in, look behind the figures, sign, read what was signed.

use crate::access::WriteStaff;
use crate::audit::Event;
use crate::people::{self, Person};
use crate::staff::{self, Ombud};
use crate::support::{self, Support};
use crate::testing::{Answer, Site, Visitor, on_both};
use jiff::civil::{Date, date};
use stats::{ChildrenAtHome, Gender};
use uuid::Uuid;

/// Two ombud; Anna's two clients and Bo's one, all in 2021.
fn fill(site: &Site) -> Uuid {
    let ids: [Uuid; 8] = std::array::from_fn(|_| site.app.id());
    let [anna, bo, ..] = ids;
    let filled = site.by_command().write_now(move |tx| {
        staff::store::put_municipality(tx, "Sala", None)?;
        hire(tx, anna, "PO1", Gender::Woman)?;
        hire(tx, bo, "PO2", Gender::Man)?;
        for (number, ombud) in [(2, anna), (3, anna), (4, bo)] {
            people::store::create(tx, &person(ids[number], number))?;
            let start = date(2021, 3, 1);
            let support = Support {
                id: ids[number + 3],
                person: ids[number],
                ombud: Some(ombud),
                ombud_code: None,
                start,
                state: support::State::Open,
            };
            support::store::create(tx, &support)?;
        }
        Ok(((), Event::new("test", 1)))
    });
    filled.expect("a register");
    anna
}

fn hire(
    tx: &mut crate::access::Tx<impl WriteStaff>,
    id: Uuid,
    code: &str,
    gender: Gender,
) -> Result<(), crate::db::Error> {
    let (code, employed_from) = (code.to_owned(), date(2020, 1, 1));
    staff::store::create(tx, &Ombud { id, code, gender, employed_from, employed_to: None, rate: 100 })
}

fn person(id: Uuid, number: usize) -> Person {
    Person {
        id,
        code: format!("K{number}"),
        gender: if number == 3 { Gender::Other } else { Gender::Woman },
        birth_year: Some(1985),
        municipality: "Sala".into(),
        children: ChildrenAtHome::Yes,
        diagnoses: None,
        learned_of: None,
        state: people::State::None,
    }
}

#[track_caller]
fn shows(answer: &Answer, text: &str) {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.text().contains(text), "no {text} in {}", answer.text());
}

fn seen(visitor: &Visitor) -> String {
    let page = visitor.get("/grant-account/2021/signature").text();
    page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a digest").to_owned()
}

fn sign(visitor: &Visitor, seen: &str, day: Date) -> Answer {
    let day = day.to_string();
    let fields = [("seen", seen), ("signed_on", &day), ("signer", "Prov Provsson"), ("signer_title", "Enhetschef")];
    visitor.post("/grant-account/2021/signature", &fields)
}

#[test]
fn the_form_is_filled_in_section_by_section() {
    on_both(|site| {
        fill(site);
        let manager = site.manager();
        shows(&manager.get("/grant-account"), "2021");
        shows(&manager.get("/grant-account/2021"), "Coronapandemin");
        let page = manager.get("/grant-account/2021");
        assert!(page.bytes.len() < 100_000, "{} bytes", page.bytes.len());
        assert!(!page.text().contains(">grant-"), "{}", page.text());
        let sent = [
            ("section", "ombud"),
            ("training", "yes"),
            ("training_which", "Två dagar & mer"),
            ("staff.positions", "2,5"),
            ("reason:staff.positions", "En tjänst vakant"),
        ];
        let saved = manager.post("/grant-account/2021/answers", &sent);
        assert_eq!((saved.status, saved.location()), (303, "/grant-account/2021#section-ombud"));
        let page = manager.get("/grant-account/2021");
        shows(&page, "Två dagar &#38; mer");
        shows(&page, "2,50 är inskrivet, registret visar 2,00. Förklaring: En tjänst vakant");
        // Next year starts from it, marked.
        shows(&manager.get("/grant-account/2022"), "Från förra året");
        // Saved while typing, without a page.
        let typing = manager.request("POST", "/grant-account/2021/answers").header("x-autosave", "1");
        let typing = typing.header("content-type", "application/x-www-form-urlencoded");
        assert_eq!(manager.send(typing.body("remarks=Hej".into())).status, 204);
        shows(&manager.get("/grant-account/2021"), "Hej</textarea>");
    });
}

#[test]
fn what_is_wrong_is_told_and_what_was_typed_is_kept() {
    on_both(|site| {
        fill(site);
        let sent = [("granted_sek", "mycket"), ("used_sek", "1000")];
        let refused = site.manager().post("/grant-account/2021/answers", &sent);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("value=\"mycket\"") && refused.text().contains("href=\"#granted_sek\""));
        shows(&site.manager().get("/grant-account/2021"), "value=\"1000\"");
    });
}

#[test]
fn every_figure_opens_as_many_rows_as_it_says() {
    on_both(|site| {
        let anna = fill(site);
        for cell in [
            "clients.total.all.all",
            "clients.new.women.30-49",
            "closures",
            "staff.women",
            "staff.worked",
            "children_at_home",
            "assignments.open",
            "advice.calls",
            "intakes.missing",
        ] {
            assert_eq!(site.manager().get(&format!("/grant-account/2021/rows?cell={cell}")).status, 200, "{cell}");
        }
        let all = site.manager().get("/grant-account/2021/rows?cell=clients.total.all.all");
        assert_eq!(all.text().matches("href=\"/people/").count(), 3);
        let own = site.ombud(anna).get("/grant-account/2021/rows?cell=clients.total.all.all");
        shows(&own, "<strong>3</strong>");
        shows(&own, "En av dem hör till andra ombud, eller till någon som är raderad, och visas inte.");
        assert_eq!(own.text().matches("href=\"/people/").count(), 2);
        assert_eq!(site.manager().get("/grant-account/2021/rows?cell=nothing").status, 404);
    });
}

#[test]
fn what_was_seen_is_what_is_signed() {
    on_both(|site| {
        fill(site);
        let manager = site.manager();
        let stale = seen(&manager);
        manager.post("/grant-account/2021/answers", &[("remarks", "Nytt")]);
        let refused = sign(&manager, &stale, date(2022, 1, 10));
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("Något har ändrats") && refused.text().contains("Enhetschef"));
        let fresh = seen(&manager);
        for _ in 0..2 {
            let signed = sign(&manager, &fresh, date(2022, 1, 10));
            assert_eq!(
                (signed.status, signed.location()),
                (303, "/grant-account/2021/versions/1"),
                "{}",
                signed.text()
            );
        }
        shows(&manager.get("/grant-account/2021/versions/1"), "SHA-256");
        shows(&manager.get("/grant-account/2021"), "Undertecknad 2022-01-10, version 1");
        manager.post("/grant-account/2021/answers", &[("remarks", "Mer"), ("queue", "no")]);
        shows(&manager.get("/grant-account/2021"), "2 ändringar sedan version 1");
        sign(&manager, &seen(&manager), date(2022, 1, 11));
        let second = manager.get("/grant-account/2021/versions/2");
        shows(&second, "Ändrat sedan versionen före");
        assert!(!second.text().contains("har ändrats efter underskriften"), "{}", second.text());
        shows(&manager.get("/grant-account/2021/versions/1"), "Nytt");
    });
}

#[test]
fn the_account_goes_out_in_every_format() {
    on_both(|site| {
        fill(site);
        let manager = site.manager();
        for (file, kind) in
            [("csv", "text/csv"), ("xlsx", "application/vnd"), ("pdf", "application/pdf"), ("json", "application/json")]
        {
            let answer = manager.get(&format!("/grant-account/2021.{file}"));
            assert_eq!(answer.status, 200, "{}", answer.text());
            assert!(answer.header("content-type").starts_with(kind) && !answer.bytes.is_empty());
        }
        assert!(manager.get("/grant-account/2021.json").header("content-disposition").starts_with("inline"));
        shows(&manager.get("/grant-account/2021/document"), "cell=clients.total.women.all");
        assert_eq!(manager.get("/grant-account/1800").status, 404);
        assert_eq!(manager.get("/grant-account/2021.exe").status, 404);
    });
}

#[test]
fn an_ombud_reads_and_does_not_write() {
    on_both(|site| {
        let anna = fill(site);
        let ombud = site.ombud(anna);
        shows(&ombud.get("/grant-account/2021"), "<article");
        assert!(!ombud.get("/grant-account/2021").text().contains("<textarea"));
        assert_eq!(ombud.post("/grant-account/2021/answers", &[("remarks", "Hej")]).status, 403);
        assert_eq!(ombud.get("/grant-account/2021/signature").status, 403);
    });
}
