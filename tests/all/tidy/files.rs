//! How files look, and what must never be in one.

use super::none;
use crate::source::{File, files, root, scanned};

/// Everything in the repository that is text.
fn everything() -> Vec<File> {
    let endings = [
        ".rs",
        ".toml",
        ".md",
        ".json",
        ".mjs",
        ".js",
        ".css",
        ".html",
        ".ftl",
        ".sql",
        ".typ",
        ".csv",
        ".svg",
        ".lock",
        "/bin/bench",
        "/dev",
        "/test",
        "/postgres",
        "/sbom",
        "/run",
        ".gitignore",
    ];
    files("", &endings.map(|ending| ending.rsplit('/').next().unwrap_or(ending)))
}

#[test]
fn every_file_says_what_it_is_for() {
    let code = ["src", "crates", "tests"].map(|folder| files(folder, &[".rs"])).into_iter().flatten();
    none(code.filter(|file| !file.text.starts_with("//!")).map(|file| format!("{} opens with no //!", file.path)));
}

#[test]
fn files_are_small() {
    let mut lines: Vec<(usize, String)> = ["src", "crates", "tests"]
        .map(|folder| files(folder, &[".rs"]))
        .into_iter()
        .flatten()
        .map(|file| (file.text.lines().count(), file.path))
        .collect();
    lines.sort();
    let (p95, longest) = (lines[lines.len() * 95 / 100].0, &lines[lines.len() - 5..]);
    assert!(p95 <= 350, "one file in twenty has more than {p95} lines: {longest:?}");
    assert!(lines[lines.len() / 2].0 <= 130, "half of the files have more than {} lines", lines[lines.len() / 2].0);
}

/// Where Swedish letters may stand in code: words that are data by contract, or told to those who made a Swedish file.
const SWEDISH: [(&str, &str); 10] = [
    ("src/queue/mod.rs", "codes of the grounds in the exchange format"),
    ("src/exchange/", "headings, codes and messages of a format that is Swedish"),
    ("src/grant/", "codes of the form"),
    ("src/demo/", "made-up data"),
    ("src/staff/mod.rs", "codes of the form of operation"),
    ("src/testing.rs", "the name of a made-up operation"),
    ("crates/stats/src/codes.rs", "the code lists"),
    ("crates/stats/src/disclosure/release/groups.rs", "code lists too"),
    ("crates/stats/src/findings/filled.rs", "the parties of a steering group, as the account's JSON calls them"),
    ("crates/documents/src/", "the few words of a document's own furniture"),
];

#[test]
fn swedish_stands_in_texts_and_in_data() {
    let code = ["src", "crates/stats/src", "crates/documents/src"].map(scanned).into_iter().flatten();
    let outside = code.filter(|file| !SWEDISH.iter().any(|(place, _)| file.path.starts_with(place)));
    none(outside.flat_map(|file| {
        let swedish = |text: &&String| text.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']);
        file.texts.iter().filter(swedish).map(|text| format!("{}: {text}", file.path)).collect::<Vec<_>>()
    }));
}

#[test]
fn every_dependency_is_accounted_for() {
    let reasons =
        std::fs::read_to_string(root().join("docs/decisions/dependencies.md")).expect("dependencies.md is there");
    let manifests =
        ["Cargo.toml", "crates/stats/Cargo.toml", "crates/documents/Cargo.toml", "crates/sealing/Cargo.toml"];
    none(manifests.iter().flat_map(|path| {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        let missing = dependencies(&text).into_iter().filter(|name| !reasons.contains(&format!("**{name}**")));
        missing.map(|name| format!("{path}: no reason for {name}")).collect::<Vec<_>>()
    }));
}

/// The names under `[dependencies]` and `[dev-dependencies]` that are not our own.
fn dependencies(manifest: &str) -> Vec<String> {
    let manifest: toml::Table = manifest.parse().expect("a manifest");
    let listed =
        ["dependencies", "dev-dependencies"].into_iter().filter_map(|section| manifest.get(section)?.as_table());
    listed
        .flat_map(|table| table.iter().filter(|(_, value)| value.get("path").is_none()).map(|(name, _)| name.clone()))
        .collect()
}

#[test]
fn nothing_is_left_over_from_where_it_was_made() {
    // Put together here, so that this file does not hold them itself.
    let traces =
        [["/wo", "rk/"], ["/ro", "ot/"], ["registry.", "npmjs"], ["\"reso", "lved\""], ["index.", "crates.io"]];
    let traces = traces.map(|parts| parts.concat());
    none(everything().into_iter().flat_map(|file| {
        let found = traces.iter().filter(|trace| file.text.contains(*trace));
        found.map(|trace| format!("{} holds {trace}", file.path)).collect::<Vec<_>>()
    }));
}

#[test]
fn the_commands_of_the_readme_exist() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("README.md is there");
    let blocks = readme.split("```").skip(1).step_by(2).filter(|block| !block.starts_with("toml"));
    let commands: Vec<&str> = blocks.flat_map(|block| block.lines().skip(1)).filter(|line| !line.is_empty()).collect();
    assert!(commands.len() >= 2, "README.md shows {} commands", commands.len());
    none(commands.into_iter().filter(|command| !exists(command)).map(|command| format!("README.md: {command}")));
}

/// A script of ours, or a subcommand of the program.
fn exists(command: &str) -> bool {
    let words: Vec<&str> = command.split('#').next().unwrap_or_default().split_whitespace().collect();
    let subcommand = |name: &str| {
        let help = std::process::Command::new(env!("CARGO_BIN_EXE_ombud")).args([name, "--help"]).output();
        help.is_ok_and(|help| help.status.success())
    };
    match words.as_slice() {
        ["cargo", "run", options @ ..] => {
            options.iter().skip_while(|word| **word != "--").nth(1).is_some_and(|name| subcommand(name))
        }
        ["cargo", ..] | ["git", ..] | ["cd", ..] => true,
        ["ombud" | "target/release/ombud", name, ..] => subcommand(name),
        [script, ..] => root().join(script).is_file(),
        [] => true,
    }
}
