//! `ombud report`: a report as a file or on standard output.

use super::{Done, Where, write_out};
use crate::app::{App, World};
use crate::failure::{Failure, Result};
use crate::grant::report::{Format, report};
use crate::papers::{self, Paper, Span};
use crate::steering::Quarter;
use crate::web::{Language, texts};
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// `ombud report`
#[derive(Args)]
pub struct Report {
    /// Which report.
    kind: Kind,
    /// The calendar year that is accounted for; every report but the interim account is of a year.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2200),
          required_unless_present_all = ["from", "to"])]
    year: Option<i16>,
    /// The first day of an interim account.
    #[arg(long, value_name = "DATE", requires = "to", conflicts_with = "year")]
    from: Option<Date>,
    /// The last day of an interim account.
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<Date>,
    /// Which municipality's report.
    #[arg(long, value_name = "NAME")]
    municipality: Option<String>,
    /// json is the report's figures and texts as data, of the grant account the exchange format's object; the others are documents.
    #[arg(long, default_value = "json", default_value_ifs = [
        ("kind", "annual-report", "html"), ("kind", "interim-account", "html"), ("kind", "municipality-report", "html"),
        ("kind", "application", "html"), ("kind", "steering-paper", "html"),
    ], value_parser = format)]
    format: Format,
    /// The quarter of the year, 1–4: the steering group's paper is for one.
    #[arg(long, value_name = "QUARTER", required_if_eq("kind", "steering-paper"), value_parser = clap::value_parser!(i16).range(1..=4))]
    quarter: Option<i16>,
    /// The language of a report that there is in several.
    #[arg(long, value_enum, default_value = "sv")]
    language: Tongue,
    /// The file to write; standard output if left out.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    place: Where,
}

/// The reports there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// The yearly account of the state grant (redovisning av statsbidrag), SFS 2013:522 10 §.
    GrantAccount,
    /// The application for the state grant (ansökan om statsbidrag) of one operation, SFS 2013:522 8 §.
    Application,
    /// The steering group's paper (underlag till ledningsgruppen) for a quarter that has ended: --quarter.
    SteeringPaper,
    /// The annual report (verksamhetsberättelse) of one operation, for anybody to read.
    AnnualReport,
    /// What the county board asks about during the year (delredovisning): --from and --to.
    InterimAccount,
    /// What a municipality's committee is told of a year (rapport till kommunen): --municipality.
    MunicipalityReport,
}

/// The languages that a report can be had in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Tongue {
    Sv,
    En,
}

impl Tongue {
    fn language(self) -> Language {
        match self {
            Tongue::Sv => Language::Swedish,
            Tongue::En => Language::English,
        }
    }
}

fn format(text: &str) -> std::result::Result<Format, String> {
    let known = || Format::ALL.map(Format::extension).join(", ");
    Format::parse(text).ok_or_else(|| format!("expected one of {}", known()))
}

impl Report {
    pub(super) fn run(self, world: World) -> Result<Done> {
        let app = self.place.open(world, false)?;
        let bytes = match self.kind {
            Kind::GrantAccount => self.grant_account(&app)?,
            _ => {
                let operation = self.place.the_operation(&app)?;
                let (format, language) = (self.format, self.language.language());
                let report = papers::gathered::report(&app, operation, &self.paper()?, format, language);
                report.map_err(|failure| self.told(failure))?
            }
        };
        write_out(self.output.as_ref(), &bytes)?;
        Ok(Done::Well)
    }

    /// Why there is no such report, in words.
    fn told(&self, failure: Failure) -> Failure {
        if !matches!(failure, Failure::NotFound) {
            return failure;
        }
        let year = self.year.unwrap_or_default();
        Failure::Broken(match self.kind {
            Kind::GrantAccount | Kind::AnnualReport => {
                format!("there is no report of {year}: the year has not begun, or the register does not go back to it")
            }
            Kind::Application => {
                format!(
                    "there is no application for {year}: it is too far ahead, or the register does not go back to it"
                )
            }
            Kind::SteeringPaper => {
                let quarter = self.quarter.unwrap_or_default();
                format!(
                    "there is no paper for quarter {quarter} of {year}: it has not ended, or the register does not go back to it"
                )
            }
            Kind::InterimAccount => "there is no account of these days: the last one has not come yet".to_owned(),
            Kind::MunicipalityReport => {
                let place = self.municipality.as_deref().unwrap_or_default();
                format!(
                    "there is no report to {place} of {year}: the operation has nobody from a municipality that is written \
                     so, or the year has not begun"
                )
            }
        })
    }

    fn grant_account(&self, app: &App) -> Result<Vec<u8>> {
        let operations: Vec<i64> = self.place.operations(app)?.into_iter().map(|(id, _)| id).collect();
        if operations.is_empty() {
            return Err(Failure::Broken("the database holds no operation yet".into()));
        }
        report(app, &operations, self.year()?, self.format, texts(Language::Swedish))
    }

    fn year(&self) -> Result<i16> {
        self.year.ok_or_else(|| Failure::Broken("say of which year with --year".into()))
    }

    fn paper(&self) -> Result<Paper> {
        let refused = |why: &str| Failure::Broken(why.to_owned());
        match self.kind {
            Kind::AnnualReport => self.year().map(Paper::Annual),
            Kind::Application => self.year().map(Paper::Application),
            Kind::SteeringPaper => {
                let number = self.quarter.ok_or_else(|| refused("say which quarter with --quarter"))?;
                Ok(Paper::Steering(Quarter { year: self.year()?, number }))
            }
            Kind::InterimAccount => {
                let days = self.from.zip(self.to).ok_or_else(|| refused("say of which days with --from and --to"))?;
                let span = Span::new(days.0, days.1);
                span.map(Paper::Interim)
                    .ok_or_else(|| refused("--from must not come after --to, nor two years before it"))
            }
            _ => {
                let place = self.municipality.clone();
                let place = place.ok_or_else(|| refused("say which municipality with --municipality"))?;
                Ok(Paper::Municipal { year: self.year()?, place })
            }
        }
    }
}
