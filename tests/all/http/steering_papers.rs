//! The steering group's papers: what carries over, who reads, and what is told of a quarter.

use super::annual_reports::{texts_of, words_of};
use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use ombud::access::Role;
use ombud::testing::{Answer, Visitor};

const QUARTER: &str = "/steering-papers/2021-q4";

fn write(by: &Visitor, quarter: &str, part: &str, text: &str) -> Answer {
    by.post(&format!("/steering-papers/{quarter}/parts/{part}"), &[("text", text), ("text_en", "")])
}

/// More persons in Sala, supported since a day of 2021.
fn support(scene: &Scene, from: &str, many: usize) {
    let (anna, ombud) = (scene.anna(), scene.anna.to_string());
    for at in 0..many {
        let (person, code) = (scene.site.app.id(), format!("{from}-{at}"));
        let fields = [
            ("code", code.as_str()),
            ("gender", "man"),
            ("birth_year", "1970"),
            ("municipality", "Sala"),
            ("children", "nej"),
        ];
        done(&with_id(&anna, "/people", person, &fields));
        let support = [("starts_on", from), ("direct_contact", from), ("ombud", ombud.as_str())];
        done(&with_id(&anna, &format!("/people/{person}/support"), scene.site.app.id(), &support));
    }
}

#[test]
fn what_is_said_of_how_things_stand_carries_over_and_questions_do_not() {
    scenes(|scene| {
        let manager = scene.site.manager();
        done(&write(&manager, "2021-q3", "economy", "Budgeten håller."));
        done(&write(&manager, "2021-q3", "questions", "Ska telefontiden ändras?"));
        let page = manager.get(QUARTER);
        shows(&page, "Budgeten håller.");
        shows(&page, "Text från kvartal 3 2021");
        hides(&page, "telefontiden");
        assert!(!page.text().contains(">steering-"), "a text is missing: {}", page.text());
        done(&manager.post(&format!("{QUARTER}/confirmation"), &[]));
        hides(&manager.get(QUARTER), "Text från");
        shows(&manager.get(QUARTER), "Budgeten håller.");
        refused(
            &write(&manager, "2021-q4", "questions", "Ring 070-123 45 67"),
            "freetext-approve",
            &["\nRing 070-123 45 67"],
        );
    });
}

#[test]
fn the_steering_group_reads_and_only_the_manager_writes() {
    scenes(|scene| {
        for role in [Role::SteeringMember, Role::Economist, Role::Coordinator, Role::Ombud] {
            let visitor = scene.somebody(role);
            shows(&visitor.get("/steering-papers"), "kvartal 4 2021");
            shows(&visitor.get(QUARTER), "Så har vi räknat");
            hides(&visitor.get(QUARTER), "/parts/");
            assert_eq!(write(&visitor, "2021-q4", "economy", "x").status, 403);
            assert_eq!(visitor.post(&format!("{QUARTER}/confirmation"), &[]).status, 403);
        }
        assert_eq!(scene.somebody(Role::LogReviewer).get(QUARTER).status, 403);
        // The first quarter of 2022 has not ended.
        for nowhere in ["2022-q1", "2021", "2021-q5", "soon", "2021-q4.exe", "2021-q4/parts/counting"] {
            assert_eq!(scene.site.manager().get(&format!("/steering-papers/{nowhere}")).status, 404, "{nowhere}");
        }
    });
}

#[test]
fn a_quarter_shows_no_small_count_and_not_what_was_done_in_it() {
    scenes(|scene| {
        support(scene, "2021-02-01", 11);
        support(scene, "2021-11-01", 3);
        let csv = scene.somebody(Role::SteeringMember).get(&format!("{QUARTER}.csv")).text();
        // On the last day, with what there were a quarter before; a year before there was nobody or few.
        assert!(csv.contains("Klienter;15;12;"), "{csv}");
        assert!(csv.contains("I kö;<5;"), "{csv}");
        let third = scene.somebody(Role::SteeringMember).get("/steering-papers/2021-q3.csv").text();
        // Whole seasons without anything new: the twelve months would give the quarters away.
        assert!(third.contains("Nya klienter;–;–;–"), "{third}");
    });
}

#[test]
fn the_same_figure_is_the_same_in_every_format_and_both_languages() {
    scenes(|scene| {
        support(scene, "2021-02-01", 16);
        let reader = scene.somebody(Role::Economist);
        for (language, said) in [("sv", "gällde stödet 17 personer"), ("en", "ended 17 persons had support")] {
            shows(&reader.get(&format!("{QUARTER}?language={language}")), said);
            let file = |format: &str| reader.get(&format!("{QUARTER}.{format}?language={language}"));
            shows(&file("html"), said);
            shows(&file("csv"), said);
            assert!(words_of(&file("docx").bytes).contains(said));
            assert!(texts_of(&file("xlsx").bytes).contains("\n17\n"), "{}", texts_of(&file("xlsx").bytes));
            for format in ["pdf", "docx", "xlsx", "html", "csv"] {
                let answer = file(format);
                assert_eq!(answer.status, 200, "{format}");
                assert_eq!(answer.bytes, file(format).bytes, "{format}: other bytes the second time");
            }
        }
    });
}
