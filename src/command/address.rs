//! Reading where the database is from an option, the environment or a file, without ever saying a password in it again.

use crate::db::Address;
use clap::builder::TypedValueParser;
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

/// Reads an address as it stands in the option. Unlike clap's own parsers it does not repeat what it could not read:
/// that may be an address with a slip of the pen, and its password.
#[derive(Clone)]
pub(super) struct Given;

/// Reads an address that stands in a file, as a secret is handed to a service.
#[derive(Clone)]
pub(super) struct InFile;

impl TypedValueParser for Given {
    type Value = Address;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Address, Error> {
        parsed(value.to_str()).map_err(|why| refused(command, arg, &why))
    }
}

impl TypedValueParser for InFile {
    type Value = Address;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Address, Error> {
        let name = value.display();
        let text =
            std::fs::read_to_string(value).map_err(|error| refused(command, arg, &format!("{name}: {error}")))?;
        parsed(Some(text.trim())).map_err(|why| refused(command, arg, &format!("{name}: {why}")))
    }
}

fn parsed(text: Option<&str>) -> Result<Address, String> {
    text.ok_or_else(|| "is not UTF-8".to_owned())?.parse()
}

fn refused(command: &Command, arg: Option<&Arg>, why: &str) -> Error {
    let option = arg.map(ToString::to_string).unwrap_or_default();
    Error::raw(ErrorKind::ValueValidation, format!("{option}: {why}\n")).with_cmd(command)
}
