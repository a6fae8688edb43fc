//! The paper as a document: what the operation says, beside what may be told.

use super::quarterly::{Measure, Told};
use super::report::Paper;
use super::{Part, Quarter};
use crate::figures::teller::Teller;
use crate::figures::yearly::DEFINITION;
use crate::grant::document::labels;
use crate::reports::Setting;
use crate::web::{Language, Texts};
use documents::{Block, Document, Field, Section, Value};

/// A quarter in words.
pub fn named(quarter: Quarter, texts: &Texts) -> String {
    let values = [("year", quarter.year.to_string().into()), ("number", quarter.number.to_string().into())];
    texts.with("steering-quarter", &values)
}

impl Paper {
    /// The whole paper as a document; parts in which nothing is said are left out.
    pub fn document(&self, setting: &Setting) -> Document {
        let teller = Teller::new(setting.texts);
        let sections = Part::ALL.into_iter().map(|part| self.section(part, &teller));
        let sections = sections.filter(|section| !section.blocks.is_empty());
        let numbered = (1..)
            .zip(sections)
            .map(|(number, section): (usize, _)| Section { number: Some(number.to_string()), ..section });
        Document {
            kind: documents::Kind::Report,
            title: teller.with("steering-title", &[("quarter", named(self.quarter, setting.texts).into())]),
            subtitle: Some(self.about.name.clone()),
            language: teller.language(),
            stamp: setting.stamp(&self.about),
            facts: self.facts(setting, &teller),
            sections: numbered.collect(),
            created: setting.at,
            definition: Some(DEFINITION),
            labels: labels(setting.texts),
        }
    }

    /// One part; without blocks where nothing is said in it.
    pub fn section(&self, part: Part, teller: &Teller) -> Section {
        let mut blocks = self.words(part, teller);
        let of_year =
            Block::Paragraph(teller.with("steering-of-year", &[("year", self.yearly.year.to_string().into())]));
        let yearly = |figures: Vec<Block>| [of_year].into_iter().chain(figures).collect::<Vec<_>>();
        blocks.extend(match part {
            Part::Quarter => self.told(teller),
            Part::Municipalities => yearly(crate::people::chapter::clients(&self.yearly, teller)),
            Part::Waiting => yearly(crate::queue::chapter::waiting(&self.yearly, teller)),
            Part::Reasons => yearly(crate::intakes::chapter::reasons(&self.yearly, teller)),
            Part::Staff => vec![self.staff(teller)],
            Part::Counting => {
                let said = ["steering-counting", "annual-counting-small", "annual-counting-persons"];
                said.into_iter().map(|key| Block::Paragraph(teller.t(key))).collect()
            }
            Part::Questions | Part::LastMeeting | Part::Deficiencies | Part::Economy => Vec::new(),
        });
        Section { id: format!("part-{}", part.code()), number: None, heading: teller.t(&part.heading()), blocks }
    }

    fn facts(&self, setting: &Setting, teller: &Teller) -> Vec<Field> {
        let fact = |key: &str, value: Value| Field { label: teller.t(key), value, note: None };
        let days = self.quarter.period().map(|period| format!("{} – {}", period.first_date(), period.last_date()));
        let own = vec![fact("annual-fact-period", days.map_or(Value::Empty, Value::Text))];
        own.into_iter().chain(setting.counted(DEFINITION)).chain([setting.state()]).collect()
    }

    /// What the operation says in a part. Where it has not said it in English it is told in Swedish.
    fn words(&self, part: Part, teller: &Teller) -> Vec<Block> {
        let Some(given) = self.at(part) else { return Vec::new() };
        let english = teller.texts().language() == Language::English;
        let own = if english { &given.said.english.text } else { &given.said.swedish.text };
        if own.is_empty() && english && !given.said.swedish.text.is_empty() {
            let said = [teller.t("annual-swedish-only"), given.said.swedish.text.clone()];
            return said.into_iter().map(Block::Paragraph).collect();
        }
        (!own.is_empty()).then(|| Block::Paragraph(own.clone())).into_iter().collect()
    }

    /// What may be told of the quarter, beside the one before and the same one the year before.
    fn told(&self, teller: &Teller) -> Vec<Block> {
        let Some(own) = self.quarterly.own() else { return Vec::new() };
        let values = [
            ("quarter", named(self.quarter, teller.texts()).into()),
            ("out", teller.said(&own.count(Measure::CarriedOut)).into()),
            ("queue", teller.said(&own.count(Measure::Queue)).into()),
        ];
        let said = Block::Paragraph(teller.with("steering-told", &values));
        let table = |caption: &str, on_the_day: bool| {
            let mut table = teller.table(caption, "annual-measure", self.heads(teller));
            for measure in Measure::ALL.into_iter().filter(|measure| measure.on_the_day() == on_the_day) {
                let cells = self.quarterly.of.iter().map(|told| teller.count(&told.count(measure)));
                table.row(teller.code("steering-measure", measure.code()), cells.collect());
            }
            table
        };
        let day = table("steering-day-caption", true).done();
        let twelve = table("steering-twelve-caption", false).noted(teller.t("steering-twelve-note")).done();
        vec![said, day, twelve]
    }

    fn heads(&self, teller: &Teller) -> Vec<String> {
        self.quarterly.of.iter().map(|told| named(told.quarter, teller.texts())).collect()
    }

    /// Those who work there, and how many each has.
    fn staff(&self, teller: &Teller) -> Block {
        let mut table = teller.table("steering-staff-caption", "annual-measure", self.heads(teller));
        let mut row = |key: &str, value: &dyn Fn(&Told) -> Value| {
            table.row(teller.t(key), self.quarterly.of.iter().map(value).collect());
        };
        row("steering-employed", &|told| Value::Whole(signed(told.staff.employed)));
        row("application-positions", &|told| Value::Hundredths(signed(told.staff.positions.0)));
        row("application-at-work", &|told| Value::Hundredths(signed(told.staff.at_work.0)));
        row("application-caseload", &|told| {
            told.staff.per_post_tenths.map_or(Value::Hidden, |tenths| Value::Tenths(signed(tenths)))
        });
        table.noted(teller.t("steering-staff-note")).done()
    }
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
