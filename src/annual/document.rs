//! The annual report as a document: its chapters in the order of the year, each with what the operation says and what the
//! register shows.

use super::report::{Part, Report};
use super::{Origin, Passage};
use crate::figures::teller::Teller;
use crate::figures::yearly::DEFINITION;
use crate::grant::document::labels;
use crate::pictures::Picture;
use crate::reports::Setting;
use crate::web::{Language, Texts};
use documents::{Block, Document, Field, Image, Kind, Section};
use jiff::civil::DateTime;
use stats::Period;

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
            stamp: setting.stamp(&self.about),
            facts: self.facts(setting),
            sections: sections.collect(),
            created: setting.at,
            definition: Some(DEFINITION),
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
            definition: Some(DEFINITION),
            labels: labels(texts),
        })
    }

    /// One chapter; without blocks where nothing is said in it.
    pub fn section(&self, part: &Part, texts: &'static Texts) -> Section {
        let teller = Teller::new(texts);
        let mut blocks = self.words(part, &teller);
        blocks.extend(part.chosen.pictures.iter().map(|picture| self.image(picture, &teller)));
        blocks.extend(part.chapter.figures(self, &teller));
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
        let passage = if english { &part.said.english } else { &part.said.swedish };
        let own = |passage: &Passage| !passage.text.is_empty();
        // A proposal gives way to what somebody has written in the other language.
        let foreign = passage.text.is_empty()
            || passage.origin == Origin::Proposal && part.said.swedish.origin != Origin::Proposal;
        if english && foreign && own(&part.said.swedish) {
            return vec![
                Block::Paragraph(teller.t("annual-swedish-only")),
                Block::Paragraph(part.said.swedish.text.clone()),
            ];
        }
        own(passage).then(|| Block::Paragraph(passage.text.clone())).into_iter().collect()
    }

    /// A picture of the operation's own. Where it has no words in English they are told in Swedish.
    fn image(&self, Picture { file, words }: &Picture, teller: &Teller) -> Block {
        let english = teller.texts().language() == Language::English;
        Block::Image(Image {
            alt: words.alt(english).to_owned(),
            caption: words.caption(english).map(str::to_owned),
            format: file.format,
            size: file.size,
            digest: file.sha256.clone(),
            href: Some(super::address(file)),
            bytes: self.files.get(&file.sha256).cloned().unwrap_or_default(),
        })
    }

    fn facts(&self, setting: &Setting) -> Vec<Field> {
        let until = Period::year(self.year).map_or(setting.at.date(), |year| year.last_date().min(setting.at.date()));
        let period = setting.fact("annual-fact-period", format!("{}-01-01 – {until}", self.year));
        let lines = setting.whose(&self.about).into_iter().chain([period]).chain(setting.counted(DEFINITION));
        lines.chain([setting.state()]).collect()
    }
}
