//! HTML: escaped, semantic, without inline style.

use documents::{Block, html};

use crate::sample::{empty, sample, section};

#[test]
fn tables_name_their_rows_and_columns() {
    let text = html(&sample());
    assert!(text.contains("<caption id=\"klienter-1\">Klienter efter kön</caption>"), "{text}");
    assert!(text.contains("<th scope=\"col\" class=\"numeric\">Kvinnor</th>"), "{text}");
    assert!(text.contains("<tr class=\"total\"><th scope=\"row\">Totalt</th>"), "{text}");
    assert!(text.contains("<td class=\"numeric\"><a href=\"/klienter?kon=man\">1\u{a0}000\u{a0}000</a>"), "{text}");
    assert!(text.contains("<a href=\"#remark-2\" aria-label=\"Anmärkning 2\">2</a>"), "{text}");
    assert!(text.contains("<li id=\"remark-2\">"), "{text}");
}

#[test]
fn nothing_typed_becomes_markup() {
    let mut document = empty();
    let text = "<script>\"&'\nnext line\n\nnext paragraph".to_owned();
    let fields = Block::Answer { question: text.clone(), answer: Some(text.clone()) };
    document.sections = vec![section(
        &text,
        vec![fields, Block::Choices { question: text.clone(), options: vec![(text.clone(), true)] }],
    )];
    let written = html(&document);
    assert!(!written.contains("<script>") && !written.contains("style="), "{written}");
    assert!(written.contains("<p>&lt;script&gt;&quot;&amp;'<br>next line</p><p>next paragraph</p>"), "{written}");
    assert!(written.contains("<span class=\"visually-hidden\">markerat: </span>"), "{written}");
}

#[test]
fn empty_document() {
    assert_eq!(html(&empty()), "<article class=\"document\" lang=\"sv\" aria-label=\"Tom\"></article>");
}
