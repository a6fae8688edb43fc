//! Reports to one reader: the interim account and the report to a municipality, what they count, freezing, and who sees what.

use super::annual_reports::{support, texts_of, words_of};
use crate::scene::{Scene, done, hides, refused, scenes, shows};
use ombud::access::Role;
use ombud::testing::{Answer, Visitor};

pub const SPRING: &str = "/interim-accounts/2021-06-30_2021-01-01";
pub const SALA: &str = "/municipality-reports/2021_Sala";

/// Freezes what the page of settlement shows now.
pub fn settle(by: &Visitor, report: &str) -> Answer {
    let page = by.get(&format!("{report}/settlement")).text();
    let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let seen = seen.unwrap_or_else(|| panic!("nothing to settle in {page}"));
    let fields = [("seen", seen), ("signer", "Prov Provsson"), ("signed_on", "2022-01-10")];
    by.post(&format!("{report}/settlement"), &fields)
}

#[test]
fn an_interim_account_is_asked_for_by_its_days() {
    scenes(|scene| {
        let manager = scene.site.manager();
        shows(&manager.get("/reports"), "Delredovisning");
        let chosen = manager.get("/interim-accounts?from=2021-01-01&to=2021-06-30");
        assert_eq!((chosen.status, chosen.location()), (303, SPRING));
        for (from, to) in [("2021-07-01", "2021-06-30"), ("vår", "2021-06-30"), ("2019-01-01", "2021-06-30"), ("", "")]
        {
            let answer = manager.get(&format!("/interim-accounts?from={from}&to={to}"));
            refused(&answer, "interim-no-days", &[from, to]);
        }
        assert_eq!(manager.get("/interim-accounts/2031-06-30_2031-01-01").status, 404, "a time that has not begun");
    });
}

#[test]
fn an_interim_account_counts_who_began_goes_on_and_has_ended_and_leads_to_the_rows() {
    scenes(|scene| {
        support(scene, "Sala", 2);
        let manager = scene.site.manager();
        let page = manager.get(SPRING);
        shows(&page, "började 3 personer få stöd och 0 avslutades");
        shows(&page, "hade 3 personer pågående stöd");
        assert!(!page.text().contains(">interim-") && !page.text().contains(">papers-"), "{}", page.text());
        let rows = "/grant-account/2021/rows?from=2021-01-01&amp;to=2021-06-30&amp;cell=clients.new.all.all";
        shows(&page, rows);
        let behind = manager.get(&rows.replace("&amp;", "&"));
        shows(&behind, ">K1<");
        shows(&behind, "2021-01-01 – 2021-06-30");
        shows(&behind, SPRING);
        // A year later the three are carried in.
        let later = manager.get("/interim-accounts/2021-12-31_2021-07-01");
        shows(&later, "började 0 personer få stöd");
        hides(&manager.get("/interim-accounts/2021-01-31_2021-01-01"), ">K1<");
    });
}

#[test]
fn posts_and_those_who_are_away_are_those_of_the_last_day() {
    scenes(|scene| {
        let csv = |about: &str| scene.site.manager().get(&format!("/interim-accounts/{about}.csv")).text();
        let march = csv("2021-03-15_2021-01-01");
        assert!(march.contains("Sjuk;1;0,50"), "{march}");
        assert!(march.contains("Tjänster sista dagen;2,00"), "{march}");
        let april = csv("2021-04-15_2021-01-01");
        assert!(april.contains("Sjuk;0;0,00"), "{april}");
    });
}

#[test]
fn the_same_figure_is_the_same_in_every_file_and_the_same_bytes_again() {
    scenes(|scene| {
        support(scene, "Sala", 16);
        let manager = scene.site.manager();
        for (report, said, row) in [
            (SPRING, "började 17 personer", "Påbörjade;17;"),
            (SALA, "fick 17 personer från Sala stöd", "Klienter under året;17"),
        ] {
            let file = |format: &str| manager.get(&format!("{report}.{format}"));
            for format in ["pdf", "docx", "xlsx", "html", "csv"] {
                let answer = file(format);
                assert_eq!(answer.status, 200, "{report}.{format}");
                assert_eq!(answer.bytes, file(format).bytes, "{format}: other bytes the second time");
            }
            shows(&manager.get(report), said);
            shows(&file("html"), said);
            hides(&file("html"), "/grant-account/");
            assert!(file("csv").text().contains(row), "{}", file("csv").text());
            assert!(texts_of(&file("xlsx").bytes).contains("\n17\n"));
            let word = words_of(&file("docx").bytes);
            assert!(word.contains(said) && word.contains(">17<"), "{word}");
            assert!(manager.get(&format!("{report}?language=en")).text().contains("17 persons"));
        }
    });
}

#[test]
fn what_was_settled_stays_and_the_next_account_is_compared_with_it() {
    scenes(|scene| {
        let manager = scene.site.manager();
        shows(&manager.get(SPRING), "Ingen tidigare delredovisning");
        let settled = settle(&manager, SPRING);
        assert_eq!(settled.location(), format!("{SPRING}/versions/1"), "{}", settled.text());
        assert_eq!(settle(&manager, SPRING).location(), format!("{SPRING}/versions/1"), "sent twice, settled once");
        shows(&manager.get("/reports"), "Delredovisning 2021\u{2011}01\u{2011}01 – 2021\u{2011}06\u{2011}30");
        let first = |ending: &str| manager.get(&format!("{SPRING}/versions/1{ending}")).bytes;
        let files = [".pdf", ".docx", ".xlsx", ".csv", ".html", ".pdf?language=en"];
        let before = files.map(first);
        assert_eq!(manager.get(&format!("{SPRING}.pdf")).bytes, before[0], "nothing has changed: the settled file");
        support(scene, "Sala", 2);
        scene.site.wait_seconds(3600);
        assert_eq!(files.map(first), before, "a settled file was changed");
        shows(&manager.get(SPRING), "ändringar sedan version 1");
        // The autumn is compared with the spring as it was settled, with one person.
        let autumn = manager.get("/interim-accounts/2021-12-31_2021-07-01.csv").text();
        assert!(autumn.contains("Pågående sista dagen;1;3;2"), "{autumn}");
        done(&settle(&manager, SPRING));
        let second = manager.get(&format!("{SPRING}/versions/2"));
        shows(&second, "<td>1</td><td>3</td>");
        hides(&second, "Innehållet har ändrats");
        assert_eq!(scene.site.foreign_manager().get(&format!("{SPRING}/versions/1")).status, 404);
    });
}

#[test]
fn what_changed_since_it_was_looked_at_is_not_settled() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let page = manager.get(&format!("{SPRING}/settlement")).text();
        let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        support(scene, "Sala", 1);
        let fields = [("seen", seen), ("signer", "Asp"), ("signed_on", "2022-01-10")];
        let settlement = format!("{SPRING}/settlement");
        refused(&manager.post(&settlement, &fields), "annual-settle-changed", &["Asp"]);
        refused(&manager.post(&settlement, &[("seen", seen)]), "problem-missing", &[]);
        assert_eq!(manager.get(&format!("{SPRING}/versions/1")).status, 404);
    });
}

#[test]
fn the_list_says_which_frozen_reports_have_changed_since() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let list = || manager.get("/reports?year=2021");
        support(scene, "Sala", 16);
        done(&settle(&manager, SPRING));
        done(&settle(&manager, SALA));
        hides(&list(), "sedan version");
        assert_eq!(list().text().matches("Fastställd 2022-01-10, version 1").count(), 2, "{}", list().text());
        support(scene, "Västerås", 7);
        shows(&list(), "ändringar sedan version 1");
        hides(&scene.somebody(Role::Economist).get("/reports?year=2021"), "Delredovisning 2021-01-01");
        done(&settle(&manager, SPRING));
        shows(&list(), "Fastställd 2022-01-10, version 2");
    });
}

#[test]
fn a_municipality_is_told_no_small_number_and_nothing_of_others() {
    scenes(|scene| {
        support(scene, "Västerås", 10);
        let reader = scene.somebody(Role::SteeringMember);
        let page = reader.get(SALA);
        shows(&page, "färre än fem personer från Sala");
        assert!(!page.text().contains(">municipal-"), "{}", page.text());
        hides(&reader.get(SALA), "Västerås");
        assert_eq!(reader.get("/municipality-reports/2021_Ingenstans").status, 404);
        assert_eq!(reader.get("/municipality-reports/2031_Sala").status, 404);
        shows(&reader.get("/reports?year=2021"), "/municipality-reports/2021_Sala");
    });
}

#[test]
fn the_exact_account_is_the_managers_and_wide_readers_read_the_rest() {
    scenes(|scene: &Scene| {
        for role in [Role::SteeringMember, Role::Economist, Role::Coordinator] {
            let reader = scene.somebody(role);
            hides(&reader.get("/reports"), "/interim-accounts");
            for exact in [SPRING.to_owned(), format!("{SPRING}.pdf"), format!("{SPRING}/settlement")] {
                assert_eq!(reader.get(&exact).status, 403, "{role:?} {exact}");
            }
            hides(&reader.get(SALA), "settlement");
            assert_eq!(reader.get(&format!("{SALA}/settlement")).status, 403, "{role:?}");
        }
        assert_eq!(scene.somebody(Role::LogReviewer).get("/reports").status, 403);
    });
}

#[test]
fn an_application_and_a_papers_texts_are_frozen_with_them() {
    scenes(|scene| {
        let manager = scene.site.manager();
        for (report, part, field) in
            [("/applications/2022", "parts/aim", "aim"), ("/steering-papers/2021-q4", "parts/questions", "text")]
        {
            done(&manager.post(&format!("{report}/{part}"), &[(field, "Det som gällde då.")]));
            let settled = settle(&manager, report);
            assert_eq!(settled.location(), format!("{report}/versions/1"), "{}", settled.text());
            shows(&manager.get(report), "Fastställd 2022-01-10, version 1");
            let first = |ending: &str| manager.get(&format!("{report}/versions/1{ending}"));
            shows(&first(""), "Det som gällde då.");
            let files = [".pdf", ".docx", ".xlsx", ".csv", ".html?language=en"];
            let before = files.map(|file| first(file).bytes);
            assert_eq!(manager.get(&format!("{report}.pdf")).bytes, before[0], "nothing has changed: the settled file");
            done(&manager.post(&format!("{report}/{part}"), &[(field, "Det som gäller nu.")]));
            shows(&manager.get(report), "1 ändring sedan version 1");
            assert_eq!(files.map(|file| first(file).bytes), before, "a settled file was changed");
            done(&settle(&manager, report));
            shows(&manager.get(&format!("{report}/versions/2")), "Det som gällde då.");
            shows(&manager.get(&format!("{report}/versions/2")), "Det som gäller nu.");
            assert_eq!(scene.site.foreign_manager().get(&format!("{report}/versions/1")).status, 404);
        }
    });
}
