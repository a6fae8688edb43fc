//! PDF: accessible and lasting by its own word, the same each time, and never fooled by its content.

use documents::{Block, Error, pdf};

use crate::sample::{empty, keep, sample, section};

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn tagged_lasting_and_the_same_each_time() {
    let first = pdf(&sample()).unwrap();
    keep("sample.pdf", &first);
    assert!(holds(&first, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(
        holds(&first, "<pdfaid:part>2</pdfaid:part>") && holds(&first, "<pdfaid:conformance>A</pdfaid:conformance>")
    );
    assert!(holds(&first, "/StructTreeRoot") && holds(&first, "/Lang(sv)") || holds(&first, "/Lang (sv)"));
    assert!(holds(&first, "2026-01-12T09:30"));
    assert!(first == pdf(&sample()).unwrap(), "the bytes differ");
}

#[test]
fn what_is_typed_stays_text() {
    let hostile =
        "#strong[x] $a$ \\ *b* _c_ <d> @e `f` = g\u{0}\u{7}\u{e000}\u{feff}\u{ffff}😀 漢 עברית e\u{301} ☐ ✓ #panic()";
    let mut document = empty();
    document.title = hostile.to_owned();
    let answer = Block::Answer { question: hostile.into(), answer: Some(hostile.into()) };
    let choices = Block::Choices { question: String::new(), options: vec![] };
    document.sections = vec![section("", vec![answer, choices, Block::Signature(vec![]), Block::Remarks(vec![])])];
    let bytes = pdf(&document).unwrap();
    keep("hostile.pdf", &bytes);
    assert!(holds(&bytes, "#strong[x] $a$ \\ *b* _c_"), "the title in the metadata");
}

#[test]
fn an_empty_document_is_a_page_but_one_without_title_is_refused() {
    let mut document = empty();
    assert!(pdf(&document).is_ok());
    document.title.clear();
    assert!(matches!(pdf(&document), Err(Error::Pdf(_))));
}
