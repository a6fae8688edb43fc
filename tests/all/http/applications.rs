//! The application for the state grant: what carries over, what it lacks, and the same figure everywhere.

use super::annual_reports::{texts_of, words_of};
use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use ombud::access::Role;
use ombud::testing::{Answer, Visitor};

const YEAR: &str = "/applications/2022";

fn write(by: &Visitor, year: i16, part: &str, fields: &[(&str, &str)]) -> Answer {
    by.post(&format!("/applications/{year}/parts/{part}"), fields)
}

fn posts(by: &Visitor, posts: &str, cost: &str) {
    let fields = [("posts", posts), ("cost", cost), ("per_post", "302 400"), ("posts_why", ""), ("posts_why_en", "")];
    done(&write(by, 2022, "posts", &fields));
}

#[test]
fn the_grant_is_worked_out_and_told_of_where_it_is_more_than_the_cost() {
    scenes(|scene| {
        let manager = scene.site.manager();
        posts(&manager, "2,5", "1 700 000 kr");
        let csv = manager.get(&format!("{YEAR}.csv")).text();
        assert!(csv.contains("756000") || csv.contains("756\u{a0}000"), "{csv}");
        assert!(csv.contains("944\u{a0}000") || csv.contains("944000"), "{csv}");
        hides(&manager.get(YEAR), "skulle bli större än kostnaden");
        posts(&manager, "2,5", "700 000");
        shows(&manager.get(YEAR), "skulle bli större än kostnaden");
        shows(&manager.get(YEAR), "Säg varför");
        let why = [("posts", "2,5"), ("cost", "1700000"), ("per_post", "302400"), ("posts_why", "Kön växer.")];
        done(&write(&manager, 2022, "posts", &why));
        hides(&manager.get(YEAR), "Säg varför");
    });
}

#[test]
fn what_is_no_number_is_told_and_kept() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let fields = [("posts", "två"), ("cost", "många"), ("per_post", ""), ("posts_why", "Ring 070-123 45 67")];
        let answer = write(&manager, 2022, "posts", &fields);
        refused(&answer, "grant-wrong-hundredths", &["två", "många"]);
        refused(&answer, "grant-wrong-money", &[]);
        refused(&answer, "freetext-approve", &[]);
        hides(&manager.get(YEAR), "070-123 45 67");
    });
}

#[test]
fn texts_and_numbers_carry_over_until_somebody_confirms() {
    scenes(|scene| {
        let manager = scene.site.manager();
        done(&write(&manager, 2021, "planned", &[("planned", "Ett nytt kontor i Sala."), ("planned_en", "")]));
        let page = manager.get(YEAR);
        shows(&page, "Ett nytt kontor i Sala.");
        shows(&page, "Text från 2021");
        assert!(!page.text().contains(">application-"), "a text is missing: {}", page.text());
        done(&manager.post(&format!("{YEAR}/confirmation"), &[]));
        hides(&manager.get(YEAR), "Text från 2021");
        done(&write(&manager, 2021, "planned", &[("planned", "Något annat."), ("planned_en", "")]));
        shows(&manager.get(YEAR), "Ett nytt kontor i Sala.");
        shows(&manager.get("/applications/2023"), "Text från 2022");
        // Taken away on purpose: it does not come back.
        done(&write(&manager, 2022, "planned", &[("planned", ""), ("planned_en", "")]));
        hides(&manager.get(YEAR), "Ett nytt kontor");
        shows(&manager.get(YEAR), "Planerat arbete: inget står här än");
    });
}

#[test]
fn what_the_account_says_of_the_applicant_and_the_steering_group_stands_there() {
    scenes(|scene| {
        let manager = scene.site.manager();
        shows(&manager.get(YEAR), "Redovisningen säger inte vilka som har plats");
        let answer = |fields: &[(&str, &str)]| done(&manager.post("/grant-account/2021/answers", fields));
        answer(&[("section", "head"), ("contact_person", "Prov Provsson")]);
        let seats = [("steering_authorities", "kommun"), ("steering_authorities", "psykiatri")];
        answer(&[[("section", "organisation")].as_slice(), &seats].concat());
        let page = manager.get(YEAR);
        shows(&page, "Prov Provsson");
        shows(&page, "Försäkringskassan saknar plats i ledningsgruppen");
        hides(&page, "Psykiatri saknar plats");
    });
}

#[test]
fn the_same_figure_is_the_same_in_every_format_and_both_languages() {
    scenes(|scene| {
        support(scene, 12);
        let manager = scene.site.manager();
        for (language, said) in [("sv", "hade 13 personer stöd"), ("en", "13 persons had support")] {
            shows(&manager.get(&format!("{YEAR}?language={language}")), said);
            let file = |format: &str| manager.get(&format!("{YEAR}.{format}?language={language}"));
            shows(&file("html"), said);
            shows(&file("csv"), said);
            assert!(words_of(&file("docx").bytes).contains(said));
            assert!(texts_of(&file("xlsx").bytes).contains("Sala\n13\n"), "{}", texts_of(&file("xlsx").bytes));
            for format in ["pdf", "docx", "xlsx", "html", "csv"] {
                let answer = file(format);
                assert_eq!(answer.status, 200, "{format}");
                assert_eq!(answer.bytes, file(format).bytes, "{format}: other bytes the second time");
            }
        }
    });
}

/// More persons in Sala, supported since 2021.
fn support(scene: &Scene, many: usize) {
    let (anna, ombud) = (scene.anna(), scene.anna.to_string());
    for at in 0..many {
        let (person, code) = (scene.site.app.id(), format!("S-{at}"));
        let fields = [
            ("code", code.as_str()),
            ("gender", "man"),
            ("birth_year", "1970"),
            ("municipality", "Sala"),
            ("children", "nej"),
        ];
        done(&with_id(&anna, "/people", person, &fields));
        let support = [("starts_on", "2021-03-01"), ("direct_contact", "2021-03-01"), ("ombud", ombud.as_str())];
        done(&with_id(&anna, &format!("/people/{person}/support"), scene.site.app.id(), &support));
    }
}

#[test]
fn those_who_see_exact_figures_read_and_only_the_manager_writes() {
    scenes(|scene| {
        for role in [Role::Coordinator, Role::Ombud] {
            let visitor = scene.somebody(role);
            let page = visitor.get(YEAR);
            shows(&page, "Behovet enligt registret");
            hides(&page, "/parts/");
            shows(&visitor.get("/applications"), "2022");
            assert_eq!(write(&visitor, 2022, "aim", &[("aim", "x")]).status, 403);
            assert_eq!(visitor.post(&format!("{YEAR}/confirmation"), &[]).status, 403);
        }
        // The figures are exact: not for those who see no person.
        for role in [Role::SteeringMember, Role::Economist, Role::LogReviewer] {
            assert_eq!(scene.somebody(role).get(YEAR).status, 403);
            assert_eq!(scene.somebody(role).get(&format!("{YEAR}.csv")).status, 403);
        }
        let manager = scene.site.manager();
        for nowhere in ["2024", "1800", "soon", "2022.exe", "2022/parts/none", "2024/parts/aim"] {
            assert_eq!(manager.get(&format!("/applications/{nowhere}")).status, 404, "{nowhere}");
        }
        hides(&scene.site.foreign_manager().get(YEAR), "Sala");
    });
}
