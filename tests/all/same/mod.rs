//! The same figure is the same on the page and in every file of the five reports, cell by cell; and the same register gives the same
//! bytes.

mod bytes;
mod compare;
mod grid;
mod paper;
mod read;
mod told;

use crate::cases::{import, register};
use crate::http::papers::settle;
use crate::scene::done;
use crate::source::root;
use ombud::testing::{Engine, Site, Visitor};
use std::io::{Cursor, Read};
use told::Told;

/// The reports of the register of Värmland, and how many figures each has at least.
const REPORTS: [(&str, usize); 5] = [
    ("/annual-reports/2023", 150),
    ("/interim-accounts/2023-12-31_2023-01-01", 120),
    ("/municipality-reports/2023_Karlstad", 40),
    ("/steering-papers/2023-q4", 80),
    ("/applications/2024", 60),
];

const LANGUAGES: [&str; 2] = ["sv", "en"];

/// A new site in January 2024 with the register of Värmland, what an application asks for, and an interim account to compare with.
fn varmland(engine: Engine) -> Site {
    let site = Site::new(engine);
    site.wait_seconds(2 * 365 * 86_400);
    import(&site, &register(&root().join("tests/cases/varmland-2023")));
    let manager = site.manager();
    let posts = [("posts", "10,5"), ("cost", "7 082 218,50"), ("per_post", "302 400"), ("posts_why", "")];
    done(&manager.post("/applications/2024/parts/posts", &posts));
    done(&settle(&manager, "/interim-accounts/2023-06-30_2023-01-01"));
    site
}

/// A file of a report; without an ending its page.
fn fetched(by: &Visitor, report: &str, ending: &str, language: &str) -> Vec<u8> {
    let answer = by.get(&format!("{report}{ending}?language={language}"));
    assert_eq!(answer.status, 200, "{report}{ending}: {}", answer.text());
    answer.bytes
}

/// The page of a report, with all its leaves.
fn whole_page(by: &Visitor, report: &str, language: &str) -> String {
    let mut page = String::from_utf8(fetched(by, report, "", language)).expect("UTF-8");
    let mut leaf = page.clone();
    while let Some((before, _)) =
        leaf.split_once("\" rel=\"next\">Nästa").or_else(|| leaf.split_once("\" rel=\"next\">Next"))
    {
        let next = before.rsplit('"').next().unwrap_or_default().replace("&#38;", "&").replace("&amp;", "&");
        let next = next.split('#').next().unwrap_or_default();
        leaf = by.get(&format!("{report}{next}")).text();
        page.push_str(&leaf);
    }
    page
}

/// Every form that a report comes in, read as text where it is text.
struct Forms {
    told: Told,
    page: String,
    html: String,
    word: String,
    csv: Vec<u8>,
    xlsx: grid::Grid,
    paper: String,
}

impl Forms {
    fn of(by: &Visitor, report: &str, language: &str) -> Forms {
        let file = |ending: &str| fetched(by, report, ending, language);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Forms {
            told: Told::read(&file(".json")),
            page: whole_page(by, report, language),
            html: text(file(".html")),
            word: document(&file(".docx")),
            csv: file(".csv"),
            xlsx: grid::xlsx(&file(".xlsx")),
            paper: paper::text(&file(".pdf")),
        }
    }

    /// What differs from the JSON, each with the form that says otherwise.
    fn differences(&self) -> Vec<String> {
        let told = &self.told;
        let of_forms = [
            ("page", compare::shown(told, &read::page(&self.page))),
            ("HTML", compare::shown(told, &read::page(&self.html))),
            ("Word", compare::shown(told, &read::word(&self.word))),
            ("CSV", compare::held(told, &grid::csv(&self.csv), compare::bare)),
            ("Excel", compare::held(told, &self.xlsx, compare::stored)),
            ("PDF", paper::differences(told, &self.paper)),
        ];
        let named = |(form, wrong): (&str, Vec<String>)| {
            wrong.into_iter().map(|what| format!("{form}: {what}")).collect::<Vec<_>>()
        };
        of_forms.into_iter().flat_map(named).collect()
    }
}

/// The text of a Word file.
fn document(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    zip.by_name("word/document.xml").expect("the text").read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn every_figure_is_the_same_in_every_form_of_the_five_reports() {
    let site = varmland(Engine::Sqlite);
    let manager = site.manager();
    for (report, least) in REPORTS {
        for language in LANGUAGES {
            let forms = Forms::of(&manager, report, language);
            assert!(forms.told.figures() >= least, "{report} has {} figures", forms.told.figures());
            let wrong = forms.differences();
            assert!(wrong.is_empty(), "{report} {language}:\n{}", wrong.join("\n"));
        }
    }
}

/// A text in which the first `from` after `place` is another.
fn changed(text: &str, place: &str, from: &str, to: &str) -> String {
    let (before, after) = text.split_once(place).unwrap_or_else(|| panic!("no {place} in {text}"));
    assert!(after.contains(from), "no {from} after {place}");
    format!("{before}{place}{}", after.replacen(from, to, 1))
}

/// Asserts that just one difference is found, and that it names form, row and figure.
#[track_caller]
fn names(forms: &Forms, parts: [&str; 3]) {
    let wrong = forms.differences();
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    assert!(parts.iter().all(|part| wrong[0].contains(part)), "{wrong:?}");
}

#[test]
fn a_figure_that_one_form_changes_or_drops_is_named() {
    let site = varmland(Engine::Sqlite);
    let whole = || Forms::of(&site.manager(), "/interim-accounts/2023-06-30_2023-01-01", "sv");
    let forms = whole();
    assert_eq!(forms.differences(), Vec::<String>::new());
    // Karlstad had 50 carried in; 10,00 posts stand in a field.
    let row = "<th scope=\"row\">Karlstad</th>";
    names(&Forms { page: changed(&forms.page, row, ">50<", ">51<"), ..whole() }, ["page", "Karlstad · Ingående", "51"]);
    names(&Forms { html: changed(&forms.html, row, ">50<", "><"), ..whole() }, ["HTML", "Karlstad · Ingående", "50"]);
    names(
        &Forms { word: changed(&forms.word, ">Karlstad<", ">50<", ">05<"), ..whole() },
        ["Word", "Karlstad · Ingående", "05"],
    );
    let csv =
        |from: &str, to: &str| changed(std::str::from_utf8(&forms.csv).unwrap(), ";Karlstad", from, to).into_bytes();
    names(&Forms { csv: csv(";50;", ";5;"), ..whole() }, ["CSV", "Karlstad · Ingående", "\"5\""]);
    let paper = changed(&forms.paper, "Karlstad", " 50 ", " 52 ");
    names(&Forms { paper, ..whole() }, ["PDF", "Karlstad", "50 20 70"]);
    let label = "Tjänster sista dagen";
    let paper = changed(&forms.paper, label, "10,00", "10,01");
    assert!(!Forms { paper, ..whole() }.differences().is_empty(), "a figure in a field of the PDF");
    names(&Forms { page: changed(&forms.page, label, "10,00", "1,00"), ..whole() }, ["page", label, "10,00"]);
}

#[test]
fn a_spreadsheet_that_keeps_a_number_as_text_or_loses_a_row_is_named() {
    let site = varmland(Engine::Sqlite);
    let whole = Forms::of(&site.manager(), "/interim-accounts/2023-06-30_2023-01-01", "sv");
    let at = whole.xlsx.iter().position(|row| row.first() == Some(&grid::Held::text("Karlstad"))).expect("a row");
    assert_eq!(whole.xlsx[at][1], grid::Held::Number(50.0));
    for other in [grid::Held::text("50"), grid::Held::Number(50.4), grid::Held::text("")] {
        let mut xlsx = whole.xlsx.clone();
        xlsx[at][1] = other;
        let wrong = compare::held(&whole.told, &xlsx, compare::stored);
        assert!(wrong.len() == 1 && wrong[0].contains("Karlstad · Ingående"), "{wrong:?}");
    }
    let mut xlsx = whole.xlsx.clone();
    xlsx.remove(at);
    assert!(!compare::held(&whole.told, &xlsx, compare::stored).is_empty());
}
