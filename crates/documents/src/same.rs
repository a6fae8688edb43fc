//! The same figures in every output: a document with every kind of value is written out in each, and read back.

use std::io::{Cursor, Read};

use jiff::civil::date;
use resvg::usvg::roxmltree;
use typst::layout::{Frame, FrameItem};

use crate::chart::{Bar, Bars};
use crate::{
    Block, Cell, Chart, Column, Document, Emphasis, Kind, Labels, Language, Picture, Row, Section, Table, Value, chart,
    csv, docx, json, page, pdf, xlsx,
};

/// Each kind of value, as people read it in Swedish and as a spreadsheet holds it.
fn values() -> Vec<(Value, &'static str, &'static str)> {
    vec![
        (Value::Text("ungefär hälften".into()), "ungefär hälften", "ungefär hälften"),
        (Value::Whole(1_234_567), "1\u{a0}234\u{a0}567", "1234567"),
        (Value::Whole(-42), "\u{2212}42", "-42"),
        (Value::Hundredths(1050), "10,50", "10.5"),
        (Value::Tenths(195), "19,5", "19.5"),
        (Value::Tenths(270), "27", "27"),
        (Value::Percent { tenths: 204, decimal: true }, "20,4\u{a0}%", "0.204"),
        (Value::Percent { tenths: 555, decimal: false }, "56\u{a0}%", "0.555"),
        (Value::Money(404_530_050), "4\u{a0}045\u{a0}300,50\u{a0}kr", "4045300.5"),
        (Value::Date(date(2026, 1, 12)), "2026-01-12", "46034"),
        (Value::Few, "<5", "<5"),
        (Value::Hidden, "–", "–"),
    ]
}

fn document() -> Document {
    let row = |(i, (value, ..)): (usize, (Value, &str, &str))| Row {
        header: format!("rad {i}"),
        cells: vec![Cell::plain(value)],
        emphasis: Emphasis::Plain,
    };
    let column = |heading: &str, numeric| Column { heading: heading.into(), numeric };
    let table = Table {
        caption: "Alla slag".into(),
        columns: vec![column("Rad", false), column("Värde", true)],
        rows: values().into_iter().enumerate().map(row).collect(),
        notes: vec![],
    };
    let bar = |(value, ..): (Value, &str, &str)| Bar { label: "stapel".into(), value, detail: None };
    let picture = Picture {
        id: "bild".into(),
        title: "Bilden".into(),
        description: "Alla slag som staplar.".into(),
        chart: Chart::Bars(Bars { bars: values().into_iter().map(bar).collect() }),
        notes: vec![],
        table: table.clone(),
    };
    let section = |id: &str, block| Section { id: id.into(), number: None, heading: id.into(), blocks: vec![block] };
    Document {
        kind: Kind::Report,
        title: "Samma siffror".into(),
        subtitle: None,
        language: Language::Sv,
        stamp: None,
        facts: vec![],
        sections: vec![section("tabell", Block::Table(table)), section("bilden", Block::Picture(picture))],
        created: date(2026, 1, 12).at(9, 30, 0, 0),
        definition: None,
        labels: Labels {
            page_of: "{page} ({pages})".into(),
            few: "färre än fem".into(),
            hidden: "visas inte".into(),
            ..Labels::default()
        },
    }
}

/// How many of the texts each value has, among texts that are a value each.
fn counts(texts: &[String]) -> Vec<usize> {
    values().iter().map(|(_, shown, _)| texts.iter().filter(|text| text == shown).count()).collect()
}

/// The text of each element of these names, wherever in the tree.
fn texts(xml: &str, names: &[&str]) -> Vec<String> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let tree = roxmltree::Document::parse_with_options(xml, options).unwrap();
    let named = tree.descendants().filter(|node| names.contains(&node.tag_name().name()));
    named
        .map(|node| node.descendants().filter_map(|inner| inner.text().filter(|_| inner.is_text())).collect())
        .collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The runs of text on a page, as they were set.
fn set(frame: &Frame, out: &mut Vec<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => set(&group.frame, out),
            FrameItem::Text(text) => out.push(text.text.to_string()),
            _ => {}
        }
    }
}

#[test]
fn in_the_word_file() {
    let text = part(&docx(&document()).unwrap(), "word/document.xml");
    assert_eq!(counts(&texts(&text, &["t"])), [2; 12], "once a table");
}

#[test]
fn on_the_page_and_in_its_picture() {
    let text = page(&document());
    let cells: Vec<&str> =
        text.split("<td class=\"numeric\">").skip(1).map(|rest| rest.split("</td>").next().unwrap()).collect();
    let shown =
        |cell: &str| cell.split("</span><span").next().unwrap().rsplit('>').next().unwrap().replace("&lt;", "<");
    assert_eq!(counts(&cells.iter().map(|cell| shown(cell)).collect::<Vec<_>>()), [2; 12]);
    let Block::Picture(picture) = &document().sections[1].blocks[0] else { panic!("no picture") };
    let drawn = chart::svg(picture, Language::Sv, &document().labels);
    assert_eq!(counts(&texts(&drawn, &["text"])), [1; 12]);
}

#[test]
fn on_paper() {
    let mut texts = Vec::new();
    for page in pdf::pages(&document()).unwrap().pages() {
        set(&page.frame, &mut texts);
    }
    assert_eq!(counts(&texts), [2; 12], "{texts:?}");
}

#[test]
fn in_the_workbook() {
    let bytes = xlsx(&document()).unwrap();
    let strings = texts(&part(&bytes, "xl/sharedStrings.xml"), &["t"]);
    for sheet in ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"] {
        let sheet = part(&bytes, sheet);
        let tree = roxmltree::Document::parse(&sheet).unwrap();
        let cells = tree.descendants().filter(|node| node.attribute("r").is_some_and(|at| at.starts_with('B')));
        let held: Vec<String> = cells
            .map(|cell| {
                let value: String =
                    cell.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
                if cell.attribute("t") == Some("s") { strings[value.parse::<usize>().unwrap()].clone() } else { value }
            })
            .collect();
        let expected: Vec<_> = values().into_iter().map(|(_, _, held)| held.to_owned()).collect();
        assert_eq!(held[1..], expected, "under the heading");
    }
}

#[test]
fn in_json() {
    let whole: serde_json::Value = serde_json::from_str(&json(&document())).unwrap();
    for table in [&whole["sections"][0]["blocks"][0], &whole["sections"][1]["blocks"][0]["table"]] {
        let cells: Vec<&serde_json::Value> =
            table["rows"].as_array().unwrap().iter().map(|row| &row["cells"][0]).collect();
        let said = |key: &str| cells.iter().map(|cell| cell[key].to_string()).collect::<Vec<_>>();
        let expected = "null 1234567 -42 10.5 19.5 27.0 20.4 56 4045300.5 null null null";
        assert_eq!(said("number").join(" "), expected);
        for (cell, (_, shown, _)) in cells.iter().zip(values()) {
            let found = ["shown", "text", "date"].iter().find_map(|key| cell[*key].as_str());
            assert_eq!(found, Some(shown));
        }
        assert_eq!((&cells[10]["type"], &cells[10]["said"]), (&"few".into(), &"färre än fem".into()));
        assert_eq!((&cells[11]["type"], &cells[11]["said"]), (&"hidden".into(), &"visas inte".into()));
    }
}

#[test]
fn in_csv() {
    let text = csv(&document());
    let lines: Vec<&str> = text.lines().filter(|line| line.contains(";rad ")).collect();
    let last: Vec<&str> = lines.iter().map(|line| line.rsplit(';').next().unwrap()).collect();
    let expected = [
        "ungefär hälften",
        "1234567",
        "-42",
        "10,50",
        "19,5",
        "27,0",
        "20,4%",
        "56%",
        "4045300,50",
        "2026-01-12",
        "<5",
        "–",
    ];
    assert_eq!(last, [expected, expected].concat());
}
