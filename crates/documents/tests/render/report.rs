//! A whole report: some twenty pages with every chart, read back from every output.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use documents::{
    Block, Document, Emphasis, Field, Image, ImageFormat, Kind, Picture, Section, Value, csv, docx, html, page, pdf,
    xlsx,
};
use resvg::usvg::roxmltree;

use crate::charts::{charts, picture};
use crate::sample::{empty, field, keep, narrative, row, section, table};

/// A white dot.
const DOT: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\xdac\xf8\x0f\x00\x01\x01\x01\x00\x1c\xb0\x8c\x99\x00\x00\x00\x00IEND\xaeB`\x82";

/// The head of a JPEG of two dots by one, which is all that Word's size of it is read from.
const PHOTOGRAPH: &[u8] = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x01\x00\x02\x01\x01\x11\x00";

pub fn report() -> Document {
    let headings = [
        "Sammanfattning",
        "Bakgrund och mål",
        "Organisation och områden",
        "Personal",
        "Klienter",
        "Vägen genom året",
        "Väntan",
        "Kontaktorsaker",
        "Kön och ålder",
        "Insatser",
        "Förändring i livsområden",
        "Brister i samhället",
        "Utåtriktat arbete",
        "Ekonomi",
        "Nästa år",
        "Så läser du siffrorna",
    ];
    let mut charts = charts().into_iter();
    let sections = headings.iter().enumerate().map(|(i, heading)| Section {
        number: Some((i + 1).to_string()),
        id: format!("kapitel-{}", i + 1),
        ..section(heading, chapter(i, charts.next().map(|(id, chart)| counted(id, picture(id, chart)))))
    });
    Document {
        kind: Kind::Report,
        title: "Verksamhetsberättelse 2025".into(),
        subtitle: Some("Personligt ombud i Exempellän".into()),
        stamp: Some("Demonstration".into()),
        facts: vec![
            field("Verksamhet", Value::Text("Personligt ombud i Exempellän".into()), None),
            field("Uttag", Value::Text("12 januari 2026".into()), None),
        ],
        sections: sections.collect(),
        ..empty()
    }
}

fn counted(id: &str, mut picture: Picture) -> Picture {
    picture.title = format!("Klienter under året, {id}");
    picture.description = format!("Bilden visar klienterna i {id}: de flesta är mellan 25 och 44 år.");
    picture.table = table(
        &format!("Siffrorna i {id}"),
        &["Grupp", "Kvinnor", "Män", "Andel"],
        vec![
            row(
                "18–24 år",
                Emphasis::Plain,
                vec![Value::Whole(11), Value::Few, Value::Percent { tenths: 204, decimal: false }],
            ),
            row("25–44 år", Emphasis::Plain, vec![Value::Whole(1045), Value::Hidden, Value::Empty]),
            row("Totalt", Emphasis::Total, vec![Value::Whole(1056), Value::Tenths(125), Value::Hundredths(1000)]),
        ],
    );
    picture
}

fn chapter(i: usize, picture: Option<Picture>) -> Vec<Block> {
    let text: Vec<String> = narrative().split("\n\n").take(3).map(str::to_owned).collect();
    let mut blocks = vec![Block::Paragraph(text.join("\n\n")), Block::Heading("Under året".into())];
    blocks.push(Block::List(vec!["Fler fick stöd".into(), "Färre väntade".into(), "Kön <&> tog slut".into()]));
    if i == 0 {
        let key = |label: &str, value, note: &str| Field { label: label.into(), value, note: Some(note.into()) };
        blocks.insert(
            0,
            Block::KeyFigures(vec![
                key("klienter", Value::Whole(157), "150 året före"),
                key("i kö den 31 december", Value::Few, "12 den 1 januari"),
                key("dagars väntan, median", Value::Tenths(195), "av 56 beslut"),
                key("årsanställningar", Value::Hundredths(1050), "10 beviljade"),
            ]),
        );
        blocks.push(Block::Quote { text: "Jag fick någon som lyssnade.".into(), source: Some("Klient".into()) });
        blocks.push(Block::Image(dot(Some("Vårt kontor"))));
    }
    blocks.extend(picture.map(Block::Picture));
    let rows =
        (1..=8).map(|n| row(&format!("Rad {n}"), Emphasis::Plain, vec![Value::Whole(n * 37), Value::Whole(n * 1100)]));
    blocks.push(Block::Table(table(&format!("Tabell {}", i + 1), &["Uppgift", "2024", "2025"], rows.collect())));
    blocks
}

fn dot(caption: Option<&str>) -> Image {
    Image {
        alt: "En vit prick".into(),
        caption: caption.map(Into::into),
        format: ImageFormat::Png,
        size: [1, 1],
        digest: "prick".into(),
        href: Some("/prick".into()),
        bytes: DOT.to_vec(),
    }
}

/// The parts of a zip, by name.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|i| {
            let mut part = zip.by_index(i).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a whole part");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

#[test]
fn the_word_file_is_whole_and_the_same_each_time() {
    let bytes = docx(&report()).unwrap();
    keep("report.docx", &bytes);
    assert!(bytes == docx(&report()).unwrap(), "the bytes differ");
    let parts = parts(&bytes);
    let names: BTreeSet<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
    for (name, bytes) in parts.iter().filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels")) {
        let text = std::str::from_utf8(bytes).unwrap();
        let tree = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let targets = tree.descendants().filter(|node| node.has_tag_name_local("Relationship"));
        for target in targets.filter_map(|node| node.attribute("Target")) {
            let folder = if name.starts_with("word/") { "word/" } else { "" };
            assert!(names.contains(format!("{folder}{target}").as_str()), "{name} leads to {target}");
        }
    }
}

#[test]
fn the_word_file_has_headings_rows_and_words_for_pictures() {
    let bytes = docx(&report()).unwrap();
    let text = parts(&bytes).into_iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
    let text = String::from_utf8(text).unwrap();
    let tree = roxmltree::Document::parse(&text).unwrap();
    let all = |name: &str| tree.descendants().filter(|node| node.has_tag_name_local(name)).collect::<Vec<_>>();
    let styled = |style: &str| all("pStyle").iter().filter(|node| value(node) == Some(style)).count();
    assert_eq!((styled("Title"), styled("Heading1"), styled("TOC1")), (1, 16, 16));
    assert_eq!(styled("Heading2"), 16);
    let tables =
        all("tbl").iter().filter(|node| node.descendants().any(|inner| inner.has_tag_name_local("tblHeader"))).count();
    assert_eq!(tables, 16 + 8);
    let pictures = all("docPr");
    assert_eq!(pictures.len(), 9);
    assert!(pictures.iter().all(|node| node.attribute("descr").is_some_and(|alt| !alt.is_empty())));
    let references: BTreeSet<_> =
        all("hyperlink").iter().filter_map(|node| word(node, "anchor")).map(str::to_owned).collect();
    let marks: BTreeSet<_> =
        all("bookmarkStart").iter().filter_map(|node| word(node, "name")).map(str::to_owned).collect();
    assert_eq!(references, marks);
}

#[test]
fn a_photograph_has_its_words_and_its_caption_in_word_and_in_rows() {
    let mut document = empty();
    let photograph = Image { format: ImageFormat::Jpeg, bytes: PHOTOGRAPH.to_vec(), ..dot(Some("Vårt <kontor>")) };
    document.sections = vec![section("A", vec![Block::Image(photograph), Block::Image(dot(None))])];
    let parts = parts(&docx(&document).unwrap());
    let part = |name: &str| parts.iter().find(|(found, _)| found == name).map(|(_, bytes)| bytes.as_slice());
    assert_eq!((part("word/media/image1.jpg"), part("word/media/image2.png")), (Some(PHOTOGRAPH), Some(DOT)));
    let text = std::str::from_utf8(part("word/document.xml").unwrap()).unwrap();
    let tree = roxmltree::Document::parse(text).unwrap();
    let captions =
        tree.descendants().filter(|node| node.has_tag_name_local("pStyle") && value(node) == Some("Caption"));
    let said = |node: roxmltree::Node| node.ancestors().find(|up| up.has_tag_name_local("p")).map(|p| words(&p));
    assert_eq!(captions.filter_map(said).collect::<Vec<_>>(), ["Vårt <kontor>"]);
    let described = tree.descendants().filter(|node| node.attribute("descr") == Some("En vit prick")).count();
    assert_eq!(described, 2 * 2, "each is described as a drawing and as a picture");
    assert!(
        csv(&document).ends_with("\r\nA;Vårt <kontor>;En vit prick\r\n\r\nA;En vit prick\r\n"),
        "{}",
        csv(&document)
    );
    assert!(page(&document).contains("<figcaption>Vårt &lt;kontor&gt;</figcaption>"));
}

fn words(paragraph: &roxmltree::Node) -> String {
    paragraph.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

#[test]
fn a_photograph_that_is_none_is_refused() {
    let mut document = empty();
    let image = Image { bytes: b"GIF89a".to_vec(), ..dot(None) };
    document.sections = vec![section("A", vec![Block::Image(image)])];
    assert!(matches!(docx(&document), Err(documents::Error::Image(alt)) if alt == "En vit prick"));
    assert!(matches!(pdf(&document), Err(documents::Error::Pdf(_))));
}

#[test]
fn the_pdf_has_contents_and_words_for_pictures() {
    let bytes = pdf(&report()).unwrap();
    keep("report.pdf", &bytes);
    assert!(bytes == pdf(&report()).unwrap(), "the bytes differ");
}

#[test]
fn the_page_stands_alone() {
    let text = page(&report());
    keep("report.html", text.as_bytes());
    keep("report-fragment.html", html(&report()).as_bytes());
    assert!(text.starts_with("<!DOCTYPE html><html lang=\"sv\">"), "{text}");
    for forbidden in ["<script", " src=\"/", "href=\"/", "http://", "https://", "@import", " style="] {
        let allowed = if forbidden == "http://" { 8 } else { 0 };
        assert_eq!(text.matches(forbidden).count(), allowed, "{forbidden}");
    }
    let ids: Vec<&str> = text.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an anchor twice");
    for target in text.split(" href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(ids.contains(&target), "nothing at #{target}");
    }
    assert_eq!(text.matches("<img src=\"data:image/png;base64,").count(), 1);
    let shown = "<img src=\"/prick\" alt=\"En vit prick\" width=\"1\" height=\"1\" loading=\"lazy\">";
    assert_eq!(html(&report()).matches(shown).count(), 1, "room is left for it, and it is fetched when it is near");
    assert!(!text.contains("loading="), "what stands in the page is not fetched");
    assert_eq!(text.matches("<figure class=\"picture\"").count(), 8);
}

#[test]
fn the_workbook_has_a_sheet_a_table() {
    let bytes = xlsx(&report()).unwrap();
    keep("report.xlsx", &bytes);
    let sheets = parts(&bytes).into_iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).count();
    assert_eq!(sheets, 1 + 16 + 8);
}

fn value<'a>(node: &roxmltree::Node<'a, '_>) -> Option<&'a str> {
    word(node, "val")
}

fn word<'a>(node: &roxmltree::Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

trait Local {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl Local for roxmltree::Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}
