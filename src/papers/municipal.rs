//! What a municipality's committee is told (rapport till kommunen): its own clients over the years, beside the whole operation.
//! Everything is taken from the one list of what a wide reader gets ([`Release`]).

use crate::access::{ReadFigures, ReadStaff, Tx};
use crate::annual::counting::counting;
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::figures::teller::Teller;
use crate::figures::told::Told;
use crate::figures::yearly::{DEFINITION, Yearly};
use crate::grant::document::labels;
use crate::grant::figures::About;
use crate::reports::Setting;
use documents::chart::{Chart, Line, Lines};
use documents::{Block, Document, Kind as Look, Section, Value};
use stats::Flow;
use stats::disclosure::{Disclosed, GenderGroup, Place, Release, Seen};

/// All that the report is made from (underlag till rapporten).
#[derive(Clone, Debug)]
pub struct Municipal {
    about: About,
    place: String,
    yearly: Yearly,
    /// Up to five years, the oldest first, each row of the flow in the order of [`ROWS`].
    years: Vec<(i16, Vec<Disclosed<u64>>)>,
    /// Persons supported in the year, by gender.
    genders: Vec<(GenderGroup, Disclosed<u64>)>,
}

/// How many years are told beside each other.
const YEARS: i16 = 5;

/// The rows of the flow, with the texts that name them.
const ROWS: [(Flow, &str); 5] = [
    (Flow::Total, "annual-flow-supported"),
    (Flow::CarriedIn, "annual-flow-in"),
    (Flow::New, "annual-flow-new"),
    (Flow::Closed, "annual-flow-closed"),
    (Flow::CarriedOut, "annual-flow-out"),
];
/// Those that are drawn.
const DRAWN: [usize; 3] = [0, 2, 3];

impl Municipal {
    /// Gathers the report of a year to a municipality.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for a year that has not begun or a municipality that is no member and that nobody came from, and
    /// those of the database.
    pub fn gathered(app: &App, tx: &mut Tx<impl ReadFigures + ReadStaff>, year: i16, place: &str) -> Result<Municipal> {
        let today = app.today();
        let yearly = app.figures.yearly(tx, year, today)?.ok_or(Failure::NotFound)?;
        let release = app.figures.release(tx, today)?.ok_or(Failure::NotFound)?;
        if !release.municipalities(year).iter().any(|known| known == place) {
            return Err(Failure::NotFound);
        }
        let here = Place::Municipality(place.to_owned());
        let first = (year - YEARS + 1).max((*release.years().start()).min(year));
        Ok(Municipal {
            about: crate::grant::store::about(tx)?,
            place: place.to_owned(),
            years: (first..=year).map(|year| (year, flow(&release, year, &here))).collect(),
            genders: genders(&Told { release: &release, year }, &here),
            yearly,
        })
    }

    /// The years that it tells of.
    pub fn told(&self) -> Vec<i16> {
        self.yearly.years()
    }

    /// The report as a document.
    pub fn document(&self, setting: &Setting) -> Document {
        let teller = Teller::new(setting.texts);
        let yearly = &self.yearly;
        let chapters = [
            (teller.with("municipal-clients", &[("place", self.place.as_str().into())]), self.clients(&teller)),
            (teller.t("municipal-whole"), self.whole(&teller)),
            (teller.t("annual-chapter-reasons"), crate::intakes::chapter::reasons(yearly, &teller)),
            (teller.t("annual-chapter-people"), crate::people::chapter::people(yearly, &teller)),
            (teller.t("annual-chapter-children"), crate::people::chapter::children(yearly, &teller)),
            (teller.t("annual-chapter-waiting"), crate::queue::chapter::waiting(yearly, &teller)),
            (teller.t("annual-chapter-assignments"), crate::assignments::chapter::assignments(yearly, &teller)),
            (teller.t("annual-chapter-counting"), counting(yearly, &teller)),
        ];
        let said = chapters.into_iter().filter(|(_, blocks)| !blocks.is_empty());
        let section = |(number, (heading, blocks)): (usize, (String, Vec<Block>))| Section {
            id: format!("chapter-{number}"),
            number: Some(number.to_string()),
            heading,
            blocks,
        };
        let period = setting.fact("annual-fact-period", yearly.year.to_string());
        let place = setting.fact("annual-municipality", self.place.clone());
        let facts = setting.whose(&self.about).into_iter().chain([place, period]).chain(setting.counted(DEFINITION));
        Document {
            kind: Look::Report,
            title: teller.with(
                "municipal-title",
                &[("place", self.place.as_str().into()), ("year", yearly.year.to_string().into())],
            ),
            subtitle: Some(self.about.name.clone()),
            language: teller.language(),
            stamp: setting.stamp(&self.about),
            facts: facts.chain([setting.state()]).collect(),
            sections: (1..).zip(said).map(section).collect(),
            created: setting.at,
            definition: Some(DEFINITION),
            labels: labels(setting.texts),
        }
    }

    /// The municipality's own.
    fn clients(&self, teller: &Teller) -> Vec<Block> {
        let mut blocks = vec![Block::Paragraph(self.said(teller)), self.flow(teller)];
        // A small whole is not parted.
        if self.genders.iter().any(|(_, count)| count.seen() != Seen::Hidden) {
            let mut table = teller.table("municipal-genders", "annual-gender", vec![teller.t("annual-number")]);
            for (gender, count) in &self.genders {
                table.row(teller.code("annual-gender", gender.name()), vec![teller.count(count)]);
            }
            blocks.push(table.done());
        }
        blocks
    }

    fn said(&self, teller: &Teller) -> String {
        let nought = Disclosed::alone(0);
        let of = |years: Option<&(i16, Vec<Disclosed<u64>>)>, row: usize| {
            years.and_then(|(_, row_of)| row_of.get(row).copied()).unwrap_or(nought)
        };
        let (now, before) = (self.years.last(), self.years.iter().rev().nth(1));
        let values = [
            ("place", self.place.as_str().into()),
            ("year", self.yearly.year.to_string().into()),
            ("supported", teller.said(&of(now, 0)).into()),
            ("new", teller.said(&of(now, 2)).into()),
            ("before", teller.said(&of(before, 0)).into()),
        ];
        teller.with(if before.is_some() { "municipal-said" } else { "municipal-said-first" }, &values)
    }

    fn flow(&self, teller: &Teller) -> Block {
        let heads = self.years.iter().map(|(year, _)| year.to_string()).collect();
        let mut table = teller.table("municipal-flow", "annual-measure", heads);
        let row = |at: usize| self.years.iter().map(|(_, rows)| teller.count(&rows[at])).collect::<Vec<_>>();
        for (at, (_, key)) in ROWS.iter().enumerate() {
            table.row(teller.t(key), row(at));
        }
        let table = table.noted(teller.t("municipal-flow-note"));
        let told = |line: &Line| line.values.iter().filter(|value| **value != Value::Hidden).count() > 1;
        let lines = DRAWN.map(|at| Line { label: teller.t(ROWS[at].1), values: row(at) });
        let lines: Vec<Line> = lines.into_iter().filter(told).collect();
        // A line needs two points that may be told.
        if lines.is_empty() {
            return table.done();
        }
        let points = self.years.iter().map(|(year, _)| year.to_string()).collect();
        let described = teller.with("municipal-flow-described", &[("place", self.place.as_str().into())]);
        table.pictured("municipal-flow", described, Chart::Lines(Lines { points, lines }))
    }

    /// The whole operation, which the municipality is a part of.
    fn whole(&self, teller: &Teller) -> Vec<Block> {
        let lead = Block::Paragraph(teller.t("municipal-whole-lead"));
        [lead].into_iter().chain(crate::support::chapter::flow(&self.yearly, teller)).collect()
    }
}

fn flow(release: &Release, year: i16, place: &Place) -> Vec<Disclosed<u64>> {
    let told = Told { release, year };
    // A year in which nobody came from there, and in which it was no member, has no row of its own.
    if !release.municipalities(year).iter().any(|known| Place::Municipality(known.clone()) == *place) {
        return vec![Disclosed::alone(0); ROWS.len()];
    }
    ROWS.map(|(flow, _)| told.clients(flow, place, None)).into()
}

fn genders(told: &Told, place: &Place) -> Vec<(GenderGroup, Disclosed<u64>)> {
    GenderGroup::ALL.map(|gender| (gender, told.clients(Flow::Total, place, Some(gender)))).into()
}
