//! Every SQL text of the program is prepared by both engines against the migrated schema.

use crate::source::{Scanned, scanned};
use ombud::testing::on_both;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer than this and the search itself has lost its way.
const AT_LEAST: usize = 80;

/// Texts whose parts are chosen when the program runs: every value that each part takes, as the name of a constant
/// or, in quotation marks, as it stands.
const CHOSEN: &[(&str, &str, &[&str])] = &[
    (
        "src/figures/store.rs",
        "select",
        &["PERSONS", "PERIODS", "INTAKES", "ASSIGNMENTS", "CONTACTS", "ADVICE", "RATINGS", "OMBUD", "ABSENCES"],
    ),
    ("src/figures/store.rs", "tail", &["WHOLE", "NEWER"]),
    ("src/people/store.rs", "place", &["ANY_PLACE", "ONE_PLACE"]),
    ("src/people/store.rs", "state", &["ANY_STATE", "ONE_STATE"]),
    ("src/people/store.rs", "code", &["ANY_CODE", "ONE_CODE"]),
    ("src/today/store/gaps.rs", "source", &["GOING", "ENDED", "NOBODYS"]),
    ("src/today/store/gaps.rs", "whose", &["ONE_OMBUD", "ALL_OMBUD"]),
    ("src/intakes/store.rs", "reached", &["\"SELECT p.id FROM person p WHERE p.operation = $1 AND {IN_REACH}\""]),
    ("src/people/store.rs", "part", &["EVERYBODY", "NEVER_SUPPORTED", "FIRST_IN_QUEUE", "OWN", "LENT"]),
    (
        "src/people/store.rs",
        "chosen",
        &["\"SELECT p.id, p.code FROM {part} AND {IN_REACH} AND {place} AND {state} AND {code} AND {period}\""],
    ),
    ("src/people/store.rs", "period", &["ANY_PERIOD", "OF_OMBUD", "BEGUN"]),
];

/// Files that put statements together from a description of tables. What stands in them whole is prepared here; the rest
/// is carried out on both engines by the tests named.
const DESCRIBED: [(&str, &str); 2] =
    [("src/exchange/store.rs", "cases.rs, figures.rs"), ("src/grant/rows/store.rs", "http/grant_account.rs")];

#[test]
fn both_engines_prepare_every_statement() {
    let statements = statements();
    assert!(statements.len() >= AT_LEAST, "only {} statements were found", statements.len());
    on_both(|site| {
        let refused: Vec<String> = statements
            .iter()
            .filter_map(|(sql, path)| {
                let error = site.app.db.read(|tx| tx.prepare(sql)).err()?;
                Some(format!("{path}: {error}\n{sql}\n"))
            })
            .collect();
        assert!(refused.is_empty(), "{}:\n{}", site.app.db.engine(), refused.join("\n"));
    });
}

/// Whether a text is a statement, or the frame of one.
pub fn is_sql(text: &str) -> bool {
    const VERBS: [&str; 5] = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "];
    let text = text.trim_start();
    VERBS.iter().any(|verb| text.starts_with(verb)) || text.starts_with("{select} ")
}

/// Files whose texts are statements: stores, the core of `db`'s migrations, and nothing else.
pub fn holds_sql(path: &str) -> bool {
    path.ends_with("/store.rs") || path.contains("/store/") || path.starts_with("src/db/")
}

/// Every statement, whole, with the file it stands in.
fn statements() -> BTreeMap<String, String> {
    let files: Vec<Scanned> = scanned("src").into_iter().filter(|file| holds_sql(&file.path)).collect();
    let constants: BTreeMap<&str, BTreeMap<&str, &str>> =
        files.iter().map(|file| (file.path.as_str(), constants(file))).collect();
    let mut whole = BTreeMap::new();
    for file in &files {
        for text in file.texts.iter().filter(|text| is_sql(text)) {
            for sql in resolve(text, file, &constants) {
                whole.insert(finish(sql), file.path.clone());
            }
        }
    }
    whole
}

/// `const NAME: &str = "…"`, by name.
fn constants(file: &Scanned) -> BTreeMap<&str, &str> {
    let declared = file.code.match_indices("const ").filter_map(|(at, word)| {
        let (name, rest) = file.code[at + word.len()..].split_once(": &str =")?;
        let text = file.text_at(file.code.len() - rest.trim_start().len())?;
        (!name.contains(char::is_whitespace)).then_some((name, text))
    });
    declared.collect()
}

/// The text with each `{PART}` put in; several where a part takes several values.
fn resolve(text: &str, file: &Scanned, constants: &BTreeMap<&str, BTreeMap<&str, &str>>) -> Vec<String> {
    let Some((before, rest)) = text.split_once('{') else { return vec![text.to_owned()] };
    let (name, after) = rest.split_once('}').unwrap_or_else(|| panic!("{}: an open brace in {text}", file.path));
    let values = values(name, file, constants);
    if values.is_empty() && DESCRIBED.iter().any(|(path, _)| *path == file.path) {
        return Vec::new();
    }
    assert!(!values.is_empty(), "{}: what does {{{name}}} stand for in\n{text}", file.path);
    values.iter().flat_map(|value| resolve(&format!("{before}{value}{after}"), file, constants)).collect()
}

fn values(name: &str, file: &Scanned, constants: &BTreeMap<&str, BTreeMap<&str, &str>>) -> Vec<String> {
    let constant = |name: &str| {
        let own = constants[file.path.as_str()].get(name).copied();
        own.or_else(|| constants.get(imported_from(name, file)?.as_str())?.get(name).copied()).map(str::to_owned)
    };
    if let Some(value) = constant(name) {
        return vec![value];
    }
    let chosen = CHOSEN.iter().filter(|(path, part, _)| *path == file.path && *part == name);
    chosen
        .flat_map(|(_, _, values)| values.iter())
        .filter_map(|value| {
            value.strip_prefix('"').map(|text| text.trim_end_matches('"').to_owned()).or_else(|| constant(value))
        })
        .collect()
}

/// The file that `use crate::a::b::{NAME, …};` takes a name from.
fn imported_from(name: &str, file: &Scanned) -> Option<String> {
    let uses = file.code.split("use crate::").skip(1).filter_map(|rest| rest.split(';').next());
    let path = uses.into_iter().find_map(|line| {
        let names: BTreeSet<&str> = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        names
            .contains(name)
            .then(|| line.split("::{").next().unwrap_or(line).trim_end_matches(name).trim_end_matches("::"))
    })?;
    Some(format!("src/{}.rs", path.replace("::", "/")))
}

/// A bulk insert gets its row of values.
fn finish(sql: String) -> String {
    let bare = sql.trim_start().starts_with("INSERT INTO ") && !sql.contains("VALUES") && !sql.contains("SELECT");
    if !bare {
        return sql;
    }
    let columns = sql.split('(').nth(1).map_or(0, |list| list.split(',').count());
    let places: Vec<String> = (1..=columns).map(|number| format!("${number}")).collect();
    format!("{sql} VALUES ({})", places.join(", "))
}
