//! A document as a page of its own, to publish: nothing to fetch, no scripts, readable on a telephone, on paper and aloud.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Room, Writer, article};
use crate::{Document, Kind};

/// Writes the document as a whole page; a report has its table of contents. Links within the program are left out.
pub fn page(document: &Document) -> String {
    let contents = document.kind == Kind::Report && !document.sections.is_empty();
    let markup = html! {
        (DOCTYPE)
        html lang=(document.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (document.title) @if let Some(subtitle) = &document.subtitle { " – " (subtitle) } }
                style { (PreEscaped(include_str!("page.css"))) }
            }
            body {
                a.skip href="#text" { (document.labels.skip) }
                header { h1 { (document.title) } (Writer::new(document, Room::Alone).head(document)) }
                @if contents { (self::contents(document)) }
                main id="text" tabindex="-1" { (article(document, Room::Alone)) }
            }
        }
    };
    markup.into_string()
}

fn contents(document: &Document) -> Markup {
    html! {
        nav aria-labelledby="contents" {
            h2 id="contents" { (document.labels.contents) }
            ol { @for section in &document.sections { li { a href={ "#" (section.id) } { (section.title()) } } } }
        }
    }
}
