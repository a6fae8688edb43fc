//! CSV as a spreadsheet opens it.

use documents::{Block, csv};

use crate::sample::{empty, sample, section};

#[test]
fn opens_in_swedish_excel() {
    let text = csv(&sample());
    assert!(text.starts_with("\u{feff}Redovisning av statsbidrag\r\n"));
    assert!(text.contains("\r\n;Antal ombudstjänster;2,25;Registret visar 2,00\r\n"), "{text}");
    assert!(text.contains("\r\n2 Klienter;Totalt;0;1000000;45300,50\r\n"), "{text}");
    assert!(text.contains("\r\n3 Tillgång;Kö eller väntetid;Delvis;Ja\r\n"), "{text}");
    assert!(text.contains("\r\n\r\n2 Klienter;"), "blocks are apart");
}

#[test]
fn no_text_becomes_a_formula() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
        let mut document = empty();
        let answer = Block::Answer { question: text.into(), answer: Some(text.into()) };
        document.sections = vec![section("=A1", vec![answer])];
        let written = csv(&document);
        assert!(written.contains("'=A1;"), "{written}");
        assert_eq!(written.matches(&format!("'{text}")).count(), 2, "{written}");
    }
}

#[test]
fn separators_and_line_breaks_are_quoted() {
    let mut document = empty();
    document.sections = vec![section("A", vec![Block::Paragraph("a;b\n\"c\"".into())])];
    assert!(csv(&document).ends_with("\r\nA;\"a;b\n\"\"c\"\"\"\r\n"));
}

#[test]
fn empty_document() {
    assert_eq!(csv(&empty()), "\u{feff}Tom\r\n");
}
