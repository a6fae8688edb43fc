//! `ombud check`: what cannot be true in a grant account that somebody typed in.

use super::{Done, write_out};
use crate::failure::{Failure, Result};
use crate::grant::report::check;
use crate::web::{Language, texts};
use clap::Args;
use serde_json::{Value, json};
use std::path::PathBuf;

/// `ombud check`
#[derive(Args)]
pub struct Check {
    /// The account as the JSON object that `report grant-account` prints; missing parts are not checked.
    file: PathBuf,
}

impl Check {
    pub(super) fn run(self) -> Result<Done> {
        let told = |error: &dyn std::fmt::Display| Failure::Broken(format!("{}: {error}", self.file.display()));
        let text = std::fs::read_to_string(&self.file).map_err(|error| told(&error))?;
        let found = check(&text, texts(Language::Swedish)).map_err(|error| told(&error))?;
        let findings: Vec<Value> = found.iter().map(|finding| finding.to_json()).collect();
        write_out(None, format!("{:#}\n", json!({ "findings": findings })).as_bytes())?;
        Ok(Done::Well)
    }
}
