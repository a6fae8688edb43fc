//! The annual report: texts that carry over, chapters in and out and up and down, settling, and the same figure everywhere.

use crate::cases::{import, register};
use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use crate::source::root;
use ombud::access::Role;
use ombud::testing::{Answer, Visitor, on_both};
use stats::disclosure::PUBLISHED_AS;

const YEAR: &str = "/annual-reports/2021";

fn write(by: &Visitor, year: i16, chapter: &str, text: &str) -> Answer {
    by.post(&format!("/annual-reports/{year}/chapters/{chapter}"), &[("text", text), ("text_en", "")])
}

/// Settles what the page of settlement shows now.
pub fn settle(by: &Visitor) -> Answer {
    let page = by.get(&format!("{YEAR}/settlement")).text();
    let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let seen = seen.unwrap_or_else(|| panic!("nothing to settle in {page}"));
    by.post(&format!("{YEAR}/settlement"), &[("seen", seen), ("signer", "Prov Provsson"), ("signed_on", "2022-01-10")])
}

/// More persons there, supported since 2021.
pub fn support(scene: &Scene, place: &str, many: usize) {
    let (anna, ombud) = (scene.anna(), scene.anna.to_string());
    for at in 0..many {
        let person = scene.site.app.id();
        let code = format!("{place}-{at}-{}", &person.simple().to_string()[20..]);
        let fields = [
            ("code", code.as_str()),
            ("gender", "man"),
            ("birth_year", "1970"),
            ("municipality", place),
            ("children", "nej"),
        ];
        done(&with_id(&anna, "/people", person, &fields));
        let support = [("starts_on", "2021-03-01"), ("direct_contact", "2021-03-01"), ("ombud", ombud.as_str())];
        done(&with_id(&anna, &format!("/people/{person}/support"), scene.site.app.id(), &support));
    }
}

#[test]
fn a_new_operation_begins_with_proposals_that_wait_to_be_confirmed() {
    scenes(|scene| {
        let manager = scene.site.manager();
        shows(&manager.get("/annual-reports"), "Skriv berättelsen om 2021");
        let page = manager.get(YEAR);
        shows(&page, "Programmets förslag");
        shows(&page, "arbetar på klientens uppdrag");
        assert!(page.bytes.len() < 100_000, "{} bytes", page.bytes.len());
        assert!(!page.text().contains(">annual-"), "a text is missing: {}", page.text());
        done(&manager.post(&format!("{YEAR}/confirmation"), &[]));
        hides(&manager.get(YEAR), "Programmets förslag");
        shows(&manager.get(YEAR), "redo att fastställas");
    });
}

#[test]
fn texts_carry_over_until_somebody_writes_or_confirms() {
    scenes(|scene| {
        let manager = scene.site.manager();
        done(&write(&manager, 2020, "goals", "Alla ska få svar inom en vecka."));
        for year in [2021, 2022] {
            let page = manager.get(&format!("/annual-reports/{year}"));
            shows(&page, "Alla ska få svar inom en vecka.");
            shows(&page, "Text från 2020");
        }
        done(&write(&manager, 2021, "goals", "Ett nytt mål.\n\nOch ett till."));
        shows(&manager.get(YEAR), "<p>Ett nytt mål.</p><p>Och ett till.</p>");
        hides(&manager.get(YEAR), "Text från 2020");
        shows(&manager.get("/annual-reports/2020"), "Alla ska få svar inom en vecka.");
        shows(&manager.get("/annual-reports/2022"), "Text från 2021");
        // Taken away on purpose: what stood the year before does not come back.
        done(&write(&manager, 2021, "goals", ""));
        hides(&manager.get(YEAR), "Alla ska få svar");
    });
}

#[test]
fn a_text_is_still_there_when_the_figures_change() {
    scenes(|scene| {
        let manager = scene.site.manager();
        done(&write(&manager, 2021, "clients", "Många kom från Sala."));
        support(scene, "Sala", 6);
        let page = manager.get(YEAR);
        shows(&page, "Många kom från Sala.");
        shows(&page, "hade 7 personer stöd");
    });
}

#[test]
fn a_name_in_a_text_is_told_of_and_what_was_typed_is_kept() {
    scenes(|scene| {
        let answer = write(&scene.site.manager(), 2021, "goals", "Ring 070-123 45 67");
        refused(&answer, "freetext-approve", &["\nRing 070-123 45 67"]);
        hides(&scene.site.manager().get(YEAR), "070-123 45 67");
    });
}

#[test]
fn chapters_are_moved_left_out_and_taken_in_again() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let order = |page: &str| {
            let at = |chapter: &str| page.find(&format!("id=\"part-{chapter}\"")).expect("a chapter");
            at("aim") < at("background")
        };
        assert!(!order(&manager.get(YEAR).text()));
        let moved = manager.post(&format!("{YEAR}/chapters/aim/position"), &[("direction", "up")]);
        assert_eq!((moved.status, moved.location()), (303, "/annual-reports/2021?chapter=aim#part-aim"));
        assert!(order(&manager.get(YEAR).text()));
        assert!(order(&manager.get("/annual-reports/2022").text()), "the next year begins in the same order");
        assert!(!order(&manager.get("/annual-reports/2020").text()), "and the year before is as it was");
        done(&manager.post(&format!("{YEAR}/chapters/aim/presence"), &[("shown", "no")]));
        hides(&scene.somebody(Role::Economist).get(YEAR), "Syfte och målgrupp");
        hides(&manager.get(&format!("{YEAR}.csv")), "Syfte och målgrupp");
        shows(&manager.get(YEAR), "Kapitlet är inte med");
        done(&manager.post(&format!("{YEAR}/chapters/aim/presence"), &[("shown", "yes")]));
        shows(&scene.somebody(Role::Economist).get(YEAR), "Syfte och målgrupp");
        for (part, fields) in [("position", ("direction", "sideways")), ("presence", ("shown", "maybe"))] {
            assert_eq!(manager.post(&format!("{YEAR}/chapters/aim/{part}"), &[fields]).status, 400);
        }
    });
}

#[test]
fn the_steering_group_reads_and_only_the_manager_writes() {
    scenes(|scene| {
        for role in [Role::SteeringMember, Role::Economist, Role::Coordinator, Role::Ombud] {
            let visitor = scene.somebody(role);
            let page = visitor.get(YEAR);
            shows(&page, "Året i korthet");
            hides(&page, "Ändra text och bilder");
            shows(&visitor.get("/annual-reports"), "2021");
            assert_eq!(write(&visitor, 2021, "aim", "x").status, 403);
            assert_eq!(visitor.get(&format!("{YEAR}/settlement")).status, 403);
            assert_eq!(visitor.post(&format!("{YEAR}/confirmation"), &[]).status, 403);
        }
        assert_eq!(scene.somebody(Role::LogReviewer).get(YEAR).status, 403);
        for nowhere in ["2023", "1800", "soon", "2021.exe", "2021/chapters/none", "2021/versions/1"] {
            assert_eq!(scene.site.manager().get(&format!("/annual-reports/{nowhere}")).status, 404, "{nowhere}");
        }
    });
}

#[test]
fn no_small_count_reaches_the_report() {
    scenes(|scene| {
        support(scene, "Sala", 6);
        support(scene, "Västerås", 2);
        let csv = scene.somebody(Role::SteeringMember).get(&format!("{YEAR}.csv")).text();
        assert!(csv.contains("Västerås;<5;–;"), "{csv}");
        assert!(csv.contains(";Sala;–;–;"), "{csv}");
        let page = scene.somebody(Role::SteeringMember).get(YEAR);
        shows(&page, "hade 9 personer stöd");
        shows(&page, "De är för få för att delas upp");
    });
}

#[test]
fn the_same_figure_is_the_same_in_every_format_and_both_languages() {
    scenes(|scene| {
        support(scene, "Sala", 16);
        let reader = scene.somebody(Role::Economist);
        for (language, said) in [("sv", "hade 17 personer stöd"), ("en", "17 persons had support")] {
            shows(&reader.get(&format!("{YEAR}?language={language}")), said);
            let file = |format: &str| reader.get(&format!("{YEAR}.{format}?language={language}"));
            shows(&file("html"), said);
            shows(&file("csv"), said);
            for (format, kind) in [
                ("pdf", "application/pdf"),
                ("docx", "application/vnd"),
                ("xlsx", "application/vnd"),
                ("html", "text/html"),
            ] {
                let answer = file(format);
                assert_eq!(answer.status, 200, "{format}");
                assert!(answer.header("content-type").starts_with(kind) && answer.bytes.len() > 500, "{format}");
                assert_eq!(answer.bytes, file(format).bytes, "{format}: other bytes the second time");
            }
            let csv = file("csv").text();
            let sheets = texts_of(&file("xlsx").bytes);
            // A workbook holds the tables, each on a sheet of its own.
            assert!(csv.contains("Sala;17;") && sheets.contains("Sala\n17\n"), "{csv}\n{sheets}");
            let word = words_of(&file("docx").bytes);
            assert!(word.contains(said) && word.contains(">Sala<") && word.contains(">17<"), "{word}");
        }
    });
}

/// All that is written in a workbook.
pub fn texts_of(workbook: &[u8]) -> String {
    use calamine::{Data, Reader, Xlsx};
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(workbook)).expect("a workbook");
    let sheets: Vec<_> = book.sheet_names().to_vec();
    let sheets = sheets.iter().filter_map(|name| book.worksheet_range(name).ok()).collect::<Vec<_>>();
    let cells = sheets.iter().flat_map(|sheet| sheet.cells());
    cells.filter(|(.., cell)| **cell != Data::Empty).map(|(.., cell)| cell.to_string()).collect::<Vec<_>>().join("\n")
}

/// The text of a Word file, with its marks.
pub fn words_of(file: &[u8]) -> String {
    use std::io::Read;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("a Word file");
    let mut text = String::new();
    zip.by_name("word/document.xml").expect("its text").read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn what_was_settled_never_changes_and_the_next_version_says_what_did() {
    scenes(|scene| {
        let manager = scene.site.manager();
        support(scene, "Sala", 16);
        let settled = settle(&manager);
        assert_eq!(
            (settled.status, settled.location()),
            (303, "/annual-reports/2021/versions/1"),
            "{}",
            settled.text()
        );
        assert_eq!(settle(&manager).location(), "/annual-reports/2021/versions/1", "sent twice, settled once");
        shows(&manager.get(YEAR), "Fastställd 2022-01-10, version 1");
        hides(&manager.get(YEAR), "Programmets förslag");
        let first = |ending: &str| manager.get(&format!("{YEAR}/versions/1{ending}"));
        shows(&first(""), "Prov Provsson");
        shows(&first("?language=en"), "17 persons had support");
        let files = [".pdf", ".docx", ".xlsx", ".csv", ".html", ".pdf?language=en"];
        let before = files.map(|file| first(file).bytes);
        assert_eq!(manager.get(&format!("{YEAR}.pdf")).bytes, before[0], "nothing has changed: the settled file");
        support(scene, "Västerås", 7);
        done(&write(&manager, 2021, "goals", "Ett mål."));
        scene.site.wait_seconds(3600);
        assert_eq!(files.map(|file| first(file).bytes), before, "a settled file was changed");
        assert_ne!(manager.get(&format!("{YEAR}.csv")).bytes, before[3]);
        hides(&first(""), "24 personer");
        done(&settle(&manager));
        let second = manager.get(&format!("{YEAR}/versions/2"));
        shows(&second, "Ändrat sedan versionen före");
        shows(&second, "<td>17</td><td>24</td>");
        shows(&second, "Ett mål.");
        hides(&second, "Innehållet har ändrats");
        assert_eq!(scene.site.foreign_manager().get(&format!("{YEAR}/versions/1")).status, 404);
    });
}

#[test]
fn what_changed_since_it_was_looked_at_is_not_settled() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let page = manager.get(&format!("{YEAR}/settlement")).text();
        let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        done(&write(&manager, 2021, "goals", "Ett mål."));
        let fields = [("seen", seen), ("signer", "Asp"), ("signed_on", "2022-01-10")];
        refused(&manager.post(&format!("{YEAR}/settlement"), &fields), "annual-settle-changed", &["Asp"]);
        refused(&manager.post(&format!("{YEAR}/settlement"), &[("seen", seen)]), "problem-missing", &[]);
        assert_eq!(manager.get(&format!("{YEAR}/versions/1")).status, 404);
    });
}

#[test]
fn last_year_stands_as_it_was_published_and_as_it_is_counted_now() {
    scenes(|scene| {
        let manager = scene.site.manager();
        support(scene, "Sala", 16);
        done(&settle(&manager));
        let page = manager.get("/annual-reports/2022");
        shows(&page, "Siffrorna för 2021 är desamma");
        support(scene, "Västerås", 7);
        let page = manager.get("/annual-reports/2022");
        shows(
            &page,
            "<th scope=\"row\">Klienter under året</th><td class=\"numeric\">17</td><td class=\"numeric\">24</td>",
        );
        shows(&page, "lagts till eller rättats");
    });
}

#[test]
fn a_correction_does_not_tell_what_a_settled_report_hid() {
    let heby = |scene: &Scene| {
        let csv = scene.site.manager().get(&format!("{YEAR}.csv")).text();
        csv.lines().filter(|line| line.contains("Heby")).map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    for settled in [false, true] {
        scenes(|scene| {
            // So many that nothing but Heby is small.
            support(scene, "Sala", 6);
            support(scene, "Heby", 4);
            assert!(heby(scene).contains("<5"), "{}", heby(scene));
            if settled {
                done(&settle(&scene.site.manager()));
                assert!(heby(scene).contains("<5"), "settling changes nothing: {}", heby(scene));
            }
            support(scene, "Heby", 2);
            assert_eq!(heby(scene).contains(";6;"), !settled, "{}", heby(scene));
        });
    }
}

#[test]
fn what_stands_beside_the_other_figures_is_remembered_too() {
    scenes(|scene| {
        let kept = || {
            let sql =
                "SELECT figure FROM published WHERE operation = $1 AND year = 2021 AND figure LIKE $2 ORDER BY figure";
            let args = ombud::args![scene.operation, format!("{PUBLISHED_AS}%")];
            let read = scene.site.app.db.read(|tx| tx.all(sql, args, |row| row.get::<String>(0)));
            read.expect("what is kept")
        };
        support(scene, "Sala", 16);
        assert!(kept().is_empty());
        done(&settle(&scene.site.manager()));
        let declined = r#"["beside","declined","boende"]"#.to_owned();
        assert!(
            kept().contains(&declined) && kept().contains(&r#"["beside","diagnoses","told"]"#.to_owned()),
            "{:?}",
            kept()
        );
        assert_eq!(
            settle(&scene.site.manager()).location(),
            format!("{YEAR}/versions/1"),
            "it stands as it was settled"
        );
    });
}

#[test]
fn the_published_figures_of_varmland_2023_stand_in_the_report() {
    on_both(|site| {
        site.wait_seconds(2 * 365 * 86_400);
        import(site, &register(&root().join("tests/cases/varmland-2023")));
        let csv = site.somebody(Role::SteeringMember).get("/annual-reports/2023.csv").text();
        // The published share is of the 111; of the 157 that the 32 are a part of they are a fifth.
        let intakes = ["111;70,7%", "32;20,4%", "157;100,0%", "<5;–"];
        for row in intakes {
            assert!(csv.contains(row), "no {row} in {csv}");
        }
        for said in ["15 kommuner ingår i verksamheten.", "10,00 ombudstjänster", "gjordes 157 nybesök"] {
            assert!(csv.contains(said), "no {said} in {csv}");
        }
        // The accounts as they were published: income, costs, and what was left.
        for money in ["7403831", "7082218", "321613"] {
            assert!(csv.contains(money), "no {money} in {csv}");
        }
    });
}

#[test]
fn the_report_follows_the_figures_over_five_years() {
    on_both(|site| {
        site.wait_seconds(2 * 365 * 86_400);
        import(site, &register(&root().join("tests/cases/varmland-2023")));
        let leaves = ["clients", "intakes", "economy"].map(|chapter| format!("/annual-reports/2023?chapter={chapter}"));
        let page: String = leaves.iter().map(|leaf| site.manager().get(leaf).text()).collect();
        for caption in ["Klienter efter hemkommun, år för år", "Nybesök efter resultat, år för år"] {
            assert!(page.contains(caption), "no {caption}");
        }
        assert!(page.contains("Budget och utfall") && !page.contains(">annual-"), "a text is missing");
    });
}
