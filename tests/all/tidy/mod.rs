//! The architecture's invariants, held by reading the source (`docs/architecture.md`).

mod architecture;
mod events;
mod files;
mod texts;

/// Fails with every complaint, not only the first.
fn none(complaints: impl IntoIterator<Item = String>) {
    let complaints: Vec<String> = complaints.into_iter().collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// Whether `word` stands in `code` with no letter, digit or `_` right before it.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word)
        .any(|(at, _)| !code[..at].chars().last().is_some_and(|before| before.is_alphanumeric() || before == '_'))
}
