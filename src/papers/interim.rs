//! The interim account (delredovisning): who began, who goes on and who ended until a day that the county board asks about, what
//! has changed since the last account, and the posts. Exact, like the yearly account (counting rules, *Publishing*).

use super::staffing::{LONG_ILL_FROM, Staffing};
use super::{Kind, Paper, Span, store};
use crate::access::{ReadFigures, ReadStaff, Tx};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::figures::teller::Teller;
use crate::figures::yearly::DEFINITION;
use crate::grant::answers::Answers;
use crate::grant::document::labels;
use crate::grant::figures::{About, Counted};
use crate::queue::chapter::spread;
use crate::reports::Setting;
use crate::staff;
use documents::{Block, Cell, Column, Document, Emphasis, Field, Kind as Look, Row, Section, Table, Value};
use stats::{AbsenceKind, Band, Flow, Gender, IntakeOutcome, Period};
use std::collections::BTreeMap;

/// All that an interim account is made from (underlag till delredovisning).
#[derive(Clone, Debug)]
pub struct Interim {
    span: Span,
    about: About,
    counted: Counted,
    staffing: Staffing,
    /// Posts that the grant was given for, in hundredths, and whether that is said in the year's own account and not only in the
    /// one before; none where nobody has said so in either.
    granted: Option<(u64, bool)>,
    /// The frozen account before this one.
    before: Option<Earlier>,
}

/// An account that was frozen before (föregående redovisning).
#[derive(Clone, Debug)]
struct Earlier {
    span: Span,
    version: i64,
    figures: BTreeMap<String, u64>,
}

/// The rows of the flow, with the names that they are frozen and told by.
const FLOWS: [(Flow, &str); 5] = [
    (Flow::CarriedIn, "carried-in"),
    (Flow::New, "started"),
    (Flow::Total, "supported"),
    (Flow::Closed, "ended"),
    (Flow::CarriedOut, "ongoing"),
];

impl Interim {
    /// Gathers the account of a span.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for days that the register does not take, and those of the database.
    pub fn gathered(app: &App, tx: &mut Tx<impl ReadFigures + ReadStaff>, span: Span) -> Result<Interim> {
        let period = Period::new(span.from, span.to).ok_or(Failure::NotFound)?;
        let counted = app.figures.columns(tx, |columns| Counted::of(columns, period))?;
        let (ombud, absences) = (staff::store::ombud(tx)?, staff::store::absences(tx, None)?);
        let (answers, before) = crate::grant::store::answers(tx, span.to.year())?;
        let granted = |answers: &Answers| answers.decimal("granted_posts").map(|posts| posts.in_hundredths());
        let issued = store::issued(tx, Kind::InterimAccount)?;
        Ok(Interim {
            span,
            about: crate::grant::store::about(tx)?,
            counted,
            staffing: Staffing::on(&ombud, &absences, span.to),
            granted: granted(&answers).map(|posts| (posts, true)).or(granted(&before).map(|posts| (posts, false))),
            before: issued.into_iter().find_map(|(paper, version)| Earlier::read(span, &paper, &version)),
        })
    }

    /// What the next account compares with.
    pub fn figures(&self) -> BTreeMap<&'static str, u64> {
        let flows = FLOWS.map(|(flow, key)| (key, self.counted.account.clients(flow).all()));
        let others = [("queue", self.counted.queue), ("positions", self.staffing.positions)];
        flows.into_iter().chain(others).collect()
    }

    /// The account as a document.
    pub fn document(&self, setting: &Setting, leads: bool) -> Document {
        let teller = Teller::new(setting.texts);
        let writer = Writer { interim: self, teller, leads };
        let chapters = [
            ("clients", vec![writer.said(), writer.flow(), writer.ages()]),
            ("changes", vec![writer.changes()]),
            ("places", vec![writer.places()]),
            (
                "intakes",
                [writer.intakes()].into_iter().chain(spread(self.counted.account.waiting(), &teller)).collect(),
            ),
            ("staff", vec![writer.staff(), writer.away()]),
            ("counting", vec![writer.counting()]),
        ];
        let section = |(number, (id, blocks)): (usize, (&str, Vec<Block>))| Section {
            id: format!("chapter-{id}"),
            number: Some(number.to_string()),
            heading: teller.code("interim-chapter", id),
            blocks,
        };
        let days = setting.fact("annual-fact-period", days(self.span));
        let facts = setting.whose(&self.about).into_iter().chain([days]).chain(setting.counted(DEFINITION));
        Document {
            kind: Look::Form,
            title: teller.t("interim-title"),
            subtitle: Some(format!("{}, {}", self.about.name, days_said(&teller, self.span))),
            language: teller.language(),
            stamp: setting.stamp(&self.about),
            facts: facts.chain([setting.state()]).collect(),
            sections: (1..).zip(chapters).map(section).collect(),
            created: setting.at,
            definition: Some(DEFINITION),
            labels: labels(setting.texts),
        }
    }
}

impl Earlier {
    /// The version, where it is of an account that ended before `span` does.
    fn read(span: Span, paper: &Paper, version: &crate::reports::Version) -> Option<Earlier> {
        let Paper::Interim(of) = paper else { return None };
        if of.to >= span.to {
            return None;
        }
        let content: serde_json::Value = serde_json::from_str(&version.content).ok()?;
        let figures = content["figures"].as_object()?.iter();
        let figures = figures.filter_map(|(key, figure)| Some((key.clone(), figure.as_u64()?))).collect();
        Some(Earlier { span: *of, version: version.number, figures })
    }
}

fn days(span: Span) -> String {
    format!("{} – {}", span.from, span.to)
}

fn days_said(teller: &Teller, span: Span) -> String {
    teller.with("interim-days", &[("from", span.from.to_string().into()), ("to", span.to.to_string().into())])
}

fn whole(number: u64) -> Value {
    Value::Whole(i64::try_from(number).unwrap_or(i64::MAX))
}

fn hundredths(number: u64) -> Value {
    Value::Hundredths(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Writes the account in one language (skrivare).
struct Writer<'i> {
    interim: &'i Interim,
    teller: Teller,
    leads: bool,
}

impl Writer<'_> {
    /// The three numbers that the board asks for, in a sentence.
    fn said(&self) -> Block {
        let of = |flow| self.teller.number(self.interim.counted.account.clients(flow).all());
        let to = self.interim.span.to.to_string();
        let values = [
            ("days", days_said(&self.teller, self.interim.span).into()),
            ("started", of(Flow::New).into()),
            ("ended", of(Flow::Closed).into()),
            ("ongoing", of(Flow::CarriedOut).into()),
            ("to", to.into()),
        ];
        Block::Paragraph(self.teller.with("interim-said", &values))
    }

    /// The genders that a table shows: women and men, and any other that has somebody.
    fn genders(&self) -> Vec<Gender> {
        let somebody = |gender: &Gender| self.interim.counted.account.clients(Flow::Total).at(*gender).all() > 0;
        let all = Gender::ALL.into_iter();
        all.filter(|gender| matches!(gender, Gender::Woman | Gender::Man) || somebody(gender)).collect()
    }

    /// A figure that leads to its rows, where the reader is on a page.
    fn cell(&self, value: Value, cell: &str) -> Cell {
        let Span { from, to } = self.interim.span;
        let query = [("from", from.to_string()), ("to", to.to_string()), ("cell", cell.to_owned())];
        let query = serde_urlencoded::to_string(query).unwrap_or_default();
        let href = self.leads.then(|| format!("/grant-account/{}/rows?{query}", to.year()));
        Cell { value, href, remark: None }
    }

    fn table(&self, caption: &str, first: &str, heads: Vec<String>) -> Table {
        let first = Column { heading: self.teller.t(first), numeric: false };
        let columns = [first].into_iter().chain(heads.into_iter().map(|heading| Column { heading, numeric: true }));
        Table { caption: self.teller.t(caption), columns: columns.collect(), rows: Vec::new(), notes: Vec::new() }
    }

    fn flow(&self) -> Block {
        let genders = self.genders();
        let heads = genders.iter().map(|gender| self.teller.code("grant-gender", gender.name()));
        let heads = [self.teller.t("annual-all")].into_iter().chain(heads).collect();
        let mut table = self.table("interim-flow", "annual-measure", heads);
        for (flow, key) in FLOWS {
            let groups = self.interim.counted.account.clients(flow);
            let all = self.cell(whole(groups.all()), &format!("clients.{}.all.all", flow.code()));
            let of = |gender: &Gender| {
                let cell = format!("clients.{}.{}.all", flow.code(), gender.key());
                self.cell(whole(groups.at(*gender).all()), &cell)
            };
            let cells = [all].into_iter().chain(genders.iter().map(of)).collect();
            let emphasis = if flow == Flow::Total { Emphasis::Total } else { Emphasis::Plain };
            table.rows.push(Row { header: self.teller.code("interim-flow", key), cells, emphasis });
        }
        table.notes.push(self.teller.t("interim-flow-note"));
        Block::Table(table)
    }

    fn ages(&self) -> Block {
        let genders = self.genders();
        let heads = genders.iter().map(|gender| self.teller.code("grant-gender", gender.name()));
        let heads = [self.teller.t("annual-all")].into_iter().chain(heads).collect();
        let mut table = self.table("interim-ages", "annual-age", heads);
        let groups = self.interim.counted.account.clients(Flow::Total);
        let form = |band: &Band| !matches!(band, Band::Unknown | Band::Under18);
        for band in Band::ALL.into_iter().filter(|band| form(band) || groups.band(*band) > 0) {
            let all = self.cell(whole(groups.band(band)), &format!("clients.total.all.{}", band.code()));
            let of = |gender: &Gender| {
                let cell = format!("clients.total.{}.{}", gender.key(), band.code());
                self.cell(whole(groups.at(*gender).band(band)), &cell)
            };
            let cells = [all].into_iter().chain(genders.iter().map(of)).collect();
            let header = self.teller.code("statistics-band", band.name());
            table.rows.push(Row { header, cells, emphasis: Emphasis::Plain });
        }
        Block::Table(table)
    }

    /// What is not as it was in the account before.
    fn changes(&self) -> Block {
        let Some(before) = &self.interim.before else {
            return Block::Paragraph(self.teller.t("interim-changes-first"));
        };
        let heads = ["interim-changes-then", "interim-changes-now", "interim-changes-difference"];
        let mut table = self.table("interim-changes", "annual-measure", heads.map(|key| self.teller.t(key)).into());
        for (key, now) in self.interim.figures() {
            let Some(then) = before.figures.get(key).copied() else { continue };
            let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
            let difference = signed(now) - signed(then);
            let values = match key {
                "positions" => [hundredths(then), hundredths(now), Value::Hundredths(difference)],
                _ => [whole(then), whole(now), Value::Whole(difference)],
            };
            let cells = values.into_iter().map(Cell::plain).collect();
            table.rows.push(Row { header: self.teller.code("interim-flow", key), cells, emphasis: Emphasis::Plain });
        }
        let values = [("days", days_said(&self.teller, before.span).into()), ("version", before.version.into())];
        table.notes.push(self.teller.with("interim-changes-note", &values));
        Block::Table(table)
    }

    fn places(&self) -> Block {
        let heads = FLOWS.map(|(_, key)| self.teller.code("interim-flow", key)).into();
        let mut table = self.table("interim-places", "annual-municipality", heads);
        let account = &self.interim.counted.account;
        for place in account.municipalities() {
            let cells = FLOWS.map(|(flow, _)| Cell::plain(whole(place.figures.clients.flow(flow).all()))).into();
            table.rows.push(Row { header: place.name.clone(), cells, emphasis: Emphasis::Plain });
        }
        let cells = FLOWS.map(|(flow, _)| Cell::plain(whole(account.clients(flow).all()))).into();
        table.rows.push(Row { header: self.teller.t("annual-all"), cells, emphasis: Emphasis::Total });
        Block::Table(table)
    }

    /// Intakes, the queue on the last day and how long those waited who have begun.
    fn intakes(&self) -> Block {
        let account = &self.interim.counted.account;
        let mut table = self.table("interim-intakes", "annual-measure", vec![self.teller.t("annual-number")]);
        let mut row = |header: String, cell: Cell, emphasis| {
            table.rows.push(Row { header, cells: vec![cell], emphasis });
        };
        for outcome in IntakeOutcome::ALL {
            let cell = self.cell(whole(account.intakes(outcome)), &format!("intakes.{}", outcome.key()));
            row(self.teller.code("outcome", outcome.name()), cell, Emphasis::Plain);
        }
        let all = IntakeOutcome::ALL.into_iter().map(|outcome| account.intakes(outcome)).sum();
        row(self.teller.t("annual-intakes-all"), Cell::plain(whole(all)), Emphasis::Total);
        row(self.teller.code("interim-flow", "queue"), Cell::plain(whole(self.interim.counted.queue)), Emphasis::Plain);
        let waited = account.waiting();
        let median = if waited.n() == 0 { Value::Empty } else { Value::Tenths(waited.median().0.saturating_mul(5)) };
        row(self.teller.t("interim-waited"), self.cell(median, "waiting_days.median"), Emphasis::Plain);
        Block::Table(table)
    }

    fn staff(&self) -> Block {
        let staffing = &self.interim.staffing;
        let field = |key: &str, value: Value| Field { label: self.teller.t(key), value, note: None };
        let granted = self.interim.granted.map(|(posts, _)| posts);
        let vacant = staffing.vacant(granted);
        let note = match self.interim.granted {
            None => Some("interim-granted-unknown"),
            Some((_, false)) => Some("interim-granted-before"),
            Some((_, true)) => None,
        };
        Block::Fields(vec![
            field("interim-employed", whole(staffing.employed)),
            field("interim-positions", hundredths(staffing.positions)),
            Field {
                note: note.map(|key| self.teller.t(key)),
                ..field("interim-granted", granted.map_or(Value::Empty, hundredths))
            },
            field("interim-vacant", vacant.map_or(Value::Empty, hundredths)),
            field("interim-worked-on-day", hundredths(staffing.worked)),
            field("interim-worked", hundredths(self.interim.counted.account.staff().worked().0)),
        ])
    }

    fn away(&self) -> Block {
        let staffing = &self.interim.staffing;
        let heads = ["interim-away-ombud", "interim-away-posts"].map(|key| self.teller.t(key)).into();
        let mut table = self.table("interim-away", "interim-away-kind", heads);
        for (kind, ombud, posts) in &staffing.away {
            let cells = vec![Cell::plain(whole(*ombud)), Cell::plain(hundredths(*posts))];
            table.rows.push(Row { header: self.teller.code("absence", kind.name()), cells, emphasis: Emphasis::Plain });
            if *kind == AbsenceKind::Sick {
                let cells =
                    vec![Cell::plain(whole(staffing.long_ill)), Cell::plain(hundredths(staffing.long_ill_posts))];
                table.rows.push(Row { header: self.teller.t("interim-long-ill"), cells, emphasis: Emphasis::Sub });
            }
        }
        table.notes.push(self.teller.with("interim-long-ill-note", &[("days", LONG_ILL_FROM.into())]));
        Block::Table(table)
    }

    fn counting(&self) -> Block {
        let keys =
            ["interim-counting-persons", "interim-counting-flow", "interim-counting-ages", "interim-counting-posts"];
        Block::List(keys.map(|key| self.teller.t(key)).into())
    }
}
