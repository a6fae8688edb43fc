//! The annual report as a document: its chapters in the order of the year, each with what the operation says and what the
//! register shows.

use super::content::Published;
use super::report::{Part, Report};
use super::{Chapter, Origin, Passage};
use crate::figures::teller::Teller;
use crate::figures::yearly::DEFINITION;
use crate::grant::document::labels;
use crate::reports::{Version, grouped};
use crate::web::{Language, Texts};
use documents::{Block, Document, Field, Kind, Section, Value};
use jiff::civil::DateTime;
use stats::Period;

/// What the document says beside the report itself.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub texts: &'static Texts,
    /// Local time that becomes the files' date, and the day until which the register was read.
    pub at: DateTime,
    /// The version that is being settled; none for a draft.
    pub version: Option<&'a Version>,
}

impl Report {
    /// The whole report as a document; chapters in which nothing is said are left out.
    pub fn document(&self, setting: &Setting) -> Document {
        let shown = self.parts.iter().filter(|part| part.shown);
        let sections = shown.map(|part| self.section(part, setting.texts)).filter(|section| !section.blocks.is_empty());
        let sections = (1..)
            .zip(sections)
            .map(|(number, section): (usize, _)| Section { number: Some(number.to_string()), ..section });
        Document {
            kind: Kind::Report,
            title: setting.texts.with("annual-title", &[("year", self.year.to_string().into())]),
            subtitle: Some(self.about.name.clone()),
            language: Teller::new(setting.texts).language(),
            stamp: self.stamp(setting),
            facts: self.facts(setting),
            sections: sections.collect(),
            created: setting.at,
            labels: labels(setting.texts),
        }
    }

    /// One chapter as a document of its own, with its number in the report; `None` where nothing is said in it.
    pub fn alone(&self, part: &Part, number: usize, texts: &'static Texts) -> Option<Document> {
        let section = self.section(part, texts);
        let said = !section.blocks.is_empty();
        said.then(|| Document {
            kind: Kind::Report,
            title: section.heading.clone(),
            subtitle: None,
            language: Teller::new(texts).language(),
            stamp: None,
            facts: Vec::new(),
            sections: vec![Section { number: Some(number.to_string()), ..section }],
            created: DateTime::ZERO,
            labels: labels(texts),
        })
    }

    /// One chapter; without blocks where nothing is said in it.
    pub fn section(&self, part: &Part, texts: &'static Texts) -> Section {
        let teller = Teller::new(texts);
        let mut blocks = self.words(part, &teller);
        blocks.extend(self.figures(part.chapter, &teller));
        Section {
            id: format!("chapter-{}", part.chapter.code()),
            number: None,
            heading: teller.t(&part.chapter.heading()),
            blocks,
        }
    }

    /// What the operation says in a chapter. Where it has not said it in English it is told in Swedish.
    fn words(&self, part: &Part, teller: &Teller) -> Vec<Block> {
        let english = teller.texts().language() == Language::English;
        let passage = if english { &part.english } else { &part.swedish };
        let own = |passage: &Passage| !passage.text.is_empty();
        // A proposal gives way to what somebody has written in the other language.
        let foreign =
            passage.text.is_empty() || passage.origin == Origin::Proposal && part.swedish.origin != Origin::Proposal;
        if english && foreign && own(&part.swedish) {
            return vec![
                Block::Paragraph(teller.t("annual-swedish-only")),
                Block::Paragraph(part.swedish.text.clone()),
            ];
        }
        own(passage).then(|| Block::Paragraph(passage.text.clone())).into_iter().collect()
    }

    fn figures(&self, chapter: Chapter, teller: &Teller) -> Vec<Block> {
        let mut blocks = chapter.figures(&self.yearly, teller);
        if chapter == Chapter::Clients {
            blocks.extend(self.published.as_ref().and_then(|published| self.compared(published, teller)));
        }
        blocks
    }

    /// Last year as it was published and as it is counted now, with why the two differ.
    fn compared(&self, published: &Published, teller: &Teller) -> Option<Block> {
        let heads = ["annual-compared-then", "annual-compared-now"].map(|key| teller.t(key));
        let mut table = teller.table("annual-compared-caption", "annual-measure", heads.into());
        let mut differs = false;
        for (key, now) in self.yearly.recounted() {
            let now = teller.count(&now);
            let then = published.figures.get(key)?;
            let then = shown(then);
            differs |= then != now;
            table.row(teller.code("annual-compared", key), vec![then, now]);
        }
        let key = match (differs, published.definition == DEFINITION) {
            (false, _) => "annual-compared-same",
            (true, true) => "annual-compared-rows",
            (true, false) => "annual-compared-definition",
        };
        let values = [("version", published.version.into()), ("year", (self.year - 1).to_string().into())];
        Some(table.noted(teller.with(key, &values)).done())
    }

    fn facts(&self, setting: &Setting) -> Vec<Field> {
        let fact = |key: &str, value: String, note: Option<String>| Field {
            label: setting.texts.text(key),
            value: Value::Text(value),
            note,
        };
        let about = &self.about;
        let named = [("annual-fact-operation", Some(&about.name)), ("annual-fact-host", about.host.as_ref())];
        let named = named.into_iter().filter_map(|(key, value)| Some(fact(key, value?.clone(), None)));
        let state = match setting.version {
            None => fact("annual-fact-state", setting.texts.text("annual-fact-draft"), None),
            Some(version) => {
                let day = version.signed_on.to_string();
                let values =
                    [("version", version.number.into()), ("day", day.into()), ("by", version.signer.as_str().into())];
                let digest = Some(format!("SHA-256 {}", grouped(&version.sha256)));
                fact("annual-fact-state", setting.texts.with("annual-fact-settled", &values), digest)
            }
        };
        let until = Period::year(self.year).map_or(setting.at.date(), |year| year.last_date().min(setting.at.date()));
        let counted = [
            fact("annual-fact-period", format!("{}-01-01 – {until}", self.year), None),
            fact("annual-fact-read", setting.at.strftime("%Y-%m-%d %H:%M").to_string(), None),
            fact("annual-fact-definition", DEFINITION.to_string(), None),
        ];
        named.chain(counted).chain([state]).collect()
    }

    fn stamp(&self, setting: &Setting) -> Option<String> {
        let words =
            [(self.about.demonstration, "grant-doc-demonstration"), (setting.version.is_none(), "grant-doc-draft")];
        let stamps: Vec<String> =
            words.into_iter().filter(|(shown, _)| *shown).map(|(_, key)| setting.texts.text(key)).collect();
        (!stamps.is_empty()).then(|| stamps.join(" · "))
    }
}

/// A figure as it was frozen.
fn shown(figure: &str) -> Value {
    match figure.parse() {
        Ok(number) => Value::Whole(number),
        Err(_) if figure == "<5" => Value::Few,
        Err(_) => Value::Hidden,
    }
}
