//! The application as a document: what the operation says, beside what the register shows.

use super::need::Need;
use super::report::Application;
use super::{Item, Kind, Part, grant};
use crate::figures::teller::Teller;
use crate::figures::yearly::DEFINITION;
use crate::grant::document::labels;
use crate::reports::Setting;
use crate::staff::OperationForm;
use crate::web::Language;
use documents::{Block, Document, Field, Section, Value};

impl Application {
    /// The whole application as a document.
    pub fn document(&self, setting: &Setting) -> Document {
        let teller = Teller::new(setting.texts);
        let said = Part::ALL.into_iter().map(|part| self.section(part, &teller));
        let sections = (1..)
            .zip(said.filter(|section| !section.blocks.is_empty()))
            .map(|(number, section): (usize, _)| Section { number: Some(number.to_string()), ..section });
        Document {
            kind: documents::Kind::Report,
            title: teller.with("application-title", &[("year", self.year.to_string().into())]),
            subtitle: Some(self.about.name.clone()),
            language: teller.language(),
            stamp: setting.stamp(&self.about),
            facts: self.facts(setting, &teller),
            sections: sections.collect(),
            created: setting.at,
            definition: Some(DEFINITION),
            labels: labels(setting.texts),
        }
    }

    /// One part; its blocks say what is missing too.
    pub fn section(&self, part: Part, teller: &Teller) -> Section {
        let mut blocks = match part {
            Part::Applicant => vec![Block::Fields(part.items().map(|item| self.field(item, teller)).collect())],
            Part::Posts => vec![Block::Fields(self.posts(teller))],
            Part::Organisation => self.organised(teller),
            Part::Steering => self.seated(teller),
            Part::Need => self.needed(teller),
            Part::Aim | Part::Planned | Part::Other => Vec::new(),
        };
        blocks.extend(part.items().filter(|item| item.kind() == Kind::Words).flat_map(|item| self.words(item, teller)));
        Section { id: format!("part-{}", part.code()), number: None, heading: teller.t(&part.heading()), blocks }
    }

    fn facts(&self, setting: &Setting, teller: &Teller) -> Vec<Field> {
        let fact = |key: &str, value: Value| Field { label: teller.t(key), value, note: None };
        let own = vec![
            fact("application-fact-law", Value::Text(teller.t("application-fact-law-text"))),
            fact("application-fact-due", Value::Date(super::deadline(self.year))),
        ];
        own.into_iter().chain(setting.counted(DEFINITION)).chain([setting.state()]).collect()
    }

    fn field(&self, item: Item, teller: &Teller) -> Field {
        let text = self.text(item);
        let value = match item.kind() {
            _ if text.is_empty() => Value::Empty,
            Kind::Posts => self.number(item).map_or(Value::Empty, Value::Hundredths),
            Kind::Money => self.number(item).map_or(Value::Empty, Value::Money),
            Kind::Line | Kind::Words => Value::Text(text.to_owned()),
        };
        Field { label: teller.code("application", item.code()), value, note: None }
    }

    /// Posts, their cost, and the grant as it is worked out from them.
    fn posts(&self, teller: &Teller) -> Vec<Field> {
        let [posts, cost, per_post] = [Item::Posts, Item::Cost, Item::PerPost].map(|item| self.number(item));
        let granted = posts.zip(per_post).and_then(|(posts, per_post)| grant(posts, per_post));
        let rest = cost.zip(granted).map(|(cost, granted)| cost - granted);
        let sum = |key: &str, amount: Option<i64>, note: &str| Field {
            label: teller.t(key),
            value: amount.map_or(Value::Empty, Value::Money),
            note: Some(teller.t(note)),
        };
        let positions = self.need.as_ref().map(|need| Field {
            label: teller.t("application-positions"),
            value: hundredths(need.positions.0),
            note: Some(teller.with("application-on-day", &[("day", need.period.last_date().to_string().into())])),
        });
        let asked = [Item::Posts, Item::Cost, Item::PerPost].map(|item| self.field(item, teller));
        let counted = [
            sum("application-grant", granted, "application-grant-note"),
            sum("application-rest", rest, "application-rest-note"),
        ];
        asked.into_iter().chain(counted).chain(positions).collect()
    }

    fn organised(&self, teller: &Teller) -> Vec<Block> {
        let form = self.about.form.as_deref().and_then(OperationForm::parse);
        let form = form.map_or(Value::Empty, |form| Value::Text(teller.code("operation-form", form.name())));
        let field = Field { label: teller.t("application-form"), value: form, note: None };
        let mut blocks = vec![Block::Fields(vec![field])];
        let named = self.places.iter().map(|(area, places)| {
            let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
            let area = area.clone().unwrap_or_else(|| teller.t("application-no-area"));
            if self.places.len() > 1 { format!("{area}: {}", names.join(", ")) } else { names.join(", ") }
        });
        let named: Vec<String> = named.collect();
        blocks.push(Block::Answer {
            question: teller.t("application-municipalities"),
            answer: (!named.is_empty()).then(|| named.join("\n")),
        });
        blocks
    }

    fn seated(&self, teller: &Teller) -> Vec<Block> {
        let question = teller.t("application-seats");
        let Some(seats) = &self.seats else { return vec![Block::Answer { question, answer: None }] };
        let options = seats.iter().map(|(party, there)| (party.name(teller.language()).to_owned(), *there));
        let account = [("year", (self.year - 1).to_string().into())];
        let source = Block::Paragraph(teller.with("application-seats-source", &account));
        vec![Block::Choices { question, options: options.collect() }, source]
    }

    /// What the operation says. Where it has not said it in English it is told in Swedish.
    fn words(&self, item: Item, teller: &Teller) -> Vec<Block> {
        let Some(given) = self.at(item) else { return Vec::new() };
        let english = teller.texts().language() == Language::English;
        let (own, other) = if english {
            (&given.said.english, &given.said.swedish)
        } else {
            (&given.said.swedish, &given.said.swedish)
        };
        let foreign = english
            && (own.text.is_empty() || own.origin == crate::passages::Origin::Proposal)
            && !other.text.is_empty()
            && other.origin != crate::passages::Origin::Proposal;
        if foreign {
            return vec![Block::Paragraph(teller.t("annual-swedish-only")), Block::Paragraph(other.text.clone())];
        }
        match (own.text.is_empty(), item.required()) {
            (false, _) => vec![Block::Paragraph(own.text.clone())],
            (true, true) => {
                vec![Block::Answer { question: teller.code("application", item.code()), answer: None }]
            }
            (true, false) => Vec::new(),
        }
    }

    fn needed(&self, teller: &Teller) -> Vec<Block> {
        let Some(need) = &self.need else { return vec![Block::Paragraph(teller.t("application-need-none"))] };
        vec![
            Block::Paragraph(self.told(need, teller)),
            self.compared(need, teller),
            by_place(need, teller),
            Block::Paragraph(teller.t("application-need-rules")),
        ]
    }

    /// The need in one sentence or two.
    fn told(&self, need: &Need, teller: &Teller) -> String {
        let number = |number: u64| teller.number(number).into();
        let values = [
            ("from", need.period.first_date().to_string().into()),
            ("to", need.period.last_date().to_string().into()),
            ("supported", number(need.supported)),
            ("new", number(need.new)),
            ("queue", number(need.queue)),
        ];
        teller.with("application-need-said", &values)
    }

    /// The figures of the year beside those of the year before.
    fn compared(&self, need: &Need, teller: &Teller) -> Block {
        let both: Vec<&Need> = self.before.iter().chain([need]).collect();
        let heads = both.iter().map(|need| span(need, teller)).collect();
        let mut table = teller.table("application-need-caption", "annual-measure", heads);
        let mut row = |key: &str, value: &dyn Fn(&Need) -> Value| {
            table.row(teller.t(key), both.iter().map(|need| value(need)).collect());
        };
        row("application-supported", &|need| whole(need.supported));
        row("application-new", &|need| whole(need.new));
        row("application-closed", &|need| whole(need.closed));
        row("application-carried-out", &|need| whole(need.carried_out));
        row("application-queue", &|need| whole(need.queue));
        row("application-wait-known", &|need| whole(need.waiting.n()));
        row("application-wait-median", &|need| match need.waiting.n() {
            0 => Value::Empty,
            _ => Value::Tenths(need.waiting.median().0.saturating_mul(5)),
        });
        row("application-wait-p90", &|need| match need.waiting.n() {
            0 => Value::Empty,
            _ => Value::Whole(need.waiting.p90().into()),
        });
        row("application-positions", &|need| hundredths(need.positions.0));
        row("application-at-work", &|need| hundredths(need.at_work.0));
        row("application-caseload", &|need| need.per_post_tenths.map_or(Value::Empty, tenths));
        table.noted(teller.t("application-need-note")).done()
    }
}

/// Members in their order, then others.
fn by_place(need: &Need, teller: &Teller) -> Block {
    let heads = ["application-supported", "application-new", "application-queue"].map(|key| teller.t(key));
    let mut table = teller.table("application-places-caption", "annual-municipality", heads.into());
    for place in &need.places {
        table.row(&place.name, [place.supported, place.new, place.queue].map(whole).into());
    }
    table.total(teller.t("application-places-all"), [need.supported, need.new, need.queue].map(whole).into());
    table.noted(span(need, teller)).done()
}

/// What the figures are counted over: a whole year by its number, a part of it by its days.
fn span(need: &Need, teller: &Teller) -> String {
    let (from, to) = (need.period.first_date(), need.period.last_date());
    if stats::Period::year(from.year()) == Some(need.period) {
        return from.year().to_string();
    }
    teller.with("application-span", &[("from", from.to_string().into()), ("to", to.to_string().into())])
}

fn whole(number: u64) -> Value {
    Value::Whole(i64::try_from(number).unwrap_or(i64::MAX))
}

fn hundredths(number: u64) -> Value {
    Value::Hundredths(i64::try_from(number).unwrap_or(i64::MAX))
}

fn tenths(number: u64) -> Value {
    Value::Tenths(i64::try_from(number).unwrap_or(i64::MAX))
}
