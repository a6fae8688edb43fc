//! `verksamhet.toml`: the operation itself, in and out.

use super::columns::fold;
use super::problem::shown;
use super::register::{Area, Operation};
use crate::staff::OperationForm;
use std::fmt::Write;
use toml::{Table, Value};

/// Reads the file: the operation, what is wrong, and keys that the format does not have.
pub fn read(text: &str) -> (Option<Operation>, Vec<String>, Vec<String>) {
    let table: Table = match with_quoted_keys(text).parse() {
        Ok(table) => table,
        Err(error) => return (None, vec![unreadable(&error)], Vec::new()),
    };
    let mut reader = Reader::default();
    let operation = reader.operation(table);
    (reader.problems.is_empty().then_some(operation), reader.problems, reader.unknown)
}

/// TOML wants quotes around a key like `län`; the format, and whoever types the file by hand, leaves them out.
fn with_quoted_keys(text: &str) -> String {
    text.lines().map(|line| quoted_line(line) + "\n").collect()
}

fn quoted_line(line: &str) -> String {
    let bare = |key: &str| !key.is_ascii() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    if let Some(key) = line.trim().strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")).map(str::trim) {
        return if bare(key) { format!("[[\"{key}\"]]") } else { line.to_owned() };
    }
    match line.split_once('=') {
        Some((key, value)) if bare(key.trim()) => format!("\"{}\" ={value}", key.trim()),
        _ => line.to_owned(),
    }
}

fn unreadable(error: &toml::de::Error) -> String {
    format!("filen är inte giltig TOML: {}", error.to_string().replace('\n', " "))
}

/// The one way of writing it.
pub fn write(operation: &Operation) -> String {
    let mut text = format!("namn = {}\n", quoted(&operation.name));
    let optional = [("län", &operation.county), ("driftsform", &operation.form), ("värdkommun", &operation.host)];
    for (key, value) in optional {
        if let Some(value) = value {
            writeln!(text, "{} = {}", quoted_key(key), quoted(value)).expect("writing to a string cannot fail");
        }
    }
    for area in operation.areas.iter().filter(|area| area.name.is_none()) {
        writeln!(text, "kommuner = {}", list(&area.municipalities)).expect("writing to a string cannot fail");
    }
    for area in &operation.areas {
        if let Some(name) = &area.name {
            let (name, list) = (quoted(name), list(&area.municipalities));
            write!(text, "\n[[{}]]\nnamn = {name}\nkommuner = {list}\n", quoted_key("område"))
                .expect("writing to a string cannot fail");
        }
    }
    text
}

fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}

/// Keys with Swedish letters need quotation marks in TOML 1.0, though not everywhere.
fn quoted_key(key: &str) -> String {
    if key.is_ascii() { key.to_owned() } else { format!("\"{key}\"") }
}

fn list(names: &[String]) -> String {
    format!("[{}]", names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "))
}

#[derive(Default)]
struct Reader {
    problems: Vec<String>,
    unknown: Vec<String>,
    municipalities: Vec<String>,
}

impl Reader {
    fn operation(&mut self, table: Table) -> Operation {
        let mut operation = Operation::default();
        for (key, value) in table {
            match fold(&key).as_str() {
                "namn" => operation.name = self.text(&key, value).unwrap_or_default(),
                "lan" => operation.county = self.text(&key, value),
                "driftsform" => operation.form = self.form(&key, value),
                "vardkommun" => operation.host = self.text(&key, value),
                "kommuner" => {
                    let municipalities = self.names(&key, value);
                    operation.areas.insert(0, Area { name: None, municipalities });
                }
                "omrade" => operation.areas.extend(self.areas(&key, value)),
                _ => self.unknown.push(key),
            }
        }
        if operation.name.is_empty() {
            self.problems.push("namn saknas; väntade namn = \"…\"".into());
        }
        operation
    }

    fn text(&mut self, key: &str, value: Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            other => {
                self.problems
                    .push(format!("{key}: {} är ingen text; väntade {key} = \"…\"", shown(&other.to_string())));
                None
            }
        }
    }

    fn form(&mut self, key: &str, value: Value) -> Option<String> {
        let form = self.text(key, value)?;
        let codes = OperationForm::ALL.map(OperationForm::code);
        let known = codes.into_iter().find(|known| fold(known) == fold(&form));
        if known.is_none() {
            self.problems.push(format!("{key}: {} är ingen driftsform; väntade {}", shown(&form), codes.join(", ")));
        }
        known.map(str::to_owned)
    }

    fn areas(&mut self, key: &str, value: Value) -> Vec<Area> {
        let Value::Array(entries) = value else {
            self.problems.push(format!("{key}: väntade [[{key}]]"));
            return Vec::new();
        };
        let mut areas: Vec<Area> = Vec::new();
        for entry in entries {
            let Some(area) = self.area(key, entry) else { continue };
            if areas.iter().any(|other| other.name == area.name) {
                self.problems
                    .push(format!("området {} finns två gånger", shown(area.name.as_deref().unwrap_or_default())));
            }
            areas.push(area);
        }
        areas
    }

    fn area(&mut self, key: &str, entry: Value) -> Option<Area> {
        let Value::Table(table) = entry else {
            self.problems.push(format!("{key}: väntade [[{key}]] med namn och kommuner"));
            return None;
        };
        let mut area = Area::default();
        for (key, value) in table {
            match fold(&key).as_str() {
                "namn" => area.name = self.text(&key, value),
                "kommuner" => area.municipalities = self.names(&key, value),
                _ => self.unknown.push(key),
            }
        }
        if area.name.is_none() {
            self.problems.push(format!("{key}: ett område saknar namn"));
        }
        Some(area)
    }

    fn names(&mut self, key: &str, value: Value) -> Vec<String> {
        let Value::Array(values) = value else {
            self.problems.push(format!("{key}: väntade en lista, till exempel {key} = [\"Västerås\", \"Sala\"]"));
            return Vec::new();
        };
        let names: Vec<String> = values.into_iter().filter_map(|value| self.text(key, value)).collect();
        for name in &names {
            if self.municipalities.contains(name) {
                self.problems.push(format!("kommunen {} står i flera områden eller två gånger", shown(name)));
            }
            self.municipalities.push(name.clone());
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_was_read() {
        let text = "namn = \"Ombud \\\"Väst\\\"\"\n\"län\" = \"Västmanlands län\"\ndriftsform = \"kommun\"\nkommuner = [\"Heby\"]\n\n\
                    [[\"område\"]]\nnamn = \"Länet\"\nkommuner = [\"Västerås\", \"Sala\"]\n";
        let (operation, problems, unknown) = read(text);
        assert!(problems.is_empty() && unknown.is_empty(), "{problems:?}");
        let again = read(&write(&operation.clone().unwrap())).0;
        assert_eq!(again, operation);
    }

    #[test]
    fn keys_with_swedish_letters_need_no_quotation_marks() {
        let (operation, problems, _) = read("namn = \"A\"\nlän = \"B\"\n[[område]]\nnamn = \"C\"\nkommuner = []\n");
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(operation.unwrap().county.as_deref(), Some("B"));
    }

    #[test]
    fn every_problem_is_told() {
        let (_, problems, unknown) =
            read("län = 3\ndriftsform = \"klubb\"\nkommuner = [\"A\", \"A\"]\nfärg = \"röd\"\n");
        assert_eq!((problems.len(), unknown.len()), (4, 1), "{problems:?}");
    }
}
