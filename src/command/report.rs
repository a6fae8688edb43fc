//! `ombud report`: a report as a file or on standard output.

use super::{Done, Where, write_out};
use crate::annual;
use crate::app::World;
use crate::application;
use crate::failure::{Failure, Result};
use crate::grant::report::{Format, report};
use crate::steering::{self, Quarter};
use crate::web::{Language, texts};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `ombud report`
#[derive(Args)]
pub struct Report {
    /// Which report.
    kind: Kind,
    /// The calendar year that is accounted for, or applied for.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2200))]
    year: i16,
    /// json is the exchange format's object; the others are the account as a document.
    #[arg(long, default_value = "json", default_value_ifs([
        ("kind", "annual-report", "html"), ("kind", "application", "html"), ("kind", "steering-paper", "html")
    ]), value_parser = format)]
    format: Format,
    /// The quarter of the year, 1–4: the steering group's paper is for one.
    #[arg(long, value_name = "QUARTER", required_if_eq("kind", "steering-paper"), value_parser = clap::value_parser!(i16).range(1..=4))]
    quarter: Option<i16>,
    /// The language of the report.
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
    /// The application for the state grant (ansökan om statsbidrag) of one operation, SFS 2013:522 8 §; it has no json.
    Application,
    /// The steering group's paper (underlag till ledningsgruppen) for a quarter that has ended; it has no json.
    SteeringPaper,
    /// The annual report (verksamhetsberättelse) of one operation, for anybody to read; it has no json.
    AnnualReport,
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
            Kind::GrantAccount => {
                let operations: Vec<i64> = self.place.operations(&app)?.into_iter().map(|(id, _)| id).collect();
                if operations.is_empty() {
                    return Err(Failure::Broken("the database holds no operation yet".into()));
                }
                report(&app, &operations, self.year, self.format, texts(Language::Swedish))?
            }
            Kind::Application if !application::report::FORMATS.contains(&self.format) => {
                return Err(Failure::Broken("the application has no json".into()));
            }
            Kind::Application => {
                let operation = self.place.the_operation(&app)?;
                application::report::report(&app, operation, self.year, self.format, self.language.language())?
            }
            Kind::SteeringPaper if !steering::report::FORMATS.contains(&self.format) => {
                return Err(Failure::Broken("the steering paper has no json".into()));
            }
            Kind::SteeringPaper => {
                let operation = self.place.the_operation(&app)?;
                let quarter = Quarter { year: self.year, number: self.quarter.unwrap_or(4) };
                steering::report::report(&app, operation, quarter, self.format, self.language.language())?
            }
            Kind::AnnualReport if !annual::report::FORMATS.contains(&self.format) => {
                return Err(Failure::Broken("the annual report has no json".into()));
            }
            Kind::AnnualReport => {
                let operation = self.place.the_operation(&app)?;
                annual::report::report(&app, operation, self.year, self.format, self.language.language())?
            }
        };
        write_out(self.output.as_ref(), &bytes)?;
        Ok(Done::Well)
    }
}
